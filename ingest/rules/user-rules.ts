import { parse } from 'yaml'
import { z } from 'zod'
import type { Cue, MeasureStatus } from '../../schema/document.ts'
import { OnRecordError } from '../../schema/errors.ts'
import { hashId } from '../../schema/ids.ts'
import { type IllocutionEntry, toCoarse } from '../cue-lexicon.ts'
import { matchPatterns, type Pattern, readPattern } from './patterns.ts'

/** What a newsroom adds to the lexicons, in patterns of its own. */
export interface UserRules {
  readonly version: string
  readonly patterns: readonly Pattern[]
  /** What the pattern of the same place means. */
  readonly meanings: readonly Meaning[]
  /** Looks for patterns in a sentence; carried along, so that compromise is loaded only where there are rules. */
  readonly match: typeof matchPatterns
}

export type Meaning =
  | { readonly what: 'cue'; readonly name: string; readonly cue: Omit<Cue, 'start' | 'end'> }
  | { readonly what: 'role'; readonly name: string }
  | { readonly what: 'measure'; readonly name: string; readonly kind: string; readonly status: MeasureStatus }

const Match = z.string().trim().min(1).max(200)
const STATUSES = [
  'CONSIDERED',
  'DEMANDED',
  'THREATENED',
  'PROPOSED',
  'PLEDGED',
  'INVESTIGATION',
  'NEGOTIATING',
  'AGREED',
  'ANNOUNCED',
  'SCHEDULED',
  'IN_FORCE',
  'AMENDED',
  'SUSPENDED',
  'WITHDRAWN',
  'EXPIRED',
  'STRUCK_DOWN',
  'REJECTED',
] as const satisfies readonly MeasureStatus[]
const File = z.strictObject({
  cues: z
    .array(z.strictObject({ match: Match, illocution: z.string().min(1), attitude: z.boolean().default(false) }))
    .default([]),
  roles: z.array(z.strictObject({ match: Match })).default([]),
  measures: z
    .array(z.strictObject({ match: Match, kind: z.string().min(1), status: z.enum(STATUSES).default('ANNOUNCED') }))
    .default([]),
})

const GROUPS = { cues: ['cue'], roles: ['role'], measures: ['measure', 'imposer', 'target'] } as const
/** Patterns a file may have: each is tried on every sentence that holds its word. */
const MOST_PATTERNS = 500

/**
 * Reads the text of a rules file (YAML; CONTRIBUTING tells its form). Throws BAD_FILE that names the rule and what is
 * wrong with it.
 */
export function readUserRules(
  text: string,
  {
    file,
    illocutions,
    kinds,
  }: { readonly file: string; readonly illocutions: readonly IllocutionEntry[]; readonly kinds: readonly string[] },
): UserRules {
  const bad = (where: string, wrong: string) =>
    new OnRecordError(
      'BAD_FILE',
      `${file}: ${where}: ${wrong}`,
      'Mend the rule; CONTRIBUTING.md tells the form of a rules file.',
    )
  const parsed = File.safeParse(parseYaml(text, bad))
  if (!parsed.success) {
    const [issue] = parsed.error.issues
    throw bad(issue?.path.join('.') || 'the file', issue?.message ?? 'is not as expected')
  }
  const rules: { readonly pattern: Pattern; readonly meaning: Meaning }[] = []
  const compile = (list: keyof typeof GROUPS, place: number, match: string): { pattern: Pattern; name: string } => {
    const name = `${list}.${place}`
    const pattern = readPattern(match, GROUPS[list])
    if ('wrong' in pattern) throw bad(name, pattern.wrong)
    return { pattern, name }
  }
  parsed.data.cues.forEach(({ match, illocution, attitude }, place) => {
    const { pattern, name } = compile('cues', place, match)
    const known = illocutions.find(({ id }) => id === illocution)
    if (!known)
      throw bad(
        name,
        `There is no illocution ${JSON.stringify(illocution)}; there are ${illocutions.map(({ id }) => id).join(', ')}`,
      )
    const coarse = toCoarse(known.coarse)
    const cue = {
      lemma: match,
      type: 'verb',
      illocution,
      coarseIllocution: coarse,
      factuality: 'NEUTRAL',
      attitude,
      strength: 'strong',
    } as const
    rules.push({ pattern, meaning: { what: 'cue', name, cue } })
  })
  parsed.data.roles.forEach(({ match }, place) => {
    const { pattern, name } = compile('roles', place, match)
    rules.push({ pattern, meaning: { what: 'role', name } })
  })
  parsed.data.measures.forEach(({ match, kind, status }, place) => {
    const { pattern, name } = compile('measures', place, match)
    if (!kinds.includes(kind))
      throw bad(name, `There is no measure kind ${JSON.stringify(kind)}; there are ${kinds.join(', ')}`)
    rules.push({ pattern, meaning: { what: 'measure', name, kind, status } })
  })
  if (rules.length > MOST_PATTERNS)
    throw bad('the file', `has ${rules.length} rules; at most ${MOST_PATTERNS} are allowed`)
  return {
    version: hashId('rul', [text]),
    patterns: rules.map(({ pattern }) => pattern),
    meanings: rules.map(({ meaning }) => meaning),
    match: matchPatterns,
  }
}

function parseYaml(text: string, bad: (where: string, wrong: string) => OnRecordError): unknown {
  try {
    return parse(text) ?? {}
  } catch (error) {
    throw bad('the file', error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error))
  }
}

import nlp from 'compromise'
import { z } from 'zod'
import { hashWord } from '../characters.ts'

/** A pattern in compromise's match syntax, ready to be looked for. */
export interface Pattern {
  readonly source: string
  /** Hashes of plain words of which a sentence must hold one before the pattern is tried on it. */
  readonly words: ReadonlySet<number>
}

/** A run of terms in a sentence, as offsets into its text, with the named groups in it. */
export interface PatternMatch {
  readonly start: number
  readonly end: number
  readonly groups: Readonly<Record<string, { readonly start: number; readonly end: number }>>
}

const Term = z.looseObject({
  word: z.string().optional(),
  fastOr: z.instanceof(Set).optional(),
  tag: z.string().optional(),
  group: z.string().optional(),
  optional: z.boolean().optional(),
  negative: z.boolean().optional(),
})
const One = z.looseObject({ one: z.looseObject({ tagSet: z.record(z.string(), z.unknown()) }) })

/**
 * Reads a pattern (https://docs.compromise.cool/compromise-match-syntax). Answers what is wrong with it, as a sentence,
 * where it cannot be used: brackets that do not close, a tag or a group that does not exist, no plain word.
 */
export function readPattern(source: string, groups: readonly string[]): Pattern | { readonly wrong: string } {
  for (const [open, close] of ['[]', '()', '{}']) {
    if (source.split(open ?? '').length !== source.split(close ?? '').length)
      return { wrong: `${JSON.stringify(source)} opens and closes ${open}${close} unequally often` }
  }
  const terms = z.array(Term).parse(nlp.parseMatch(source))
  if (terms.length === 0) return { wrong: 'The pattern is empty' }
  for (const { tag, group } of terms) {
    const known = tag === undefined || Object.hasOwn(TAGS, tag)
    if (!known) return { wrong: `There is no tag #${tag}; tags: ${Object.keys(TAGS).join(', ')}` }
    if (group !== undefined && group !== '0' && !groups.includes(group))
      return {
        wrong: `There is no group <${group}>; groups here: ${groups.length > 0 ? groups.map((name) => `<${name}>`).join(', ') : 'none'}`,
      }
  }
  const plain = terms.find(({ optional, negative, word, fastOr }) => !optional && !negative && (word || fastOr))
  if (!plain)
    return {
      wrong: `${JSON.stringify(source)} needs a plain word that must stand there, so that not every sentence is tried`,
    }
  const words = [...(plain.fastOr ?? [plain.word])].flatMap((word) =>
    typeof word === 'string' && word !== '' ? [word] : [],
  )
  return { source, words: new Set(words.map(hashWord)) }
}

const TAGS = One.parse(nlp.model()).one.tagSet

/** The matches of some patterns in a sentence, one list a pattern. A match without named groups has its bracketed part. */
export function matchPatterns(text: string, patterns: readonly Pattern[]): readonly (readonly PatternMatch[])[] {
  const doc = nlp(
    text.slice(0, LONGEST_SENTENCE).replace(REPEATED, (run) => `${run.charAt(0)}${' '.repeat(run.length - 1)}`),
  )
  const places = new Map<string, { readonly start: number; readonly end: number }>()
  let at = 0
  for (const term of doc.docs.flat()) {
    at += term.pre.length
    if (term.id !== undefined) places.set(term.id, { start: at, end: at + term.text.length })
    at += term.text.length + term.post.length
  }
  return patterns.map(({ source }) => {
    const found: PatternMatch[] = []
    doc.match(source).forEach((view) => {
      const whole = spanOf(view)
      if (whole === null) return
      const groups = Object.entries(view.match(source).groups()).flatMap(([name, group]) => {
        const span = spanOf(group)
        return span ? [[name, span] as const] : []
      })
      found.push({ ...whole, groups: Object.fromEntries(groups) })
    })
    return found
  })

  function spanOf({ docs }: { readonly docs: readonly (readonly { readonly id?: string }[])[] }) {
    const [terms] = docs
    const first = places.get(terms?.[0]?.id ?? '')
    const last = places.get(terms?.at(-1)?.id ?? '')
    return first && last && first.start < last.end ? { start: first.start, end: last.end } : null
  }
}

/** UTF-16 units of a sentence that are tried: compromise's time grows with the square of a sentence (EXTRACTION, section 6). */
export const LONGEST_SENTENCE = 4096
const REPEATED = /([^\p{L}\p{N}\s])\1{2,}/gu

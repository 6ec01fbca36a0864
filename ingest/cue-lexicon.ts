import { z } from 'zod'
import type { CoarseIllocution, Cue } from '../schema/document.ts'
import type { Abbreviations } from './abbreviations.ts'
import { hashWord } from './characters.ts'
import { type Phrase, type Phrases, toPhrases } from './phrases.ts'
import { toWordTable, type WordTable } from './word-table.ts'

const Word = z.string().min(1)

export const CueEntry = z.strictObject({
  lemma: Word,
  type: z.enum(['verb', 'noun', 'preposition', 'adverb', 'adjective']),
  illocution: Word,
  /** All forms but the lemma. */
  forms: z.array(Word).readonly().optional(),
  strength: z.enum(['strong', 'ambiguous']).optional(),
  factuality: z.enum(['factive', 'distancing', 'counterfactive', 'irrealis']).optional(),
  attitude: z.literal(true).optional(),
  polarity: z.enum(['positive', 'negative', 'mixed']).optional(),
  frames: z.array(Word).readonly().optional(),
  object: z.enum(['addressee', 'target']).optional(),
  evidential: z.literal(true).optional(),
})
export type CueEntry = z.infer<typeof CueEntry>

export const IllocutionEntry = z.strictObject({
  id: Word,
  coarse: z.enum([
    'assert',
    'deny',
    'reject',
    'promise',
    'threaten',
    'demand',
    'warn',
    'predict',
    'praise',
    'criticize',
    'propose',
    'announce',
    'question',
    'attitude',
  ]),
  act: z.enum(['assertive', 'directive', 'commissive', 'expressive', 'declarative', 'private-state']),
  gloss: Word,
})
export type IllocutionEntry = z.infer<typeof IllocutionEntry>

/** What the content of a cue may be, as bits of `CueKind.frames`. */
export const THAT_CLAUSE = 1
export const QUOTATION = 2
export const INFINITIVE = 4
export const WH_CLAUSE = 8
export const OBJECT = 16
export const GERUND = 32
/** The words name no source; it follows: "according to". */
export const SOURCE_FOLLOWS = 64
/** An object and then the complement: "accused her of …", "urged him to …". */
export const OBJECT_OF = 128
export const OBJECT_FOR = 256
export const OBJECT_INFINITIVE = 512
export const OBJECT_THAT = 1024
export const OBJECT_AS = 2048
/** "called the plan a wound" */
export const OBJECT_PREDICATE = 4096

const FRAME_BITS: Readonly<Record<string, number>> = {
  'that-clause': THAT_CLAUSE,
  quote: QUOTATION,
  'to-infinitive': INFINITIVE,
  'wh-clause': WH_CLAUSE,
  'noun-phrase': OBJECT,
  gerund: GERUND,
  source: SOURCE_FOLLOWS,
  'object+of': OBJECT_OF,
  'object+for': OBJECT_FOR,
  'object+to-infinitive': OBJECT_INFINITIVE,
  'object+that-clause': OBJECT_THAT,
  'object+wh-clause': OBJECT_THAT,
  'object+quote': OBJECT_THAT,
  'object+as': OBJECT_AS,
  'object+predicate': OBJECT_PREDICATE,
}

/** What is known of a lemma: all of a `Cue` but its place, and what its content and its object may be. */
export interface CueKind extends Omit<Cue, 'start' | 'end'> {
  readonly frames: number
  readonly object: 'addressee' | 'target' | null
  readonly polarity: 'positive' | 'negative' | 'mixed' | 'neutral'
}

export interface CueLexicon {
  readonly kinds: readonly CueKind[]
  /** Forms of one word → place in `kinds`; of several lemmas the strongest. */
  readonly verbs: WordTable
  readonly nouns: WordTable
  /** Forms of several words, and prepositions. */
  readonly phrases: Phrases
  /** Forms in -ing. */
  readonly gerunds: ReadonlySet<number>
  /** Lemmas as such: "say", "claim". */
  readonly bases: ReadonlySet<number>
  /** Finite forms of strong verbs that take a quotation: behind `?”` they go on with the sentence. */
  readonly speaking: ReadonlySet<number>
}

export function toCueLexicon(
  entries: readonly CueEntry[],
  illocutions: readonly IllocutionEntry[],
  abbreviations: Abbreviations,
): CueLexicon {
  const coarse = new Map(illocutions.map(({ id, coarse }) => [id, toCoarse(coarse)]))
  const kinds = entries.map((entry) => toKind(entry, coarse.get(entry.illocution) ?? 'ASSERT'))
  const verbs = new Map<number, number>()
  const nouns = new Map<number, number>()
  const phrases: Phrase[] = []
  const gerunds = new Set<number>()
  const bases = new Set<number>()
  const speaking = new Set<number>()
  for (const [place, { lemma, forms = [], type }] of entries.entries()) {
    for (const form of [lemma, ...forms]) {
      if (form.includes(' ') || type === 'preposition') phrases.push({ words: form, value: place, plural: false })
      else if (type === 'verb') {
        const hash = hashWord(form)
        if (isStronger(kinds[place], kinds[verbs.get(hash) ?? -1])) verbs.set(hash, place)
        if (form.endsWith('ing') && form !== lemma) gerunds.add(hash)
        if (form === lemma) bases.add(hash)
        else if (speaks(kinds[place]) && !gerunds.has(hash)) speaking.add(hash)
      } else if (type === 'noun') nouns.set(hashWord(form), place)
    }
  }
  return {
    kinds,
    verbs: toWordTable([...verbs]),
    nouns: toWordTable([...nouns]),
    phrases: toPhrases(phrases, abbreviations),
    gerunds,
    bases,
    speaking,
  }
}

function speaks(kind: CueKind | undefined): boolean {
  return kind !== undefined && (kind.frames & QUOTATION) !== 0 && kind.strength !== 'ambiguous' && !kind.attitude
}

function toKind(entry: CueEntry, coarseIllocution: CoarseIllocution): CueKind {
  const { lemma, type, illocution, strength, factuality, attitude, frames = [], object, polarity } = entry
  return {
    lemma,
    type,
    illocution,
    coarseIllocution,
    factuality: FACTUALITY[factuality ?? 'neutral'],
    attitude: attitude ?? false,
    strength: strength ?? 'normal',
    frames: frames.reduce((bits, frame) => bits | (FRAME_BITS[frame] ?? 0), 0),
    object: object ?? null,
    polarity: polarity ?? 'neutral',
  }
}

function isStronger(kind: CueKind | undefined, than: CueKind | undefined): boolean {
  return than === undefined || (kind?.strength === 'strong' && than.strength !== 'strong')
}

/** The coarse illocution as a document has it. */
export function toCoarse(name: IllocutionEntry['coarse']): CoarseIllocution {
  return COARSE[name]
}

const COARSE = {
  assert: 'ASSERT',
  deny: 'DENY',
  reject: 'REJECT',
  promise: 'PROMISE',
  threaten: 'THREATEN',
  demand: 'DEMAND',
  warn: 'WARN',
  predict: 'PREDICT',
  praise: 'PRAISE',
  criticize: 'CRITICIZE',
  propose: 'PROPOSE',
  announce: 'ANNOUNCE',
  question: 'QUESTION',
  attitude: 'ATTITUDE',
} as const

const FACTUALITY = {
  neutral: 'NEUTRAL',
  factive: 'FACTIVE',
  distancing: 'DISTANCING',
  counterfactive: 'COUNTERFACTIVE',
  irrealis: 'IRREALIS',
} as const

import { hashWord } from '../characters.ts'
import { atomOf } from './atom.ts'

/**
 * How what is said stands beside its cue: the construction, with the preposition or the kind of name where it matters.
 * Frames are numbers in work; their names are kept in the counts and told by `--explain`.
 */
const PREPOSITIONS = 'of about for on to against over with in at from as by into toward'.split(' ')

export const FRAME_NAMES: readonly string[] = [
  'none',
  'according',
  'quote',
  'that',
  'clause',
  'before',
  'as',
  'infinitive',
  'open-clause',
  'object',
  'oblique',
  'inner',
  'wh',
  'passive',
  'agent',
  'agent be',
  'agent comma',
  'colon none',
  'colon quote',
  ...['quote', 'text', 'end'].flatMap((what) =>
    ['known', 'new'].flatMap((name) => ['title', 'short', 'long'].map((size) => `colon-name ${what} ${name} ${size}`)),
  ),
  ...['', ...PREPOSITIONS].map((preposition) => `oblique ${preposition}`),
  ...[...PREPOSITIONS, 'that'].flatMap((word) => [`noun ${word} owned`, `noun ${word} -`]),
  'struck',
  'drawn',
]

export const FRAMES = FRAME_NAMES.length

/** The frames that the rules name. */
export const FRAME = {
  none: 0,
  according: 1,
  quote: 2,
  that: 3,
  clause: 4,
  before: 5,
  as: 6,
  infinitive: 7,
  openClause: 8,
  object: 9,
  oblique: 10,
  inner: 11,
  wh: 12,
  passive: 13,
  agent: 14,
  agentBe: 15,
  agentComma: 16,
  colonNone: 17,
  colonQuote: 18,
  struck: FRAME_NAMES.indexOf('struck'),
  drawn: FRAME_NAMES.indexOf('drawn'),
} as const

const numberOf = (name: string) => FRAME_NAMES.indexOf(name)
const FIRST_COLON_NAME = numberOf('colon-name quote known title')
export const OBLIQUE_TO = numberOf('oblique to')
const ANY_OBLIQUE = numberOf('oblique ')
const obliques = new Map(PREPOSITIONS.map((word) => [hashWord(word), numberOf(`oblique ${word}`)]))
const nouns = new Map([...PREPOSITIONS, 'that'].map((word) => [hashWord(word), numberOf(`noun ${word} owned`)]))

/** The frame of a cue whose content is the complement of a preposition. */
export function obliqueFrame(word: number): number {
  return obliques.get(word) ?? ANY_OBLIQUE
}

/** The frame of a noun cue before a preposition or "that"; `owned` where a possessor says whose word it is. */
export function nounFrame(word: number, owned: boolean): number {
  return (nouns.get(word) ?? ANY_OBLIQUE) + (owned ? 0 : 1)
}

/** The frame of a name and a colon: before a quotation (0), text (1) or the end (2); in a title (0), short or long. */
export function colonFrame(what: number, known: boolean, size: number): number {
  return FIRST_COLON_NAME + what * 6 + (known ? 0 : 3) + size
}

/** Is it a name, a colon and text, as in a transcript? Not in a title. */
export function isTurn({ frame }: { readonly frame: number }): boolean {
  return TURNS.has(frame)
}
const TURNS = new Set([1, 2].flatMap((size) => [true, false].map((known) => colonFrame(1, known, size))))

/** The frame's construction, construction and first detail, and all of it, as atoms. */
export const CONSTRUCTION = Int32Array.from(FRAME_NAMES, (name) => atomOf(head(name, 1)))
export const CONSTRUCTION_AND = Int32Array.from(FRAME_NAMES, (name) => atomOf(head(name, 2)))
export const WHOLE_FRAME = Int32Array.from(FRAME_NAMES, atomOf)
/** 1 for frames whose content is an object, which drags circumstances behind it. */
export const DRAGS = Uint8Array.from(FRAME_NAMES, (name) => (/^obj|^oblique/.test(name) ? 1 : 0))

function head(name: string, words: number): string {
  return name.split(' ').slice(0, words).join(' ')
}

import { hashWord } from '../characters.ts'
import type { CueKind, CueLexicon } from '../cue-lexicon.ts'
import type { Dictionary } from '../grammar/dictionary.ts'
import { entriesOf, lookUp, toWordTable, type WordTable } from '../word-table.ts'
import { type CueAtoms, toCueAtoms } from './cue-atoms.ts'
import { type FunctionWords, IS } from './function-words.ts'

/**
 * All that is known of a word, by one look-up. The entry of a word is its value in `table` plus one; entry 0 is any
 * unknown word. The dictionary's words come first, so that its entries are these.
 */
export interface Vocabulary {
  readonly table: WordTable
  readonly dictionary: Dictionary
  /** By entry: bits of `IS`. */
  readonly flags: Int32Array
  /** By entry: the place in `kinds` of the verb and of the noun; -1 where the word is none. */
  readonly verb: Int16Array
  readonly noun: Int16Array
  readonly kinds: readonly CueKind[]
  readonly atoms: CueAtoms
  /** By place in `kinds`: does it take a hearer before the content ("told reporters that")? */
  readonly tells: Uint8Array
  /** The places of "say" and "according to" in `kinds`. */
  readonly say: number
  readonly accordingTo: number
  /** By entry: 1 where the dictionary knows the word and never saw it as a name. */
  readonly neverName: Uint8Array
}

export function toVocabulary(dictionary: Dictionary, functionWords: FunctionWords, cues: CueLexicon): Vocabulary {
  const entries = new Map<number, number>()
  const entryOf = (hash: number) => {
    const entry = entries.get(hash) ?? entries.size + 1
    entries.set(hash, entry)
    return entry
  }
  for (const hash of dictionary.words) entryOf(hash)
  const flags: number[] = []
  for (const [name, bit] of Object.entries(IS)) {
    for (const word of wordsOf(functionWords, name)) {
      const entry = entryOf(hashWord(word))
      flags[entry] = (flags[entry] ?? 0) | bit
    }
  }
  const verb = byEntryOf(cues.verbs, entryOf)
  const noun = byEntryOf(cues.nouns, entryOf)
  const hashes = [...entries.keys()]
  const column = (ask: (entry: number) => number) => [0, ...hashes.map((_, place) => ask(place + 1))]
  const table = toWordTable(hashes.map((hash, place) => [hash, place]))
  return {
    table,
    dictionary: {
      ...dictionary,
      table,
      ambiguity: Int32Array.from(column((entry) => dictionary.ambiguity[entry] ?? 0)),
    },
    flags: Int32Array.from(column((entry) => flags[entry] ?? 0)),
    verb: Int16Array.from(column((entry) => verb.get(entry) ?? -1)).fill(-1, 0, 1),
    noun: Int16Array.from(column((entry) => noun.get(entry) ?? -1)).fill(-1, 0, 1),
    kinds: cues.kinds,
    atoms: toCueAtoms(cues.kinds),
    tells: Uint8Array.from(cues.kinds, ({ lemma }) => (TELLS.has(lemma) ? 1 : 0)),
    say: cues.kinds.findIndex(({ lemma, type }) => lemma === 'say' && type === 'verb'),
    accordingTo: cues.kinds.findIndex(({ lemma }) => lemma === 'according to'),
    neverName: Uint8Array.from(column((entry) => (isNeverName(dictionary, entry) ? 1 : 0))),
  }
}

/** The entry of a word's hash; 0 where nothing is known of it. */
export function entryOf({ table }: Pick<Vocabulary, 'table'>, hash: number): number {
  return lookUp(table, hash) + 1
}

function byEntryOf(words: WordTable, entryOf: (hash: number) => number): ReadonlyMap<number, number> {
  const places = new Map<number, number>()
  for (const [hash, value] of entriesOf(words)) places.set(entryOf(hash), value)
  return places
}

function isNeverName({ tags, nameTag }: Dictionary, entry: number): boolean {
  const known = tags[entry]
  return known !== undefined && !known.includes(nameTag)
}

function wordsOf(words: FunctionWords, name: string): readonly string[] {
  return Object.entries(words).find(([key]) => key === name)?.[1] ?? []
}

const TELLS = new Set(['tell', 'remind', 'inform', 'assure', 'reassure'])

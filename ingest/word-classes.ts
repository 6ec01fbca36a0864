import { hashWord } from './characters.ts'
import { pluralsOf } from './phrases.ts'
import { toWordTable, type WordTable } from './word-table.ts'

/** Names of the lists of `lexicons/words.yaml`, in the order of their bits. */
export const WORD_CLASSES = [
  'auxiliary',
  'adverb',
  'determiner',
  'definite',
  'indefinite',
  'preposition',
  'conjunction',
  'subordinator',
  'relative',
  'question',
  'subject',
  'pronoun',
  'masculine',
  'feminine',
  'time',
  'role',
  'plural',
  'masculineRole',
  'feminineRole',
  'body',
  'bodySurname',
  'bodyNoun',
  'document',
  'thing',
  'particle',
  'suffix',
  'organisationSuffix',
  'firm',
  'publicBody',
  'foreignBody',
] as const

export type WordClass = (typeof WORD_CLASSES)[number]
export type WordList = Readonly<Record<WordClass, string>>

const bit = (name: WordClass): number => 1 << WORD_CLASSES.indexOf(name)
export const AUXILIARY = bit('auxiliary')
export const ADVERB = bit('adverb')
export const DETERMINER = bit('determiner')
export const DEFINITE = bit('definite')
export const INDEFINITE = bit('indefinite')
export const PREPOSITION = bit('preposition')
export const CONJUNCTION = bit('conjunction')
export const SUBORDINATOR = bit('subordinator')
export const RELATIVE = bit('relative')
export const QUESTION = bit('question')
export const SUBJECT = bit('subject')
export const PRONOUN = bit('pronoun')
export const MASCULINE = bit('masculine')
export const FEMININE = bit('feminine')
export const TIME = bit('time')
export const ROLE = bit('role')
export const PLURAL = bit('plural')
export const MASCULINE_ROLE = bit('masculineRole')
export const FEMININE_ROLE = bit('feminineRole')
export const BODY = bit('body')
export const BODY_SURNAME = bit('bodySurname')
export const BODY_NOUN = bit('bodyNoun')
export const DOCUMENT = bit('document')
export const THING = bit('thing')
export const PARTICLE = bit('particle')
export const SUFFIX = bit('suffix')
export const ORGANISATION_SUFFIX = bit('organisationSuffix')
export const FIRM = bit('firm')
export const PUBLIC_BODY = bit('publicBody')
export const FOREIGN_BODY = bit('foreignBody')

/** From a word's hash to its bits; the table keeps a place in `bits`. */
export interface WordClasses {
  readonly table: WordTable
  readonly bits: Int32Array
}

/** Plurals of roles are of class `plural` without being listed. */
export function toWordClasses(lists: WordList): WordClasses {
  const bits = new Map<number, number>()
  for (const role of lists.role.split(/\s+/)) {
    for (const plural of pluralsOf(role)) bits.set(hashWord(plural), bit('plural'))
  }
  for (const name of WORD_CLASSES) {
    for (const word of lists[name].split(/\s+/)) {
      if (word !== '') bits.set(hashWord(word), (bits.get(hashWord(word)) ?? 0) | bit(name))
    }
  }
  const entries = [...bits]
  return {
    table: toWordTable(entries.map(([hash], place) => [hash, place] as const)),
    bits: Int32Array.from(entries, ([, value]) => value),
  }
}

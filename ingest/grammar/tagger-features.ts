import type { Sentence } from './sentence.ts'
import { newAtoms, templates } from './templates.ts'

/** What the tagger knows of the word in hand: the word, its neighbours and the tags already given. */
export const TAG_SLOTS = {
  word: 0,
  suffix4: 1,
  suffix3: 2,
  suffix2: 3,
  prefix3: 4,
  shape: 5,
  looks: 6,
  classes: 7,
  wordBefore: 8,
  wordBefore2: 9,
  wordAfter: 10,
  wordAfter2: 11,
  shapeAfter: 12,
  suffixAfter: 13,
  classesAfter: 14,
  classesAfter2: 15,
  tagBefore: 16,
  tagBefore2: 17,
} as const

export const TAG_TEMPLATES = templates(
  TAG_SLOTS,
  `word suffix4 suffix3 suffix2.shape prefix3 looks wordBefore wordAfter wordBefore2 wordAfter2
  tagBefore tagBefore.tagBefore2 tagBefore.word suffixAfter.tagBefore suffix3.tagBefore word.wordAfter word.wordBefore
  looks.shapeAfter.tagBefore wordAfter.tagBefore classes.tagBefore classesAfter.tagBefore classes.classesAfter
  classesAfter.classesAfter2 word.classesAfter tagBefore.tagBefore2.classes`,
  1,
)

export const tagAtoms = newAtoms()

/** Sets `tagAtoms` for the word `i`; tags before it are given already. */
export function setTagAtoms(sentence: Sentence, i: number): void {
  const { count, word, suffix2, suffix3, suffix4, prefix3, shape, ambiguity, tag } = sentence
  const atoms = tagAtoms
  const form = shape[i] ?? 0
  atoms[TAG_SLOTS.word] = word[i] ?? 0
  atoms[TAG_SLOTS.suffix4] = suffix4[i] ?? 0
  atoms[TAG_SLOTS.suffix3] = suffix3[i] ?? 0
  atoms[TAG_SLOTS.suffix2] = suffix2[i] ?? 0
  atoms[TAG_SLOTS.prefix3] = prefix3[i] ?? 0
  atoms[TAG_SLOTS.shape] = form
  atoms[TAG_SLOTS.looks] = i === 0 ? form | FIRST : form
  atoms[TAG_SLOTS.classes] = ambiguity[i] ?? 0
  atoms[TAG_SLOTS.wordBefore] = i > 0 ? (word[i - 1] ?? 0) : 1
  atoms[TAG_SLOTS.wordBefore2] = i > 1 ? (word[i - 2] ?? 0) : 2
  const after = i + 1 < count
  atoms[TAG_SLOTS.wordAfter] = after ? (word[i + 1] ?? 0) : 3
  atoms[TAG_SLOTS.shapeAfter] = after ? (shape[i + 1] ?? 0) : 99
  atoms[TAG_SLOTS.suffixAfter] = after ? (suffix3[i + 1] ?? 0) : 0
  atoms[TAG_SLOTS.classesAfter] = after ? (ambiguity[i + 1] ?? 0) : 5
  const after2 = i + 2 < count
  atoms[TAG_SLOTS.wordAfter2] = after2 ? (word[i + 2] ?? 0) : 4
  atoms[TAG_SLOTS.classesAfter2] = after2 ? (ambiguity[i + 2] ?? 0) : 6
  atoms[TAG_SLOTS.tagBefore] = i > 0 ? (tag[i - 1] ?? 0) : -1
  atoms[TAG_SLOTS.tagBefore2] = i > 1 ? (tag[i - 2] ?? 0) : -1
}

/** Bit beyond a word's shape: it begins the sentence. */
const FIRST = 256

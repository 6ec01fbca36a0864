import { z } from 'zod'
import type { Abbreviations } from './abbreviations.ts'
import { hashWord } from './characters.ts'
import { type Phrase, type Phrases, pluralsOf, toPhrases } from './phrases.ts'
import { type IrregularVerbs, verbForms } from './verb-forms.ts'

/** Rules of the stances and the points of each, in the order of `lexicons/stances.yaml`. */
export const STANCE_RULES = [
  'announced',
  'anaphor',
  'because',
  'called',
  'complement',
  'condition',
  'cue',
  'demanded',
  'effect',
  'frame',
  'loss',
  'mention',
  'modifier',
  'near',
  'object',
  'prior',
  'subject',
  'threatened',
  'topic',
] as const
export type StanceRule = (typeof STANCE_RULES)[number]

const words = z.array(z.string().min(1)).readonly()
/** The shape of `lexicons/stances.yaml`. */
export const StanceFile = z.strictObject({
  points: z.record(z.enum([...STANCE_RULES, 'enough']), z.number()),
  harmVerbs: words,
  helpVerbs: words,
  againstVerbs: words,
  forVerbs: words,
  wrongVerbs: words,
  rightVerbs: words,
  endVerbs: words,
  startVerbs: words,
  endNouns: words,
  startNouns: words,
  lossVerbs: words,
  gainVerbs: words,
  badAdjectives: words,
  goodAdjectives: words,
  badNouns: words,
  goodNouns: words,
  badPhrases: words,
  goodPhrases: words,
  plainPhrases: words,
  burdenNouns: words,
  gainNouns: words,
  riseVerbs: words,
  fallVerbs: words,
  praiseCues: words,
  blameCues: words,
  observers: words,
  generalNouns: words,
})
export type StanceFile = z.infer<typeof StanceFile>

/** What kind of sign a word is: a verb by the side of its judged thing, else good or bad by itself. */
export type SignClass = 'harm' | 'help' | 'against' | 'for' | 'wrong' | 'right' | 'end' | 'start' | 'loss' | 'gain'

/** What a phrase of the list may be; a form like "cut" is a verb of several classes. */
export interface Sign {
  readonly verbs: readonly SignClass[]
  /** 1 good, -1 bad, 0 no such noun, adjective or phrase. */
  readonly noun: number
  /** -1: a noun for the end of a measure ("repeal"), 1 for its beginning. */
  readonly act: number
  readonly adjective: number
  readonly phrase: number
}

/** The words of `lexicons/stances.yaml`, compiled. */
export interface StanceWords {
  readonly points: Readonly<Record<StanceRule | 'enough', number>>
  readonly phrases: Phrases
  readonly signs: readonly Sign[]
  readonly praiseCues: ReadonlySet<string>
  readonly blameCues: ReadonlySet<string>
  readonly observers: ReadonlySet<number>
  readonly generalNouns: ReadonlySet<number>
  /** By hash: 1 for what one would have more of, -1 for what one would have less of. */
  readonly effects: ReadonlyMap<number, number>
  /** By hash of any form: 1 for going or making go up, -1 down. */
  readonly directions: ReadonlyMap<number, number>
}

export function toStanceWords(file: StanceFile, irregular: IrregularVerbs, abbreviations: Abbreviations): StanceWords {
  const found = new Map<string, { verbs: SignClass[]; noun: number; act: number; adjective: number; phrase: number }>()
  const at = (text: string) => {
    const sign = found.get(text) ?? { verbs: [], noun: 0, act: 0, adjective: 0, phrase: 0 }
    found.set(text, sign)
    return sign
  }
  const verbs: readonly (readonly [SignClass, readonly string[]])[] = [
    ['harm', file.harmVerbs],
    ['help', file.helpVerbs],
    ['against', file.againstVerbs],
    ['for', file.forVerbs],
    ['wrong', file.wrongVerbs],
    ['right', file.rightVerbs],
    ['end', file.endVerbs],
    ['start', file.startVerbs],
    ['loss', file.lossVerbs],
    ['gain', file.gainVerbs],
  ]
  for (const [name, lemmas] of verbs) {
    for (const lemma of lemmas) {
      for (const form of new Set(verbForms(lemma, irregular).map(([, text]) => text))) {
        const sign = at(form)
        if (!sign.verbs.includes(name)) sign.verbs.push(name)
      }
    }
  }
  for (const [sign, nouns] of [[-1, file.badNouns] as const, [1, file.goodNouns] as const]) {
    for (const noun of nouns) for (const form of [noun, ...pluralsOf(noun)]) at(form).noun = sign
  }
  for (const [sign, nouns] of [[-1, file.endNouns] as const, [1, file.startNouns] as const]) {
    for (const noun of nouns) at(noun).act = sign
  }
  for (const [sign, list] of [[-1, file.badAdjectives] as const, [1, file.goodAdjectives] as const]) {
    for (const adjective of list) at(adjective).adjective = sign
  }
  for (const [sign, list] of [[-1, file.badPhrases] as const, [1, file.goodPhrases] as const]) {
    for (const phrase of list) at(phrase).phrase = sign
  }
  for (const phrase of file.plainPhrases) at(phrase)
  const phrases: Phrase[] = [...found.keys()].map((text, value) => ({ words: text, value, plural: false }))
  const hashes = (list: readonly string[]) => new Set(list.flatMap((it) => [it, ...pluralsOf(it)]).map(hashWord))
  return {
    points: file.points,
    phrases: toPhrases(phrases, abbreviations),
    signs: [...found.values()],
    praiseCues: new Set(file.praiseCues),
    blameCues: new Set(file.blameCues),
    observers: hashes(file.observers),
    generalNouns: hashes(file.generalNouns),
    effects: new Map([...signed(file.burdenNouns, -1), ...signed(file.gainNouns, 1)]),
    directions: new Map([...moving(file.riseVerbs, 1), ...moving(file.fallVerbs, -1)]),
  }

  function signed(nouns: readonly string[], sign: number): readonly (readonly [number, number])[] {
    return nouns.flatMap((noun) => [noun, ...pluralsOf(noun)].map((form) => [hashWord(form), sign] as const))
  }

  function moving(lemmas: readonly string[], sign: number): readonly (readonly [number, number])[] {
    return lemmas.flatMap((lemma) => verbForms(lemma, irregular).map(([, form]) => [hashWord(form), sign] as const))
  }
}

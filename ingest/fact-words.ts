import { z } from 'zod'
import type { Abbreviations } from './abbreviations.ts'
import { hashWord } from './characters.ts'
import { type Phrases, toPhrases } from './phrases.ts'
import { type IrregularVerbs, verbFormsOf } from './verb-forms.ts'

const words = z.array(z.string().min(1)).readonly()
/** The shape of `lexicons/facts.yaml`. */
export const FactFile = z.strictObject({ about: words, aside: words, assessing: words, rates: words, wanting: words })

export interface FactWords {
  /** Before a number: it is approximate. */
  readonly about: Phrases
  /** Hashes of units that make no statistic. */
  readonly aside: ReadonlySet<number>
  /** Hashes of nouns that a share before them is the rate of. */
  readonly rates: ReadonlySet<number>
  /** Forms of verbs with which the outlet assesses. */
  readonly assessing: Phrases
  /** Hashes of forms of verbs of what is only in somebody's mind. */
  readonly wanting: ReadonlySet<number>
}

/** Compiles the lexicon. */
export function toFactWords(
  file: z.infer<typeof FactFile>,
  irregular: IrregularVerbs,
  abbreviations: Abbreviations,
): FactWords {
  const phrases = (list: Iterable<string>) =>
    toPhrases(
      [...list].map((text) => ({ words: text, value: 0, plural: false })),
      abbreviations,
    )
  return {
    about: phrases(file.about),
    aside: new Set(file.aside.map(hashWord)),
    rates: new Set(file.rates.map(hashWord)),
    assessing: phrases(verbFormsOf(file.assessing, irregular).keys()),
    wanting: new Set([...verbFormsOf(file.wanting, irregular).keys()].map(hashWord)),
  }
}

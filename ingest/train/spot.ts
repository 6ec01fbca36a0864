import { isSpottable } from '../attribution/find-cues.ts'
import type { Linear } from '../attribution/linear.ts'
import { narrate } from '../attribution/narration.ts'
import { spotOdds } from '../attribution/spot.ts'
import type { Vocabulary } from '../attribution/vocabulary.ts'
import { toWords } from '../attribution/words-of.ts'
import { type Example, fitJudge } from './fit.ts'
import { covers, type GoldArticle } from './gold.ts'

/** The words of an article that may be cues, outside of quotations, and whether people marked them as cues. */
export function spotExamples({ layers, gold }: GoldArticle, vocabulary: Vocabulary): readonly Example[] {
  const { article, tokens, quotes } = layers
  const narration = narrate(layers)
  const words = toWords(article.text, tokens, quotes, narration, vocabulary)
  const examples: Example[] = []
  for (const { sentences } of narration.blocks) {
    for (const sentence of sentences) {
      for (let place = sentence.from; place < sentence.to; place++) {
        const entry = words.entry[place] ?? 0
        const verb = vocabulary.verb[entry] ?? -1
        const start = tokens.start[words.token[place] ?? 0] ?? 0
        if (!isSpottable(words, place, sentence.from, verb, vocabulary.noun[entry] ?? -1)) continue
        if (quotes.some((quote) => quote.start <= start && start < quote.end)) continue
        const features: Int32Array[] = []
        spotOdds(words, vocabulary, sentence, place, null, features)
        const [own] = features
        const right = gold.some(({ cue }) => covers(cue, start)) ? 1 : 0
        if (own) examples.push({ features: own, right })
      }
    }
  }
  return examples
}

export function fitSpot(examples: readonly Example[]): Linear {
  return fitJudge(examples, { epochs: 4, rate: 0.05, decay: 1e-8 })
}

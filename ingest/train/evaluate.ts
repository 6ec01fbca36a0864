import { coarseTags } from '../grammar/coarse-tags.ts'
import { setEntries } from '../grammar/dictionary.ts'
import { type Parser, parse } from '../grammar/parser.ts'
import { type Tagger, tag } from '../grammar/tagger.ts'
import type { Example } from './example.ts'

/** Shares of words, in percent: universal tag right, both tags right, head right, head and relation right. */
export interface Accuracy {
  readonly upos: number
  readonly tags: number
  readonly uas: number
  readonly las: number
}

/** Tags and parses the examples, punctuation included, and compares. Without a parser heads count as wrong. */
export function evaluate(
  examples: readonly Example[],
  tagNames: readonly string[],
  tagger: Tagger,
  parser: Parser | null,
): Accuracy {
  const coarse = coarseTags(tagNames)
  const right = { upos: 0, tags: 0, uas: 0, las: 0 }
  let words = 0
  for (const example of examples) {
    const { sentence } = example
    setEntries(tagger.dictionary, sentence)
    tag(tagger, sentence)
    if (parser) parse(parser, sentence)
    for (let i = 0; i < sentence.count; i++) {
      const given = sentence.tag[i] ?? 0
      const gold = example.tag[i] ?? 0
      words++
      if (given === gold) right.tags++
      if (coarse[given] === coarse[gold]) right.upos++
      if (!parser || sentence.head[i] !== example.head[i]) continue
      right.uas++
      if (sentence.relation[i] === example.relation[i]) right.las++
    }
  }
  const percent = (count: number) => Math.round((1000 * count) / words) / 10
  return { upos: percent(right.upos), tags: percent(right.tags), uas: percent(right.uas), las: percent(right.las) }
}

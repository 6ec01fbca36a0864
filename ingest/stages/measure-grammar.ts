import type { Document, Mention, Span } from '../../schema/document.ts'
import { universalOf } from '../grammar/coarse-tags.ts'
import { loadParser, loadTagger } from '../grammar/load.ts'
import { parse } from '../grammar/parser.ts'
import { addToken, newSentence } from '../grammar/sentence.ts'
import { tagWords } from '../grammar/tagger.ts'
import { tokensIn } from '../span.ts'
import { CAPITAL } from './tokens.ts'

/** A parsed sentence, by token place: universal tags and relations; the head of the root is -1. */
export interface Grammar {
  readonly from: number
  readonly to: number
  tagOf(place: number): string
  headOf(place: number): number
  relationOf(place: number): string
  /** Places that hang on this one, in order. */
  childrenOf(place: number): readonly number[]
}

/**
 * Tags and parses a sentence of the article, its quotations included. What the mentions name is tagged as a name.
 * Words behind the longest sentence that the grammar takes are heads of nothing and hang on nothing.
 */
export function readGrammar(
  { tokens, article }: Pick<Document, 'article' | 'tokens'>,
  sentence: Span,
  near: readonly Mention[],
): Grammar {
  const { from, to } = tokensIn(tokens, sentence)
  const { tags: tagNames, tagger } = loadTagger()
  const { relations: names, parser } = loadParser()
  work.count = 0
  for (let place = from; place < to; place++) if (!addToken(work, tokens, place)) break
  for (const name of near) {
    if (name.form === 'pronoun' || name.form === 'nominal') continue
    const { from: first, to: behind } = tokensIn(tokens, name)
    for (let place = Math.max(first, from); place < Math.min(behind, from + work.count); place++)
      if ((tokens.shape[place] ?? 0) & CAPITAL) work.named[place - from] = 1
  }
  tagWords(tagger, work, article.text)
  parse(parser, work)
  const { count } = work
  const tags = Array.from({ length: count }, (_, i) => universalOf(tagNames[work.tag[i] ?? 0] ?? ''))
  const heads = Array.from({ length: count }, (_, i) =>
    (work.head[i] ?? count) === count ? -1 : from + (work.head[i] ?? 0),
  )
  const relations = Array.from({ length: count }, (_, i) => names[work.relation[i] ?? 0] ?? '')
  const children: number[][] = Array.from({ length: count }, () => [])
  for (const [i, head] of heads.entries()) if (head >= 0) children[head - from]?.push(from + i)
  return {
    from,
    to: from + count,
    tagOf: (place) => tags[place - from] ?? '',
    headOf: (place) => heads[place - from] ?? -1,
    relationOf: (place) => relations[place - from] ?? '',
    childrenOf: (place) => children[place - from] ?? [],
  }
}

const work = newSentence()

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import type { Article } from '../../schema/document.ts'
import { toArticle } from '../article.ts'
import type { Layers } from '../attribution/read-article.ts'
import { loadLexicons } from '../lexicons.ts'
import { findBlocks } from '../stages/blocks.ts'
import { findQuotes } from '../stages/quotes.ts'
import { findSentences } from '../stages/sentences.ts'
import { findTokens } from '../stages/tokens.ts'

const Spans = z.array(z.tuple([z.int(), z.int()])).readonly()
const GoldStatement = z.object({
  content: Spans,
  cue: Spans.nullable(),
  source: Spans.nullable(),
  sourceHeads: Spans.optional(),
  tags: z.array(z.string()),
})
const GoldLine = z.object({ id: z.string(), statements: z.array(GoldStatement) })
const ArticleLine = z.looseObject({ id: z.string(), text: z.string() })

/** What people marked: who is said, where, to say what. Offsets are UTF-16 units. */
export type GoldStatement = z.infer<typeof GoldStatement>
export type Pair = readonly [start: number, end: number]

/** An article with its layers, its gold statements and its fold. */
export interface GoldArticle {
  readonly layers: Layers
  readonly gold: readonly GoldStatement[]
  readonly fold: number
}

export const FOLDS = 5

/** The articles of `FOLDER/benchmark/tune`, every fifth in the same fold. */
export function readGold(folder: string): readonly GoldArticle[] {
  const tune = join(folder, 'benchmark/tune')
  const gold = new Map(
    readLines(join(tune, 'gold.jsonl'))
      .map((line) => GoldLine.parse(line))
      .map((it) => [it.id, it]),
  )
  const lexicons = loadLexicons()
  return readLines(join(tune, 'articles.jsonl')).map((line, place) => {
    const { id, text } = ArticleLine.parse(line)
    const article: Article = { ...toArticle({ text, title: null, outlet: null, published: null }), id }
    const tokens = findTokens({ article }, lexicons)
    const blocks = findBlocks({ article }, lexicons)
    const sentences = findSentences({ article, blocks, tokens }, lexicons)
    const quotes = findQuotes({ article, blocks, tokens })
    return {
      layers: { article, blocks, tokens, sentences, quotes },
      gold: gold.get(id)?.statements ?? [],
      fold: place % FOLDS,
    }
  })
}

function readLines(path: string): readonly unknown[] {
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line))
}

/** Is an offset inside one of the spans? */
export function covers(spans: readonly Pair[] | null, offset: number): boolean {
  return spans?.some(([start, end]) => start <= offset && offset < end) ?? false
}

export function isAttitude({ tags }: GoldStatement): boolean {
  return tags.includes('attitude')
}

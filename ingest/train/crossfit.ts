import { execFileSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Learned } from '../attribution/choices-weights.ts'
import type { Parsing } from '../attribution/engine.ts'
import { makeEngine, NO_CHOICES } from '../attribution/make-engine.ts'
import { readArticle } from '../attribution/read-article.ts'
import type { Statement } from '../attribution/statement.ts'
import type { CueLexicon } from '../cue-lexicon.ts'
import { foldEngine } from './choices.ts'
import type { GoldArticle } from './gold.ts'

/**
 * Reads every article with what was learned from the other folds, writes what was found to `bench/out` (which git
 * ignores, since it stands for articles) and has the benchmark's scorer print its figures.
 */
export function scoreCrossfit(
  folder: string,
  articles: readonly GoldArticle[],
  cues: CueLexicon,
  parsing: Parsing,
  folds: readonly Learned[],
  threshold: number,
): string {
  const base = makeEngine(cues, { parsing, counts: {}, choices: NO_CHOICES, threshold, watch: null })
  const engines = folds.map((fold) => foldEngine(base, fold, null))
  const lines = articles.map(({ layers, fold }) => {
    const engine = engines[fold]
    const statements = engine ? readArticle(engine, layers) : []
    return JSON.stringify({
      id: layers.article.id,
      statements: statements.filter(({ nested }) => !nested).map(toScored),
    })
  })
  mkdirSync(OUT, { recursive: true })
  const predictions = join(OUT, `crossfit-${parsing}.jsonl`)
  writeFileSync(predictions, `${lines.join('\n')}\n`)
  const benchmark = join(folder, 'benchmark')
  return execFileSync(process.execPath, [
    join(benchmark, 'score.mjs'),
    ...['--articles', join(benchmark, 'tune/articles.jsonl'), '--gold', join(benchmark, 'tune/gold.jsonl')],
    ...['--pred', predictions, '--ignore', 'attitude,nested'],
  ]).toString()
}

const OUT = join(import.meta.dirname, '../../bench/out')

function toScored({ content, cue, source }: Statement): object {
  const pair = ({ start, end }: { readonly start: number; readonly end: number }) => [start, end]
  return { content: content.map(pair), cue: [pair(cue)], source: source && [pair(source)], speaker: null }
}

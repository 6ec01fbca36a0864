import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { z } from 'zod'
import { toArticle } from '../ingest/article.ts'
import type { Article } from '../schema/document.ts'
import { ROOT } from './benchmark.ts'

const Entry = z.strictObject({
  id: z.string().optional(),
  outlet: z.string().optional(),
  published: z.string().optional(),
  title: z.string().optional(),
  text: z.string(),
  sectors: z.array(z.string()).optional(),
  measures: z.array(z.string()).optional(),
  none: z.literal(true).optional(),
  agreements: z.array(z.string()).optional(),
  stances: z.array(z.string()).optional(),
})

/** A measure as the annotator has it. A party is a name; `implied`: the words do not tell it, so none is right as well. */
export interface GoldMeasure {
  readonly kind: string
  /** The first is the best; the others are as right. */
  readonly statuses: readonly string[]
  readonly imposer: GoldParty
  readonly target: GoldParty
  readonly ratePercent: number | null
  readonly start: number
  readonly end: number
}

export interface GoldParty {
  readonly name: string | null
  readonly implied: boolean
}

/** An article of our own with its answers; `sectors` is null where nobody annotated them. */
export interface OwnArticle {
  readonly article: Article
  readonly measures: readonly GoldMeasure[]
  readonly sectors: readonly string[] | null
}

export const OWN_SETS = [
  'articles-read',
  'articles-more',
  'parties-more',
  'articles-scored',
  'sentences-read',
  'sentences-more',
  'sentences-scored',
  'fresh-read',
] as const
export type OwnSet = (typeof OWN_SETS)[number]

/** Reads a file of `bench/own/`; throws where a line cannot be read or its evidence is not in the text. */
export function readOwn(set: OwnSet): readonly OwnArticle[] {
  const entries = z.array(Entry).parse(parse(readFileSync(join(ROOT, 'bench/own', `${set}.yaml`), 'utf8')))
  return entries.map(
    ({ id, outlet = null, published = '2025-10-08', title = null, text, sectors, measures }, place) => {
      const article = { ...toArticle({ text, title, outlet, published }), id: id ?? `${set}-${place}` }
      return {
        article,
        sectors: sectors ?? null,
        measures: (measures ?? []).map((line) => readMeasure(line, article.text)),
      }
    },
  )
}

const LINE =
  /^(?<kind>[\w-]+) (?<status>[\w/]+) (?<imposer>.+?) > (?<target>[^|\d]+?)(?: (?<rate>[\d.]+))?(?: \| (?<words>.+))?$/

/** `kind status[/also] imposer[?] > target[?] [rate] | evidence`; without evidence it is the whole text. */
function readMeasure(line: string, text: string): GoldMeasure {
  const { kind = '', status = '', imposer = '', target = '', rate, words } = LINE.exec(line)?.groups ?? {}
  const start = words === undefined ? 0 : text.indexOf(words)
  if (kind === '' || start < 0) throw new Error(`bench/own: cannot read or find "${line}"`)
  return {
    kind,
    statuses: status.split('/'),
    imposer: partyOf(imposer),
    target: partyOf(target),
    ratePercent: rate === undefined ? null : Number(rate),
    start,
    end: start + (words ?? text).length,
  }
}

function partyOf(words: string): GoldParty {
  const implied = words.endsWith('?')
  const name = implied ? words.slice(0, -1) : words
  return { name: name === '-' ? null : name, implied }
}

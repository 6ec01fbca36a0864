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

/** An agreement that the article tells of, by any of these names. The first status is the best; the others are as right. */
export interface GoldAgreement {
  readonly names: readonly string[]
  readonly statuses: readonly string[]
}

/** Where a speaker stands; the span is of the words that show it. The target of a measure is `kind:imposer`. */
export interface GoldStance {
  /** Null is an unnamed source. */
  readonly holder: string | null
  readonly polarity: string
  readonly kind: string
  readonly target: string
  readonly start: number
  readonly end: number
}

/** An article of our own with its answers; those that nobody annotated are null. */
export interface OwnArticle {
  readonly article: Article
  readonly measures: readonly GoldMeasure[]
  readonly sectors: readonly string[] | null
  readonly agreements: readonly GoldAgreement[] | null
  readonly stances: readonly GoldStance[] | null
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
  'fresh-scored',
] as const
export type OwnSet = (typeof OWN_SETS)[number]

/** Reads a file of `bench/own/`; throws where a line cannot be read or its evidence is not in the text. */
export function readOwn(set: OwnSet): readonly OwnArticle[] {
  const entries = z.array(Entry).parse(parse(readFileSync(join(ROOT, 'bench/own', `${set}.yaml`), 'utf8')))
  return entries.map(({ id, outlet = null, published = '2025-10-08', title = null, text, ...answers }, place) => {
    const article = { ...toArticle({ text, title, outlet, published }), id: id ?? `${set}-${place}` }
    return {
      article,
      sectors: answers.sectors ?? null,
      measures: (answers.measures ?? []).map((line) => readMeasure(line, article.text)),
      agreements: answers.agreements?.map(readAgreement) ?? null,
      stances: answers.stances?.map((line) => readStance(line, article.text)) ?? null,
    }
  })
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

/** `name[; another name…] | status[/also]` */
function readAgreement(line: string): GoldAgreement {
  const { names = '', status = '' } = /^(?<names>.+) \| (?<status>[\w/]+)$/.exec(line)?.groups ?? {}
  if (names === '') throw new Error(`bench/own: cannot read "${line}"`)
  return { names: names.split('; '), statuses: status.split('/') }
}

const STANCE =
  /^(?<holder>.+?) (?<polarity>support|oppose|mixed) (?<kind>measure|agreement|actor|sector) (?<target>.+?) \| (?<words>.+)$/

/** `holder polarity kind target | words`; the holder "-" is an unnamed source, the imposer "-" is not stated. */
function readStance(line: string, text: string): GoldStance {
  const { holder = '', polarity = '', kind = '', target = '', words = '' } = STANCE.exec(line)?.groups ?? {}
  const start = text.indexOf(words)
  if (words === '' || start < 0) throw new Error(`bench/own: cannot read or find "${line}"`)
  return {
    holder: holder === '-' ? null : holder,
    polarity,
    kind,
    target: target.replace(/:-$/, ':'),
    start,
    end: start + words.length,
  }
}

function partyOf(words: string): GoldParty {
  const implied = words.endsWith('?')
  const name = implied ? words.slice(0, -1) : words
  return { name: name === '-' ? null : name, implied }
}

/**
 * What the benchmark's scorers do not compare, on the acceptance article: `node bench/acceptance-facts.ts`. Events and
 * facts found, sectors tagged where the words name none, actors that hold two of the gold's. Reads `acceptance/gold.json`
 * of the shared folder at run time; nothing of the article is kept.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { analyse } from '../ingest/analyse.ts'
import { jurisdictionOf } from '../ingest/jurisdiction.ts'
import type { Lexicons } from '../ingest/lexicons.ts'
import type { Document, Span } from '../schema/document.ts'
import { benchmarkLexicons, readArticleSet, sharedFolder } from './benchmark.ts'

const Spanned = z.object({ start: z.number(), end: z.number() })
const Gold = z.object({
  events: z.array(
    z.object({ type: z.string(), date: z.object({ value: z.string() }).nullish(), mentions: z.array(Spanned) }),
  ),
  facts: z.array(Spanned.extend({ type: z.string() })),
  genericSectorMentions: z.array(Spanned),
  actors: z.array(z.object({ id: z.string(), mentions: z.array(Spanned) })),
})
type Gold = z.infer<typeof Gold>

/** The figures, each with of how many; null, and said so loudly, where the shared folder is not there. */
export function acceptanceFacts(): object | null {
  const shared = sharedFolder()
  if (shared === null) return null
  const gold = Gold.parse(JSON.parse(readFileSync(join(shared, 'acceptance/gold.json'), 'utf8')))
  const [article] = readArticleSet(shared, 'acceptance')
  if (article === undefined) return null
  const lexicons = benchmarkLexicons()
  const document = analyse(article, lexicons)
  return {
    ...eventFigures(gold, document),
    ...factFigures(gold, document),
    genericSectorMentionsTagged: tagged(gold, document),
    genericSectorMentions: gold.genericSectorMentions.length,
    actorsWronglyMerged: merged(gold, document, lexicons),
  }
}

/** An event is found by its type and words in common, each once; its day may be a year. */
function eventFigures({ events }: Gold, document: Document): object {
  const left = [...document.events]
  let found = 0
  let dated = 0
  for (const { type, mentions, date } of events) {
    const place = left.findIndex(
      (event) =>
        event.type === type && event.mentions.some((words) => mentions.some((other) => common(words, other) > 0)),
    )
    const [event] = place < 0 ? [] : left.splice(place, 1)
    if (!event) continue
    found++
    if (date && event.date?.from.startsWith(date.value)) dated++
  }
  return { events: events.length, eventsFound: found, eventsDated: dated, eventsElse: left.length }
}

/** A fact is found where each covers half of the other; its type is counted apart. */
function factFigures({ facts }: Gold, document: Document): object {
  const left = [...document.facts]
  let found = 0
  let typed = 0
  for (const gold of facts) {
    const place = left.findIndex((fact) => {
      const shared = 2 * common(fact, gold)
      return shared >= fact.end - fact.start && shared >= gold.end - gold.start
    })
    const [fact] = place < 0 ? [] : left.splice(place, 1)
    if (!fact) continue
    found++
    if (fact.type === gold.type) typed++
  }
  return { facts: facts.length, factsFound: found, factsWithType: typed, factsElse: left.length }
}

/** Words that name no sector but are tagged with one. */
function tagged({ genericSectorMentions }: Gold, { sectors }: Document): number {
  return genericSectorMentions.filter((words) => sectors.some((sector) => !sector.generic && common(sector, words) > 0))
    .length
}

/** Actors whose mentions mean two or more of the gold's. A country and its government are one. */
function merged({ actors }: Gold, document: Document, { registry }: Pick<Lexicons, 'registry'>): number {
  const partyOf = (id: string) =>
    (/^(?:country|place|org:government)/.test(id) ? jurisdictionOf(registry, id, null) : null) ?? id
  const meant = (span: Span): string | null => {
    let best: string | null = null
    let most = 0.6
    for (const { id, mentions } of actors) {
      for (const mention of mentions) {
        const dice = (2 * common(span, mention)) / (span.end - span.start + mention.end - mention.start)
        if (dice > most) {
          most = dice
          best = partyOf(id)
        }
      }
    }
    return best
  }
  return document.actors.filter(({ mentions }) => {
    const ids = mentions.flatMap((place) => {
      const mention = document.mentions[place]
      return mention ? [meant(mention)] : []
    })
    return new Set(ids.filter((id) => id !== null)).size > 1
  }).length
}

function common(a: Span, b: Span): number {
  return Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start))
}

if (import.meta.main) {
  const figures = acceptanceFacts()
  if (figures) console.log(JSON.stringify(figures, null, 2))
  else process.exitCode = 1
}

import type { GraphPatch } from '../schema/graph.ts'
import { SKETCH_SIZE } from '../schema/sketch.ts'
import { actorOf, patchOf, type Said, sectorOf, seedsOf } from '../test/graph/graph-of.ts'

const SECTORS = Array.from({ length: 40 }, (_, place) => `sector-${place}`)
const OUTLETS = Array.from({ length: 20 }, (_, place) => `outlet-${place}`)
const ACTS = ['ASSERT', 'DENY', 'REJECT', 'PROMISE', 'THREATEN', 'DEMAND', 'WARN', 'PREDICT', 'PRAISE', 'CRITICIZE']
const KINDS = ['DIRECT', 'MIXED', 'INDIRECT'] as const
const POLARITIES = ['SUPPORT', 'OPPOSE', 'UNCLEAR'] as const
const DAY = 24 * 60 * 60 * 1000

/** The registry, and then so many made-up articles in the order of their days over three years, 22.5 statements each. */
export function* syntheticPatches(articles: number): Generator<GraphPatch> {
  const words = corpusWords()
  const random = seeded(articles)
  const few = (pool: number) => Math.floor(pool ** random()) - 1
  const oneOf = <T>(values: readonly [T, ...T[]] | readonly T[], place = Math.floor(random() * values.length)): T[] =>
    values.slice(place, place + 1)
  const text = (least: number, most: number) =>
    Array.from({ length: least + Math.floor(random() * (most - least)) }, () => words[few(words.length)]).join(' ')
  const chance = <T>(likely: number, make: () => readonly T[]): readonly T[] => (random() < likely ? make() : [])

  // One article in twenty is a copy of the one before; a few turns of phrase stand in many.
  const hash = () => Math.floor(random() * 2 ** 32)
  const turns = Array.from({ length: 1000 }, hash)
  let sketch: readonly number[] = []
  const nextSketch = () => {
    const own = [
      ...Array.from({ length: SKETCH_SIZE - 6 }, hash),
      ...Array.from({ length: 6 }, () => turns[few(1000)] ?? 0),
    ]
    return random() < 0.05 && sketch.length > 0 ? sketch : [...new Set(own)].sort((a, b) => a - b)
  }

  const actors = Math.ceil(articles / 2) + 100
  yield seedsOf([
    ...SECTORS.map((id) => sectorOf(id)),
    ...Array.from({ length: 100 }, (_, place) => actorOf(`actor-${place}`, { name: text(2, 4), registry: true })),
  ])
  for (let article = 0; article < articles; article += 1) {
    const day = (offset: number) =>
      new Date(Date.UTC(2023, 0, 1) + Math.floor((article / articles) * 1095 + offset) * DAY).toISOString().slice(0, 10)
    const says = Array.from({ length: 20 + Math.floor(random() * 6) }, (_, place): Said => {
      const [act = 'ASSERT', kind = 'DIRECT'] = [oneOf(ACTS, few(ACTS.length))[0], oneOf(KINDS)[0]]
      return {
        words: text(15, 35),
        by: chance(0.95, () => [`actor-${few(actors)}`]),
        to: chance(0.08, () => [`actor-${few(actors)}`]),
        mentions: chance(0.3, () => [`actor-${few(actors)}`]),
        sectors: chance(0.4, () => oneOf(SECTORS, few(SECTORS.length))),
        measures: chance(0.12, () => [`measure-${few(articles / 20 + 1)}`]),
        agreements: chance(0.05, () => [`agreement-${few(articles / 50 + 1)}`]),
        events: chance(0.08, () => [`event-${few(articles + 1)}`]),
        stances: chance(0.25, () => [
          { on: 'Measure', target: `measure-${few(articles / 20 + 1)}`, polarity: oneOf(POLARITIES)[0] ?? 'UNCLEAR' },
        ]),
        act,
        kind,
        on: day(-Math.floor(random() * 3)),
        level: place > 0 && random() < 0.12 ? 1 : 0,
        confidence: 0.5 + Math.floor(random() * 50) / 100,
      }
    })
    sketch = nextSketch()
    const named = (field: 'agreements' | 'events') => [...new Set(says.flatMap((said) => said[field] ?? []))]
    yield patchOf({
      id: `article-${article}`,
      title: text(5, 10),
      outlet: oneOf(OUTLETS, few(OUTLETS.length))[0] ?? null,
      on: day(0),
      says,
      names: [...new Set(says.flatMap(({ by = [], mentions = [] }) => [...by, ...mentions]))],
      sectors: [...new Set(says.flatMap(({ sectors = [] }) => sectors))],
      agreements: named('agreements').map((id) => ({ id, status: 'NEGOTIATING' })),
      events: named('events').map((id) => ({ id, status: 'HAPPENED' })),
      sketch,
      facts: Array.from({ length: 8 }, () => text(8, 25)),
      reports: chance(0.5, () => [{ measure: `measure-${few(articles / 20 + 1)}`, status: 'ANNOUNCED', asOf: day(0) }]),
    })
  }
}

/** The words of all texts, the most frequent first: each is as likely as the inverse of its place. */
export function corpusWords(): readonly string[] {
  const random = seeded(8000)
  return [...new Set(Array.from({ length: 8000 }, () => madeUpWord(random)))]
}

/** A word of two to four syllables. */
export function madeUpWord(random: () => number): string {
  const part = (letters: string) => letters[Math.floor(random() * letters.length)] ?? ''
  const syllable = () => part('bcdfghklmnprstvz') + part('aeiou') + part('  lnrst').trim()
  return Array.from({ length: 2 + Math.floor(random() * 3) }, syllable).join('')
}

/** Numbers from 0 to below 1, the same for the same seed. (mulberry32, by Tommy Ettinger, public domain) */
export function seeded(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

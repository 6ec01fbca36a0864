import fc from 'fast-check'
import { expect, test } from 'vitest'
import { activeOf, canonicalActors, inOrder } from '../../schema/rulings.ts'
import { statementsOfArticle } from '../../src/answers/decision-texts.ts'
import type { GraphStore } from '../../src/graph/store.ts'
import { dumpOf } from '../graph/dump.ts'
import { decide, History, idsOf, ingest, type Read, type Step, standingOf } from './decided-world.ts'

/** How many things happen in all, where `npm run soak` wants more than a test does. */
const SOAK = process.env.ONRECORD_DECISIONS
/** In one history. */
const LENGTH = 50

const stepOf = (...what: Step['what'][]): fc.Arbitrary<Step> =>
  fc.record({ what: fc.constantFrom(...what), a: fc.nat(10_000), b: fc.nat(10_000), c: fc.nat(10_000) })
/** Reading goes on for the first half: a text that is read again shows nothing of what was forgotten before. */
const history: fc.Arbitrary<readonly Step[]> = fc
  .tuple(
    fc.array(stepOf('ingest', 'ingest', 'decide', 'decide', 'join', 'undo'), {
      minLength: LENGTH / 2,
      maxLength: LENGTH / 2,
    }),
    fc.array(stepOf('decide', 'join', 'undo'), { minLength: LENGTH / 2, maxLength: LENGTH / 2 }),
  )
  .map((halves) => halves.flat())

/**
 * Random decisions between re-readings by other extractors and of other texts, some undone: in the end the graph is
 * what it would be had all decisions been there first, or all come last, in any order; and every decision that holds is
 * either seen in the graph or told to be orphaned. `open` gives an empty store; the one before is closed by then.
 */
export function decidedTest(name: string, operations: number, open: () => Promise<GraphStore>): void {
  const wanted = SOAK === undefined ? operations : Number(SOAK)
  const histories = Math.ceil(wanted / LENGTH)
  test(`${name}: what is decided holds through ${histories * LENGTH} operations`, {
    timeout: 60_000 + wanted * 10_000,
  }, async () => {
    await fc.assert(
      fc.asyncProperty(history, fc.nat(), async (steps, shuffle) => {
        const store = await open()
        const lived = new History(store)
        for (const one of [{ what: 'ingest', a: 0, b: 0, c: 0 } as const, ...steps]) await lived.take(one)
        const dump = await dumpOf(store)
        const log = await store.decisions({})
        const standing = await standingOf(store)
        expect(await store.touched()).toEqual([])
        await expectSeen(store, standing)
        await store.close()

        for (const decisionsFirst of [true, false]) {
          const again = await open()
          const parts = [
            () => decide(again, shuffled(log, shuffle)),
            () => ingest(again, shuffledArticles(lived.read, shuffle)),
          ]
          for (const part of decisionsFirst ? parts : parts.toReversed()) await part()
          expect(await dumpOf(again)).toEqual(dump)
          expect(await standingOf(again)).toEqual(standing)
          await again.close()
        }
      }),
      { numRuns: histories, seed: 2031, endOnFailure: true },
    )
  })
}

/**
 * Said apart from the code that applies decisions: what holds is seen where its words stand, once, and nowhere else.
 * Where a later decision is about some of the same words, the earlier one is not looked at.
 */
async function expectSeen(store: GraphStore, standing: readonly Standing[]): Promise<void> {
  const active = inOrder(activeOf(await store.decisions({})))
  const canonical = canonicalActors(active)
  const articles = await store.load('Article', await idsOf(store, 'Article'))
  const current = [...articles.values()].map(({ currentVersionId }) => currentVersionId)
  const texts = await store.load('Version', current)
  const statements = await statementsOfArticle(store, [...articles.keys()])
  const saidBy = await store.links({ type: 'SAID_BY', ids: statements.map(({ id }) => id), direction: 'out' })
  const accounted = new Set<string>()

  for (const [at, decision] of active.entries()) {
    if (decision.articleId === null || decision.kind === 'link-measure') continue
    const { exact } = decision.anchor
    const article = articles.get(decision.articleId)
    const text = texts.get(article?.currentVersionId ?? '')?.text ?? ''
    const orphaned = standing.find(({ id }) => id === decision.id)?.orphaned
    const places = placesOf(text, exact)
    if (places.length === 0) expect(orphaned).toBe(true)
    const there = statements.filter(({ articleId, content }) =>
      places.some((start) => articleId === decision.articleId && sharesHalf(start, start + exact.length, content)),
    )
    if (!orphaned) for (const { id } of there) accounted.add(id)
    const later = active.slice(at + 1).some((it) => {
      const own = it.kind === 'split-actor' ? it.payload.statements : it.articleId === null ? [] : [it]
      return own.some(({ articleId, anchor }) => articleId === decision.articleId && touches(text, anchor.exact, exact))
    })
    if (places.length !== 1 || later) continue
    if (decision.kind !== 'add-statement') expect(orphaned).toBe(there.length === 0)
    if (orphaned) continue
    if (decision.kind === 'reject-statement') expect(there.some(({ review }) => review === 'REJECTED')).toBe(true)
    if (decision.kind === 'set-speaker' || decision.kind === 'add-statement') {
      const { id } = canonical.get(decision.payload.speaker.id) ?? decision.payload.speaker
      const spoken = there.filter((it) => saidBy.some(({ from, to }) => from === it.id && to === id))
      expect(spoken.length).toBeGreaterThan(0)
      if (decision.kind === 'add-statement')
        expect(spoken.some(({ content }) => content[0]?.exact === exact)).toBe(true)
    }
  }
  const seen = statements.filter(({ review }) => review !== 'AUTO').map(({ id }) => id)
  expect(seen.filter((id) => !accounted.has(id))).toEqual([])
  // Whoever was merged away is nowhere.
  expect(saidBy.filter(({ to }) => canonical.has(to))).toEqual([])
  for (const { mentions } of texts.values())
    expect(mentions.filter(({ actorId }) => canonical.has(actorId))).toEqual([])
}

type Standing = Awaited<ReturnType<typeof standingOf>>[number]

function placesOf(text: string, words: string): number[] {
  return Array.from({ length: text.length }, (_, at) => at).filter((at) => text.startsWith(words, at))
}

function sharesHalf(start: number, end: number, content: readonly { readonly start: number; readonly end: number }[]) {
  const from = Math.min(...content.map((piece) => piece.start))
  const to = Math.max(...content.map((piece) => piece.end))
  const shared = Math.min(end, to) - Math.max(start, from)
  return shared * 2 >= end - start && shared * 2 >= to - from
}

/** Whether two wordings stand anywhere on the same characters. */
function touches(text: string, a: string, b: string): boolean {
  return placesOf(text, a).some((x) => placesOf(text, b).some((y) => x < y + b.length && y < x + a.length))
}

function shuffled<T>(list: readonly T[], by: number): readonly T[] {
  return list
    .map((one, at) => ({ one, key: (Math.imul(at + 1, 2_654_435_761) ^ by) >>> 0 }))
    .sort((a, b) => a.key - b.key)
    .map(({ one }) => one)
}

/** Articles in another order; the texts of each in the order in which they were seen, since the last seen is shown. */
function shuffledArticles(read: Read, by: number) {
  const byArticle = [...Map.groupBy(read.values(), ({ article }) => article).values()]
  return shuffled(byArticle, by).flat()
}

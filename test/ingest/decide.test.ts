import { describe, expect, test } from 'vitest'
import { decide } from '../../ingest/decide.ts'
import { toGraph } from '../../ingest/graph.ts'
import { toGraphNames } from '../../ingest/registry-names.ts'
import { toRun } from '../../ingest/run.ts'
import { reviewOf } from '../../ingest/statement-nodes.ts'
import { hullOf, quoteAt } from '../../schema/anchors.ts'
import { type ActorRef, type Decision, type DecisionDraft, toDecision } from '../../schema/decisions.ts'
import type { Document } from '../../schema/document.ts'
import { activeOf, canonicalActors } from '../../schema/rulings.ts'
import { demoRegistry } from './demo-registry.ts'
import { lexicons, read, shown } from './read.ts'

const TEXT = [
  '“The duty on steel will cost us ten thousand jobs,” said Mara Dole, president of Dole Mills.',
  'Ana Silva said that the surcharge would stay. “We will not move on this,” she said.',
  'At the mill the harbour had been closed since spring.',
].join('\n\n')
const ANA: ActorRef = { id: 'person:ana-silva', name: 'Ana Silva', kind: 'PERSON' }
const JON: ActorRef = { id: 'person:jon-kern', name: 'Jon Kern', kind: 'PERSON' }
const document = read(TEXT)
const actor = (name: string, of: Document = document): ActorRef => {
  const found = of.actors.find((it) => it.name === name)
  if (!found) throw new Error(`${name} is not in the article`)
  return { id: found.id, name: found.name, kind: found.kind }
}

let clock = 0
/** A decision somebody made one second after the last. */
function made<K extends Decision['kind']>(
  kind: K,
  payload: Extract<Decision, { kind: K }>['payload'],
  words: string | null = null,
): Decision {
  clock += 1
  const at = new Date(Date.UTC(2025, 0, 1, 0, 0, clock)).toISOString()
  const place = words === null ? null : { start: TEXT.indexOf(words), end: TEXT.indexOf(words) + words.length }
  const anchor = place && quoteAt(TEXT, place)
  const articleId = place && document.article.id
  const draft = { kind, payload, articleId, anchor, by: 'tester', at, reason: null, supersedes: null, undoes: null }
  return toDecision(draft as unknown as DecisionDraft)
}
const decided = (decisions: readonly Decision[], of: Document = document) => {
  const active = activeOf(decisions)
  return decide(of, { canonical: canonicalActors(active), here: active })
}
/** The words of the n-th statement, as an anchor keeps them. */
const words = (place: number) => {
  const { content = [], level = 0 } = document.attributions[place] ?? {}
  const { start, end } = hullOf(content, level)
  return TEXT.slice(start, end)
}

test('without decisions a document is as it was read', () => {
  expect(decide(document, { canonical: new Map(), here: [] })).toBe(document)
})

describe('a statement', () => {
  test('is rejected, confirmed again, and marked as changed by who set its speaker', () => {
    const reject = made('reject-statement', { level: 0 }, words(0))
    const confirm = made('confirm-statement', { level: 0 }, words(0))
    const speaker = made('set-speaker', { level: 0, speaker: JON }, words(0))
    const reviews = (log: readonly Decision[]) => decided(log).attributions.map(reviewOf)
    expect(reviews([reject])).toEqual(['REJECTED', 'AUTO', 'AUTO'])
    expect(reviews([reject, confirm])).toEqual(['CONFIRMED', 'AUTO', 'AUTO'])
    expect(reviews([confirm, reject])).toEqual(['CONFIRMED', 'AUTO', 'AUTO'])
    expect(reviews([reject, confirm, speaker])).toEqual(['EDITED', 'AUTO', 'AUTO'])
    expect(reviews([reject, speaker])).toEqual(['REJECTED', 'AUTO', 'AUTO'])
  })

  test('gets a speaker whom the article names, or does not', () => {
    const by = (speaker: ActorRef) => shown(decided([made('set-speaker', { level: 0, speaker }, words(0))]))[0]
    expect(shown(document)[0]).toMatch(/^Mara Dole/)
    expect(by(ANA)).toMatch(/^Ana Silva/)
    expect(by(JON)).toMatch(/^Jon Kern/)
  })

  test('is about a sector, or is not, whatever its words say', () => {
    const about = (log: readonly Decision[]) => {
      const patch = toGraph(decided(log), toRun('full', lexicons), toGraphNames(demoRegistry))
      return patch.links
        .filter(({ type }) => type === 'ABOUT_SECTOR' || type === 'IN_SECTOR')
        .map(({ type, to }) => `${type} ${to}`)
    }
    expect(about([])).toEqual([])
    const tag = made('tag-sector', { level: 0, sector: 'steel' }, words(0))
    const untag = made('untag-sector', { level: 0, sector: 'steel' }, words(0))
    expect(about([tag])).toEqual(['ABOUT_SECTOR steel', 'IN_SECTOR steel'])
    expect(about([tag, untag])).toEqual([])
  })

  test('is added where nothing was found, and is the same one where the machine finds it too', () => {
    const missed = 'the harbour had been closed since spring'
    const [added] = [decided([made('add-statement', { speaker: ANA }, missed)])]
    expect(shown(added).at(-1)).toBe(`Ana Silva | – | – | ${missed}`)
    expect(added.attributions.map(reviewOf)).toEqual(['AUTO', 'AUTO', 'AUTO', 'ADDED'])

    const within = words(0).slice(1, -1)
    const again = decided([made('add-statement', { speaker: JON }, within)])
    expect(again.attributions).toHaveLength(3)
    expect(shown(again)[0]).toContain(`Jon Kern | Mara Dole`)
    expect(shown(again)[0]).toContain(`| ${within}`)
  })

  test('added in between moves what stands behind it', () => {
    const before = made('add-statement', { speaker: JON }, 'president of Dole Mills')
    const both = decided([before])
    expect(both.attributions.map(({ content }) => content[0]?.start)).toEqual(
      both.attributions.map(({ content }) => content[0]?.start).toSorted((a, b) => (a ?? 0) - (b ?? 0)),
    )
    expect(shown(both).filter((line) => !line.startsWith('Jon Kern'))).toEqual(shown(document))
  })

  test('added where another begins stands before it, if it is the longer', () => {
    const longer = 'that the surcharge would stay. “We will not move on this,” she said'
    const lines = shown(decided([made('add-statement', { speaker: JON }, longer)]))
    expect(lines[1]).toBe(`Jon Kern | – | – | ${longer}`)
    expect(lines.toSpliced(1, 1)).toEqual(shown(document))
  })
})

describe('actors', () => {
  test('that are one become one, with all their mentions and sayings', () => {
    const merged = decided([made('merge-actors', { keep: JON, merge: [actor('Mara Dole')] })])
    expect(merged.actors.map(({ id }) => id)).not.toContain(actor('Mara Dole').id)
    expect(shown(merged)[0]).toMatch(/^Jon Kern/)
    const both = decided([made('merge-actors', { keep: ANA, merge: [actor('Mara Dole')] })])
    const ana = both.actors.find(({ id }) => id === ANA.id)
    expect(ana?.mentions).toEqual([...(ana?.mentions ?? [])].sort((a, b) => a - b))
    expect(ana?.links).toHaveLength(ana?.mentions.length ?? -1)
    expect(both.actors).toHaveLength(document.actors.length - 1)
    expect(shown(both).every((line) => line.startsWith('Ana Silva'))).toBe(true)
  })

  test('merged along a chain end at its end, and a newer word that two are different wins', () => {
    const mara = actor('Mara Dole')
    const first = made('merge-actors', { keep: ANA, merge: [mara] })
    const second = made('merge-actors', { keep: JON, merge: [ANA] })
    const apart = made('different-actors', { actors: [JON, mara] })
    expect(canonicalActors([first, second]).get(mara.id)).toEqual(JON)
    expect([...canonicalActors([first, second, apart])]).toEqual([[ANA.id, JON]])
    expect(
      canonicalActors([apart, ...[first, second].map((it) => ({ ...it, at: '2026-01-01T00:00:00.000Z' }))]).size,
    ).toBe(2)
  })

  test('go by a name that somebody gave them', () => {
    const named = decided([made('add-alias', { actor: JON, alias: 'Mara  DOLE' })])
    expect(shown(named)[0]).toMatch(/^Jon Kern/)
  })

  test('are split where statements belong to another', () => {
    const other: ActorRef = { id: 'act_other', name: 'Mara Dole', kind: 'PERSON' }
    const anchor = quoteAt(TEXT, { start: TEXT.indexOf(words(0)), end: TEXT.indexOf(words(0)) + words(0).length })
    const statements = [{ articleId: document.article.id, anchor, level: 0 }]
    const split = decided([made('split-actor', { actor: actor('Mara Dole'), into: other, statements })])
    expect(split.speakers[0]?.actors.map((at) => split.actors[at]?.id)).toEqual(['act_other'])
    expect(split.actors.find(({ id }) => id === 'act_other')?.mentions).toHaveLength(1)
    const notHers = decided([made('split-actor', { actor: ANA, into: other, statements })])
    expect(shown(notHers)).toEqual(shown(document))
  })
})

test('words that are gone, or nearly the same, are no anchor', () => {
  const reject = made('reject-statement', { level: 0 }, words(0))
  const edited = read(TEXT.replace('ten thousand', 'eleven thousand'), { id: document.article.id })
  expect(decided([reject], edited).attributions.map(reviewOf)).toEqual(['AUTO', 'AUTO', 'AUTO'])
  const elsewhere = read(`Corrected: see below.\n\n${TEXT.replace('spring', 'autumn')}`, { id: document.article.id })
  expect(decided([reject], elsewhere).attributions.map(reviewOf)).toEqual(['REJECTED', 'AUTO', 'AUTO'])
})

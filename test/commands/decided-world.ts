/** Articles, and what can happen to them and be decided about them, for random histories. All of it is invented. */
import { type Engine, type Reading, toArticle } from '../../ingest/index.ts'
import type { Decision } from '../../schema/decisions.ts'
import { activeOf } from '../../schema/rulings.ts'
import type { DecisionRequest } from '../../src/answers/decision-request.ts'
import { viewsOf } from '../../src/answers/decision-status.ts'
import { statementsOfArticle } from '../../src/answers/decision-texts.ts'
import { prepareDecision } from '../../src/answers/prepare.ts'
import { openCorrections } from '../../src/commands/corrections.ts'
import { ingestInto } from '../../src/commands/ingest-into.ts'
import type { GraphStore } from '../../src/graph/store.ts'

const GOODS = ['lanterns', 'barley', 'copper wire', 'glass', 'timber']
/** Each is named in one article alone. */
const STRANGERS = ['Lena Tarn', 'Oda Finch', 'Rufus Hale', 'Ines Quade', 'Bela Storm']
const ENGINES: readonly Engine[] = ['full', 'fast', 'compromise']
const SECTORS = ['steel', 'dairy', 'forestry']
export const ARTICLES = GOODS.length
/** As printed; with a paragraph above; with other words in one statement; without another. */
export const TEXTS = 4

/** One text of an article. Names meet in all of them, words are each article's own but for one line that comes twice. */
export function textOf(article: number, variant: number): string {
  const goods = GOODS[article % ARTICLES] ?? ''
  const stranger = STRANGERS[article % ARTICLES]
  const paragraphs = [
    `“We sold ${variant === 2 ? 'hardly any' : 'no'} ${goods} abroad since the spring,” said Ivo Brandt, head of the ${goods} guild.`,
    article % 2 === 0
      ? `Prime Minister Edda Marlowe said that the duty on ${goods} would be gone by winter.`
      : `The guild said that the duty on ${goods} would be gone by winter.`,
    `President Thaddeus Crowle threatened a tariff on ${goods} from Corvane. “They had their chance,” he said.`,
    `“They had their chance,” ${stranger} said of the makers of ${goods}.`,
    `The port has ${goods} in every shed, and nobody to ship it, ${stranger} told reporters.`,
    `Warehouses of ${goods} stood open all week.`,
  ].filter((_, place) => article % 3 !== 0 || place !== 2)
  if (variant === 1) paragraphs.unshift(`Correction: an earlier text named the wrong shed.`)
  if (variant === 3) paragraphs.splice(1, 1)
  return paragraphs.join('\n\n')
}

/** One thing that happens; the numbers choose among what is there then. */
export interface Step {
  readonly what: 'ingest' | 'decide' | 'join' | 'undo'
  readonly a: number
  readonly b: number
  readonly c: number
}

/** What has been read, in the order in which each text was first seen, with the engine that read it last. */
export type Read = Map<string, { readonly article: number; readonly variant: number; engine: Engine }>

export class History {
  readonly store: GraphStore
  readonly read: Read = new Map()
  #clock = Date.UTC(2031, 0, 1)

  constructor(store: GraphStore) {
    this.store = store
  }

  async take(step: Step): Promise<void> {
    if (step.what === 'ingest') return this.#ingest(step)
    const request = await { undo: this.#toUndo, join: this.#toJoin, decide: this.#toDecide }[step.what].call(this, step)
    if (request === null) return
    const author = { by: `tester ${step.c % 2}`, at: this.#now(), reason: null }
    const prepared = await prepareDecision(this.store, request, author)
    if ('errors' in prepared) return
    await decide(this.store, [prepared.decision])
  }

  async #ingest({ a, b, c }: Step): Promise<void> {
    const engine = pick(ENGINES, c) ?? 'full'
    const [article, variant] = [a % ARTICLES, b % TEXTS]
    await ingest(this.store, [{ article, variant, engine }])
    const key = `${article}.${variant}`
    const seen = this.read.get(key)
    if (seen) seen.engine = engine
    else this.read.set(key, { article, variant, engine })
  }

  async #toUndo({ a, b }: Step): Promise<DecisionRequest | null> {
    const log = await this.store.decisions({})
    // Mostly what holds, now and then what was undone before, or an undo.
    const decision = pick(b % 4 === 0 ? log : activeOf(log), a)
    return decision ? { kind: 'undo', decision: decision.id } : null
  }

  /** Few actors, so that merges meet; two of them are named nowhere. */
  async #toJoin({ a, b, c }: Step): Promise<DecisionRequest | null> {
    const pool = [...(await this.#met()), 'person:noreen-tallis', 'person:grigor-pask']
    const statement = pick(await this.#statements(), a)
    const [one = '', other = ''] = [pick(pool, b), pick(pool, c)]
    if (a % 3 === 0 && statement) return { kind: 'set-speaker', statement: statement.id, speaker: other }
    return { kind: 'merge-actors', keep: one, merge: [other] }
  }

  /** Actors that the registry does not have, or that somebody joined to others. */
  async #met(): Promise<string[]> {
    const ids: string[] = []
    for await (const { id } of this.store.scan('Actor')) if (id.startsWith('act_')) ids.push(id)
    return ids
  }

  /** Only what the chosen request needs is looked up: a real database is asked over a connection. */
  async #toDecide({ a, b, c }: Step): Promise<DecisionRequest | null> {
    const statement = pick(await this.#statements(), b)
    const version = pick(await this.#versions(), b)
    if (!statement || !version) return null
    const said = { statement: statement.id }
    const actor = async () => pick(await this.#actors(), b) ?? ''
    const other = async () => pick(await this.#actors(), c) ?? ''
    const one = async (label: 'Actor' | 'Report' | 'Measure', number: number) =>
      pick(await idsOf(this.store, label), number) ?? ''
    const requests: readonly (() => Promise<DecisionRequest>)[] = [
      async () => ({ kind: 'reject-statement', ...said }),
      async () => ({ kind: 'confirm-statement', ...said }),
      async () => ({ kind: 'set-speaker', ...said, speaker: await other() }),
      async () => ({ kind: 'tag-sector', ...said, sector: pick(SECTORS, c) ?? '' }),
      async () => ({ kind: 'untag-sector', ...said, sector: pick(SECTORS, c) ?? '' }),
      async () => ({ kind: 'set-stance', ...said, target: await other(), polarity: 'OPPOSE' }),
      async () => {
        const [start, end] = wordsIn(version.text, c)
        return { kind: 'add-statement', article: version.articleId, start, end, speaker: await other() }
      },
      async () => ({ kind: 'merge-actors', keep: await actor(), merge: [await other()] }),
      async () => ({ kind: 'merge-actors', keep: await one('Actor', b), merge: [await other()] }),
      async () => ({ kind: 'different-actors', actors: [await actor(), await other()] }),
      async () => {
        const alias = pick(['Ivo Brandt', 'The Old Fox', ...STRANGERS], c) ?? ''
        return { kind: 'add-alias', actor: await actor(), alias }
      },
      async () => {
        const split = { actor: await actor(), statements: [statement.id] }
        return { kind: 'split-actor', ...split, into: null, newName: 'Somebody Else' }
      },
      async () => {
        const split = { actor: await actor(), statements: [statement.id] }
        return { kind: 'split-actor', ...split, into: await other(), newName: null }
      },
      async () => {
        const office = { post: 'post:x-corvane-prime-minister', from: '2031-01-01', to: null }
        return { kind: 'set-tenure', actor: await actor(), ...office }
      },
      async () => ({ kind: 'link-measure', report: await one('Report', b), measure: await one('Measure', c) }),
      async () => {
        const state = { status: 'WITHDRAWN', from: '2031-02-01' }
        return { kind: 'set-measure-state', measure: await one('Measure', b), ...state }
      },
      async () => {
        const after = pick(await this.#statements(), c)?.id ?? ''
        return { kind: 'judge-change', before: statement.id, after, judgement: 'no change' }
      },
      async () => {
        const [start, end] = wordsIn(version.text, c)
        return { kind: 'reanchor', decision: pick(activeOf(await this.store.decisions({})), b)?.id ?? '', start, end }
      },
    ]
    return (await pick(requests, a)?.()) ?? null
  }

  async #statements() {
    const articles = await idsOf(this.store, 'Article')
    return statementsOfArticle(this.store, articles)
  }

  /** Those whom articles name come more often than those whom the registry alone has. */
  async #actors(): Promise<string[]> {
    const named = (await this.#versions()).flatMap(({ mentions }) => mentions.map(({ actorId }) => actorId))
    const all = await idsOf(this.store, 'Actor')
    return [...[...new Set(named)].sort().flatMap((id) => Array.from({ length: 30 }, () => id)), ...all]
  }

  async #versions() {
    const found = []
    for await (const version of this.store.scan('Version')) found.push(version)
    return found
  }

  #now(): string {
    this.#clock += 1000
    return new Date(this.#clock).toISOString()
  }
}

export interface ToIngest {
  readonly article: number
  readonly variant: number
  readonly engine: Engine
}

/** Reads texts into a store as the command does, one engine after the other. */
export async function ingest(store: GraphStore, texts: readonly ToIngest[]): Promise<void> {
  for (const { article, variant, engine } of texts) {
    const read = toArticle({
      text: textOf(article, variant),
      outlet: 'The Corvane Courier',
      published: '2031-03-01',
      sourceUrl: `https://courier.example/${article}`,
    })
    const readings = (async function* (): AsyncGenerator<Reading> {
      yield { kind: 'article', where: read.id, article: read, notes: [], externalId: null }
    })()
    const silent = { tell: () => {}, progress: () => {}, now: () => '2031-03-02T12:00:00.000Z' }
    const { failed } = await ingestInto(store, readings, { engine, world: 'demo', rules: null }, silent)
    if (failed > 0) throw new Error('An article of the test could not be read.')
  }
}

/** Writes decisions as the command and the server do. */
export async function decide(store: GraphStore, decisions: readonly Decision[]): Promise<void> {
  const corrections = openCorrections(store, {
    world: 'demo',
    rules: null,
    apart: false,
    now: () => '2031-03-02T12:00:00.000Z',
  })
  await corrections.write(decisions)
  await corrections.close()
}

/** Which decisions of a store hold, which of those find nothing to stand on, and what they do to statements. */
export async function standingOf(store: GraphStore) {
  const log = await store.decisions({})
  const views = await viewsOf(store, log, log)
  return views.map(({ id, active, orphaned }) => ({ id, active, orphaned }))
}

export async function idsOf(store: GraphStore, label: 'Actor' | 'Article' | 'Report' | 'Measure'): Promise<string[]> {
  const ids: string[] = []
  for await (const { id } of store.scan(label)) ids.push(id)
  return ids
}

export function pick<T>(list: readonly T[], number: number): T | undefined {
  return list[number % Math.max(1, list.length)]
}

/** Some whole words of a text, in one paragraph. */
function wordsIn(text: string, number: number): readonly [start: number, end: number] {
  const paragraphs = text.split('\n\n')
  const paragraph = pick(paragraphs, number) ?? ''
  const words = [...paragraph.matchAll(/\S+/g)]
  const first = words[number % Math.max(1, words.length - 3)]
  const last = words[(number % Math.max(1, words.length - 3)) + 3] ?? first
  const start = text.indexOf(paragraph) + (first?.index ?? 0)
  return [start, text.indexOf(paragraph) + (last?.index ?? 0) + (last?.[0].length ?? 1)]
}

import { metadataHash, type Reading, toRun } from '../../ingest/index.ts'
import { OnRecordError } from '../../schema/errors.ts'
import type { GraphPatch } from '../../schema/graph.ts'
import type { Failure, GraphStore } from '../graph/store.ts'
import { type Io, told } from './command.ts'
import { type DecisionLog, readLog } from './decision-log.ts'
import {
  BATCH,
  type Extracted,
  type Extraction,
  openExtraction,
  openParallelExtraction,
  type ToExtract,
} from './extraction.ts'
import { type ExtractorOptions, loadKnowledge } from './extractor.ts'
import { openExtractions, redecide } from './redecide.ts'
import { touchedBy } from './touched.ts'

export interface Counts {
  added: number
  rebuilt: number
  unchanged: number
  failed: number
  leftOut: number
  statements: number
}

type Article = Extract<Reading, { kind: 'article' }>

/** From this many batches on, all cores extract. */
const WORTH_WORKERS = 2

/**
 * Puts what was read into a store: the registry first, then the articles in batches, in the order read, each batch
 * whole or not at all. What is there already, read by the same extractor, is left alone. One bad article never stops
 * the others: it is told in a line, kept as a failure, and counted.
 */
export async function ingestInto(
  store: GraphStore,
  readings: AsyncIterable<Reading>,
  options: ExtractorOptions,
  io: Pick<Io, 'tell' | 'progress' | 'now'>,
): Promise<Counts> {
  const knowledge = await loadKnowledge(options)
  const log = await readLog(store)
  await store.apply([log.seeds(knowledge.registry.registry)], io.now())
  const runId = toRun(options.engine, knowledge).id
  const counts: Counts = { added: 0, rebuilt: 0, unchanged: 0, failed: 0, leftOut: 0, statements: 0 }
  const fail = async (failures: readonly Failure[]) => {
    counts.failed += failures.length
    for (const { source, code, message } of failures) io.tell(`failed: ${source}: ${message} (${code})`)
    if (failures.length > 0) await store.recordFailures(failures)
  }
  const use: { extraction: Extraction | null } = { extraction: null }
  let batches = 0
  // One batch is written while the next ones are extracted.
  const waiting: { batch: readonly Article[]; extracted: Promise<readonly Extracted[]> }[] = []
  const write = async () => {
    const turn = waiting.shift()
    if (!turn) return
    const patches: GraphPatch[] = []
    for (const [place, answer] of (await turn.extracted).entries()) {
      const source = turn.batch[place]?.where ?? ''
      if ('patch' in answer) patches.push(answer.patch)
      else await fail([{ source, at: io.now(), code: 'BUG', message: answer.fault }])
    }
    await apply(patches)
    io.progress(progressOf(counts))
  }
  const apply = async (patches: readonly GraphPatch[]): Promise<void> => {
    try {
      const applied = await store.apply(patches, io.now())
      counts.added += applied.added
      counts.rebuilt += applied.replaced
      counts.unchanged += applied.unchanged
      for (const { statements } of patches) counts.statements += statements.length
    } catch (error) {
      if (!(error instanceof OnRecordError) || error.code !== 'BAD_PROVENANCE') throw error
      const [patch, ...others] = patches
      if (patch === undefined) return
      // The refused patch is found by writing each by itself; the others are kept.
      if (others.length > 0) for (const each of patches) await apply([each])
      else await fail([{ source: patch.owner, at: io.now(), code: error.code, message: error.message }])
    }
  }
  const extract = async (batch: readonly Article[]) => {
    const known = await store.known(batch.map(({ article }) => article.versionId))
    const toRead = batch.filter(({ article }) => {
      const there = known.get(article.versionId)
      return there === undefined || there.runId !== runId || there.metadata !== metadataHash({ article })
    })
    counts.unchanged += batch.length - toRead.length
    if (toRead.length === 0) return
    if (use.extraction === null || batches === WORTH_WORKERS) {
      await use.extraction?.close()
      use.extraction = batches < WORTH_WORKERS ? openExtraction(options) : openParallelExtraction(options)
    }
    batches++
    const message: ToExtract[] = toRead.map(({ article, notes }) => ({
      article,
      notes,
      rulings: log.rulingsOf(article.id),
    }))
    const extracted = use.extraction.extract(message)
    extracted.catch(() => {})
    waiting.push({ batch: toRead, extracted })
    if (waiting.length > 4) await write()
  }
  try {
    let batch: Article[] = []
    for await (const reading of readings) {
      if (reading.kind === 'failure') {
        const { where: source, error } = reading
        await fail([{ source, at: io.now(), code: error.code, message: told(error) }])
      } else if (reading.kind === 'left-out') {
        counts.leftOut++
        io.tell(`left out: ${reading.where}: ${reading.why}`)
      } else if (batch.push(reading) === BATCH) {
        await extract(batch)
        batch = []
      }
    }
    if (batch.length > 0) await extract(batch)
    while (waiting.length > 0) await write()
    await catchUp(store, log, options, io)
  } finally {
    await use.extraction?.close()
  }
  io.tell(summaryOf(counts))
  return counts
}

/** What was decided while the articles were read holds for them too, and what an earlier process left undone. */
async function catchUp(
  store: GraphStore,
  before: DecisionLog,
  { world, rules }: ExtractorOptions,
  { now }: Pick<Io, 'now'>,
): Promise<void> {
  const log = await store.decisions({})
  const known = new Set(before.all.map(({ id }) => id))
  const fresh = log.filter(({ id }) => !known.has(id))
  if (fresh.length > 0) await store.record([], await touchedBy(store, fresh, log))
  if (fresh.length === 0 && (await store.touched()).length === 0) return
  const extractions = openExtractions((engine) => openExtraction({ engine, world, rules }))
  await redecide(store, { world, rules }, extractions, now)
  await extractions.close()
}

function progressOf({ added, rebuilt, unchanged, failed, statements }: Counts): string {
  return `${added + rebuilt + unchanged} articles, ${statements} statements, ${failed} failed`
}

function summaryOf({ added, rebuilt, unchanged, failed, leftOut, statements }: Counts): string {
  const parts = [`${added} new`, `${rebuilt} read again`, `${unchanged} unchanged`, `${failed} failed`]
  if (leftOut > 0) parts.push(`${leftOut} left out`)
  return `Articles: ${parts.join(', ')}. Statements read: ${statements}.`
}

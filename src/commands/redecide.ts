import { ENGINES, type Engine } from '../../ingest/index.ts'
import type { GraphStore, NodeOf } from '../graph/store.ts'
import { readLog } from './decision-log.ts'
import { BATCH, type Extraction } from './extraction.ts'
import { type ExtractorOptions, loadKnowledge } from './extractor.ts'
import { toStored } from './stored-article.ts'

/** What articles are read with. */
export type Knowledge = Pick<ExtractorOptions, 'world' | 'rules'>

/** Extractions by engine, each opened when it is first needed. */
export interface Extractions {
  of(engine: Engine): Extraction
  close(): Promise<void>
}

export function openExtractions(open: (engine: Engine) => Extraction): Extractions {
  const opened = new Map<Engine, Extraction>()
  return {
    of(engine) {
      const extraction = opened.get(engine) ?? open(engine)
      opened.set(engine, extraction)
      return extraction
    },
    async close() {
      await Promise.all([...opened.values()].map((extraction) => extraction.close()))
      opened.clear()
    },
  }
}

/**
 * Brings the graph up to what is decided: the registry's entities, and every version that decisions touch and that was
 * not read again since, from its stored text and by the engine that read it. Gives how many versions were read. One
 * that breaks off is taken up by the next. Throws BAD_PROVENANCE and what stores throw.
 */
export async function redecide(
  store: GraphStore,
  knowledge: Knowledge,
  extractions: Extractions,
  now: () => string,
): Promise<number> {
  const touched = await store.touched()
  const log = await readLog(store)
  const { registry } = await loadKnowledge(knowledge)
  await store.apply([log.seeds(registry.registry)], now())
  for (let start = 0; start < touched.length; start += BATCH) {
    const ids = touched.slice(start, start + BATCH)
    const versions = [...(await store.load('Version', ids)).values()]
    const engines = await enginesOf(store, versions)
    for (const [engine, some] of Map.groupBy(versions, ({ id }) => engines.get(id) ?? 'full')) {
      const batch = some.map((version) => ({ ...toStored(version), rulings: log.rulingsOf(version.articleId) }))
      const extracted = await extractions.of(engine).extract(batch)
      await store.apply(
        extracted.map((answer) => {
          if ('patch' in answer) return answer.patch
          throw new Error(`A stored article could not be read again: ${answer.fault}`)
        }),
        now(),
      )
    }
    await store.settle(ids)
  }
  return touched.length
}

/** By version: the engine that its run names. */
async function enginesOf(
  store: GraphStore,
  versions: readonly NodeOf['Version'][],
): Promise<ReadonlyMap<string, Engine>> {
  const runs = await store.load('Run', [...new Set(versions.map(({ runId }) => runId))])
  return new Map(
    versions.flatMap(({ id, runId }) => {
      const engine = ENGINES.find((it) => runs.get(runId)?.extractor === `onrecord ${it}`)
      return engine === undefined ? [] : [[id, engine] as const]
    }),
  )
}

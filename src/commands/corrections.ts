import type { Decision } from '../../schema/decisions.ts'
import type { Corrections } from '../answers/decision-request.ts'
import type { GraphStore } from '../graph/store.ts'
import type { Io } from './command.ts'
import { openExtraction, openParallelExtraction } from './extraction.ts'
import { type Extractions, type Knowledge, openExtractions, redecide } from './redecide.ts'
import { touchedBy } from './touched.ts'

export interface OpenCorrections extends Corrections {
  /** Reads again what an earlier process noted and did not come to. */
  catchUp(): Promise<void>
  close(): Promise<void>
}

export interface CorrectionOptions extends Knowledge {
  /** In another thread, so that a server goes on answering meanwhile. */
  readonly apart: boolean
  /** The time, RFC 3339. */
  readonly now: () => string
}

/**
 * Writes decisions into a store, one call after the other: the log and what it touches in one transaction, then the
 * touched versions are read again.
 */
export function openCorrections(store: GraphStore, { world, rules, apart, now }: CorrectionOptions): OpenCorrections {
  const extractions = openExtractions((engine) =>
    apart ? openParallelExtraction({ engine, world, rules }, 1) : openExtraction({ engine, world, rules }),
  )
  let last: Promise<unknown> = Promise.resolve()
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const answer = last.then(work)
    last = answer.catch(() => {})
    return answer
  }
  return {
    write: (decisions) => inTurn(() => write(store, decisions, { world, rules }, extractions, now)),
    catchUp: () =>
      inTurn(async () => {
        if ((await store.touched()).length > 0) await redecide(store, { world, rules }, extractions, now)
      }),
    async close() {
      await last
      await extractions.close()
    },
  }
}

/** Writes decisions from the command line: into a store of the real world, in this thread. */
export async function writeDecisions(
  store: GraphStore,
  decisions: readonly Decision[],
  { config, now }: Pick<Io, 'config' | 'now'>,
): Promise<void> {
  const corrections = openCorrections(store, { world: 'real', rules: config.rules, apart: false, now })
  await corrections.write(decisions)
  await corrections.close()
}

async function write(
  store: GraphStore,
  decisions: readonly Decision[],
  knowledge: Knowledge,
  extractions: Extractions,
  now: () => string,
): Promise<void> {
  const log = await store.decisions({})
  const known = new Set(log.map(({ id }) => id))
  const fresh = decisions.filter(({ id }) => !known.has(id))
  await store.record(fresh, await touchedBy(store, fresh, [...log, ...fresh]))
  await redecide(store, knowledge, extractions, now)
}

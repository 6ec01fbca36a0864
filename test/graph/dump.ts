import { OnRecordError } from '../../schema/errors.ts'
import { LINK_TYPES } from '../../schema/graph.ts'
import type { GraphStore, Label } from '../../src/graph/store.ts'

const LABELS = [
  'Statement',
  'Article',
  'Version',
  'Actor',
  'Tenure',
  'Outlet',
  'Sector',
  'MeasureKind',
  'Measure',
  'Agreement',
  'Event',
  'Report',
  'Run',
] as const satisfies readonly Label[]

/** Everything a store keeps but the times of applying, to be compared with `toEqual`. */
export async function dumpOf(store: GraphStore) {
  const nodes: Record<string, unknown[]> = {}
  for (const label of LABELS) {
    nodes[label] = []
    for await (const { seenAt: _, startedAt: __, ...node } of store.scan(label) as AsyncIterable<Timed>) {
      nodes[label].push(node)
    }
  }
  const from = [...idsOf(nodes.Statement), ...idsOf(nodes.Version)]
  const links = await Promise.all(LINK_TYPES.map((type) => store.links({ type, ids: from, direction: 'out' })))
  return { nodes, links: links.flat(), survey: await store.survey() }
}

/** The error that a promise was rejected with, as `code: message`; fails when it was kept or broke otherwise. */
export async function errorOf(promise: Promise<unknown>): Promise<string> {
  try {
    await promise
  } catch (error) {
    if (error instanceof OnRecordError) return `${error.code}: ${error.message}`
    throw error
  }
  throw new Error('Nothing was refused.')
}

interface Timed {
  readonly seenAt?: string
  readonly startedAt?: string
}

function idsOf(nodes: readonly unknown[] | undefined): string[] {
  return (nodes ?? []).map((node) => (node as { id: string }).id)
}

import neo4j from 'neo4j-driver'
import { z } from 'zod'
import {
  ActorNode,
  AgreementNode,
  EventNode,
  MeasureKindNode,
  MeasureNode,
  OutletNode,
  ReportNode,
  RunNode,
  SectorNode,
  StatementNode,
  TenureNode,
  VersionNode,
} from '../../../schema/graph.ts'
import type { Label, NodeOf } from '../store.ts'

/** The properties of a Neo4j node. */
export const Properties = z.record(z.string(), z.unknown())
export type Properties = z.infer<typeof Properties>

const ArticleNode = z.strictObject({
  label: z.literal('Article'),
  currentVersionId: z.string(),
  versionIds: z.array(z.string()).readonly(),
  copyOf: z.string().nullable(),
  ...VersionNode.pick({
    id: true,
    title: true,
    sourceUrl: true,
    outletId: true,
    publishedOn: true,
    publishedAt: true,
    publishedBasis: true,
    authors: true,
    agency: true,
    language: true,
    sha256: true,
  }).shape,
})

/** How each kind of node is read from its properties. Throws when they are not what we write. */
export const readNode: { readonly [L in Label]: (properties: Properties) => NodeOf[L] } = {
  Statement: reader('Statement', StatementNode.extend({ clusterId: z.string() })),
  Article: reader('Article', ArticleNode),
  Version: reader('Version', VersionNode.extend({ seenAt: z.string() })),
  Actor: reader('Actor', ActorNode),
  Tenure: reader('Tenure', TenureNode),
  Outlet: reader('Outlet', OutletNode),
  Sector: reader('Sector', SectorNode),
  MeasureKind: reader('MeasureKind', MeasureKindNode),
  Measure: reader('Measure', MeasureNode),
  Agreement: reader('Agreement', AgreementNode),
  Event: reader('Event', EventNode),
  Report: reader('Report', ReportNode),
  Run: reader('Run', RunNode.extend({ startedAt: z.string() })),
}

/** A statement as its patch has it, without what the store says of it. */
export const readStatement: (properties: Properties) => StatementNode = reader('Statement', StatementNode)

/**
 * A node as properties: what Cypher can hold as it is, and the rest, nested values, as one JSON text in `body`. Null
 * removes the property, so setting them replaces whatever the node had.
 */
export function toProperties({ label: _, ...node }: { readonly label: string }): Properties {
  const native: Properties = {}
  const nested: Properties = {}
  for (const [key, value] of Object.entries(node)) {
    if (isNative(value)) native[key] = toNative(value)
    else {
      native[key] = null
      nested[key] = value
    }
  }
  return { ...native, body: Object.keys(nested).length === 0 ? null : JSON.stringify(nested) }
}

/** Values as the driver takes them: whole numbers as integers, which it would send as floats. */
export function toNative(value: unknown): unknown {
  return Number.isSafeInteger(value) ? neo4j.int(Number(value)) : value
}

function isNative(value: unknown): boolean {
  if (Array.isArray(value)) return value.every((it) => typeof it === 'string')
  return value === null || typeof value !== 'object'
}

function reader<S extends z.ZodObject>(label: Label, shape: S): (properties: Properties) => z.output<S> {
  const keys = Object.keys(shape.shape).filter((key) => key !== 'label')
  return (properties) => {
    const body: unknown = typeof properties.body === 'string' ? JSON.parse(properties.body) : {}
    const all = { ...Properties.parse(body), ...properties }
    return shape.parse({ label, ...Object.fromEntries(keys.map((key) => [key, all[key] ?? null])) })
  }
}

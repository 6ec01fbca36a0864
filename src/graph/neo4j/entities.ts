import { canonicalJson, type EntityNode, preferEntity } from '../../../schema/graph.ts'
import { readNode } from './properties.ts'
import {
  contributionsTo,
  deleteUnlinked,
  fadeEntities,
  JOIN_ENTITIES,
  putContributions,
  putEntities,
  shownEntities,
} from './queries/entities.ts'
import { ENTITY_LABELS, type EntityLabel } from './queries/labels.ts'
import { entityRow } from './rows.ts'
import type { Run } from './session.ts'

/** An entity as one owner knows it. */
export interface Contribution {
  readonly owner: string
  readonly entity: EntityNode
}

/**
 * Writes contributions, and shows each entity that they touch as the preferred of all its contributions; `gone` are
 * those that their owners had before and that have been taken back already.
 *
 * What is shown is the preferred of what was shown and what came. Only where what was shown has gone are all
 * contributions read again, since there may be one from every article.
 */
export async function contribute(run: Run, gone: readonly EntityNode[], came: readonly Contribution[]): Promise<void> {
  for (const label of ENTITY_LABELS) {
    await contributeTo(
      run,
      label,
      gone.filter((entity) => entity.label === label),
      came.filter(({ entity }) => entity.label === label),
    )
  }
}

/** Deletes entities that nobody contributes and nothing is linked to. */
export async function pruneEntities(run: Run): Promise<void> {
  for (const label of ENTITY_LABELS) await run(deleteUnlinked(label), {})
}

async function contributeTo(
  run: Run,
  label: EntityLabel,
  gone: readonly EntityNode[],
  came: readonly Contribution[],
): Promise<void> {
  if (gone.length + came.length === 0) return
  await run(putContributions(label), {
    rows: came.map(({ owner, entity }) => ({ owner, id: entity.id, entity: canonicalJson(entity) })),
  })
  const ids = [...new Set([...gone, ...came.map(({ entity }) => entity)].map(({ id }) => id))].sort()
  const rows = await run(shownEntities(label), { ids })
  const shown = preferred(rows.map(({ node }) => readNode[label](node)))

  const stays = new Set(came.map(({ entity }) => canonicalJson(entity)))
  const lost = gone.filter((entity) => isEqual(entity, shown.get(entity.id)) && !stays.has(canonicalJson(entity)))
  const lostIds = new Set(lost.map(({ id }) => id))
  const all = lostIds.size === 0 ? [] : await run(contributionsTo(label), { ids: [...lostIds] })
  const next = preferred([
    ...[...shown.values()].filter(({ id }) => !lostIds.has(id)),
    ...came.map(({ entity }) => entity),
    ...all.map(({ entity }) => entity),
  ])

  const faded = [...lostIds].filter((id) => !next.has(id))
  const changed = [...next.values()].filter((entity) => !isEqual(entity, shown.get(entity.id)))
  if (faded.length > 0) await run(fadeEntities(label), { ids: faded })
  if (changed.length > 0) await run(putEntities(label), { rows: changed.map(entityRow) })
  const join = JOIN_ENTITIES[label]
  if (join !== null) await run(join, { ids: [...faded, ...changed.map(({ id }) => id)] })
}

function preferred(entities: readonly EntityNode[]): ReadonlyMap<string, EntityNode> {
  const byId = new Map<string, EntityNode>()
  for (const entity of entities) {
    const other = byId.get(entity.id)
    byId.set(entity.id, other === undefined ? entity : preferEntity(other, entity))
  }
  return byId
}

function isEqual(a: EntityNode, b: EntityNode | undefined): boolean {
  return b !== undefined && canonicalJson(a) === canonicalJson(b)
}

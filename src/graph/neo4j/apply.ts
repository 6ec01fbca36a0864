import type { GraphPatch } from '../../../schema/graph.ts'
import { nextSnapshot, patchHash } from '../snapshot.ts'
import type { Applied } from '../store.ts'
import { lockMeta, writeMeta } from './queries/meta.ts'
import { knownPatches } from './queries/patches.ts'
import { type Change, replace } from './replace.ts'
import type { Run } from './session.ts'

/** Applies checked patches in one transaction: replaces what the same owners had, leaves what is equal alone. */
export async function applyIn(run: Run, patches: readonly GraphPatch[], at: string): Promise<Applied> {
  const [meta] = await run(lockMeta, {})
  if (meta === undefined) throw new Error('The store has no Meta node.')
  let { snapshot, versions } = meta
  const applied = { added: 0, replaced: 0, unchanged: 0 }

  for (const batch of withoutRepeats(patches)) {
    const owners = batch.map(({ owner }) => owner)
    const known = new Map((await run(knownPatches, { owners })).map(({ owner, hash }) => [owner, hash]))
    const changes: Change[] = []
    for (const patch of batch) {
      const change = { patch, hash: patchHash(patch), before: known.get(patch.owner) ?? null }
      if (change.before !== change.hash) changes.push(change)
      if (patch.version === null) continue
      if (change.before === null) applied.added += 1
      else if (change.before === change.hash) applied.unchanged += 1
      else applied.replaced += 1
    }
    if (changes.length > 0) versions = await replace(run, changes, at, versions)
    snapshot = nextSnapshot(
      snapshot,
      changes.flatMap(({ before }) => before ?? []),
      changes.map(({ hash }) => hash),
    )
  }

  await run(writeMeta, { snapshot, versions })
  return applied
}

/** Patches in order, cut where an owner comes again. */
function withoutRepeats(patches: readonly GraphPatch[]): readonly (readonly GraphPatch[])[] {
  const batches: GraphPatch[][] = []
  let owners = new Set<string>()
  for (const patch of patches) {
    if (batches.length === 0 || owners.has(patch.owner)) {
      batches.push([])
      owners = new Set()
    }
    batches.at(-1)?.push(patch)
    owners.add(patch.owner)
  }
  return batches
}

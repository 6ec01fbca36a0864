import type { RegistryMeasureKind } from '../../schema/registry.ts'
import { jurisdictionOf } from '../jurisdiction.ts'
import type { RegistryIndex } from '../registry-index.ts'

/** Kinds that only a country or a union can take. */
const NATIONAL = new Set([
  'agreement-review',
  'agreement-withdrawal',
  'export-control',
  'import-ban',
  'import-quota',
  'safeguard',
  'sanctions',
  'tariff',
  'tariff-rate-quota',
  'tariff-relief',
  'trade-remedy',
])

/** A province or state has no tariffs: those it asks for or speaks of are its country's. */
export function whoCan(
  kind: RegistryMeasureKind,
  id: string | null,
  { actorById }: Pick<RegistryIndex, 'actorById'>,
): string | null {
  const actor = id === null ? undefined : actorById.get(id)
  return actor?.kind === 'REGION' && NATIONAL.has(kind.id) ? (actor.country ?? null) : id
}

/** Only a state or union is a target: a company that is touched is told of by the sector. */
export function stateOf(target: string | null, index: RegistryIndex): string | null {
  return target !== null && jurisdictionOf(index, target, null) === target ? target : null
}

/** What is aimed at a province or state from outside touches its country. */
export function touchedBy(
  imposer: string | null,
  target: string | null,
  { actorById }: Pick<RegistryIndex, 'actorById'>,
): string | null {
  const actor = target === null ? undefined : actorById.get(target)
  if (actor?.kind !== 'REGION' || actor.country === undefined) return target
  const home = imposer === null ? undefined : actorById.get(imposer)
  return actor.country === imposer || actor.country === home?.country ? target : actor.country
}

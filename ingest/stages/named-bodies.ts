import type { Mention } from '../../schema/document.ts'
import { normName } from '../../schema/ids.ts'
import type { RegistryActor } from '../../schema/registry.ts'
import type { Lexicons } from '../lexicons.ts'
import type { Choice, Entity, EntityTable } from './entities.ts'

type Needs = {
  readonly entities: EntityTable
  readonly lexicons: Pick<Lexicons, 'registry' | 'ambiguous'>
}

/**
 * The body or place of a name: the registry's, else one of this article by its whole name, by its initials, or by the
 * words it begins with ("the Business Council" of "the Business Council of Canada"). Null where nothing here has it.
 */
export function bodyOf(
  { entities, lexicons }: Needs,
  { form }: Mention,
  name: string,
  isSource: boolean,
): Choice | null {
  const key = normName(name)
  const known = knownBody(lexicons, key, name, isSource)
  if (known) return { entity: entities.create(known.name, known.kind, known, null), how: 'registry', confidence: 0.95 }
  const same = entities.byName(key)
  if (same) return { entity: same, how: 'name', confidence: 0.95 }
  const short = form === 'acronym' ? byInitials(entities, key) : byBeginning(entities, key)
  return short ? { entity: short, how: form === 'acronym' ? 'acronym' : 'short-name', confidence: 0.85 } : null
}

/** A body of this article whose name begins with these words. */
export function byBeginning({ all }: EntityTable, key: string): Entity | undefined {
  const start = `${key} `
  return key.length < 4 ? undefined : all.find(({ kind, normal }) => isBody(kind) && normal.startsWith(start))
}

function byInitials({ all }: EntityTable, key: string): Entity | undefined {
  const letters = key.replaceAll(' ', '')
  return all.find(({ kind, normal }) => isBody(kind) && initialsOf(normal) === letters)
}

/**
 * The body that a common noun means: the last one named before whose name has the noun ("the commission" of the Trade
 * Commission). "The company" and the like, which no name has, mean nobody.
 */
export function byBodyNoun({ all }: EntityTable, noun: string, place: number): Choice | null {
  const words = ` ${normName(noun)} `
  let best: Entity | null = null
  let last = -1
  for (const entity of all) {
    if (!isBody(entity.kind) || !` ${entity.normal} `.includes(words)) continue
    for (const mention of entity.mentions) {
      if (mention < place && mention > last) {
        best = entity
        last = mention
      }
    }
  }
  return best && { entity: best, how: 'body-noun', confidence: 0.75 }
}

function isBody(kind: Entity['kind']): boolean {
  return kind === 'ORGANIZATION' || kind === 'PUBLIC_BODY'
}

/** The registry's body or place; where a name is both, a source is the body, and what only stands there the place. */
function knownBody(
  { registry, ambiguous }: Needs['lexicons'],
  key: string,
  name: string,
  isSource: boolean,
): RegistryActor | null {
  const hits = (registry.named.get(key) ?? []).filter(
    ({ kind, actor }) => kind !== 'adjective' && kind !== 'short' && actor.kind !== 'PERSON',
  )
  const isPlace = ({ actor }: (typeof hits)[number]) => actor.kind === 'COUNTRY' || actor.kind === 'REGION'
  const hit = (isSource ? hits.find((other) => !isPlace(other)) : hits.find(isPlace)) ?? hits[0]
  const doubtful = hits.length > 1 && ambiguous.has(name) && !isSource && hit?.kind !== 'name'
  return doubtful ? null : (hit?.actor ?? null)
}

function initialsOf(normal: string): string {
  return normal
    .split(' ')
    .filter((word) => !SMALL.has(word))
    .map((word) => word[0] ?? '')
    .join('')
}

const SMALL = new Set(['and', 'for', 'in', 'of', 'on', 'the', 'to'])

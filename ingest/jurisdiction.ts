import { normName } from '../schema/ids.ts'
import type { RegistryActor } from '../schema/registry.ts'
import { type RegistryIndex, tenureOn } from './registry-index.ts'

/**
 * Whose law an actor's acts are: of a country, region or union itself; of a government, ministry or agency the place it
 * governs; of an office-holder, on that day, the place of the office. Null for companies, for people without an office
 * and for ids that the registry does not have. (MODEL, section 5, "Measure".)
 */
export function jurisdictionOf(index: RegistryIndex, actorId: string, day: string | null): string | null {
  const actor = index.actorById.get(actorId)
  if (!actor) return null
  if (actor.kind === 'COUNTRY' || actor.kind === 'REGION') return actor.id
  if (actor.kind === 'PERSON') return ofHolder(index, actor, day)
  if (index.postsByJurisdiction.has(actor.id)) return actor.id
  return actor.kind === 'PUBLIC_BODY' ? ofBody(index, actor) : null
}

function ofHolder(index: RegistryIndex, person: RegistryActor, day: string | null): string | null {
  for (const post of index.postsByHolder.get(person.id) ?? []) {
    if (post.jurisdiction === undefined) continue
    const governs = post.organisation === undefined || index.actorById.get(post.organisation)?.kind === 'PUBLIC_BODY'
    const held = day === null ? post.tenures.at(-1) : tenureOn(post, day)
    if (governs && held?.holder === person.id) return post.jurisdiction
  }
  return null
}

/** By its offices, else by the region in its name, else by its country; a union or world body by itself. */
function ofBody(index: RegistryIndex, body: RegistryActor): string {
  const [post] = index.postsByBody.get(body.id) ?? []
  if (post?.jurisdiction !== undefined) return post.jurisdiction
  const words = normName(body.name).split(' ')
  for (let from = 0; from < words.length; from++) {
    const rest = words.slice(from).join(' ')
    const region = index.aliases.get(rest)?.find(({ actor, kind }) => actor.kind === 'REGION' && kind === 'name')
    if (region && region.actor.country === body.country) return region.actor.id
  }
  return body.country ?? body.id
}

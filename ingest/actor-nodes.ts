import type { ActorRef } from '../schema/decisions.ts'
import type { Document, DocumentActor, Role } from '../schema/document.ts'
import type { ActorNode, Link, TenureNode } from '../schema/graph.ts'
import { hashId, normName } from '../schema/ids.ts'

/**
 * The actors of a document that the registry does not have, as it knows them. Registry actors come with the seeds.
 */
export function toActorNodes({ actors }: Pick<Document, 'actors'>): ActorNode[] {
  return actors.filter((actor) => !actor.registry).map((actor) => toActorNode(actor, false))
}

/** An actor of which no more is known than its name and what it is; `registry` where people curate it. */
export function toActorNode({ id, name, kind }: ActorRef, registry: boolean): ActorNode {
  return {
    label: 'Actor',
    id,
    name,
    kind,
    registry,
    description: null,
    aliases: [],
    wikidataId: null,
    countryId: null,
  }
}

/** Which actors a version names, and how often. Somebody whom only a decision brings in is not named. */
export function toNamesLinks({ article, actors }: Pick<Document, 'article' | 'actors'>): Link[] {
  return actors
    .filter(({ mentions }) => mentions.length > 0)
    .map(({ id, mentions }) => ({
      type: 'NAMES',
      from: article.versionId,
      to: id,
      properties: { count: mentions.length },
    }))
}

/** The tenure a role stands for: the registry's, else one observed here; null for an office somebody has left. */
export function tenureOf(holder: DocumentActor, role: Role): { id: string; observed: TenureNode | null } | null {
  if (role.tenureId !== null) return { id: role.tenureId, observed: null }
  const title = normName(role.title)
  if (role.former || holder.kind !== 'PERSON' || title === '') return null
  const id = hashId('ten', [holder.id, role.postId ?? title])
  return {
    id,
    observed: {
      label: 'Tenure',
      id,
      holderId: holder.id,
      title: role.title,
      postId: role.postId,
      organizationId: null,
      from: null,
      to: null,
      acting: false,
      basis: 'observed',
      source: null,
      asOf: null,
    },
  }
}

/** Every office in which the article shows one of its actors. */
export function toTenureNodes({ actors }: Pick<Document, 'actors'>): TenureNode[] {
  return actors.flatMap((actor) =>
    actor.roles.map((role) => tenureOf(actor, role)?.observed ?? null).filter((tenure) => tenure !== null),
  )
}

import type { ActorNode, EntityNode, GraphPatch, TenureNode } from '../schema/graph.ts'
import type { Registry, RegistryActor, RegistryPost, RegistryTenure } from '../schema/registry.ts'
import { tenureId } from './tenure-id.ts'

/** The owner of what the registry puts into a graph. */
export const SEEDS = 'seeds'

/** The registry as what it puts into the graph: outlets, actors, tenures, sectors, measure kinds and agreements. */
export function toSeedGraph(registry: Registry): GraphPatch {
  const entities: EntityNode[] = [
    ...registry.actors.map(toActorNode),
    ...registry.posts.flatMap((post) => post.tenures.map((tenure) => toTenureNode(post, tenure))),
    ...registry.outlets.map(({ id, name, country, domains, agency }) => ({
      label: 'Outlet' as const,
      id,
      name,
      country: country ?? null,
      domains: domains ?? [],
      agency: agency ?? false,
      registry: true,
    })),
    ...registry.sectors.map(({ id, name, parent, keywords, naics, hs, iptc }) => ({
      label: 'Sector' as const,
      id,
      name,
      parentId: parent ?? null,
      aliases: keywords,
      naics: naics ?? [],
      hs: hs ?? [],
      iptc: iptc ?? [],
    })),
    ...registry.measureKinds.map(({ id, name, mast }) => ({
      label: 'MeasureKind' as const,
      id,
      name,
      mast: mast ?? null,
    })),
    ...registry.agreements.map(({ id, name, aliases, parties, status }) => ({
      label: 'Agreement' as const,
      id,
      name,
      aliases: aliases ?? [],
      kind: 'trade-agreement' as const,
      registry: true,
      status: status ?? null,
      partyIds: parties ?? [],
    })),
  ]
  return {
    owner: SEEDS,
    run: null,
    version: null,
    statements: [],
    reports: [],
    entities: entities.toSorted((a, b) => (a.id < b.id ? -1 : 1)),
    links: [],
  }
}

function toActorNode({ id, name, kind, description, aliases, wikidataId, country }: RegistryActor): ActorNode {
  return {
    label: 'Actor',
    id,
    name,
    kind,
    registry: true,
    description: description ?? null,
    aliases: (aliases ?? []).map((alias) => alias.name),
    wikidataId: wikidataId ?? null,
    countryId: country ?? null,
  }
}

function toTenureNode(post: RegistryPost, tenure: RegistryTenure): TenureNode {
  return {
    label: 'Tenure',
    id: tenureId(post.id, tenure),
    holderId: tenure.holder,
    title: post.title,
    postId: post.id,
    organizationId: post.organisation ?? null,
    from: tenure.from ?? null,
    to: tenure.to ?? null,
    acting: tenure.acting ?? false,
    basis: 'registry',
    source: tenure.source.join(', '),
    asOf: tenure.asOf ?? null,
  }
}

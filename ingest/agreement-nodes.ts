import type { Document } from '../schema/document.ts'
import type { AgreementNode, Link, VersionNode } from '../schema/graph.ts'

type Needs = Pick<Document, 'article' | 'agreements'>

/** The agreements of a document that the registry does not have, as it knows them; those of the registry come with it. */
export function toAgreementNodes({ agreements }: Pick<Document, 'agreements'>): AgreementNode[] {
  return agreements
    .filter((agreement) => !agreement.registry)
    .map(({ id, name, kind, parties }) => ({
      label: 'Agreement',
      id,
      name,
      aliases: [],
      kind,
      registry: false,
      status: null,
      partyIds: [...new Set(parties)].sort(),
    }))
}

/** Where the words of a text mean an agreement, in order. */
export function agreementPlaces({ agreements }: Pick<Document, 'agreements'>): VersionNode['agreements'] {
  return agreements
    .flatMap(({ id, mentions }) => mentions.map(({ start, end }) => ({ start, end, agreementId: id })))
    .sort((a, b) => a.start - b.start || a.end - b.end || (a.agreementId < b.agreementId ? -1 : 1))
}

/** Which agreements a version names, how often, and how far it says that each has come. */
export function toAgreementLinks({ article, agreements }: Needs): Link[] {
  return agreements.map(({ id, status, mentions }) => ({
    type: 'NAMES_AGREEMENT',
    from: article.versionId,
    to: id,
    properties: { count: mentions.length, status },
  }))
}

import type { Document, Span } from '../schema/document.ts'
import type { EntityNode, GraphPatch, Link, OutletNode, RunNode, VersionNode } from '../schema/graph.ts'
import { canonicalJson, preferEntity } from '../schema/graph.ts'
import { hashId, normName, sha256 } from '../schema/ids.ts'
import { toActorNodes, toNamesLinks, toTenureNodes } from './actor-nodes.ts'
import { agreementPlaces, toAgreementLinks, toAgreementNodes } from './agreement-nodes.ts'
import { eventPlaces, toEventLinks, toEventNodes } from './event-nodes.ts'
import { toFactNodes } from './fact-nodes.ts'
import { type Names, toMeasureNode, toReportNode } from './measure-nodes.ts'
import { sketchOf } from './sketch.ts'
import { placeAt } from './span.ts'
import { toStanceLinks } from './stance-links.ts'
import { statementIds, toSpeakerLinks, toStatementNodes } from './statement-nodes.ts'

/** What `toGraph` asks of the registry. */
export interface GraphNames extends Names {
  /** The registry's outlet of this name, or whose domain the address has. */
  outletOf(name: string | null, sourceUrl: string | null): string | null
}

/**
 * A read article as what it puts into the graph: its version, statements, measure reports, the entities it contributes
 * and the links between them. Pure; the same document gives the same patch, whatever was read before.
 */
export function toGraph(document: Document, run: RunNode, names: GraphNames): GraphPatch {
  const { article, measures } = document
  const outlet = toOutlet(document, names)
  const ids = statementIds(document)
  const measureNodes = measures.map((mention) => toMeasureNode(document, mention, names))
  const measureIds = measureNodes.map(({ id }) => id)
  const reports = measures.map((mention, place) =>
    toReportNode(
      document,
      mention,
      measureNodes[place]?.id ?? '',
      mention.voice === null ? null : (ids[mention.voice] ?? null),
    ),
  )
  const speakers = toSpeakerLinks(document, ids)
  const links = [
    ...speakers.links,
    ...toNamesLinks(document),
    ...contentLinks(document, ids, measureIds),
    ...toStanceLinks(document, ids, measureIds),
    ...sectorLinks(document),
    ...toAgreementLinks(document),
    ...toEventLinks(document),
  ]
  return {
    owner: article.versionId,
    run,
    version: toVersion(document, outlet.id, run.id, measureIds),
    statements: byId(toStatementNodes(document, ids, outlet.id)),
    reports: byId([...new Map(reports.map((report) => [report.id, report])).values()]),
    entities: once([
      ...toActorNodes(document),
      ...toTenureNodes(document),
      ...speakers.tenures,
      ...measureNodes,
      ...toAgreementNodes(document),
      ...toEventNodes(document),
      ...outlet.met,
    ]),
    links: uniqueLinks(links),
  }
}

/**
 * A hash of what an article is said to be, beside its text: where it differs from the stored one, the article is read
 * again.
 */
export function metadataHash({ article }: Pick<Document, 'article'>): string {
  const { text: _, ...metadata } = article
  return sha256(canonicalJson(metadata))
}

function toOutlet({ article }: Document, names: GraphNames): { id: string | null; met: OutletNode[] } {
  const known = names.outletOf(article.outlet, article.sourceUrl)
  if (known !== null) return { id: known, met: [] }
  if (article.outlet === null) return { id: null, met: [] }
  const id = hashId('out', [normName(article.outlet)])
  const met: OutletNode = {
    label: 'Outlet',
    id,
    name: article.outlet,
    country: null,
    domains: [],
    agency: false,
    registry: false,
  }
  return { id, met: [met] }
}

function toVersion(
  document: Document,
  outletId: string | null,
  runId: string,
  measureIds: readonly string[],
): VersionNode {
  const { article, blocks, mentions, actors, notes } = document
  const named = actors.flatMap(({ id, mentions: places, links }) =>
    places.flatMap((place, nth) => {
      const mention = mentions[place]
      const link = links[nth]
      return mention && link ? [{ ...spanOf(mention), actorId: id, form: mention.form, ...link }] : []
    }),
  )
  return {
    label: 'Version',
    id: article.versionId,
    articleId: article.id,
    text: article.text,
    sha256: article.sha256,
    title: article.title,
    sourceUrl: article.sourceUrl,
    outletId,
    outletName: article.outlet,
    publishedOn: article.publishedOn,
    publishedAt: article.publishedAt,
    publishedBasis: article.publishedBasis,
    authors: article.authors,
    agency: article.agency,
    language: article.language,
    runId,
    metadata: metadataHash(document),
    blocks: blocks.map((block) => ({
      ...spanOf(block),
      ordinal: block.ordinal,
      type: block.type,
      furniture: block.furniture,
    })),
    mentions: named.sort((a, b) => a.start - b.start || a.end - b.end || (a.actorId < b.actorId ? -1 : 1)),
    facts: toFactNodes(document, measureIds),
    agreements: agreementPlaces(document),
    events: eventPlaces(document),
    notes: notes.map(({ code, message, span, stage }) => ({ code, message, span: span && spanOf(span), stage })),
    sketch: sketchOf(document),
  }
}

/** Sectors, measures, agreements, events and actors whose words stand inside a statement's content. */
function contentLinks(document: Document, ids: readonly string[], measureIds: readonly string[]): Link[] {
  const { attributions, sectors, measures, mentions, actors } = document
  const actorOf = new Map(actors.flatMap((actor) => actor.mentions.map((place) => [place, actor.id] as const)))
  const agreements = agreementPlaces(document)
  const events = eventPlaces(document)
  const links: Link[] = []
  for (const [place, { content, verdict }] of attributions.entries()) {
    const from = ids[place] ?? ''
    for (const piece of content) {
      for (const at of placesIn(sectors, piece)) {
        const found = sectors[at]
        if (found && !found.generic && !verdict?.untagged.includes(found.sector)) {
          links.push({
            type: 'ABOUT_SECTOR',
            from,
            to: found.sector,
            properties: { start: found.start, end: found.end },
          })
        }
      }
      for (const at of placesIn(measures, piece)) {
        links.push({ type: 'ABOUT_MEASURE', from, to: measureIds[at] ?? '', properties: {} })
      }
      for (const at of placesIn(agreements, piece)) {
        const to = agreements[at]?.agreementId
        if (to !== undefined) links.push({ type: 'ABOUT_AGREEMENT', from, to, properties: {} })
      }
      for (const at of placesIn(events, piece)) {
        const to = events[at]?.eventId
        if (to !== undefined) links.push({ type: 'ABOUT_EVENT', from, to, properties: {} })
      }
      for (const at of placesIn(mentions, piece)) {
        const actor = actorOf.get(at)
        if (actor !== undefined) links.push({ type: 'MENTIONS', from, to: actor, properties: {} })
      }
    }
    for (const to of verdict?.tagged ?? []) {
      const { start, end } = content[0] ?? { start: 0, end: 0 }
      links.push({ type: 'ABOUT_SECTOR', from, to, properties: { start, end } })
    }
  }
  return links
}

/** Which sectors a version speaks of, and how often. */
function sectorLinks({ article, sectors, attributions }: Document): Link[] {
  const counts = new Map<string, number>()
  const count = (sector: string) => counts.set(sector, (counts.get(sector) ?? 0) + 1)
  for (const { sector, generic } of sectors) if (!generic) count(sector)
  for (const { verdict } of attributions) verdict?.tagged.forEach(count)
  return [...counts].map(([to, count]) => ({ type: 'IN_SECTOR', from: article.versionId, to, properties: { count } }))
}

/** Places of a sorted layer's spans that start inside a piece. */
function* placesIn(layer: readonly Span[], piece: Span): Generator<number> {
  for (let at = placeAt(layer, piece.start - 1) + 1; (layer[at]?.start ?? piece.end) < piece.end; at++) yield at
}

function spanOf({ start, end }: Span): Span {
  return { start, end }
}

function byId<N extends { readonly id: string }>(nodes: readonly N[]): N[] {
  return nodes.toSorted((a, b) => (a.id < b.id ? -1 : 1))
}

function once(entities: readonly EntityNode[]): EntityNode[] {
  const found = new Map<string, EntityNode>()
  for (const entity of entities) {
    const other = found.get(entity.id)
    found.set(entity.id, other ? preferEntity(other, entity) : entity)
  }
  return byId([...found.values()])
}

/** One link a type and pair, the first found in the text; sorted. */
function uniqueLinks(links: readonly Link[]): Link[] {
  const key = ({ type, from, to }: Link) => `${type}\u001f${from}\u001f${to}`
  const found = new Map<string, Link>()
  for (const link of links) if (!found.has(key(link))) found.set(key(link), link)
  return [...found].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, link]) => link)
}

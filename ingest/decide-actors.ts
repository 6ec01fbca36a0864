import type { ActorRef, DecisionOf } from '../schema/decisions.ts'
import type { Document, DocumentActor, MeasureMention, Role } from '../schema/document.ts'
import type { Rulings, Survivor } from '../schema/rulings.ts'
import { statementAt } from './anchored.ts'
import { contains } from './span.ts'

/** The document with each actor as the one that stands for it; two that are one now become one. */
export function joinActors(document: Document, canonical: Rulings['canonical']): Document {
  if (canonical.size === 0) return document
  const touched = document.actors.some(({ id }) => canonical.has(id))
  const idOf = (id: string) => canonical.get(id)?.id ?? id
  const measures = document.measures.map((measure) => withParties(measure, idOf))
  const agreements = document.agreements.map((it) => ({ ...it, parties: [...new Set(it.parties.map(idOf))].sort() }))
  if (!touched) return { ...document, measures, agreements }

  const groups = [...Map.groupBy(document.actors.entries(), ([, { id }]) => idOf(id))]
  const places = new Map(groups.flatMap(([, members], at) => members.map(([place]) => [place, at] as const)))
  const actors = groups.map(([id, members]) =>
    joined(
      id,
      members.map(([, actor]) => actor),
      canonical,
    ),
  )
  return withPlaces({ ...document, measures, agreements, actors }, places)
}

function joined(id: string, members: readonly DocumentActor[], canonical: Rulings['canonical']): DocumentActor {
  const own = members.find((actor) => actor.id === id)
  const ref = members.map((actor) => canonical.get(actor.id)).find((it) => it !== undefined)
  return {
    id,
    name: own?.name ?? ref?.name ?? id,
    kind: own?.kind ?? ref?.kind ?? 'ORGANIZATION',
    registry: own?.registry ?? false,
    ...ofLinked(members.flatMap(linkedOf)),
    roles: uniqueRoles(members.flatMap(({ roles }) => roles)),
  }
}

/** Every layer that holds places in `actors`, with the places they have now. */
function withPlaces(document: Document, places: ReadonlyMap<number, number>): Document {
  const moved = (actors: readonly number[]) => [...new Set(actors.map((place) => places.get(place) ?? place))]
  return {
    ...document,
    speakers: document.speakers.map((speaker) => ({
      ...speaker,
      actors: moved(speaker.actors),
      addressees: moved(speaker.addressees),
      relayedBy: moved(speaker.relayedBy),
    })),
    events: document.events.map((event) => ({ ...event, participants: moved(event.participants) })),
    stances: document.stances.map((stance) =>
      stance.target.kind === 'actor'
        ? { ...stance, target: { kind: 'actor', at: places.get(stance.target.at) ?? stance.target.at } }
        : stance,
    ),
  }
}

function withParties(measure: MeasureMention, idOf: (id: string) => string): MeasureMention {
  const { imposer, target } = measure
  return { ...measure, imposer: imposer && idOf(imposer), target: target && idOf(target) }
}

/** The document with this actor in it, and its place: one that the article does not name has no mentions. */
export function withActor(document: Document, { id, name, kind }: ActorRef): readonly [Document, number] {
  const place = document.actors.findIndex((actor) => actor.id === id)
  if (place >= 0) return [document, place]
  const actor: DocumentActor = { id, name, kind, registry: false, mentions: [], links: [], roles: [] }
  return [{ ...document, actors: [...document.actors, actor] }, document.actors.length]
}

/**
 * Some statements, with the words that name their speaker, belong to another actor than the one they were taken for.
 * Statements of others are left alone.
 */
export function splitActor(document: Document, decision: DecisionOf<'split-actor'>, survivor: Survivor): Document {
  const { actor, into, statements } = decision.payload
  const here = statements.filter(({ articleId }) => articleId === document.article.id)
  return here.reduce((split, { anchor, level }) => {
    const place = statementAt(split, anchor, level)
    const from = split.actors.findIndex(({ id }) => id === survivor(actor).id)
    return place < 0 || from < 0 ? split : splitAt(split, place, from, survivor(into))
  }, document)
}

function splitAt(document: Document, place: number, from: number, into: ActorRef): Document {
  if (!document.speakers[place]?.actors.includes(from)) return document
  const [known, to] = withActor(document, into)
  const source = known.attributions[place]?.source ?? null
  const named = (mention: number) => {
    const span = known.mentions[mention]
    return source !== null && span !== undefined && contains(source, span)
  }
  const moving = known.actors[from]?.mentions.filter(named) ?? []
  const actors = known.actors.map((actor, at) => {
    const linked = linkedOf(actor)
    if (at === from) return { ...actor, ...ofLinked(linked.filter(({ mention }) => !moving.includes(mention))) }
    if (at !== to) return actor
    const more = moving.filter((mention) => !actor.mentions.includes(mention))
    return { ...actor, ...ofLinked([...linked, ...more.map((mention) => ({ mention, link: BY_DECISION }))]) }
  })
  const speakers = known.speakers.map((speaker, at) =>
    at === place
      ? { ...speaker, actors: speaker.actors.map((it) => (it === from ? to : it)), confidence: 1, how: 'decision' }
      : speaker,
  )
  return { ...known, actors, speakers }
}

/** A mention of an actor, and how it came to be its. */
interface Linked {
  readonly mention: number
  readonly link: DocumentActor['links'][number]
}
const BY_DECISION: Linked['link'] = { how: 'decision', confidence: 1 }

function linkedOf({ mentions, links }: DocumentActor): readonly Linked[] {
  return mentions.map((mention, at) => ({ mention, link: links[at] ?? BY_DECISION }))
}

function ofLinked(linked: readonly Linked[]): Pick<DocumentActor, 'mentions' | 'links'> {
  const sorted = linked.toSorted((a, b) => a.mention - b.mention)
  return { mentions: sorted.map(({ mention }) => mention), links: sorted.map(({ link }) => link) }
}

function uniqueRoles(roles: readonly Role[]): readonly Role[] {
  const found = new Map<string, Role>()
  for (const role of roles) {
    const key = [role.title, role.postId, role.tenureId, role.former].join('\u001f')
    if (!found.has(key)) found.set(key, role)
  }
  return [...found.values()].sort((a, b) => b.title.length - a.title.length)
}

import type { DocumentActor } from '../../schema/document.ts'
import { jurisdictionOf } from '../jurisdiction.ts'
import type { RegistryIndex } from '../registry-index.ts'
import type { Person } from './clause.ts'
import type { MeasureNeeds } from './measure-draft.ts'

/** Where people and bodies of the document stand who may be a party, by their office or as themselves; in order. */
export function peopleOf(
  { mentions, actors }: MeasureNeeds,
  index: RegistryIndex,
  day: string | null,
): readonly Person[] {
  const people = actors.flatMap((actor) => {
    const own = partyOf(actor, index, day)
    const id = own ?? (actor.kind === 'ORGANIZATION' || actor.kind === 'PUBLIC_BODY' ? actor.id : null)
    if (id === null || actor.kind === 'COUNTRY' || actor.kind === 'REGION') return []
    return actor.mentions.flatMap((place) => {
      const span = mentions[place]
      return span ? [{ start: span.start, end: span.end, id, state: own !== null }] : []
    })
  })
  return people.sort((a, b) => a.start - b.start || a.end - b.end)
}

/** Whose law an actor's acts are, by the registry, else by an office in which the article shows it. */
export function partyOf({ id, roles }: DocumentActor, index: RegistryIndex, day: string | null): string | null {
  const known = jurisdictionOf(index, id, day)
  if (known !== null) return known
  for (const { postId, former } of roles) {
    const post = postId === null || former ? undefined : index.postById.get(postId)
    const body = post?.organisation === undefined ? undefined : index.actorById.get(post.organisation)
    if (post?.jurisdiction !== undefined && (body === undefined || body.kind === 'PUBLIC_BODY'))
      return post.jurisdiction
  }
  return null
}

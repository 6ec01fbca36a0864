import { contains, placesIn, tokensIn } from '../span.ts'
import { attributionsAt } from './block-attributions.ts'
import type { ClauseWords } from './clause.ts'
import type { EventNeeds } from './event-draft.ts'

/** A person of the document where a sentence names one. Token places, half-open. */
export interface PersonHit {
  readonly from: number
  readonly to: number
  /** Place in `actors`. */
  readonly actor: number
}

/** The place in `actors` of each mention; -1 where it is of nobody. */
export function actorsByMention({ mentions, actors }: EventNeeds): Int32Array {
  const places = new Int32Array(mentions.length).fill(-1)
  actors.forEach((actor, at) => {
    for (const place of actor.mentions) places[place] = at
  })
  return places
}

/** The persons that a clause names, in order. */
export function personsIn(document: EventNeeds, clause: ClauseWords, byMention: Int32Array): readonly PersonHit[] {
  const { mentions, actors, tokens } = document
  return placesIn(mentions, clause).flatMap((place) => {
    const mention = mentions[place]
    const actor = byMention[place] ?? -1
    return mention && actors[actor]?.kind === 'PERSON' ? [{ ...tokensIn(tokens, mention), actor }] : []
  })
}

const HANGING = new Set(['with', 'of', 'to', 'by', 'from', 'against', 'between', 'and'])

/**
 * Who does what a clause tells at a place: who is said to speak in it, else the last person named before the place that
 * hangs on no preposition, else the first behind it, else the last before it at all.
 */
export function subjectAt(
  document: EventNeeds,
  clause: ClauseWords,
  persons: readonly PersonHit[],
  place: number,
): number | null {
  const before = persons.filter(({ to }) => to <= place)
  const stands = (hit: PersonHit) => !HANGING.has(clause.word(hit.from - 1)) && clause.classOf(hit.to) !== 'possessive'
  const own = before.findLast(stands)
  if (own) return own.actor
  const speaker = speakerIn(document, clause)
  if (speaker !== null) return speaker
  const behind = persons.find((hit) => hit.from >= place && stands(hit))
  return behind?.actor ?? before.at(-1)?.actor ?? null
}

/** The one person who is said to speak in a clause. */
function speakerIn(document: EventNeeds, clause: ClauseWords): number | null {
  const { attributions, speakers, actors } = document
  for (const place of attributionsAt(document, clause.start)) {
    const at = attributions[place]?.source ?? attributions[place]?.cue
    if (!at || !contains(clause, at)) continue
    const people = (speakers[place]?.actors ?? []).filter((actor) => actors[actor]?.kind === 'PERSON')
    if (people.length === 1 && people[0] !== undefined) return people[0]
  }
  return null
}

/** The person right before a verb, with "who" or not, or the one that "he" or "she" takes up. */
export function nearSubject(
  { mentions, actors }: EventNeeds,
  clause: ClauseWords,
  persons: readonly PersonHit[],
  verb: number,
): number | null {
  const near = persons.find(({ to }) => to <= verb && verb - to <= 2)
  if (near) return near.actor
  if (clause.classOf(verb - 1) !== 'pronoun') return null
  let found: number | null = null
  let last = -1
  for (const [place, actor] of actors.entries()) {
    if (actor.kind !== 'PERSON') continue
    for (const at of actor.mentions) {
      const start = mentions[at]?.start ?? -1
      if (start < clause.start && start > last) {
        last = start
        found = place
      }
    }
  }
  return found
}

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

/** The place in a list of the first that begins at or behind a token; the list's length where none does. In order. */
export function firstFrom(list: readonly { readonly from: number }[], token: number): number {
  let low = 0
  let high = list.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((list[middle]?.from ?? 0) < token) low = middle + 1
    else high = middle
  }
  return low
}

/** Persons whose names end before a token, the last first. */
export function* personsBefore(persons: readonly PersonHit[], token: number): Generator<PersonHit, undefined> {
  for (let at = firstFrom(persons, token) - 1; at >= 0; at--) {
    const person = persons[at]
    if (person && person.to <= token) yield person
  }
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
  const stands = (hit: PersonHit) => !HANGING.has(clause.word(hit.from - 1)) && clause.classOf(hit.to) !== 'possessive'
  for (const person of personsBefore(persons, place)) if (stands(person)) return person.actor
  const speaker = speakerIn(document, clause)
  if (speaker !== null) return speaker
  for (let at = firstFrom(persons, place); at < persons.length; at++) {
    const person = persons[at]
    if (person && stands(person)) return person.actor
  }
  return personsBefore(persons, place).next().value?.actor ?? null
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

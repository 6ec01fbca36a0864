import type { MeasureWords } from '../measure-words.ts'
import type { Parties } from '../parties.ts'
import type { RegistryIndex } from '../registry-index.ts'
import { placeAt, spansIn, tokensIn } from '../span.ts'
import { lowerAt, rangeAt } from '../text-layers.ts'
import { type Clause, type PartyHit, type Person, statesIn } from './clause.ts'
import type { MeasureNeeds } from './measure-draft.ts'
import type { Grammar } from './measure-grammar.ts'
import type { Referents } from './measure-subjects.ts'

/** The parties of the sentences before a place, the nearest sentence first. */
export type Trail = (start: number) => readonly (readonly PartyHit[])[]

/** Sentences that "it" and "the government" look back over. */
const FARTHEST_SENTENCE = 4

/** Reads the parties of earlier sentences when they are asked for, each once. */
export function trailOf(document: MeasureNeeds, parties: Parties, people: readonly Person[]): Trail {
  const { sentences, tokens } = document
  const known = new Map<number, readonly PartyHit[]>()
  return (start) => {
    const here = placeAt(sentences, start)
    const found: (readonly PartyHit[])[] = []
    for (let place = here - 1; place >= Math.max(0, here - FARTHEST_SENTENCE); place--) {
      const sentence = sentences[place]
      if (!sentence) continue
      const { from, to } = tokensIn(tokens, sentence)
      const hits =
        known.get(place) ??
        [
          ...statesIn(document, parties, from, to),
          ...spansIn(people, sentence).map((person) => ({ ...person, ...tokensIn(tokens, person), adjective: false })),
        ].sort((a, b) => a.from - b.from)
      known.set(place, hits)
      found.push(hits)
    }
    return found
  }
}

interface Around {
  readonly document: MeasureNeeds
  readonly clause: Clause
  readonly grammar: Grammar
  readonly trail: Trail
  /** The people and bodies of the article, in order. */
  readonly everybody: readonly Person[]
  readonly words: Pick<MeasureWords, 'governments'>
  readonly index: RegistryIndex
}

/** What "it", "we" and "the government" mean in a sentence said by a speaker of a party, in an outlet at home in a country. */
export function referentsOf(
  { document, clause, grammar, trail, everybody, words, index }: Around,
  speaker: string | null,
  speakers: readonly number[],
  home: string | null,
): Referents {
  const { tokens } = document
  const people = spansIn(document.mentions, clause)
  const word = (place: number) => lowerAt(document, place)
  const kindOf = (id: string) => index.actorById.get(id)?.kind
  const isPlaced = ({ from, seat }: PartyHit) =>
    PLACING.has(word(from - 1)) || (seat === true && word(from - 1) === 'from')
  const isNamed = (hit: PartyHit) => !hit.adjective && !isPlaced(hit) && !isOwner(hit)
  const isOwner = ({ to }: PartyHit) => /^(?:'s|’s|'|’)$/.test(word(to))
  const before = (place: number) => clause.parties.filter(({ to }) => to <= place)

  return {
    words,
    named(place) {
      for (const actor of document.actors) {
        if (actor.kind === 'UNNAMED' || actor.kind === 'GROUP') continue
        for (const number of actor.mentions) {
          const mention = document.mentions[number]
          if (!mention || mention.form === 'pronoun' || mention.form === 'nominal' || mention.role !== null) continue
          if (mention.start <= (tokens.start[place] ?? 0) && (tokens.end[place] ?? 0) <= mention.end) return actor.id
        }
      }
      return null
    },
    employer() {
      for (const number of speakers) {
        const actor = document.actors[number]
        const first = actor?.mentions[0]
        const mention = first === undefined ? undefined : document.mentions[first]
        const sentence = mention && document.sentences[placeAt(document.sentences, mention.start)]
        if (!sentence) continue
        const firm = document.actors.find(
          ({ kind, mentions }) =>
            kind === 'ORGANIZATION' &&
            mentions.some((at) => {
              const there = document.mentions[at]
              return there !== undefined && sentence.start <= there.start && there.end <= sentence.end
            }),
        )
        if (firm) return firm.id
      }
      return null
    },
    firm(place) {
      const start = tokens.start[place] ?? 0
      let last: { readonly id: string; readonly start: number } | null = null
      for (const { id, kind, mentions } of document.actors) {
        if (kind !== 'ORGANIZATION') continue
        for (const number of mentions) {
          const mention = document.mentions[number]
          const isName = mention !== undefined && mention.form !== 'pronoun' && mention.form !== 'nominal'
          if (isName && mention.start < start && (last === null || last.start < mention.start))
            last = { id, start: mention.start }
        }
      }
      return last?.id ?? null
    },
    main(place) {
      for (let at = grammar.from; at < Math.min(place, grammar.to); at++)
        if (grammar.relationOf(at).startsWith('nsubj')) return at
      return -1
    },
    person(place) {
      const near = placeAt(everybody, tokens.start[place] ?? 0)
      for (let at = near; at > near - FARTHEST_PERSON; at--) {
        const somebody = everybody[at]
        if (somebody?.person) return somebody.state ? partyFor(somebody.id) : null
      }
      return null
    },
    speaker: () => (speaker === null ? null : partyFor(speaker)),
    pronoun(place) {
      const main = mainSubject(place)
      if (main === 'other') return null
      if (main) return main
      const here = before(place).find((hit) => isNamed(hit) && leads(hit))
      if (here) return here
      for (const hits of trail(clause.start)) {
        const found = hits.find(isNamed)
        if (found) return found
      }
      return before(place).findLast(isNamed) ?? null
    },
    government(place) {
      const fits = wantedBy(word(place), kindOf)
      const here = before(place).findLast((hit) => fits(hit) && (isNamed(hit) || isOwner(hit)))
      if (here) return here
      const placed = clause.parties.find(
        (hit) => fits(hit) && word(hit.from - 1) === 'in' && hit.from - clause.from <= 4 && hit.to <= place,
      )
      if (placed) return placed
      if (home !== null && fits(partyFor(home))) return ownGovernment(place) ?? partyFor(home)
      for (const hits of trail(clause.start)) {
        const found = hits.findLast((hit) => hit.state && !hit.adjective && fits(hit))
        if (found) return found
      }
      const union = /^(?:bloc|commission|commissioner)$/.test(word(place))
        ? index.aliases.get('european union')?.[0]
        : undefined
      return union ? partyFor(union.actor.id) : null
    },
  }

  /** At home, the government named last: a province's or the country's. */
  function ownGovernment(place: number): PartyHit | null {
    if (!/^(?:government|minister|ministers|ministry|cabinet|legislature)$/.test(word(place))) return null
    if (word(place - 1) === 'federal' || word(place - 1) === 'prime') return null
    const own = ({ id }: PartyHit) => id === home || index.actorById.get(id)?.country === home
    const near = [before(place), ...trail(clause.start).slice(0, 2)]
    for (const hits of near) {
      const found = hits.findLast((hit) => hit.state && !hit.adjective && own(hit))
      if (found) return found
    }
    return null
  }

  /** The subject of the sentence, where it stands before the pronoun and is no person; `other` where it is no party. */
  function mainSubject(place: number): PartyHit | 'other' | null {
    for (let at = grammar.from; at < Math.min(place, grammar.to); at++) {
      if (!grammar.relationOf(at).startsWith('nsubj')) continue
      if (/^(?:he|she|we|i|they|it|that|this|who|which|there|you)$/.test(word(at))) return null
      const hit = rangeAt(clause.parties, at)
      if (hit) return hit.adjective || isPerson(hit) ? null : hit
      if (grammar.tagOf(at) === 'PROPN') return 'other'
      if (words.governments.has(tokens.hash[at] ?? 0)) {
        const part = clause.parties.find(({ from, to }) => to <= at && at - from < 5)
        return part ?? null
      }
      return null
    }
    return null
  }

  function isPerson({ from, to }: PartyHit): boolean {
    return people.some(
      (person) =>
        person.kind === 'PERSON' &&
        (tokens.start[from] ?? 0) <= person.start &&
        person.end <= (tokens.end[to - 1] ?? 0),
    )
  }

  /** Stands in the clause as a subject may: before the first verb that is not its own. */
  function leads({ from }: PartyHit): boolean {
    return from - clause.from <= EARLIEST
  }
}

/** People and bodies that "his" looks back over. */
const FARTHEST_PERSON = 12
const EARLIEST = 6
const PLACING = new Set([
  'in',
  'at',
  'near',
  'outside',
  'against',
  'on',
  'with',
  'for',
  'to',
  'of',
  'between',
  'from',
  'by',
  'over',
])

function partyFor(id: string): PartyHit {
  return { from: -1, to: -1, id, adjective: false, state: true }
}

/** A state has a governor, a province has none. */
const IN_THE_STATES = /^place:US-/

/** "the province" is a region, "the bloc" a union. */
function wantedBy(word: string, kindOf: (id: string) => string | undefined): (hit: PartyHit) => boolean {
  if (word === 'province' || word === 'premier') return ({ id }) => kindOf(id) === 'REGION' && !IN_THE_STATES.test(id)
  if (word === 'governor') return ({ id }) => kindOf(id) === 'REGION'
  if (word === 'bloc' || word === 'commission' || word === 'commissioner')
    return ({ id }) => kindOf(id) !== 'REGION' && kindOf(id) !== 'COUNTRY'
  return ({ id, state }) => state && kindOf(id) !== 'REGION'
}

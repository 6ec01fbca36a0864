import type { EventType } from '../../schema/document.ts'
import type { EventWord, EventWords } from '../event-words.ts'
import { phraseAt } from '../phrases.ts'
import type { ClauseWords } from './clause.ts'
import { readBehind } from './event-behind.ts'
import type { EventDraft, EventNeeds } from './event-draft.ts'
import { type PersonHit, subjectAt } from './event-people.ts'
import type { EventPhrase } from './event-phrase.ts'
import { dateOf, statusOf } from './event-when.ts'

/** A noun phrase that is an event or takes one up ("his address", "the talk"); null where it is no one event. */
export function nounDraft(
  document: EventNeeds,
  clause: ClauseWords,
  persons: readonly PersonHit[],
  phrase: EventPhrase,
  entries: readonly EventWord[],
  words: EventWords,
): EventDraft | null {
  const { article, tokens } = document
  if (phrase.lead === 'each' || isWished(document, clause, phrase.from, words)) return null
  const noun = entries.find((entry) => entry.is === 'noun')
  const types: readonly EventType[] =
    noun?.is === 'noun' ? [noun.type] : entries.flatMap((entry) => (entry.is === 'again' ? entry.types : []))
  const bare = noun?.is === 'noun' && noun.bare
  const definite = phrase.lead === 'the' || phrase.lead === 'own' || phrase.name >= 0 || bare
  const gerund = clause.word(phrase.to - 1).endsWith('ing') && phrase.lead === 'none'
  if (gerund && clause.word(phrase.to) !== 'with') return null
  if (
    phrase.lead === 'none' &&
    phrase.name < 0 &&
    !bare &&
    !gerund &&
    types[0] !== 'Negotiation' &&
    types[0] !== 'Speech'
  )
    return null
  const behind = readBehind(document, clause, phrase.to, persons)
  const owner = persons.find(({ to }) => phrase.owner >= 0 && to === phrase.owner)
  const unknown = phrase.owner >= 0 && clause.classOf(phrase.owner) === 'possessive' && !owner
  const mutual =
    clause.word(phrase.owner) === 'their' ||
    (phrase.owner >= 0 && /^(?:leaders|men|ministers|sides|pair)$/.test(clause.word(phrase.owner - 1)))
  const takesUp = phrase.lead === 'the' && entries.some((entry) => entry.is === 'again')
  const joint =
    takesUp ||
    unknown ||
    mutual ||
    behind.persons.length > 1 ||
    (phrase.lead === 'the' && JOINT.has(types[0] ?? 'Speech'))
  const subject = joint ? null : subjectAt(document, clause, persons, phrase.from)
  if (types[0] === 'Travel' && (phrase.lead === 'a' || phrase.lead === 'none') && behind.place === null) return null
  const span = { start: tokens.start[phrase.from] ?? 0, end: tokens.end[behind.to - 1] ?? 0 }
  const near = dateOf(document, clause, phrase.from, behind.to)
  // "the talks, which ended in 2024": a year says when only of what bears it.
  const date = near !== null && types[0] === 'Negotiation' && document.dates[near]?.precision === 'year' ? null : near
  const day = date === null ? null : (document.dates[date] ?? null)
  const isDated = day !== null && span.start <= day.start && day.end <= span.end
  return {
    ...span,
    types,
    again: noun === undefined,
    definite,
    takesUp: takesUp && !isDated,
    name:
      phrase.name >= 0 && (bare || NAMED.has(types[0] ?? 'Speech'))
        ? article.text.slice(tokens.start[phrase.name], tokens.end[phrase.to - 1])
        : null,
    kind: clause.word(phrase.to - 1),
    participants: [...new Set([...(owner ? [owner.actor] : []), ...behind.persons])],
    subject,
    date,
    place: behind.place,
    status: statusOf(document, clause, phrase.from, behind.to, date, words),
    mutual,
    about: null,
  }
}

/** "asked for a meeting": none yet. */
function isWished(document: EventNeeds, clause: ClauseWords, from: number, { wished }: EventWords): boolean {
  for (let place = Math.max(clause.from, from - 3); place < from; place++) {
    if (phraseAt(wished.phrases, document, place, from)) return true
  }
  return false
}

/** What has a name of its own. */
const NAMED: ReadonlySet<EventType> = new Set(['Conference', 'ParliamentarySession', 'Hearing'])

/** Of "the meeting" who is told of beside it need not have been there. */
const JOINT: ReadonlySet<EventType> = new Set(['Meeting', 'Negotiation', 'Hearing', 'Conference'])

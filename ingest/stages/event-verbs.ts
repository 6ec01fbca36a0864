import type { EventType, Span } from '../../schema/document.ts'
import type { EventWord, EventWords } from '../event-words.ts'
import { tokensIn } from '../span.ts'
import type { ClauseWords } from './clause.ts'
import { placeBehind, readBehind } from './event-behind.ts'
import type { EventDraft, EventHit, EventNeeds } from './event-draft.ts'
import { firstFrom, nearSubject, type PersonHit, personsBefore, subjectAt } from './event-people.ts'
import { dateOf, statusOf } from './event-when.ts'

/** A verb that is an event ("met", "flew to", "will be renegotiated"), with what must follow it; null where that is not there. */
export function verbDraft(
  document: EventNeeds,
  clause: ClauseWords,
  persons: readonly PersonHit[],
  hit: EventHit,
  verb: Extract<EventWord, { readonly is: 'verb' }>,
  hits: readonly EventHit[],
  words: EventWords,
): EventDraft | null {
  const { article, tokens } = document
  const group = groupOf(clause, hit.from)
  if (group.unreal) return null
  if (verb.forms.has('ing') && !group.be) return null
  // A base form without an auxiliary is a plural's present, or a noun.
  if (!verb.forms.has('past') && !verb.forms.has('participle') && !group.any) {
    const day = SCHEDULING.has(verb.type) ? dateOf(document, clause, hit.from, hit.to) : null
    if (day === null) return null
  }
  const subject = subjectAt(document, clause, persons, hit.from)
  const make = (to: number, more: Partial<EventDraft>): EventDraft => {
    const date = dateOf(document, clause, hit.from, to)
    return {
      start: tokens.start[group.from] ?? 0,
      end: tokens.end[to - 1] ?? 0,
      types: [verb.type],
      again: false,
      definite: false,
      takesUp: false,
      name: null,
      kind: article.text.slice(tokens.start[hit.from], tokens.end[hit.to - 1]).toLowerCase(),
      participants: [],
      subject,
      date,
      place: null,
      status: statusOf(document, clause, group.from, to, date, words),
      mutual: false,
      about: null,
      ...more,
    }
  }
  switch (verb.needs) {
    case 'person': {
      const next = persons[firstFrom(persons, hit.to)]
      const object = next && next.from - hit.to <= 2 ? next : undefined
      const pair = [...personsBefore(persons, hit.from).take(2)].reverse()
      const joined = pair.length === 2 && isJoined(clause, pair, group.from)
      if (!object && !joined) return null
      const { place, to } = readBehind(document, clause, object?.to ?? hit.to, persons)
      const participants = object ? [object.actor] : pair.map(({ actor }) => actor)
      return make(Math.max(to, object?.to ?? hit.to), { participants, subject: object ? subject : null, place })
    }
    case 'place': {
      const place = placeBehind(document, clause, hit.to)
      if (!place || subject === null) return null
      const name = article.text.slice(tokens.start[place.from], tokens.end[place.to - 1])
      return make(place.to, { place: name })
    }
    case 'event': {
      const host = hits.find(
        ({ from, entry }) =>
          from >= hit.to &&
          from - hit.to <= 8 &&
          entry.some((word) => word.is === 'noun' && word.type === 'Conference'),
      )
      return host && subject !== null ? make(host.to, {}) : null
    }
    case 'agreement': {
      const about = agreementBefore(document, clause, hit.from) ?? agreementBehind(document, clause, hit.to)
      if (about === null || !group.any) return null
      return make(hit.to, { subject: null, about })
    }
    case 'outlet': {
      const name = (document.article.outlet ?? '').replace(/^the /i, '').toLowerCase()
      const start = tokens.start[clause.classOf(hit.to) === 'determiner' ? hit.to + 1 : hit.to] ?? 0
      const to = tokensIn(tokens, { start, end: start + name.length }).to
      const isOutlet = name !== '' && article.text.slice(start, start + name.length).toLowerCase() === name
      const speaker = isOutlet ? nearSubject(document, clause, persons, group.from) : null
      return speaker !== null ? make(to, { subject: speaker }) : null
    }
    case 'nothing':
      return make(hit.to, { subject: null })
  }
}

/** Types whose verb in the present tells of a fixed day: "Parliament votes on Thursday". */
const SCHEDULING: ReadonlySet<EventType> = new Set(['Vote', 'Meeting'])

/** The auxiliaries before a verb: where they begin, and whether they make it something that only might be. */
function groupOf(
  clause: ClauseWords,
  verb: number,
): { readonly from: number; readonly any: boolean; readonly be: boolean; readonly unreal: boolean } {
  let from = verb
  let any = false
  let be = false
  let unreal = false
  for (let place = verb - 1; place >= clause.from && verb - place <= 5; place--) {
    const kind = clause.classOf(place)
    const word = clause.word(place)
    if (kind === 'adverb') continue
    if (kind === 'modal') unreal ||= word !== 'will' && word !== "'ll" && word !== '’ll'
    else if (kind === 'not' || kind === 'do') unreal = true
    else if (kind === 'to') {
      const set = SET.has(clause.word(place - 1))
      unreal ||= !set
      if (set) {
        any = true
        from = place - 1
        break
      }
    } else if (kind === 'be') be = true
    else if (kind !== 'have') break
    any = true
    from = place
  }
  return { from, any, be, unreal }
}

const SET = new Set(['set', 'due', 'scheduled', 'expected', 'slated', 'is', 'are'])

/** "Mark Carney and Donald Trump met" */
function isJoined(clause: ClauseWords, [first, second]: readonly PersonHit[], verb: number): boolean {
  if (!first || !second) return false
  for (let place = first.to; place < second.from; place++)
    if (clause.word(place) !== 'and' && clause.classOf(place) !== 'word' && clause.classOf(place) !== 'determiner')
      return false
  return verb - second.to <= 3
}

/** The words of the agreement named last before a place of a clause, the shortest that name it. */
function agreementBefore(document: EventNeeds, clause: ClauseWords, place: number): string | null {
  const { tokens } = document
  const stop = tokens.start[place] ?? 0
  let found: string | null = null
  let nearest = -1
  for (const agreement of document.agreements) {
    for (const { start } of agreement.mentions) {
      if (start < clause.start || start >= stop || start < nearest) continue
      nearest = start
      found = shortestOf(document, agreement.mentions, agreement.name)
    }
  }
  return found
}

function agreementBehind(document: EventNeeds, clause: ClauseWords, place: number): string | null {
  const start = document.tokens.start[place] ?? 0
  for (const agreement of document.agreements) {
    const next = agreement.mentions.find((span) => span.start >= start && span.end <= clause.end)
    if (next && next.start - start < 40) return shortestOf(document, agreement.mentions, agreement.name)
  }
  return null
}

function shortestOf({ article: { text } }: EventNeeds, mentions: readonly Span[], name: string): string {
  const acronym = mentions.map(({ start, end }) => text.slice(start, end)).find((words) => /^[A-Z-]{3,8}$/.test(words))
  return acronym ?? name
}

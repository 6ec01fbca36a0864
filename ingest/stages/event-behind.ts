import { spansIn, tokensIn } from '../span.ts'
import type { ClauseWords } from './clause.ts'
import type { EventNeeds } from './event-draft.ts'
import type { PersonHit } from './event-people.ts'
import { CAPITAL, NUMBER } from './tokens.ts'

/** What stands behind the words of an event: where it ends, with whom, where. */
export interface Behind {
  readonly to: number
  readonly persons: readonly number[]
  readonly place: string | null
}

const LEADING = new Set(['with', 'between', 'and', 'to', 'of', 'in', 'at', 'on', 'by', 'from', 'for', 'before'])
const LONGEST_BEHIND = 18

/** What stands behind an event's noun: with whom, where, when. */
export function readBehind(
  document: EventNeeds,
  clause: ClauseWords,
  from: number,
  persons: readonly PersonHit[],
): Behind {
  const { article, tokens, dates } = document
  const isCapital = (at: number) => ((tokens.shape[at] ?? 0) & CAPITAL) !== 0
  const days = spansIn(dates, clause).map((date) => tokensIn(tokens, date))
  const named: number[] = []
  let place: string | null = null
  let to = from
  let led = ''
  for (let at = from; at < clause.to && at - from <= LONGEST_BEHIND; at++) {
    const person = persons.find((hit) => hit.from === at)
    const day = days.find((hit) => hit.from === at)
    const word = clause.word(at)
    if (person) {
      if (led === '') break
      if (led === 'with' || led === 'between') named.push(person.actor)
      if (clause.classOf(person.to) === 'possessive') break
      at = to = person.to
      at--
    } else if (day) {
      at = to = day.to
      at--
    } else if (LEADING.has(word)) {
      if (word === 'and' && led === '') break
      if (word !== 'and') led = word
    } else if ((led === 'in' || led === 'at') && isCapital(at)) {
      let end = at + 1
      while (end < clause.to && isCapital(end)) end++
      place ??= article.text.slice(tokens.start[at], tokens.end[end - 1])
      to = end
      at = end - 1
    } else if (led !== '' && ['determiner', 'word', 'joint', 'adverb'].includes(clause.classOf(at)) && at - to <= 5)
      continue
    else break
  }
  return { to, persons: named, place }
}

/** "Washington", "meeting with Mr. Trump in Washington": where somebody goes to or comes from. */
export function placeBehind(
  { tokens }: EventNeeds,
  clause: ClauseWords,
  from: number,
): { readonly from: number; readonly to: number } | null {
  const isCapital = (at: number) => ((tokens.shape[at] ?? 0) & CAPITAL) !== 0
  let at = clause.classOf(from) === 'determiner' ? from + 1 : from
  if (clause.word(at) === 'meeting' || clause.word(at) === 'talks') {
    while (at < clause.to && at - from < 8 && clause.word(at - 1) !== 'in') at++
  }
  if (!isCapital(at) || (tokens.shape[at] ?? 0) & NUMBER) return null
  let to = at + 1
  while (to < clause.to && isCapital(to)) to++
  return { from: at, to }
}

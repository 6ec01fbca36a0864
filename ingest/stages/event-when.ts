import type { DocumentEvent } from '../../schema/document.ts'
import type { EventWords } from '../event-words.ts'
import { phraseAt } from '../phrases.ts'
import { holderOf, placeAt, spansIn, tokensIn } from '../span.ts'
import type { ClauseWords } from './clause.ts'
import type { EventNeeds } from './event-draft.ts'

/** The date of the phrase itself, else the nearest one of its clause outside quotations and other clauses. */
export function dateOf(
  { tokens, dates, quotes }: EventNeeds,
  clause: ClauseWords,
  from: number,
  to: number,
): number | null {
  let best: number | null = null
  let least = FARTHEST_DATE
  const start = tokens.start[from] ?? 0
  const quoted = holderOf(quotes, start)
  for (const date of spansIn(dates, clause)) {
    const at = tokensIn(tokens, date)
    if (holderOf(quotes, date.start) !== quoted) continue
    const inside = at.from >= from && at.to <= to
    const gap = inside ? 0 : at.from >= to ? at.from - to : 2 * (from - at.to)
    const [first, last] = at.from >= to ? [to, at.from] : [at.to, from]
    if (!inside && isParted(clause, first, last)) continue
    // Before it a date stands at the head of the sentence, or right there.
    if (at.to <= from && at.from > clause.from + 2 && (from - at.to > 6 || hasComma(clause, first, last))) continue
    if (gap < least) {
      least = gap
      best = placeAt(dates, date.start)
    }
  }
  return best
}

const FARTHEST_DATE = 14

function isParted(clause: ClauseWords, from: number, to: number): boolean {
  for (let place = from; place < to; place++) {
    const kind = clause.classOf(place)
    if (kind === 'stop' || (kind === 'subordinator' && clause.word(place) !== 'who' && clause.word(place) !== 'which'))
      return true
  }
  return false
}

function hasComma(clause: ClauseWords, from: number, to: number): boolean {
  for (let place = from; place < to; place++) if (clause.classOf(place) === 'comma') return true
  return false
}

const LONGEST_BEFORE = 5
const LONGEST_BEHIND = 14

/** Called off, still to come by its date or its verb, or past. */
export function statusOf(
  document: EventNeeds,
  clause: ClauseWords,
  from: number,
  to: number,
  date: number | null,
  words: EventWords,
): DocumentEvent['status'] {
  const first = Math.max(clause.from, from - LONGEST_BEFORE)
  const last = Math.min(clause.to, to + LONGEST_BEHIND)
  let coming = false
  for (let place = first; place < last; place++) {
    if (clause.classOf(place) === 'stop') {
      if (place < from) coming = false
      else break
    }
    if (phraseAt(words.cancelled.phrases, document, place, clause.to)) return 'CANCELLED'
    if (
      (place <= to || clause.word(place) === 'will' || clause.word(place) === 'scheduled') &&
      phraseAt(words.coming.phrases, document, place, clause.to)
    )
      coming = true
  }
  const day = date === null ? null : (document.dates[date]?.from ?? null)
  const { publishedOn } = document.article
  if (day !== null && publishedOn !== null) return day > publishedOn ? 'SCHEDULED' : 'HAPPENED'
  return coming ? 'SCHEDULED' : 'HAPPENED'
}

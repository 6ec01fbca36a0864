import { hashWord } from '../characters.ts'
import { DAYTIMES, type DateWords, hashes } from '../date-words.ts'
import type { ParsedDate } from './date-expressions.ts'
import type { TokenReader } from './token-reader.ts'
import { CAPITAL } from './tokens.ts'

/** "yesterday", "today", "tonight", "tomorrow". "Today’s economy" is no day. */
export function parseRelativeDay(reader: TokenReader, { times }: DateWords, start: number): ParsedDate | null {
  const { hash } = reader
  const shift = RELATIVE_DAYS.get(hash(start))
  if (shift === undefined || (hash(start + 1) === POSSESSIVE && times.has(hash(start + 2)))) return null
  if (hash(start - 1) === OF || (shift === 0 && isNowadays(reader, start))) return null
  const end = DAYTIMES.has(hash(start + 1)) ? start + 2 : start + 1
  return { start, end, expression: { kind: 'unit', unit: 'day', shift } }
}

/** "Today, one mill in three is foreign-owned": at the head of its sentence and with no verb of news behind it. */
function isNowadays({ hash, word, shape }: TokenReader, start: number): boolean {
  if (!(shape(start) & CAPITAL) || hash(start) === TONIGHT || hash(start + 1) === POSSESSIVE) return false
  for (let i = start + 1; i < start + 10 && !/^[.;:]$/.test(word(i)); i++) {
    if (NEWS_VERBS.has(hash(i)) || (word(i).endsWith('ed') && !PRESENT.has(hash(i - 1)))) return false
  }
  return true
}

const OF = hashWord('of')
const POSSESSIVE = hashWord("'s")
const TONIGHT = hashWord('tonight')
const PRESENT = hashes('is are be -')
const NEWS_VERBS = hashes('will would was were said met took began rose fell made went cut won lost')
const RELATIVE_DAYS: ReadonlyMap<number, number> = new Map([
  [hashWord('yesterday'), -1],
  [hashWord('today'), 0],
  [hashWord('tonight'), 0],
  [hashWord('tomorrow'), 1],
])

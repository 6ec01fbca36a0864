import { CAPITAL } from '../stages/tokens.ts'
import type { Range } from './candidate.ts'
import { IS } from './function-words.ts'
import type { Passage } from './passage.ts'
import { closesQuote, opensQuote } from './punctuation.ts'

/**
 * Is the range words in quotation marks that read like the title of a work: two capitals at least, every word but
 * function words capitalised, no punctuation inside?
 */
export function isTitled({ mark, shape, flags, count }: Passage, { first }: Range): boolean {
  if (!opensQuote(mark[first] ?? 0)) return false
  let capitals = 0
  let i = first + 1
  for (; i < count && !closesQuote(mark[i] ?? 0); i++) {
    if (mark[i]) return false
    if ((shape[i] ?? 0) & CAPITAL) capitals++
    else if (!((flags[i] ?? 0) & IS.closed)) return false
  }
  return i < count && capitals > 1
}

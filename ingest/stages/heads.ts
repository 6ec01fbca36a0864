import type { Mention, Span } from '../../schema/document.ts'
import { placeAt } from '../span.ts'

/** What a preposition before it shows not to be the head: "one key to …". */
const HANGS = /\b(?:at|by|for|from|in|of|on|to|with) (?:the )?$/
/** Behind a name: what it only owns is meant ("Bell’s aide"). */
const OWNS = /^[’']s? /
const RELATIVE = /(?<=.), (?:who|which|whose|whom|where) /
const LEAD = /^(?:the|a|an|this|that|but|and|even|only|both) /i
/** Mentions before a span whose role may reach back over its start. */
const MOST_BEFORE = 4

/**
 * The mention that a source or addressee means: a person whose name ends it behind a description ("frontrunner Ann
 * Bell"), else the longest that begins at it or behind its article, else the first person in it, else what ends it. What
 * hangs on a preposition, owns what is meant or stands in a relative clause is not meant. -1 where it holds none. Mentions are sorted.
 */
export function headMention(text: string, mentions: readonly Mention[], span: Span): number {
  const lead = LEAD.exec(text.slice(span.start, span.start + 8))?.[0].length ?? 0
  const clause = RELATIVE.exec(text.slice(span.start, span.end))
  const end = clause ? span.start + clause.index : span.end
  const first = placeAt(mentions, span.start - 1) + 1
  let head = -1
  let behind = -1
  let person = -1
  let last = -1
  let around = -1
  for (let i = Math.max(0, first - MOST_BEFORE); i < mentions.length; i++) {
    const mention = mentions[i]
    if (!mention || mention.start >= end) break
    const { name, form, kind, start } = mention
    // "China’s | commerce ministry": the end of a longer name.
    if (name.start < span.start && name.end === end && form === 'full-name') around = i
    if (name.start < span.start || (name.end > span.end + 1 && start !== span.start)) continue
    if (OWNS.test(text.slice(name.end, end))) continue
    if (start === span.start || name.start === span.start) head = i
    else if (start === span.start + lead) behind = i
    if (HANGS.test(text.slice(Math.max(0, start - 9), start))) continue
    if (person < 0 && kind === 'PERSON' && isNamed(form)) person = i
    if (last < 0 && name.end >= end - 1) last = i
  }
  const found = head >= 0 ? head : behind
  if (found < 0 || describes(text, mentions[found], mentions[person], end)) {
    return person >= 0 ? person : last >= 0 ? last : around
  }
  return found
}

/** Does what begins a source only say who the person is whose name ends it ("Air Force Lt. | Ann Bell")? */
function describes(text: string, found: Mention | undefined, person: Mention | undefined, end: number): boolean {
  if (!found || !person || person.name.end < end - 1) return false
  if (!isNamed(found.form)) return true
  const isWeak = found.kind !== 'PERSON' || found.form === 'surname'
  return isWeak && person.name.start > found.end && !/,|\band\b|&/.test(text.slice(found.end, person.name.start))
}

function isNamed(form: Mention['form']): boolean {
  return form !== 'pronoun' && form !== 'nominal' && form !== 'title-only'
}

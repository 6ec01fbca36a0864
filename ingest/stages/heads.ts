import type { Mention, Span } from '../../schema/document.ts'
import { placeAt } from '../span.ts'

const HANGS = /\b(?:at|by|for|from|in|of|on|to|with) (?:the )?$/

/**
 * The mention that a source or addressee means: the longest that begins at it, else behind its article, else the first
 * person in it, else what ends it. What hangs on a preposition ("one key to …") is not meant. -1 where it holds none. Mentions are sorted.
 */
export function headMention(text: string, mentions: readonly Mention[], span: Span): number {
  const first = placeAt(mentions, span.start - 1) + 1
  const lead =
    /^(?:the|a|an|this|that|but|and|even|only|both) /i.exec(text.slice(span.start, span.start + 8))?.[0].length ?? 0
  let head = -1
  let behind = -1
  let person = -1
  let any = -1
  for (let i = first; i < mentions.length; i++) {
    const mention = mentions[i]
    if (!mention || mention.start >= span.end) break
    if (mention.end > span.end + 1 && mention.start !== span.start) continue
    if (mention.start === span.start) head = i
    else if (mention.start === span.start + lead) behind = i
    if (HANGS.test(text.slice(Math.max(0, mention.start - 9), mention.start))) continue
    if (person < 0 && mention.kind === 'PERSON' && mention.form !== 'pronoun') person = i
    if (any < 0 && mention.end >= span.end - 1) any = i
  }
  return head >= 0 ? head : behind >= 0 ? behind : person >= 0 ? person : any
}

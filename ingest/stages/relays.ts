import type { Attribution, Span } from '../../schema/document.ts'

/** Those who tell what somebody else said: people without a name whom the outlet trusts. */
const RELAY =
  /(?:according to|as told by|confirmed by) ((?:\p{L}+ ){0,4}?(?:aides?|diplomats?|lawmakers?|officials?|people|persons?|sources?) (?:at|briefed|close|familiar|in|on|present|who|with)\b[^,.;:“"]*)/u
/** Characters behind the cue; the same sentence ends sooner. */
const FARTHEST = 400

/** Who relays an attribution behind its own words: "…, the minister told them, according to | two people in the room". */
export function relayOf(text: string, { cue }: Attribution): Span | null {
  if (!cue || cue.type === 'preposition') return null
  const tail = text.slice(cue.end, cue.end + FARTHEST).split(/[.!?]["”’]?\s|\n/, 1)[0] ?? ''
  const found = RELAY.exec(tail)
  const words = found?.[1]
  if (!found || words === undefined) return null
  const start = cue.end + found.index + found[0].length - words.length
  return { start, end: start + words.length }
}

/** The one whom a go-between quotes: "an aide quoted | her | as saying …". Its cue is either verb. */
export function quotedBy(text: string, { cue, content }: Attribution): Span | null {
  if (cue?.lemma === 'say') {
    const words = /\bquoted (.{2,60}?) as $/.exec(text.slice(Math.max(0, cue.start - MOST_BEFORE), cue.start))?.[1]
    if (words === undefined) return null
    const start = cue.start - ' as '.length - words.length
    return { start, end: start + words.length }
  }
  if (cue?.lemma !== 'quote') return null
  const start = content[0]?.start ?? cue.end
  const words = /^(.{2,60}?) as (?:saying|telling|warning)\b/.exec(text.slice(start, start + MOST_BEFORE))?.[1]
  return words === undefined ? null : { start, end: start + words.length }
}

/** Characters, of a quoted person's name and the words around it. */
const MOST_BEFORE = 80

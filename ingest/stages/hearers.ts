import type { Attribution, Span } from '../../schema/document.ts'
import { placeAt, tokenAt } from '../span.ts'
import { type Candidates, resolvePronoun } from './coreference.ts'
import { headMention } from './heads.ts'

/** Verbs whose object hears what is said: "asked her whether …". */
const ADDRESSING = new Set(['advise', 'ask', 'assure', 'inform', 'notify', 'promise', 'remind', 'tell', 'urge', 'warn'])
const TO = /^ to (?:the )?/

/**
 * Whom an attribution is said to, as places in `actors`: by its addressee, by the name behind "to" ("wrote to Bell"), by
 * the pronoun that stands as the verb's object, which is never who speaks.
 */
export function hearersOf(
  candidates: Candidates,
  { addressee, cue, content }: Attribution,
  speakers: readonly number[],
): readonly number[] {
  const { layers, mentions, actorOf } = candidates
  const { text } = layers.article
  if (addressee) return byPronoun(addressee) ?? actorAt(headMention(text, mentions, addressee))
  if (cue?.type !== 'verb') return []
  const to = TO.exec(text.slice(cue.end, cue.end + 8))?.[0].length ?? 0
  if (to > 0) {
    const start = cue.end + to
    const end = content.find((piece) => piece.start > start)?.start ?? start + LONGEST
    const head = mentions[placeAt(mentions, start)]?.start === start ? headMention(text, mentions, { start, end }) : -1
    return actorAt(head)
  }
  return ADDRESSING.has(cue.lemma) ? (byPronoun({ start: cue.end + 1, end: cue.end + 4 }) ?? []) : []

  function byPronoun({ start, end }: Span): readonly number[] | null {
    if (end - start !== 3 || !/^h(?:im|er)$/.test(text.slice(start, end))) return null
    const at = tokenAt(layers.tokens, start)
    if (layers.tokens.end[at] !== end) return null
    const found = resolvePronoun(candidates, { at, before: placeAt(mentions, start) + 1, last: -1, not: speakers })
    return found ? [found.actor] : []
  }

  function actorAt(place: number): readonly number[] {
    const actor = actorOf[place] ?? -1
    return actor < 0 || speakers.includes(actor) ? [] : [actor]
  }
}

/** Characters, of a hearer behind "to". */
const LONGEST = 60

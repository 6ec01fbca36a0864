import { SOURCE_FOLLOWS } from '../cue-lexicon.ts'
import type { MentionIndex } from '../mention-index.ts'
import type { TextLayers } from '../text-layers.ts'
import { contentAfter } from './content-after.ts'
import { contentBefore } from './content-before.ts'
import { openingAfter } from './content-bounds.ts'
import type { FoundCue } from './cues.ts'
import { draftOfPhrase } from './phrase-cues.ts'
import { giveQuotes } from './quote-owners.ts'
import { type Draft, type Reading, speechFrom } from './reading.ts'
import { findSpeechQuotes } from './speech-quotes.ts'
import { subjectOf } from './subjects.ts'
import { findUnits } from './units.ts'

/** Drafts of one sentence that a cue looks back on. */
const MOST_EARLIER = 12

/** All attributions of an article: first from cues, then from quotations that no cue has taken. */
export function findDrafts(layers: TextLayers, index: MentionIndex, cues: readonly FoundCue[]): readonly Draft[] {
  const reading: Reading = {
    layers,
    index,
    units: findUnits(layers),
    cues,
    speech: findSpeechQuotes(layers),
    owners: new Map(),
  }
  const drafts: Draft[] = []
  cues.forEach((cue, place) => {
    const draft = draftOf(reading, cue, itemsFrom(cues, place + 1), earlierIn(layers, drafts, cue))
    if (!draft) return
    drafts.push(draft)
    takeQuotes(reading, draft)
  })
  return giveQuotes(reading, drafts)
}

/** One cue's statement. Where its source, its content or whether it is one at all is in doubt, a better judge may be asked here. */
function draftOf(reading: Reading, cue: FoundCue, later: Iterable<FoundCue>, earlier: readonly Draft[]): Draft | null {
  if (cue.form === 'phrase' && cue.kind.frames & SOURCE_FOLLOWS) return draftOfPhrase(reading, cue)
  const opening = openingAfter(reading.layers, reading.index, cue)
  const subject = subjectOf(reading, cue, earlier)
  return contentBefore(reading, cue, subject, opening) ?? contentAfter(reading, cue, opening, subject, later)
}

/** The drafts of a cue's sentence so far, in order. */
function earlierIn({ words }: TextLayers, drafts: readonly Draft[], cue: FoundCue): readonly Draft[] {
  let from = drafts.length
  while (from > 0 && drafts.length - from < MOST_EARLIER) {
    const other = drafts[from - 1]?.cue
    if (!other || words.sentence[other.head] !== words.sentence[cue.head]) break
    from--
  }
  return drafts.slice(from)
}

/** The speech quotations inside a draft's content are its own. */
function takeQuotes({ speech, owners }: Reading, draft: Draft): void {
  for (const { from, to } of draft.pieces) {
    for (let i = speechFrom(speech, from); (speech[i]?.from ?? to) < to; i++) {
      const quote = speech[i]
      if (quote && !owners.has(quote.quote)) owners.set(quote.quote, draft)
    }
  }
}

function* itemsFrom<T>(list: readonly T[], place: number): Generator<T> {
  for (let i = place; i < list.length; i++) {
    const item = list[i]
    if (item !== undefined) yield item
  }
}

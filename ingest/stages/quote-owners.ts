import { charAt, type TextLayers, type TokenRange } from '../text-layers.ts'
import type { FoundCue } from './cues.ts'
import { type Draft, type Reading, speechFrom } from './reading.ts'
import { phraseFrom } from './source-phrase.ts'
import type { SpeechQuote } from './speech-quotes.ts'
import { subjectOf, subjectOfSentence } from './subjects.ts'

/** Tokens. */
const LONGEST_BYLINE = 24

/**
 * Gives quotations that no cue has taken to the statement they go on with: one left open in the block before, one before
 * them in their own block. Others that open a block become statements of their own: behind a block that ends in a colon
 * its subject says them, behind another they continue its last statement. `drafts` are in the order of their cues.
 */
export function giveQuotes(reading: Reading, drafts: readonly Draft[]): readonly Draft[] {
  const { layers, index, speech, owners } = reading
  const { words, blocks, quotes } = layers
  const joined = new Map<Draft, TokenRange[]>()
  const added: Draft[] = []
  // A quotation left open goes on with the one that opens the next block, whose cue may be the only one.
  for (let nth = speech.length - 2; nth >= 0; nth--) {
    const quote = speech[nth]
    const owner = owners.get(speech[nth + 1]?.quote ?? -1)
    if (!quote?.continued || !owner || owners.has(quote.quote)) continue
    join(owner, quote)
    owners.set(quote.quote, owner)
  }
  speech.forEach((quote, nth) => {
    if (owners.has(quote.quote)) return
    const owner = ownerOf(quote, speech[nth - 1])
    if (owner) join(owner, quote)
    else if (quote.opensBlock) added.push(ofBlock(quote))
    const taken = owner ?? (quote.opensBlock ? added.at(-1) : undefined)
    if (taken) owners.set(quote.quote, taken)
  })
  const renewed = new Map<Draft, Draft>()
  for (const draft of [...drafts, ...added]) {
    const more = joined.get(draft)
    const continues = draft.continues ? (renewed.get(draft.continues) ?? draft.continues) : null
    renewed.set(draft, {
      ...draft,
      continues,
      pieces: more ? merged(layers, [...draft.pieces, ...more]) : draft.pieces,
    })
  }
  return [...renewed.values()]

  function join(owner: Draft, { from, to }: SpeechQuote): void {
    const pieces = joined.get(owner)
    if (pieces) pieces.push({ from, to })
    else joined.set(owner, [{ from, to }])
  }

  /** The statement a quotation goes on with; null where it is one of its own. */
  function ownerOf(quote: SpeechQuote, before: SpeechQuote | undefined): Draft | null {
    const block = words.block[quote.from] ?? -1
    if (before && quotes[before.quote]?.continued && quote.opensBlock) return owners.get(before.quote) ?? null
    if (before && words.block[before.from] === block) {
      const owner = owners.get(before.quote)
      if (owner && (owner.cue === null || !startsBetween(owner, before.to, quote.from))) return owner
    }
    const last = drafts[firstCueFrom(drafts, quote.from) - 1]
    return last?.source && words.block[last.cue?.head ?? -1] === block ? last : null
  }

  /** Has another statement begun between two quotations? */
  function startsBetween(owner: Draft, from: number, to: number): boolean {
    for (let i = firstCueFrom(drafts, from); i < drafts.length && (drafts[i]?.cue?.head ?? to) < to; i++) {
      if (drafts[i] !== owner) return true
    }
    return false
  }

  /** A quotation that opens its block and goes on with none in it. */
  function ofBlock(quote: SpeechQuote): Draft {
    const pieces = [{ from: quote.from, to: quote.to }]
    const draft = { pieces, cue: null, source: null, addressee: null, continues: null }
    const previous = bodyBefore(words.block[quote.from] ?? -1)
    const last = firstTokenBehind(layers, previous) - 1
    if (previous >= 0 && charAt(layers, last) === ':') {
      const cue = cueBefore(reading, last)
      const source = (cue && subjectOf(reading, cue, [])) ?? subjectOfSentence(reading, last)
      if (source) return { ...draft, cue, source, rule: 'colon-block', confidence: 0.7 }
    }
    const byline = bylineBehind(quote)
    if (byline) return { ...draft, source: byline, rule: 'byline', confidence: 0.9 }
    const continues = lastOf(previous)
    return { ...draft, continues, rule: 'quote-alone', confidence: continues ? 0.6 : 0.3 }
  }

  /** `– Ann Bell, minister of trade`: the block behind a quotation, a dash and the one who says it. */
  function bylineBehind({ to }: SpeechQuote): TokenRange | null {
    const isBehind =
      to < layers.tokens.count && words.block[to] !== words.block[to - 1] && !blocks[words.block[to] ?? -1]?.furniture
    if (!isBehind || !'—–'.includes(charAt(layers, to))) return null
    const source = phraseFrom(layers, index, to + 1)
    return source && source.to - to <= LONGEST_BYLINE ? source : null
  }

  /** The body block before another; -1 where none is. */
  function bodyBefore(block: number): number {
    for (let i = block - 1; i >= 0; i--) if (!blocks[i]?.furniture) return i
    return -1
  }

  /** The statement a block made last: its last quotation's, else its last cue's. */
  function lastOf(block: number): Draft | null {
    const behind = firstTokenBehind(layers, block)
    const quote = speech[speechFrom(speech, behind) - 1]
    const owner = quote && words.block[quote.from] === block ? owners.get(quote.quote) : undefined
    const last = drafts[firstCueFrom(drafts, behind) - 1]
    return owner ?? (last && words.block[last.cue?.head ?? -1] === block ? last : null)
  }
}

/** The last cue of the sentence that ends at a token; null where it has none. */
function cueBefore({ layers, cues }: Reading, place: number): FoundCue | null {
  let low = 0
  let high = cues.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((cues[middle]?.head ?? 0) < place) low = middle + 1
    else high = middle
  }
  const cue = cues[low - 1]
  return cue && layers.words.sentence[cue.head] === layers.words.sentence[place] ? cue : null
}

/** The place of the first draft whose cue stands at a token or behind it. */
function firstCueFrom(drafts: readonly Draft[], place: number): number {
  let low = 0
  let high = drafts.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((drafts[middle]?.cue?.head ?? 0) < place) low = middle + 1
    else high = middle
  }
  return low
}

/** The first token behind a block. */
function firstTokenBehind({ tokens, words }: TextLayers, block: number): number {
  let low = 0
  let high = tokens.count
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((words.block[middle] ?? 0) > block) high = middle
    else low = middle + 1
  }
  return low
}

/** Pieces in order, those that touch inside a block as one. */
function merged({ words }: TextLayers, pieces: readonly TokenRange[]): readonly TokenRange[] {
  const out: TokenRange[] = []
  for (const piece of pieces.toSorted((a, b) => a.from - b.from)) {
    const last = out.at(-1)
    if (last && piece.from <= last.to && words.block[piece.from] === words.block[last.to - 1])
      out[out.length - 1] = { from: last.from, to: Math.max(last.to, piece.to) }
    else out.push(piece)
  }
  return out
}

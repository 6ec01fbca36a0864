import type { Document, Span } from '../../schema/document.ts'
import { hashWord } from '../characters.ts'
import type { FactWords } from '../fact-words.ts'
import { phraseAt } from '../phrases.ts'
import { placeAt, placesIn, tokensIn } from '../span.ts'
import { RELATIVES } from './fact-clauses.ts'
import { NUMBER } from './tokens.ts'

/** The layers that facts are read from. */
export type FactNeeds = Pick<
  Document,
  | 'article'
  | 'blocks'
  | 'tokens'
  | 'sentences'
  | 'quotes'
  | 'mentions'
  | 'actors'
  | 'attributions'
  | 'speakers'
  | 'sectors'
  | 'measures'
  | 'dates'
  | 'events'
>

/** Layers as facts ask for them; each sorted by start. */
export interface FactLayers extends FactNeeds {
  /** What somebody is said to say, with cue and source; and quotations that are more than a word set apart. Unions. */
  readonly said: readonly Span[]
  readonly quoted: readonly Span[]
  /** The mentions of all events, each with its place in `events`. */
  readonly happenings: readonly (Span & { readonly event: number })[]
  /** Starts of mentions of persons. */
  readonly persons: ReadonlySet<number>
}

export function toFactLayers(document: FactNeeds): FactLayers {
  const { mentions, actors, quotes, events } = document
  return {
    ...document,
    said: unionOf(saidSpans(document)),
    quoted: unionOf(quotes.filter(({ scare }) => !scare)),
    happenings: events
      .flatMap((event, place) => event.mentions.map(({ start, end }) => ({ start, end, event: place })))
      .sort((a, b) => a.start - b.start || a.end - b.end),
    persons: new Set(
      actors.flatMap((actor) =>
        actor.kind === 'PERSON' ? actor.mentions.flatMap((place) => mentions[place]?.start ?? []) : [],
      ),
    ),
  }
}

/** Contents, cues and sources of statements, but for those in which nobody speaks and the outlet assesses. */
function saidSpans({ attributions, speakers }: FactNeeds): readonly Span[] {
  return attributions.flatMap(({ content, cue, source }, place) => {
    const nobody = (speakers[place]?.actors.length ?? 0) === 0 && cue !== null
    if (nobody && ASSESSING_CUES.has(cue.lemma)) return []
    return [...content, ...(cue ? [cue] : []), ...(source ? [source] : [])]
  })
}

const ASSESSING_CUES = new Set([
  'highlight',
  'illustrate',
  'reflect',
  'reveal',
  'show',
  'signal',
  'underline',
  'underscore',
])

/** The stretches that spans cover, in order and apart. */
function unionOf(spans: readonly Span[]): readonly Span[] {
  const union: { start: number; end: number }[] = []
  for (const { start, end } of spans.toSorted((a, b) => a.start - b.start || a.end - b.end)) {
    const last = union.at(-1)
    if (last && start <= last.end) last.end = Math.max(last.end, end)
    else union.push({ start, end })
  }
  return union
}

/** Does a span touch one of a union? */
export function touches(union: readonly Span[], { start, end }: Span): boolean {
  const last = union[placeAt(union, end - 1)]
  return last !== undefined && last.end > start
}

const RELATIVE_HASHES = new Set([...RELATIVES].map(hashWord))
const SHARES = new Set(['per', 'percent', '%'].map(hashWord))

/** Something in a sentence may be a fact, so that it is worth the tagger's time: a measure, an event, a number, a relative clause. */
export function isPromising(layers: FactLayers, sentence: Span, words: FactWords): boolean {
  const { tokens, measures, happenings } = layers
  if (placesIn(measures, sentence).length > 0 || placesIn(happenings, sentence).length > 0) return true
  const { from, to } = tokensIn(tokens, sentence)
  for (let place = from; place < to; place++) {
    const hash = tokens.hash[place] ?? 0
    if (((tokens.shape[place] ?? 0) & NUMBER) !== 0 || RELATIVE_HASHES.has(hash) || SHARES.has(hash)) return true
    if (phraseAt(words.assessing, layers, place, to)) return true
  }
  return false
}

import type { TokenRange } from '../text-layers.ts'
import { clauseEnd } from './clause-end.ts'
import type { Opening } from './content-bounds.ts'
import type { FoundCue } from './cues.ts'
import { CUE_CONFIDENCE, type Draft, type Reading, speechFrom } from './reading.ts'

/** Content behind the cue: `X said that …`, `X said: “…”`, `X promised to …`; null where none is to be trusted. */
export function contentAfter(
  reading: Reading,
  cue: FoundCue,
  opening: Opening | null,
  source: TokenRange | null,
  later: Iterable<FoundCue>,
): Draft | null {
  const { layers, units, speech } = reading
  if (!opening || !isTrusted(reading, cue, opening, source)) return null
  const { at, how, addressee } = opening
  const quote = speech[speechFrom(speech, at)]
  const isQuote = how === 'quote' && quote?.from === at
  const to = isQuote ? quote.to : clauseEnd(layers, units, at, later)
  if (to <= at || (how === 'object' && to === at + 1) || (cue.kind.attitude && !hasQuote(reading, at, to))) return null
  const rule = isQuote ? 'cue-quote' : `cue-${how}`
  return {
    pieces: [{ from: at, to }],
    cue,
    source,
    addressee,
    continues: null,
    rule,
    confidence: CUE_CONFIDENCE[cue.kind.strength],
  }
}

/** Is the cue with this opening and source a saying? The lexicon's strength decides; the weak need more. */
function isTrusted({ speech }: Reading, cue: FoundCue, { how, at }: Opening, source: TokenRange | null): boolean {
  const { strength } = cue.kind
  if (how === 'quote') {
    const quote = speech[speechFrom(speech, at)]
    return strength === 'ambiguous' ? source !== null && quote?.from === at : source !== null || quote?.from === at
  }
  if (source === null && cue.form !== 'passive') return false
  if (cue.form === 'infinitive' || cue.form === 'base') return false
  if (strength === 'ambiguous') return how === 'that' || how === 'predicate'
  return how !== 'object' || strength === 'strong'
}

function hasQuote({ layers }: Reading, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (layers.words.quote[i] !== -1) return true
  return false
}

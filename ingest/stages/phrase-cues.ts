import { charAt } from '../text-layers.ts'
import { LONGEST_CLAUSE } from './clause-end.ts'
import { behindJoint } from './content-before.ts'
import type { FoundCue } from './cues.ts'
import { CUE_CONFIDENCE, type Draft, type Reading, speechFrom } from './reading.ts'
import { phraseFrom } from './source-phrase.ts'

/** Tokens. */
const SHORTEST_REST = 3

/** `according to X`: the sentence before it and behind its comma, or what follows where it opens the sentence. */
export function draftOfPhrase({ layers, index, units, speech }: Reading, cue: FoundCue): Draft | null {
  const source = phraseFrom(layers, index, cue.to, true)
  if (!source) return null
  const start = Math.max(units.start[cue.head] ?? 0, cue.head - LONGEST_CLAUSE)
  const end = Math.min(units.end[cue.head] ?? 0, cue.head + LONGEST_CLAUSE)
  const draft = { cue, source, addressee: null, continues: null, confidence: CUE_CONFIDENCE[cue.kind.strength] }
  const comma = charAt(layers, source.to) === ','
  if (cue.from > start + 1) {
    const apart = charAt(layers, cue.from - 1) === ','
    const to = apart ? cue.from - 1 : cue.from
    const goesOn = apart && comma && end - source.to > SHORTEST_REST
    const rest = goesOn ? [{ from: source.to + 1, to: end }] : []
    return { ...draft, pieces: [{ from: behindJoint(layers, start, to), to }, ...rest], rule: 'phrase-behind' }
  }
  const from = comma ? source.to + 1 : source.to
  if (from >= end) return null
  const quote = speech[speechFrom(speech, from)]
  return { ...draft, pieces: [{ from, to: quote?.from === from ? quote.to : end }], rule: 'phrase-before' }
}

import { hashWord } from '../characters.ts'
import { charAt, type TextLayers, type TokenRange } from '../text-layers.ts'
import type { FoundCue } from './cues.ts'

const CONDITIONS = new Set(['if', 'unless'].map(hashWord))

/** The clause that what is said depends on: `cut off exports | if the duty stays`. Not what is asked (`asked if …`). */
export function conditionIn(layers: TextLayers, pieces: readonly TokenRange[], cue: FoundCue): TokenRange | null {
  const { tokens, words } = layers
  for (const { from, to } of pieces) {
    for (let i = from; i < to; i++) {
      if (!CONDITIONS.has(tokens.hash[i] ?? 0) || (i === from && from === cue.to)) continue
      let end = i + 1
      while (end < to && words.quote[end] === words.quote[i] && !',;.”"'.includes(charAt(layers, end))) end++
      return { from: i, to: end }
    }
  }
  return null
}

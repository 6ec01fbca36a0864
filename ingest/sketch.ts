import type { Document } from '../schema/document.ts'
import { SKETCH_SIZE } from '../schema/sketch.ts'
import { tokensIn } from './span.ts'
import { WORD } from './stages/tokens.ts'

/** Fewer words than this tell no copy from another short item. */
const LEAST_WORDS = 60
/** Words in a run. Measured: runs of three are shared by strangers, runs of five are broken by each small edit. */
const RUN = 4

/**
 * The sketch of an article's body, by which copies of it are found: sorted hashes of 32 bits, each once. Page furniture,
 * headline, case and punctuation do not count; empty for texts under 60 words.
 */
export function sketchOf({ blocks, tokens }: Pick<Document, 'blocks' | 'tokens'>): readonly number[] {
  const words: number[] = []
  for (const block of blocks) {
    if (block.furniture || block.type === 'headline') continue
    const { from, to } = tokensIn(tokens, block)
    for (let i = from; i < to; i++) if ((tokens.shape[i] ?? 0) & WORD) words.push(tokens.hash[i] ?? 0)
  }
  if (words.length < LEAST_WORDS) return []
  const hashes = new Uint32Array(words.length - RUN + 1)
  for (let at = 0; at < hashes.length; at++) {
    let hash = 0
    for (let next = at; next < at + RUN; next++) hash = mixed(Math.imul(hash, 0x9e3779b1) ^ (words[next] ?? 0))
    hashes[at] = hash
  }
  return [...new Set(hashes.sort())].slice(0, SKETCH_SIZE)
}

/** The finalizer of MurmurHash3: every bit of the input moves every bit of the output. */
function mixed(value: number): number {
  let hash = value
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return hash ^ (hash >>> 16)
}

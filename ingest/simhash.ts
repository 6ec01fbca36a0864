import type { Document } from '../schema/document.ts'
import { tokensIn } from './span.ts'
import { WORD } from './stages/tokens.ts'

/** Fewer words than this tell no copy from another short item. */
const LEAST_WORDS = 60
const BITS = 64

/**
 * A 64-bit fingerprint of an article's body by which near copies are found, 16 hex digits; null for texts under 60 words.
 * Texts that share most of their runs of three words differ in few bits (Charikar, "Similarity estimation techniques from
 * rounding algorithms", 2002). Page furniture, headline, case and punctuation do not count.
 */
export function simhash({ blocks, tokens }: Pick<Document, 'blocks' | 'tokens'>): string | null {
  const votes = new Int32Array(BITS)
  let words = 0
  let first = 0
  let second = 0
  for (const block of blocks) {
    if (block.furniture || block.type === 'headline') continue
    const { from, to } = tokensIn(tokens, block)
    for (let i = from; i < to; i++) {
      if (!((tokens.shape[i] ?? 0) & WORD)) continue
      const third = tokens.hash[i] ?? 0
      if (++words > 2) vote(votes, first, second, third)
      first = second
      second = third
    }
  }
  if (words < LEAST_WORDS) return null
  let digits = ''
  for (let at = 0; at < BITS; at += 4) {
    let nibble = 0
    for (let bit = 0; bit < 4; bit++) nibble = (nibble << 1) | ((votes[at + bit] ?? 0) > 0 ? 1 : 0)
    digits += nibble.toString(16)
  }
  return digits
}

/** In how many of the 64 bits two fingerprints differ. */
export function differingBits(a: string, b: string): number {
  let count = 0
  for (let at = 0; at < a.length; at += 8) {
    let differs = Number.parseInt(a.slice(at, at + 8), 16) ^ Number.parseInt(b.slice(at, at + 8), 16)
    for (; differs !== 0; differs &= differs - 1) count++
  }
  return count
}

function vote(votes: Int32Array, first: number, second: number, third: number): void {
  const run = Math.imul(Math.imul(first ^ (second >>> 15), 0x85ebca6b) ^ second, 0xc2b2ae35) ^ third
  let low = mixed(run)
  let high = mixed(low ^ third)
  for (let bit = 0; bit < 32; bit++) {
    votes[bit] = (votes[bit] ?? 0) + ((low & 1) << 1) - 1
    votes[bit + 32] = (votes[bit + 32] ?? 0) + ((high & 1) << 1) - 1
    low >>>= 1
    high >>>= 1
  }
}

/** The finalizer of MurmurHash3: every bit of the input moves every bit of the output. */
function mixed(value: number): number {
  let hash = value
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return hash ^ (hash >>> 16)
}

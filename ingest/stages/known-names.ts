import { normName } from '../../schema/ids.ts'
import type { Lexicons } from '../lexicons.ts'
import { mayBeNamed } from '../name-sieve.ts'
import { phraseAt } from '../phrases.ts'
import type { AliasHit } from '../registry-index.ts'
import { nameOf, spanOf, type TextLayers, type TokenRange } from '../text-layers.ts'
import type { TitleEntry } from '../titles.ts'
import { BODY } from '../word-classes.ts'
import { type Capitals, isAcronym, isGiven, startsSentence } from './name-runs.ts'
import { STOPPED } from './tokens.ts'

export type NameLexicons = Pick<Lexicons, 'givenNames' | 'titles' | 'registry' | 'roleModifiers'>

/** A title found in a run. */
export interface FoundTitle extends TokenRange {
  readonly entry: TitleEntry
}

/**
 * The registry's reading of a range: a name before a short form or an adjective. Not of an everyday word that only a
 * sentence's start gives its capital.
 */
export function aliasOf(
  layers: TextLayers,
  { registry }: Pick<Lexicons, 'registry'>,
  capitals: Capitals,
  range: TokenRange,
): AliasHit | undefined {
  const { start, end } = spanOf(layers, range)
  if (!mayBeNamed(registry.sieve, layers.article.text, start, end)) return undefined
  const hits = registry.named.get(normName(nameOf(layers, range)))
  const hit = hits?.find(({ kind }) => kind !== 'short' && kind !== 'adjective') ?? hits?.[0]
  if (!hit || range.to - range.from > 1 || isAcronym(layers, range.from)) return hit
  const everyday = startsSentence(layers, range.from) && capitals.small.has(layers.tokens.hash[range.from] ?? 0)
  return everyday ? undefined : hit
}

/** Is a word the adjective of a country or region: "Norwegian"? */
export function isAdjective({ named }: Lexicons['registry'], word: string): boolean {
  return named.get(normName(word))?.some(({ kind }) => kind === 'adjective') ?? false
}

/** The last title in a range that is no part of a name: not the surname King, nor the given name Dean. */
export function lastTitle(layers: TextLayers, lexicons: NameLexicons, { from, to }: TokenRange): FoundTitle | null {
  const { tokens, words } = layers
  let last: FoundTitle | null = null
  for (let i = from; i < to; i++) {
    const hit = phraseAt(lexicons.titles.phrases, layers, i, to)
    const entry = hit && lexicons.titles.entries[hit.value]
    if (!entry) continue
    const single = hit.to - i === 1
    const isSurname = single && hit.to === to && i > from && (isGiven(layers, lexicons, i - 1) || last?.to === i)
    const isGivenName =
      single &&
      hit.to < to &&
      entry.kind !== 'honorific' &&
      isGiven(layers, lexicons, i) &&
      // "Justice Ann Bell": a whole name follows.
      !(entry.kind === 'office' && to - hit.to > 1 && isGiven(layers, lexicons, hit.to)) &&
      !((tokens.shape[i] ?? 0) & STOPPED)
    const isBehind = last && isGiven(layers, lexicons, last.to) && i > last.to
    if (isSurname || isGivenName || isBehind || (entry.position === 'after' && hit.to < to)) continue
    last = { from: i, to: hit.to, entry }
    i = hit.to - 1
  }
  const namesBody = last && last.to < to && (words.classes[to - 1] ?? 0) & BODY && !isGiven(layers, lexicons, last.to)
  return namesBody ? null : last
}

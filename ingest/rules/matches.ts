import type { Span } from '../../schema/document.ts'
import { tokensIn } from '../span.ts'
import type { TextLayers } from '../text-layers.ts'
import type { Meaning, UserRules } from './user-rules.ts'

/** Where a rule of the newsroom's own applies, and the parts of the match that it names. */
export interface RuleMatch extends Span {
  readonly meaning: Meaning
  readonly groups: Readonly<Record<string, Span>>
  /** The sentence and the block in which it stands. */
  readonly sentence: Span
  readonly block: number
}

/** All matches in the body, sorted by start. Only sentences with a pattern's word are given to compromise. */
export function findRuleMatches(layers: TextLayers, rules: UserRules): readonly RuleMatch[] {
  const { article, blocks, sentences, tokens, words } = layers
  const found: RuleMatch[] = []
  for (const sentence of sentences) {
    const { from, to } = tokensIn(tokens, sentence)
    const block = words.block[from] ?? -1
    if (from >= to || blocks[block]?.furniture) continue
    const tried = rules.patterns.flatMap((pattern, place) => {
      for (let i = from; i < to; i++) if (pattern.words.has(tokens.hash[i] ?? 0)) return [place]
      return []
    })
    if (tried.length === 0) continue
    const text = article.text.slice(sentence.start, sentence.end)
    const matches = rules.match(
      text,
      tried.flatMap((place) => rules.patterns[place] ?? []),
    )
    matches.forEach((list, at) => {
      const meaning = rules.meanings[tried[at] ?? -1]
      if (meaning === undefined) return
      for (const { start, end, groups } of list) {
        const moved = Object.entries(groups).map(([name, span]) => [name, moveBy(span, sentence.start)] as const)
        found.push({
          ...moveBy({ start, end }, sentence.start),
          meaning,
          groups: Object.fromEntries(moved),
          sentence,
          block,
        })
      }
    })
  }
  return found.sort((a, b) => a.start - b.start || a.end - b.end)
}

/** The bracketed part of a match, by its name or without one; the whole match where nothing is bracketed. */
export function markedPart(match: RuleMatch, name: string): Span {
  return match.groups[name] ?? match.groups['0'] ?? { start: match.start, end: match.end }
}

function moveBy({ start, end }: Span, offset: number): Span {
  return { start: start + offset, end: end + offset }
}

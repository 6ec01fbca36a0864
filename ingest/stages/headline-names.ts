import type { Block } from '../../schema/document.ts'
import { spansIn, tokensIn } from '../span.ts'
import type { TextLayers, TokenRange } from '../text-layers.ts'
import { AUXILIARY, CONJUNCTION, DETERMINER, PREPOSITION } from '../word-classes.ts'
import { aliasOf, type NameLexicons } from './known-names.ts'
import type { NamePart } from './name-parts.ts'
import type { Capitals } from './name-runs.ts'
import { CAPITAL, MIXED, NUMBER, WORD } from './tokens.ts'

/** Characters. */
const LONGEST_HEADLINE = 200
/** Tokens. */
const LONGEST_ALIAS = 5
/** Words, of a line whose capitals can be told from names. */
const FEWEST = 3
/** Share of a headline's words, grammar apart, that must have capitals for these to say nothing. */
const TITLE_CASE = 0.7

/** Is a headline written With a Capital on Every Word? */
export function isTitleCase({ sentences, tokens, words }: TextLayers, block: Block): boolean {
  if (block.end - block.start > LONGEST_HEADLINE || spansIn(sentences, block).length > 1) return false
  const { from, to } = tokensIn(tokens, block)
  let capital = 0
  let all = 0
  for (let i = from; i < to; i++) {
    const shape = tokens.shape[i] ?? 0
    if (!(shape & WORD) || shape & NUMBER || (words.classes[i] ?? 0) & SMALL) continue
    all++
    if (shape & (CAPITAL | MIXED)) capital++
  }
  return all >= FEWEST && capital > all * TITLE_CASE
}

const SMALL = AUXILIARY | CONJUNCTION | DETERMINER | PREPOSITION

/**
 * Names in headlines that capitalise every word, where a run of capitals is no name: those that the body has, a person's
 * surname alone, and those of the registry. `parts` are the names of the body.
 */
export function headlineNames(
  layers: TextLayers,
  lexicons: NameLexicons,
  capitals: Capitals,
  headlines: readonly Block[],
  parts: readonly NamePart[],
): readonly NamePart[] {
  if (headlines.length === 0) return []
  const { tokens } = layers
  const byFirst = new Map<number, NamePart[]>()
  const surnames = surnamesOf(layers, parts)
  for (const part of parts) {
    if (part.form === 'title-only' || part.form === 'nominal') continue
    const first = tokens.hash[part.name.from] ?? 0
    byFirst.set(first, [...(byFirst.get(first) ?? []), part].slice(0, MOST_ALIKE))
  }
  const found: NamePart[] = []
  for (const headline of headlines) {
    const { from, to } = tokensIn(tokens, headline)
    for (let i = from; i < to; i++) {
      if (!((tokens.shape[i] ?? 0) & (CAPITAL | MIXED))) continue
      const part = bodyName(i, to) ?? alias(i, to) ?? surname(i)
      if (!part) continue
      found.push(part)
      i = part.to - 1
    }
  }
  return found

  /** The longest name of the body that stands here too. */
  function bodyName(from: number, end: number): NamePart | null {
    let best: NamePart | null = null
    for (const part of byFirst.get(tokens.hash[from] ?? 0) ?? []) {
      const size = part.name.to - part.name.from
      if (from + size > end || size <= (best ? best.to - best.from : part.kind === 'PERSON' ? 1 : 0)) continue
      let i = 1
      while (i < size && tokens.hash[part.name.from + i] === tokens.hash[from + i]) i++
      if (i === size) best = toPart({ from, to: from + size }, part)
    }
    return best
  }

  function alias(from: number, end: number): NamePart | null {
    for (let to = Math.min(end, from + LONGEST_ALIAS); to > from; to--) {
      const hit = aliasOf(layers, lexicons, capitals, { from, to })
      if (!hit || ['adjective', 'short', 'surname', 'nickname'].includes(hit.kind)) continue
      const form = hit.kind === 'metonym' || hit.kind === 'acronym' ? hit.kind : 'full-name'
      return toPart({ from, to }, { form, kind: hit.actor.kind })
    }
    return null
  }

  function surname(place: number): NamePart | null {
    if (!surnames.has(tokens.hash[place] ?? 0)) return null
    return toPart({ from: place, to: place + 1 }, { form: 'surname', kind: 'PERSON' })
  }
}

/** Names of the body that begin alike; more would be a list. */
const MOST_ALIKE = 20

/** Hashes of the last words of the names of persons. */
export function surnamesOf({ tokens }: TextLayers, parts: readonly NamePart[]): ReadonlySet<number> {
  const surnames = new Set<number>()
  for (const { kind, name, form } of parts) {
    if (kind !== 'PERSON' || form === 'title-only') continue
    if (name.to - name.from > 1 || form === 'honorific') surnames.add(tokens.hash[name.to - 1] ?? 0)
  }
  return surnames
}

function toPart(range: TokenRange, { form, kind }: Pick<NamePart, 'form' | 'kind'>): NamePart {
  return {
    ...range,
    form: form === 'role+name' || form === 'honorific' ? 'full-name' : form,
    kind,
    name: range,
    role: null,
    weak: false,
  }
}

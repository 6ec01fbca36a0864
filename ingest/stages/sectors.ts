import type { Block, Document, SectorMention } from '../../schema/document.ts'
import type { RegistrySector } from '../../schema/registry.ts'
import type { Abbreviations } from '../abbreviations.ts'
import { type Phrase, type Phrases, phraseAt, toPhrases } from '../phrases.ts'
import { contains, holderOf, placeAt, tokensIn } from '../span.ts'
import { CAPITAL, CAPITALS, WORD } from './tokens.ts'

/** The words of the registry's sectors, compiled. */
export interface SectorWords {
  readonly phrases: Phrases
  /** What a phrase's value means. */
  readonly entries: readonly SectorWord[]
}

interface SectorWord {
  /** Null for a phrase in which the words mean something else. */
  readonly sector: string | null
  /** Parent or, at the top, the sector itself. */
  readonly family: string
  readonly generic: boolean
  /** Written without a capital in the list: not to be taken from a name. */
  readonly plain: boolean
}

export function toSectorWords(sectors: readonly RegistrySector[], abbreviations: Abbreviations): SectorWords {
  const entries: SectorWord[] = []
  const phrases: Phrase[] = []
  for (const { id, parent, keywords, generic = [], notKeywords = [] } of sectors) {
    const family = parent ?? id
    const add = (words: string, entry: Omit<SectorWord, 'family' | 'plain'>) => {
      phrases.push({ words, value: entries.length, plural: true })
      entries.push({ ...entry, family, plain: words === words.toLowerCase() })
    }
    for (const words of generic) add(words, { sector: id, generic: true })
    for (const words of keywords) add(words, { sector: id, generic: false })
    for (const words of notKeywords) add(words, { sector: null, generic: false })
  }
  return { phrases: toPhrases(phrases, abbreviations), entries }
}

/**
 * Words that name a part of the economy: at each place the longest phrase of the registry, outside page furniture. Of
 * words in the name of a person, body or company nothing is taken, nor of a capitalised word inside a sentence ("Harrow
 * Steel"). Generic words count as plain ones where a keyword names their family in the same article.
 */
export function findSectors(
  document: Pick<Document, 'article' | 'blocks' | 'tokens' | 'sentences' | 'mentions'>,
  { phrases, entries }: SectorWords,
): readonly SectorMention[] {
  const { blocks, tokens } = document
  const found: { readonly start: number; readonly end: number; readonly entry: SectorWord }[] = []
  const named = new Set<string>()
  for (const block of blocks) {
    if (block.furniture) continue
    const { from, to } = tokensIn(tokens, block)
    const asName = isName(document, block)
    for (let place = from; place < to; place++) {
      const hit = phraseAt(phrases, document, place, to)
      const entry = hit && entries[hit.value]
      if (!entry) continue
      const span = { start: tokens.start[place] ?? 0, end: tokens.end[hit.to - 1] ?? 0 }
      const last = hit.to - 1
      if (entry.sector !== null && !(entry.plain && asName(place, last)) && !isInActor(document, span)) {
        found.push({ ...span, entry })
        if (!entry.generic) named.add(entry.family)
      }
      place = last
    }
  }
  return found.flatMap(({ start, end, entry: { sector, family, generic } }) =>
    sector === null ? [] : { start, end, sector, generic: generic && !named.has(family) },
  )
}

/** Kinds of actors whose names hold words that they do not mean. */
const NAMED = new Set(['PERSON', 'ORGANIZATION', 'PUBLIC_BODY'])

function isInActor({ mentions }: Pick<Document, 'mentions'>, span: { start: number; end: number }): boolean {
  for (let place = placeAt(mentions, span.start); place >= 0; place--) {
    const mention = mentions[place]
    if (!mention || mention.start < span.start - LONGEST_NAME) return false
    if (NAMED.has(mention.kind) && contains(mention.name, span)) return true
  }
  return false
}

const LONGEST_NAME = 120
/** In a headline most words begin with a capital, so that a capital says nothing; it does not end in a full stop. */
const HEADLINE_SHARE = 0.6

/** Tells whether the words from one token to another are written as part of a name: a capital where none is due. */
function isName(
  { article: { text }, tokens, sentences }: Pick<Document, 'article' | 'tokens' | 'sentences'>,
  block: Block,
): (from: number, last: number) => boolean {
  let headline: boolean | null = null
  return (from, last) => {
    const shape = tokens.shape[last] ?? 0
    if (!(shape & CAPITAL) || shape & CAPITALS) return false
    const start = tokens.start[from] ?? 0
    const sentence = sentences[holderOf(sentences, start)]
    const opens = sentence === undefined || !/[\p{L}\p{N}]/u.test(text.slice(sentence.start, start))
    const beside = ((tokens.shape[last + 1] ?? 0) | (opens ? 0 : (tokens.shape[from - 1] ?? 0))) & CAPITAL
    if (from === last && !beside) return false
    headline ??= isHeadline(block)
    return !headline
  }

  function isHeadline(span: Block): boolean {
    if (text.charAt(span.end - 1) === '.') return false
    const { from, to } = tokensIn(tokens, span)
    let words = 0
    let capitals = 0
    for (let place = from; place < to; place++) {
      const shape = tokens.shape[place] ?? 0
      if (!(shape & WORD) || (tokens.end[place] ?? 0) - (tokens.start[place] ?? 0) < 4) continue
      words++
      if (shape & CAPITAL) capitals++
    }
    return words > 0 && capitals / words >= HEADLINE_SHARE
  }
}

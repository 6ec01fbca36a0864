import type { Fact, Span } from '../../schema/document.ts'
import type { FactWords } from '../fact-words.ts'
import { phraseAt } from '../phrases.ts'
import { contains, holderOf, overlaps, placeAt, placesIn, spansIn, tokensIn } from '../span.ts'
import { clausesOf } from './fact-clauses.ts'
import { type FactLayers, type FactNeeds, isPromising, toFactLayers, touches } from './fact-layers.ts'
import { quantitiesIn } from './fact-quantities.ts'
import { tagsOf } from './fact-tags.ts'
import { typeOf } from './fact-types.ts'
import { appositionAt, type ClauseReading, isPersonal, isRate, isUnreal, isWanting } from './fact-voice.ts'

/**
 * What the outlet reports in its own voice: clauses of body paragraphs outside quotations and statements that tell of a
 * measure in force, a number, an event, or what the outlet makes of something. A relative clause inside what somebody is
 * said to say may be the outlet's too, where it tells of a measure in force or a day that is fixed. What is only possible,
 * asked or conditional is no fact.
 */
export function findFacts(document: FactNeeds, words: FactWords): readonly Fact[] {
  const layers = toFactLayers(document)
  return document.sentences.flatMap((sentence) => {
    const place = holderOf(document.blocks, sentence.start)
    const block = document.blocks[place]
    if (block?.type !== 'paragraph' || block.furniture || isAsked(layers, sentence)) return []
    if (isQuoted(layers, sentence) || !isPromising(layers, sentence, words)) return []
    return factsIn(layers, sentence, place, words)
  })
}

function isQuoted({ quoted }: FactLayers, sentence: Span): boolean {
  const quote = quoted[placeAt(quoted, sentence.start)]
  return quote !== undefined && contains(quote, sentence)
}

function isAsked({ article }: FactLayers, { start, end }: Span): boolean {
  return /\?\W*$/.test(article.text.slice(Math.max(start, end - 4), end))
}

function factsIn(layers: FactLayers, sentence: Span, block: number, words: FactWords): readonly Fact[] {
  const { article, tokens } = layers
  const { from, to } = tokensIn(tokens, sentence)
  const tagged = tagsOf(layers, sentence)
  const spelled = Array.from({ length: to - from }, (_, i) =>
    article.text.slice(tokens.start[from + i], tokens.end[from + i]).toLowerCase(),
  )
  // ", highlight": behind a comma the tagger takes it for a noun.
  const tags = tagged.map((tag, i) =>
    spelled[i - 1] === ',' && phraseAt(words.assessing, layers, from + i, to) ? 'VBP' : tag,
  )
  return clausesOf(spelled, tags).flatMap((clause) => {
    const fact = factOf(layers, { clause, from, tags, spelled }, block, words)
    return fact ? [fact] : []
  })
}

function factOf(layers: FactLayers, read: ClauseReading, block: number, words: FactWords): Fact | null {
  const { tokens, dates, measures, sectors } = layers
  const { clause, from, tags, spelled } = read
  let last = clause.to
  while (last > clause.from && /^[^\p{L}\p{N}%$]+$/u.test(spelled[last - 1] ?? '')) last--
  const span = { start: tokens.start[from + clause.from] ?? 0, end: tokens.end[from + last - 1] ?? 0 }
  if (span.end <= span.start || isUnreal(read) || isPersonal(read) || isWanting(tokens, read, words)) return null
  if (touches(layers.quoted, span)) return null
  const inside = touches(layers.said, span)
  if (inside && clause.kind !== 'relative') return null
  const holes = clause.inside.map((hole) => ({
    start: tokens.start[from + hole.from] ?? 0,
    end: tokens.end[from + hole.to - 1] ?? 0,
  }))
  const isOwn = (part: Span) => contains(span, part) && !holes.some((hole) => overlaps(hole, part))
  const own = placesIn(measures, span).filter((place) => {
    const measure = measures[place]
    return measure !== undefined && isOwn(measure)
  })
  const quantities = quantitiesIn(layers, from + clause.from, from + last, (place) => tags[place - from] ?? '', words)
  const before = tokens.start[from + appositionAt(read)] ?? span.end
  const counted = quantities.some(
    (quantity) => isOwn(quantity) && quantity.start < before && !isRate(tokens, quantity, words),
  )
  const told = typeOf(layers, read, span, isOwn, own, counted, words)
  if (!told || (inside && told.type !== 'measure-in-force' && told.type !== 'scheduled-event')) return null
  const named = spansIn(sectors, span).flatMap(({ sector, generic }) => (generic ? [] : [sector]))
  return {
    ...span,
    ...told,
    block,
    date: placesIn(dates, span)[0] ?? null,
    measures: own,
    sectors: [...new Set(named)].sort(),
    quantities,
  }
}

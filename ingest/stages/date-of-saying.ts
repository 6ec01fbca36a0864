import type { Attribution, DateMention, Document, Span } from '../../schema/document.ts'
import { hashWord } from '../characters.ts'
import { hashes } from '../date-words.ts'
import { overlaps, placeAt, tokensIn } from '../span.ts'

/**
 * The date that tells when something was said: "told reporters on |Tuesday| that …", "On |Monday|, Ms. Orr said …". It
 * stands in the cue's sentence, outside of the content, no later than the publication, and neither in a clause about
 * somebody ("who resigned on Monday") nor as the mark of another thing ("Monday’s vote"). Of several the nearest to the cue,
 * and behind it rather than before. Null where none is.
 */
export function dateOfSaying(
  dates: readonly DateMention[],
  attribution: Pick<Attribution, 'cue' | 'content' | 'source'>,
  { article, tokens, sentences }: Pick<Document, 'article' | 'tokens' | 'sentences'>,
): DateMention | null {
  const { cue, content, source } = attribution
  if (!cue) return null
  const sentence = sentences[placeAt(sentences, cue.start)]
  if (!sentence) return null
  let nearest: DateMention | null = null
  let least = REACH
  for (let i = placeAt(dates, sentence.start - 1) + 1; i < dates.length; i++) {
    const date = dates[i]
    if (!date || date.start >= sentence.end) break
    if (article.publishedOn !== null && article.publishedOn < date.from) continue
    if (content.some((piece) => overlaps(piece, date)) || (source && overlaps(source, date))) continue
    const after = cue.end <= date.start
    const way = after ? { start: cue.end, end: date.start } : { start: date.end, end: cue.start }
    const words = tokensIn(tokens, way)
    const distance = words.to - words.from + (after ? 0 : 1)
    if (distance >= least || crosses(content, way) || belongsElsewhere(date, words, after)) continue
    nearest = date
    least = distance
  }
  return nearest

  /** "Monday’s vote", "the minister who resigned on Monday", "a law of 2019". */
  function belongsElsewhere(date: DateMention, way: { readonly from: number; readonly to: number }, after: boolean) {
    const { from, to } = tokensIn(tokens, date)
    if (tokens.hash[to] === POSSESSIVE || UNFIT.has(tokens.hash[from - 1] ?? 0)) return true
    if (date.precision === 'year') return true
    // Before the cue the clause about somebody stands before the date: look back to the sentence's or the source's start.
    const begin = after ? way.from : Math.max(tokensIn(tokens, sentenceOf(date)).from, from - REACH)
    for (let i = begin; i < from; i++) if (RELATIVE.has(tokens.hash[i] ?? 0)) return true
    return false
  }

  function sentenceOf({ start, end }: Span): Span {
    return sentences[placeAt(sentences, start)] ?? { start, end }
  }
}

/** Does content stand in between, other than pieces that the cue interrupts? */
function crosses(content: readonly Span[], way: Span): boolean {
  return content.some((piece) => overlaps(piece, way))
}

/** Tokens between a cue and its date at most. */
const REACH = 16
const POSSESSIVE = hashWord("'s")
const RELATIVE = hashes('who whom whose which')
/** Before the date of another thing. */
const UNFIT = hashes('of by until till since than from')

import type { Attribution, Cue, Document, Quote, Span } from '../../schema/document.ts'
import { calibrated } from '../attribution/calibration.ts'
import { surenessOf } from '../attribution/emit.ts'
import type { Engine } from '../attribution/engine.ts'
import { FRAME_NAMES } from '../attribution/frames.ts'
import { type Layers, readArticle } from '../attribution/read-article.ts'
import type { Statement } from '../attribution/statement.ts'
import { byContent } from '../attribution-order.ts'
import { BARE } from '../bare-attribution.ts'
import type { CueKind } from '../cue-lexicon.ts'
import { placeAt, tokensIn } from '../span.ts'
import { conditionIn } from './conditions.ts'
import { loneQuotes } from './lone-quotes.ts'
import { nest } from './nesting.ts'
import { WORD } from './tokens.ts'

/**
 * Who is said, here, to say what: cues with their source and their content, quotations that go on from one, and
 * quotations without any. Sorted by the start of the content, the longer first.
 */
export function findAttributions(layers: Layers, engine: Engine): readonly Attribution[] {
  const statements = readArticle(engine, layers)
  const { kinds, accordingTo } = engine.vocabulary
  const found: Attribution[] = statements.map((statement) => {
    const according = statement.candidate.form === 'according' ? kinds[accordingTo] : undefined
    const cue = toCue(layers.article.text, statement, kinds[statement.kind] ?? according ?? null)
    const condition = conditionIn(layers, statement.content, cue)
    return {
      ...BARE,
      ...withQuotes(layers, statement.content),
      cue,
      source: statement.source,
      addressee: statement.hearer,
      target: statement.target,
      negated: statement.negated,
      conditional: condition !== null,
      condition,
      block: statement.block.block.ordinal,
      confidence: calibrated(engine.calibration, surenessOf(statement.candidate)),
      rule: `${statement.candidate.form} ${FRAME_NAMES[statement.candidate.frame]}`,
    }
  })
  // A paragraph goes on with what was said to the readers, not with what was said inside it.
  const lone = loneQuotes(
    layers,
    found.filter((_, place) => !statements[place]?.nested),
  )
  const ofLone = new Map(lone.map((it) => [it, toLone(layers, it.quote, it.block)]))
  const continued = new Map<Attribution | undefined, Attribution | undefined>(
    lone.map((it) => [
      ofLone.get(it),
      it.continues && 'quote' in it.continues ? ofLone.get(it.continues) : (it.continues ?? undefined),
    ]),
  )
  const all = [...found, ...ofLone.values()].sort(byContent)
  const places = new Map(all.map((attribution, place) => [attribution, place]))
  const levels = nest(all)
  return all.map((attribution, place) => {
    const { level = 0, within = -1 } = levels[place] ?? {}
    const before = continued.get(attribution)
    const continues = before === undefined ? null : (places.get(before) ?? null)
    return { ...attribution, level, within: level > 0 ? within : null, continues }
  })
}

/** The cues of the attributions, sorted, each once. */
export function cuesOf(attributions: readonly Attribution[]): Document['cues'] {
  const cues = attributions.flatMap(({ cue }) => (cue ? [cue] : []))
  const sorted = cues.sort((a, b) => a.start - b.start || a.end - b.end)
  return sorted.filter((cue, place) => cue.start !== sorted[place - 1]?.start || cue.end !== sorted[place - 1]?.end)
}

function toCue(text: string, { cue, candidate }: Statement, kind: CueKind | null): Cue {
  if (candidate.form === 'colon') return { ...cue, ...COLON }
  // A verb that only its place beside a quotation makes a cue.
  if (kind === null) return { ...cue, ...COLON, lemma: text.slice(cue.start, cue.end).toLowerCase(), type: 'verb' }
  const { lemma, type, illocution, coarseIllocution, factuality, attitude, strength } = kind
  return { ...cue, lemma, type, illocution, coarseIllocution, factuality, attitude, strength }
}
const COLON = {
  lemma: ':',
  type: 'punctuation',
  illocution: 'assert',
  coarseIllocution: 'ASSERT',
  factuality: 'NEUTRAL',
  attitude: false,
  strength: 'normal',
} as const

function toLone(layers: Layers, quote: Quote, block: number): Attribution {
  return {
    ...BARE,
    ...withQuotes(layers, [{ start: quote.start, end: quote.end }]),
    block,
    confidence: LONE,
    rule: 'quote alone',
  }
}
/** A quotation without a cue is somebody's words more often than not, but whose is a guess. */
const LONE = 0.5

/** The content with what of it is quoted. Direct where every word is, indirect where none is. */
function withQuotes(
  { tokens, quotes }: Layers,
  content: readonly Span[],
): Pick<Attribution, 'kind' | 'content' | 'quotes'> {
  let quoted = 0
  let plain = 0
  const inner: Span[] = []
  for (const piece of content) {
    const { from, to } = tokensIn(tokens, piece)
    let at = Math.max(0, placeAt(quotes, piece.start))
    for (let i = from; i < to; i++) {
      const start = tokens.start[i] ?? 0
      while ((quotes[at]?.end ?? start + 1) <= start) at++
      if (!((tokens.shape[i] ?? 0) & WORD)) continue
      if ((quotes[at]?.start ?? start + 1) <= start) quoted++
      else plain++
    }
    inner.push(...quotesInside(quotes, piece))
  }
  return { kind: plain === 0 ? 'DIRECT' : quoted === 0 ? 'INDIRECT' : 'MIXED', content, quotes: inner }
}

/** The parts of quotations inside a piece, without their marks. */
function quotesInside(quotes: readonly Quote[], piece: Span): readonly Span[] {
  const found: Span[] = []
  for (let at = Math.max(0, placeAt(quotes, piece.start)); (quotes[at]?.start ?? piece.end) < piece.end; at++) {
    const inner = quotes[at]?.inner
    if (!inner) break
    const start = Math.max(inner.start, piece.start)
    const end = Math.min(inner.end, piece.end)
    if (start < end) found.push({ start, end })
  }
  return found
}

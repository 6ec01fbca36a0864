import { hullOf, locate, meant } from '../schema/anchors.ts'
import type { DecisionOf } from '../schema/decisions.ts'
import type { Attribution, Document, MeasureMention, Span, Speaker, Verdict } from '../schema/document.ts'
import type { Survivor } from '../schema/rulings.ts'
import { withAttributions } from './attribution-order.ts'
import { BARE } from './bare-attribution.ts'
import { speakAs } from './decide-statements.ts'
import { contains, overlaps } from './span.ts'

const ADDED: Verdict = { hand: 'ADDED', rejected: false, tagged: [], untagged: [], stances: [] }
const NOBODY: Speaker = { actors: [], addressees: [], relayedBy: [], role: null, confidence: 0, how: 'none' }

/**
 * Somebody says these words, though nothing was found there. Where the machine finds the same by itself, within half,
 * the person's bounds and speaker hold: nothing is said twice.
 */
export function addStatement(document: Document, decision: DecisionOf<'add-statement'>, survivor: Survivor): Document {
  const range = locate(document.article.text, decision.anchor)
  if (range === null) return document
  const hulls = document.attributions.map(({ content, level }) => hullOf(content, level))
  const there = meant({ ...range, level: 0 }, hulls)
  const [made, place] = there < 0 ? inserted(document, range) : [replaced(document, there, range), there]
  return speakAs(made, place, survivor(decision.payload.speaker))
}

function replaced(document: Document, place: number, content: Span): Document {
  const attributions = document.attributions.map((attribution, other) =>
    other === place
      ? { ...attribution, ...ofWords(document, content), level: 0, within: null, verdict: ADDED }
      : attribution,
  )
  return { ...document, attributions }
}

/** A new attribution in the order of the text; all places in `attributions` behind it move by one. */
function inserted(document: Document, content: Span): readonly [Document, number] {
  const { speakers, measures, stances } = document
  const added: Attribution = {
    ...BARE,
    ...ofWords(document, content),
    confidence: 1,
    rule: 'decision',
    verdict: ADDED,
  }
  const { attributions, placeOf } = withAttributions(document.attributions, [added])
  const place = attributions.indexOf(added)
  const voiceOf = ({ voice, start, end }: MeasureMention) => {
    if (voice !== null) return placeOf(voice)
    return contains(content, { start, end }) ? place : null
  }
  return [
    {
      ...document,
      attributions,
      speakers: speakers.toSpliced(place, 0, NOBODY),
      measures: measures.map((measure) => ({ ...measure, voice: voiceOf(measure) })),
      stances: stances.map((stance) => ({ ...stance, attribution: placeOf(stance.attribution) })),
    },
    place,
  ]
}

/** What follows from the words alone: how far they are quoted, and the paragraph they begin in. */
function ofWords(document: Document, content: Span): Pick<Attribution, 'kind' | 'content' | 'quotes' | 'block'> {
  const quotes = document.quotes
    .map(({ inner }) => inner)
    .filter((inner) => overlaps(inner, content))
    .map(({ start, end }) => ({ start: Math.max(start, content.start), end: Math.min(end, content.end) }))
  const [first] = quotes
  const whole = first !== undefined && contains(first, content)
  const block = document.blocks.findLastIndex(({ start }) => start <= content.start)
  return {
    kind: whole ? 'DIRECT' : first ? 'MIXED' : 'INDIRECT',
    content: [{ start: content.start, end: content.end }],
    quotes,
    block: Math.max(0, block),
  }
}

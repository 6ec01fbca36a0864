/**
 * The baseline that our engine is compared with: compromise alone, used as its documentation advises. Quotations by
 * `quotations()`, reported clauses by a match, names by `people()` and `organizations()`, the speaker the nearest name.
 * https://observablehq.com/@spencermountain/compromise-quotations. Frozen: later figures need a fixed measure.
 */
import nlp from 'compromise'
import type {
  Article,
  Attribution,
  Block,
  Cue,
  Document,
  DocumentActor,
  Mention,
  Span,
  Speaker,
} from '../schema/document.ts'
import { hashId, normName } from '../schema/ids.ts'
import { BARE } from './bare-attribution.ts'
import { spansOfViews } from './compromise-spans.ts'
import type { Lexicons } from './lexicons.ts'
import { overlaps } from './span.ts'
import { findBlocks } from './stages/blocks.ts'
import { findTokens } from './stages/tokens.ts'

const SAYING =
  '(said|says|say|told|tells|added|adds|asked|asks|wrote|writes|warned|argued|claimed|announced|noted|insisted)'

/** UTF-16 units given to compromise at once: its time grows with the square of a sentence. */
const LONGEST_PIECE = 4096

/** The same layers as `analyse` gives, as far as compromise finds them: no sectors, no measures, no roles. */
export function analyseWithCompromise(article: Article, lexicons: Lexicons): Document {
  const tokens = findTokens({ article }, lexicons)
  const blocks = findBlocks({ article }, lexicons)
  const sentences: Span[] = []
  const mentions: Mention[] = []
  const attributions: Attribution[] = []
  let last: Span | null = null
  for (const block of blocks) {
    if (block.furniture) continue
    const found = readBlock(article.text, block)
    sentences.push(...found.sentences)
    mentions.push(...found.mentions)
    for (const content of found.quotations) {
      const source: Span | null = nearest(found.mentions, found.quotations, content) ?? last
      const cue = nearest(found.cues, found.quotations, content)
      attributions.push(toAttribution('DIRECT', content, source, cue, block))
      last = source
    }
    for (const { content, cue } of found.clauses) {
      const source = found.mentions.findLast(({ end }) => end <= cue.start) ?? null
      const kind = found.quotations.some((quotation) => overlaps(quotation, content)) ? 'MIXED' : 'INDIRECT'
      attributions.push(toAttribution(kind, content, source, cue, block))
      last = source ?? last
    }
  }
  attributions.sort((a, b) => (a.content[0]?.start ?? 0) - (b.content[0]?.start ?? 0))
  const actors = toActors(article, mentions)
  return {
    article,
    blocks,
    tokens,
    sentences,
    quotes: [],
    mentions,
    cues: attributions.flatMap(({ cue }) => cue ?? []),
    attributions,
    actors,
    speakers: attributions.map(({ source }) => toSpeaker(mentions, actors, source)),
    sectors: [],
    measures: [],
    dates: [],
    agreements: [],
    events: [],
    facts: [],
    stances: [],
    notes: [],
  }
}

/** The yardstick of speed: what compromise's first page shows, quotations and people of a text, and nothing made of them. */
export function readNaively(text: string): readonly unknown[] {
  const doc = nlp(text)
  return [doc.quotations(), doc.people()].flatMap((view) => view.json({ normal: false }))
}

interface Found {
  readonly sentences: readonly Span[]
  readonly mentions: readonly Mention[]
  readonly quotations: readonly Span[]
  readonly cues: readonly Span[]
  readonly clauses: readonly { readonly content: Span; readonly cue: Span }[]
}

function readBlock(text: string, block: Block): Found {
  const pieces = toPieces(text, block).map(readPiece)
  return {
    sentences: pieces.flatMap((piece) => piece.sentences),
    mentions: pieces.flatMap((piece) => piece.mentions),
    quotations: pieces.flatMap((piece) => piece.quotations),
    cues: pieces.flatMap((piece) => piece.cues),
    clauses: pieces.flatMap((piece) => piece.clauses),
  }
}

function readPiece({ text, start }: { readonly text: string; readonly start: number }): Found {
  const doc = nlp(text)
  const spansOf = spansOfViews(doc, start)
  const sentences = spansOf(doc.sentences())
  const quotations = spansOf(doc.quotations()).map((span) => withMarks(text, start, span))
  const cues = spansOf(doc.match(SAYING)).filter((cue) => !quotations.some((quotation) => overlaps(quotation, cue)))
  const clauses = spansOf(doc.match(`${SAYING} that`)).flatMap((match) => {
    const sentence = sentences.find(({ start, end }) => start <= match.start && match.end <= end)
    const content = { start: match.end - 'that'.length, end: sentence?.end ?? match.end }
    const isQuoted = quotations.some((quotation) => overlaps(quotation, match))
    return sentence && !isQuoted && content.end > match.end
      ? [{ content, cue: { start: match.start, end: content.start - 1 } }]
      : []
  })
  const people = spansOf(doc.people()).map((span) => toMention(span, 'PERSON'))
  const bodies = spansOf(doc.organizations()).map((span) => toMention(span, 'ORGANIZATION'))
  const mentions = [...people, ...bodies.filter((body) => !people.some((person) => overlaps(person, body)))]
  return { sentences, mentions: mentions.sort((a, b) => a.start - b.start || a.end - b.end), quotations, cues, clauses }
}

/**
 * Pieces of a block that compromise reads in bearable time. Of a run of one punctuation mark only the first is left and
 * the rest made blank, so that offsets hold.
 */
function toPieces(text: string, { start, end }: Span): readonly { readonly text: string; readonly start: number }[] {
  const pieces: { text: string; start: number }[] = []
  for (let from = start; from < end; ) {
    let to = Math.min(end, from + LONGEST_PIECE)
    if (to < end) {
      const blank = text.lastIndexOf(' ', to)
      if (blank > from) to = blank + 1
    }
    const piece = text
      .slice(from, to)
      .replace(/([^\p{L}\p{N}\s])(?:\1|\s(?=\1))+/gu, (run) => (run.charAt(0) || ' ').padEnd(run.length))
    pieces.push({ text: piece, start: from })
    from = to
  }
  return pieces
}

/** compromise parts quotation marks from their words; here they belong to the quotation. */
function withMarks(text: string, offset: number, { start, end }: Span): Span {
  let from = start
  let to = end
  while (from > offset && /[“"‘']/.test(text.charAt(from - 1 - offset))) from--
  while (/[.,?!…”"’']/.test(text.charAt(to - offset)) && to - end < 4) to++
  return { start: from, end: to }
}

/** The span next to a quotation that no quotation holds. */
function nearest<S extends Span>(spans: readonly S[], quotations: readonly Span[], content: Span): S | null {
  let best: S | null = null
  let least = Number.POSITIVE_INFINITY
  for (const span of spans) {
    if (quotations.some((quotation) => overlaps(quotation, span))) continue
    const distance = span.start >= content.end ? span.start - content.end : content.start - span.end
    if (distance < least) {
      best = span
      least = distance
    }
  }
  return best
}

function toMention(span: Span, kind: 'PERSON' | 'ORGANIZATION'): Mention {
  return { ...span, form: 'full-name', kind, name: span, role: null }
}

function toAttribution(
  kind: Attribution['kind'],
  content: Span,
  source: Span | null,
  cue: Span | null,
  block: Block,
): Attribution {
  return {
    ...BARE,
    kind,
    content: [content],
    quotes: kind === 'DIRECT' ? [{ start: Math.min(content.start + 1, content.end - 1), end: content.end }] : [],
    cue: cue && { ...SAY, ...cue },
    source: source && { start: source.start, end: source.end },
    block: block.ordinal,
    confidence: 0.5,
    rule: kind === 'DIRECT' ? 'quotation' : 'said-that',
  }
}

const SAY: Omit<Cue, 'start' | 'end'> = {
  lemma: 'say',
  type: 'verb',
  illocution: 'assert',
  coarseIllocution: 'ASSERT',
  factuality: 'NEUTRAL',
  attitude: false,
  strength: 'strong',
}

/** One actor for all names that end in the same word, called by the longest. */
function toActors({ text }: Article, mentions: readonly Mention[]): readonly DocumentActor[] {
  const byWord = new Map<string, { name: string; kind: Mention['kind']; places: number[] }>()
  mentions.forEach(({ start, end, kind }, place) => {
    const name = text
      .slice(start, end)
      .replace(/^(?:Mr|Mrs|Ms|Dr)\.? /, '')
      .replace(/[^\p{L}\p{N}.]+$/u, '')
    const key = normName(name).split(' ').at(-1) ?? ''
    const known = byWord.get(key)
    if (!known) byWord.set(key, { name, kind, places: [place] })
    else {
      known.places.push(place)
      if (name.length > known.name.length) known.name = name
    }
  })
  return [...byWord.values()].map(({ name, kind, places }) => ({
    id: hashId('act', [kind, normName(name)]),
    name,
    kind,
    registry: false,
    mentions: places,
    links: places.map(() => ({ how: 'last-word', confidence: 0.5 })),
    roles: [],
  }))
}

function toSpeaker(mentions: readonly Mention[], actors: readonly DocumentActor[], source: Span | null): Speaker {
  const place =
    source === null ? -1 : mentions.findIndex(({ start, end }) => start === source.start && end === source.end)
  const actor = actors.findIndex(({ mentions: places }) => places.includes(place))
  const found = place < 0 || actor < 0 ? [] : [actor]
  return {
    actors: found,
    addressees: [],
    relayedBy: [],
    role: null,
    confidence: found.length * 0.5,
    how: 'nearest-name',
  }
}

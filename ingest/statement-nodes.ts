import type { Attribution, Cue, Document, Span, Speaker } from '../schema/document.ts'
import type { AnchorSpan, Link, StatementNode, TenureNode, TimeSpan } from '../schema/graph.ts'
import { hashId, utteranceId } from '../schema/ids.ts'
import { tenureOf } from './actor-nodes.ts'
import { dateOfSaying } from './stages/date-of-saying.ts'
import { daysOf, publicationOf } from './time-span.ts'

type Needs = Pick<
  Document,
  'article' | 'blocks' | 'tokens' | 'sentences' | 'dates' | 'attributions' | 'speakers' | 'actors'
>

/** Of the cues so marked, this share is one outside quotations (EXTRACTION, section 3, "Cues"). */
const CUE_SHARE: Readonly<Record<Cue['strength'], number>> = { strong: 0.95, normal: 0.81, ambiguous: 0.49 }

/** The id of each attribution as a statement, in their order: version, content and level, never the speaker. */
export function statementIds({ article, attributions }: Pick<Document, 'article' | 'attributions'>): string[] {
  return attributions.map(({ content, level }) =>
    hashId('st', [article.versionId, ...content.flatMap(({ start, end }) => [start, end]), level]),
  )
}

/** Attributions as statements, one an id; two of the same words and level are one, the first found. */
export function toStatementNodes(document: Needs, ids: readonly string[], outletId: string | null): StatementNode[] {
  const found = new Map<string, StatementNode>()
  for (const [place, attribution] of document.attributions.entries()) {
    const id = ids[place] ?? ''
    if (!found.has(id)) found.set(id, toStatementNode(document, place, attribution, ids, outletId))
  }
  return [...found.values()]
}

function toStatementNode(
  document: Needs,
  place: number,
  attribution: Attribution,
  ids: readonly string[],
  outletId: string | null,
): StatementNode {
  const { article, blocks, speakers } = document
  const { content, quotes, cue, source, addressee, condition, within, continues, confidence } = attribution
  const anchor = (span: Span) => anchorOf(article.text, span)
  const id = ids[place] ?? ''
  const quoted = quotes.map(anchor)
  const speaker: Speaker | undefined = speakers[place]
  const known = speaker?.confidence ?? 0
  return {
    label: 'Statement',
    id,
    versionId: article.versionId,
    articleId: article.id,
    outletId,
    publishedOn: article.publishedOn,
    kind: attribution.kind,
    text: content.map(({ start, end }) => article.text.slice(start, end)).join(' … '),
    content: content.map(anchor),
    quotes: quoted,
    cue: cue && { ...anchor(cue), lemma: cue.lemma, type: cue.type },
    source: source && anchor(source),
    addressee: addressee && anchor(addressee),
    level: attribution.level,
    withinId: within === null ? null : (ids[within] ?? null),
    continuesId: continues === null ? null : (ids[continues] ?? null),
    illocution: cue?.illocution ?? 'say',
    coarseIllocution: cue?.coarseIllocution ?? 'ASSERT',
    negated: attribution.negated,
    conditional: attribution.conditional,
    condition: condition && article.text.slice(condition.start, condition.end),
    attitude: cue?.attitude ?? false,
    factuality: cue?.factuality ?? 'NEUTRAL',
    date: saidOn(document, attribution),
    block: attribution.block,
    furniture: blocks[attribution.block]?.furniture ?? false,
    confidence: {
      span: confidence,
      speaker: known,
      class: cue === null ? CUE_SHARE.strong : CUE_SHARE[cue.strength],
      overall: confidence * known,
      how: speaker?.how ?? 'none',
    },
    utteranceId: utteranceId(
      quoted.map(({ exact }) => exact),
      id,
    ),
    review: reviewOf(attribution),
  }
}

/** Who said it, to whom, who passed it on and in which office; with the offices observed on the way. */
export function toSpeakerLinks(document: Needs, ids: readonly string[]): { links: Link[]; tenures: TenureNode[] } {
  const links: Link[] = []
  const tenures: TenureNode[] = []
  for (const [place, speaker] of document.speakers.entries()) {
    const from = ids[place] ?? ''
    const link = (type: Link['type'], actors: readonly number[], properties: Link['properties']) => {
      for (const at of actors) {
        const actor = document.actors[at]
        if (actor) links.push({ type, from, to: actor.id, properties })
      }
    }
    link('SAID_BY', speaker.actors, { role: 'speaker', confidence: speaker.confidence })
    link('SAID_TO', speaker.addressees, {})
    link('RELAYED_BY', speaker.relayedBy, {})
    const [first] = speaker.actors
    const holder = first === undefined ? undefined : document.actors[first]
    const tenure = holder && speaker.role ? tenureOf(holder, speaker.role) : null
    if (tenure) {
      links.push({ type: 'SPOKEN_AS', from, to: tenure.id, properties: {} })
      if (tenure.observed) tenures.push(tenure.observed)
    }
  }
  return { links, tenures }
}

/** What people made of an attribution: AUTO where nobody looked at it. */
export function reviewOf({ verdict }: Attribution): StatementNode['review'] {
  if (!verdict) return 'AUTO'
  return verdict.rejected ? 'REJECTED' : verdict.hand
}

/** The words at a span, with the span. */
export function anchorOf(text: string, { start, end }: Span): AnchorSpan {
  return { start, end, exact: text.slice(start, end) }
}

/** The day named beside the cue; else the day of publication, on which it was reported at the latest. */
function saidOn(document: Needs, attribution: Attribution): TimeSpan | null {
  const named = dateOfSaying(document.dates, attribution, document)
  if (named) return daysOf(document, named)
  return document.article.publishedOn === null ? null : publicationOf(document)
}

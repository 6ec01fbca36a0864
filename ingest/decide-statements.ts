import type { ActorRef, AnchoredDecision, DecisionOf } from '../schema/decisions.ts'
import type { Document, Verdict } from '../schema/document.ts'
import type { Survivor } from '../schema/rulings.ts'
import { statementAt } from './anchored.ts'
import { withActor } from './decide-actors.ts'

/** Somebody else, or somebody at all, says it. The addressees and the words that name the source stay. */
export function setSpeaker(document: Document, decision: DecisionOf<'set-speaker'>, survivor: Survivor): Document {
  const { level, speaker } = decision.payload
  return atStatement(document, decision, level, (place) =>
    edit(speakAs(document, place, survivor(speaker)), place, asEdited),
  )
}

/** Takes a statement out of lists and counts; it stays in the graph, marked. */
export function reject(document: Document, decision: DecisionOf<'reject-statement'>): Document {
  return atStatement(document, decision, decision.payload.level, (place) =>
    edit(document, place, (verdict) => ({ ...verdict, rejected: true })),
  )
}

/** Agrees, also with what was rejected before; what somebody changed or added stays so marked. */
export function confirm(document: Document, decision: DecisionOf<'confirm-statement'>): Document {
  return atStatement(document, decision, decision.payload.level, (place) =>
    edit(document, place, (verdict) => ({ ...verdict, rejected: false })),
  )
}

export function tagSector(document: Document, decision: DecisionOf<'tag-sector' | 'untag-sector'>): Document {
  const { level, sector } = decision.payload
  const withOrWithout = (ids: readonly string[], has: boolean) => [
    ...ids.filter((id) => id !== sector),
    ...(has ? [sector] : []),
  ]
  const tagged = decision.kind === 'tag-sector'
  return atStatement(document, decision, level, (place) =>
    edit(document, place, (verdict) => ({
      ...asEdited(verdict),
      tagged: withOrWithout(verdict.tagged, tagged),
      untagged: withOrWithout(verdict.untagged, !tagged),
    })),
  )
}

export function setStance(document: Document, decision: DecisionOf<'set-stance'>, survivor: Survivor): Document {
  const { level, target, polarity } = decision.payload
  const id = target.kind === 'actor' ? survivor({ ...target, name: target.id, kind: 'UNNAMED' }).id : target.id
  const stance = { target: { kind: target.kind, id }, polarity }
  return atStatement(document, decision, level, (place) =>
    edit(document, place, (verdict) => ({
      ...asEdited(verdict),
      stances: [...verdict.stances.filter((it) => it.target.id !== id || it.target.kind !== target.kind), stance],
    })),
  )
}

/** The document as `change` makes it at the statement that a decision means; as it is where there is none. */
function atStatement(
  document: Document,
  { anchor }: Pick<AnchoredDecision, 'anchor'>,
  level: number,
  change: (place: number) => Document,
): Document {
  const place = statementAt(document, anchor, level)
  return place < 0 ? document : change(place)
}

/** The document with this actor as the only speaker of an attribution, in the office that the article shows it in. */
export function speakAs(document: Document, place: number, speaker: ActorRef): Document {
  const [known, at] = withActor(document, speaker)
  const role = known.actors[at]?.roles[0] ?? null
  const speakers = known.speakers.map((it, other) =>
    other === place ? { ...it, actors: [at], role, confidence: 1, how: 'decision' } : it,
  )
  return { ...known, speakers }
}

const UNTOUCHED: Verdict = { hand: 'CONFIRMED', rejected: false, tagged: [], untagged: [], stances: [] }

function edit(document: Document, place: number, change: (verdict: Verdict) => Verdict): Document {
  const attributions = document.attributions.map((attribution, other) =>
    other === place ? { ...attribution, verdict: change(attribution.verdict ?? UNTOUCHED) } : attribution,
  )
  return { ...document, attributions }
}

function asEdited(verdict: Verdict): Verdict {
  return verdict.hand === 'ADDED' ? verdict : { ...verdict, hand: 'EDITED' }
}

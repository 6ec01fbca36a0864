import { locate, meant } from '../schema/anchors.ts'
import type { DecisionOf, MeasureRef } from '../schema/decisions.ts'
import type { Document, LinkedMeasure } from '../schema/document.ts'
import type { Survivor } from '../schema/rulings.ts'
import { measureId } from './measure-nodes.ts'

/** The words of a report speak of this measure, whatever they seem to name. */
export function linkMeasure(document: Document, decision: DecisionOf<'link-measure'>, survivor: Survivor): Document {
  const { kind, measure } = decision.payload
  const range = locate(document.article.text, decision.anchor)
  if (range === null) return document
  const places = document.measures.flatMap((mention, place) => (mention.kind === kind ? [place] : []))
  const spans = places.flatMap((place) => document.measures[place] ?? []).map((span) => ({ ...span, level: 0 }))
  const place = places[meant({ ...range, level: 0 }, spans)]
  const linked = survivingMeasure(measure, survivor)
  const measures = document.measures.map((mention, at) => (at === place ? { ...mention, linked } : mention))
  return { ...document, measures }
}

/** The measure as it is called now that its imposer or target may be another: the id follows from who they are. */
function survivingMeasure(measure: MeasureRef, survivor: Survivor): LinkedMeasure {
  const surviving = (ids: readonly string[]) => ids.map((id) => survivor({ id, name: id, kind: 'COUNTRY' }).id)
  const [imposerIds, targetIds] = [surviving(measure.imposerIds), surviving(measure.targetIds)]
  const same = imposerIds.join() === measure.imposerIds.join() && targetIds.join() === measure.targetIds.join()
  const [by] = imposerIds
  const id =
    same || by === undefined ? measure.id : measureId(measure.kindId, by, targetIds[0] ?? null, measure.sectorIds)
  return { ...measure, id, imposerIds, targetIds }
}

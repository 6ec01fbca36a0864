import { z } from 'zod'
import { EntityShape } from '../../../../schema/graph.ts'
import { cypher } from '../cypher.ts'
import { Properties } from '../properties.ts'
import { query } from '../query.ts'
import { type EntityLabel, LABELS } from './labels.ts'

/** What somebody contributes to an entity, as it is written on the relationship. */
const Contributed = z.string().transform((text) => EntityShape.parse(JSON.parse(text)))
const Ids = z.strictObject({ ids: z.array(z.string()) })

/** Takes back all that these owners contributed, and says what it was. */
export const takeContributions = query({
  cypher: cypher`
    MATCH (patch:Patch)-[contribution:CONTRIBUTES]->() WHERE patch.id IN $owners
    WITH contribution, contribution.entity AS entity
    DELETE contribution
    RETURN entity`,
  params: z.strictObject({ owners: z.array(z.string()) }),
  row: z.object({ entity: Contributed }),
})

export function putContributions(label: EntityLabel) {
  return query({
    cypher: cypher`
      UNWIND $rows AS row
      MATCH (patch:Patch {id: row.owner})
      MERGE (entity:${LABELS[label]} {id: row.id})
      CREATE (patch)-[:CONTRIBUTES {entity: row.entity}]->(entity)`,
    params: z.strictObject({
      rows: z.array(z.strictObject({ owner: z.string(), id: z.string(), entity: z.string() })),
    }),
    row: z.never(),
  })
}

export function contributionsTo(label: EntityLabel) {
  return query({
    cypher: cypher`
      MATCH (entity:${LABELS[label]})<-[contribution:CONTRIBUTES]-() WHERE entity.id IN $ids
      RETURN DISTINCT contribution.entity AS entity`,
    params: Ids,
    row: z.object({ entity: Contributed }),
  })
}

/** Shows entities as given, and keeps what is counted at them. */
export function putEntities(label: EntityLabel) {
  return query({
    cypher: cypher`
      UNWIND $rows AS row
      MERGE (entity:${LABELS[label]} {id: row.id})
      SET entity += row,
        entity.statements = coalesce(entity.statements, 0),
        entity.latest = coalesce(entity.latest, '')`,
    params: z.strictObject({ rows: z.array(z.looseObject({ id: z.string() })) }),
    row: z.never(),
  })
}

/** Leaves of entities that nobody contributes any more what others link to: the id and what is counted. */
export function fadeEntities(label: EntityLabel) {
  return query({
    cypher: cypher`
      MATCH (entity:${LABELS[label]}) WHERE entity.id IN $ids
      SET entity = {id: entity.id, statements: entity.statements, latest: entity.latest}`,
    params: Ids,
    row: z.never(),
  })
}

/** Deletes entities that nobody contributes and nothing is linked to. */
export function deleteUnlinked(label: EntityLabel) {
  return query({
    cypher: cypher`
      MATCH (entity:${LABELS[label]}) WHERE entity.sortName IS NULL AND NOT EXISTS { (entity)--() }
      DELETE entity`,
    params: z.strictObject({}),
    row: z.never(),
  })
}

/** Draws anew what follows from the properties of entities. */
export const JOIN_ENTITIES = {
  Actor: null,
  MeasureKind: null,
  Outlet: null,
  Tenure: query({
    cypher: cypher`
      MATCH (tenure:Tenure) WHERE tenure.id IN $ids
      CALL (tenure) {
        MATCH (tenure)-[old:HELD_BY]->()
        DELETE old
      }
      WITH tenure WHERE tenure.holderId IS NOT NULL
      MERGE (holder:Actor {id: tenure.holderId})
      MERGE (tenure)-[:HELD_BY]->(holder)`,
    params: Ids,
    row: z.never(),
  }),
  Sector: query({
    cypher: cypher`
      MATCH (sector:Sector) WHERE sector.id IN $ids
      CALL (sector) {
        MATCH (sector)-[old:PARENT]->()
        DELETE old
      }
      WITH sector WHERE sector.parentId IS NOT NULL
      MERGE (parent:Sector {id: sector.parentId})
      MERGE (sector)-[:PARENT]->(parent)`,
    params: Ids,
    row: z.never(),
  }),
  Agreement: query({
    cypher: cypher`
      MATCH (agreement:Agreement) WHERE agreement.id IN $ids
      CALL (agreement) {
        MATCH (agreement)<-[old:PARTY_TO]-()
        DELETE old
      }
      WITH agreement WHERE agreement.partyIds IS NOT NULL
      FOREACH (id IN agreement.partyIds | MERGE (actor:Actor {id: id}) MERGE (actor)-[:PARTY_TO]->(agreement))`,
    params: Ids,
    row: z.never(),
  }),
  Event: query({
    cypher: cypher`
      MATCH (event:Event) WHERE event.id IN $ids
      CALL (event) {
        MATCH (event)<-[old:PARTICIPATED_IN]-()
        DELETE old
      }
      CALL (event) {
        MATCH (event)-[old:SUB_EVENT_OF]->()
        DELETE old
      }
      WITH event WHERE event.participantIds IS NOT NULL
      FOREACH (id IN event.participantIds | MERGE (actor:Actor {id: id}) MERGE (actor)-[:PARTICIPATED_IN]->(event))
      WITH event WHERE event.withinId IS NOT NULL
      MERGE (whole:Event {id: event.withinId})
      MERGE (event)-[:SUB_EVENT_OF]->(whole)`,
    params: Ids,
    row: z.never(),
  }),
  Measure: query({
    cypher: cypher`
      MATCH (measure:Measure) WHERE measure.id IN $ids
      CALL (measure) {
        MATCH (measure)-[old:OF_KIND|IMPOSED_BY|TARGETS|TARGETS_SECTOR]->()
        DELETE old
      }
      WITH measure WHERE measure.kindId IS NOT NULL
      MERGE (kind:MeasureKind {id: measure.kindId})
      MERGE (measure)-[:OF_KIND]->(kind)
      FOREACH (id IN measure.imposerIds | MERGE (actor:Actor {id: id}) MERGE (measure)-[:IMPOSED_BY]->(actor))
      FOREACH (id IN measure.targetIds | MERGE (actor:Actor {id: id}) MERGE (measure)-[:TARGETS]->(actor))
      FOREACH (id IN measure.sectorIds | MERGE (sector:Sector {id: id}) MERGE (measure)-[:TARGETS_SECTOR]->(sector))`,
    params: Ids,
    row: z.never(),
  }),
} as const

/** The entities of these ids as they are shown. */
export function shownEntities(label: EntityLabel) {
  return query({
    cypher: cypher`
      MATCH (entity:${LABELS[label]}) WHERE entity.id IN $ids AND entity.sortName IS NOT NULL
      RETURN properties(entity) AS node`,
    params: Ids,
    row: z.object({ node: Properties }),
  })
}

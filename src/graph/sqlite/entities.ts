import { canonicalJson, type EntityNode, preferEntity } from '../../../schema/graph.ts'
import { entityWords, SUGGESTED, sortName, suggestWords } from '../names.ts'
import { readEntity } from './body.ts'
import type { Database } from './database.ts'
import type { Ledger } from './ledger.ts'
import * as entities from './queries/entities.ts'

/**
 * Replaces what a patch says of entities. Each entity keeps the different things that patches say of it, with how many
 * say so; it is shown as the preferred of them, and dropped with the last.
 */
export function contribute(db: Database, ledger: Ledger, patch: number, said: readonly EntityNode[]): void {
  const before = db.all(entities.contributionsOf, { patch })
  db.write(entities.deleteContributions, { patch })
  // First what comes, so that an entity that stays is not dropped in between.
  const wordings = new Set<number>()
  for (const entity of said) {
    const wording = use(db, ledger, entity)
    if (wordings.has(wording)) unuse(db, ledger, wording)
    else db.write(entities.insertContribution, { patch, wording })
    wordings.add(wording)
  }
  for (const { wording } of before) unuse(db, ledger, wording)
}

function use(db: Database, ledger: Ledger, entity: EntityNode): number {
  const body = canonicalJson(entity)
  const found = db.first(entities.entityById, { label: entity.label, id: entity.id })
  const key = found?.key ?? insert(db, ledger, entity, body)
  if (found !== null && found.body !== body) {
    const shown = readEntity(found.body)
    if (preferEntity(shown, entity) === entity) show(db, key, shown, entity, body)
  }
  return db.first(entities.useWording, { entity: key, body })?.key ?? 0
}

function unuse(db: Database, ledger: Ledger, wording: number): void {
  const left = db.first(entities.unuseWording, { key: wording })
  if (left === null || left.uses > 0) return
  db.write(entities.deleteWording, { key: wording })
  const found = db.first(entities.entityByKey, { key: left.entity })
  if (found === null) return
  const shown = readEntity(found.body)
  const [first, ...others] = db.all(entities.wordingsOf, { entity: left.entity }).map(({ body }) => readEntity(body))
  if (first === undefined) {
    drop(db, ledger, left.entity, shown)
    return
  }
  const preferred = others.reduce(preferEntity, first)
  const body = canonicalJson(preferred)
  if (body !== found.body) show(db, left.entity, shown, preferred, body)
}

function insert(db: Database, ledger: Ledger, entity: EntityNode, body: string): number {
  const key = db.write(entities.insertEntity, { label: entity.label, id: entity.id, ...columnsOf(entity), body })
  index(db, key, entity)
  if (entity.label === 'Actor' || entity.label === 'Measure') ledger.total(entity.label, 1)
  if (entity.label === 'Actor') ledger.rank('SAID_BY', entity.id)
  if (entity.label === 'Sector') ledger.rank('ABOUT_SECTOR', entity.id)
  if (entity.label === 'Agreement') ledger.rank('ABOUT_AGREEMENT', entity.id)
  if (entity.label === 'Measure') {
    ledger.rank('ABOUT_MEASURE', entity.id)
    ledger.date(entity.id)
  }
  return key
}

function show(db: Database, key: number, before: EntityNode, entity: EntityNode, body: string): void {
  unindex(db, key, before)
  db.write(entities.updateEntity, { key, ...columnsOf(entity), body })
  index(db, key, entity)
}

function drop(db: Database, ledger: Ledger, key: number, entity: EntityNode): void {
  unindex(db, key, entity)
  db.write(entities.deleteEntityText, { key })
  db.write(entities.deleteEntity, { key })
  if (entity.label === 'Actor' || entity.label === 'Measure') ledger.total(entity.label, -1)
}

function index(db: Database, key: number, entity: EntityNode): void {
  db.write(entities.putEntityText, { key, words: entityWords(entity) })
  if (isSuggested(entity)) {
    for (const word of suggestWords(entity)) db.write(entities.insertEntityWord, { word, entity: key })
  }
  for (const { role, id } of partsOf(entity)) db.write(entities.insertEntityOf, { role, id, entity: key })
}

function unindex(db: Database, key: number, entity: EntityNode): void {
  if (isSuggested(entity)) {
    for (const word of suggestWords(entity)) db.write(entities.deleteEntityWord, { word, entity: key })
  }
  for (const { role, id } of partsOf(entity)) db.write(entities.deleteEntityOf, { role, id, entity: key })
}

function columnsOf(entity: EntityNode) {
  return {
    name: sortName(entity),
    kind: entity.label === 'Actor' ? entity.kind : null,
    registry: entity.label === 'Actor' ? Number(entity.registry) : null,
    day: entity.label === 'Event' ? (entity.date?.from ?? '') : null,
  }
}

function isSuggested({ label }: EntityNode): boolean {
  return SUGGESTED.some((it) => it === label)
}

function partsOf(entity: EntityNode): { role: string; id: string }[] {
  const as = (role: string, ids: readonly string[]) => ids.map((id) => ({ role, id }))
  if (entity.label === 'Event') return as('participant', entity.participantIds)
  if (entity.label !== 'Measure') return []
  return [
    ...as('kind', [entity.kindId]),
    ...as('imposer', entity.imposerIds),
    ...as('target', entity.targetIds),
    ...as('sector', entity.sectorIds),
  ]
}

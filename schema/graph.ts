/**
 * What a store keeps: nodes, links and the patch an article becomes. `ingest/` makes patches, `src/graph/` keeps them.
 *
 * Observations (version, statement, report, fact, stance) belong to one article version and one run and are rebuilt at
 * will. Entities (outlet, actor, tenure, sector, measure kind, measure, agreement, event) are shared: each patch
 * contributes what it knows of them, `preferEntity` says which contribution is shown, and one that nobody contributes
 * any more is dropped. So any order of ingest, and any re-ingest, gives the same graph. (MODEL, decisions 3 and 5.)
 */
import { z } from 'zod'
import { SKETCH_SIZE } from './sketch.ts'

const Id = z.string().min(1)
const Day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/)
const Decimal = z.string().regex(/^-?\d+(\.\d+)?$/)
const SpanShape = z.strictObject({ start: z.int().nonnegative(), end: z.int().nonnegative() })
/** A span with the words that must stand there, exactly. */
const Anchor = z.strictObject({ start: z.int().nonnegative(), end: z.int().nonnegative(), exact: z.string().min(1) })
const Unit = z.number().min(0).max(1)

/** A closed interval of days; `text` is the expression in the article, null where the day was inferred. */
export const TimeSpanShape = z.strictObject({
  from: Day.nullable(),
  to: Day.nullable(),
  precision: z.enum(['day', 'month', 'year', 'interval']),
  basis: z.enum(['explicit', 'inferred', 'publication']),
  text: z.string().nullable(),
})

// ------------------------------------------------------------------ entities

export const OutletNode = z.strictObject({
  label: z.literal('Outlet'),
  id: Id,
  name: z.string(),
  country: z.string().nullable(),
  domains: z.array(z.string()).readonly(),
  agency: z.boolean(),
  /** Curated; others were met as metadata of an article. */
  registry: z.boolean(),
})

export const ActorNode = z.strictObject({
  label: z.literal('Actor'),
  id: Id,
  name: z.string().min(1),
  kind: z.enum(['PERSON', 'ORGANIZATION', 'PUBLIC_BODY', 'COUNTRY', 'REGION', 'GROUP', 'UNNAMED']),
  registry: z.boolean(),
  description: z.string().nullable(),
  aliases: z.array(z.string()).readonly(),
  wikidataId: z.string().nullable(),
  /** Id of a COUNTRY actor. */
  countryId: z.string().nullable(),
})

/** Somebody in an office: curated with bounds, or observed in articles. */
export const TenureNode = z.strictObject({
  label: z.literal('Tenure'),
  id: Id,
  holderId: Id,
  title: z.string(),
  postId: z.string().nullable(),
  organizationId: z.string().nullable(),
  from: z.string().nullable(),
  to: z.string().nullable(),
  acting: z.boolean(),
  basis: z.enum(['registry', 'observed']),
  /** Where the registry has it from and the latest day on which that source shows it; null when observed. */
  source: z.string().nullable(),
  asOf: z.string().nullable(),
})

export const SectorNode = z.strictObject({
  label: z.literal('Sector'),
  id: Id,
  name: z.string(),
  parentId: z.string().nullable(),
  aliases: z.array(z.string()).readonly(),
  naics: z.array(z.string()).readonly(),
  hs: z.array(z.string()).readonly(),
  iptc: z.array(z.string()).readonly(),
})

export const MeasureKindNode = z.strictObject({
  label: z.literal('MeasureKind'),
  id: Id,
  name: z.string(),
  mast: z.string().nullable(),
})

/** Identity of a measure: kind, imposer, target, scope. Rate, status and dates live on its reports. */
export const MeasureNode = z.strictObject({
  label: z.literal('Measure'),
  id: Id,
  title: z.string(),
  kindId: Id,
  imposerIds: z.array(Id).readonly(),
  targetIds: z.array(Id).readonly(),
  sectorIds: z.array(Id).readonly(),
})

export const AgreementStatusShape = z.enum([
  'NEGOTIATING',
  'PROPOSED',
  'AGREED',
  'IN_FORCE',
  'SUSPENDED',
  'WITHDRAWN',
  'EXPIRED',
  'REJECTED',
  'UNKNOWN',
])

/** A treaty of the registry, or a deal that articles tell of. What articles say of its status is on NAMES_AGREEMENT. */
export const AgreementNode = z.strictObject({
  label: z.literal('Agreement'),
  id: Id,
  name: z.string().min(1),
  aliases: z.array(z.string()).readonly(),
  kind: z.enum(['trade-agreement', 'framework', 'sectoral-deal', 'pact']),
  registry: z.boolean(),
  /** The registry's; null for one that was met in articles. */
  status: AgreementStatusShape.nullable(),
  partyIds: z.array(Id).readonly(),
})

/** Something that happens at a time, with people in it. Whether it has happened yet is on TELLS_OF. */
export const EventNode = z.strictObject({
  label: z.literal('Event'),
  id: Id,
  name: z.string().min(1),
  type: z.enum([
    'Meeting',
    'Conference',
    'Speech',
    'Interview',
    'PressConference',
    'ParliamentarySession',
    'Hearing',
    'Negotiation',
    'Travel',
    'Announcement',
    'Vote',
  ]),
  date: TimeSpanShape.nullable(),
  place: z.string().nullable(),
  participantIds: z.array(Id).readonly(),
  /** The event that it is part of. */
  withinId: z.string().nullable(),
})

export const EntityShape = z.discriminatedUnion('label', [
  OutletNode,
  ActorNode,
  TenureNode,
  SectorNode,
  MeasureKindNode,
  MeasureNode,
  AgreementNode,
  EventNode,
])

// -------------------------------------------------------------- observations

/** A clause in the outlet's own voice that reports something. Its words stand in the version's text. */
export const FactShape = z.strictObject({
  ...SpanShape.shape,
  id: Id,
  type: z.enum([
    'measure-in-force',
    'statistic',
    'event',
    'event-attribute',
    'scheduled-event',
    'background',
    'reporter-assessment',
  ]),
  block: z.int().nonnegative(),
  date: TimeSpanShape.nullable(),
  measureIds: z.array(Id).readonly(),
  sectorIds: z.array(Id).readonly(),
  quantities: z
    .array(z.strictObject({ ...SpanShape.shape, number: Decimal, unit: z.string(), approximate: z.boolean() }))
    .readonly(),
  confidence: Unit,
  rule: z.string(),
})

/** One text of an article, as read, with the compact layers that are shown but not filtered on. */
export const VersionNode = z.strictObject({
  label: z.literal('Version'),
  id: Id,
  articleId: Id,
  text: z.string(),
  sha256: z.string().length(64),
  title: z.string().nullable(),
  sourceUrl: z.string().nullable(),
  outletId: z.string().nullable(),
  /** As given, so that reading the stored text again is the same as reading it the first time. */
  outletName: z.string().nullable(),
  publishedOn: Day.nullable(),
  publishedAt: z.string().nullable(),
  publishedBasis: z.enum(['metadata', 'given']).nullable(),
  authors: z.array(z.string()).readonly(),
  agency: z.string().nullable(),
  language: z.string(),
  runId: Id,
  /** Hash of the metadata as given, so that a corrected date or title is seen without reading the text again. */
  metadata: z.string(),
  blocks: z
    .array(z.strictObject({ ...SpanShape.shape, ordinal: z.int(), type: z.string(), furniture: z.boolean() }))
    .readonly(),
  mentions: z
    .array(z.strictObject({ ...SpanShape.shape, actorId: Id, form: z.string(), how: z.string(), confidence: Unit }))
    .readonly(),
  facts: z.array(FactShape).readonly(),
  /** Where words mean an agreement or an event. */
  agreements: z.array(z.strictObject({ ...SpanShape.shape, agreementId: Id })).readonly(),
  events: z.array(z.strictObject({ ...SpanShape.shape, eventId: Id })).readonly(),
  notes: z
    .array(z.strictObject({ code: z.string(), message: z.string(), span: SpanShape.nullable(), stage: z.string() }))
    .readonly(),
  /** By which copies are found (schema/sketch.ts). */
  sketch: z.array(z.int().nonnegative()).max(SKETCH_SIZE).readonly(),
})

/** What one article says somebody said. Its speaker may be known, unnamed or unknown: see the SAID_BY links. */
export const StatementNode = z.strictObject({
  label: z.literal('Statement'),
  id: Id,
  versionId: Id,
  articleId: Id,
  outletId: z.string().nullable(),
  publishedOn: Day.nullable(),
  kind: z.enum(['DIRECT', 'MIXED', 'INDIRECT']),
  /** The content's pieces, joined by " … ". */
  text: z.string().min(1),
  content: z.array(Anchor).min(1).readonly(),
  quotes: z.array(Anchor).readonly(),
  cue: z.strictObject({ ...Anchor.shape, lemma: z.string(), type: z.string() }).nullable(),
  source: Anchor.nullable(),
  addressee: Anchor.nullable(),
  level: z.int().nonnegative(),
  withinId: z.string().nullable(),
  continuesId: z.string().nullable(),
  illocution: z.string(),
  coarseIllocution: z.string(),
  negated: z.boolean(),
  conditional: z.boolean(),
  condition: z.string().nullable(),
  attitude: z.boolean(),
  factuality: z.string(),
  /** When it was said. `from` is what lists are ordered by; null where not even the publication day is known. */
  date: TimeSpanShape.nullable(),
  block: z.int().nonnegative(),
  furniture: z.boolean(),
  confidence: z.strictObject({ span: Unit, speaker: Unit, class: Unit, overall: Unit, how: z.string() }),
  utteranceId: Id,
  review: z.enum(['AUTO', 'CONFIRMED', 'EDITED', 'REJECTED', 'ADDED']),
})

/** One dated mention of a measure. */
export const ReportNode = z.strictObject({
  label: z.literal('Report'),
  id: Id,
  measureId: Id,
  versionId: Id,
  articleId: Id,
  /** The statement that says so; null when it is the outlet's own voice. */
  statementId: z.string().nullable(),
  status: z.string(),
  ratePercent: Decimal.nullable(),
  amount: z.strictObject({ amount: Decimal, currency: z.string(), text: z.string() }).nullable(),
  carveOut: z.string().nullable(),
  condition: z.string().nullable(),
  asOf: TimeSpanShape,
  effective: TimeSpanShape.nullable(),
  evidence: Anchor,
})

// --------------------------------------------------------------------- links

/** Each reads as a sentence: from – type – to. */
export const LINK_TYPES = [
  'SAID_BY', // Statement → Actor       { role: speaker | member, confidence }
  'SAID_TO', // Statement → Actor
  'RELAYED_BY', // Statement → Actor
  'SPOKEN_AS', // Statement → Tenure
  'MENTIONS', // Statement → Actor, inside its content
  'ABOUT_SECTOR', // Statement → Sector      { start, end }
  'ABOUT_MEASURE', // Statement → Measure
  'ABOUT_AGREEMENT', // Statement → Agreement
  'ABOUT_EVENT', // Statement → Event
  'STANCE', // Statement → Measure, Sector, Agreement or Actor      { as `StanceProperties` }
  'NAMES', // Version → Actor         { count }
  'IN_SECTOR', // Version → Sector        { count }
  'NAMES_AGREEMENT', // Version → Agreement     { count, status }
  'TELLS_OF', // Version → Event         { count, status }
] as const
export type LinkType = (typeof LINK_TYPES)[number]

/** These start at versions, all others at statements. */
export const VERSION_LINKS: readonly LinkType[] = ['NAMES', 'IN_SECTOR', 'NAMES_AGREEMENT', 'TELLS_OF']

export const POLARITIES = ['SUPPORT', 'OPPOSE', 'NEUTRAL', 'MIXED', 'UNCLEAR'] as const
export const STANCE_TARGETS = ['Measure', 'Sector', 'Agreement', 'Actor'] as const
/** What stands on a STANCE: towards what kind of thing, how, how sure, found by which rule, shown by which words. */
export const StanceProperties = z.strictObject({
  on: z.enum(STANCE_TARGETS),
  polarity: z.enum(POLARITIES),
  confidence: Unit,
  basis: z.string(),
  ...Anchor.shape,
})
export const LinkShape = z.strictObject({
  type: z.enum(LINK_TYPES),
  from: Id,
  to: Id,
  properties: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])).readonly(),
})

// --------------------------------------------------------------------- patch

/** Who extracted: the same code with the same lexicons is the same run. */
export const RunNode = z.strictObject({
  label: z.literal('Run'),
  id: Id,
  extractor: z.string(),
  version: z.string(),
  lexicons: z.string(),
})

/**
 * Everything one article version, or the registry, puts into the graph. Applying it replaces whatever the same owner
 * put there before. Lists are sorted by id (links by type, from, to).
 */
export const GraphPatchShape = z.strictObject({
  /** The version's id, or `seeds`. */
  owner: Id,
  run: RunNode.nullable(),
  version: VersionNode.nullable(),
  statements: z.array(StatementNode).readonly(),
  reports: z.array(ReportNode).readonly(),
  entities: z.array(EntityShape).readonly(),
  links: z.array(LinkShape).readonly(),
})

export type OutletNode = Readonly<z.infer<typeof OutletNode>>
export type ActorNode = Readonly<z.infer<typeof ActorNode>>
export type TenureNode = Readonly<z.infer<typeof TenureNode>>
export type SectorNode = Readonly<z.infer<typeof SectorNode>>
export type MeasureKindNode = Readonly<z.infer<typeof MeasureKindNode>>
export type MeasureNode = Readonly<z.infer<typeof MeasureNode>>
export type AgreementNode = Readonly<z.infer<typeof AgreementNode>>
export type EventNode = Readonly<z.infer<typeof EventNode>>
export type EntityNode = Readonly<z.infer<typeof EntityShape>>
export type FactNode = Readonly<z.infer<typeof FactShape>>
export type StanceProperties = Readonly<z.infer<typeof StanceProperties>>
export type VersionNode = Readonly<z.infer<typeof VersionNode>>
export type StatementNode = Readonly<z.infer<typeof StatementNode>>
export type ReportNode = Readonly<z.infer<typeof ReportNode>>
export type RunNode = Readonly<z.infer<typeof RunNode>>
export type Link = Readonly<z.infer<typeof LinkShape>>
export type GraphPatch = Readonly<z.infer<typeof GraphPatchShape>>
export type TimeSpan = Readonly<z.infer<typeof TimeSpanShape>>
export type AnchorSpan = Readonly<z.infer<typeof Anchor>>

/**
 * Which of two contributions to one entity is shown: the registry's, else the longer name, else the greater canonical
 * JSON. Associative and commutative, so the order of ingest does not matter.
 */
export function preferEntity<E extends EntityNode>(a: E, b: E): E {
  const rank = (entity: EntityNode) => {
    const curated = entity.label === 'Tenure' ? entity.basis === 'registry' : 'registry' in entity && entity.registry
    return curated ? 1 : 0
  }
  if (rank(a) !== rank(b)) return rank(a) > rank(b) ? a : b
  const nameOf = (entity: EntityNode) => ('name' in entity ? entity.name : entity.title)
  const byLength = nameOf(a).length - nameOf(b).length
  if (byLength !== 0) return byLength > 0 ? a : b
  return canonicalJson(a) >= canonicalJson(b) ? a : b
}

/** JSON with keys in order and nothing left out, so that equal values have equal text. */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(inOrder(value))
}

function inOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inOrder)
  if (value === null || typeof value !== 'object') return value
  const members = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))
  return Object.fromEntries(members.map(([key, member]) => [key, inOrder(member)]))
}

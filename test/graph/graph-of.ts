/** Small patches from few words, for every test that needs a graph. All people, papers and places are invented. */
import type {
  ActorNode,
  AgreementNode,
  AnchorSpan,
  EntityNode,
  EventNode,
  FactNode,
  GraphPatch,
  Link,
  LinkType,
  MeasureNode,
  ReportNode,
  SectorNode,
  StanceProperties,
  StatementNode,
} from '../../schema/graph.ts'
import { hashId, sha256, utteranceId } from '../../schema/ids.ts'

/** What somebody says in a story, and what it is about. */
export interface Said {
  readonly words: string
  readonly by?: readonly string[]
  readonly to?: readonly string[]
  readonly relayedBy?: readonly string[]
  readonly mentions?: readonly string[]
  readonly sectors?: readonly string[]
  readonly measures?: readonly string[]
  readonly agreements?: readonly string[]
  readonly events?: readonly string[]
  /** One a target. */
  readonly stances?: readonly Stood[]
  readonly tenures?: readonly string[]
  readonly kind?: StatementNode['kind']
  readonly act?: string
  /** The day it was said; the day of publication unless given. */
  readonly on?: string | null
  readonly level?: number
  /** Place in `says` of the statement it stands in. */
  readonly within?: number
  readonly furniture?: boolean
  readonly confidence?: number
  readonly review?: StatementNode['review']
  /** How many characters of the words the content leaves out at its end, as another extractor would. */
  readonly shorter?: number
}

/** Where somebody stands, shown by the first letter of the words. */
export interface Stood extends Pick<StanceProperties, 'on' | 'polarity'> {
  readonly target: string
  /** 0.8 unless given. */
  readonly sure?: number
}

/** A measure that a story reports on. */
export interface Reported {
  readonly measure: string
  readonly status: string
  readonly asOf: string | null
  readonly rate?: string
}

/** An agreement or event that a story names in a line of its own, with the status it has there. */
export interface Named {
  readonly id: string
  readonly status: string
}

export interface Story {
  readonly id: string
  /** Another text of the same article: printed above the story. */
  readonly correction?: string
  readonly outlet?: string | null
  readonly on?: string | null
  readonly title?: string | null
  readonly language?: string
  readonly says?: readonly Said[]
  readonly reports?: readonly Reported[]
  readonly names?: readonly string[]
  readonly sectors?: readonly string[]
  readonly agreements?: readonly Named[]
  readonly events?: readonly Named[]
  /** What the outlet says itself, a paragraph each. */
  readonly facts?: readonly string[]
  readonly run?: string
  /** Sorted hashes of its runs of words; none unless given. */
  readonly sketch?: readonly number[]
  /** Entities beside those made up for the ids that the story names. */
  readonly entities?: readonly EntityNode[]
}

/** The version id of a story. */
export function versionOf({ id, correction = '' }: Pick<Story, 'id' | 'correction'>): string {
  return hashId('ver', [id, correction])
}

/** The patch of a story. A missing entity is made up from its id, so `ana` is an actor named "ana". */
export function patchOf(story: Story): GraphPatch {
  const { id: articleId, outlet = 'gazette', on = '2025-03-01', says = [], reports = [] } = story
  const { agreements = [], events = [], facts = [] } = story
  const versionId = versionOf(story)
  const run = story.run ?? 'run-1'
  const lines = [...says.map(({ words }) => `“${words}”, it was said.`), ...reports.map(reportLine)]
  const named = [...agreements, ...events].map(({ id, status }) => `${id} is ${status}.`)
  const paragraphs = [story.correction ?? 'As printed.', ...lines, ...named, ...facts]
  const text = paragraphs.join('\n\n')
  const startOf = (paragraph: number) => paragraphs.slice(0, paragraph).reduce((sum, { length }) => sum + length + 2, 0)

  const bare = says.map((said, index) => statementOf(said, index))
  const statements = bare.map((statement, index) => {
    const within = says[index]?.within
    return { ...statement, withinId: within === undefined ? null : (bare[within]?.id ?? null) }
  })
  const links = [
    ...statements.flatMap((statement, index) => linksOf(statement, says[index])),
    ...linksTo(versionId, 'NAMES', story.names, { count: 1 }),
    ...linksTo(versionId, 'IN_SECTOR', story.sectors, { count: 1 }),
    ...agreements.flatMap(({ id, status }) => linksTo(versionId, 'NAMES_AGREEMENT', [id], { count: 1, status })),
    ...events.flatMap(({ id, status }) => linksTo(versionId, 'TELLS_OF', [id], { count: 1, status })),
  ]
  return {
    owner: versionId,
    run: { label: 'Run', id: run, extractor: 'test', version: '1', lexicons: 'none' },
    version: {
      label: 'Version',
      id: versionId,
      articleId,
      text,
      sha256: sha256(text),
      title: story.title === undefined ? `Story ${articleId}` : story.title,
      sourceUrl: null,
      outletName: outlet,
      outletId: outlet,
      publishedOn: on,
      publishedAt: null,
      publishedBasis: on === null ? null : 'given',
      authors: ['A. Writer'],
      agency: null,
      language: story.language ?? 'en',
      runId: run,
      metadata: sha256(JSON.stringify([story.title ?? null, outlet, on])),
      blocks: paragraphs.map((paragraph, ordinal) => ({
        start: startOf(ordinal),
        end: startOf(ordinal) + paragraph.length,
        ordinal,
        type: 'paragraph',
        furniture: false,
      })),
      mentions: [],
      facts: facts.map((words, index) => factOf(words, index)),
      agreements: agreements.map(({ id }, index) => ({ ...nameAt(id, index), agreementId: id })),
      events: events.map(({ id }, index) => ({ ...nameAt(id, agreements.length + index), eventId: id })),
      notes: [],
      sketch: story.sketch ?? [],
    },
    statements: byId(statements),
    reports: byId(reports.map((reported, index) => reportOf(reported, index))),
    entities: byId([...(story.entities ?? []), ...madeUp(story)]),
    links: links.toSorted((a, b) => (linkKey(a) < linkKey(b) ? -1 : 1)),
  }

  function statementOf(said: Said, index: number): Omit<StatementNode, 'withinId'> {
    const start = startOf(index + 1) + 1
    const content = anchor(start, start + said.words.length - (said.shorter ?? 0))
    const cue = text.indexOf('said', start + said.words.length)
    const level = said.level ?? 0
    const id = hashId('st', [versionId, content.start, content.end, level])
    const day = said.on === undefined ? on : said.on
    return {
      label: 'Statement',
      id,
      versionId,
      articleId,
      outletId: outlet,
      publishedOn: on,
      kind: said.kind ?? 'DIRECT',
      text: content.exact,
      content: [content],
      quotes: [content],
      cue: { ...anchor(cue, cue + 4), lemma: 'say', type: 'verb' },
      source: null,
      addressee: null,
      level,
      continuesId: null,
      illocution: (said.act ?? 'ASSERT').toLowerCase(),
      coarseIllocution: said.act ?? 'ASSERT',
      negated: false,
      conditional: false,
      condition: null,
      attitude: false,
      factuality: 'NEUTRAL',
      date: day === null ? null : { from: day, to: day, precision: 'day', basis: 'publication', text: null },
      block: index + 1,
      furniture: said.furniture ?? false,
      confidence: { span: 1, speaker: 1, class: 1, overall: said.confidence ?? 0.9, how: 'test' },
      utteranceId: utteranceId([content.exact], id),
      review: said.review ?? 'AUTO',
    }
  }

  function reportOf({ measure, status, asOf, rate }: Reported, index: number): ReportNode {
    const start = startOf(says.length + index + 1)
    const evidence = anchor(start, start + reportLine(reports[index]).length)
    return {
      label: 'Report',
      id: hashId('rep', [versionId, evidence.start, evidence.end]),
      measureId: measure,
      versionId,
      articleId,
      statementId: null,
      status,
      ratePercent: rate ?? null,
      amount: null,
      carveOut: null,
      condition: null,
      asOf: { from: asOf, to: asOf, precision: 'day', basis: 'publication', text: null },
      effective: null,
      evidence,
    }
  }

  function nameAt(id: string, index: number) {
    const start = startOf(1 + lines.length + index)
    return { start, end: start + id.length }
  }

  function factOf(words: string, index: number): FactNode {
    const block = 1 + lines.length + named.length + index
    const start = startOf(block)
    return {
      id: hashId('fact', [versionId, start]),
      start,
      end: start + words.length,
      type: 'background',
      block,
      date: null,
      measureIds: [],
      sectorIds: story.sectors ?? [],
      quantities: [{ start, end: start + 1, number: '25', unit: 'percent', approximate: false }],
      confidence: 0.9,
      rule: 'test',
    }
  }

  function anchor(start: number, end: number): AnchorSpan {
    return { start, end, exact: text.slice(start, end) }
  }
}

/** What the registry contributes. */
export function seedsOf(entities: readonly EntityNode[]): GraphPatch {
  return { owner: 'seeds', run: null, version: null, statements: [], reports: [], entities: byId(entities), links: [] }
}

export function actorOf(id: string, more: Partial<ActorNode> = {}): ActorNode {
  return {
    label: 'Actor',
    id,
    name: id,
    kind: 'PERSON',
    registry: false,
    description: null,
    aliases: [],
    wikidataId: null,
    countryId: null,
    ...more,
  }
}

export function sectorOf(id: string, more: Partial<SectorNode> = {}): SectorNode {
  return { label: 'Sector', id, name: id, parentId: null, aliases: [], naics: [], hs: [], iptc: [], ...more }
}

export function agreementOf(id: string, more: Partial<AgreementNode> = {}): AgreementNode {
  return {
    label: 'Agreement',
    id,
    name: id,
    aliases: [],
    kind: 'pact',
    registry: false,
    status: null,
    partyIds: [],
    ...more,
  }
}

export function eventOf(id: string, more: Partial<EventNode> = {}): EventNode {
  return {
    label: 'Event',
    id,
    name: id,
    type: 'Meeting',
    date: null,
    place: null,
    participantIds: [],
    withinId: null,
    ...more,
  }
}

export function measureOf(id: string, more: Partial<MeasureNode> = {}): MeasureNode {
  return {
    label: 'Measure',
    id,
    title: id,
    kindId: 'tariff',
    imposerIds: [],
    targetIds: [],
    sectorIds: [],
    ...more,
  }
}

function madeUp(story: Story): EntityNode[] {
  const { outlet = 'gazette', says = [], reports = [], names = [], entities = [] } = story
  const known = new Set(entities.map(({ id }) => id))
  const actors = says.flatMap(({ by = [], to = [], relayedBy = [], mentions = [] }) => [
    ...by,
    ...to,
    ...relayedBy,
    ...mentions,
  ])
  const measures = [...says.flatMap((said) => said.measures ?? []), ...reports.map(({ measure }) => measure)]
  const about = (field: 'agreements' | 'events') => [
    ...says.flatMap((said) => said[field] ?? []),
    ...(story[field] ?? []).map(({ id }) => id),
  ]
  const made: EntityNode[] = [
    ...unique([...actors, ...names]).map((id) => actorOf(id)),
    ...unique(measures).map((id) => measureOf(id)),
    ...unique(about('agreements')).map((id) => agreementOf(id)),
    ...unique(about('events')).map((id) => eventOf(id)),
    { label: 'MeasureKind', id: 'tariff', name: 'Tariff', mast: null },
  ]
  if (outlet !== null) {
    made.push({
      label: 'Outlet',
      id: outlet,
      name: `The ${outlet}`,
      country: null,
      domains: [],
      agency: false,
      registry: false,
    })
  }
  return made.filter(({ id }) => !known.has(id))
}

function linksOf({ id, content: [content] }: StatementNode, said: Said | undefined): Link[] {
  const { start = 0, exact = '' } = content ?? {}
  const evidence = { start, end: start + 1, exact: exact.slice(0, 1) }
  return [
    ...linksTo(id, 'SAID_BY', said?.by, { role: 'speaker', confidence: 0.9 }),
    ...linksTo(id, 'SAID_TO', said?.to),
    ...linksTo(id, 'RELAYED_BY', said?.relayedBy),
    ...linksTo(id, 'SPOKEN_AS', said?.tenures),
    ...linksTo(id, 'MENTIONS', said?.mentions),
    ...linksTo(id, 'ABOUT_SECTOR', said?.sectors, { start: 0, end: 1 }),
    ...linksTo(id, 'ABOUT_MEASURE', said?.measures),
    ...linksTo(id, 'ABOUT_AGREEMENT', said?.agreements),
    ...linksTo(id, 'ABOUT_EVENT', said?.events),
    ...(said?.stances ?? []).flatMap(({ on, polarity, target, sure = 0.8 }) =>
      linksTo(id, 'STANCE', [target], { on, polarity, confidence: sure, basis: 'test', ...evidence }),
    ),
  ]
}

function linksTo(from: string, type: LinkType, ids: readonly string[] = [], properties: Link['properties'] = {}) {
  return unique(ids).map((to): Link => ({ type, from, to, properties }))
}

function reportLine(reported: Reported | undefined): string {
  return `The ${reported?.measure} is ${reported?.status}.`
}

function linkKey({ type, from, to }: Link): string {
  return [type, from, to].join('\u001f')
}

function byId<N extends { readonly id: string }>(nodes: readonly N[]): N[] {
  return nodes.toSorted((a, b) => (a.id < b.id ? -1 : 1))
}

function unique(ids: readonly string[]): string[] {
  return [...new Set(ids)]
}

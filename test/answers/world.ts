/** A small invented world for the tests of answers and server: four articles, two outlets, one wire copy. */
import type { EntityNode, GraphPatch, MeasureKindNode, OutletNode, TenureNode } from '../../schema/graph.ts'
import { actorOf, agreementOf, eventOf, measureOf, patchOf, sectorOf, seedsOf } from '../graph/graph-of.ts'

export const NOON = '2025-04-01T12:00:00Z'
export const WIRE = 'Steel will cross this border without any duty at all by spring'

const tenure: TenureNode = {
  label: 'Tenure',
  id: 'tenure:ana-minister',
  holderId: 'ana',
  title: 'Minister of Trade',
  postId: 'post:trade',
  organizationId: 'ministry',
  from: '2024-01-01',
  to: null,
  acting: false,
  basis: 'registry',
  source: 'https://example.org/cabinet',
  asOf: '2025-01-01',
}
const outlet = (id: string, name: string): OutletNode => ({
  label: 'Outlet',
  id,
  name,
  country: 'NL',
  domains: [`${id}.example`],
  agency: false,
  registry: true,
})
const kind: MeasureKindNode = { label: 'MeasureKind', id: 'tariff', name: 'Tariff', mast: null }

export const registry: readonly EntityNode[] = [
  actorOf('norland', { name: 'Norland', kind: 'COUNTRY', registry: true }),
  actorOf('suland', { name: 'Suland', kind: 'COUNTRY', registry: true, aliases: ['the South'] }),
  actorOf('ministry', { name: 'Ministry of Trade', kind: 'PUBLIC_BODY', registry: true, countryId: 'norland' }),
  actorOf('ana', {
    name: 'Ana Silva',
    registry: true,
    countryId: 'norland',
    aliases: ['Silva'],
    wikidataId: 'Q1',
    description: 'politician of Norland',
  }),
  actorOf('bruno', { name: 'Bruno Costa' }),
  actorOf('union', { name: 'Smelters Union', kind: 'ORGANIZATION' }),
  sectorOf('metals', { name: 'Metals', aliases: ['metal'] }),
  sectorOf('steel', { name: 'Steel', parentId: 'metals', naics: ['3311'], hs: ['72'], iptc: ['04011002'] }),
  sectorOf('autos', { name: 'Autos' }),
  measureOf('m-duty', {
    title: 'Norland tariff on steel of Suland',
    imposerIds: ['norland'],
    targetIds: ['suland'],
    sectorIds: ['steel'],
  }),
  measureOf('m-quota', {
    title: 'Quota on autos',
    imposerIds: ['suland'],
    targetIds: ['norland'],
    sectorIds: ['autos'],
  }),
  agreementOf('agreement:pact', {
    name: 'Norland-Suland Pact',
    aliases: ['NSP'],
    kind: 'trade-agreement',
    registry: true,
    status: 'IN_FORCE',
    partyIds: ['norland', 'suland'],
  }),
  agreementOf('agr-deal', { name: 'Steel deal', kind: 'sectoral-deal', partyIds: ['norland'] }),
  eventOf('evt-summit', {
    name: 'Border summit',
    type: 'Conference',
    date: { from: '2025-04-10', to: '2025-04-12', precision: 'interval', basis: 'explicit', text: null },
    place: 'Portavel',
    participantIds: ['ana', 'bruno'],
  }),
  eventOf('evt-address', { name: 'Address to the summit', type: 'Speech', withinId: 'evt-summit' }),
  kind,
  outlet('gazette', 'The Gazette'),
  outlet('courier', 'The Courier'),
  tenure,
]

/** Gives a patch the mentions of these words, each where it first stands, and gives one statement a source. */
export function naming(patch: GraphPatch, words: Readonly<Record<string, string>>): GraphPatch {
  const { version } = patch
  if (!version) return patch
  const mentions = Object.entries(words)
    .map(([word, actorId]) => {
      const start = version.text.indexOf(word)
      return { start, end: start + word.length, actorId, form: 'full-name', how: 'full-name', confidence: 0.9 }
    })
    .sort((a, b) => a.start - b.start)
  const notes = [{ code: 'no-byline', message: 'No author is named.', span: { start: 0, end: 2 }, stage: 'blocks' }]
  return { ...patch, version: { ...version, mentions, notes } }
}

/** Hangs each report of a patch on one of its statements, in the order of the text. */
export function voiced(patch: GraphPatch, statements: readonly (number | null)[]): GraphPatch {
  const inText = patch.statements.toSorted((a, b) => (a.content[0]?.start ?? 0) - (b.content[0]?.start ?? 0))
  const order = patch.reports.toSorted((a, b) => a.evidence.start - b.evidence.start)
  const voices = new Map(order.map(({ id }, at) => [id, inText[statements[at] ?? -1]?.id ?? null]))
  return { ...patch, reports: patch.reports.map((it) => ({ ...it, statementId: voices.get(it.id) ?? null })) }
}

export const seeds = seedsOf(registry)

/** 1 March: the threat, in the minister's own words and in the outlet's. */
export const threat = naming(
  voiced(
    patchOf({
      id: 'art-threat',
      on: '2025-03-01',
      says: [
        {
          words: 'Suland will face a duty of 25 per cent on steel',
          by: ['ana'],
          to: ['bruno'],
          mentions: ['suland'],
          sectors: ['steel'],
          measures: ['m-duty'],
          tenures: ['tenure:ana-minister'],
          stances: [{ on: 'Measure', target: 'm-duty', polarity: 'SUPPORT' }],
          act: 'THREATEN',
        },
        {
          words: 'Metals need calm',
          by: ['bruno'],
          sectors: ['metals'],
          relayedBy: ['union'],
          act: 'DEMAND',
          agreements: ['agreement:pact'],
        },
        { words: 'Nobody asked us', kind: 'INDIRECT', confidence: 0.4 },
      ],
      reports: [{ measure: 'm-duty', status: 'THREATENED', asOf: '2025-03-01', rate: '25' }],
      names: ['ana', 'suland', 'bruno'],
      sectors: ['steel', 'metals'],
    }),
    [0],
  ),
  { Suland: 'suland' },
)
/** 10 March: wire copy in two outlets, word for word. */
const SKETCH = [3, 14, 15, 92, 65_358, 979_323]
export const wire = patchOf({
  id: 'art-wire',
  sketch: SKETCH,
  on: '2025-03-10',
  outlet: 'courier',
  says: [
    {
      words: WIRE,
      by: ['ana'],
      sectors: ['steel'],
      measures: ['m-duty'],
      act: 'PROMISE',
      stances: [{ on: 'Measure', target: 'm-duty', polarity: 'OPPOSE' }],
    },
  ],
  agreements: [
    { id: 'agreement:pact', status: 'SUSPENDED' },
    { id: 'agr-deal', status: 'NEGOTIATING' },
  ],
  events: [{ id: 'evt-summit', status: 'SCHEDULED' }],
  reports: [{ measure: 'm-duty', status: 'ANNOUNCED', asOf: '2025-03-10', rate: '25' }],
  names: ['ana'],
})
export const copy = patchOf({
  id: 'art-copy',
  sketch: SKETCH,
  on: '2025-03-11',
  says: [
    { words: WIRE, by: ['ana'], sectors: ['steel'], act: 'PROMISE' },
    { words: 'The minister said it would all be fine', by: ['union'], kind: 'MIXED' },
    { words: 'it would all be fine', by: ['ana'], level: 1, within: 1, kind: 'MIXED' },
    { words: 'Read more: no steel today', by: ['bruno'], furniture: true },
  ],
  names: ['ana', 'union'],
})
/** 3 April, without a day of its own for one statement; the measure applies. */
export const start = patchOf({
  id: 'art-start',
  on: '2025-04-03',
  says: [
    {
      words: 'The duty is here, and Autos are next',
      by: ['bruno'],
      sectors: ['autos', 'steel'],
      on: '2025-04-02',
      agreements: ['agr-deal'],
      events: ['evt-summit'],
      stances: [
        { on: 'Measure', target: 'm-duty', polarity: 'OPPOSE' },
        { on: 'Sector', target: 'autos', polarity: 'UNCLEAR' },
        { on: 'Actor', target: 'norland', polarity: 'MIXED' },
        { on: 'Actor', target: 'union', polarity: 'SUPPORT', sure: 0.5 },
      ],
    },
  ],
  reports: [
    { measure: 'm-duty', status: 'IN_FORCE', asOf: '2025-04-03', rate: '25' },
    { measure: 'm-quota', status: 'CONSIDERED', asOf: '2025-04-03' },
  ],
  agreements: [{ id: 'agr-deal', status: 'UNKNOWN' }],
  events: [
    { id: 'evt-address', status: 'CANCELLED' },
    { id: 'evt-summit', status: 'HAPPENED' },
  ],
  facts: ['25 per cent of steel crosses the border at Portavel.'],
  names: ['bruno'],
})

export const world: readonly GraphPatch[] = [seeds, threat, wire, copy, start]

/** The id of the statement with these words. */
export function idOf(patch: GraphPatch, words: string): string {
  const found = patch.statements.find(({ text }) => text.startsWith(words))
  if (!found) throw new Error(`No statement says ${words}`)
  return found.id
}

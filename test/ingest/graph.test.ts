import { describe, expect, test } from 'vitest'
import { toGraph } from '../../ingest/graph.ts'
import { toGraphNames } from '../../ingest/registry-names.ts'
import { toSeedGraph } from '../../ingest/seed-graph.ts'
import type { Document, DocumentAgreement, DocumentEvent, Fact, Span, Stance } from '../../schema/document.ts'
import type { Link } from '../../schema/graph.ts'
import { sha256 } from '../../schema/ids.ts'
import { checkPatch } from '../../schema/provenance.ts'
import { marked } from '../marked.ts'
import { demoRegistry } from './demo-registry.ts'
import { read } from './read.ts'

const LINE =
  'Ana Silva said that [backs:she backed] [deal:the steel deal], and [not:would not sign] [again:the deal] at [summit:the summit].\n\n' +
  '[fact:The mill made [number:40] per cent less steel]. [later:The summit] ends [day:on Friday].'
const run = { label: 'Run', id: 'run', extractor: 'test', version: '1', lexicons: 'none' } as const
const { text, spans } = marked(LINE)
const at = (label: string): Span => spans[label]?.[0] ?? { start: 0, end: 0 }

const deal: DocumentAgreement = {
  id: 'agr_deal',
  name: 'Steel deal',
  kind: 'sectoral-deal',
  status: 'NEGOTIATING',
  registry: false,
  parties: ['country:AV', 'country:AV'],
  mentions: [at('deal'), at('again')],
}
const summit: DocumentEvent = {
  id: 'evt_summit',
  name: 'summit',
  type: 'Conference',
  status: 'SCHEDULED',
  date: { from: '2025-10-10', to: '2025-10-10', precision: 'day', basis: 'inferred' },
  place: 'Port Aven',
  participants: [0],
  within: null,
  mentions: [at('summit'), at('later')],
}
const fact: Fact = {
  ...at('fact'),
  type: 'statistic',
  block: 1,
  date: 0,
  measures: [],
  sectors: ['steel'],
  quantities: [{ ...at('number'), number: '40', unit: 'percent', approximate: false }],
  confidence: 0.8,
  rule: 'test',
}
const stance = (more: Partial<Stance> = {}): Stance => ({
  attribution: 0,
  target: { kind: 'agreement', at: 0 },
  polarity: 'SUPPORT',
  evidence: at('backs'),
  confidence: 0.7,
  rule: 'verb',
  ...more,
})

/** The patch of the line with these layers, checked as a store would. */
function patchWith(layers: Partial<Document>) {
  const document = {
    ...read(text, { sha256: sha256(text) }),
    agreements: [],
    events: [],
    facts: [],
    stances: [],
    ...layers,
  }
  const dates = [{ ...at('day'), from: '2025-10-10', to: '2025-10-10', precision: 'day', basis: 'inferred' } as const]
  const patch = toGraph({ ...document, dates }, run, toGraphNames(demoRegistry))
  return { ...checkPatch(patch), of: (type: Link['type']) => patch.links.filter((link) => link.type === type) }
}

describe('agreements', () => {
  test('are contributed, placed in the text, and linked to the version and to what names them', () => {
    const patch = patchWith({ agreements: [deal] })
    expect(patch.entities).toContainEqual({
      label: 'Agreement',
      id: 'agr_deal',
      name: 'Steel deal',
      aliases: [],
      kind: 'sectoral-deal',
      registry: false,
      status: null,
      partyIds: ['country:AV'],
    })
    expect(patch.version?.agreements).toEqual([
      { ...at('deal'), agreementId: 'agr_deal' },
      { ...at('again'), agreementId: 'agr_deal' },
    ])
    expect(patch.of('NAMES_AGREEMENT')).toEqual([
      {
        type: 'NAMES_AGREEMENT',
        from: patch.owner,
        to: 'agr_deal',
        properties: { count: 2, status: 'NEGOTIATING' },
      },
    ])
    expect(patch.of('ABOUT_AGREEMENT').map(({ from, to }) => [from, to])).toEqual([
      [patch.statements[0]?.id, 'agr_deal'],
    ])
  })

  test('of the registry come with it, not with an article', () => {
    const patch = patchWith({ agreements: [{ ...deal, id: 'agreement:pact', registry: true }] })
    expect(patch.entities.filter(({ label }) => label === 'Agreement')).toEqual([])
    expect(patch.of('NAMES_AGREEMENT')).toHaveLength(1)
    const source = ['demo']
    const agreements = [
      { id: 'agreement:pact', name: 'The Pact', aliases: ['TP'], parties: ['country:AV'], source },
      { id: 'agreement:old', name: 'The Old Pact', status: 'EXPIRED', source } as const,
    ]
    expect(
      toSeedGraph({ ...demoRegistry.registry, agreements }).entities.filter(({ label }) => label === 'Agreement'),
    ).toMatchObject([
      { id: 'agreement:old', registry: true, status: 'EXPIRED', aliases: [], partyIds: [] },
      { id: 'agreement:pact', registry: true, status: null, aliases: ['TP'], partyIds: ['country:AV'] },
    ])
  })
})

test('events are contributed with who takes part, and linked as agreements are', () => {
  const address: DocumentEvent = {
    ...summit,
    id: 'evt_address',
    type: 'Speech',
    date: null,
    place: null,
    participants: [],
    within: 0,
    mentions: [at('later')],
  }
  const patch = patchWith({ events: [summit, address] })
  expect(patch.entities.filter(({ label }) => label === 'Event')).toEqual([
    {
      label: 'Event',
      id: 'evt_address',
      name: 'summit',
      type: 'Speech',
      date: null,
      place: null,
      participantIds: [],
      withinId: 'evt_summit',
    },
    {
      label: 'Event',
      id: 'evt_summit',
      name: 'summit',
      type: 'Conference',
      date: { from: '2025-10-10', to: '2025-10-10', precision: 'day', basis: 'inferred', text: null },
      place: 'Port Aven',
      participantIds: ['person:ana-silva'],
      withinId: null,
    },
  ])
  expect(patch.version?.events.map(({ start, eventId }) => [start, eventId])).toEqual([
    [at('summit').start, 'evt_summit'],
    [at('later').start, 'evt_address'],
    [at('later').start, 'evt_summit'],
  ])
  expect(patch.of('TELLS_OF').map(({ to, properties }) => [to, properties])).toEqual([
    ['evt_address', { count: 1, status: 'SCHEDULED' }],
    ['evt_summit', { count: 2, status: 'SCHEDULED' }],
  ])
  expect(patch.of('ABOUT_EVENT').map(({ to }) => to)).toEqual(['evt_summit'])
})

test('facts are a layer of the version, with day, quantities and sectors', () => {
  const { version } = patchWith({ facts: [fact] })
  expect(version?.facts).toEqual([
    {
      ...at('fact'),
      id: expect.stringMatching(/^fact_/),
      type: 'statistic',
      block: 1,
      date: { from: '2025-10-10', to: '2025-10-10', precision: 'day', basis: 'inferred', text: 'on Friday' },
      measureIds: [],
      sectorIds: ['steel'],
      quantities: [{ ...at('number'), number: '40', unit: 'percent', approximate: false }],
      confidence: 0.8,
      rule: 'test',
    },
  ])
})

describe('stances', () => {
  test('are links from their statement, with the words that show them', () => {
    const patch = patchWith({ agreements: [deal], stances: [stance()] })
    expect(patch.of('STANCE')).toEqual([
      {
        type: 'STANCE',
        from: patch.statements[0]?.id,
        to: 'agr_deal',
        properties: {
          on: 'Agreement',
          polarity: 'SUPPORT',
          confidence: 0.7,
          basis: 'verb',
          ...at('backs'),
          exact: 'she backed',
        },
      },
    ])
  })

  const against = stance({ polarity: 'OPPOSE', evidence: at('not'), confidence: 0.9, rule: 'refusal' })
  test.each<[string, Stance[], object]>([
    ['for and against is mixed', [stance(), against], { polarity: 'MIXED', exact: 'would not sign', confidence: 0.9 }],
    ['unclear and against is against', [stance({ polarity: 'UNCLEAR' }), against], { polarity: 'OPPOSE' }],
    ['for twice is as sure as the surer', [stance(), stance({ confidence: 0.8 })], { confidence: 0.8 }],
  ])('several on one thing are one: %s', (_name, stances, expected) => {
    const patch = patchWith({ agreements: [deal], stances })
    expect(patch.of('STANCE').map(({ properties }) => properties)).toMatchObject([expected])
  })

  test('on a sector, an actor and an agreement are three', () => {
    const patch = patchWith({
      agreements: [deal],
      stances: [
        stance(),
        stance({ target: { kind: 'actor', at: 0 } }),
        stance({ target: { kind: 'sector', id: 'steel' } }),
        stance({ target: { kind: 'measure', at: 7 } }),
        stance({ attribution: 9 }),
      ],
    })
    expect(patch.of('STANCE').map(({ to, properties }) => [properties.on, to])).toEqual([
      ['Agreement', 'agr_deal'],
      ['Actor', 'person:ana-silva'],
      ['Sector', 'steel'],
    ])
  })
})

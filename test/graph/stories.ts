/** Random stories and filters over small pools, so that they meet often. */
import fc from 'fast-check'
import type { CountKey, StatementFilter } from '../../src/graph/filter.ts'
import type { Reported, Said, Story } from './graph-of.ts'

const SPEAKERS = ['ana', 'bruno', 'Édith', 'the-mill']
const SECTORS = ['steel', 'dairy', 'ports']
const MEASURES = ['m-duty', 'm-quota']
const AGREEMENTS = ['agreement:pact', 'agr-hoped']
const EVENTS = ['evt-summit', 'evt-vote']
const POLARITIES = ['SUPPORT', 'OPPOSE', 'UNCLEAR'] as const
const TARGETS = [
  ...MEASURES.map((target) => ({ on: 'Measure' as const, target })),
  { on: 'Sector' as const, target: 'steel' },
  ...AGREEMENTS.map((target) => ({ on: 'Agreement' as const, target })),
  { on: 'Actor' as const, target: 'bruno' },
]
const OUTLETS = ['gazette', 'courier']
const ACTS = ['ASSERT', 'THREATEN', 'PROMISE']
const KINDS = ['DIRECT', 'MIXED', 'INDIRECT'] as const
const DAYS = ['2024-12-31', '2025-02-28', '2025-03-01', '2025-03-02', '2025-11-15']
const WORDS = [
  'tariffs',
  'tariff',
  'steel',
  'mills',
  'Élan',
  'elan',
  'will',
  'close',
  'the',
  'market’s',
  '25',
  '🚢',
  "it's",
]
/** The first two share half of their words, and so do the last two. */
const SKETCHES = [
  [1, 2, 3, 4, 5, 6, 7, 8],
  [1, 2, 3, 4, 21, 22, 23, 24],
  [21, 22, 23, 24, 25, 26, 27, 28],
]
const LONG = 'we will not sell a single ton of steel below cost'

const words = fc
  .oneof(
    { weight: 4, arbitrary: fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 6 }) },
    { weight: 1, arbitrary: fc.constant([LONG]) },
  )
  .map((parts) => parts.join(' '))
const some = (pool: readonly string[]) => fc.uniqueArray(fc.constantFrom(...pool), { maxLength: 2 })
const day = fc.option(fc.constantFrom(...DAYS), { freq: 5 })

const stance = (target: (typeof TARGETS)[number]) =>
  fc.constantFrom(...POLARITIES).map((polarity) => ({ ...target, polarity }))
const named = (pool: readonly string[], statuses: readonly string[]) =>
  fc
    .uniqueArray(fc.constantFrom(...pool), { maxLength: 2 })
    .chain((ids) => fc.tuple(...ids.map((id) => fc.constantFrom(...statuses).map((status) => ({ id, status })))))

const said: fc.Arbitrary<Said> = fc.record({
  words,
  by: some(SPEAKERS),
  to: some(SPEAKERS),
  mentions: some(SPEAKERS),
  sectors: some(SECTORS),
  measures: some(MEASURES),
  agreements: some(AGREEMENTS),
  events: some(EVENTS),
  stances: fc
    .uniqueArray(fc.constantFrom(...TARGETS), { maxLength: 2 })
    .chain((targets) => fc.tuple(...targets.map((target) => stance(target)))),
  kind: fc.constantFrom(...KINDS),
  act: fc.constantFrom(...ACTS),
  on: day,
  level: fc.constantFrom(0, 0, 0, 1),
  furniture: fc.constantFrom(false, false, false, true),
  confidence: fc.constantFrom(0.5, 0.75, 1),
  review: fc.constantFrom('AUTO', 'AUTO', 'CONFIRMED', 'REJECTED'),
  shorter: fc.constantFrom(0, 0, 0, 1),
})

const reported: fc.Arbitrary<Reported> = fc.record({
  measure: fc.constantFrom(...MEASURES),
  status: fc.constantFrom('THREATENED', 'IN_FORCE'),
  asOf: day,
})

export const story: fc.Arbitrary<Story> = fc
  .record({
    id: fc.constantFrom('a1', 'a2', 'a3', 'a4', 'a5', 'a6'),
    correction: fc.constantFrom('As printed.', 'As printed.', 'Corrected: see below.'),
    outlet: fc.option(fc.constantFrom(...OUTLETS), { freq: 5 }),
    on: day,
    language: fc.constantFrom('en', 'en-CA', 'fr'),
    says: fc.array(said, { maxLength: 5 }),
    reports: fc.array(reported, { maxLength: 2 }),
    names: some(SPEAKERS),
    sectors: some(SECTORS),
    agreements: named(AGREEMENTS, ['NEGOTIATING', 'IN_FORCE']),
    events: named(EVENTS, ['SCHEDULED', 'HAPPENED']),
    facts: fc.array(fc.constantFrom('The mill is shut.', 'Steel fell by a fifth 🚢.'), { maxLength: 1 }),
    run: fc.constantFrom('run-1', 'run-2'),
    sketch: fc.constantFrom(...SKETCHES, []),
  })
  .map((made) => ({
    ...made,
    says: made.says.map((one, place) => (place > 0 && one.level ? { ...one, within: 0 } : one)),
  }))

export const TEXT_QUERIES = [
  'tariff',
  'TARIFFS steel',
  '"steel below cost"',
  '“will close”',
  'mil*',
  'steel -mills',
  '-steel',
  'élan',
  'ELAN',
  "market's",
  'its',
  '25',
  '"the tariffs will"',
  'single-ton',
  '"ton single"',
  '?!',
  '',
  '🚢',
  'nowhere',
  'NEAR(steel cost)',
  'steel OR AND NOT',
  'text:steel',
  '^steel + "',
]

const simple: fc.Arbitrary<StatementFilter> = fc.record({
  text: fc.constantFrom(...TEXT_QUERIES),
  speakers: some(SPEAKERS),
  addressees: some(SPEAKERS),
  mentions: some(SPEAKERS),
  sectors: some(SECTORS),
  measures: some(MEASURES),
  measureKinds: some(['tariff', 'ban']),
  agreements: some(AGREEMENTS),
  events: some(EVENTS),
  stance: fc.record(
    { targets: some(TARGETS.map(({ target }) => target)), polarities: some(POLARITIES) },
    { requiredKeys: [] },
  ),
  outlets: some(OUTLETS),
  articles: some(['a1', 'a2', 'a3']),
  kinds: some(KINDS),
  illocutions: some(ACTS),
  from: fc.constantFrom(...DAYS),
  to: fc.constantFrom(...DAYS),
  publishedFrom: fc.constantFrom(...DAYS),
  publishedTo: fc.constantFrom(...DAYS),
  level: fc.constantFrom(0, 1, null),
  minConfidence: fc.constantFrom(0.5, 0.75, 1),
  review: some(['AUTO', 'REJECTED']),
  unique: fc.boolean(),
  includeFurniture: fc.boolean(),
})
const few: fc.Arbitrary<StatementFilter> = fc
  .tuple(simple, fc.array(fc.nat(21), { maxLength: 3 }))
  .map(([all, places]) => Object.fromEntries(Object.entries(all).filter((_, place) => places.includes(place))))

export const filter: fc.Arbitrary<StatementFilter> = fc
  .tuple(
    few,
    fc.record(
      { and: fc.array(few, { maxLength: 2 }), or: fc.array(few, { maxLength: 2 }), not: few },
      { requiredKeys: [] },
    ),
    fc.nat(2),
  )
  .map(([own, nested, kind]) => (kind === 0 ? { ...own, ...nested } : own))

export const countKey: fc.Arbitrary<CountKey> = fc.constantFrom(
  'speaker',
  'sector',
  'measure',
  'outlet',
  'kind',
  'illocution',
  'stance',
  'day',
  'month',
  'year',
)

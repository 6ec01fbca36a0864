import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { ReportNode } from '../../schema/graph.ts'
import { type DatedReport, foldStates, type Voice } from '../../src/answers/measure-states.ts'

interface Told {
  readonly rate?: string
  readonly voice?: Voice
  readonly article?: string
  readonly published?: string
  readonly since?: string
  readonly amount?: string
}

/** A report in few words: the day it speaks for, what it says, and by whom. */
function told(day: string | null, status: string, more: Told = {}): DatedReport {
  const article = more.article ?? `art-${day}`
  const report: ReportNode = {
    label: 'Report',
    id: `${article}-${status}-${more.rate ?? ''}-${more.voice ?? ''}`,
    measureId: 'm',
    versionId: 'v',
    articleId: article,
    statementId: null,
    status,
    ratePercent: more.rate ?? null,
    amount: more.amount ? { amount: more.amount, currency: 'EUR', text: more.amount } : null,
    carveOut: null,
    condition: null,
    asOf: { from: day, to: day, precision: 'day', basis: 'publication', text: null },
    effective: more.since
      ? { from: more.since, to: null, precision: 'day', basis: 'explicit', text: 'since then' }
      : null,
    evidence: { start: 0, end: 1, exact: 'x' },
  }
  return { report, published: more.published ?? day ?? '', voice: more.voice ?? 'outlet' }
}

const line = (reports: readonly DatedReport[]) =>
  foldStates(reports).states.map(({ status, ratePercent, from, to }) => [status, ratePercent, from, to].join(' '))

describe('the life of a measure', () => {
  test('goes from a threat over a start with a rate to a pause and an amendment', () => {
    const history = foldStates([
      told('2025-02-01', 'THREATENED', { voice: 'imposer' }),
      told('2025-02-10', 'ANNOUNCED', { rate: '25' }),
      told('2025-03-05', 'SUSPENDED'),
      told('2025-04-03', 'IN_FORCE', { rate: '25' }),
      told('2025-06-04', 'AMENDED', { rate: '50' }),
    ])
    expect(history.states.map(({ status, from, to }) => [status, from, to])).toEqual([
      ['THREATENED', '2025-02-01', '2025-02-10'],
      ['ANNOUNCED', '2025-02-10', '2025-03-05'],
      ['SUSPENDED', '2025-03-05', '2025-04-03'],
      ['IN_FORCE', '2025-04-03', '2025-06-04'],
      ['AMENDED', '2025-06-04', null],
    ])
    expect(history).toMatchObject({
      status: 'AMENDED',
      ratePercent: '50',
      since: '2025-06-04',
      contested: false,
      episodes: 1,
    })
  })

  test('says it again: one state with more evidence', () => {
    const history = foldStates([
      told('2025-04-03', 'IN_FORCE', { rate: '25' }),
      told('2025-04-04', 'IN_FORCE'),
      told('2025-04-05', 'IN_FORCE', { rate: '25.0' }),
    ])
    expect(history.states).toHaveLength(1)
    expect(history.states[0]?.evidence).toHaveLength(3)
    expect(history.since).toBe('2025-04-03')
  })

  test('learns a rate later, and another rate is another state', () => {
    expect(
      line([
        told('2025-04-03', 'IN_FORCE'),
        told('2025-04-04', 'IN_FORCE', { rate: '25' }),
        told('2025-04-05', 'IN_FORCE', { rate: '50' }),
      ]),
    ).toEqual(['IN_FORCE 25 2025-04-03 2025-04-05', 'IN_FORCE 50 2025-04-05 '])
  })

  test.each(['CONSIDERED', 'THREATENED', 'NEGOTIATING', 'ANNOUNCED', 'SCHEDULED'])(
    'is not moved out of force by a later %s',
    (status) => {
      expect(line([told('2025-04-03', 'IN_FORCE', { rate: '25' }), told('2025-05-01', status)])).toEqual([
        'IN_FORCE 25 2025-04-03 ',
      ])
    },
  )

  test.each(['DEMANDED', 'CONSIDERED'])('is not moved by what an outsider %s', (status) => {
    expect(foldStates([told('2025-04-03', status, { voice: 'other' })])).toMatchObject({
      states: [],
      status: 'UNKNOWN',
      since: null,
      episodes: 0,
    })
    expect(foldStates([told('2025-04-03', status, { voice: 'imposer' })]).status).toBe(status)
  })

  test.each(['NOT_COMMITTED', 'UNKNOWN'])('has no state from %s', (status) => {
    expect(foldStates([told('2025-04-03', status)]).states).toEqual([])
  })

  test('of one day the outlet or the imposer beats others, then what is further along', () => {
    const day = '2025-04-03'
    expect(line([told(day, 'WITHDRAWN', { voice: 'other' }), told(day, 'ANNOUNCED', { voice: 'imposer' })])).toEqual([
      'ANNOUNCED  2025-04-03 ',
    ])
    expect(line([told(day, 'IN_FORCE'), told(day, 'THREATENED')])).toEqual(['IN_FORCE  2025-04-03 '])
  })

  test('begins again after an end', () => {
    expect(
      foldStates([
        told('2025-01-01', 'IN_FORCE'),
        told('2025-02-01', 'WITHDRAWN'),
        told('2025-03-01', 'THREATENED'),
        told('2025-04-01', 'IN_FORCE'),
      ]),
    ).toMatchObject({ episodes: 2, status: 'IN_FORCE' })
  })

  test('is contested where articles of one day contradict each other, and not where one tells the story so far', () => {
    const day = '2025-04-03'
    const contested = (...reports: readonly DatedReport[]) => foldStates(reports).contested
    expect(contested(told(day, 'IN_FORCE', { article: 'a' }), told(day, 'SUSPENDED', { article: 'b' }))).toBe(true)
    expect(contested(told(day, 'IN_FORCE', { article: 'a' }), told(day, 'SUSPENDED', { article: 'a' }))).toBe(false)
    expect(contested(told(day, 'THREATENED', { article: 'a' }), told(day, 'IN_FORCE', { article: 'b' }))).toBe(false)
    expect(
      contested(
        told(day, 'IN_FORCE', { article: 'a', rate: '25' }),
        told(day, 'IN_FORCE', { article: 'b', rate: '50' }),
      ),
    ).toBe(true)
    expect(
      contested(told(day, 'IN_FORCE', { article: 'a' }), told(day, 'SUSPENDED', { article: 'b', voice: 'other' })),
    ).toBe(false)
  })

  test('what applies may say since when, but not before what came before', () => {
    expect(line([told('2025-04-10', 'IN_FORCE', { since: '2025-04-03' })])).toEqual(['IN_FORCE  2025-04-03 '])
    expect(line([told('2025-04-05', 'ANNOUNCED'), told('2025-04-10', 'IN_FORCE', { since: '2025-04-03' })])).toEqual([
      'ANNOUNCED  2025-04-05 2025-04-05',
      'IN_FORCE  2025-04-05 ',
    ])
  })

  test('an unknown day comes before all others', () => {
    expect(line([told('2025-04-03', 'ANNOUNCED'), told(null, 'THREATENED')])).toEqual([
      'THREATENED   2025-04-03',
      'ANNOUNCED  2025-04-03 ',
    ])
  })

  test('keeps the last amount that was told', () => {
    expect(
      foldStates([told('2025-04-03', 'PLEDGED', { amount: '10' }), told('2025-04-04', 'PLEDGED')]).amount?.amount,
    ).toBe('10')
  })
})

describe('whatever the reports', () => {
  const days = fc.constantFrom(null, '2025-01-01', '2025-01-02', '2025-02-01', '2025-03-01')
  const statuses = fc.constantFrom(
    ...['THREATENED', 'DEMANDED', 'ANNOUNCED', 'IN_FORCE', 'SUSPENDED', 'WITHDRAWN', 'NOT_COMMITTED', 'nonsense'],
  )
  const report = fc
    .record({
      day: days,
      status: statuses,
      rate: fc.constantFrom(undefined, '10', '25'),
      voice: fc.constantFrom<Voice[]>('outlet', 'imposer', 'other'),
      article: fc.constantFrom('a', 'b', 'c'),
    })
    .map(({ day, status, rate, voice, article }) => told(day, status, { voice, article, ...(rate && { rate }) }))

  test('their order does not matter', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(report, { selector: ({ report: { id, asOf } }) => `${id} ${asOf.from}` }),
        (reports) => {
          const shuffled = reports.toSorted((a, b) => (a.report.id < b.report.id ? 1 : -1))
          expect(foldStates(shuffled)).toEqual(foldStates(reports))
        },
      ),
      { seed: 5, numRuns: 200 },
    )
  })

  test('states follow each other without gaps, none is the same as the one before, each has evidence', () => {
    fc.assert(
      fc.property(fc.array(report), (reports) => {
        const { states } = foldStates(reports)
        for (const [at, state] of states.entries()) {
          const next = states[at + 1]
          expect(state.to).toBe(next?.from ?? null)
          expect(state.evidence.length).toBeGreaterThan(0)
          if (next) {
            expect([next.status, next.ratePercent]).not.toEqual([state.status, state.ratePercent])
            expect((state.from ?? '') <= (next.from ?? '')).toBe(true)
          }
        }
      }),
      { seed: 6, numRuns: 200 },
    )
  })
})

describe('what somebody decided', () => {
  const states = (decided: Parameters<typeof foldStates>[1], ...reports: readonly DatedReport[]) =>
    foldStates(reports, decided).states.map(({ status, from, to }) => [status, from, to].join(' '))

  test('beats what is reported of its day, and is moved by later reports as a report would be', () => {
    const reports = [told('2025-03-01', 'THREATENED'), told('2025-04-03', 'IN_FORCE'), told('2025-06-01', 'ANNOUNCED')]
    expect(states([{ status: 'SUSPENDED', from: '2025-04-03' }], ...reports)).toEqual([
      'THREATENED 2025-03-01 2025-04-03',
      'SUSPENDED 2025-04-03 ',
    ])
    expect(states([{ status: 'WITHDRAWN', from: '2025-05-01' }], ...reports)).toEqual([
      'THREATENED 2025-03-01 2025-04-03',
      'IN_FORCE 2025-04-03 2025-05-01',
      'WITHDRAWN 2025-05-01 2025-06-01',
      'ANNOUNCED 2025-06-01 ',
    ])
  })

  test('may set back what had started, and of one day the last word counts', () => {
    const decided = [
      { status: 'SUSPENDED', from: '2025-05-01' },
      { status: 'PROPOSED', from: '2025-05-01' },
    ]
    expect(states(decided, told('2025-04-03', 'IN_FORCE'))).toEqual([
      'IN_FORCE 2025-04-03 2025-05-01',
      'PROPOSED 2025-05-01 ',
    ])
  })
})

import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { z } from 'zod'
import { analyse } from '../../ingest/analyse.ts'
import { loadLexicons } from '../../ingest/lexicons.ts'
import { readRegistry } from '../../ingest/registry.ts'
import { indexRegistry } from '../../ingest/registry-index.ts'
import { partyOf } from '../../ingest/stages/measure-people.ts'
import type { MeasureMention } from '../../schema/document.ts'
import type { Registry } from '../../schema/registry.ts'
import { articleOf } from '../marked.ts'

const index = indexRegistry(readRegistry('seeds'))
const lexicons = loadLexicons(index)
const measuresIn = (text: string, outlet: string | null = null) =>
  analyse(articleOf(text, { outlet, publishedOn: '2025-10-08' }), lexicons).measures

const nameOf = (id: string | null) => (id === null ? '-' : (index.actorById.get(id)?.name ?? id))
const shown = ({ kind, status, imposer, target, ratePercent }: MeasureMention) =>
  `${kind} ${status} ${nameOf(imposer)} > ${nameOf(target)} ${ratePercent ?? '-'}`

const Line = z.strictObject({ text: z.string(), find: z.string().optional(), none: z.literal(true).optional() })
const lines = z.array(Line).parse(parse(readFileSync('test/ingest/measure-lines.yaml', 'utf8')))

describe('a sentence by itself', () => {
  test.each(lines.filter(({ find }) => find))('$text', ({ text, find }) => {
    expect(measuresIn(text).map(shown)).toContain(find)
  })
  test.each(lines.filter(({ none }) => none))('nothing in: $text', ({ text }) => {
    expect(measuresIn(text).map(shown)).toEqual([])
  })
})

describe('in an article', () => {
  test('what a sentence leaves out comes from the measure before it', () => {
    const text = 'Ottawa put a 25 per cent tariff on Chinese steel.\n\nThe tariff took effect on Monday.'
    expect(measuresIn(text).map(shown)).toEqual([
      'tariff IN_FORCE Canada > China 25',
      'tariff IN_FORCE Canada > China -',
    ])
  })

  test('one phrase on two products is two measures', () => {
    const [steel, copper] = measuresIn('Brussels put a 10% tariff on steel and copper from Egypt.')
    expect([steel?.sectors, copper?.sectors]).toEqual([['copper'], ['steel']])
    expect(steel?.start).toBe(copper?.start)
  })

  test('a tariff whose end is only asked for is in force, and its relief asked for', () => {
    expect(measuresIn('Growers urged Washington to lift its 17% duty on Mexican tomatoes.').map(shown)).toEqual([
      'tariff IN_FORCE United States > Mexico 17',
      'tariff-relief DEMANDED United States > Mexico -',
    ])
  })

  test('its voice is the statement that holds it, else the outlet’s', () => {
    const text =
      'Mark Carney said that Ottawa will impose a 25 per cent tariff on U.S. steel. China banned imports of beef.'
    expect(measuresIn(text).map(({ kind, voice }) => [kind, voice])).toEqual([
      ['tariff', 0],
      ['import-ban', null],
    ])
  })

  test('a bare dollar is the outlet’s, unless the same sum is written out', () => {
    const pledge = 'Ottawa promised a relief package of $2-billion for its mills.'
    const currency = (text: string, outlet: string | null) => measuresIn(text, outlet)[0]?.amount
    expect(currency(pledge, 'The Globe and Mail')).toEqual({
      amount: '2000000000',
      currency: 'CAD',
      text: '$2-billion',
    })
    expect(currency(`${pledge} That is US$2-billion.`, 'The Globe and Mail')?.currency).toBe('USD')
    expect(currency(pledge, null)?.currency).toBe('USD')
  })

  test.each([
    [
      'a noun takes up the kind that more words have named',
      'China has an import ban on Norwegian salmon.\n\nBeijing lifted the ban on Friday.',
      'import-ban WITHDRAWN China > Norway -',
    ],
    [
      'a pronoun takes up a tariff',
      'Ottawa put a 25 per cent tariff on Chinese steel.\n\nMr. Carney ruled out lifting it.',
      'tariff-relief REJECTED Canada > China -',
    ],
    [
      'a rate is a tariff where one is named',
      'Washington put a 25 per cent tariff on Swiss steel.\n\nJapan got a 15 per cent rate.',
      'tariff IN_FORCE United States > Japan 15',
    ],
    [
      'whose order it is stands before',
      'The White House closed a loophole on Friday.\n\nUnder the order, goods from China will face a 30% tariff. Mexico put a 19% duty on Chinese shoes.',
      'tariff ANNOUNCED United States > China 30',
    ],
    [
      'the government is that of the towns and sums that an article names',
      'Growers in Gujarat and in Mumbai lost Rs 20 crore. The United States is far.\n\nThe government has extended the ban on exports of sugar.',
      'export-restriction AMENDED India > - -',
    ],
    [
      'a minister whose country is not told is that of where the article is at home',
      'NEW DELHI — India grows rice.\n\nTrade Minister Arjun Mehta said his ministry would ban imports of rice.',
      'import-ban ANNOUNCED India > - -',
    ],
    [
      'a court that hears a complaint has not brought it',
      'Washington put a tariff on Swiss steel.\n\nThe Supreme Court hears a challenge to the U.S. tariffs on Monday.',
      'dispute ANNOUNCED - > United States -',
    ],
    [
      'what a place stands before is its own',
      'Ottawa wants a tariff on American steel.\n\nIn Nova Scotia, tolls for American trucks doubled.',
      'customs-border AMENDED Nova Scotia > United States -',
    ],
    [
      'the same goods tell more than the nearest sentence',
      'Washington imposed a tariff on foreign steel. Brussels imposed a quota on foreign shrimp.\n\nA duty on steel of 50% hurts.',
      'tariff IN_FORCE United States > - 50',
    ],
    [
      'states that stand beside each other are all touched',
      'India imposed anti-dumping duties on glass from China, Vietnam and Thailand.',
      'trade-remedy IN_FORCE India > Thailand -',
    ],
  ])('%s', (_, text, measure) => {
    expect(measuresIn(text).map(shown)).toContain(measure)
  })

  test('a title that many countries have tells of no other country than that of the outlet', () => {
    const text = 'Trade Minister Arjun Mehta said his ministry would ban imports of rice.'
    const { actors } = analyse(articleOf(text, { publishedOn: '2025-10-08' }), lexicons)
    const partiesAt = (home: string | null) => actors.map((actor) => partyOf(actor, index, '2025-10-08', home))
    expect(partiesAt(null)).toContain('country:CA')
    expect(partiesAt('country:CA')).toContain('country:CA')
    expect(partiesAt('country:IN')).not.toContain('country:CA')
  })

  test('nothing comes from page furniture', () => {
    const text = 'Trade slowed.\n\nRead more: Ottawa imposes a 25 per cent tariff on Chinese steel\n\nIt rained.'
    expect(measuresIn(text)).toEqual([])
  })
})

const State = z.looseObject({ file: z.string(), status: z.string(), evidence: z.string() })
const Story = z.looseObject({
  measure: z.looseObject({ kind: z.string(), imposer: z.string(), target: z.string(), states: z.array(State) }),
})

describe('the story of the samples', () => {
  const { measure } = Story.parse(parse(readFileSync('seeds/demo/story.yaml', 'utf8')))
  const real = readRegistry('seeds', { only: ['sectors', 'measureKinds', 'statuses'] })
  const world = { ...readRegistry('seeds/demo'), ...pick(real) }
  const fiction = loadLexicons(indexRegistry(world))

  test.each(measure.states)('$file: $status', ({ file, status, evidence }) => {
    const [, text = ''] = /^---\n[\s\S]*?\n---\n([\s\S]*)$/.exec(readFileSync(`seeds/articles/${file}`, 'utf8')) ?? []
    const start = text.indexOf(evidence)
    const { measures } = analyse(articleOf(text, { publishedOn: file.slice(0, 10) }), fiction)
    const there = measures.filter((it) => it.start < start + evidence.length && start < it.end)
    const { kind, imposer, target } = measure
    expect(there).toContainEqual(expect.objectContaining({ kind, imposer, target, status, sectors: ['steel'] }))
  })

  function pick({ sectors, measureKinds, statuses }: Registry) {
    return { sectors, measureKinds, statuses }
  }
})

describe('for any text', () => {
  const piece = fc.oneof(
    fc.constantFrom(
      'tariff ',
      'a 25% ',
      'tariffs on Canadian steel ',
      'to lift ',
      'urged Ottawa ',
      'will impose ',
      'its ',
      '. ',
    ),
    fc.constantFrom(
      'if ',
      'that ',
      ', and ',
      'the duty ',
      'C$5 billion ',
      'retaliate ',
      '“',
      '\n\n',
      'U.S. ',
      'threatened ',
    ),
    fc.string({ maxLength: 12 }),
  )
  test('measures are sorted spans of it, with numbers as exact decimals', () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const text = pieces.join('')
        let start = 0
        for (const measure of measuresIn(text)) {
          expect(start <= measure.start && measure.start < measure.end && measure.end <= text.length).toBe(true)
          expect(text.slice(measure.start, measure.end).trim()).not.toBe('')
          if (measure.ratePercent !== null) expect(measure.ratePercent).toMatch(/^\d+(\.\d*[1-9])?$/)
          start = measure.start
        }
      }),
      { seed: 17, numRuns: 200 },
    )
  })

  test.each(['tariff ', 'to lift ', 'tariffs on steel and ', 'seek to threaten to impose ', 'the duty. ', '1,', '$1 '])(
    'a long run of %j is read',
    (words) => {
      expect(Array.isArray(measuresIn(words.repeat(20_000)))).toBe(true)
    },
  )
})

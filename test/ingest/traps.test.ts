/** What the acceptance article sets as traps, in other words: each is read right, and so is its twin that is none. */
import { expect, test } from 'vitest'
import { analyse } from '../../ingest/analyse.ts'
import { loadLexicons } from '../../ingest/lexicons.ts'
import { readRegistry } from '../../ingest/registry.ts'
import { indexRegistry } from '../../ingest/registry-index.ts'
import type { Document } from '../../schema/document.ts'
import { articleOf } from '../marked.ts'
import { shown } from './read.ts'

const lexicons = loadLexicons(indexRegistry(readRegistry('seeds')))
const read = (text: string) =>
  analyse(articleOf(text, { publishedOn: '2025-10-09', outlet: 'The Globe and Mail' }), lexicons)
const sectorsOf = ({ sectors }: Document) => sectors.filter(({ generic }) => !generic).map(({ sector }) => sector)
const namesOf = ({ actors }: Document) => actors.map(({ name }) => name)
const lastWords = (document: Document) => shown(document).map((line) => line.split(' | ').at(-1))

test('a contract that renews by itself is no car', () => {
  expect(sectorsOf(read('Nobody should bet that these contracts will auto-renew, she said.'))).toEqual([])
  expect(sectorsOf(read('Nobody should bet on the auto sector, she said.'))).toEqual(['autos'])
})

test('a residence is not the person who shares its name', () => {
  const document = read('Darryl White, a banker, waited in Ottawa. The White House said the visit went well.')
  expect(shown(document)).toEqual(['White House | The White House | said | the visit went well'])
})

test('a credit glued to a caption names nobody and ends the caption', () => {
  const document = read(
    'Trade Minister Dominic LeBlanc at the port. Ottawa has imposed a 25-per-cent tariff on steel.Kim Doyle/Reuters\n\nMr. LeBlanc said the duties would stay.',
  )
  expect(namesOf(document)).not.toContain('Kim Doyle')
  expect(lastWords(document)).toEqual(['the duties would stay'])
})

test('an abbreviation that lost its last stop ends no sentence', () => {
  const document = read('The U.S has put a 10-per-cent tariff on Canadian lumber.')
  expect(document.sentences).toHaveLength(1)
  expect(document.measures).toMatchObject([{ kind: 'tariff', target: 'country:CA', ratePercent: '10' }])
})

test('single marks quote where the same sign is an apostrophe', () => {
  const document = read('Mr. LeBlanc said the firm’s plant will open if Ottawa gets the ‘terms we’re owed.’')
  const { text } = document.article
  expect(document.quotes.map(({ start, end }) => text.slice(start, end))).toEqual(['‘terms we’re owed.’'])
})

test('a speaker’s own sector is the sector', () => {
  expect(sectorsOf(read('“They can’t have our steel sector,” Doug Ford said.'))).toContain('steel')
})

test('a title alone means its holder, though another is nearer', () => {
  const document = read(
    'Prime Minister Mark Carney met U.S. President Donald Trump on Monday. Danielle Smith praised the meeting with Mr. Trump. The Prime Minister said that the talks and his plan would go on.',
  )
  expect(shown(document).at(-1)).toMatch(/^Mark Carney \| The Prime Minister/)
})

test('in Canada’s parliament the President is of the United States, and he is who visited', () => {
  const document = read(
    'U.S. President Donald Trump was in the news all week. Mr. Trump met Mark Carney on Tuesday, where he said that the duties would stay. “Carney begged the President for a deal,” Pierre Poilievre said. The President said that he was in no hurry.',
  )
  expect(shown(document).map((line) => line.split(' | ')[0])).toEqual([
    'Donald Trump',
    'Pierre Poilievre',
    'Donald Trump',
  ])
})

test('the countries in an agreement’s name do nothing', () => {
  const document = read('The United States-Mexico-Canada free-trade pact will be reviewed in 2026.')
  expect(document.agreements).toHaveLength(1)
  expect(document.agreements[0]?.parties.toSorted()).toEqual(['country:CA', 'country:MX', 'country:US'])
  expect(document.measures.flatMap(({ imposer, target }) => [imposer, target]).every((it) => it === null)).toBe(true)
})

test('no deal is no agreement and no measure', () => {
  const document = read('Mark Carney flew home from Washington without a trade deal in hand for the third time.')
  expect(document.agreements.filter(({ status }) => status === 'IN_FORCE')).toEqual([])
  expect(document.measures.filter(({ status }) => status === 'IN_FORCE')).toEqual([])
})

test('an aim is no measure', () => {
  const { measures } = read('Mr. Trump wants America to assemble all of its own ships, his aides said.')
  expect(measures).toEqual([])
})

test('a regime of old is no agreement', () => {
  expect(read('The continent will not return to the free-trade regime of past decades.').agreements).toEqual([])
})

test('a company speaks, and is part of the name of its conference elsewhere', () => {
  const document = read(
    'BMO said that orders had slowed. He spoke at the BMO–Eurasia Group U.S.-Canada Summit in Toronto.',
  )
  expect(shown(document)).toEqual([expect.stringMatching(/^(BMO|Bank of Montreal|BMO Financial Group) \| BMO \| said/)])
  expect(document.events.map(({ name }) => name)).toEqual([expect.stringContaining('BMO–Eurasia Group')])
})

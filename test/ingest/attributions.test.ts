import { describe, expect, test } from 'vitest'
import type { StatementKind } from '../../schema/document.ts'
import { marked, wordsOf } from '../marked.ts'
import { read, shown } from './read.ts'

/** One statement a line: `c` its content in pieces, `s` its source, `k` its cue, `a` whom it is said to, `t` of whom. */
function expectOne(kind: StatementKind, line: string): void {
  const { text, spans } = marked(line)
  const found = read(text).attributions
  expect(found.map(({ content }) => wordsOf(text, content))).toEqual([wordsOf(text, spans.c ?? [])])
  const [first] = found
  expect(first?.kind).toBe(kind)
  expect(wordsOf(text, first?.source ? [first.source] : [])).toEqual(wordsOf(text, spans.s ?? []))
  expect(wordsOf(text, first?.cue ? [first.cue] : [])).toEqual(wordsOf(text, spans.k ?? []))
  if (spans.t) expect(wordsOf(text, first?.target ? [first.target] : [])).toEqual(wordsOf(text, spans.t))
  if (spans.a) expect(wordsOf(text, first?.addressee ? [first.addressee] : [])).toEqual(wordsOf(text, spans.a))
}

describe('direct', () => {
  test.each([
    '[c:“It rained,”] [s:Lena Voss] [k:said].',
    '[c:“It rained,”] [k:said] [s:Lena Voss], who left.',
    '[c:“Will it rain?”] [s:Lena Voss] [k:asked].',
    '[c:“Will it rain?”] [s:Voss] [k:continued].',
    '[c:“It may rain…”] [s:Voss] [k:said].',
    '[c:“It rained all day in Harrow,”] [k:said] [s:Small], who left.',
    '[s:Lena Voss] [k:said]: [c:“It rained all day.”]',
    '[s:Lena Voss] [k:warned] in a letter on Monday, [c:“It rains too much here.”]',
    '[k:According to] [s:Lena Voss], [c:“It rained all day.”]',
    '[c:“It rained,”] [s:Lena Voss] [k:told] [a:reporters]. [c:“It snowed.”]',
    '[c:“It rained,”] [s:Lena Voss, chief economist of Harrow Steel], [k:said] on Monday. [c:“It may snow too. We shall see.”]',
    'PORT HARROW — [c:“It rained all day,”] [k:said] [s:Lena Voss, the mayor of Harrow].',
    '[c:‘It rained,’] [s:Lena Voss] [k:said]. [c:‘It snowed.’]',
    '[s:Lena Voss] went even further[k::] [c:“It rained all day. Nobody came to the mill.”]',
    '[c:“It rained.]\n\n[c:“It snowed,”] [s:Lena Voss] [k:said].',
  ])('%s', (line) => expectOne('DIRECT', line))
})

describe('mixed', () => {
  test.each([
    '[s:Lena Voss] [k:said] [c:the mill is “doomed, like all others” and will close].',
    '[s:Lena Voss] [k:told] [a:the council] [c:that the mill “was a ruin.”]',
    '[c:The mill is “doomed, like all others,”] [k:according to] [s:Lena Voss].',
    '[c:The mill is “just scraping by,”] [s:Mr. Voss] [k:said] from his office in Harrow.',
    '[s:Lena Voss] [k:said] [c:that it rained: “It was awful. Nobody came.”]',
    '[s:Lena Voss, head of the mill], [k:said] in an interview [c:that she did not think any jobs would be announced this year: “We waited. Now we are late.”]',
    '[s:Lena Voss] [k:said] [c:the mill would close: “We waited. Now we are late.”]',
  ])('%s', (line) => expectOne('MIXED', line))
})

describe('indirect', () => {
  test.each([
    '[s:Lena Voss] [k:said] [c:that the mill would close].',
    '[s:Lena Voss] [k:told] [a:a Port Harrow audience] [c:that the mill would close].',
    '[s:Lena Voss] [k:told] [a:Tom Bell] [c:that Harrow would close the mill].',
    '[s:Lena Voss], who runs the mill, [k:said] [c:it would close].',
    '[s:Aides to the mayor] [k:said] [c:that the mill would close].',
    '[s:A review by the council] [k:found] [c:that the mill was a ruin].',
    '[s:People briefed on the plan] [k:said] [c:that the mill would close].',
    '[s:The official] [k:added] [c:that the mill would close].',
    '[c:The mill would close], [s:Lena Voss] [k:said].',
    '[c:The mill would close], [k:said] [s:Lena Voss].',
    '[c:The mill would close], [s:Lena Voss] [k:told] [a:the council] on Monday.',
    '[c:The mill would close], [k:according to] [s:sources who saw the plan].',
    '[s:Lena Voss] [k:promised] [c:to open the mill].',
    '[s:Lena Voss] [k:asked] [c:where the mill was].',
    '[s:Lena Voss] [k:praised] [c:the mill’s workers].',
    'PORT HARROW — [c:The mill would close], [s:Voss] [k:said].',
    'PORT HARROW (NW) — [c:The mill would close], [s:Lena Voss] [k:said].',
    '[s:Lena Voss] [k:said] on Monday [c:the mill would close].',
    '[k:According to] [s:Lena Voss], [c:the mill would close].',
  ])('%s', (line) => expectOne('INDIRECT', line))
})

describe('whom a cue’s object names stands outside of what is said', () => {
  test.each([
    '[s:Lena Voss] [k:accused] [t:Tom Bell] [c:of closing the mill].',
    '[s:Lena Voss] [k:praised] [t:Tom Bell] [c:for keeping the mill open].',
    '[s:Lena Voss] [k:urged] [a:the council] [c:to keep the mill open].',
  ])('%s', (line) => expectOne('INDIRECT', line))
})

describe('attitudes', () => {
  test.each([
    '[s:Lena Voss] [k:believes] [c:that it will rain].',
    '[s:Lena Voss], who runs the mill, appeared [k:incensed] by [c:the council’s plan].',
    '[s:Lena Voss] [k:was worried] about [c:the plan].',
  ])('%s', (line) => {
    expectOne('INDIRECT', line)
    expect(read(marked(line).text).attributions[0]?.cue?.attitude).toBe(true)
  })
})

describe('nouns', () => {
  test.each([
    '[c:The plan] drew sharp [k:criticism] from [s:the mill’s owners].',
    '[c:The fact that the mill closed] drew withering [k:criticism] from [s:unions].',
  ])('%s', (line) => expectOne('INDIRECT', line))
})

describe('nothing', () => {
  test.each([
    'The mill is “doomed” and its “golden age” is over.',
    'The report came in reply to a demand.',
    'The mill closed.\n\nOpinion: Lena Voss said that it would\n\nThe mill closed again, for good this time.',
  ])('%s', (text) => expect(read(text).attributions).toEqual([]))
})

test('what a second verb of the same subject says is a statement of its own', () => {
  const text =
    'Lena Voss said that it rained, and threatened to leave if it went on. The council met, but did not elaborate.'
  const { attributions } = read(text)
  expect(attributions.map(({ content }) => wordsOf(text, content)[0])).toEqual([
    'that it rained',
    'to leave if it went on',
  ])
  expect(attributions.map(({ source }) => source && text.slice(source.start, source.end))).toEqual([
    'Lena Voss',
    'Lena Voss',
  ])
  expect(attributions[1]).toMatchObject({ conditional: true, cue: { coarseIllocution: 'THREATEN' } })
})

test('a statement inside another is nested in it', () => {
  const text = 'Lena Voss accused Tom Bell of lying by telling the council that it rained.'
  const [outer, inner] = read(text).attributions
  expect(outer).toMatchObject({ level: 0, within: null })
  expect(inner).toMatchObject({ level: 1, within: 0 })
  expect(wordsOf(text, inner?.source ? [inner.source] : [])).toEqual(['Tom Bell'])
})

test('who relays a statement is the outer voice', () => {
  const text = 'Lena Voss said that Tom Bell wants the council to close the mill, according to people who heard her.'
  const { attributions } = read(text)
  expect(attributions.map(({ level, within }) => [level, within])).toEqual([
    [0, null],
    [1, 0],
    [2, 1],
  ])
  expect(attributions.map(({ source }) => source && text.slice(source.start, source.end))).toEqual([
    'people who heard her',
    'Lena Voss',
    'Tom Bell',
  ])
})

test('what somebody says that he himself says is one statement', () => {
  const { attributions } = read('Lena Voss said she told the council that it rained.')
  expect(attributions).toHaveLength(1)
})

test('a quoted paragraph without a cue continues the statement before it', () => {
  const { attributions } = read('“It rained,” Lena Voss said.\n\n“It also snowed, and we all went home.”')
  expect(attributions.map(({ source, continues }) => [source === null, continues])).toEqual([
    [false, null],
    [true, 0],
  ])
})

test('a colon at a paragraph’s end gives the next one to its subject', () => {
  const text = 'Lena Voss issued a short note:\n\n“It rained, and we all went home.”'
  const { attributions } = read(text)
  expect(attributions.map(({ source }) => source && text.slice(source.start, source.end))).toEqual(['Lena Voss'])
})

test('a denial is negated', () => {
  const { attributions } = read('Lena Voss did not say whether it rained. Tom Bell denied that it snowed.')
  expect(attributions.map(({ negated, cue }) => [negated, cue?.coarseIllocution])).toEqual([
    [true, 'ASSERT'],
    [false, 'DENY'],
  ])
})

test('the title of a book is no statement', () => {
  expect(read('Lena Voss read “The Long Way Home” on the train.').attributions).toEqual([])
})

test.each([
  ['The mayor told reporters he would not resign.', 'he would not resign'],
  ['The minister said last month she would wait for the report.', 'she would wait for the report'],
  ['The minister said on Monday Norland would wait.', 'Norland would wait'],
])('what is said begins behind whom and when it was told: %s', (text, content) => {
  expect(shown(read(text)).map((line) => line.split(' | ').at(-1))).toEqual([content])
})

test.each([
  ['The drought will last, according to the country’s National Weather Office (NWO).', 'National Weather Office (NWO)'],
  ['Avenia’s environment minister has promised more rangers for the park.', 'Avenia’s environment minister'],
  ['Senator Ana Silva (R-Norland) said that the bill was dead.', 'Senator Ana Silva (R-Norland)'],
])('a source is whole: %s', (text, source) => {
  const [statement] = read(text).attributions
  const { start = 0, end = 0 } = statement?.source ?? {}
  expect(text.slice(start, end)).toContain(source)
})

test.each([
  ['“What a ride this was,” commander Ana Silva radioed minutes later.', 'Ana Silva'],
  ['“Promises do not catch loggers”, one of them remarked.', 'one of them'],
  ['“Can you believe what they did to us?” Silva told reporters at the gate.', 'Silva'],
  ['He went even further in the evening: “We never wanted them here.”', 'He'],
])('a whole quotation belongs to whom and what stands beside it: %s', (text, source) => {
  const [statement] = read(text).attributions
  expect(statement?.kind).toBe('DIRECT')
  expect(text.slice(statement?.source?.start, statement?.source?.end)).toContain(source)
})

test.each(['“The Long Way Home,” Silva sold in the library.', '“Mad Max,” it won six prizes.'])(
  'a title is not whole: %s',
  (text) => {
    expect(read(text).attributions).toEqual([])
  },
)

test('a verb that is no cue elsewhere is one beside a whole quotation, by its own form', () => {
  const [statement] = read('“What a ride this was,” Ana Silva radioed minutes later.').attributions
  expect(statement?.cue).toMatchObject({ lemma: 'radioed', type: 'verb', illocution: 'assert' })
})

test('an amount is said with the words that bound it', () => {
  expect(shown(read('Police say at least 42 officers were hurt.'))).toEqual([
    'Police | Police | say | at least 42 officers were hurt',
  ])
})

import { expect, test } from 'vitest'
import type { MentionForm } from '../../schema/document.ts'
import { marked, wordsOf } from '../marked.ts'
import { read } from './read.ts'

/** `m` marks whole mentions of the form, `n` their names, `r` their roles. */
test.each<[MentionForm, string]>([
  ['role+name', '[m:[r:Finance Minister] [n:Bea Orr]] met [m:[r:former senator] [n:Tom Bell]].'],
  ['role+name', 'It met [m:[r:Avenian Secretary of Trade] [n:Tom Bell]] and [m:[r:SCA CEO] [n:Lena Voss]].'],
  [
    'role+name',
    '[m:[n:Lena Voss], [r:chief economist of Harrow Steel]], and [m:[n:Tom Bell], 52, [r:a retired welder]], met.',
  ],
  ['role+name', 'The aide met [m:[r:New Aven lawyer] [n:Lena Voss]] and [m:[r:the minister], [n:Xu Ming]].'],
  ['role+name', '[m:[r:Sen.] [n:Tom Bell], D-Aven], met [m:[r:Sen.] [n:Ann Orr] (R-Kern)] there.'],
  ['role+name', 'He met [m:[r:Harrow’s chief engineer], [n:Lena Voss]].'],
  ['honorific', 'Then [m:Mr. [n:Bell]] told [m:Ms. [n:van der Orr]] so.'],
  ['full-name', 'They asked [m:[n:Jean-Luc O’Brien]] and [m:[n:Lin Mei-hua]] on Monday.'],
  [
    'full-name',
    'It left the [m:[n:Bank of Avenia]], the [m:[n:Steel Council of Avenia]] and the [m:[n:Vehicle Makers’ Association]].',
  ],
  [
    'full-name',
    'Then [m:[n:Orr’s campaign]] and [m:the [n:Orr administration]] met [m:the [n:Avenian trade ministry]].',
  ],
  ['acronym', 'The [m:[n:SCA]] and the [m:[n:NKT]] met.'],
  ['metonym', 'Nobody in [m:[n:Port Aven]] knew.'],
  ['title-only', '[m:The [n:Prime Minister]] met [m:her [n:finance minister]].'],
  ['pronoun', 'Yesterday [m:[n:she]] said [m:[n:they]] knew.'],
  [
    'nominal',
    '[m:Five [n:sources]] met [m:a [n:spokesman] for [m:the [n:ministry]]], [m:union [n:officials]] and [m:the [n:company]].',
  ],
  ['nominal', '[m:[n:Reformers]] voted.'],
])('%s: %s', (form, line) => {
  const { text, spans } = marked(line)
  const mentions = read(text).mentions.filter((mention) => mention.form === form)
  expect(wordsOf(text, mentions)).toEqual(wordsOf(text, spans.m ?? []))
  expect(
    wordsOf(
      text,
      mentions.map(({ name }) => name),
    ),
  ).toEqual(wordsOf(text, spans.n ?? []))
  if (spans.r)
    expect(
      wordsOf(
        text,
        mentions.flatMap(({ role }) => role ?? []),
      ),
    ).toEqual(wordsOf(text, spans.r))
})

test.each([
  ['a capital at a sentence’s start is no name', 'Growers left. Using it hurt. Meanwhile it rained.'],
  ['days and months are none', 'It left on Tuesday, June 5, and in May.'],
  ['a dateline is none', 'PORT AVEN, May 3 (NW) — It rained.'],
  ['what describes is none', 'It sold Avenian-made and Harrow-based goods.'],
  ['nor are acts and summits', 'The Fair Trade Act and the Port Harrow Summit ended.'],
])('%s', (_, text) => {
  expect(read(text).mentions.filter(({ form }) => !['pronoun', 'nominal'].includes(form))).toEqual([])
})

test('a surname at a sentence’s start is one where the article names its bearer', () => {
  const { article, mentions } = read('Lena Voss left. Voss said so.')
  expect(wordsOf(article.text, mentions)).toEqual(['Lena Voss', 'Voss'])
})

test('a body inside a role is a mention of its own', () => {
  const { article, mentions } = read('SCA president Lena Voss left.')
  expect(wordsOf(article.text, mentions)).toEqual(['SCA', 'SCA president Lena Voss'])
})

test.each([
  ['the trade before it', 'It sold diodes to the German supplier Aldenbrook. Nobody knew.', ['Aldenbrook']],
  ['what explains it', 'Quillan Ore, a producer of copper, left. The town wept.', ['Quillan Ore']],
  ['where somebody works', 'Lena Voss, an economist at Thornby, left.', ['Thornby']],
  ['whose post is named', 'A Veltmark spokesman left.', ['Veltmark']],
  [
    'what it owns and does',
    'The loss of Veldor hurt. Now Veldor’s plants and Veldor’s ships left.',
    ['Veldor', 'Veldor'],
  ],
])('a name that nobody knows is a body’s by %s', (_, text, expected) => {
  const { article, mentions } = read(text)
  const bodies = mentions.filter(({ kind, form }) => kind === 'ORGANIZATION' && form === 'full-name')
  const names = bodies.map(({ name }) => name)
  expect(wordsOf(article.text, names)).toEqual(expect.arrayContaining(expected))
})

test.each([
  'Zelmira Quill, an economist, left. Now Quill’s friends and Quill’s aides knew.',
  'In Guandor it rained. Now Guandor’s mills and Guandor’s ships left.',
])('but not a person’s or a place’s: %s', (text) => {
  expect(read(text).mentions.filter(({ kind, form }) => kind === 'ORGANIZATION' && form === 'full-name')).toEqual([])
})

test.each([
  ['Zelmira Teague and Corvanian Trade Minister Anselm Dufort met.', ['Zelmira Teague', 'Anselm Dufort']],
  ['Corvanian Industry and Trade Minister Anselm Dufort met.', ['Anselm Dufort']],
  ['It met Northgate Steelworks and Fenwick Lumber Co. then.', ['Northgate Steelworks', 'Fenwick Lumber Co.']],
  ['It asked the Ministry of Trade, Industry and Energy.', ['Ministry of Trade, Industry and Energy']],
  ['It asked the Corvan Cattlemen’s Association.', ['Corvan Cattlemen’s Association']],
  ['Then Teamsters Local 412 voted.', ['Teamsters Local 412']],
  ['It came from Avenia’s Competition Bureau.', ['Avenia', 'Competition Bureau']],
  ['It broke the Norland-Avenia-Corvania Agreement.', []],
])('a run of capitals is cut where its names end: %s', (text, expected) => {
  const { article, mentions } = read(text)
  const names = mentions
    .filter(({ form }) => !['pronoun', 'nominal', 'title-only'].includes(form))
    .map(({ name }) => name)
  expect(wordsOf(article.text, names)).toEqual(expected)
})

test('a headline that capitalises every word holds the names of its body', () => {
  const body = 'Premier Lena Voss left.\n\nThe Harrow Trade Commission met her there.'
  const { article, mentions } = read(`Voss Tells Harrow Trade Commission To Stop New Quotas\n\n${body}`, {
    title: 'Voss Tells Harrow Trade Commission To Stop New Quotas',
  })
  const inTitle = mentions.filter(({ start, form }) => start < 40 && form !== 'nominal').map(({ name }) => name)
  expect(wordsOf(article.text, inTitle)).toEqual(['Voss', 'Harrow Trade Commission'])
})

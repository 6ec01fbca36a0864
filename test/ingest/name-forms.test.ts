import { expect, test } from 'vitest'
import { analyse } from '../../ingest/analyse.ts'
import { toPrediction } from '../../ingest/predict.ts'
import { indexRegistry } from '../../ingest/registry-index.ts'
import { articleOf } from '../marked.ts'
import { demoRegistry } from './demo-registry.ts'
import { lexicons, read } from './read.ts'

/** Who is named in a text, and what kind of actor that is. */
function namedIn(text: string): readonly string[] {
  return read(text)
    .actors.filter(({ kind }) => kind !== 'UNNAMED' && kind !== 'GROUP')
    .map(({ name, kind }) => `${name}: ${kind}`)
}

test.each([
  ['The Harrow Chronicle asked the mayor why.', ['Harrow Chronicle: ORGANIZATION']],
  ['Lena Voss wrote in The Northern Mail of it.', ['Lena Voss: PERSON', 'Northern Mail: ORGANIZATION']],
  [
    'The ruling of the Court of Appeals for the 3rd Circuit stands.',
    ['Court of Appeals for the 3rd Circuit: PUBLIC_BODY'],
  ],
  ['The Office of the Harrow Budget Officer counted it.', ['Office of the Harrow Budget Officer: ORGANIZATION']],
  ['Tests by the Institutes of Rail Safety failed.', ['Institutes of Rail Safety: ORGANIZATION']],
  ['Shares of Porter Airlines fell.', ['Porter Airlines: ORGANIZATION']],
  ['Shares of HarrowJet fell.', ['HarrowJet: ORGANIZATION']],
  [
    'The Union des cheminots nationaux and Grupo Sorvel CEO Ana Ruiz met.',
    ['Union des cheminots nationaux: ORGANIZATION', 'Grupo Sorvel: ORGANIZATION', 'Ana Ruiz: PERSON'],
  ],
])('a body is known by the form of its name: %s', (text, names) => {
  expect(namedIn(text)).toEqual(names)
})

test.each([
  ['Farm minister Song Mi-ryung left.', ['Song Mi-ryung: PERSON']],
  ['Justice Dana Orr read it out.', ['Dana Orr: PERSON']],
  ['Varok Tesmer runs the mill.', ['Varok Tesmer: PERSON']],
  ['“It rained,” said Eva Resnick-Day, an activist.', ['Eva Resnick-Day: PERSON']],
])('a person is known by what stands beside the name: %s', (text, names) => {
  expect(namedIn(text)).toEqual(names)
})

test('an author stands in the sentence of the text', () => {
  const { speakers } = read('It rained, according to a notice from his desk. Port Aven kept silent.')
  expect(speakers.map(({ how }) => how)).not.toContain('author')
})

test('a paper called like somebody of the registry is no person', () => {
  expect(namedIn('“It rained,” The Silva said. Avenia was wet.')).toContain('Silva: ORGANIZATION')
})

test('peoples and acronyms in the plural are nobody’s name', () => {
  expect(namedIn('Lena Voss told MPs that it rained.')).toEqual(['Lena Voss: PERSON'])
})

test('what stands behind “the” and is told something is a body', () => {
  expect(namedIn('Lena Voss told the Storting that it rained.')).toEqual([
    'Lena Voss: PERSON',
    'Storting: ORGANIZATION',
  ])
})

test('an unknown word before what explains it is a name, though it begins the sentence', () => {
  expect(namedIn('Lanvek, the carmaker, said that it rained.')).toEqual(['Lanvek: ORGANIZATION'])
})

test('a body’s first and last word mean it', () => {
  expect(namedIn('The Dutch economy ministry wrote. The Dutch ministry said that it rained.')).toHaveLength(1)
})

test('an office is called by its holder’s name, without the title', () => {
  expect(namedIn('Trade Minister Lena Voss’s office said that it rained.')).toContain(
    'Lena Voss’s office: ORGANIZATION',
  )
})

// The registry's: a government by its capital, a region of the same name, a firm called like a person, two ministers.
const source = ['demo']
const registry = indexRegistry({
  ...demoRegistry.registry,
  actors: [
    ...demoRegistry.registry.actors,
    { id: 'place:AV-PA', kind: 'REGION', name: 'Port Aven', country: 'country:AV', source },
    {
      id: 'org:tarn',
      kind: 'ORGANIZATION',
      name: 'TRN',
      aliases: [
        { name: 'Tarn', kind: 'nickname' },
        { name: 'Tarn Rail Network', kind: 'full' },
      ],
      source,
    },
    {
      id: 'person:max-orr',
      kind: 'PERSON',
      name: 'Max Orr',
      aliases: [{ name: 'Orr', kind: 'surname' }],
      country: 'country:AV',
      source,
    },
  ],
  posts: [
    ...demoRegistry.registry.posts,
    {
      id: 'post:av-north-premier',
      title: 'Premier of the North',
      jurisdiction: 'country:AV',
      tenures: [{ holder: 'person:max-orr', from: '2024-01-01', source }],
    },
  ],
})

function knownIn(text: string): readonly string[] {
  const { actors } = analyse(articleOf(text, { publishedOn: '2025-10-08', outlet: null }), { ...lexicons, registry })
  return actors
    .filter(({ kind }) => kind !== 'UNNAMED' && kind !== 'GROUP')
    .map(({ id, name }) => (id.startsWith('act') ? name : id))
}

test('a capital is the government, though a region has its name', () => {
  expect(knownIn('The demand from Port Aven came late.')).toEqual(['org:government-of-avenia'])
})

test('a firm’s short name is a person’s where only a person of that name is introduced', () => {
  expect(knownIn('Tom Tarn met them. Later Tarn said that it rained.')).toEqual(['Tom Tarn'])
  expect(knownIn('Tom Roe met them. Later Tarn said that it rained.')).toEqual(['Tom Roe', 'org:tarn'])
})

test('middle initials are no other person', () => {
  expect(knownIn('Max K. Orr left.')).toEqual(['person:max-orr'])
})

test('a title and a surname mean who holds an office like it where the article is about', () => {
  expect(knownIn('Premier Orr left Avenia.')).toContain('person:max-orr')
  expect(knownIn('Governor Orr left Avenia.')).not.toContain('person:max-orr')
  expect(knownIn('Premier Orr left.')).not.toContain('person:max-orr')
})

test('an adjective is not short for a body that begins with it', () => {
  const text = 'The Avenian Makers’ Association met. Lena Voss said the deal helps Avenian workers.'
  const { actors, mentions, article } = read(text)
  const words = actors.map((actor) =>
    actor.mentions.map((at) => article.text.slice(mentions[at]?.start, mentions[at]?.end)),
  )
  expect(words.flat()).not.toContain('Avenian')
})

test('a body of the registry is predicted by the article’s longest name of it', () => {
  const article = articleOf('The Tarn Rail Network said that it rained.', { publishedOn: '2025-10-08' })
  const { statements } = toPrediction(analyse(article, { ...lexicons, registry }))
  expect(statements.map(({ speaker }) => speaker)).toEqual(['Tarn Rail Network'])
})

import { expect, test } from 'vitest'
import { sureOf } from '../../ingest/stages/link-rules.ts'
import { read } from './read.ts'

/** Names of those who speak, in order; of a text read as an Avenian paper of October 2025. */
function speakersOf(text: string): readonly (string | undefined)[] {
  const { actors, speakers } = read(text)
  return speakers.map((speaker) => actors[speaker.actors[0] ?? -1]?.name)
}

test('a title alone is the office’s holder, though another is nearer', () => {
  const text = 'Ana Silva met Jon Kern on Monday. Mr. Kern smiled. The Prime Minister said that it rained.'
  expect(speakersOf(text)).toEqual(['Ana Silva'])
})

test('he and his look for the one who acts, not for the nearest name', () => {
  expect(speakersOf('Tom Bell met Jon Orr at the mill, where he said that it rained.')).toEqual(['Tom Bell'])
  expect(speakersOf('“It rained,” Tom Bell told Jon Orr. He added that it would snow.')).toEqual([
    'Tom Bell',
    'Tom Bell',
  ])
})

test('a house of that name is nobody’s surname', () => {
  const { actors } = read('Ann White left. “It rained,” Ms. White said. The White House said that it snowed.')
  const white = actors.find(({ name }) => name === 'Ann White')
  expect(white?.mentions).toHaveLength(2)
})

test('an agreement of three countries is none of them acting', () => {
  const { actors } = read('It broke the Avenia-Norland-Corvania Agreement. Ana Silva left.')
  expect(actors.map(({ name }) => name)).toEqual(['Ana Silva'])
})

test('a photographer glued to a caption is nobody in the article', () => {
  const body =
    'The mill at Port Aven closed on Monday, and four hundred people lost their work, the company said there.'
  const caption = 'The mill at Port Aven, in May. It stood for a century.Kay Marsh/The Aven Courier'
  const { actors, blocks } = read(`${body}\n\n${caption}\n\n${body}`)
  expect(blocks[1]?.type).toBe('photo-caption')
  expect(actors.map(({ name }) => name).join()).not.toMatch(/Marsh|Courier/)
})

test('an abbreviation without its last stop is still the country', () => {
  const { article, mentions } = read('The U.S has no plan, Ana Silva said.')
  expect(mentions.map(({ start, end }) => article.text.slice(start, end))).toContain('U.S')
})

test('in a capital is a place, the capital that speaks a government', () => {
  const places = (text: string) => read(text).actors.map(({ name }) => name)
  expect(places('Ana Silva met them in Port Aven.')).toEqual(['Ana Silva'])
  expect(places('Port Aven said that it rained.')).toEqual(['Government of Avenia'])
})

test('“our” inside a quotation names nobody', () => {
  expect(speakersOf('“Our steel sector will not beg,” Lena Voss said.')).toEqual(['Lena Voss'])
})

test('a company in an event’s name is no speaker of it, and its head is a person', () => {
  const text = 'At the SCA Autumn Forum, SCA president Lena Voss said that it rained.'
  expect(speakersOf(text)).toEqual(['Lena Voss'])
})

test('a firm called like a place or a person is a firm where it acts or has a trade', () => {
  const { actors } = read('The automaker Marlow closed a plant. Marlow’s rivals and Marlow’s dealers knew.')
  expect(actors.map(({ name, kind }) => [name, kind])).toContainEqual(['Marlow', 'ORGANIZATION'])
})

test('a rule is as sure as it was right, a rare one less', () => {
  expect(sureOf('surname')).toBeGreaterThan(0.97)
  expect(sureOf('pronoun')).toBeGreaterThan(sureOf('pronounClose'))
  expect(sureOf('description')).toBeLessThan(sureOf('author'))
  expect(sureOf('office')).toBe(0.6)
})

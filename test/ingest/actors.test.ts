import { expect, test } from 'vitest'
import { wordsOf } from '../marked.ts'
import { read } from './read.ts'

/** Name, the words of its mentions, its offices. */
function actorsOf(text: string, published: string | null = '2025-10-08') {
  const { article, mentions, actors } = read(text, { publishedOn: published })
  return actors.map(({ name, mentions: places, roles }) => [
    name,
    wordsOf(
      article.text,
      places.flatMap((place) => mentions[place] ?? []),
    ),
    roles.map(({ title }) => title),
  ])
}

test('a surname and a title mean the article’s person of that name', () => {
  expect(actorsOf('Premier Lena Voss met Tom Bell. Ms. Voss left. The premier knew Bell.')).toEqual([
    ['Lena Voss', ['Premier Lena Voss', 'Ms. Voss', 'The premier'], ['Premier']],
    ['Tom Bell', ['Tom Bell', 'Bell'], []],
  ])
})

test('the registry knows full names, not surnames alone', () => {
  const known = read('Ana Silva met Jon Kern.').actors.map(({ id, registry }) => [id, registry])
  expect(known).toEqual([
    ['person:ana-silva', true],
    ['person:jon-kern', true],
  ])
  expect(read('“It rained,” Kern said.').actors.map(({ id }) => id)).not.toContain('person:jon-kern')
})

test('an office with a surname, or alone, means its holder on the article’s day', () => {
  const holder = (text: string, day: string | null) => read(text, { publishedOn: day }).actors.map(({ id }) => id)
  expect(holder('Prime Minister Silva left.', '2025-10-08')).toEqual(['person:ana-silva'])
  expect(holder('Prime Minister Kern left.', '2020-01-01')).toEqual(['person:jon-kern'])
  expect(holder('The Prime Minister left.', '2020-01-01')).toEqual(['person:jon-kern'])
  expect(holder('Prime Minister Kern left.', '2025-10-08')).not.toEqual(['person:jon-kern'])
  expect(holder('The Prime Minister left.', null)).toEqual([])
})

test('a printed office carries post and tenure, but none once it has been left', () => {
  const roles = (text: string) => read(text).actors[0]?.roles
  expect(roles('Prime Minister Ana Silva left.')).toMatchObject([
    {
      title: 'Prime Minister',
      postId: 'post:av-prime-minister',
      tenureId: expect.stringMatching(/^ten_/),
      former: false,
    },
  ])
  expect(roles('Former prime minister Jon Kern left.')).toMatchObject([{ tenureId: null, former: true }])
})

test('acronyms and short forms mean the body named in full', () => {
  expect(actorsOf('The Vehicle Makers’ Association met. The VMA left.').map(([, words]) => words)).toEqual([
    ['Vehicle Makers’ Association', 'VMA'],
  ])
  expect(read('The SCA met.').actors.map(({ id }) => id)).toEqual(['org:steel-council'])
})

test('two persons of one surname stay two', () => {
  const text = 'Lena Voss met her brother, Tom Voss. “It rained,” said Mr. Voss. “It snowed,” said Ms. Voss.'
  const { speakers, actors } = read(text)
  expect(speakers.map((speaker) => actors[speaker.actors[0] ?? -1]?.name)).toEqual(['Tom Voss', 'Lena Voss'])
})

test('who is not named stays unnamed, and belongs to this article alone', () => {
  const { actors, speakers } = read('Five sources said that it rained. Reformers said that it snowed.')
  expect(actors.map(({ kind, name }) => [kind, name])).toEqual([
    ['UNNAMED', 'Five sources'],
    ['GROUP', 'Reformers'],
  ])
  expect(speakers.map((speaker) => speaker.actors)).toEqual([[0], [1]])
  const elsewhere = read('Five sources said that it rained. More came later.', { versionId: 'ver_other' }).actors
  expect(elsewhere[0]?.id).not.toBe(actors[0]?.id)
})

test('who is not named goes by all the words of the source, unless they are long', () => {
  const names = (text: string) => read(text).actors.map(({ name }) => name)
  expect(names('It rained, according to sources who attended the talk.')).toEqual(['sources who attended the talk'])
  const long =
    'sources close to the head of the office of the minister of the interior of the old free state of Norland'
  expect(names(`It rained, according to ${long}.`)[0]).toBe('sources close to the head of the office')
})

import { expect, test } from 'vitest'
import { toFacts, toPrediction } from '../../ingest/predict.ts'
import { lexicons, read } from './read.ts'

const TEXT = 'Ana Silva said that Jon Kern told the council it rained.\n\n“It snowed,” a clerk said.'

test('a prediction has the outermost statements, in the form the scorer reads', () => {
  const document = read(TEXT, { id: 'a1' })
  const { id, statements } = toPrediction(document)
  expect(id).toBe('a1')
  expect(statements.map(({ speaker }) => speaker)).toEqual(['Ana Silva', null])
  const [first] = statements
  expect(first).toEqual({ content: [[15, 55]], cue: [[10, 14]], source: [[0, 9]], speaker: 'Ana Silva' })
})

test('with `nested` all of them, with their level and the words for who is not named', () => {
  const { statements } = toPrediction(read(TEXT), { nested: true })
  expect(statements.map(({ speaker, level }) => [speaker, level])).toEqual([
    ['Ana Silva', 0],
    ['Jon Kern', 1],
    ['a clerk', 0],
  ])
})

test('page furniture gives none', () => {
  const { statements } = toPrediction(read(`Open this photo in gallery:\n\nAna Silva said that it rained.\n\n${TEXT}`))
  expect(statements.map(({ speaker }) => speaker)).toEqual(['Ana Silva', null])
})

// A paragraph that goes on quoting is joined to the statement before it, which the learned choices were fitted to.
test.fails('a statement that continues another has its source', () => {
  const { statements } = toPrediction(read('“It rained,” Ana Silva said.\n\n“It snowed, and we all went home.”'))
  expect(statements.map(({ source }) => source)).toEqual([[[13, 22]], [[13, 22]]])
})

test('facts name actors, speakers and sectors', () => {
  expect(toFacts(read(TEXT, { id: 'a1' }), lexicons.registry)).toMatchObject({
    article: 'a1',
    actors: [
      { name: 'Ana Silva', type: 'Person', registryId: 'person:ana-silva' },
      { name: 'Jon Kern', type: 'Person', registryId: 'person:jon-kern' },
      { name: 'a clerk', type: 'Group' },
    ],
    speakers: [
      { statement: 0, name: 'Ana Silva', registryId: 'person:ana-silva' },
      { statement: 1, name: 'Jon Kern' },
      { statement: 2, name: null },
    ],
    measures: [],
  })
})

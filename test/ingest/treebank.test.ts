import { expect, test } from 'vitest'
import { findTokens } from '../../ingest/stages/tokens.ts'
import { readConllu } from '../../ingest/train/conllu.ts'
import { toTokens } from '../../ingest/train/form-tokens.ts'
import { lexicons } from './read.ts'

const rows = [
  ['1', 'The', '_'],
  ['2', 'mill', 'SpaceAfter=No'],
  ['3', "'s", '_'],
  ['4', 'crew', '_'],
  ['5-6', "didn't", '_'],
  ['5', 'did', '_'],
  ['6', "n't", '_'],
  ['7', 'leave', 'SpaceAfter=No'],
  ['8', '.', '_'],
]
const conllu = rows.map(([id, form, more]) => `${id}\t${form}\t_\tX\tX\t_\t0\tdep\t_\t${more}`).join('\n')

test('a treebank’s words are those of the text that they were taken from, clitics too', () => {
  const [sentence = { forms: [], spaced: [] }] = readConllu(conllu, 'made up')
  const { text, tokens } = toTokens(sentence)
  expect(text).toBe("The mill's crew didn't leave. ")
  const read = findTokens({ article: { text } }, lexicons)
  expect(tokens.hash).toEqual(read.hash)
  expect(tokens.start).toEqual(read.start)
})

import { expect, test } from 'vitest'
import { marked, wordsOf } from '../marked.ts'
import { read } from './read.ts'

test.each([
  'Bell [c:said] so and [c:has repeatedly warned] of it.',
  'Bell [c:did not say] why, but [c:would never deny] it.',
  '[c:According to] Bell it rained, and Orr [c:pointed out] that it snowed.',
  'They [c:say] it rains, and many [c:claim] so.',
  'The report, the claim and his demand came. Bell’s reply was short. In reply came a well-said word.',
  'It rained, Bell [c:told] Orr, [c:adding] more.',
  'Bell [c:said] “I said no” and left.',
])('%s', (line) => {
  const { text, spans } = marked(line)
  expect(wordsOf(text, read(text).cues)).toEqual(wordsOf(text, spans.c ?? []))
})

test('a cue carries what its lemma does', () => {
  const [cue] = read('Bell had warned that it would rain.').cues
  expect(cue).toMatchObject({
    lemma: 'warn',
    type: 'verb',
    coarseIllocution: 'WARN',
    attitude: false,
    strength: 'strong',
  })
})

test('page furniture has no cues', () => {
  const text = 'Bell said so, and it was long.\n\nOpinion: Orr says no\n\nBell said it again, at more length.'
  expect(wordsOf(text, read(text).cues)).toEqual(['said', 'said'])
})

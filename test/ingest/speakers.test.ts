import { expect, test } from 'vitest'
import { read, shown } from './read.ts'

const who = (text: string) => shown(read(text)).map((line) => line.split(' | ')[0])

test.each([
  ['Lena Voss met Tom Bell. She said that it rained.', ['Lena Voss']],
  ['Lena Voss met Tom Bell. He said that it rained.', ['Tom Bell']],
  ['Tom Bell met Jon Orr in Harrow, where he said it rained.', ['Tom Bell']],
  ['Jon Orr left. “It rained,” Tom Bell said. He added that it snowed.', ['Tom Bell', 'Tom Bell']],
  ['Lena Voss left. Harrow Steel Inc. was late. It said that it rained.', ['Harrow Steel Inc.']],
  ['Tom Bell, who said that it rained, left.', ['Tom Bell']],
  ['Lena Voss and Tom Bell said that it rained.', ['Lena Voss + Tom Bell']],
  ['The Harrow Trade Commission met. The commission said that it rained.', ['Harrow Trade Commission']],
  [
    'A poll by Harrow Research found that it rained. The poll showed that it snowed.',
    ['Harrow Research', 'Harrow Research'],
  ],
  ['“It rained,” said Lena Voss.\n\n“It snowed, and we all went home.”', ['Lena Voss', 'Lena Voss']],
  ['A spokesman said that it rained.', ['A spokesman']],
  ['The company said that it rained.', ['The company']],
  ['He said that it rained.', ['nobody']],
])('%s', (text, expected) => {
  expect(who(text)).toEqual(expected)
})

test('a pronoun looks for a person who agrees, not for any name', () => {
  expect(who('Tom Bell read the Harrow Daily at Mount Orr. He said that it rained.')).toEqual(['Tom Bell'])
  expect(who('The Harrow Daily came. She said that it rained.')).toEqual(['nobody'])
})

// The learned choices do not make two statements of one told within another yet.
test.fails('hearers, go-betweens and offices are kept', () => {
  const document = read('Premier Lena Voss told Tom Bell that it rained, according to sources close to Bell.')
  const names = (places: readonly number[]) => places.map((at) => document.actors[at]?.name)
  const inner = document.speakers[document.attributions.findIndex(({ cue }) => cue?.lemma === 'tell')]
  expect(names(inner?.actors ?? [])).toEqual(['Lena Voss'])
  expect(names(inner?.addressees ?? [])).toEqual(['Tom Bell'])
  expect(names(inner?.relayedBy ?? [])).toEqual(['sources close to Bell'])
  expect(inner?.role?.title).toBe('Premier')
})

test('each link says how it was made, and nobody is never sure', () => {
  const { speakers } = read('Lena Voss left. She said that it rained. They said that it snowed.')
  expect(speakers.map(({ how }) => how)).toEqual(['pronoun', 'none'])
  expect(speakers[0]?.confidence).toBeGreaterThan(0.5)
  expect(speakers[1]?.confidence).toBe(0)
})

test('who answers in an interview is whom its opening introduces, over all paragraphs of an answer', () => {
  const text = [
    'Lena Voss runs Harrow Steel. She spoke to the Courier after Tom Bell had left.',
    'Q. Did it rain?',
    'A. It rained all day. I told Tom Bell to stay.',
    'We all stayed in.',
    'Q. And then?',
    'A. It snowed.',
    'Question: Did you mind?',
    'Answer: Not at all.',
    'Harrow Steel closes on Monday.',
  ].join('\n\n')
  const document = read(text)
  expect(shown(document)).toEqual([
    'Lena Voss | A. | A. | It rained all day. I told Tom Bell to stay. … We all stayed in.',
    '(1) Lena Voss | I | told | to stay',
    'Lena Voss | A. | A. | It snowed.',
    'Lena Voss | Answer: | Answer: | Not at all.',
  ])
  expect(document.speakers[0]?.how).toBe('interviewee')
})

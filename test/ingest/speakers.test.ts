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
  [
    'Lena Voss and Tom Bell said that it rained. They added that it snowed.',
    ['Lena Voss + Tom Bell', 'Lena Voss + Tom Bell'],
  ],
  ['The minister’s office said that it rained.', ['minister’s office']],
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

test('hearers, go-betweens and offices are kept', () => {
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

test.each([
  ['“It rained,” Tom Bell said. The businessman added that it snowed.', ['Tom Bell', 'Tom Bell']],
  ['“It rained,” Tom Bell said. The congresswoman said that it snowed.', ['Tom Bell', 'The congresswoman']],
  ['“It rained,” Tom Bell said. The official added that it snowed.', ['Tom Bell', 'The official']],
  ['“It rained,” Tom Bell said of Jon Orr. The businessman added that it snowed.', ['Tom Bell', 'The businessman']],
  ['Tom Bell met Ana Silva. The Avenian leader said that it rained.', ['Ana Silva']],
  ['A senator left. “It rained,” Tom Bell said. The senator added that it snowed.', ['Tom Bell', 'The senator']],
  ['Harrow College fell. The school said that it rained.', ['Harrow College']],
  ['Harrow Freight left. The company said that it rained.', ['Harrow Freight']],
  ['The trade ministry left. The company said that it rained.', ['The company']],
])('a description means whom all signs point to, or nobody: %s', (text, expected) => {
  expect(who(text)).toEqual(expected)
})

test.each([
  ['Harrow Daily’s Lena Voss said that it rained.', ['Lena Voss']],
  ['The delegate, who backs Ana Silva, said that it rained.', ['The delegate']],
  ['Harrow Steel spokesman Tom Bell said that it rained.', ['Tom Bell']],
])('who is meant stands behind an owner and before a clause: %s', (text, expected) => {
  expect(who(text)).toEqual(expected)
})

test('answers of an interview are those of who is introduced as talking', () => {
  const intro = 'Tariffs by Jon Kern hurt. Lena Voss runs Harrow Freight. She spoke to the Courier on Monday.'
  const turns = 'Q. Did it rain?\n\nA. It did, and it was cold.\n\nQ. And then?\n\nA. Then it snowed, I think.'
  const { speakers, actors, attributions } = read(`${intro}\n\n${turns}\n\nQ. So?\n\nA. We left for the hills.`)
  const answers = speakers.filter((_, place) => attributions[place]?.level === 0)
  expect(answers.map((speaker) => actors[speaker.actors[0] ?? -1]?.name)).toEqual(Array(3).fill('Lena Voss'))
  expect(answers[0]?.how).toBe('interviewee')
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

/** Hearers and go-betweens of each attribution, by name. */
function around(text: string) {
  const { actors, speakers } = read(text)
  const names = (places: readonly number[]) => places.map((at) => actors[at]?.name)
  return speakers.map(({ addressees, relayedBy }) => [names(addressees), names(relayedBy)])
}

test.each([
  ['Lena Voss told Tom Bell that it rained.', [[['Tom Bell'], []]]],
  ['“It rained,” Lena Voss wrote to Tom Bell.', [[['Tom Bell'], []]]],
  ['Lena Voss met Tom Bell. Ann Orr asked him whether it rained.', [[['Tom Bell'], []]]],
  ['Lena Voss left. Ann Orr told her to stay.', [[['Lena Voss'], []]]],
  ['Lena Voss said that it rained.', [[[], []]]],
])('whom it is said to: %s', (text, expected) => {
  expect(around(text)).toEqual(expected)
})

test('who relays what another said is no speaker of it', () => {
  expect(around('“It rained,” Lena Voss said.')).toEqual([[[], []]])
  const document = read('Lena Voss left. An aide quoted her as saying that it rained.')
  const speaker = document.speakers.at(-1)
  expect(speaker?.actors.map((at) => document.actors[at]?.name)).toEqual(['Lena Voss'])
  expect(speaker?.relayedBy.map((at) => document.actors[at]?.name)).toEqual(['An aide'])
})

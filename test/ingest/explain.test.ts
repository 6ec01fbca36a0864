import { expect, test } from 'vitest'
import { explain } from '../../ingest/explain.ts'
import { explanationLines } from '../../src/commands/explanation.ts'
import { articleOf } from '../marked.ts'
import { lexicons, read } from './read.ts'

const TEXT = [
  'Premier Lena Voss met Tom Bell in Harrow on Monday. She said that the levy would end in May.',
  'Bell, a grain trader, released her dog. “It rained,” he said.',
].join('\n\n')

test.each(['full', 'fast'] as const)('looking on changes nothing of what is read (%s)', (mode) => {
  const article = articleOf(TEXT, { publishedOn: '2025-10-08', outlet: 'The Aven Courier' })
  const { document, cues } = explain(article, lexicons, mode)
  if (mode === 'full') expect(document).toEqual(read(TEXT))
  for (const { cue, counted, chance, sources, contents } of cues) {
    expect(TEXT.slice(cue.start, cue.end)).toMatch(/^\w+$/)
    for (const share of [counted, chance]) expect(share >= 0 && share <= 1).toBe(true)
    for (const choices of [sources, contents]) {
      const chances = choices.map((choice) => choice.chance)
      expect(chances).toEqual(chances.toSorted((a, b) => b - a))
      expect(chances.length === 0 || Math.abs(chances.reduce((sum, one) => sum + one) - 1) < 1e-6).toBe(true)
    }
  }
})

test('a person sees the rule, the speaker with how it was found, what else was considered and what was left out', () => {
  const lines = explanationLines(explain(articleOf(TEXT, { title: 'Rain' }), lexicons))
  expect(lines[0]).toBe('Rain')
  const said = lines.findIndex((line) => line.includes('that the levy would end in May'))
  expect(lines[said]).toMatch(/^1\. INDIRECT 0\.\d\d {2}that the levy would end in May$/)
  expect(lines[said + 1]).toMatch(/rule {5}“said”: verb that; such words 0\.\d\d, here 0\.\d\d/)
  expect(lines.slice(said, said + 6).join('\n')).toMatch(/speaker {2}Lena Voss 0\.\d\d: “She” by pronoun, first met as/)
  expect(lines.join('\n')).toMatch(
    /left out \(a statement needs 0\.40\):\n {3}released \(\d+\): verb \w+, such words 0\.\d\d/,
  )
})

test('an object needs more than a clause, and a pronoun tells whom else it could mean', () => {
  const text =
    'Premier Lena Voss and Minister Ada Kern met Tom Bell in Harrow. She said that the levy would end. Bell sought a view of the sea.'
  const explanation = explain(articleOf(text, { title: 'Rain' }), lexicons)
  const lines = explanationLines(explanation).join('\n')
  expect(lines).toMatch(/“She” by pronoun, .*; considered: Ada Kern/)
  for (const { cue, needed, rule } of explanation.cues) {
    const clause = /verb (?:that|clause|before|quote|wh|infinitive)$/.test(rule)
    expect([text.slice(cue.start, cue.end), clause ? needed : Math.max(needed, 0.5)]).toEqual([
      text.slice(cue.start, cue.end),
      clause ? explanation.threshold : 0.5,
    ])
  }
})

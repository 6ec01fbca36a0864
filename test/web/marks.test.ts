import fc from 'fast-check'
import { expect, test } from 'vitest'
import { html, toMarkup } from '../../web/html.ts'
import { type Mark, marked } from '../../web/marks.ts'

const roles = fc.constantFrom('content', 'cue', 'speaker', 'match')
const cases = fc.string({ unit: fc.constantFrom('a', 'b', ' ', '<', '&', '"', 'é'), minLength: 1 }).chain((text) => {
  const span = fc
    .tuple(fc.nat(text.length), fc.nat(text.length))
    .map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) }))
  const mark = fc.tuple(span, roles).map(([{ start, end }, role]): Mark => ({ start, end, role }))
  return fc.record({ text: fc.constant(text), span, marks: fc.array(mark, { maxLength: 6 }) })
})

test('marks add, lose and move no word, and each word is marked as what it is', () => {
  fc.assert(
    fc.property(cases, ({ text, span, marks }) => {
      const read = readMarks(toMarkup(marked(text, span, marks)))
      expect(read.map(({ character }) => character).join('')).toBe(text.slice(span.start, span.end))
      read.forEach(({ classes }, index) => {
        const at = span.start + index
        const due = marks.filter(({ start, end }) => start <= at && at < end).map(({ role }) => role)
        expect(classes).toEqual([...new Set(due)].sort())
      })
    }),
    { numRuns: 300, seed: 1 },
  )
})

test('an anchor stands at the first piece of its mark, a note after the last', () => {
  const marks: Mark[] = [
    { start: 0, end: 9, role: 'content', anchor: 's-1', note: html`<sup>1</sup>` },
    { start: 4, end: 6, role: 'content', nested: true, anchor: 's-2' },
    { start: 0, end: 2, role: 'speaker', anchor: 's-3' },
  ]
  expect(toMarkup(marked('abcdefghij', { start: 0, end: 10 }, marks))).toBe(
    '<span id="s-3"></span><mark class="content speaker" id="s-1">ab</mark><mark class="content">cd</mark>' +
      '<mark class="content nested" id="s-2">ef</mark><mark class="content">ghi</mark><sup>1</sup>j',
  )
})

function readMarks(markup: string): { character: string; classes: string[] }[] {
  const entities: Record<string, string> = { '&amp;': '&', '&lt;': '<', '&quot;': '"' }
  let classes: string[] = []
  const read: { character: string; classes: string[] }[] = []
  for (const [token] of markup.matchAll(/<[^>]*>|&[a-z]+;|[\s\S]/g)) {
    if (token === '</mark>') classes = []
    else if (token.startsWith('<mark')) classes = token.match(/class="([^"]*)"/)?.[1]?.split(' ') ?? []
    else read.push({ character: entities[token] ?? token, classes })
  }
  return read
}

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { html, toMarkup, toSafeAddress } from '../../web/html.ts'

const hostile = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: fc.constantFrom('<', '>', '"', "'", '&', '`', '=', '/', ' ', '\n', 'a', '\u202e', '\u0000') }),
  fc.constantFrom('</p><script>alert(1)</script>', '" onload="x', '&lt;', '<!--', ']]>', "' autofocus '", '\ud800'),
)

test('no text breaks out of the place between two tags', () => {
  fc.assert(
    fc.property(hostile, (text) => {
      const inside = between('<p>', toMarkup(html`<p>${text}</p>`), '</p>')
      expect(inside).not.toMatch(/[<>"']/)
      expect(unescaped(inside)).toBe(text)
    }),
    { numRuns: 400, seed: 1 },
  )
})

test('no text breaks out of an attribute', () => {
  fc.assert(
    fc.property(hostile, (text) => {
      const inside = between('<p title="a ', toMarkup(html`<p title="a ${text}"></p>`), '"></p>')
      expect(inside).not.toMatch(/[<>"']/)
      expect(unescaped(inside)).toBe(text)
    }),
    { numRuns: 400, seed: 1 },
  )
})

test('no address leads anywhere but to a web page', () => {
  const tried = fc.oneof(
    hostile,
    fc
      .tuple(
        fc.constantFrom('javascript:', 'JaVaScRiPt:', 'data:text/html,', 'vbscript:', '\u0001javascript:'),
        hostile,
      )
      .map(([scheme, rest]) => scheme + rest),
    fc.tuple(fc.constantFrom('/', '//', '/\\', '?', '#', 'https://', '/\t/'), hostile).map((parts) => parts.join('')),
  )
  fc.assert(
    fc.property(tried, (address) => {
      const href = unescaped(between('<a href="', toMarkup(html`<a href="${address}"></a>`), '"></a>'))
      const resolved = new URL(href, 'https://onrecord.example/s/1')
      expect(['http:', 'https:']).toContain(resolved.protocol)
      if (!/^https?:/i.test(href)) expect(resolved.host).toBe('onrecord.example')
    }),
    { numRuns: 600, seed: 1 },
  )
})

test.each(['javascript:alert(1)', '//elsewhere.example', '/\\elsewhere.example', '/\t/elsewhere', 'x', '', 'https://'])(
  'the address %j is taken out',
  (address) => expect(toSafeAddress(address)).toBe('#'),
)

test.each(['/s/st_1', '/search?q=steel%20beam', '?after=x', '#s-1', 'https://example.org/a?b=1#c'])(
  'the address %j stays',
  (address) => expect(toSafeAddress(address)).toBe(address),
)

test('markup nests as it is, lists follow each other, and nothing stands for nothing', () => {
  const rows = ['a', '<b>'].map((row) => html`<li>${row}</li>`)
  expect(toMarkup(html`<ul>${rows}${null}${false}${undefined}${0}</ul>`)).toBe('<ul><li>a</li><li>&lt;b&gt;</li>0</ul>')
})

test('what looks like markup but came from outside is refused', () => {
  const forged = JSON.parse('{"markup":"<script>"}')
  expect(() => html`<p>${forged}</p>`).toThrow(TypeError)
})

test.each([
  ['an unquoted attribute', () => html`<p title=${'x'}></p>`],
  ['an attribute in single quotes', () => html`<p title='${'x'}'></p>`],
  ['a tag', () => html`<p ${'x'}></p>`],
  ['a tag name', () => html`<${'p'}>`],
  ['a comment', () => html`<!-- ${'x'} -->`],
  ['a script', () => html`<script>${'x'}</script>`],
  ['a style element', () => html`<style media="all">${'x'}</style>`],
  ['a style attribute', () => html`<p style="${'x'}"></p>`],
  ['a handler', () => html`<p onclick="${'x'}"></p>`],
  ['markup in an attribute', () => html`<p title="${html`<b></b>`}"></p>`],
])('a value in %s is a fault of the template', (_place, make) => {
  expect(make).toThrow(TypeError)
})

function between(start: string, whole: string, end: string): string {
  expect(whole.startsWith(start)).toBe(true)
  expect(whole.endsWith(end)).toBe(true)
  return whole.slice(start.length, whole.length - end.length)
}

function unescaped(markup: string): string {
  const entities: Record<string, string> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"', '&#39;': "'" }
  return markup.replace(/&(?:amp|lt|gt|quot|#39);/g, (entity) => entities[entity] ?? '')
}

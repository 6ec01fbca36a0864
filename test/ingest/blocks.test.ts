import { expect, test } from 'vitest'
import { layersOf } from './layers.ts'

const BODY =
  'The mill at Port Aven closed on Monday, and four hundred people lost their work, the company said in a long notice.'

test.each([
  ['ui-label', 'Advertisement'],
  ['ui-label', 'Story continues below advertisement'],
  ['related-link', 'Opinion: Why the mill could not be saved. And who pays?'],
  ['related-link', 'READ MORE: Four mills in trouble'],
  ['contributor-note', 'With a report from Ann Bell'],
  ['contributor-note', '(Reporting by Ann Bell; editing by Tom Orr)'],
  ['contributor-note', 'Ann Bell contributed to this report.'],
  ['media-credit', 'Ken Orr/Reuters'],
  ['media-credit', 'Photo: Ken Orr'],
  ['media-credit', 'Ken Orr/The Aven Courier'],
  ['photo-caption', 'The mill at Port Aven on May 3. It stood for a century.Ken Orr/Aven Valley Post'],
  ['headline', '## What comes next?'],
  ['paragraph', 'Some call it Port Aven/New Aven, others do not.'],
  ['photo-caption', 'The mill at Port Aven on May 3. It stood for a century.Ken Orr/Reuters'],
  ['photo-caption', 'The mill at Port Aven on May 3. (AP Photo/Ken Orr)'],
  ['headline', 'What comes next'],
  ['paragraph', 'What comes next?'],
  ['paragraph', '“It is over,” she said.'],
])('%s: %s', (type, line) => {
  const { blocks } = layersOf(`${BODY}\n\n${line}\n\n${BODY}\n\n${BODY}`)
  expect(blocks.map((block) => block.type)).toEqual(['paragraph', type, 'paragraph', 'paragraph'])
  expect(blocks[1]?.furniture).toBe(!['headline', 'paragraph'].includes(type))
})

test('what stands behind a picture’s label is its caption', () => {
  expect(typesOf(`Open this photo in gallery:\n\nPremier Tom Orr at the mill.\n\n${BODY}`)).toEqual([
    'ui-label',
    'photo-caption',
    'paragraph',
  ])
})

test('a paragraph before a credit line is a caption, but not before an agency’s signature at the end', () => {
  const caption = 'Premier Tom Orr says the mill will open again if the tariffs end.'
  expect(typesOf(`${BODY}\n\n${caption}\n\nThe Canadian Press\n\n${BODY}\n\n${BODY}`)).toEqual([
    'paragraph',
    'video-caption',
    'media-credit',
    'paragraph',
    'paragraph',
  ])
  expect(typesOf(`${BODY}\n\n${caption}\n\nThe Canadian Press`)).toEqual(['paragraph', 'paragraph', 'media-credit'])
})

test('the title above the body is a headline, and a link-like one too', () => {
  expect(layersOf(`Mill closes.\n\n${BODY}`, 'Mill closes').blocks[0]?.type).toBe('headline')
  expect(typesOf(`Opinion: Mill closes\n\n${BODY}`)).toEqual(['headline', 'paragraph'])
})

test('a text wrapped at a width has paragraphs between its empty lines', () => {
  const wrapped = BODY.replace(/(.{40,55}) /g, '$1\n')
  const { blocks, article } = layersOf(`${wrapped}\n\n${wrapped}\n`)
  expect(blocks.map(({ start, end }) => article.text.slice(start, end))).toEqual([wrapped, wrapped])
})

test('lines end with LF, CRLF or CR', () => {
  expect(typesOf(`${BODY}\r\n\r\n${BODY}\r${BODY}`)).toEqual(['paragraph', 'paragraph', 'paragraph'])
})

function typesOf(text: string): readonly string[] {
  return layersOf(text).blocks.map(({ type }) => type)
}

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { analyse } from '../../ingest/analyse.ts'
import { contains } from '../../ingest/span.ts'
import type { Document, Span } from '../../schema/document.ts'
import { articleOf } from '../marked.ts'
import { HOSTILE } from './hostile.ts'
import { lexicons, read, shown } from './read.ts'

/** Pieces that news is made of, and what breaks readers: any order of them is a text. */
const pieces = fc.constantFrom(
  ...['Lena Voss', 'Ms. Voss', 'Premier Tom Bell', 'the minister', 'she', 'five sources', 'Port Aven', 'the SCA'],
  ...['said', 'told reporters', 'according to', 'accused', 'warned that', 'was told by', 'did not say', 'promised to'],
  ...['it rained', 'the mill would close', 'that', 'if', 'on Monday', 'in a statement', 'and', 'but', 'who', 'while'],
  ...[',', '.', '. ', ': ', '; ', '“', '”', '"', "''", '‘', '’', '’s', ' — ', '--', '...', '?', '!', '(', ')', '/'],
  ...['\n', '\n\n', '\r\n', ' ', '  ', '\u00a0', '\u200b', '\ufeff', '\0', 'é', 'e\u0301', '🙂', '\ud800', 'שלום'],
  ...['Open this photo in gallery:', 'Opinion: Mills', 'Ken Orr/Reuters', 'U.S.', '$1.3', '25-per-cent', 'Q. ', 'A. '],
)
const texts = fc
  .array(fc.tuple(pieces, fc.boolean()), { minLength: 1, maxLength: 60 })
  .map((list) => list.map(([piece, blank]) => (blank ? `${piece} ` : piece)).join(''))

describe('of any text', () => {
  test('every span lies in it, and every layer is sorted', () => {
    fc.assert(
      fc.property(texts, (text) => {
        for (const layer of layersOf(read(text))) {
          let before = -1
          for (const { start, end } of layer) {
            expect(0 <= start && start < end && end <= text.length, `${start}–${end} of ${text.length}`).toBe(true)
            expect(before).toBeLessThanOrEqual(start)
            before = start
          }
        }
      }),
      { seed: 1, numRuns: 200 },
    )
  })

  test('blocks and sentences do not overlap, and no sentence, quote or mention crosses a block', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const { blocks, sentences, quotes, mentions } = read(text)
        for (const layer of [blocks, sentences, quotes]) {
          for (const [place, span] of layer.entries()) {
            expect(span.start).toBeGreaterThanOrEqual(layer[place - 1]?.end ?? 0)
          }
        }
        for (const span of [...sentences, ...quotes, ...mentions]) {
          expect(blocks.some((block) => contains(block, span))).toBe(true)
        }
      }),
      { seed: 2, numRuns: 200 },
    )
  })

  test('content is never empty, in order, and holds neither its own source nor its cue', () => {
    fc.assert(
      fc.property(texts, (text) => {
        for (const { content, source, cue, quotes } of read(text).attributions) {
          expect(content.length).toBeGreaterThan(0)
          for (const [place, piece] of content.entries()) {
            expect(piece.start).toBeGreaterThanOrEqual(content[place - 1]?.end ?? 0)
          }
          for (const own of [source, cue]) {
            if (own) expect(content.some((piece) => piece.start < own.end && own.start < piece.end)).toBe(false)
          }
          for (const quote of quotes) expect(content.some((piece) => contains(piece, quote))).toBe(true)
        }
      }),
      { seed: 3, numRuns: 200 },
    )
  })

  test('what one statement says of another, a speaker of an actor and an actor of a mention holds', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const { attributions, speakers, actors, mentions } = read(text)
        expect(speakers).toHaveLength(attributions.length)
        attributions.forEach(({ within, continues, level }, place) => {
          expect(within === null).toBe(level === 0)
          if (within !== null) expect(attributions[within]?.level).toBe(level - 1)
          for (const other of [within, continues]) if (other !== null) expect(other).not.toBe(place)
        })
        for (const { actors: who, addressees, relayedBy, confidence } of speakers) {
          for (const at of [...who, ...addressees, ...relayedBy]) expect(actors[at]).toBeDefined()
          expect(0 <= confidence && confidence <= 1).toBe(true)
        }
        for (const { mentions: places, links } of actors) {
          expect(links).toHaveLength(places.length)
          for (const at of places) expect(mentions[at]).toBeDefined()
        }
        expect(new Set(actors.map(({ id }) => id)).size).toBe(actors.length)
      }),
      { seed: 4, numRuns: 200 },
    )
  })

  test('twice read is the same', () => {
    fc.assert(
      fc.property(texts, (text) => {
        expect(read(text)).toEqual(read(text))
      }),
      { seed: 5, numRuns: 100 },
    )
  })

  test('the fast engine keeps the same laws', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const document = analyse(articleOf(text, { publishedOn: '2025-10-08' }), lexicons, 'fast')
        for (const layer of layersOf(document)) {
          for (const [place, { start, end }] of layer.entries()) {
            expect(0 <= start && start < end && end <= text.length, `${start}–${end} of ${text.length}`).toBe(true)
            expect(layer[place - 1]?.start ?? 0).toBeLessThanOrEqual(start)
          }
        }
        for (const { content, source, level } of document.attributions) {
          expect(content.length).toBeGreaterThan(0)
          if (source && level === 0) expect(content.some((piece) => contains(piece, source))).toBe(false)
        }
      }),
      { seed: 7, numRuns: 200 },
    )
  })

  test('a paragraph behind it that speaks of nobody changes no statement before', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const before = shown(read(`${text}\n\nRain fell.`))
        expect(shown(read(`${text}\n\nRain fell.\n\nThen the sun came out, and it was warm.`))).toEqual(before)
      }),
      { seed: 6, numRuns: 200 },
    )
  })
})

test.each(Object.entries(HOSTILE))(
  '50,000 characters of %s end soon',
  (_, text) => {
    expect(read(text(50_000)).tokens.count).toBeGreaterThanOrEqual(0)
  },
  30_000,
)

function layersOf({
  blocks,
  sentences,
  quotes,
  mentions,
  cues,
  attributions,
  tokens,
  sectors,
  measures,
  dates,
}: Document): readonly (readonly Span[])[] {
  const contents = attributions.map(({ content }) => content)
  const firsts = contents.flatMap(([first]) => first ?? [])
  const words = [...tokens.start].map((start, place) => ({ start, end: tokens.end[place] ?? 0 }))
  const sources = attributions
    .flatMap(({ source, addressee, condition }) => [source, addressee, condition].filter((span) => span !== null))
    .map((span) => [span])
  return [blocks, sentences, quotes, mentions, cues, words, sectors, measures, dates, firsts, ...contents, ...sources]
}

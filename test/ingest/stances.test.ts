import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { analyse } from '../../ingest/analyse.ts'
import { loadLexicons } from '../../ingest/lexicons.ts'
import { readRegistry } from '../../ingest/registry.ts'
import { indexRegistry } from '../../ingest/registry-index.ts'
import { articleOf } from '../marked.ts'
import { countLine, f1Of, readStanceLines, toLine } from './stance-lines.ts'

const index = indexRegistry(readRegistry('seeds'))
const lexicons = loadLexicons(index)
const read = (text: string) => analyse(articleOf(text, { publishedOn: '2025-10-08' }), lexicons)
const nameOf = (id: string) => index.actorById.get(id)?.name ?? id

const DUTY = 'The United States imposed a 20 per cent tariff on Chilean salmon.'
const CHIPS = 'Taiwan banned exports of chips to Russia.'

describe('by rule', () => {
  test.each([
    ['subject', `${DUTY} “The tariff will hurt every fisherman here,” said Elsa Prieto.`, 'oppose'],
    ['subject', `${DUTY} “The tariff is a blessing,” said Walt Dorsey of the trout farmers.`, 'support'],
    ['subject', `${DUTY} “The tariff is not fair,” said Elsa Prieto.`, 'oppose'],
    ['object', `${DUTY} “We oppose the tariff,” said Elsa Prieto.`, 'oppose'],
    ['object', `${DUTY} “We have always backed the tariff,” said Walt Dorsey.`, 'support'],
    ['called', `${DUTY} Importer Elsa Prieto called the tariff a disaster.`, 'oppose'],
    ['modifier', `${DUTY} “I have to live under a ruinous tariff,” said Elsa Prieto.`, 'oppose'],
    ['cue', `${DUTY} Trout farmers welcomed the tariff.`, 'support'],
    ['cue', `${DUTY} The importers condemned the tariff.`, 'oppose'],
    ['demanded', `${DUTY} Importers urged Washington to scrap the tariff.`, 'oppose'],
    ['demanded', `Trout farmers urged Washington to impose a tariff on Chilean salmon.`, 'support'],
    ['effect', `${DUTY} “The tariff adds four dollars to the price of a fillet,” said Elsa Prieto.`, 'oppose'],
    ['anaphor', `${DUTY} “It is a terrible idea,” said Elsa Prieto.`, 'oppose'],
    ['topic', `${DUTY} “About time,” said Walt Dorsey.`, 'support'],
    ['near', `${DUTY} “Enough is enough with the tariff,” said Elsa Prieto.`, 'oppose'],
  ])('%s: %s', (rule, text, polarity) => {
    const document = read(text)
    const line = `${polarity} measure tariff:United States`
    const found = document.stances.filter((stance) => toLine(document, stance, nameOf) === line)
    expect(found.map((stance) => stance.rule)).toContain(rule)
  })

  test('who takes a measure stands by it, and a threat is meant', () => {
    const text = 'Mark Carney announced that Canada would impose a 20 per cent tariff on Norwegian salmon.'
    expect(clear(text)).toContain('support measure tariff:Canada')
  })

  test('who is for the end of a measure is against it', () => {
    expect(clear(`${DUTY} “Scrapping the tariff would be a blessing,” said Elsa Prieto.`)).toEqual([
      'oppose measure tariff:United States',
    ])
  })

  test('an accused actor is opposed, a thanked one supported', () => {
    expect(clear('Elsa Prieto accused Harrow Steel of cheating its workers.')).toContain('oppose actor Harrow Steel')
    expect(clear('Elsa Prieto thanked Harrow Steel for keeping the mill open.')).toContain('support actor Harrow Steel')
  })

  test('a sector that must come to no harm is supported', () => {
    expect(clear('“You will never destroy our steel industry,” said Elsa Prieto.')).toContain('support sector steel')
  })
})

describe('nothing', () => {
  test.each([
    `${DUTY} Elsa Prieto said the tariff takes effect at midnight.`,
    `${DUTY} Asked whether the tariff was a mistake, Elsa Prieto said nothing.`,
    `${CHIPS} The ministry said the rule would be published on Friday.`,
    'Elsa Prieto said the mill would reopen in May.',
  ])('is made of: %s', (text) => {
    expect(clear(text)).toEqual([])
  })
})

test('what points both ways is mixed, and a lone weak sign leaves it unclear', () => {
  const mixed = `${DUTY} “I hate the tariff, but the tariff will save my farm,” said Elsa Prieto.`
  expect(clear(mixed)).toEqual(['mixed measure tariff:United States'])
})

// What was reached; a change that loses it is seen.
test.each([
  ['stance-lines', 74],
  ['stance-lines-unread', 53],
  ['stance-lines-fresh', 50],
] as const)('%s: F1 is at least %i', (file, least) => {
  const counts = readStanceLines(file).map(({ text, stances }) => countLine(read(text), stances, nameOf))
  expect(f1Of(counts)).toBeGreaterThanOrEqual(least)
})

describe('for any text', () => {
  const piece = fc.constantFrom(
    ...[
      'The U.S. imposed a tariff on steel. ',
      '“',
      '”',
      ' said Lena Voss. ',
      'It is a mistake ',
      'the tariff ',
      'hurts ',
    ],
    ...[
      'Harrow Steel ',
      'accused ',
      'called ',
      'a disaster ',
      'should lift ',
      'if ',
      'without ',
      '\n\n',
      '. ',
      ', ',
      'not ',
    ],
  )
  test('one stance a statement and target, with words inside the text', () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const text = pieces.join('')
        const { stances, attributions, measures, actors, agreements } = read(text)
        const keys = stances.map(({ attribution, target }) => JSON.stringify([attribution, target]))
        expect(new Set(keys).size).toBe(keys.length)
        for (const { attribution, target, evidence, confidence } of stances) {
          expect(attributions[attribution]).toBeDefined()
          if (target.kind !== 'sector')
            expect({ measure: measures, actor: actors, agreement: agreements }[target.kind][target.at]).toBeDefined()
          expect(0 <= evidence.start && evidence.start < evidence.end && evidence.end <= text.length).toBe(true)
          expect(0 <= confidence && confidence <= 1).toBe(true)
        }
      }),
      { seed: 23, numRuns: 200 },
    )
  })

  test('a long run of statements is read', () => {
    expect(Array.isArray(read(`${DUTY} “It is a mistake,” said Elsa Prieto. `.repeat(1000)).stances)).toBe(true)
  })
})

function clear(text: string): readonly string[] {
  const document = read(text)
  return document.stances.flatMap((stance) => toLine(document, stance, nameOf) ?? [])
}

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { analyse } from '../../ingest/analyse.ts'
import { LEXICON_FILES, loadLexicons, readLexicon } from '../../ingest/lexicons.ts'
import { readRegistry } from '../../ingest/registry.ts'
import { indexRegistry } from '../../ingest/registry-index.ts'
import { readUserRules } from '../../ingest/rules/user-rules.ts'
import type { Document } from '../../schema/document.ts'
import { articleOf } from '../marked.ts'
import { shown } from './read.ts'

const RULES = `
cues:
  - match: '[tooted] off?'
    illocution: reject
roles:
  - match: '(deputy|junior)? harbour reeve'
measures:
  - match: '[<imposer>#Noun] [<measure>wharf toll] on [<target>#Noun+]'
    kind: tariff
    status: IN_FORCE
`
const registry = indexRegistry(readRegistry(new URL('../../seeds', import.meta.url).pathname))
const needs = {
  file: 'rules.yaml',
  illocutions: readLexicon('illocutions', LEXICON_FILES.illocutions),
  kinds: registry.registry.measureKinds.map(({ id }) => id),
}
const rules = (text: string) => readUserRules(text, needs)
const plain = loadLexicons(registry)
const usual = loadLexicons(registry, rules(RULES))
const withRules = (text: string, lexicons = usual): Document =>
  analyse(articleOf(text, { publishedOn: '2025-10-08', outlet: 'The Aven Courier' }), lexicons)

test('a cue of one’s own makes statements of quotations and of clauses, and leaves others alone', () => {
  const text =
    'Lena Voss tooted off, “It rained all day.” Tom Bell tooted that it snowed. Lena Voss said that it hailed.'
  expect(shown(withRules(text, plain)).filter((line) => line.includes('tooted'))).toEqual([])
  const document = withRules(text)
  expect(shown(document)).toEqual([
    'Lena Voss | Lena Voss | tooted | “It rained all day.”',
    'Tom Bell | Tom Bell | tooted | that it snowed',
    'Lena Voss | Lena Voss | said | that it hailed',
  ])
  expect(document.attributions[0]?.cue?.coarseIllocution).toBe('REJECT')
  expect(document.attributions[0]?.rule).toBe('own rule cues.0')
})

test('a role of one’s own is the role of the name beside it', () => {
  const { mentions, article } = withRules('Deputy harbour reeve Lena Voss left. Tom Bell, the harbour reeve, stayed.')
  const roles = mentions.flatMap(({ role }) => (role ? [article.text.slice(role.start, role.end)] : []))
  expect(roles).toEqual(['Deputy harbour reeve', 'harbour reeve'])
})

test('a measure of one’s own has the kind, the status and the parties that the pattern marks', () => {
  const { measures, article } = withRules('Ships wait. Canada wharf toll on Mexico stays, Lena Voss said.')
  expect(measures.map(({ start, end }) => article.text.slice(start, end))).toEqual(['wharf toll'])
  expect(measures[0]).toMatchObject({ kind: 'tariff', status: 'IN_FORCE', imposer: 'country:CA', target: 'country:MX' })
})

test.each([
  ['cues: 3', /rules\.yaml: cues: /],
  ['cues:\n  - match: "[tooted"\n    illocution: reject', /cues\.0: .*opens and closes \[\] unequally/],
  ['cues:\n  - match: "#Verb #Noun"\n    illocution: reject', /cues\.0: .*needs a plain word/],
  ['cues:\n  - match: "tooted #Vreb"\n    illocution: reject', /cues\.0: There is no tag #Vreb; tags: .*Verb/],
  ['cues:\n  - match: "tooted"\n    illocution: rejct', /cues\.0: There is no illocution "rejct"; there are .*reject/],
  [
    'measures:\n  - match: "[<imposr>#Noun] toll"\n    kind: tariff',
    /measures\.0: There is no group <imposr>; groups here: /,
  ],
  [
    'measures:\n  - match: "toll"\n    kind: tarif',
    /measures\.0: There is no measure kind "tarif"; there are .*tariff/,
  ],
  ['measures:\n  - match: "toll"\n    kind: tariff\n    status: SOON', /measures\.0\.status: /],
  ['roles:\n  - match: "reeve"\n    colour: red', /roles\.0/],
  ['roles: [', /rules\.yaml: the file: /],
])('a bad file says where and what: %j', (text, message) => {
  expect(() => rules(text)).toThrow(message)
})

test('other rules are another run', () => {
  const versions = [plain, usual, loadLexicons(registry, rules('roles: []'))].map(({ version }) => version)
  expect(new Set(versions).size).toBe(3)
})

test('with rules, what is found in any text stands in it', () => {
  const word = fc.constantFrom(
    'Voss',
    'tooted',
    'that',
    'harbour',
    'reeve',
    'wharf',
    'toll',
    'on',
    'grain',
    '“',
    '”',
    '.',
    ',',
    '...',
    '\n\n',
    '😀',
  )
  fc.assert(
    fc.property(fc.array(word, { maxLength: 40 }), (words) => {
      const text = words.join(' ')
      const { attributions, measures, mentions } = withRules(text)
      const spans = [
        ...measures,
        ...mentions,
        ...attributions.flatMap(({ content, cue }) => (cue ? [...content, cue] : content)),
      ]
      for (const { start, end } of spans) {
        expect(start < end && end <= text.length).toBe(true)
        expect(text.slice(start, end).trim()).not.toBe('')
      }
      for (const [place, { within, continues }] of attributions.entries()) {
        expect([within, continues]).not.toContain(place)
      }
    }),
    { seed: 7, numRuns: 200 },
  )
})

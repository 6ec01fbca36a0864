import { expect, test } from 'vitest'
import { hashWord } from '../../ingest/characters.ts'
import {
  ADDRESS,
  CAPITAL,
  CAPITALS,
  findTokens,
  GLUED,
  MIXED,
  NUMBER,
  STOPPED,
  WORD,
} from '../../ingest/stages/tokens.ts'
import { articleOf } from '../marked.ts'
import { lexicons } from './layers.ts'

test.each([
  'The|U.S|has|duties',
  'to|the|U.S.|Mr.|Orr|said',
  'Sens.|Orr|and|Bell|,|D|-|Mass.|,|v.|Kern',
  'J.|R.|Moss|paid|No.|5|,|no|.',
  'He|said|no|.|Then|etc.|ended',
  "Carney|’s|wo|n’t|ca|n't|they|’re|can|not|gon|na",
  'O’Brien|d’Angelo|AT&T|R&D|the|workers|’|union',
  '25|-|per|-|cent|well|-|known|co-founder|re-election|anti|-|dumping|-|duty',
  '$|1,300.5|at|3:30|on|the|20th|of|the|1990s|,|2015|-|16',
  "“|No|,|”|she|wrote|:|''|yes|''|...|and|—|--|…",
  'cars|.|Ken|Orr|/|Newsflow',
  'see|https://example.com/a?b=1|or|www.example.org|or|mail|ann@example.com|.',
  '@annbell|wrote|#Steel|at|example.com|,|today',
  'naïve|Montréal|Łódź|東京|🙂|ok',
])('%s', (line) => {
  const words = line.split('|')
  expect(cut(words.reduce((text, word) => text + (glues(text, word) ? '' : ' ') + word))).toEqual(words)
})

/** Written without a blank: clitics, and what stands around hyphens, slashes and marks. */
function glues(text: string, word: string): boolean {
  return /^(?:[’'](?:s|re)|n[’']t|[-/.,:”’]|na|not)$/.test(word) && !/[“ ]$/.test(text)
    ? true
    : /[-/$“#@]$/.test(text) || (/[a-z]\.$/.test(text) && /^Ken$/.test(word))
}

test('a token’s shape says how it is written', () => {
  const shapes = findTokens({ article: articleOf('Mr. McKay, NATO iPhone 25th example.com’s') }, lexicons).shape
  expect([...shapes]).toEqual([
    WORD | CAPITAL | STOPPED,
    WORD | CAPITAL | MIXED,
    GLUED,
    WORD | CAPITAL | CAPITALS,
    WORD | MIXED,
    WORD | NUMBER,
    WORD | ADDRESS,
    WORD | GLUED,
  ])
})

test('hashes compare words without case, accent, curly marks and their own full stop', () => {
  const hashes = (text: string) => [...findTokens({ article: articleOf(text) }, lexicons).hash]
  expect(hashes('Montréal O’Brien Sen. U.S. — “')).toEqual(hashes('montreal o\'brien SEN u.s - "'))
  expect(hashes('Sen. tariffs')).toEqual(['sen', 'Tariffs'].map(hashWord))
  expect(hashes('232')).not.toEqual(hashes('301'))
})

function cut(text: string): readonly string[] {
  const { start, end } = findTokens({ article: articleOf(text) }, lexicons)
  return [...start].map((from, i) => text.slice(from, end[i]))
}

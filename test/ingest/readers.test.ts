import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { canonicalUrl, LONGEST_ARTICLE, type RawArticle, toArticle } from '../../ingest/article.ts'
import { type Reading, readArticles } from '../../ingest/readers/index.ts'

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'onrecord-readers-'))
})
afterAll(() => rmSync(folder, { recursive: true }))

async function read(
  paths: readonly string[],
  given: Omit<RawArticle, 'text' | 'publishedBasis'> = {},
  more: { encoding?: string; stdin?: string } = {},
): Promise<Reading[]> {
  const { encoding, stdin = '' } = more
  return Array.fromAsync(
    readArticles(paths, { given, stdin: toStream(stdin), ...(encoding === undefined ? {} : { encoding }) }),
  )
}
async function* toStream(text: string): AsyncGenerator<Uint8Array> {
  // In pieces of three bytes, so that nothing may depend on where a chunk ends.
  const bytes = Buffer.from(text)
  for (let at = 0; at < bytes.length; at += 3) yield bytes.subarray(at, at + 3)
}
function file(name: string, content: string | Uint8Array): string {
  const path = join(folder, name)
  mkdirSync(join(path, '..'), { recursive: true })
  writeFileSync(path, content)
  return path
}
const articleOf = (reading: Reading | undefined) => {
  if (reading?.kind !== 'article') throw new Error(`no article but ${JSON.stringify(reading)}`)
  return reading.article
}
const faultOf = (reading: Reading | undefined) => {
  if (reading?.kind !== 'failure') throw new Error(`no failure but ${JSON.stringify(reading)}`)
  return `${reading.error.code}: ${reading.error.message}. ${reading.error.hint}`
}

describe('formats', () => {
  test('plain text is kept exactly, line ends and all', async () => {
    const text = 'First line\r\nsecond\u00a0line \u201cquoted\u201d\n\n\ttail  '
    expect(articleOf((await read([file('plain.txt', text)]))[0]).text).toBe(text)
  })

  test('Markdown brings its metadata in front matter', async () => {
    const path = file(
      'front.md',
      '---\n# a comment\ntitle: "Duty: rises"\noutlet: Pale Coast Courier\ndate: 2031-09-03\nurl: https://courier.example/a?utm_source=x&id=3#top\nauthors: [Ada Quill]\nlanguage: en-CA\nmood: grim\n---\nThe duty rose.\n',
    )
    const [reading] = await read([path])
    expect(articleOf(reading)).toMatchObject({
      title: 'Duty: rises',
      outlet: 'Pale Coast Courier',
      publishedOn: '2031-09-03',
      publishedAt: null,
      publishedBasis: 'metadata',
      sourceUrl: 'https://courier.example/a?id=3',
      authors: ['Ada Quill'],
      language: 'en-CA',
      text: 'The duty rose.\n',
    })
    expect(reading).toMatchObject({ notes: [{ code: 'UNKNOWN_FIELD', message: 'The field "mood" was not read.' }] })
  })

  test('JSON holds one article or a list', async () => {
    const one = { id: 7, text: 'One.', publishedAt: '2031-09-03T23:30:00-04:00', author: 'Ada Quill' }
    expect(articleOf((await read([file('one.json', JSON.stringify(one))]))[0])).toMatchObject({
      publishedOn: '2031-09-03',
      publishedAt: '2031-09-04T03:30:00.000Z',
      authors: ['Ada Quill'],
    })
    const list = await read([file('list.json', JSON.stringify([one, { text: 'Two.' }]))])
    expect(list.map((reading) => articleOf(reading).text)).toEqual(['One.', 'Two.'])
  })

  test('a wrong line of JSON Lines is told by its number and the others are read', async () => {
    const path = file('lines.jsonl', '{"text":"One."}\n\n{"text": "broken\n{"title":"no text"}\n{"text":"Two."}')
    const readings = await read([path])
    expect(readings.map(({ kind }) => kind)).toEqual(['article', 'failure', 'failure', 'article'])
    expect(faultOf(readings[1])).toMatch(/lines\.jsonl, line 3: no JSON/)
    expect(faultOf(readings[2])).toMatch(/lines\.jsonl, line 4: an article without text/)
  })

  test.each([
    ['plain words', 'plain words'],
    ['---\ntitle: T\n---\nmarked', 'marked'],
    ['{"text":"record"}', 'record'],
    ['{"text":"a"}\n{"text":"b"}', 'a'],
    ['[{"text":"listed"}]', 'listed'],
    ['[Photo] no JSON at all', '[Photo] no JSON at all'],
  ])('standard input %j is known by its content', async (stdin, text) => {
    expect(articleOf((await read(['-'], {}, { stdin }))[0]).text).toBe(text)
  })

  test('a folder is read in the order of names, without READMEs, hidden and foreign files', async () => {
    for (const name of ['in/b.txt', 'in/a/deep.txt', 'in/README.md', 'in/.hidden.txt', 'in/photo.png'])
      file(name, 'Words.')
    const readings = await read([join(folder, 'in')])
    expect(readings.map(({ kind, where }) => `${kind} ${where.slice(folder.length + 1)}`)).toEqual([
      'article in/a/deep.txt',
      'article in/b.txt',
      'left-out in/photo.png',
    ])
  })
})

describe('bad input', () => {
  test.each<[name: string, content: string | Uint8Array, told: RegExp]>([
    ['empty.txt', '', /BAD_FILE: .*empty\.txt is empty/],
    ['blank.txt', ' \n\n ', /BAD_INPUT: The article has no text/],
    ['scan.pdf', '%PDF-1.7\n1 0 obj', /BAD_FILE: .*scan\.pdf is a PDF, not a text/],
    ['raw.txt', new Uint8Array([72, 0, 105, 0, 1, 2, 3]), /BAD_FILE: .*a binary file/],
    [
      'latin.txt',
      Buffer.from('caf\u00e9 au lait', 'latin1'),
      /BAD_ENCODING: .*is not valid UTF-8 at byte 5\. Say which encoding/,
    ],
    [
      'month.md',
      '---\ndate: 2031-13-01\n---\nText',
      /BAD_INPUT: The date "2031-13-01" is none\. Write it as YYYY-MM-DD/,
    ],
    ['leap.md', '---\ndate: 2031-02-29\n---\nText', /BAD_INPUT: The date "2031-02-29" is none/],
    ['yaml.md', '---\ntitle: a: b\n---\nText', /BAD_INPUT: .*yaml\.md, line 2: the front matter is no YAML/],
    [
      'address.md',
      '---\nurl: javascript:alert(1)\n---\nText',
      /BAD_INPUT: The address "javascript:alert\(1\)" is none/,
    ],
    ['broken.json', '{"text": ', /BAD_INPUT: .*broken\.json: no JSON/],
    ['field.json', '{"text": "T", "title": 5}', /BAD_INPUT: .*field\.json: title/],
  ])('%s', async (name, content, told) => {
    const [reading, ...rest] = await read([file(name, content)])
    expect(faultOf(reading)).toMatch(told)
    expect(rest).toEqual([])
  })

  test('a missing path is told and the next is read', async () => {
    const readings = await read([join(folder, 'nowhere.txt'), file('here.txt', 'Here.')])
    expect(faultOf(readings[0])).toMatch(/NOT_FOUND: There is no .*nowhere\.txt/)
    expect(articleOf(readings[1]).text).toBe('Here.')
  })

  test('a text past the limit is refused with the limit', async () => {
    const [reading] = await read([file('long.txt', 'word '.repeat(LONGEST_ARTICLE / 5 + 1))])
    expect(faultOf(reading)).toMatch(/TOO_LARGE: .* an article may have 5000000/)
    const [larger] = await read([file('larger.txt', 'x'.repeat(3 * LONGEST_ARTICLE + 4))])
    expect(faultOf(larger)).toMatch(/TOO_LARGE: .*may have 15000003/)
  })

  test('an encoding given by hand is used, an unknown one refused', async () => {
    const path = file('windows.txt', new Uint8Array([0x93, 0x48, 0x69, 0x94]))
    expect(articleOf((await read([path], {}, { encoding: 'windows-1252' }))[0]).text).toBe('\u201cHi\u201d')
    expect(faultOf((await read([path], {}, { encoding: 'klingon' }))[0])).toMatch(
      /USAGE: The encoding "klingon" is not known/,
    )
  })
})

describe('identity', () => {
  const ids = (raw: RawArticle) => toArticle(raw)
  test('an address is one article however it is tracked', () => {
    const plain = ids({ text: 'T', sourceUrl: 'https://Courier.example/a' })
    const tracked = ids({ text: 'T', sourceUrl: 'https://courier.example/a?utm_medium=mail#p2', outlet: 'Any' })
    expect(tracked.id).toBe(plain.id)
    expect(tracked.versionId).toBe(plain.versionId)
    expect(ids({ text: 'U', sourceUrl: 'https://courier.example/a' })).toMatchObject({ id: plain.id })
    expect(ids({ text: 'U', sourceUrl: 'https://courier.example/a' }).versionId).not.toBe(plain.versionId)
  })

  test('metadata given by hand stands above the article\u2019s own', async () => {
    const path = file('given.md', '---\noutlet: Own Gazette\ndate: 2031-01-01\n---\nText')
    const article = articleOf((await read([path], { outlet: 'Given Gazette', published: '2031-01-02' }))[0])
    expect(article).toMatchObject({ outlet: 'Given Gazette', publishedOn: '2031-01-02', publishedBasis: 'given' })
    expect(article.id).toBe(articleOf((await read([path]))[0]).id)
  })

  test('without a day none is made up, and a note says so', async () => {
    const [reading] = await read([file('dayless.txt', 'Words.')])
    expect(articleOf(reading)).toMatchObject({ publishedOn: null, publishedAt: null, publishedBasis: null })
    expect(reading).toMatchObject({ notes: [{ code: 'NO_DAY' }] })
  })

  test('any text comes through any format as it was', async () => {
    const path = join(folder, 'any.json')
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'grapheme', minLength: 1 }), async (text) => {
        fc.pre(text.trim() !== '')
        writeFileSync(path, JSON.stringify({ text }))
        expect(articleOf((await read([path]))[0]).text).toBe(text)
        expect(articleOf((await read(['-'], {}, { stdin: JSON.stringify({ text }) }))[0]).text).toBe(text)
      }),
      { seed: 1, numRuns: 200 },
    )
  })

  test('a canonical address is its own canonical address', () => {
    fc.assert(
      fc.property(fc.webUrl({ withQueryParameters: true, withFragments: true }), (address) => {
        expect(canonicalUrl(canonicalUrl(address))).toBe(canonicalUrl(address))
      }),
      { seed: 1, numRuns: 200 },
    )
  })
})

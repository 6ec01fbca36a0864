import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { run, serve } from './run.ts'

let cwd: string
beforeAll(() => {
  cwd = mkdtempSync(join(tmpdir(), 'onrecord-commands-'))
  writeFileSync(join(cwd, 'good.txt'), '“The duty will cost jobs,” said Ada Quill, president of Quill Foundry.\n')
  writeFileSync(
    join(cwd, 'other.md'),
    '---\ntitle: Other\ndate: 2031-09-03\n---\nAda Quill said that the duty would go.\n',
  )
  writeFileSync(
    join(cwd, 'lines.jsonl'),
    '{"id":"a","text":"Ada Quill said no."}\n{"id":\n{"id":"c","text":"Ada Quill said yes."}\n',
  )
  writeFileSync(join(cwd, 'empty.txt'), '')
  writeFileSync(join(cwd, 'binary.txt'), new Uint8Array([0, 1, 2, 3]))
})
afterAll(() => rmSync(cwd, { recursive: true }))

/** Asks a served store one GraphQL operation. */
async function ask(url: string, query: string): Promise<{ data: Record<string, unknown> }> {
  const answer = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query }),
  })
  return JSON.parse(await answer.text())
}

describe('misuse exits with 2 and says what to do', () => {
  test.each<[argv: string[], told: RegExp]>([
    [[], /^$/],
    [['ingst'], /There is no command "ingst"\. Commands: ingest, serve/],
    [['ingest'], /No path was given.*onrecord ingest PATH/],
    [['ingest', 'good.txt', '--outlt', 'X'], /--outlt.*Known flags: --outlet/s],
    [['ingest', 'good.txt', '--engine', 'oracle'], /There is no engine "oracle"\. Engines: /],
    [
      ['ingest', 'good.txt', '--db', 'mongodb://localhost'],
      /"mongodb:\/\/localhost" is no address of a store.*sqlite:FILE/,
    ],
    [['serve', '--port', 'http'], /The port is "http"\. Give a number/],
    [['predict', 'a', 'b'], /Give one file of articles/],
    [['predict', 'a', '--nested', '--facts'], /exclude each other/],
  ])('%j', async (argv, told) => {
    const { code, err } = await run(argv, { cwd })
    expect(err).toMatch(told)
    expect(code).toBe(2)
  })

  test('help is no misuse', async () => {
    expect(await run(['--help'], { cwd })).toMatchObject({
      code: 0,
      err: '',
      out: expect.stringContaining('reanalyse'),
    })
    expect(await run(['ingest', '--help'], { cwd })).toMatchObject({
      code: 0,
      out: expect.stringContaining('--outlet NAME'),
    })
  })

  test('a setting that is none is told by its name', async () => {
    const { code, err } = await run(['seed'], { cwd, env: { PORT: 'eighty' } })
    expect(err).toMatch(/The setting PORT is "eighty"/)
    expect(code).toBe(2)
  })
})

describe('ingest', () => {
  test('bad files are told and kept aside, the others kept, and the exit code says so', async () => {
    const db = `sqlite:${join(cwd, 'mixed.db')}`
    const paths = ['empty.txt', 'good.txt', 'binary.txt', 'lines.jsonl', 'nowhere.txt']
    const { code, err } = await run(['ingest', ...paths, '--db', db], { cwd })
    expect(code).toBe(1)
    expect(err.split('\n').filter((line) => line.startsWith('failed: '))).toEqual([
      expect.stringMatching(/^failed: empty\.txt: .*is empty/),
      expect.stringMatching(/^failed: binary\.txt: .*binary/),
      expect.stringMatching(/^failed: lines\.jsonl, line 2: .*no JSON/),
      expect.stringMatching(/^failed: nowhere\.txt: There is no/),
    ])
    expect(err).toContain('Articles: 3 new, 0 read again, 0 unchanged, 4 failed.')
    const served = await serve(['--db', db], cwd)
    try {
      const { data } = await ask(
        served.url,
        '{ corpus { articles sample failures(first: 10) { totalCount nodes { code } } } }',
      )
      expect(data).toMatchObject({ corpus: { articles: 3, sample: false, failures: { totalCount: 4 } } })
    } finally {
      expect(await served.stop()).toBe(0)
    }
  })

  test('twice is once, from standard input too, and any order gives the same snapshot', async () => {
    const snapshotOf = async (db: string) => {
      const served = await serve(['--db', db], cwd)
      const { data } = await ask(served.url, '{ corpus { snapshot articles statements } }')
      await served.stop()
      return data
    }
    const one = `sqlite:${join(cwd, 'one.db')}`
    const two = `sqlite:${join(cwd, 'two.db')}`
    expect((await run(['ingest', 'good.txt', 'other.md', '--db', one], { cwd })).code).toBe(0)
    const again = await run(['ingest', 'other.md', 'good.txt', '--db', one], { cwd })
    expect(again.err).toContain('0 new, 0 read again, 2 unchanged, 0 failed')
    await run(['ingest', 'other.md', '--db', two], { cwd })
    await run(['ingest', 'good.txt', '--db', two], { cwd })
    expect(await snapshotOf(two)).toEqual(await snapshotOf(one))
    const piped = await run(['ingest', '-', '--name', 'piped', '--date', '2031-09-05', '--db', two], {
      cwd,
      stdin: 'Ada Quill said no.',
    })
    expect(piped.err).toContain('1 new')
    const reread = await run(['reanalyse', '--db', two], { cwd })
    expect(reread).toMatchObject({ code: 0, err: expect.stringContaining('0 new, 0 read again, 3 unchanged') })
  })

  test('an unreachable database exits with 1 and says what to do', async () => {
    const { code, err } = await run(['ingest', 'good.txt', '--db', 'bolt://127.0.0.1:1'], { cwd })
    expect(err).toMatch(/STORE_UNREACHABLE/)
    expect(code).toBe(1)
  })
})

test('a rules file that cannot be used stops the command and says which rule', async () => {
  writeFileSync(join(cwd, 'rules.yaml'), 'cues:\n  - match: "[tooted"\n    illocution: reject\n')
  for (const [file, message] of [
    ['rules.yaml', /cues\.0/],
    ['none.yaml', /none\.yaml cannot be read/],
  ] as const) {
    const { code, err } = await run(['analyse', 'good.txt', '--rules', file], { cwd })
    expect(err).toMatch(message)
    expect(code).toBe(1)
  }
})

test('analyse --explain tells people why', async () => {
  const { code, out } = await run(['analyse', 'good.txt', '--explain'], { cwd })
  expect(code).toBe(0)
  expect(out).toMatch(/rule {5}“/)
  expect(out).toMatch(/speaker {2}/)
  const refused = await run(['analyse', 'good.txt', '--explain', '--engine', 'compromise'], { cwd })
  expect(refused.code).toBe(2)
  expect(refused.err).toContain('--engine full or fast')
})

test('analyse prints one document a line and stores nothing', async () => {
  const { code, out } = await run(['analyse', 'good.txt', 'other.md'], { cwd })
  expect(code).toBe(0)
  const documents = out
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))
  expect(documents.map(({ article }) => article.publishedOn)).toEqual([null, '2031-09-03'])
  expect(Object.keys(documents[0])).toEqual(
    expect.arrayContaining(['blocks', 'tokens', 'attributions', 'speakers', 'notes']),
  )
})

test('predict prints a line an article, with the ids given', async () => {
  const { out, code, err } = await run(['predict', 'lines.jsonl'], { cwd })
  expect(
    out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line).id),
  ).toEqual(['a', 'c'])
  expect(err).toContain('line 2')
  expect(code).toBe(1)
})

describe('serve', () => {
  test('shows the samples while the store is empty, and never after', async () => {
    const db = `sqlite:${join(cwd, 'fresh', 'own.db')}`
    const sampled = await serve(['--sample', '--db', db], cwd)
    const { data } = await ask(sampled.url, '{ corpus { sample articles } }')
    expect(data).toEqual({ corpus: { sample: true, articles: 24 } })
    await sampled.stop()
    await run(['ingest', 'good.txt', '--db', db], { cwd })
    const own = await serve(['--sample', '--db', db], cwd)
    expect((await ask(own.url, '{ corpus { sample articles } }')).data).toEqual({
      corpus: { sample: false, articles: 1 },
    })
    expect((await fetch(`${own.url}/health`)).status).toBe(200)
    expect((await fetch(`${own.url}/ready`)).status).toBe(200)
    await own.stop()
  })

  test('a port in use is told, with what to do', async () => {
    const blocker = createServer()
    const port = await new Promise<number>((resolve) => {
      blocker.listen(0, '127.0.0.1', () => {
        const address = blocker.address()
        resolve(address !== null && typeof address === 'object' ? address.port : 0)
      })
    })
    const { code, err } = await run(['serve', '--port', String(port), '--db', `sqlite:${join(cwd, 'port.db')}`], {
      cwd,
    })
    blocker.close()
    expect(err).toMatch(new RegExp(`Port ${port} is in use\\. Stop what uses it`))
    expect(code).toBe(1)
  })
})

import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Decision } from '../../schema/decisions.ts'
import { openStore } from '../../src/graph/open.ts'
import type { GraphStore } from '../../src/graph/store.ts'
import { dumpOf } from '../graph/dump.ts'
import { run } from './run.ts'

const TEXT = [
  '“The duty will cost jobs,” said Ada Quill, president of Quill Foundry.',
  'Ben Marsh said that the duty would go.',
  'The sheds of the foundry were full all winter.',
].join('\n\n')
let cwd: string
let db: string
beforeAll(async () => {
  cwd = mkdtempSync(join(tmpdir(), 'onrecord-decisions-'))
  db = `sqlite:${join(cwd, 'store.db')}`
  writeFileSync(join(cwd, 'foundry.txt'), TEXT)
  expect(await run(['ingest', 'foundry.txt', '--db', db], { cwd })).toMatchObject({ code: 0 })
})
afterAll(() => rmSync(cwd, { recursive: true }))

async function inStore<T>(url: string, look: (store: GraphStore) => Promise<T>): Promise<T> {
  const store = await openStore(url)
  try {
    return await look(store)
  } finally {
    await store.close()
  }
}
const statementOf = (words: string, url = db) =>
  inStore(url, async (store) => {
    for await (const statement of store.scan('Statement')) if (statement.text.includes(words)) return statement
    throw new Error(`Nobody says ${words}`)
  })
const actorOf = (name: string) =>
  inStore(db, async (store) => {
    for await (const actor of store.scan('Actor')) if (actor.name === name) return actor.id
    throw new Error(`There is no ${name}`)
  })
const decide = (...argv: string[]) => run(['decide', ...argv, '--by', 'Vera', '--db', db], { cwd })

test('a statement is corrected, the correction listed, taken back, and all of it kept', async () => {
  const { id } = await statementOf('cost jobs')
  const preview = await decide('speaker', id, await actorOf('Ben Marsh'), '--preview')
  expect(preview.out).toMatch(new RegExp(`^${id}  .*cost jobs`))
  const made = await decide('speaker', id, await actorOf('Ben Marsh'), '--reason', 'the tape says so')
  expect(made.code).toBe(0)
  const decision = made.out.trim()
  expect(made.err).toContain(`was said by Ben Marsh. Take it back with: onrecord undo ${decision}`)
  expect(await statementOf('cost jobs')).toMatchObject({ id, review: 'EDITED' })

  const holds = await run(['decisions', 'list', '--db', db], { cwd })
  expect(holds.out).toMatch(
    new RegExp(`^${decision}\t[-\\d]{10}\tVera\tholds\t“.*cost jobs.* was said by Ben Marsh \\(the tape`),
  )
  expect((await run(['undo', decision, '--db', db], { cwd })).code).toBe(0)
  expect(await statementOf('cost jobs')).toMatchObject({ id, review: 'AUTO' })
  const after = (await run(['decisions', '--about', decision, '--db', db], { cwd })).out
  expect(after).toBe('')
  const all = (await run(['decisions', '--db', db], { cwd })).out.trim().split('\n')
  expect(all.map((line) => line.split('\t')[3])).toEqual(['undone', 'holds'])
})

test('what is missing is added by its words, and what was read again keeps it', async () => {
  const { articleId } = await statementOf('would go')
  const words = 'The sheds of the foundry were full all winter'
  expect(await decide('add', articleId, words, await actorOf('Ada Quill'))).toMatchObject({ code: 0 })
  expect(await statementOf(words)).toMatchObject({ review: 'ADDED' })
  await run(['reanalyse', '--engine', 'fast', '--db', db], { cwd })
  expect(await statementOf(words)).toMatchObject({ review: 'ADDED' })
})

test('the log read into an empty store gives the same graph, before the articles or after them', {
  timeout: 300_000,
}, async () => {
  await decide('merge', await actorOf('Ada Quill'), await actorOf('Ben Marsh'))
  const file = join(cwd, 'log.jsonl')
  expect((await run(['decisions', 'export', file, '--db', db], { cwd })).err).toMatch(/^4 decisions written to/)
  expect((await run(['decisions', 'export', '--db', db], { cwd })).out).toBe(readFileSync(file, 'utf8'))
  const expected = await inStore(db, dumpOf)
  const steps = [
    ['decisions', 'import', file],
    ['ingest', 'foundry.txt', '--engine', 'fast'],
  ]
  for (const order of [steps, steps.toReversed()]) {
    const other = `sqlite:${join(mkdtempSync(join(cwd, 'other-')), 'store.db')}`
    for (const argv of order) expect(await run([...argv, '--db', other], { cwd })).toMatchObject({ code: 0 })
    expect(await inStore(other, dumpOf)).toEqual(expected)
    const again = await run(['decisions', 'import', '-', '--db', other], { cwd, stdin: readFileSync(file, 'utf8') })
    expect(again.err).toMatch(/^0 decisions were new, 4 known\.$/m)
  }
})

test('a text with other words there leaves the decision an orphan, shown and not applied', async () => {
  const { id } = await statementOf('would go')
  await decide('reject', id)
  writeFileSync(join(cwd, 'foundry.txt'), TEXT.replace('would go', 'might go'))
  await run(['ingest', 'foundry.txt', '--db', db], { cwd })
  expect(await statementOf('might go')).toMatchObject({ review: 'AUTO' })
  const { out, err } = await run(['decisions', 'list', '--orphaned', '--db', db], { cwd })
  expect(out.trim().split('\n')).toHaveLength(1)
  expect(out).toMatch(/orphaned\t“.*the duty would go” is no statement/)
  expect(err).toMatch(/^1 decision whose words are gone, of \d+\.$/m)
})

describe('mistakes are told with what to do, and change nothing', () => {
  let log: readonly Decision[]
  beforeAll(async () => {
    log = await inStore(db, (store) => store.decisions({}))
    const line = JSON.stringify(log[0])
    writeFileSync(join(cwd, 'broken.jsonl'), `${line}\n{"id":\n`)
    writeFileSync(join(cwd, 'forged.jsonl'), `${line.replace('"Vera"', '"Eve"')}\n`)
  })

  test.each<[argv: string[], code: number, told: RegExp]>([
    [['decide'], 2, /nothing to decide called "".*Give one of reject, confirm, speaker/],
    [['decide', 'speaker', 'st_x'], 2, /decide speaker takes STATEMENT ACTOR/],
    [['decide', 'reject', 'st_x'], 1, /statement: there is no statement "st_x".*Nothing was changed.*NOT_FOUND/],
    [['decide', 'alias', 'person:nobody', 'X'], 1, /actor: there is no actor "person:nobody"\. Look it up/],
    [['decide', 'different', 'person:mark-carney'], 2, /takes ACTOR ACTOR…/],
    [['decide', 'add', 'art_x', 'words', 'person:x'], 1, /There is no article "art_x"/],
    [['undo'], 2, /undo takes the id of one decision/],
    [['undo', 'dec_x'], 1, /decision: there is no decision "dec_x"/],
    [['decisions', 'burn'], 2, /decisions does not take burn/],
    [['decisions', 'import'], 2, /No file was given/],
    [['decisions', 'import', 'nowhere.jsonl'], 1, /nowhere\.jsonl.*ENOENT/],
    [['decisions', 'import', 'broken.jsonl'], 1, /broken\.jsonl, line 2: it is no JSON\. Nothing was read in/],
    [['decisions', 'import', 'forged.jsonl'], 1, /forged\.jsonl, line 1: .*id is not the hash of what it says/],
  ])('%j', async (argv, code, told) => {
    const ran = await run([...argv, '--db', db], { cwd })
    expect(ran.err).toMatch(told)
    expect(ran.code).toBe(code)
    expect(await inStore(db, (store) => store.decisions({}))).toEqual(log)
  })
})

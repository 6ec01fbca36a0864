import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openStore } from '../../src/graph/open.ts'
import { run } from './run.ts'

const LINE = 'The duty will cost every foundry in the valley its best years'
let cwd: string
let db: string
beforeAll(async () => {
  cwd = mkdtempSync(join(tmpdir(), 'onrecord-cluster-'))
  db = `sqlite:${join(cwd, 'store.db')}`
  writeFileSync(
    join(cwd, 'whole.txt'),
    `“${LINE}, and nobody will give them back,” said Ada Quill, president of Quill Foundry.`,
  )
  writeFileSync(join(cwd, 'cut.txt'), `“${LINE},” said Ada Quill, president of Quill Foundry.`)
  const given = ['--date', '2031-03-01', '--db', db]
  expect(await run(['ingest', 'whole.txt', 'cut.txt', ...given], { cwd })).toMatchObject({ code: 0 })
})
afterAll(() => rmSync(cwd, { recursive: true }))

const cluster = (...flags: string[]) => run(['cluster', ...flags, '--db', db], { cwd })
async function utterances(): Promise<number> {
  const store = await openStore(db)
  const { utterances: count } = await store.survey()
  await store.close()
  return count
}

test('a quotation cut shorter elsewhere counts once after it, and twice again when it is taken back', async () => {
  expect(await utterances()).toBe(2)
  const preview = await cluster('--preview')
  expect(preview.out).toMatch(/^utt_\w+\tutt_\w+\tcontainment\t1\.00\n$/)
  expect(preview.err).toMatch(/1 utterances would count as others; 0 do now\. Nothing was changed\./)
  expect(await utterances()).toBe(2)
  expect((await cluster()).err).toMatch(/1 utterances count as others; 0 did before/)
  expect(await utterances()).toBe(1)
  // Another run says the same.
  expect((await cluster()).err).toMatch(/1 utterances count as others; 1 did before/)
  expect(await utterances()).toBe(1)
  expect((await cluster('--clear')).err).toMatch(/0 utterances count as others; 1 did before/)
  expect(await utterances()).toBe(2)
})

test('misuse is told', async () => {
  expect(await cluster('--preview', '--clear')).toMatchObject({ code: 2 })
  expect(await cluster('articles/')).toMatchObject({ code: 2 })
  const review = await run(['review', '--kind', 'rumour', '--db', db], { cwd })
  expect(review).toMatchObject({ code: 2 })
  expect(review.err).toContain('rumour is no kind of item. Give one of ORPHANED_DECISION')
})

import { execFile, spawn } from 'node:child_process'
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { delimiter, dirname, join } from 'node:path'
import { createInterface } from 'node:readline'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, test } from 'vitest'

const run = promisify(execFile)
/** The runtime that this suite runs on comes first, whatever Node the system has. */
const env = { ...process.env, ONRECORD_DB: '', PATH: `${dirname(process.execPath)}${delimiter}${process.env.PATH}` }

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'onrecord-pack-'))
  await run('npm', ['pack', '--pack-destination', folder], { env })
  const [tarball = ''] = (await readdir(folder)).filter((name) => name.endsWith('.tgz'))
  await writeFile(join(folder, 'package.json'), '{ "private": true }')
  await run('npm', ['install', '--no-audit', '--no-fund', `./${tarball}`], { cwd: folder, env })
}, 300_000)
afterAll(() => rm(folder, { recursive: true, force: true }))

test('the package installed in an empty folder serves the samples, the explorer and the console', {
  timeout: 120_000,
}, async () => {
  const server = spawn('npx', ['--no-install', 'onrecord', 'serve', '--sample', '--port', '0'], {
    cwd: folder,
    env,
    // A group of its own, so that the server ends with the npx that started it.
    detached: true,
  })
  try {
    const origin = await addressOf(server.stderr)
    expect((await fetch(`${origin}/ready`)).status).toBe(200)
    const answer = await fetch(`${origin}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({
        query: '{ corpus { articles sample } statements(first: 1) { nodes { receipt { verified } } } }',
      }),
    })
    const { data } = (await answer.json()) as { data: { corpus: object; statements: { nodes: object[] } } }
    expect(data.corpus).toEqual({ articles: 24, sample: true })
    expect(data.statements.nodes).toEqual([{ receipt: { verified: true } }])
    const home = await (await fetch(`${origin}/`)).text()
    const [, stylesheet = ''] = /<link rel="stylesheet" href="([^"]*)"/.exec(home) ?? []
    for (const path of [
      stylesheet,
      '/graphiql/',
      '/graphiql/vendor/graphiql.min.js',
      '/graphiql/vendor/react.production.min.js',
    ]) {
      expect([path, (await fetch(`${origin}${path}`)).status]).toEqual([path, 200])
    }
  } finally {
    if (server.pid !== undefined) process.kill(-server.pid, 'SIGTERM')
  }
})

test('the package brings no sources and no tests', async () => {
  const files = await readdir(join(folder, 'node_modules/onrecord'), { recursive: true })
  const own = files.filter((name) => !name.includes('node_modules'))
  expect(own.filter((name) => /\.ts$|(^|\/)(test|notebooks|tools)(\/|$)/.test(name))).toEqual([])
  expect(own).toContain('dist/src/main.js')
})

/** Where the server says it is. */
async function addressOf(output: NodeJS.ReadableStream): Promise<string> {
  const lines: string[] = []
  for await (const line of createInterface({ input: output })) {
    lines.push(line)
    const [origin] = /https?:\/\/[\w.:[\]]+/.exec(line) ?? []
    if (origin !== undefined) return origin
  }
  throw new Error(`The server ended before it said where it is:\n${lines.join('\n')}`)
}

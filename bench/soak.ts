/**
 * The tests that hurt with the counts the product is held to: `npm run soak`. A process that writes is killed 100 times,
 * on each store; 5,000 things are read, decided and undone at random. Writes what was run and how it ended to `bench/results/soak.json`.
 * `npm run soak -- --kills 2 --decisions 50` tries less, and writes nothing.
 */
import { spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'

const ALL = { kills: 100, decisions: 5_000 }
const { values } = parseArgs({ options: { kills: { type: 'string' }, decisions: { type: 'string' } } })
const kills = Number(values.kills ?? ALL.kills)
const decisions = Number(values.decisions ?? ALL.decisions)
if (!(Number.isInteger(kills) && Number.isInteger(decisions) && kills > 0 && decisions > 0)) {
  throw new Error(`--kills ${values.kills} --decisions ${values.decisions}: give whole numbers above 0.`)
}
const ROOT = fileURLToPath(new URL('..', import.meta.url))
const REPORT = `${ROOT}bench/out/soak-tests.json`

mkdirSync(`${ROOT}bench/out`, { recursive: true })
const { status } = spawnSync(
  process.execPath,
  [
    `${ROOT}node_modules/vitest/vitest.mjs`,
    'run',
    'test/graph',
    'test/commands/decided',
    '--testNamePattern',
    'times killed while writing|what is decided holds',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${REPORT}`,
  ],
  {
    cwd: ROOT,
    stdio: 'inherit',
    env: { ...process.env, ONRECORD_KILLS: String(kills), ONRECORD_DECISIONS: String(decisions) },
  },
)
const { testResults } = JSON.parse(readFileSync(REPORT, 'utf8'))
const ran = testResults
  .flatMap(
    ({ assertionResults }: { assertionResults: readonly { title: string; status: string }[] }) => assertionResults,
  )
  .filter((test: { status: string }) => test.status === 'passed' || test.status === 'failed')
const passed = ran
  .filter((test: { status: string }) => test.status === 'passed')
  .map((test: { title: string }) => test.title)
const failed = ran
  .filter((test: { status: string }) => test.status === 'failed')
  .map((test: { title: string }) => test.title)
const report = JSON.stringify({ decisions, failed, kills, passed }, null, 2)
if (kills === ALL.kills && decisions === ALL.decisions) writeFileSync(`${ROOT}bench/results/soak.json`, `${report}\n`)
console.log(report)
process.exitCode = status ?? 1

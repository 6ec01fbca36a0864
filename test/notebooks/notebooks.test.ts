import { execFile, spawnSync } from 'node:child_process'
import { existsSync, globSync, mkdirSync, readFileSync } from 'node:fs'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { canRun } from '../required.ts'
import { openSampleSite, type SampleSite } from '../web/sample-site.ts'

interface Cell {
  readonly cell_type: string
  readonly execution_count?: number | null
  readonly outputs?: readonly { readonly output_type: string; readonly data?: Readonly<Record<string, unknown>> }[]
  readonly source: readonly string[]
}
const NBCONVERT = '/usr/bin/jupyter-nbconvert'
const OUT = 'bench/out/notebooks'
const notebooks = globSync('notebooks/*.ipynb')
const cellsOf = (path: string) => (JSON.parse(readFileSync(path, 'utf8')) as { cells: Cell[] }).cells

test('there are notebooks', () => expect(notebooks.length).toBeGreaterThan(0))

test.each(notebooks)('%s is kept without outputs and holds itself to asserts', (path) => {
  const code = cellsOf(path).filter((cell) => cell.cell_type === 'code')
  for (const { outputs, execution_count } of code)
    expect({ outputs, execution_count }).toEqual({ outputs: [], execution_count: null })
  expect(code.filter(({ source }) => /^assert /m.test(source.join(''))).length).toBeGreaterThan(2)
})

describe.skipIf(!canRun('notebooks', missing()))('executed against a running server', () => {
  let site: SampleSite
  beforeAll(async () => {
    mkdirSync(OUT, { recursive: true })
    site = await openSampleSite()
  })
  afterAll(() => site?.close())

  test.each(notebooks)('%s runs to its end', { timeout: 300_000 }, async (path) => {
    await promisify(execFile)(NBCONVERT, ['--to', 'notebook', '--execute', '--output-dir', OUT, path], {
      // Debian's own Python is the one that has the packages.
      env: { ...process.env, PATH: `/usr/bin:${process.env.PATH}`, ONRECORD_URL: site.origin },
    })
    const executed = cellsOf(`${OUT}/${path.split('/').at(-1)}`).filter((cell) => cell.cell_type === 'code')
    expect(executed.every(({ execution_count }) => typeof execution_count === 'number')).toBe(true)
    const shown = JSON.stringify(executed.map(({ outputs }) => outputs))
    const { snapshot } = await site.store.survey()
    expect(shown).toContain(snapshot)
  })
})

/** What is not there to execute notebooks with; null when all is. */
function missing(): string | null {
  const packages = 'python3-nbclient python3-ipykernel python3-pandas python3-matplotlib jupyter-nbconvert'
  if (!existsSync(NBCONVERT)) return `There is no ${NBCONVERT}: apt-get install ${packages}.`
  const { status } = spawnSync('/usr/bin/python3', ['-c', 'import nbclient, ipykernel, pandas, matplotlib'])
  return status === 0 ? null : `Python lacks a package: apt-get install ${packages}.`
}

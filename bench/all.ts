/**
 * Everything that is measured, one after the other: `npm run bench`. Each part writes its figures to `bench/results/`.
 * Quality and speed are measured against a benchmark that lies beside a checkout; without it they say so, and what needs
 * none is measured all the same.
 */
import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const PARTS: readonly (readonly string[])[] = [
  ['quality.ts', '--check'],
  ['crossfit.ts'],
  ['facts.ts'],
  ['own-measures.ts'],
  ['speed.ts'],
  ['hostile.ts'],
  ['resolution.ts'],
  ['store.ts'],
]

for (const [file = '', ...flags] of PARTS) {
  console.log(`\n=== ${file} ${flags.join(' ')}`)
  const { status } = spawnSync(process.execPath, [fileURLToPath(new URL(file, import.meta.url)), ...flags], {
    stdio: 'inherit',
  })
  if (status !== 0) {
    console.error(`NOT MEASURED: ${file} ended with ${status}.`)
    process.exitCode = 1
  }
}

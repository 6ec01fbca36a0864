/**
 * Makes the weights of `ingest/weights/` anew: `npm run train -- FOLDER [--only tagger|parser|choices] [--crossfit]`.
 * FOLDER holds `treebanks/` (Universal Dependencies English EWT and GUM) and `benchmark/tune/` (PolNeAR's marked
 * articles). The same folder gives the same bytes. `--crossfit` also prints what the choices are worth on articles that
 * they have not learned from, by the scorer in `FOLDER/benchmark/`.
 */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { makeParser, makeTagger } from './grammar.ts'
import { makeChoices } from './make-choices.ts'

const STAGES = ['tagger', 'parser', 'choices'] as const
const USAGE = `npm run train -- FOLDER [--only ${STAGES.join('|')}] [--crossfit]`

/** Returns the exit code: 0, or 2 where the arguments make no sense. */
function train(args: readonly string[], say: (line: string) => void): number {
  const { values, positionals } = parseArgs({
    args: [...args],
    options: { only: { type: 'string' }, crossfit: { type: 'boolean', default: false } },
    allowPositionals: true,
  })
  const [folder] = positionals
  const only = STAGES.find((stage) => stage === values.only)
  if (folder === undefined || (values.only !== undefined && only === undefined)) {
    say(USAGE)
    return 2
  }
  const stages = only ? [only] : STAGES
  for (const part of ['treebanks', 'benchmark/tune'] as const) {
    const needed = part === 'treebanks' ? stages.some((stage) => stage !== 'choices') : stages.includes('choices')
    if (needed && !existsSync(join(folder, part))) {
      say(`${folder} has no ${part}/. ${USAGE}`)
      return 2
    }
  }
  if (stages.includes('tagger')) makeTagger(folder, say)
  if (stages.includes('parser')) makeParser(folder, say)
  if (stages.includes('choices')) {
    makeChoices(folder, 'full', values.crossfit, say)
    makeChoices(folder, 'fast', values.crossfit, say)
  }
  return 0
}

if (import.meta.main) {
  const started = Date.now()
  const say = (line: string) => process.stdout.write(`[${Math.round((Date.now() - started) / 1000)} s] ${line}\n`)
  process.exitCode = train(process.argv.slice(2), say)
}

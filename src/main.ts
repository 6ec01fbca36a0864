import { OnRecordError } from '../schema/errors.ts'
import { analyseCommand } from './commands/analyse.ts'
import { cluster } from './commands/cluster.ts'
import { type Command, type Io, told } from './commands/command.ts'
import { decide, undo } from './commands/decide.ts'
import { decisions } from './commands/decisions.ts'
import { ingest } from './commands/ingest.ts'
import { predict } from './commands/predict.ts'
import { reanalyse } from './commands/reanalyse.ts'
import { review } from './commands/review.ts'
import { seed } from './commands/seed.ts'
import { serve } from './commands/serve.ts'
import { readConfig } from './config.ts'

const COMMANDS: readonly Command[] = [
  ingest,
  serve,
  decide,
  undo,
  decisions,
  review,
  cluster,
  analyseCommand,
  predict,
  reanalyse,
  seed,
]

// Whoever reads our lines may have seen enough: `onrecord … | head`.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error
  process.exit()
})

process.exitCode = await main(process.argv.slice(2))

/** The exit code: 0 all well, 1 some article failed or the store or port was not to be had, 2 misuse. */
async function main([name, ...argv]: readonly string[]): Promise<number> {
  try {
    if (name === undefined || name === 'help' || name === '--help' || name === '-h') {
      process.stdout.write(`${help()}\n`)
      return name === undefined ? 2 : 0
    }
    const command = COMMANDS.find((known) => known.name === name)
    if (command === undefined) {
      throw new OnRecordError(
        'USAGE',
        `There is no command ${JSON.stringify(name)}`,
        `Commands: ${COMMANDS.map((known) => known.name).join(', ')}.`,
      )
    }
    if (argv.includes('--help')) {
      process.stdout.write(`${command.summary}\n\n${command.usage}\n`)
      return 0
    }
    return await command.run(argv, toIo())
  } catch (error) {
    if (!(error instanceof OnRecordError)) throw error
    process.stderr.write(`${told(error)} (${error.code})\n`)
    return error.code === 'USAGE' ? 2 : 1
  }
}

function help(): string {
  const width = Math.max(...COMMANDS.map(({ name }) => name.length))
  const lines = COMMANDS.map(({ name, summary }) => `  ${name.padEnd(width)}  ${summary}`)
  return [
    'OnRecord keeps who said what in the news, each statement anchored to the exact words.',
    '',
    ...lines,
    '',
    'onrecord COMMAND --help tells more.',
  ].join('\n')
}

function toIo(): Io {
  const watched = process.stderr.isTTY
  const began = performance.now()
  let shown = 0
  const clear = () => {
    if (shown > 0) process.stderr.write('\r\u001b[K')
    shown = 0
  }
  return {
    config: readConfig(process.env),
    stdin: process.stdin,
    print: (line) => process.stdout.write(`${line}\n`),
    tell(line) {
      clear()
      process.stderr.write(`${line}\n`)
    },
    progress(line) {
      // Work of less than a second shows no progress, and a line is not redrawn more than ten times a second.
      const now = performance.now()
      if (!watched || now - began < 1000 || now - shown < 100) return
      process.stderr.write(`\r\u001b[K${line}`)
      shown = now
    },
    now: () => new Date().toISOString(),
    stopped: new Promise((resolve) => {
      for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve())
    }),
  }
}

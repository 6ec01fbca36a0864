import { type ParseArgsOptionsConfig, parseArgs } from 'node:util'
import { OnRecordError } from '../../schema/errors.ts'
import type { Config } from '../config.ts'

/** What a command is given of the world. */
export interface Io {
  readonly config: Config
  readonly stdin: AsyncIterable<Uint8Array>
  /** Results; one call a line. */
  print(line: string): void
  /** For people, on standard error. */
  tell(line: string): void
  /** A line that the next one overwrites; does nothing where nobody watches. */
  progress(line: string): void
  /** The time, RFC 3339. */
  now(): string
  /** Resolves when the process is asked to stop. */
  readonly stopped: Promise<void>
}

export interface Command {
  readonly name: string
  readonly summary: string
  readonly usage: string
  /** The exit code: 0 all well, 1 some article failed. Throws OnRecordError USAGE for misuse, which exits with 2. */
  run(argv: readonly string[], io: Io): Promise<number>
}

/** An error as a line for people: what was wrong and what to do. */
export function told({ message, hint }: OnRecordError): string {
  return `${message.replace(/\.$/, '')}. ${hint}`
}

/** Flags and paths of a command line. An unknown flag is USAGE, with the flags there are. */
export function readFlags<O extends ParseArgsOptionsConfig>(argv: readonly string[], options: O, usage: string) {
  try {
    return parseArgs({ args: [...argv], options, allowPositionals: true, strict: true })
  } catch (cause) {
    const [message = ''] = (cause instanceof Error ? cause.message : String(cause)).split('. ')
    const flags = Object.keys(options).map((name) => `--${name}`)
    throw new OnRecordError('USAGE', message, `Known flags: ${flags.join(' ')}. Usage: ${usage}`, { cause })
  }
}

import { ENGINES, type Engine } from '../../ingest/index.ts'
import { OnRecordError } from '../../schema/errors.ts'
import type { Io } from './command.ts'

/** The engine of this name; USAGE with the names there are. */
export function readEngine(name: string | undefined): Engine {
  const found = ENGINES.find((engine) => engine === (name ?? 'full'))
  if (found === undefined) {
    throw new OnRecordError('USAGE', `There is no engine ${JSON.stringify(name)}`, `Engines: ${ENGINES.join(', ')}.`)
  }
  return found
}

/** Path of the newsroom's own rules: the flag, else the setting; null where there are none. */
export function readRules(flag: string | undefined, { config }: Pick<Io, 'config'>): string | null {
  return flag ?? config.rules
}

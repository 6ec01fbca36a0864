import { ENGINES, type Engine } from '../../ingest/index.ts'
import { OnRecordError } from '../../schema/errors.ts'

/** The engine of this name; USAGE with the names there are. */
export function readEngine(name: string | undefined): Engine {
  const found = ENGINES.find((engine) => engine === (name ?? 'full'))
  if (found === undefined) {
    throw new OnRecordError('USAGE', `There is no engine ${JSON.stringify(name)}`, `Engines: ${ENGINES.join(', ')}.`)
  }
  return found
}

import type { RunNode } from '../schema/graph.ts'
import { hashId } from '../schema/ids.ts'
import type { Engine } from './engines.ts'
import type { Lexicons } from './lexicons.ts'

/** Raised by each change of the code that changes what is found; what lexicons and registry change shows by itself. */
export const EXTRACTOR_VERSION = '3'

/** The run that an engine with these lexicons is: the same code with the same knowledge is the same run. */
export function toRun(engine: Engine, { version, registry }: Pick<Lexicons, 'version' | 'registry'>): RunNode {
  const lexicons = hashId('lex', [version, registry.registry.version])
  return {
    label: 'Run',
    id: hashId('run', [engine, EXTRACTOR_VERSION, lexicons]),
    extractor: `onrecord ${engine}`,
    version: EXTRACTOR_VERSION,
    lexicons,
  }
}

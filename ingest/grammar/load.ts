import { readFileSync } from 'node:fs'
import { type NamedParser, unpackParser } from './parser-weights.ts'
import { type NamedTagger, unpackTagger } from './tagger-weights.ts'
import { inflateWeights } from './weight-file.ts'

/** Where the weights stand; `NOTICE.md` beside them names their sources and licences. */
export const WEIGHTS = new URL('../weights/', import.meta.url)

/** Inflated files of weights by name, in memory that threads share. */
export type SharedWeights = ReadonlyMap<string, Uint8Array<SharedArrayBuffer>>

/** The files of these names, for workers to be given. */
export function shareWeights(names: readonly string[]): SharedWeights {
  return new Map(names.map((name) => [name, loadWeights(name)]))
}

/** Takes what the thread that started this one has read, so that no thread reads it twice. */
export function adoptWeights(weights: SharedWeights): void {
  for (const [name, bytes] of weights) inflated.set(name, bytes)
}

/** A file of weights, inflated. Read once, then shared. */
export function loadWeights(name: string): Uint8Array<SharedArrayBuffer> {
  const known = inflated.get(name)
  if (known) return known
  const bytes = inflateWeights(readFileSync(new URL(name, WEIGHTS)), name)
  inflated.set(name, bytes)
  return bytes
}

export const TAGGER = 'tagger.bin.gz'
export const PARSER = 'parser.bin.gz'

/** The tagger that ships. Read once, then shared. */
export function loadTagger(): NamedTagger {
  tagger ??= unpackTagger(loadWeights(TAGGER))
  return tagger
}

/** The parser that ships. Read when it is first asked for, then shared. */
export function loadParser(): NamedParser {
  parser ??= unpackParser(loadWeights(PARSER), loadTagger().tags)
  return parser
}

const inflated = new Map<string, Uint8Array<SharedArrayBuffer>>()
let tagger: NamedTagger | undefined
let parser: NamedParser | undefined

import { readFileSync } from 'node:fs'
import { type NamedParser, unpackParser } from './parser-weights.ts'
import { type NamedTagger, unpackTagger } from './tagger-weights.ts'

/** Where the weights stand; `NOTICE.md` beside them names their sources and licences. */
export const WEIGHTS = new URL('../weights/', import.meta.url)

/** The tagger that ships. Read once, then shared. */
export function loadTagger(): NamedTagger {
  tagger ??= unpackTagger(readFileSync(new URL('tagger.bin.gz', WEIGHTS)))
  return tagger
}

/** The parser that ships. Read when it is first asked for, then shared. */
export function loadParser(): NamedParser {
  parser ??= unpackParser(readFileSync(new URL('parser.bin.gz', WEIGHTS)), loadTagger().tags)
  return parser
}

let tagger: NamedTagger | undefined
let parser: NamedParser | undefined

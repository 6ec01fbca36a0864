import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import { z } from 'zod'
import { OnRecordError } from '../schema/errors.ts'
import { type Abbreviations, toAbbreviations } from './abbreviations.ts'
import { hashWord } from './characters.ts'
import { type Furniture, toFurniture } from './furniture.ts'

/** What the stages know of words: read once, shared, never changed. */
export interface Lexicons {
  readonly abbreviations: Abbreviations
  readonly furniture: Furniture
  /** Hashes of verb forms that report speech whatever stands around them: `said`, `asked`. */
  readonly speaking: ReadonlySet<number>
}

const words = z.array(z.string().min(1))
const AbbreviationFile = z.strictObject({ titled: words, numbered: words, other: words, starters: words })
const FurnitureFile = z.strictObject({
  labels: words,
  galleries: words,
  links: words,
  notes: words,
  noteEnds: words,
  credits: words,
  agencies: words,
})

/** Reads and checks the word lists that ship with the package. Throws BAD_FILE with the file and the place in it. */
export function loadLexicons(): Lexicons {
  return {
    abbreviations: toAbbreviations(readLexicon('abbreviations', AbbreviationFile)),
    furniture: toFurniture(readLexicon('furniture', FurnitureFile)),
    speaking: new Set(['said', 'asked', 'says', 'asks'].map(hashWord)),
  }
}

export function readLexicon<T>(name: string, shape: z.ZodType<T>): T {
  const file = `ingest/lexicons/${name}.yaml`
  const found = shape.safeParse(parse(readFileSync(new URL(`lexicons/${name}.yaml`, import.meta.url), 'utf8')))
  if (found.success) return found.data
  const [issue] = found.error.issues
  throw new OnRecordError('BAD_FILE', `${file}: ${issue?.message} → at ${issue?.path.join('.')}`, 'Mend the entry.')
}

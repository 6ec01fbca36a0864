import { createReadStream, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import type { Article, Note } from '../../schema/document.ts'
import { OnRecordError } from '../../schema/errors.ts'
import { LONGEST_ARTICLE, type RawArticle, toArticle } from '../article.ts'
import { decodeText } from './bytes.ts'
import { type Format, filesAt, formatOf, formatOfContent } from './files.ts'
import { type RecordOrFault, readJson, readJsonLine } from './json.ts'
import { linesOf } from './lines.ts'
import { readMarkdown } from './markdown.ts'
import type { Metadata } from './record.ts'

export interface ReadOptions {
  /** Metadata given by hand: it stands above what the articles say themselves. */
  readonly given: Omit<RawArticle, 'text' | 'publishedBasis'>
  readonly encoding?: string
  /** Where `-` reads from. */
  readonly stdin: AsyncIterable<Uint8Array>
}

/** One article, or why there is none. `where` names the file, and the line or place in it. */
export type Reading =
  | {
      readonly kind: 'article'
      readonly where: string
      readonly article: Article
      readonly notes: readonly Note[]
      /** The id that the article brings along; only programs that asked by it need it. */
      readonly externalId: string | null
    }
  | { readonly kind: 'failure'; readonly where: string; readonly error: OnRecordError }
  | { readonly kind: 'left-out'; readonly where: string; readonly why: string }

/** UTF-8 takes at most three bytes for a UTF-16 unit, and three for a byte order mark. */
const LARGEST_TEXT_FILE = LONGEST_ARTICLE * 3 + 3
const LARGEST_JSON_FILE = 256 * 1024 * 1024

/**
 * Reads files, folders and `-` (standard input), one article at a time, in order. Never throws for what is wrong with
 * one of them: that is a `failure`, and the rest goes on.
 */
export async function* readArticles(paths: readonly string[], options: ReadOptions): AsyncGenerator<Reading> {
  for (const path of paths) {
    try {
      if (path === '-') yield* readStdin(options)
      else for (const file of filesAt(path)) yield* readFile(file, options)
    } catch (error) {
      yield failure(path, error)
    }
  }
}

async function* readFile(
  file: { path: string; inFolder: boolean; bytes: number },
  options: ReadOptions,
): AsyncGenerator<Reading> {
  const { path, inFolder, bytes } = file
  const format = formatOf(path)
  if (format === 'unknown' && inFolder) {
    yield { kind: 'left-out', where: path, why: 'no article format' }
    return
  }
  try {
    if (format === 'json-lines') {
      yield* readLines(createReadStream(path), path, options)
      return
    }
    const largest = format === 'json' ? LARGEST_JSON_FILE : LARGEST_TEXT_FILE
    if (bytes > largest) {
      throw new OnRecordError(
        'TOO_LARGE',
        `${path} has ${bytes} bytes; a file of this kind may have ${largest}`,
        'Split it, or give many articles as JSON Lines (.jsonl), which may be of any size.',
      )
    }
    const text = decodeText(readFileSync(path), path, options.encoding)
    yield* readText(text, format === 'unknown' ? formatOfContent(text) : format, path, resolve(path), options)
  } catch (error) {
    yield failure(path, error)
  }
}

async function* readStdin(options: ReadOptions): AsyncGenerator<Reading> {
  const where = options.given.location ?? 'standard input'
  const chunks: Uint8Array[] = []
  let length = 0
  for await (const chunk of options.stdin) {
    length += chunk.length
    if (length > LARGEST_JSON_FILE) {
      throw new OnRecordError(
        'TOO_LARGE',
        `Standard input has more than ${LARGEST_JSON_FILE} bytes`,
        'Give a .jsonl file instead.',
      )
    }
    chunks.push(chunk)
  }
  const bytes = Buffer.concat(chunks)
  const text = decodeText(bytes, where, options.encoding)
  const format = formatOfContent(text)
  if (format === 'json-lines') yield* readLines([bytes], where, options)
  else yield* readText(text, format, where, options.given.location ?? null, options)
}

function* readText(
  text: string,
  format: Format,
  where: string,
  location: string | null,
  options: ReadOptions,
): Generator<Reading> {
  if (format === 'json' || format === 'json-lines') {
    for (const record of readJson(text, where)) yield toReading(record, options)
    return
  }
  const { text: body, ...metadata } = readMarkdown(text, where)
  yield articleOf(where, body, metadata, { ...options, given: { ...options.given, location } })
}

async function* readLines(
  stream: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  name: string,
  options: ReadOptions,
): AsyncGenerator<Reading> {
  let number = 0
  for await (const line of linesOf(toAsync(stream))) {
    number++
    const where = `${name}, line ${number}`
    try {
      if (line instanceof OnRecordError) throw line
      if (line.length === 0) continue
      const record = readJsonLine(decodeText(line, where, options.encoding), name, number)
      if (record) yield toReading(record, options)
    } catch (error) {
      yield failure(where, error)
    }
  }
}

function toReading(read: RecordOrFault, options: ReadOptions): Reading {
  if ('fault' in read) return failure(read.where, read.fault)
  const { text, ...metadata } = read.record
  const { location: _, ...given } = options.given
  return articleOf(read.where, text, metadata, { ...options, given })
}

function articleOf(where: string, text: string, { raw, unknown }: Metadata, { given }: ReadOptions): Reading {
  try {
    const chosen = Object.fromEntries(
      Object.entries(given).filter(([, value]) => value !== undefined && value !== null),
    )
    const basis = given.published ? 'given' : 'metadata'
    const article = toArticle({ ...raw, ...chosen, text, publishedBasis: basis })
    return { kind: 'article', where, article, notes: notesOf(article, unknown), externalId: raw.externalId ?? null }
  } catch (error) {
    return failure(where, error)
  }
}

function notesOf(article: Article, unknown: readonly string[]): Note[] {
  const notes: Note[] = unknown.map((field) => ({
    code: 'UNKNOWN_FIELD',
    message: `The field ${JSON.stringify(field)} was not read.`,
    span: null,
    stage: 'reader',
  }))
  if (article.publishedOn === null) {
    notes.push({
      code: 'NO_DAY',
      message: 'No day of publication is known, so days in the text cannot be told. Give it with --date.',
      span: null,
      stage: 'reader',
    })
  }
  return notes
}

function failure(where: string, error: unknown): Reading {
  if (error instanceof OnRecordError) return { kind: 'failure', where, error }
  if (error instanceof Error && 'code' in error && typeof error.code === 'string') {
    const hint = error.code === 'EACCES' ? 'Ask for the right to read it.' : 'Check the file and its disk.'
    return {
      kind: 'failure',
      where,
      error: new OnRecordError('BAD_FILE', `${where}: ${error.message}`, hint, { cause: error }),
    }
  }
  throw error
}

async function* toAsync(stream: AsyncIterable<Uint8Array> | Iterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  yield* stream
}

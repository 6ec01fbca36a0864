import { OnRecordError } from '../../schema/errors.ts'
import type { GraphStore } from '../graph/store.ts'
import type { Version } from './articles.ts'
import { type Statement, startOf, versionsOf } from './statements.ts'

/** The words around a statement. `marks` are the places of its pieces in `text`, in UTF-16 code units. */
export interface Context {
  readonly before: string
  readonly text: string
  readonly after: string
  readonly marks: readonly { readonly start: number; readonly end: number }[]
}

const MOST_PARAGRAPHS = 10

/** The paragraphs in which each statement stands, whole, and some on either side; page furniture is skipped. */
export async function contextsOf(
  store: GraphStore,
  statements: readonly Statement[],
  paragraphs: number,
): Promise<readonly Context[]> {
  if (!(Number.isInteger(paragraphs) && 0 <= paragraphs && paragraphs <= MOST_PARAGRAPHS)) {
    throw new OnRecordError('BAD_INPUT', `paragraphs is ${paragraphs}`, `Ask for 0 to ${MOST_PARAGRAPHS}.`)
  }
  const versions = await versionsOf(store, statements)
  return versions.flatMap((version, at) => {
    const statement = statements[at]
    return statement ? [around(version, statement, paragraphs)] : []
  })
}

function around({ text, blocks }: Version, statement: Statement, paragraphs: number): Context {
  const from = startOf(statement)
  const to = Math.max(...statement.content.map(({ end }) => end))
  const own = blocks.filter(({ start, end }) => start < to && from < end)
  const start = Math.min(from, ...own.map((block) => block.start))
  const end = Math.max(to, ...own.map((block) => block.end))
  const shown = blocks.filter(({ furniture }) => !furniture)
  const joined = (some: Version['blocks']) => some.map((block) => text.slice(block.start, block.end)).join('\n\n')
  const before = shown.filter((block) => block.end <= start)
  return {
    before: joined(before.slice(Math.max(0, before.length - paragraphs))),
    text: text.slice(start, end),
    after: joined(shown.filter((block) => end <= block.start).slice(0, paragraphs)),
    marks: statement.content.map((piece) => ({ start: piece.start - start, end: piece.end - start })),
  }
}

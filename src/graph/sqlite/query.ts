import type { SQLInputValue } from 'node:sqlite'
import type { z } from 'zod'

/** A read: its text, with `$names` for parameters, the shape of those and of its rows. */
export interface Query<Params, Row> {
  readonly sql: string
  readonly params: z.ZodType<Params>
  readonly row: z.ZodType<Row>
}

/** A write: its text and the shape of its parameters. */
export interface Command<Params> {
  readonly sql: string
  readonly params: z.ZodType<Params>
}

/** Values by the name of their parameter. */
export type Named = Record<string, SQLInputValue>

/** Constant SQL. It takes no substitutions, so that nothing can be injected. */
export function sql(text: TemplateStringsArray, ..._none: never[]): string {
  return text.join('')
}

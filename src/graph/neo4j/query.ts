import type { z } from 'zod'
import type { Cypher } from './cypher.ts'

/** A query as a value: what it says, the parameters it names, the rows it gives. */
export interface Query<P extends z.ZodObject, R extends z.ZodType> {
  readonly cypher: Cypher
  readonly params: P
  readonly row: R
}
export type AnyQuery = Query<z.ZodObject, z.ZodType>

/** Keeps the types of a query that is written as a literal. */
export function query<P extends z.ZodObject, R extends z.ZodType>(it: Query<P, R>): Query<P, R> {
  return it
}

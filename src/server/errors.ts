import { GraphQLError, type GraphQLFormattedError } from 'graphql'
import { OnRecordError } from '../../schema/errors.ts'
import type { Problem } from '../answers/site.ts'

/** Mistakes of who asks, which GraphQL itself words: shown as they are. */
const TOLD = new Set([
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'BAD_USER_INPUT',
  'BAD_REQUEST',
  'OPERATION_RESOLUTION_FAILURE',
  'PERSISTED_QUERY_NOT_FOUND',
  'PERSISTED_QUERY_NOT_SUPPORTED',
])
const BUG = 'INTERNAL_SERVER_ERROR'
const STATUS: Readonly<Record<string, number>> = {
  NOT_FOUND: 404,
  FORBIDDEN: 403,
  TOO_LARGE: 413,
  STORE_UNREACHABLE: 503,
  STORE_BUSY: 503,
  TIMEOUT: 503,
}

/** Where a bug goes: whole, to the log. */
export type OnBug = (bug: unknown) => void

/**
 * An error as the one who asked sees it in a GraphQL answer: what we foresaw with its code and hint, what GraphQL
 * foresaw as it is, and anything else, a bug, masked.
 */
export function toShownError(
  formatted: GraphQLFormattedError,
  error: unknown,
  requestId: string,
  onBug: OnBug,
): GraphQLFormattedError {
  const thrown = error instanceof GraphQLError ? (error.originalError ?? error) : error
  if (thrown instanceof OnRecordError) {
    return { ...formatted, message: thrown.message, extensions: { code: thrown.code, hint: thrown.hint } }
  }
  const code = formatted.extensions?.code
  if (typeof code === 'string' && TOLD.has(code)) return { ...formatted, extensions: { code } }
  onBug(thrown)
  return { ...formatted, message: maskOf(requestId), extensions: { code: BUG, requestId } }
}

/** The same outside GraphQL: a body that could not be read, a page that broke. */
export function toProblem(error: unknown, requestId: string, onBug: OnBug): Problem {
  if (error instanceof OnRecordError) {
    const { code, message, hint } = error
    return { status: STATUS[code] ?? 400, code, message, hint }
  }
  onBug(error)
  return { status: 500, code: BUG, message: maskOf(requestId), hint: null }
}

/** A problem in the form of a GraphQL answer. */
export function toErrorBody({ code, message, hint }: Problem, requestId: string): string {
  return JSON.stringify({ errors: [{ message, extensions: hint === null ? { code, requestId } : { code, hint } }] })
}

function maskOf(requestId: string): string {
  return `Something broke while this was answered. The log has it under request ${requestId}.`
}

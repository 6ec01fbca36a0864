/** What we foresaw: the code is for programs, the message says what was wrong and where, the hint what to do. */
export type ErrorCode =
  | 'BAD_INPUT'
  | 'BAD_CURSOR'
  | 'BAD_FILE'
  | 'BAD_ENCODING'
  | 'TOO_LARGE'
  | 'BAD_PROVENANCE'
  | 'BAD_DECISION'
  | 'FORBIDDEN'
  | 'USAGE'
  | 'NOT_FOUND'
  | 'STORE_UNREACHABLE'
  | 'STORE_NEWER'
  | 'STORE_BUSY'
  | 'PORT_IN_USE'
  | 'LIMIT'
  | 'TIMEOUT'

export class OnRecordError extends Error {
  override readonly name = 'OnRecordError'
  readonly code: ErrorCode
  readonly hint: string

  constructor(code: ErrorCode, message: string, hint: string, options?: { cause?: unknown }) {
    super(message, options)
    this.code = code
    this.hint = hint
  }
}

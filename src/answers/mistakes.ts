import type { Mistake } from './decision-request.ts'

/** Thrown where a request can't be met as it is, and caught where it came in. */
export class Mistaken extends Error {
  override readonly name = 'Mistaken'
  readonly mistake: Mistake

  constructor(mistake: Mistake) {
    super(mistake.message)
    this.mistake = mistake
  }
}

/** What was found under an id, or the mistake that nothing was. */
export function sure<T>(found: T | null | undefined, field: string, what: string, id: string, hint: string): T {
  if (found !== null && found !== undefined) return found
  const message = `${field}: there is no ${what} ${JSON.stringify(id)}. ${hint}`
  throw new Mistaken({ code: 'NOT_FOUND', field, message })
}

export function bad(field: string, message: string): Mistaken {
  return new Mistaken({ code: 'BAD_INPUT', field, message: `${field}: ${message}` })
}

import type { Accuracy } from '../answers/corpus.ts'
import type { Corrections, Writer } from '../answers/decision-request.ts'
import type { GraphStore } from '../answers/store.ts'

/** What an operation is answered with. */
export interface Context {
  readonly store: GraphStore
  readonly requestId: string
  /** Scheme and host of the site, without a slash at the end: what ids become addresses under. */
  readonly origin: string
  /** True while the store is the one of invented sample articles. */
  readonly sample: boolean
  readonly accuracy: readonly Accuracy[]
  /** Where corrections go; null where the server only reads. */
  readonly corrections: Corrections | null
  /** Who asks, as far as writing goes. */
  readonly writer: Writer
  /** When the operation must be done, in milliseconds of `performance.now()`. */
  readonly deadline: number
  /** The time limit behind it, for the message. */
  readonly timeLimitMs: number
}

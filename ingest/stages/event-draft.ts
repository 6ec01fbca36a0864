import type { Document, DocumentEvent, EventType, Span } from '../../schema/document.ts'
import type { EventWord } from '../event-words.ts'
import type { TableHit } from '../phrase-table.ts'

/** The layers that events are read from. */
export type EventNeeds = Pick<
  Document,
  | 'article'
  | 'blocks'
  | 'tokens'
  | 'sentences'
  | 'quotes'
  | 'mentions'
  | 'actors'
  | 'attributions'
  | 'speakers'
  | 'dates'
  | 'agreements'
>

/** Words that tell of an event, as their sentence has it. */
export interface EventDraft extends Span {
  /** Several where a noun only takes one up ("the gathering"). */
  readonly types: readonly EventType[]
  /** It begins no event of its own. */
  readonly again: boolean
  readonly definite: boolean
  /** "the talk", "the remarks": a noun that takes one up, without an owner or a date in its phrase. */
  readonly takesUp: boolean
  /** Its own name, as printed; what it is of ("the steel summit"), in lower case. */
  readonly name: string | null
  readonly kind: string
  /** Places in `actors`: who is in it by its own phrase, and who is the subject of its sentence. */
  readonly participants: readonly number[]
  readonly subject: number | null
  /** Place in `dates`. */
  readonly date: number | null
  readonly place: string | null
  readonly status: DocumentEvent['status']
  /** Somebody besides those named is meant: "their meeting", "the leaders' meeting". */
  readonly mutual: boolean
  /** The agreement that is talked about, as its shortest words. */
  readonly about: string | null
}

/** Words of the lexicon in a sentence, with all that they may be. */
export type EventHit = TableHit<readonly EventWord[]>

import { OnRecordError } from '../../schema/errors.ts'

/** A line of JSON Lines may have this many bytes. */
const LONGEST_LINE = 32 * 1024 * 1024

/**
 * The lines of a stream of bytes, without their line feeds, in order, as they come. A line that is too long is handed
 * out as a fault and skipped, so that it never stops the rest.
 */
export async function* linesOf(stream: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array | OnRecordError> {
  let pieces: Uint8Array[] = []
  let length = 0
  const line = (): Uint8Array | OnRecordError => {
    const whole = length > LONGEST_LINE ? tooLong(length) : Buffer.concat(pieces)
    pieces = []
    length = 0
    return whole
  }
  const keep = (piece: Uint8Array) => {
    length += piece.length
    if (length <= LONGEST_LINE) pieces.push(piece)
    else pieces = []
  }
  for await (const chunk of stream) {
    let from = 0
    for (let at = chunk.indexOf(10); at !== -1; at = chunk.indexOf(10, from)) {
      keep(chunk.subarray(from, at))
      yield line()
      from = at + 1
    }
    keep(chunk.subarray(from))
  }
  if (length > 0) yield line()
}

function tooLong(length: number): OnRecordError {
  return new OnRecordError(
    'TOO_LARGE',
    `The line has ${length} bytes; one may have ${LONGEST_LINE}`,
    'Put one article on a line.',
  )
}

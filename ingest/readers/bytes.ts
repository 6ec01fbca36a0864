import iconv from 'iconv-lite'
import { OnRecordError } from '../../schema/errors.ts'

/**
 * Bytes as text: a byte order mark decides, else the encoding given, else strict UTF-8. Nothing is guessed and nothing
 * replaced. Throws BAD_FILE for what is no text, BAD_ENCODING where the bytes do not fit, with the place.
 */
export function decodeText(bytes: Uint8Array, name: string, encoding?: string): string {
  if (bytes.length === 0) throw new OnRecordError('BAD_FILE', `${name} is empty`, 'Give a file with an article in it.')
  const marked = markedEncoding(bytes)
  if (marked === null) refuseBinary(bytes, name)
  const chosen = marked ?? encoding ?? 'utf-8'
  if (/^utf-?8$/i.test(chosen)) return strictUtf8(bytes, name)
  if (!iconv.encodingExists(chosen)) {
    throw new OnRecordError(
      'USAGE',
      `The encoding ${JSON.stringify(chosen)} is not known`,
      'Try windows-1252, iso-8859-1 or utf-16.',
    )
  }
  return iconv.decode(Buffer.from(bytes), chosen)
}

function strictUtf8(bytes: Uint8Array, name: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch (cause) {
    throw new OnRecordError(
      'BAD_ENCODING',
      `${name} is not valid UTF-8 at byte ${firstWrongByte(bytes)}`,
      'Say which encoding it has, for example --encoding windows-1252, or save it as UTF-8.',
      { cause },
    )
  }
}

function markedEncoding(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8'
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  return null
}

const MAGIC: readonly (readonly [kind: string, start: string])[] = [
  ['a PDF', '%PDF-'],
  ['a zip archive or an office document', 'PK\u0003\u0004'],
  ['a PNG image', '\u0089PNG'],
  ['a JPEG image', '\u00ff\u00d8\u00ff'],
  ['a gzip archive', '\u001f\u008b'],
]

function refuseBinary(bytes: Uint8Array, name: string): void {
  const head = Buffer.from(bytes.subarray(0, 8192)).toString('latin1')
  const known = MAGIC.find(([, start]) => head.startsWith(start))
  // News text has no NUL and next to no control characters but blanks and line ends.
  const controls = bytes.subarray(0, 8192).filter((byte) => byte < 32 && (byte < 9 || byte > 13)).length
  if (known || head.includes('\0') || controls > head.length / 100) {
    throw new OnRecordError(
      'BAD_FILE',
      `${name} is ${known ? known[0] : 'a binary file'}, not a text`,
      'Give plain text, Markdown, JSON or JSON Lines.',
    )
  }
}

/** Number of the first byte, from 1, that no UTF-8 sequence can hold. */
function firstWrongByte(bytes: Uint8Array): number {
  let low = 0
  let high = bytes.length
  // A prefix is fine (`stream` lets a cut sequence pass) up to the first wrong byte and never after it.
  while (low < high) {
    const middle = (low + high + 1) >> 1
    try {
      new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(0, middle), { stream: true })
      low = middle
    } catch {
      high = middle - 1
    }
  }
  return low + 1
}

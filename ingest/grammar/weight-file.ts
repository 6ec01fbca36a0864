import { gunzipSync, gzipSync } from 'node:zlib'
import { z } from 'zod'
import { OnRecordError } from '../../schema/errors.ts'

/** Numbers as they stand in a weights file. */
export type Numbers = Int8Array | Uint8Array | Int16Array | Int32Array | Float32Array

/** What a weights file holds: a JSON value and arrays of numbers by name. */
export interface WeightFile {
  readonly meta: unknown
  readonly arrays: ReadonlyMap<string, Numbers>
}

/**
 * The bytes of a weights file: gzip of a header's length, the header as JSON, and the arrays one after the other,
 * each beginning at a multiple of eight bytes. Little-endian, as every machine that Node runs on is.
 */
export function packWeights(meta: unknown, arrays: Readonly<Record<string, Numbers>>): Uint8Array {
  const sections = Object.entries(arrays).map(([name, array]) => ({
    name,
    type: array.constructor.name,
    length: array.length,
  }))
  const header = Buffer.from(JSON.stringify({ meta, sections }))
  const length = Buffer.alloc(8)
  length.writeUInt32LE(header.length)
  const parts: Uint8Array[] = [length, padded(header)]
  for (const { buffer, byteOffset, byteLength } of Object.values(arrays)) {
    parts.push(padded(new Uint8Array(buffer, byteOffset, byteLength)))
  }
  return gzipSync(Buffer.concat(parts), { level: 9 })
}

/** The bytes of a weights file without their compression, in memory that threads share; `name` is told when they are none. */
export function inflateWeights(bytes: Uint8Array, name: string): Uint8Array<SharedArrayBuffer> {
  const raw = readGzip(bytes, name)
  const shared = new Uint8Array(new SharedArrayBuffer(raw.length))
  shared.set(raw)
  return shared
}

/** Reads an inflated weights file. Its arrays are views of these bytes. */
export function readWeights({ buffer }: Uint8Array<SharedArrayBuffer>): WeightFile {
  const raw = Buffer.from(buffer)
  const headerLength = raw.readUInt32LE()
  const { meta, sections } = HEADER.parse(JSON.parse(raw.toString('utf8', 8, 8 + headerLength)))
  const arrays = new Map<string, Numbers>()
  let at = 8 + upToEight(headerLength)
  for (const { name, type, length } of sections) {
    const array = numbersAt(buffer, at, type, length)
    arrays.set(name, array)
    at += upToEight(array.byteLength)
  }
  return { meta, arrays }
}

/** The array of that name, of the class asked for. */
export function arrayOf<T extends Numbers>(
  { arrays }: Pick<WeightFile, 'arrays'>,
  name: string,
  kind: abstract new (...args: never[]) => T,
): T {
  const array = arrays.get(name)
  if (array instanceof kind) return array
  throw new OnRecordError('BAD_FILE', `the weights have no ${kind.name} "${name}"`, RETRAIN)
}

const TYPES = ['Int8Array', 'Uint8Array', 'Int16Array', 'Int32Array', 'Float32Array'] as const
const HEADER = z.strictObject({
  meta: z.unknown(),
  sections: z.array(z.strictObject({ name: z.string(), type: z.enum(TYPES), length: z.int().nonnegative() })),
})
const RETRAIN = 'Take the file that came with this version, or make it anew with `npm run train`.'

function numbersAt(buffer: SharedArrayBuffer, at: number, type: (typeof TYPES)[number], length: number): Numbers {
  switch (type) {
    case 'Int8Array':
      return new Int8Array(buffer, at, length)
    case 'Uint8Array':
      return new Uint8Array(buffer, at, length)
    case 'Int16Array':
      return new Int16Array(buffer, at, length)
    case 'Int32Array':
      return new Int32Array(buffer, at, length)
    case 'Float32Array':
      return new Float32Array(buffer, at, length)
  }
}

function readGzip(bytes: Uint8Array, name: string): Buffer {
  try {
    return gunzipSync(bytes)
  } catch (cause) {
    throw new OnRecordError('BAD_FILE', `${name} is not a weights file`, RETRAIN, { cause })
  }
}

function padded(bytes: Uint8Array): Uint8Array {
  const whole = new Uint8Array(upToEight(bytes.length))
  whole.set(bytes)
  return whole
}

function upToEight(length: number): number {
  return (length + 7) & ~7
}

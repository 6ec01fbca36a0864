import { OnRecordError } from '../../schema/errors.ts'
import { type Metadata, readMetadata } from './record.ts'

export type Record = Metadata & { readonly text: string }

/** One record, or the fault in it: a wrong record never stops the others. */
export type RecordOrFault =
  | { readonly where: string; readonly record: Record }
  | { readonly where: string; readonly fault: OnRecordError }

/** A JSON text: one article or a list of articles. */
export function readJson(text: string, name: string): readonly RecordOrFault[] {
  let parsed: unknown
  try {
    parsed = JSON.parse(text)
  } catch (cause) {
    return [{ where: name, fault: notJson(name, cause) }]
  }
  const records = Array.isArray(parsed) ? parsed : [parsed]
  return records.map((record, index) => oneRecord(record, Array.isArray(parsed) ? `${name}[${index}]` : name))
}

/** One line of JSON Lines; `line` counts from 1. Null for a blank line. */
export function readJsonLine(text: string, name: string, line: number): RecordOrFault | null {
  if (text.trim() === '') return null
  const where = `${name}, line ${line}`
  try {
    return oneRecord(JSON.parse(text), where)
  } catch (cause) {
    return { where, fault: notJson(where, cause) }
  }
}

function oneRecord(record: unknown, where: string): RecordOrFault {
  try {
    if (record === null || typeof record !== 'object' || !('text' in record) || typeof record.text !== 'string') {
      throw new OnRecordError(
        'BAD_INPUT',
        `${where}: an article without text`,
        'Each article is an object with a string "text".',
      )
    }
    return { where, record: { ...readMetadata(record, where), text: record.text } }
  } catch (fault) {
    if (fault instanceof OnRecordError) return { where, fault }
    throw fault
  }
}

function notJson(where: string, cause: unknown): OnRecordError {
  const message = cause instanceof Error ? cause.message : String(cause)
  return new OnRecordError(
    'BAD_INPUT',
    `${where}: no JSON: ${message}`,
    'Mend it there; the other articles were read.',
    { cause },
  )
}

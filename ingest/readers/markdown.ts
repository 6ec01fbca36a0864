import { parseDocument } from 'yaml'
import { OnRecordError } from '../../schema/errors.ts'
import { type Metadata, readMetadata } from './record.ts'

/**
 * Markdown or plain text with YAML front matter between two lines of `---`: its metadata and the text after it,
 * exactly. Without front matter all is text. Throws BAD_INPUT with the line where the front matter is wrong.
 */
export function readMarkdown(text: string, where: string): Metadata & { readonly text: string } {
  const [whole, yaml = ''] = /^---[ \t]*\r?\n(?:([\s\S]*?)\r?\n)?---[ \t]*(?:\r?\n|$)/.exec(text) ?? []
  if (whole === undefined) return { raw: {}, unknown: [], text }
  const document = parseDocument(yaml, { schema: 'core' })
  const [fault] = document.errors
  if (fault) {
    const line = (fault.linePos?.[0].line ?? 0) + 1
    throw new OnRecordError(
      'BAD_INPUT',
      `${where}, line ${line}: the front matter is no YAML: ${fault.message.split('\n')[0]}`,
      'Write one `name: value` a line; put values with a colon in quotation marks.',
    )
  }
  return { ...readMetadata(document.toJS() ?? {}, where), text: text.slice(whole.length) }
}

import { z } from 'zod'
import { OnRecordError } from '../../schema/errors.ts'
import type { RawArticle } from '../article.ts'

const Text = z.union([z.string(), z.null()]).optional()

/** The metadata an article may bring, in front matter or JSON, under the names people use for them. */
const Metadata = z.looseObject({
  title: Text,
  outlet: Text,
  url: Text,
  sourceUrl: Text,
  date: Text,
  publishedOn: Text,
  publishedAt: Text,
  author: z.union([z.string(), z.array(z.string()), z.null()]).optional(),
  authors: z.union([z.string(), z.array(z.string()), z.null()]).optional(),
  agency: Text,
  language: Text,
  id: z.union([z.string(), z.number(), z.null()]).optional(),
})
/** Read and left alone on purpose: they say what the text is, not what is in it. */
const IGNORED = ['text', 'fiction', 'about', 'licence', 'license', 'publisher']

/** What was read of an article, with the names of fields that nothing was done with. */
export interface Metadata {
  readonly raw: Omit<RawArticle, 'text'>
  readonly unknown: readonly string[]
}

/**
 * Metadata of one article from parsed front matter or JSON. Throws BAD_INPUT naming the field and what it should be.
 */
export function readMetadata(record: unknown, where: string): Metadata {
  const parsed = Metadata.safeParse(record)
  if (!parsed.success) {
    const [issue] = parsed.error.issues
    throw new OnRecordError(
      'BAD_INPUT',
      `${where}: ${issue?.path.join('.') || 'the record'}: ${issue?.message ?? 'is wrong'}`,
      'Known fields: text, title, outlet, url, publishedAt (a date or date-time), authors, agency, language, id.',
    )
  }
  const { title, outlet, url, sourceUrl, date, publishedOn, publishedAt, author, authors, agency, language, id } =
    parsed.data
  const names = authors ?? author ?? []
  return {
    raw: {
      title: title ?? null,
      outlet: outlet ?? null,
      sourceUrl: url ?? sourceUrl ?? null,
      published: publishedAt ?? publishedOn ?? date ?? null,
      authors: typeof names === 'string' ? [names] : names,
      agency: agency ?? null,
      language: language ?? null,
      externalId: id === null || id === undefined ? null : String(id),
    },
    unknown: Object.keys(parsed.data).filter((field) => !(field in Metadata.shape) && !IGNORED.includes(field)),
  }
}

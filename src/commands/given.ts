import type { RawArticle } from '../../ingest/index.ts'

/** Flags by which metadata is given for all articles of a call; they stand above what the articles say themselves. */
export const GIVEN_FLAGS = {
  outlet: { type: 'string' },
  date: { type: 'string' },
  title: { type: 'string' },
  url: { type: 'string' },
  author: { type: 'string', multiple: true },
  agency: { type: 'string' },
  language: { type: 'string' },
  name: { type: 'string' },
  encoding: { type: 'string' },
} as const

export const GIVEN_USAGE =
  '[--outlet NAME] [--date YYYY-MM-DD] [--title T] [--url U] [--author A]… [--agency A] [--language L] [--name N] [--encoding E]'

export interface GivenFlags {
  readonly outlet?: string | undefined
  readonly date?: string | undefined
  readonly title?: string | undefined
  readonly url?: string | undefined
  readonly author?: readonly string[] | undefined
  readonly agency?: string | undefined
  readonly language?: string | undefined
  readonly name?: string | undefined
}

export function toGiven(flags: GivenFlags): Omit<RawArticle, 'text' | 'publishedBasis'> {
  return {
    outlet: flags.outlet ?? null,
    published: flags.date ?? null,
    title: flags.title ?? null,
    sourceUrl: flags.url ?? null,
    agency: flags.agency ?? null,
    language: flags.language ?? null,
    location: flags.name ?? null,
    ...(flags.author === undefined ? {} : { authors: flags.author }),
  }
}

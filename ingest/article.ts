import type { Article } from '../schema/document.ts'
import { OnRecordError } from '../schema/errors.ts'
import { hashId, normName, sha256 } from '../schema/ids.ts'

/** An article as a reader found it or a caller gave it: only the text is needed. */
export interface RawArticle {
  readonly text: string
  readonly title?: string | null
  readonly outlet?: string | null
  readonly sourceUrl?: string | null
  /** A day (`YYYY-MM-DD`) or an instant (RFC 3339); its day is the one written. */
  readonly published?: string | null
  readonly publishedBasis?: 'metadata' | 'given'
  readonly authors?: readonly string[]
  readonly agency?: string | null
  readonly language?: string | null
  /** The outlet's or corpus's own id of the article. */
  readonly externalId?: string | null
  /** The file it alone was read from, absolute, or the name given for it. */
  readonly location?: string | null
}

/** No news text comes near it; above it something else was given. In UTF-16 code units. */
export const LONGEST_ARTICLE = 5_000_000

/**
 * Checks an article and gives it its ids. The text is kept exactly as it is.
 *
 * The article's id comes from its canonical address; else from outlet and external id; else from its location; else
 * from its text. So a corrected text at the same place is a new version of the same article. (MODEL, section 5; the
 * outlet is no part of an id by location, so that naming it later corrects the article instead of doubling it.)
 * Throws BAD_INPUT for an empty text, a day that is none or an address that is none, TOO_LARGE past LONGEST_ARTICLE.
 */
export function toArticle(raw: RawArticle): Article {
  const { text } = raw
  if (text.trim() === '')
    throw new OnRecordError('BAD_INPUT', 'The article has no text', 'Give a text with words in it.')
  if (text.length > LONGEST_ARTICLE) {
    throw new OnRecordError(
      'TOO_LARGE',
      `The text has ${text.length} characters; an article may have ${LONGEST_ARTICLE}`,
      'Split it into articles, for example one JSON line each.',
    )
  }
  const hash = sha256(text)
  const outlet = clean(raw.outlet)
  const sourceUrl = raw.sourceUrl ? canonicalUrl(raw.sourceUrl) : null
  const id = sourceUrl
    ? hashId('art', ['url', sourceUrl])
    : raw.externalId
      ? hashId('art', ['id', outlet === null ? '' : normName(outlet), raw.externalId])
      : raw.location
        ? hashId('art', ['at', raw.location])
        : hashId('art', ['text', hash])
  return {
    id,
    versionId: hashId('ver', [id, hash]),
    sha256: hash,
    text,
    title: clean(raw.title),
    outlet,
    sourceUrl,
    ...publication(raw),
    authors: (raw.authors ?? []).map((name) => name.trim()).filter((name) => name !== ''),
    agency: clean(raw.agency),
    language: clean(raw.language) ?? 'en',
  }
}

/** An address as articles are told apart by it: http(s), lower-case host, without fragment and tracking parameters. */
export function canonicalUrl(address: string): string {
  const url = URL.parse(address.trim())
  if (url === null || !/^https?:$/.test(url.protocol)) {
    throw new OnRecordError(
      'BAD_INPUT',
      `The address ${JSON.stringify(address)} is none`,
      'Give a whole one that begins with http:// or https://, or leave it out.',
    )
  }
  url.hash = ''
  for (const name of [...url.searchParams.keys()]) {
    if (/^(?:utm_\w+|fbclid|gclid|mc_[ce]id|cmpid|ocid)$/i.test(name)) url.searchParams.delete(name)
  }
  return url.href
}

function publication({ published, publishedBasis = 'metadata' }: RawArticle) {
  const written = clean(published)
  if (written === null) return { publishedOn: null, publishedAt: null, publishedBasis: null }
  const [, day = '', time] =
    /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})?))?$/i.exec(written) ?? []
  const isDay = day !== '' && new Date(`${day}T00:00:00Z`).toJSON()?.slice(0, 10) === day
  if (!isDay) {
    throw new OnRecordError(
      'BAD_INPUT',
      `The date ${JSON.stringify(written)} is none`,
      'Write it as YYYY-MM-DD, or with a time as 2025-10-08T14:30:00-04:00.',
    )
  }
  const instant = time === undefined ? null : new Date(`${day}T${time}`)
  const zoned = time !== undefined && /(?:Z|[+-]\d{2}:?\d{2})$/i.test(time)
  return {
    publishedOn: day,
    publishedAt: instant !== null && zoned && !Number.isNaN(instant.getTime()) ? instant.toISOString() : null,
    publishedBasis,
  }
}

function clean(value: string | null | undefined): string | null {
  const trimmed = value?.trim()
  return trimmed ? trimmed : null
}

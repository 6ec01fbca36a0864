import type { Article } from '../../schema/document.ts'
import type { NodeOf } from '../graph/store.ts'
import type { ToExtract } from './extraction.ts'

/** A stored text as it was read the first time, with what the reader noted then. */
export function toStored(version: NodeOf['Version']): Omit<ToExtract, 'rulings'> {
  return { article: toArticle(version), notes: version.notes.filter(({ stage }) => stage === 'reader') }
}

function toArticle(version: NodeOf['Version']): Article {
  const { articleId, id, outletName, sha256, text, title, sourceUrl, authors, agency, language } = version
  const { publishedOn, publishedAt, publishedBasis } = version
  return {
    id: articleId,
    versionId: id,
    sha256,
    text,
    title,
    outlet: outletName,
    sourceUrl,
    publishedOn,
    publishedAt,
    publishedBasis,
    authors,
    agency,
    language,
  }
}

import type { VersionNode } from '../../schema/graph.ts'
import type { ArticleNode } from './store.ts'

/** An article as its current version shows it. `versionIds` in the order in which they were first seen. */
export function articleOf(current: VersionNode, versionIds: readonly string[]): Omit<ArticleNode, 'copyOf'> {
  const { title, sourceUrl, outletId, publishedOn, publishedAt, publishedBasis, authors, agency } = current
  return {
    label: 'Article',
    id: current.articleId,
    currentVersionId: current.id,
    versionIds,
    title,
    sourceUrl,
    outletId,
    publishedOn,
    publishedAt,
    publishedBasis,
    authors,
    agency,
    language: current.language,
    sha256: current.sha256,
  }
}

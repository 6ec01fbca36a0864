import { compare } from '../../schema/compare.ts'
import { isCopy } from '../../schema/sketch.ts'

/** What tells whether an article is a copy, and of which. `day` is that of publication, '' where it is unknown. */
export interface Sketched {
  readonly id: string
  readonly day: string
  readonly sketch: readonly number[]
}

/** Those of some articles whose words an article shares; itself is none. */
export function likeArticle<S extends Sketched>(article: Sketched, some: readonly S[]): readonly S[] {
  return some.filter((other) => other.id !== article.id && isCopy(article.sketch, other.sketch))
}

/**
 * What an article is a copy of: of those alike the earliest published, where that comes before it; unknown days come
 * last, of one day the smaller id first. It follows from the articles alone, whatever the order in which they came, and
 * a change of one article touches only those that are like it.
 */
export function originalOf(article: Sketched, alike: readonly Sketched[]): string | null {
  const [first] = [article, ...alike].sort((a, b) => compare(a.day || '~', b.day || '~') || compare(a.id, b.id))
  return first === undefined || first.id === article.id ? null : first.id
}

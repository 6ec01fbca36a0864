import type { CountKey, StatementFilter } from '../filter.ts'
import type { Listed, Lists, PageQuery } from '../store.ts'
import { countBy, countListed } from './count.ts'
import type { Database } from './database.ts'
import { findPage } from './find.ts'
import { LINKED } from './find-articles.ts'
import { findSuggestions } from './find-entities.ts'
import { LINKS_OF } from './statement-where.ts'

/** A read that may take long: it looks for ids and counts; nodes are loaded afterwards, by id. */
export type Question =
  | { readonly kind: 'page'; readonly query: PageQuery<Listed> }
  | { readonly kind: 'count'; readonly label: Listed; readonly filter: Lists[Listed]['filter'] }
  | { readonly kind: 'countBy'; readonly filter: StatementFilter; readonly by: CountKey; readonly first: number }
  | { readonly kind: 'suggest'; readonly prefix: string; readonly first: number }

export function answer(db: Database, question: Question): unknown {
  switch (question.kind) {
    case 'page':
      return findPage(db, question.query)
    case 'count':
      return countListed(db, question.label, question.filter)
    case 'countBy':
      return countBy(db, question.filter, question.by, question.first)
    case 'suggest':
      return findSuggestions(db, question.prefix, question.first)
  }
}

/** Whether a page is read straight from an index, in the time of a few rows, so that it need not leave its thread. */
export function isQuick<L extends Listed>({ label, filter, order }: PageQuery<L>): boolean {
  if (order === 'RELEVANCE') return false
  const fields = Object.keys(filter).filter((field) => field !== 'from' && field !== 'to')
  const quick: readonly string[] = QUICK[label] ?? []
  return fields.length === 0 || (fields.length === 1 && fields.every((field) => quick.includes(field)))
}

/** Fields that an index of the list begins with. */
const QUICK: { readonly [L in Listed]?: readonly string[] } = {
  Statement: [...Object.keys(LINKS_OF), 'ids', 'articles', 'outlets', 'utterances', 'within'],
  Article: [...LINKED, 'outlets'],
  Report: ['measures'],
}

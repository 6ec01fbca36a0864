import { countStatements } from '../../src/answers/statements.ts'
import type { GraphStore } from '../../src/answers/store.ts'
import { EMPTY_SEARCH, LIST_FIELDS, type Search, searchAddress } from '../address.ts'
import type { Counted } from '../counts.ts'
import { toAsk } from './search.ts'

const NEARBY = 3
/** Searches tried at most, so that an empty answer stays quick. */
const TRIED = 8

/** Up to three searches near one that found nothing, each with what it finds: one condition or one word less. */
export async function gatherNearby(store: GraphStore, search: Search): Promise<readonly Counted[]> {
  const tried = await Promise.all(
    nearbyOf(search)
      .slice(0, TRIED)
      .map(async ({ name, near }) => ({
        name,
        count: await countStatements(store, toAsk(near)),
        address: searchAddress(near),
      })),
  )
  return tried.filter(({ count }) => count > 0).slice(0, NEARBY)
}

/** The nearest first: without what narrows the words, then with fewer words, then with words that begin the same. */
export function nearbyOf(search: Search): readonly { readonly name: string; readonly near: Search }[] {
  const start = { ...search, after: '' }
  const narrowed = LIST_FIELDS.some((field) => search[field].length > 0) || search.from !== '' || search.to !== ''
  const wide = { ...EMPTY_SEARCH, q: search.q }
  const near: { name: string; near: Search }[] = []
  if (search.from !== '' || search.to !== '')
    near.push({ name: 'The same on any day', near: { ...start, from: '', to: '' } })
  for (const field of LIST_FIELDS) {
    if (search[field].length > 0) near.push({ name: `The same for any ${field}`, near: { ...start, [field]: [] } })
  }
  if (narrowed && search.q !== '') near.push({ name: `${search.q}, whoever and whenever`, near: wide })
  const words = search.q.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word))
  if (words.length > 1) {
    words.forEach((_, left) => {
      const q = words
        .filter((_word, index) => index !== left)
        .join(' ')
        .replace(/["“”]/g, '')
      near.push({ name: q, near: { ...start, q } })
    })
    return near
  }
  const [word = ''] = words
  const stem = word.replace(/[^\p{L}\p{N}]/gu, '')
  if (!word.startsWith('-') && stem.length > 4) {
    const q = `${stem.slice(0, Math.max(4, stem.length - 3))}*`
    near.push({ name: q, near: { ...start, q } })
  }
  return near
}

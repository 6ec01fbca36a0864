import { compare } from '../../schema/compare.ts'

/** Earliest published first, unknown days last; of one day the smaller id. */
export function byPublication(
  a: { readonly id: string; readonly publishedOn: string | null },
  b: { readonly id: string; readonly publishedOn: string | null },
): number {
  return compare(a.publishedOn ?? '~', b.publishedOn ?? '~') || compare(a.id, b.id)
}

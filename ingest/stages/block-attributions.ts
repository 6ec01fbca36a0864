import type { Document } from '../../schema/document.ts'
import { holderOf } from '../span.ts'

/** The places of the attributions that begin in the block of an offset, in order. Attributions are sorted by block. */
export function attributionsAt(
  { attributions, blocks }: Pick<Document, 'attributions' | 'blocks'>,
  offset: number,
): readonly number[] {
  const block = holderOf(blocks, offset)
  let low = 0
  let high = attributions.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((attributions[middle]?.block ?? 0) < block) low = middle + 1
    else high = middle
  }
  const places: number[] = []
  while (attributions[low]?.block === block) places.push(low++)
  return places
}

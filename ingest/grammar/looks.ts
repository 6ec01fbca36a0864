import { fold, SHAPE } from './word.ts'

/** Looks are below this number. */
export const LOOKS = 2 * SHAPE.digitInside * 32

/** What an unknown word is guessed from, its shape and its last letter, as a number below `LOOKS`. */
export function looksOf(shape: number, lastUnit: number): number {
  const last = fold(lastUnit)
  return shape * 32 + (last >= 97 && last <= 122 ? last - 96 : 0)
}

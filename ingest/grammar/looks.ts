import { foldOf } from '../characters.ts'

/** Looks are below this number. */
export const LOOKS = 256 * 32

/** What an unknown word is guessed from, its shape and its last letter, as a number below `LOOKS`. */
export function looksOf(shape: number, lastUnit: number): number {
  const last = foldOf(lastUnit)
  return shape * 32 + (last >= 97 && last <= 122 ? last - 96 : 0)
}

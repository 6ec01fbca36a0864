import { z } from 'zod'
import { OnRecordError } from '../../../schema/errors.ts'
import type { Position } from '../store.ts'
import { type Fragment, fragment } from './fragment.ts'

/**
 * A stretch of an order that an index can be read along from the place where a page ended: the condition, and what to
 * order by. Most orders are one stretch; where unknown days come last though '' sorts first, there are two.
 */
export interface Stretch {
  readonly where: Fragment
  readonly orderBy: string
}

/** By day and id: the latest first, or the earliest first; unknown days ('') last in both. The key is the day. */
export function byDay(newest: boolean, after: Position | null, day: string, id: string): readonly Stretch[] {
  if (newest) {
    const where = after === null ? fragment('TRUE') : fragment(`(${day}, ${id}) < (?, ?)`, after.key, after.id)
    return [{ where, orderBy: `${day} DESC, ${id} DESC` }]
  }
  const orderBy = `${day}, ${id}`
  const unknown = (from: string) => ({ where: fragment(`${day} = '' AND ${id} > ?`, from), orderBy })
  if (after?.key === '') return [unknown(after.id)]
  const known = after === null ? fragment(`${day} > ''`) : fragment(`(${day}, ${id}) > (?, ?)`, after.key, after.id)
  return [{ where: known, orderBy }, unknown('')]
}

/** By folded name and id. The key is the name. */
export function byName(after: Position | null): readonly Stretch[] {
  const where = after === null ? fragment('TRUE') : fragment('(e.name, e.id) > (?, ?)', after.key, after.id)
  return [{ where, orderBy: 'e.name, e.id' }]
}

/** By number of statements, most first, then name and id. The key is `[rank, name]`. */
export function byRank(after: Position | null): readonly Stretch[] {
  const orderBy = 'e.rank, e.name, e.id'
  if (after === null) return [{ where: fragment('TRUE'), orderBy }]
  const [rank, name] = readKey(RankKey, after)
  return [{ where: fragment('(e.rank, e.name, e.id) > (?, ?, ?)', rank, name, after.id), orderBy }]
}

/** By score, the best (smallest) first, then day and id, the latest first. The key is `[score, day]`. */
export function byScore(after: Position | null): Stretch {
  const orderBy = 'score, day DESC, id DESC'
  if (after === null) return { where: fragment('TRUE'), orderBy }
  const [score, day] = readKey(RankKey, after)
  return { where: fragment('(score > ? OR (score = ? AND (day, id) < (?, ?)))', score, score, day, after.id), orderBy }
}

/** A number and a text: a rank and a name, or a score and a day. */
const RankKey = z.tuple([z.number(), z.string()])

export function writeKey(number: number, text: string): string {
  return JSON.stringify([number, text])
}

function readKey(shape: typeof RankKey, { key }: Position): z.infer<typeof RankKey> {
  try {
    return shape.parse(JSON.parse(key))
  } catch (cause) {
    throw new OnRecordError(
      'BAD_CURSOR',
      `${JSON.stringify(key)} is no place in this order.`,
      'Take the cursor from a page of the same order, or start without one.',
      { cause },
    )
  }
}

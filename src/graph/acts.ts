import { compare } from '../../schema/compare.ts'
import { hashId } from '../../schema/ids.ts'

/** A statement of a current version, as what tells which act of speech it reports. Days are '' where unknown. */
export interface Reporting {
  readonly id: string
  /** The id of its wording (`StatementNode.utteranceId`), the same for all that are compared. */
  readonly wording: string
  /** On which it was said. */
  readonly day: string
  readonly speakers: readonly string[]
}

/** The same words so many days later are said again. (MODEL, section 5, "Utterance".) */
export const MOST_DAYS = 14

interface Act {
  readonly first: Reporting
  readonly members: Reporting[]
}

/**
 * Which act each statement of one wording reports, by id: those of one speaker, at most 14 days after the first of
 * them, report one; an unknown day is no reason against, and a statement whose speaker is not known goes with the first
 * that its day allows. The first act has the id of the wording, later ones are named after their first statement. The
 * answer follows from the statements alone, whatever their order.
 */
export function actsOf(statements: readonly Reporting[]): ReadonlyMap<string, string> {
  const acts: Act[] = []
  const sorted = statements.toSorted((a, b) => compare(a.day || '~', b.day || '~') || compare(a.id, b.id))
  for (const known of [true, false]) {
    for (const one of sorted) {
      if (one.speakers.length > 0 !== known) continue
      const act = acts.find(({ first }) => isNear(first, one) && (!known || sharesSpeaker(first, one)))
      if (act) act.members.push(one)
      else acts.push({ first: one, members: [one] })
    }
  }
  const [earliest] = sorted.flatMap((one) => acts.find(({ first }) => first === one) ?? [])
  return new Map(
    acts.flatMap((act) => {
      const { wording, id } = act.first
      const named = act === earliest ? wording : hashId('utt', ['again', wording, id])
      return act.members.map((member) => [member.id, named] as const)
    }),
  )
}

/** Whether two things were said at most 14 days apart, as far as their days are known. */
export function isNear(a: { readonly day: string }, b: { readonly day: string }): boolean {
  if (a.day === '' || b.day === '') return true
  return Math.abs(Date.parse(a.day) - Date.parse(b.day)) <= MOST_DAYS * 86_400_000
}

/** Whether somebody says both. */
export function sharesSpeaker(
  a: { readonly speakers: readonly string[] },
  b: { readonly speakers: readonly string[] },
) {
  return a.speakers.some((id) => b.speakers.includes(id))
}

import { compare } from '../../schema/compare.ts'
import { hashId } from '../../schema/ids.ts'
import type { Joining } from './store.ts'

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
const MOST_DAYS = 14

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
  const earliest = sorted.find((one) => acts.some(({ first }) => first === one))
  return new Map(
    acts.flatMap((act) => {
      const { wording, id } = act.first
      const named = act.first === earliest ? wording : hashId('utt', ['again', wording, id])
      return act.members.map((member) => [member.id, named] as const)
    }),
  )
}

/** A statement that a store has, with what it counted as until now. */
export interface WithAct extends Reporting {
  /** Of the version that is shown. Those of older versions count as nothing but their own wording. */
  readonly current: boolean
  readonly act: string
}

/**
 * Statements with what they count as now: the act that those of current versions with their wording tell, or the
 * utterance that one is joined into. `statements` are all that have these wordings.
 */
export function recounted<S extends WithAct>(
  statements: readonly S[],
  joinings: readonly Pick<Joining, 'utterance' | 'into'>[],
): readonly { readonly statement: S; readonly act: string }[] {
  const into = new Map(joinings.map((joining) => [joining.utterance, joining.into]))
  return [...Map.groupBy(statements, ({ wording }) => wording)].flatMap(([wording, some]) => {
    const exact = actsOf(some.filter(({ current }) => current))
    return some.map((statement) => {
      const act = exact.get(statement.id)
      return { statement, act: act === undefined ? wording : (into.get(act) ?? act) }
    })
  })
}

/** Whether two things were said at most 14 days apart, as far as their days are known. */
function isNear(a: Reporting, b: Reporting): boolean {
  if (a.day === '' || b.day === '') return true
  return Math.abs(Date.parse(a.day) - Date.parse(b.day)) <= MOST_DAYS * 86_400_000
}

/** Whether somebody says both. */
function sharesSpeaker(a: Reporting, b: Reporting): boolean {
  return a.speakers.some((id) => b.speakers.includes(id))
}

import { type Decision, DecisionShape, decisionId } from './decisions.ts'
import { OnRecordError } from './errors.ts'

/**
 * Checks a decision before it is written: its shape, that its id is the hash of what it says, and that an undo names
 * what it undoes. Throws BAD_DECISION, naming the field.
 */
export function checkDecision(given: unknown): Decision {
  const parsed = DecisionShape.safeParse(given)
  if (!parsed.success) {
    const [issue] = parsed.error.issues
    throw broken(given, `${issue?.path.join('.') || 'it'}: ${issue?.message}`)
  }
  const decision = parsed.data
  if (decision.id !== decisionId(decision)) throw broken(given, 'its id is not the hash of what it says')
  if ((decision.kind === 'undo') !== (decision.undoes !== null)) {
    throw broken(given, decision.kind === 'undo' ? 'it undoes nothing' : 'only an undo undoes')
  }
  return decision
}

function broken(given: unknown, why: string): OnRecordError {
  const id: unknown = typeof given === 'object' && given !== null ? Reflect.get(given, 'id') : undefined
  return new OnRecordError(
    'BAD_DECISION',
    `The decision ${typeof id === 'string' ? id.slice(0, 60) : '(without an id)'} is broken: ${why}.`,
    'Decisions are written by onrecord decide and by the API, and moved by onrecord decisions export and import.',
  )
}

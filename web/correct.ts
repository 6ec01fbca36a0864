import { OnRecordError } from '../schema/errors.ts'
import { normName } from '../schema/ids.ts'
import { decide } from '../src/answers/decide.ts'
import { type Corrections, type DecisionRequest, nameOf, type Writer } from '../src/answers/decision-request.ts'
import type { GraphStore } from '../src/answers/store.ts'

/**
 * What the form on a statement's page asks for. The button pressed is `do`: `confirm`, `reject`, `speaker` or
 * `undo DECISION`. Throws BAD_INPUT and NOT_FOUND, and then nothing was changed.
 */
export async function correct(
  store: GraphStore,
  corrections: Corrections,
  statement: string,
  form: URLSearchParams,
  writer: NonNullable<Writer>,
): Promise<void> {
  const request = await requestOf(store, statement, form)
  const by = nameOf(writer, form.get('by')?.trim() || null)
  const author = { by, at: new Date().toISOString(), reason: form.get('reason')?.trim() || null }
  const { errors } = await decide(store, corrections, request, author, false)
  const [mistake] = errors
  if (mistake) throw new OnRecordError(mistake.code, mistake.message, 'Nothing was changed. Go back and mend it.')
}

async function requestOf(store: GraphStore, statement: string, form: URLSearchParams): Promise<DecisionRequest> {
  const [what = '', decision = ''] = (form.get('do') ?? '').split(' ')
  if (what === 'confirm') return { kind: 'confirm-statement', statement }
  if (what === 'reject') return { kind: 'reject-statement', statement }
  if (what === 'undo') return { kind: 'undo', decision }
  if (what === 'speaker')
    return { kind: 'set-speaker', statement, speaker: await actorNamed(store, form.get('speaker')) }
  throw new OnRecordError('BAD_INPUT', 'The form says nothing to do', 'Go back and press one of its buttons.')
}

/** The id that was typed, or the id of the one actor of that name. */
async function actorNamed(store: GraphStore, given: string | null): Promise<string> {
  const typed = given?.trim() ?? ''
  if (typed === '') throw new OnRecordError('BAD_INPUT', 'No speaker was named', 'Go back and type a name or an id.')
  const suggested = await store.suggest(typed.slice(0, 100), 50)
  const named = suggested.flatMap((it) =>
    it.label === 'Actor' && [it.name, ...it.aliases].some((name) => normName(name) === normName(typed)) ? [it] : [],
  )
  if (named.length < 2) return named[0]?.id ?? typed
  throw new OnRecordError(
    'BAD_INPUT',
    `${typed} may be ${named.map(({ name, id }) => `${name} (${id})`).join(' or ')}`,
    'Go back and type the id.',
  )
}

import type { StatementNode } from '../../../schema/graph.ts'
import { recounted } from '../acts.ts'
import type { Joining } from '../store.ts'
import type { Database } from './database.ts'
import { Ledger } from './ledger.ts'
import * as acts from './queries/acts.ts'

/** The shelf of statements of older versions. */
const OLDER = 2

/** Collects the wordings that a transaction touches, and says at its end what their statements count as. */
export class Acts {
  readonly #db: Database
  readonly #wordings = new Set<string>()
  /** By utterance: whether a listed statement counted as it when the transaction first touched it. */
  readonly #listed = new Map<string, boolean>()

  constructor(db: Database) {
    this.#db = db
  }

  /** To be told before the statements of these wordings change. */
  touch(of: readonly Pick<StatementNode, 'utteranceId'>[]): void {
    const fresh = [...new Set(of.map(({ utteranceId }) => utteranceId))].filter((id) => !this.#wordings.has(id))
    if (fresh.length === 0) return
    for (const id of fresh) this.#wordings.add(id)
    const there = this.#db.all(acts.actsOfWordings, { ids: JSON.stringify(fresh) }).map(({ id }) => id)
    const unknown = [...new Set([...fresh, ...there])].filter((id) => !this.#listed.has(id))
    const listed = this.#listedOf(unknown)
    for (const id of unknown) this.#listed.set(id, listed.has(id))
  }

  /** Gives how many more utterances listed statements count as than before. */
  write(): number {
    if (this.#wordings.size === 0) return 0
    const wordings = [...this.#wordings]
    const count = tellActs(this.#db, wordings)
    for (const id of count) if (!this.#listed.has(id)) this.#listed.set(id, false)
    const listed = this.#listedOf([...this.#listed.keys()])
    const before = [...this.#listed.values()].filter(Boolean).length
    return listed.size - before
  }

  #listedOf(ids: readonly string[]): ReadonlySet<string> {
    return new Set(this.#db.all(acts.listedActs, { ids: JSON.stringify(ids) }).map(({ id }) => id))
  }
}

/** Says anew what the statements of these wordings count as; gives the utterances. */
function tellActs(db: Database, wordings: readonly string[]): ReadonlySet<string> {
  const ids = JSON.stringify(wordings)
  const statements = db.all(acts.statementsOfWordings, { ids }).map(({ shelf, speakers, ...statement }) => ({
    ...statement,
    current: shelf !== OLDER,
    speakers: speakersIn(speakers),
  }))
  const told = new Set<string>()
  for (const { statement, act } of recounted(statements, db.all(acts.joiningsOfWordings, { ids }))) {
    told.add(act)
    if (act !== statement.act) db.write(acts.setAct, { key: statement.key, act })
  }
  return told
}

/** Replaces all joinings, inside a transaction of the caller. */
export function joinActs(db: Database, joinings: readonly Joining[]): void {
  const touched = new Acts(db)
  const before = db.all(acts.allJoinings, {})
  const statements = [...before, ...joinings].map(({ wording }) => ({ utteranceId: wording }))
  touched.touch(statements)
  // What others are joined into has listed statements of its own, or will have.
  touched.touch([...before, ...joinings].map(({ into }) => ({ utteranceId: into })))
  db.write(acts.clearJoinings, {})
  for (const joining of joinings) db.write(acts.insertJoining, { ...joining })
  const ledger = new Ledger()
  ledger.total('utterances', touched.write())
  ledger.write(db)
}

function speakersIn(json: string): readonly string[] {
  const speakers: readonly string[] = JSON.parse(json)
  return speakers
}

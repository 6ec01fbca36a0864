/** What a log of decisions comes to. Pure, and the same whatever the order of the log. */
import { compare } from './compare.ts'
import { type ActorRef, aliasIds, type Decision } from './decisions.ts'

/** What is decided about one article: who is whom everywhere, and what stands on its words, in order. */
export interface Rulings {
  /** By the id of an actor that another stands for: that other one. Chains are followed to their end. */
  readonly canonical: ReadonlyMap<string, ActorRef>
  readonly here: readonly Decision[]
}

/** Who stands for an actor: itself, or the one it was merged into. */
export type Survivor = (actor: ActorRef) => ActorRef

export const NO_RULINGS: Rulings = { canonical: new Map(), here: [] }

/** By time, then id: the order in which decisions hold. */
export function inOrder(decisions: readonly Decision[]): readonly Decision[] {
  return decisions.toSorted((a, b) => compare(a.at, b.at) || compare(a.id, b.id))
}

/** What is decided in the end, in order: the decisions that hold, without the undos among them. */
export function activeOf(log: readonly Decision[]): readonly Decision[] {
  return holding(log).filter(({ kind }) => kind !== 'undo')
}

/**
 * The decisions that hold, in order: all that no other that holds undoes or takes the place of. Undone decisions are
 * named by id, and an id is a hash of what it names, so this ends.
 */
export function holding(log: readonly Decision[]): readonly Decision[] {
  const against = new Map<string, Decision[]>()
  for (const decision of log) {
    for (const id of [decision.undoes, decision.supersedes]) {
      if (id !== null) against.set(id, [...(against.get(id) ?? []), decision])
    }
  }
  const known = new Map<string, boolean>()
  const holds = ({ id }: Decision): boolean => {
    const before = known.get(id)
    if (before !== undefined) return before
    // Only a forged log goes in circles; then nothing in it holds.
    known.set(id, false)
    const answer = !(against.get(id) ?? []).some(holds)
    known.set(id, answer)
    return answer
  }
  const unique = [...new Map(log.map((decision) => [decision.id, decision])).values()]
  return inOrder(unique.filter(holds))
}

/**
 * Who stands for whom. The newest word counts: merges join from the newest to the oldest, an alias as the merge of
 * whoever is met under that name, and an older merge that would join two whom a newer decision calls different joins
 * nothing.
 */
export function canonicalActors(active: readonly Decision[]): ReadonlyMap<string, ActorRef> {
  const above = new Map<string, string>()
  const names = new Map<string, ActorRef>()
  const different: (readonly [string, string])[] = []
  const rootOf = (id: string): string => {
    const next = above.get(id)
    return next === undefined ? id : rootOf(next)
  }
  const join = (keep: string, merge: string) => {
    const [root, leaf] = [rootOf(keep), rootOf(merge)]
    if (root === leaf) return
    const apart = different.some(([a, b]) => {
      const ends = [rootOf(a), rootOf(b)]
      return ends.includes(root) && ends.includes(leaf)
    })
    if (!apart) above.set(leaf, root)
  }
  const name = (ref: ActorRef) => {
    if (!names.has(ref.id)) names.set(ref.id, ref)
  }
  for (const decision of active.toReversed()) {
    if (decision.kind === 'merge-actors') {
      const { keep, merge } = decision.payload
      for (const ref of [keep, ...merge]) name(ref)
      for (const ref of merge) join(keep.id, ref.id)
    } else if (decision.kind === 'add-alias') {
      const { actor, alias } = decision.payload
      name(actor)
      for (const id of aliasIds(actor.kind, alias)) join(actor.id, id)
    } else if (decision.kind === 'different-actors') {
      const { actors } = decision.payload
      for (const [at, a] of actors.entries()) {
        for (const b of actors.slice(at + 1)) different.push([a.id, b.id])
      }
    }
  }
  const found = [...above.keys()].flatMap((id) => {
    const ref = names.get(rootOf(id))
    return ref === undefined ? [] : [[id, ref] as const]
  })
  return new Map(found)
}

/** Whether it says who is whom, wherever they are met: such a decision ties all actors that it is about. */
export function tiesActors({ kind }: Decision): boolean {
  return kind === 'merge-actors' || kind === 'different-actors' || kind === 'add-alias'
}

/** The articles on whose words a decision stands. */
export function articlesOf(decision: Decision): readonly string[] {
  if (decision.articleId !== null) return [decision.articleId]
  if (decision.kind === 'judge-change') return [...new Set(decision.about)]
  if (decision.kind !== 'split-actor') return []
  return [...new Set(decision.payload.statements.map(({ articleId }) => articleId))]
}

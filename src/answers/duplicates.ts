import { compare } from '../../schema/compare.ts'
import type { Decision } from '../../schema/decisions.ts'
import { normName } from '../../schema/ids.ts'
import { activeOf } from '../../schema/rulings.ts'
import type { GraphStore } from '../graph/store.ts'
import type { Actor } from './actors.ts'

/** Two actors that may be one. A person says so, or that they are not: nothing is merged by itself. */
export interface Duplicate {
  readonly actors: readonly [Actor, Actor]
  readonly why: string
}

/**
 * Actors with names that may be one's, among those who said most: persons of one surname where a given name is missing,
 * an initial, or the same; bodies of one name. Pairs that somebody told apart in the log are left out.
 */
export async function findDuplicates(
  store: GraphStore,
  most: number,
  log: readonly Decision[],
): Promise<readonly Duplicate[]> {
  const { nodes } = await store.page({
    label: 'Actor',
    filter: { kinds: ['PERSON', 'ORGANIZATION', 'PUBLIC_BODY'] },
    order: 'MOST_STATEMENTS',
    first: most,
    after: null,
  })
  const apart = new Set<string>()
  for (const decision of activeOf(log)) {
    if (decision.kind !== 'different-actors') continue
    const ids = decision.payload.actors.map(({ id }) => id)
    for (const a of ids) for (const b of ids) apart.add(pairOf(a, b))
  }
  const byLast = Map.groupBy(nodes, ({ name, kind }) => {
    const words = normName(name).split(' ')
    return kind === 'PERSON' ? `person ${words.at(-1)}` : `body ${words.join(' ')}`
  })
  return [...byLast.values()].flatMap((some) =>
    some.flatMap((a, at) =>
      some.slice(at + 1).flatMap((b): Duplicate[] => {
        const why = mayBeOne(a, b)
        // Of two of the registry somebody has seen to it that they are two.
        if (why === null || (a.registry && b.registry) || apart.has(pairOf(a.id, b.id))) return []
        return [{ actors: compare(a.id, b.id) < 0 ? [a, b] : [b, a], why }]
      }),
    ),
  )
}

function mayBeOne(a: Actor, b: Actor): string | null {
  if (a.kind !== 'PERSON') return `${a.name} and ${b.name} are bodies of one name`
  const [given = '', otherGiven = ''] = [a, b].map(({ name }) => givenNameOf(name))
  const fits =
    given === '' ||
    otherGiven === '' ||
    given === otherGiven ||
    (Math.min(given.length, otherGiven.length) === 1 && given[0] === otherGiven[0])
  return fits ? `${a.name} and ${b.name} may be one person` : null
}

/** The first word of a name of several; '' where there is one. */
function givenNameOf(name: string): string {
  const [first = '', ...rest] = normName(name).split(' ')
  return rest.length > 0 ? first : ''
}

function pairOf(a: string, b: string): string {
  return [a, b].sort(compare).join('\u001f')
}

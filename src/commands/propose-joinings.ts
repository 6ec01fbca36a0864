import { compare } from '../../schema/compare.ts'
import { findAlike, type Uttered } from '../answers/alike.ts'
import { actsOf, type Reporting } from '../graph/acts.ts'
import type { GraphStore, Joining, NodeOf } from '../graph/store.ts'

/** How `findAlike` finds them. */
const METHOD = 'containment'
/** Statements whose speakers are asked for at a time. */
const BATCH = 1000

/** Utterances of a store that are others, told in other words. Nothing is written. */
export async function proposeJoinings(store: GraphStore): Promise<readonly Joining[]> {
  const alike = findAlike(await utterancesIn(store))
  return alike.map(({ utterance, into, score }) => ({
    utterance: utterance.id,
    wording: utterance.wording,
    into: into.id,
    method: METHOD,
    score,
  }))
}

interface Quoting extends Reporting {
  readonly quoted: string
}

/** What is said in the current versions, by exact wording, speaker and day: what the store counts before it joins. */
async function utterancesIn(store: GraphStore): Promise<readonly Uttered[]> {
  const current = new Set<string>()
  for await (const { currentVersionId } of store.scan('Article')) current.add(currentVersionId)
  const statements: Quoting[] = []
  let batch: NodeOf['Statement'][] = []
  const take = async () => {
    const links = await store.links({ type: 'SAID_BY', ids: batch.map(({ id }) => id), direction: 'out' })
    const speakers = Map.groupBy(links, ({ from }) => from)
    for (const { id, utteranceId, date, quotes } of batch) {
      const quoted = quotes.map(({ exact }) => exact).join(' ')
      const by = (speakers.get(id) ?? []).map(({ to }) => to)
      statements.push({ id, wording: utteranceId, day: date?.from ?? '', speakers: by, quoted })
    }
    batch = []
  }
  for await (const statement of store.scan('Statement')) {
    if (current.has(statement.versionId) && batch.push(statement) === BATCH) await take()
  }
  await take()
  return [...Map.groupBy(statements, ({ wording }) => wording).values()].flatMap(toUtterances)
}

function toUtterances(statements: readonly Quoting[]): readonly Uttered[] {
  const acts = actsOf(statements)
  return [...Map.groupBy(statements, ({ id }) => acts.get(id) ?? '')].flatMap(([id, members]) => {
    const days = members.flatMap(({ day }) => (day === '' ? [] : [day])).sort(compare)
    const [first] = members.toSorted((a, b) => compare(a.id, b.id))
    const speakers = [...new Set(members.flatMap((member) => member.speakers))].sort(compare)
    return first ? [{ id, wording: first.wording, quoted: first.quoted, day: days[0] ?? '', speakers }] : []
  })
}

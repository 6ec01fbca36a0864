import { checkDecision } from '../../../schema/check-decision.ts'
import { checkPatch } from '../../../schema/provenance.ts'
import { readTyped } from '../names.ts'
import { endOfChain, gone } from '../redirects.ts'
import type { GraphStore, Label, NodeOf, Redirect } from '../store.ts'
import { joinIn } from './acts.ts'
import { readAddress } from './address.ts'
import { applyIn } from './apply.ts'
import { recordIn } from './decisions.ts'
import { LISTS } from './lists.ts'
import { prepare, SCHEMA, type Schema } from './prepare.ts'
import { readNode, readStatement } from './properties.ts'
import { tenuresOf } from './queries/actors.ts'
import { allJoinings, joiningsOf } from './queries/acts.ts'
import { knownVersions } from './queries/articles.ts'
import { allDecisions, decisionsAbout, settle, touchedVersions } from './queries/decisions.ts'
import { failureCount, latestFailures, putFailures } from './queries/failures.ts'
import { linksOf } from './queries/links.ts'
import { readMeta } from './queries/meta.ts'
import { nodesAfter, nodesById } from './queries/nodes.ts'
import { statementCounts } from './queries/statements.ts'
import { suggestions } from './queries/suggest.ts'
import { supersededBeside } from './queries/superseded.ts'
import { survey } from './queries/survey.ts'
import { type Connection, connect } from './session.ts'

/** How many nodes `scan` reads at a time. */
const SCANNED = 500

export interface Neo4jOptions {
  /** Used where the address has none. Without a password, none is sent: the server may ask for none. */
  readonly user?: string
  readonly password?: string
  /** Told where the copy lies that a migration made first. */
  readonly tell?: (message: string) => void
  /** Where such a copy is written: the working directory unless given. */
  readonly folder?: string
  readonly schema?: Schema
}

/**
 * A store in a Neo4j 5.26 or newer, at `neo4j://[USER:PASSWORD@]HOST[:PORT][/DATABASE]` or its kin (`bolt`, `+s`).
 * An empty database is made one. Throws USAGE, STORE_UNREACHABLE, STORE_NEWER.
 */
export async function openNeo4j(
  address: string,
  { user, password, tell = () => {}, schema = SCHEMA, folder = '.' }: Neo4jOptions = {},
): Promise<GraphStore> {
  const found = readAddress(address, user && password ? { user, password } : null)
  const connection = await connect(found)
  try {
    await prepare(connection, found.shown, schema, { folder, tell })
  } catch (error) {
    await connection.close()
    throw error
  }
  return storeOn(connection, found.shown)
}

function storeOn({ read, write, close }: Connection, url: string): GraphStore {
  return {
    url,
    async apply(patches, at) {
      const checked = patches.map(checkPatch)
      return write((run) => applyIn(run, checked, at))
    },
    async known(versionIds) {
      const rows = await read(knownVersions, { ids: [...versionIds] })
      return new Map(rows.map(({ id, ...known }) => [id, known]))
    },
    async page(query) {
      const rows = await read(LISTS[query.label].page(query), { first: query.first + 1 })
      const shown = rows.slice(0, query.first)
      const nodes = shown.map(({ node }) => readNode[query.label](node))
      return {
        nodes,
        positions: shown.map(({ key }, place) => ({ key: JSON.stringify(key), id: nodes[place]?.id ?? '' })),
        more: rows.length > shown.length,
      }
    },
    async count(label, filter) {
      const [row] = await read(LISTS[label].count(filter), {})
      return row?.count ?? 0
    },
    countBy: (filter, by, first) => read(statementCounts(filter, by), { first }),
    async load(label, ids) {
      const rows = await read(nodesById(label), { ids: [...new Set(ids)] })
      return new Map(rows.map(({ node }) => readNode[label](node)).map((node) => [node.id, node]))
    },
    async links({ type, ids, direction }) {
      const rows = await read(linksOf({ type, direction }), { ids: [...ids] })
      return rows.map((row) => ({ type, ...row }))
    },
    async tenuresOf(holders) {
      const rows = await read(tenuresOf, { holders: [...holders] })
      return rows.map(({ node }) => readNode.Tenure(node))
    },
    async redirects(ids) {
      const rows = await read(supersededBeside, { ids: [...ids] })
      const superseded = rows.map(({ node, heirId }) => ({ heirId, statement: gone(readStatement(node)) }))
      const heirs = new Map(superseded.map(({ heirId, statement }) => [statement.id, heirId]))
      const asked = superseded.filter(({ statement }) => ids.includes(statement.id))
      return new Map<string, Redirect>(
        asked.map(({ statement }) => [statement.id, { to: endOfChain(statement.id, heirs), statement }]),
      )
    },
    async suggest(prefix, first) {
      const typed = readTyped(prefix)
      if (typed === null) return []
      const lucene = [...typed.whole, `${typed.beginning}*`].map((word) => `+${word}`).join(' ')
      const rows = await read(suggestions, { lucene, first })
      return rows.map(({ label, node }) => readNode[label](node))
    },
    async join(joinings) {
      await write((run) => joinIn(run, joinings))
    },
    async joinings(ids) {
      return ids === undefined ? read(allJoinings, {}) : read(joiningsOf, { ids: [...ids] })
    },
    scan: (label) => scan(read, label),
    async survey() {
      const [row] = await read(survey, {})
      if (row === undefined) throw new Error('The store has no Meta node.')
      return row
    },
    async recordFailures(failures) {
      await write((run) => run(putFailures, { rows: [...failures] }))
    },
    async failures(first) {
      const nodes = await read(latestFailures, { first })
      const [row] = await read(failureCount, {})
      return { nodes, total: row?.count ?? 0 }
    },
    async record(made, touched) {
      const checked = made.map(checkDecision)
      return write((run) => recordIn(run, checked, touched))
    },
    async decisions({ about }) {
      const rows = about === undefined ? await read(allDecisions, {}) : await read(decisionsAbout, { ids: [...about] })
      return rows.map(({ body }) => body)
    },
    async touched() {
      return (await read(touchedVersions, {})).map(({ id }) => id)
    },
    async settle(versionIds) {
      await write((run) => run(settle, { ids: [...versionIds] }))
    },
    async ping() {
      await read(readMeta, {})
    },
    close,
  }
}

async function* scan<L extends Label>(read: Connection['read'], label: L): AsyncIterable<NodeOf[L]> {
  for (let after = ''; ; ) {
    const rows = await read(nodesAfter(label), { after, first: SCANNED })
    for (const { node } of rows) {
      const found = readNode[label](node)
      after = found.id
      yield found
    }
    if (rows.length < SCANNED) return
  }
}

import type { EntityNode, Link, StatementNode } from '../../../schema/graph.ts'
import type { Label, NodeOf } from '../store.ts'

/*
 * Bodies are read as they were written, without a second check of their shape: `apply` checked them, a file that is not
 * ours is refused when it is opened, and checking twenty statements again takes longer than finding them.
 */

export function readNode<L extends Label>(_label: L, body: string): NodeOf[L] {
  const node: NodeOf[L] = JSON.parse(body)
  return node
}

export function readStatement(body: string): StatementNode {
  const statement: StatementNode = JSON.parse(body)
  return statement
}

export function readEntity(body: string): EntityNode {
  const entity: EntityNode = JSON.parse(body)
  return entity
}

export function readProperties(body: string): Link['properties'] {
  const properties: Link['properties'] = JSON.parse(body)
  return properties
}

import type { StatementNode } from '../../schema/graph.ts'

/**
 * Whether lists and counts show a statement (of a current version) to somebody who asks for nothing special: said to
 * the outlet's readers, not from page furniture, not rejected by a person.
 */
export function isListed({ level, furniture, review }: StatementNode): boolean {
  return level === 0 && !furniture && review !== 'REJECTED'
}

import {
  type FieldNode,
  type GraphQLField,
  type GraphQLObjectType,
  getArgumentValues,
  getDirectiveValues,
  getNamedType,
  getNullableType,
  getVariableValues,
  isAbstractType,
  isCompositeType,
  isListType,
  isObjectType,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql'
import { OnRecordError } from '../../schema/errors.ts'
import { collectFields, type Operation, setsOf } from './selection.ts'

export const LIMITS = {
  /** Lexical tokens of a document. */
  tokens: 2000,
  /** Fields below each other. */
  depth: 14,
  /** Fields with an alias in one selection. */
  aliases: 30,
  /** Points, as `costOf` sums them. */
  cost: 5000,
  /** Bytes of a request's body. */
  bodyBytes: 1_000_000,
} as const

/** What an operation asks for, before its variables are read. */
export interface Asked extends Omit<Operation, 'variables'> {
  readonly operation: OperationDefinitionNode
  readonly variables: Readonly<Record<string, unknown>>
}

/**
 * What an operation costs, in points: objects 1 and values 0, unless `@cost` says otherwise, times the size of the
 * lists they stand in: `first`, or what `@listSize` assumes. Throws LIMIT where it is too costly, too deep or has too
 * many aliases. Done once a request, not once a document, since sizes come in variables.
 */
export function checkLimits(asked: Asked): number {
  const { schema, operation } = asked
  const root = schema.getRootType(operation.operation)
  const coerced = getVariableValues(schema, operation.variableDefinitions ?? [], asked.variables)
  // Broken variables are told by the execution, which reads them too.
  if (!root || !coerced.coerced) return 0
  const counting: Counting = { ...asked, variables: coerced.coerced, directives: directivesOf(asked) }
  const cost = costOf(counting, root, [operation.selectionSet], null, 1)
  if (cost > LIMITS.cost) {
    throw new OnRecordError(
      'LIMIT',
      `The operation costs ${cost} points; the limit is ${LIMITS.cost}`,
      'Ask for smaller pages (first), fewer nested lists, or in several operations.',
    )
  }
  return cost
}

interface Counting extends Operation {
  readonly directives: Directives
}
type Directives = ReturnType<typeof directivesOf>

function directivesOf({ schema }: Pick<Operation, 'schema'>) {
  const cost = schema.getDirective('cost')
  const listSize = schema.getDirective('listSize')
  if (!cost || !listSize) throw new Error('The schema has no @cost and @listSize')
  return { cost, listSize }
}

/** `page` is the size that a list field of a connection takes from the connection's `first`. */
function costOf(
  counting: Counting,
  type: GraphQLObjectType,
  sets: readonly SelectionSetNode[],
  page: number | null,
  depth: number,
): number {
  const fields = collectFields(counting, type, sets)
  checkAliases(fields)
  let cost = 0
  for (const nodes of fields.values()) {
    const [node] = nodes
    const field = node && type.getFields()[node.name.value]
    // Meta fields tell of the schema, which graphql-js limits itself.
    if (!node || !field) continue
    if (depth > LIMITS.depth) {
      throw new OnRecordError(
        'LIMIT',
        `The operation is more than ${LIMITS.depth} fields deep`,
        'Ask in several steps.',
      )
    }
    cost += fieldCost(counting, field, nodes, page, depth)
    // Far beyond the limit it does not matter by how much.
    if (cost > LIMITS.cost * 1000) return cost
  }
  return cost
}

function fieldCost(
  counting: Counting,
  field: GraphQLField<unknown, unknown>,
  nodes: readonly FieldNode[],
  page: number | null,
  depth: number,
): number {
  const named = getNamedType(field.type)
  const first = firstOf(counting, field, nodes)
  const below = (type: GraphQLObjectType) => costOf(counting, type, setsOf(nodes), first, depth + 1)
  const types = isObjectType(named) ? [named] : isAbstractType(named) ? counting.schema.getPossibleTypes(named) : []
  const inside = Math.max(0, ...types.map(below))
  const weight = weightOf(counting, field)
  if (!isCompositeType(named)) return weight ?? 0
  if (!isListType(getNullableType(field.type))) return (weight ?? 1) + inside
  return (weight ?? 0) + (1 + inside) * (sizeOf(counting, field) ?? first ?? page ?? 1)
}

function firstOf({ variables }: Counting, field: GraphQLField<unknown, unknown>, [node]: readonly FieldNode[]) {
  if (!node || !field.args.some(({ name }) => name === 'first')) return null
  const { first } = getArgumentValues(field, node, variables)
  return typeof first === 'number' ? Math.max(1, first) : null
}

function weightOf({ directives }: Counting, { astNode }: GraphQLField<unknown, unknown>): number | null {
  const weight: unknown = astNode && getDirectiveValues(directives.cost, astNode)?.weight
  return typeof weight === 'number' ? weight : null
}

function sizeOf({ directives }: Counting, { astNode }: GraphQLField<unknown, unknown>): number | null {
  const assumed: unknown = astNode && getDirectiveValues(directives.listSize, astNode)?.assumed
  return typeof assumed === 'number' ? assumed : null
}

function checkAliases(fields: ReadonlyMap<string, readonly FieldNode[]>): void {
  const aliases = [...fields.values()].filter(([node]) => node?.alias).length
  if (aliases > LIMITS.aliases) {
    throw new OnRecordError(
      'LIMIT',
      `A selection has ${aliases} aliases; the limit is ${LIMITS.aliases}`,
      'Ask for many things of a kind by a filter with a list of ids.',
    )
  }
}

import {
  type FieldNode,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLResolveInfo,
  getArgumentValues,
  getNamedType,
  isLeafType,
  isObjectType,
  type SelectionSetNode,
} from 'graphql'
import { OnRecordError } from '../../schema/errors.ts'
import type { AnyTable, Wants } from './batch.ts'
import type { Context } from './context.ts'
import { collectFields, type Operation, setsOf } from './selection.ts'

/** What is selected of one thing: answers by response key. Things that are one are one record. */
type Record = { [key: string | symbol]: unknown }
const TYPE = Symbol('type')

/**
 * The whole answer to a root field: walks its selection level by level, and asks each field's function once for all
 * parents of a level. graphql-js then only completes what is there, so nothing below the root waits for anything.
 * An error stands in the tree at its place, where graphql-js finds and reports it.
 */
export async function answerTree(
  table: AnyTable,
  args: unknown,
  context: Context,
  info: GraphQLResolveInfo,
): Promise<unknown> {
  const walk: Walk = {
    schema: info.schema,
    fragments: info.fragments,
    variables: info.variableValues,
    table,
    context,
  }
  const [value] = await fieldValues(walk, info.parentType, info.fieldNodes, [{}], args)
  return value
}

/** Reads a record of `answerTree`: the `fieldResolver` of all fields below the root. */
export function readRecord(source: unknown, _args: unknown, _context: unknown, info: GraphQLResolveInfo): unknown {
  return isThing(source) ? Reflect.get(source, info.path.key) : undefined
}

/** The type of a record, where the schema has an interface or a union. */
export function typeOfRecord(record: unknown): string | undefined {
  const name: unknown = isThing(record) ? Reflect.get(record, TYPE) : undefined
  return typeof name === 'string' ? name : undefined
}

interface Walk extends Operation {
  readonly table: AnyTable
  readonly context: Context
}

async function fieldValues(
  walk: Walk,
  type: GraphQLObjectType,
  nodes: readonly FieldNode[],
  parents: readonly object[],
  known?: unknown,
): Promise<readonly unknown[]> {
  const [node] = nodes
  const definition = node && type.getFields()[node.name.value]
  // A meta field such as `__typename`: graphql-js answers it itself.
  if (!definition) return parents.map(() => undefined)
  const sets = setsOf(nodes)
  const resolve = walk.table[type.name]?.[definition.name]
  if (!resolve)
    return complete(
      walk,
      getNamedType(definition.type),
      sets,
      parents.map((parent) => Reflect.get(parent, definition.name)),
    )
  try {
    checkTime(walk.context)
    const args = known ?? getArgumentValues(definition, node, walk.variables)
    const values = await resolve(parents, args, walk.context, wantsOf(sets, walk))
    return await complete(walk, getNamedType(definition.type), sets, values)
  } catch (error) {
    const failure = error instanceof Error ? error : new Error(String(error))
    return parents.map(() => failure)
  }
}

/** Values with what is selected of them: each thing becomes a record, lists and nulls stay what they are. */
async function complete(
  walk: Walk,
  type: GraphQLNamedType,
  sets: readonly SelectionSetNode[],
  values: readonly unknown[],
): Promise<readonly unknown[]> {
  if (isLeafType(type)) return values
  const things = new Set<object>()
  for (const value of values) gather(value, things)
  const records = new Map<object, Record>()
  const byType = Map.groupBy(things, (thing) => (isObjectType(type) ? type : labelled(walk, thing)))
  await Promise.all([...byType].map(([ofType, some]) => fill(walk, ofType, sets, some, records)))
  return values.map((value) => rebuild(value, records))
}

async function fill(
  walk: Walk,
  type: GraphQLObjectType,
  sets: readonly SelectionSetNode[],
  things: readonly object[],
  records: Map<object, Record>,
): Promise<void> {
  const made = things.map((thing): Record => {
    const record: Record = { [TYPE]: type.name }
    records.set(thing, record)
    return record
  })
  await Promise.all(
    [...collectFields(walk, type, sets)].map(async ([key, nodes]) => {
      const values = await fieldValues(walk, type, nodes, things)
      for (const [at, record] of made.entries()) record[key] = values[at]
    }),
  )
}

function gather(value: unknown, things: Set<object>): void {
  if (Array.isArray(value)) for (const entry of value) gather(entry, things)
  else if (isThing(value) && !(value instanceof Error)) things.add(value)
}

function rebuild(value: unknown, records: ReadonlyMap<object, Record>): unknown {
  if (Array.isArray(value)) return value.map((entry) => rebuild(entry, records))
  return isThing(value) ? (records.get(value) ?? value) : value
}

/** What stands for an interface or a union says in `label` what it is. */
function labelled({ schema }: Walk, thing: object): GraphQLObjectType {
  const label: unknown = Reflect.get(thing, 'label')
  const type = typeof label === 'string' ? schema.getType(label) : undefined
  if (!isObjectType(type)) throw new Error(`No type of the schema is labelled ${String(label)}`)
  return type
}

function wantsOf(sets: readonly SelectionSetNode[], walk: Walk): Wants {
  return (field) => sets.some((set) => selects(set, field, walk))
}

/** Whether a field may be selected, whatever the type and `@skip`: then it is worth loading. */
function selects({ selections }: SelectionSetNode, field: string, walk: Walk): boolean {
  return selections.some((selection) => {
    if (selection.kind === 'Field') return selection.name.value === field
    const set =
      selection.kind === 'InlineFragment' ? selection.selectionSet : walk.fragments[selection.name.value]?.selectionSet
    return set !== undefined && selects(set, field, walk)
  })
}

function isThing(value: unknown): value is object {
  return typeof value === 'object' && value !== null
}

function checkTime({ deadline, timeLimitMs }: Context): void {
  if (performance.now() > deadline) throw timeUp(timeLimitMs)
}

export function timeUp(limitMs: number): OnRecordError {
  return new OnRecordError(
    'TIMEOUT',
    `The operation took longer than ${limitMs} ms`,
    'Ask for less at a time: a smaller first, fewer nested lists, a narrower filter.',
  )
}

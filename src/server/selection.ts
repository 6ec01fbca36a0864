import {
  type FieldNode,
  type FragmentDefinitionNode,
  GraphQLIncludeDirective,
  type GraphQLObjectType,
  type GraphQLSchema,
  GraphQLSkipDirective,
  getDirectiveValues,
  isAbstractType,
  type NamedTypeNode,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql'

/** An operation's fragments and variables, and the schema it is asked of. */
export interface Operation {
  readonly schema: GraphQLSchema
  readonly fragments: Readonly<Record<string, FragmentDefinitionNode | undefined>>
  readonly variables: Readonly<Record<string, unknown>>
}

/**
 * The fields selected of a type, by response key, in order, through fragments and with `@skip` and `@include` done.
 * (GraphQL specification, October 2021, 6.3.2 "Field Collection".)
 */
export function collectFields(
  operation: Operation,
  type: GraphQLObjectType,
  selectionSets: readonly SelectionSetNode[],
): ReadonlyMap<string, readonly FieldNode[]> {
  const fields = new Map<string, FieldNode[]>()
  const visited = new Set<string>()
  for (const { selections } of selectionSets) collect(selections)
  return fields

  function collect(selections: readonly SelectionNode[]): void {
    for (const selection of selections) {
      if (!isIncluded(operation, selection)) continue
      switch (selection.kind) {
        case 'Field': {
          const key = selection.alias?.value ?? selection.name.value
          const same = fields.get(key)
          if (same) same.push(selection)
          else fields.set(key, [selection])
          break
        }
        case 'InlineFragment':
          if (applies(operation, selection.typeCondition, type)) collect(selection.selectionSet.selections)
          break
        case 'FragmentSpread': {
          const fragment = operation.fragments[selection.name.value]
          if (!fragment || visited.has(selection.name.value)) break
          visited.add(selection.name.value)
          if (applies(operation, fragment.typeCondition, type)) collect(fragment.selectionSet.selections)
        }
      }
    }
  }
}

/** The selection sets below fields of one response key, which are answered as one. */
export function setsOf(nodes: readonly FieldNode[]): readonly SelectionSetNode[] {
  return nodes.flatMap(({ selectionSet }) => selectionSet ?? [])
}

function isIncluded({ variables }: Operation, node: SelectionNode): boolean {
  if (!node.directives?.length) return true
  const skip = getDirectiveValues(GraphQLSkipDirective, node, variables)
  const include = getDirectiveValues(GraphQLIncludeDirective, node, variables)
  return skip?.if !== true && include?.if !== false
}

function applies({ schema }: Operation, condition: NamedTypeNode | undefined, type: GraphQLObjectType): boolean {
  if (!condition || condition.name.value === type.name) return true
  const named = schema.getType(condition.name.value)
  return isAbstractType(named) && schema.isSubType(named, type)
}

import { readFileSync } from 'node:fs'
import {
  buildSchema,
  type GraphQLNamedType,
  getNamedType,
  getNullableType,
  isCompositeType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isListType,
  isObjectType,
} from 'graphql'
import { describe, expect, test } from 'vitest'
import { generate } from '../../codegen.ts'
import type { CoarseIllocution, Factuality, MeasureStatus, StatementKind } from '../../schema/document.ts'
import { ActorNode, StatementNode } from '../../schema/graph.ts'
import type {
  ApiActorKind,
  ApiCoarseIllocution,
  ApiFactuality,
  ApiMeasureStatus,
  ApiStatementKind,
} from '../../src/server/schema.generated.ts'

const sdl = readFileSync('schema/schema.graphql', 'utf8')
const schema = buildSchema(sdl)
const types = Object.values(schema.getTypeMap()).filter(({ name }) => !name.startsWith('__'))
const builtIn = ['String', 'Int', 'Float', 'Boolean', 'ID']

describe('the SDL', () => {
  test.each(types.filter(({ name }) => !builtIn.includes(name)))('describes $name and all that is in it', (type) => {
    expect(undescribed(type)).toEqual([])
  })

  test.each(schema.getDirectives().filter(({ name }) => ['cost', 'listSize'].includes(name)))(
    'describes @$name',
    (it) => {
      expect([it.description, ...it.args.map(({ description }) => description)]).not.toContain(undefined)
    },
  )

  test('gives every list a size for the sum of costs: its own first, its connection’s, or @listSize', () => {
    const unsized = types.filter(isObjectType).flatMap((type) =>
      Object.values(type.getFields())
        .filter((field) => isListType(getNullableType(field.type)) && isCompositeType(getNamedType(field.type)))
        .filter(({ args }) => !args.some(({ name }) => name === 'first'))
        .filter(({ astNode }) => !astNode?.directives?.some(({ name }) => name.value === 'listSize'))
        .map(({ name }) => `${type.name}.${name}`),
    )
    expect(unsized.filter((name) => !/^\w+Connection\.(?:nodes|edges)$/.test(name))).toEqual([])
  })

  test('repeats the fields of an interface with the same type', () => {
    for (const type of types.filter(isObjectType)) {
      for (const parent of type.getInterfaces().filter(isInterfaceType)) {
        for (const field of Object.values(parent.getFields())) {
          expect(String(type.getFields()[field.name]?.type), `${type.name}.${field.name}`).toBe(String(field.type))
        }
      }
    }
  })
})

describe('enums say what the language of documents and graph says', () => {
  // Compared by the compiler: a difference either way does not type-check.
  const same: readonly true[] = [
    both<StatementKind, ApiStatementKind>(),
    both<CoarseIllocution, ApiCoarseIllocution>(),
    both<Factuality, ApiFactuality>(),
    both<MeasureStatus, ApiMeasureStatus>(),
    both<ActorNode['kind'], ApiActorKind>(),
  ]

  test('as types', () => {
    expect(same).not.toContain(false)
  })

  test.each([
    ['StatementKind', StatementNode.shape.kind.options],
    ['ReviewState', StatementNode.shape.review.options],
    ['ActorKind', ActorNode.shape.kind.options],
  ])('%s', (name, options) => {
    const type = schema.getType(name)
    expect(
      isEnumType(type) &&
        type
          .getValues()
          .map(({ value }) => value)
          .sort(),
    ).toEqual([...options].sort())
  })
})

test('the resolver types are those of the SDL; if not, run npm run codegen', async () => {
  expect(readFileSync('src/server/schema.generated.ts', 'utf8')).toBe(await generate(sdl))
})

function undescribed(type: GraphQLNamedType): string[] {
  const parts: { readonly name: string; readonly description?: string | null | undefined }[] = [type]
  if (isObjectType(type) || isInterfaceType(type) || isInputObjectType(type))
    parts.push(...Object.values(type.getFields()))
  if (isEnumType(type)) parts.push(...type.getValues())
  return parts.filter(({ description }) => !description?.trim()).map(({ name }) => name)
}

/** Compiles only where A and B are the same union. */
function both<A, B>(..._same: [A] extends [B] ? ([B] extends [A] ? [] : [never]) : [never]): true {
  return true
}

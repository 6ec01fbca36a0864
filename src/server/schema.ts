import { readFileSync } from 'node:fs'
import { buildSchema, type GraphQLSchema, isAbstractType, isScalarType } from 'graphql'
import type { AnyTable } from './batch.ts'
import type { Context } from './context.ts'
import { table } from './resolvers/index.ts'
import { scalars } from './scalars.ts'
import { answerTree, timeUp, typeOfRecord } from './tree.ts'

/** The SDL with all that answers it. */
export function makeSchema(functions: AnyTable = table): GraphQLSchema {
  const schema = buildSchema(readFileSync(new URL('../../schema/schema.graphql', import.meta.url), 'utf8'))
  for (const type of Object.values(schema.getTypeMap())) {
    if (isScalarType(type)) Object.assign(type, scalars[type.name])
    else if (isAbstractType(type)) type.resolveType = typeOfRecord
  }
  for (const field of Object.values(schema.getQueryType()?.getFields() ?? {})) {
    field.resolve = (_source, args, context: Context, info) =>
      inTime(context, answerTree(functions, args, context, info))
  }
  // Corrections take the time they take: what was begun is not broken off in the middle.
  for (const field of Object.values(schema.getMutationType()?.getFields() ?? {})) {
    field.resolve = (_source, args, context: Context, info) =>
      answerTree(functions, args, { ...context, deadline: Number.POSITIVE_INFINITY }, info)
  }
  return schema
}

/** The answer, or the error that it came too late; work that goes on meanwhile stops at its next level. */
async function inTime(context: Context, answer: Promise<unknown>): Promise<unknown> {
  const { promise: late, reject } = Promise.withResolvers<never>()
  const left = Math.max(0, context.deadline - performance.now())
  const timer = setTimeout(() => reject(timeUp(context.timeLimitMs)), left)
  try {
    return await Promise.race([answer, late])
  } finally {
    clearTimeout(timer)
  }
}

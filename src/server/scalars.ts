import { GraphQLError, type GraphQLScalarType, Kind, type ValueNode } from 'graphql'
import { isDay } from '../answers/days.ts'

type Scalar = Pick<GraphQLScalarType<string, string>, 'serialize' | 'parseValue' | 'parseLiteral'>

const DAY = /^\d{4}-\d{2}-\d{2}$/
const A_DAY = 'a day as YYYY-MM-DD'

/**
 * What the SDL's own scalars take and give. All are strings outside and inside; `Date` alone comes in, where the
 * calendar is asked too.
 */
export const scalars: Readonly<Record<string, Scalar>> = {
  Date: {
    ...scalarOf('Date', isDay, A_DAY),
    serialize: scalarOf('Date', (text) => DAY.test(text), A_DAY).serialize,
  },
  DateTime: scalarOf('DateTime', (text) => !Number.isNaN(Date.parse(text)), 'an instant as RFC 3339'),
  URL: scalarOf('URL', (text) => URL.canParse(text), 'an absolute address'),
  Decimal: scalarOf('Decimal', (text) => /^-?\d+(\.\d+)?$/.test(text), 'a decimal number as a string'),
}

function scalarOf(name: string, fits: (text: string) => boolean, wanted: string): Scalar {
  const check = (value: unknown, nodes?: ValueNode): string => {
    if (typeof value === 'string' && fits(value)) return value
    const shown = JSON.stringify(value)?.slice(0, 80)
    throw new GraphQLError(`${name} cannot be ${shown}: give ${wanted}.`, nodes ? { nodes } : {})
  }
  return {
    serialize: (value) => check(value),
    parseValue: (value) => check(value),
    parseLiteral: (node) => check(node.kind === Kind.STRING ? node.value : null, node),
  }
}

import { ApolloServer, type ApolloServerPlugin } from '@apollo/server'
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginLandingPageDisabled,
} from '@apollo/server/plugin/disabled'
import { GraphQLError } from 'graphql'
import { OnRecordError } from '../../schema/errors.ts'
import type { Context } from './context.ts'
import { toShownError } from './errors.ts'
import { checkLimits, LIMITS } from './limits.ts'
import { currentRequest, type Log, logBug } from './requests.ts'
import { makeSchema } from './schema.ts'
import { readRecord } from './tree.ts'

const LONGEST_NAME = 80

/** The GraphQL server, not yet started. Its cache control is off: it would wrap every field. */
export function makeApollo(log: Log): ApolloServer<Context> {
  return new ApolloServer<Context>({
    schema: makeSchema(),
    fieldResolver: readRecord,
    parseOptions: { maxTokens: LIMITS.tokens },
    csrfPrevention: true,
    includeStacktraceInErrorResponses: false,
    introspection: true,
    persistedQueries: false,
    stopOnTerminationSignals: false,
    nodeEnv: 'production',
    plugins: [ApolloServerPluginCacheControlDisabled(), ApolloServerPluginLandingPageDisabled(), watch],
    formatError: (formatted, error) => {
      const request = currentRequest()
      const shown = toShownError(formatted, error, request.id, (bug) => logBug(log, bug))
      request.code ??= String(shown.extensions?.code)
      return shown
    },
  })
}

/** Names the operation for the log, and holds it to the limits. */
const watch: ApolloServerPlugin<Context> = {
  async requestDidStart() {
    return {
      async didResolveOperation({ document, operation, request, response, schema }) {
        // An operation that is not there is told by the execution.
        if (!operation) return
        currentRequest().operation = operation.name?.value.slice(0, LONGEST_NAME) ?? null
        const fragments = Object.fromEntries(
          document.definitions.flatMap((it) => (it.kind === 'FragmentDefinition' ? [[it.name.value, it]] : [])),
        )
        try {
          const cost = checkLimits({ schema, operation, fragments, variables: request.variables ?? {} })
          response.http.headers.set('x-graphql-cost', String(cost))
        } catch (error) {
          if (!(error instanceof OnRecordError)) throw error
          throw new GraphQLError(error.message, { originalError: error, extensions: { http: { status: 400 } } })
        }
      },
    }
  },
}

import { ApolloServer, type ApolloServerPlugin } from '@apollo/server'
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginSchemaReportingDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled'
import type { Logger } from 'pino'
import type { Session } from '../session/session.ts'
import { buildSchema } from './build-schema.ts'
import { formatError } from './errors.ts'

/** What the answer says beside its data: what was withheld and why, and the clauses on which the rest was given. */
const extensions: ApolloServerPlugin<Session> = {
  async requestDidStart() {
    return {
      async willSendResponse({ response, contextValue }) {
        if (response.body.kind !== 'single') return
        const { withheld, reliedOn } = contextValue
        if (withheld.length === 0 && reliedOn.length === 0) return
        const result = response.body.singleResult
        result.extensions = { ...result.extensions, ...(reliedOn.length > 0 && { reliedOn }), ...(withheld.length > 0 && { withheld }) }
      },
    }
  },
}

/** Of a query: the longest of the tests' has some 600. */
const MOST_TOKENS = 5_000

/** Apollo over the walled schema. Batches, persisted queries, tracing and the landing page (which needs the internet) are off. */
export async function startApollo(log: Logger): Promise<ApolloServer<Session>> {
  const apollo = new ApolloServer<Session>({
    schema: buildSchema(),
    introspection: true,
    csrfPrevention: true,
    allowBatchedHttpRequests: false,
    persistedQueries: false,
    // A root field takes some ten tokens and a statement of its own: without an end, one request is an hour's work.
    parseOptions: { maxLexicalTokens: MOST_TOKENS },
    includeStacktraceInErrorResponses: false,
    hideSchemaDetailsFromClientErrors: true,
    stopOnTerminationSignals: false,
    formatError: formatError(log),
    logger: log,
    plugins: [
      extensions,
      // It would look at every field of every row.
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginInlineTraceDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
      ApolloServerPluginSchemaReportingDisabled(),
    ],
  })
  await apollo.start()
  return apollo
}

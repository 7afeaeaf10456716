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
import { EDGE, type EdgeOptions } from './edge/options.ts'
import { formatError } from './errors.ts'
import { limits } from './limits/limits-plugin.ts'
import { MOST_TOKENS } from './limits/screen.ts'
import { metering } from './watch/metrics-plugin.ts'

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

/** Apollo over the walled schema. Batches, persisted queries, tracing and the landing page (which needs the internet) are off. */
export async function startApollo(log: Logger, { introspection, weight }: EdgeOptions = EDGE): Promise<ApolloServer<Session>> {
  const apollo = new ApolloServer<Session>({
    schema: buildSchema(),
    introspection,
    csrfPrevention: true,
    allowBatchedHttpRequests: false,
    persistedQueries: false,
    parseOptions: { maxLexicalTokens: MOST_TOKENS },
    includeStacktraceInErrorResponses: false,
    hideSchemaDetailsFromClientErrors: true,
    stopOnTerminationSignals: false,
    formatError: formatError(log),
    logger: log,
    plugins: [
      extensions,
      limits(weight),
      metering(),
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

import type { ApolloServerPlugin } from '@apollo/server'
import { GraphQLError } from 'graphql'
import { HubError } from '../../base/errors.ts'
import type { Session } from '../../session/session.ts'
import { type Weight, weigh } from './weigh.ts'

/** Refuses an operation that weighs too much before anything of it runs, and tells in `extensions.cost` what it weighed and what it may. */
export const limits = (most: Weight): ApolloServerPlugin<Session> => ({
  async requestDidStart() {
    let cost: number | undefined
    return {
      async didResolveOperation({ schema, document, operation, request }) {
        if (!operation) return
        try {
          cost = weigh(schema, document, operation, request.variables ?? {}, most).cost
        } catch (error) {
          throw error instanceof HubError ? refused(error) : error
        }
      },
      async willSendResponse({ response }) {
        if (cost === undefined || response.body.kind !== 'single') return
        const result = response.body.singleResult
        result.extensions = { ...result.extensions, cost: { found: cost, allowed: most.cost } }
      },
    }
  },
})

/** As Apollo tells an error with a status. */
const refused = (error: HubError): GraphQLError =>
  new GraphQLError(error.message, { originalError: error, extensions: { http: { status: 400 } } })

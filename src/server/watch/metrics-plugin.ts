import type { ApolloServerPlugin } from '@apollo/server'
import type { GraphQLObjectType, GraphQLSchema, OperationDefinitionNode } from 'graphql'
import type { Session } from '../../session/session.ts'
import type { Exchange } from '../exchange.ts'

/** What Apollo is handed of a request that came over HTTP, and hands on to plugins as it is. */
export interface OfExchange {
  readonly exchange: Exchange
}

/** Names the operation to the exchange, and counts what the answer denies and withholds. */
export const metering = (): ApolloServerPlugin<Session> => ({
  async requestDidStart({ request }) {
    const exchange = (request.http as Partial<OfExchange> | undefined)?.exchange
    if (!exchange) return
    const { metrics } = exchange.edge
    return {
      async didResolveOperation({ schema, operation }) {
        if (operation) exchange.operation ??= labelOf(schema, operation)
      },
      async willSendResponse({ response, contextValue }) {
        if (response.body.kind !== 'single') return
        for (const { extensions } of response.body.singleResult.errors ?? []) metrics.denial(extensions)
        for (const { category } of contextValue.withheld) metrics.withheld(category)
      },
    }
  },
})

/** The only root field, if it is one of the schema's: whatever a client names its operations, there are no more labels than fields. */
function labelOf(schema: GraphQLSchema, { operation, selectionSet }: OperationDefinitionNode): string {
  const type = schema.getRootType(operation) as GraphQLObjectType | undefined
  const names = new Set(selectionSet.selections.map(selection => (selection.kind === 'Field' ? selection.name.value : '...')))
  const [name] = names
  if (!type || names.size !== 1 || name === '...') return `${operation} of several`
  return type.getFields()[name!] ? `${type.name}.${name}` : `${operation} of the schema`
}

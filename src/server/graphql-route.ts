import type { IncomingMessage } from 'node:http'
import { type ApolloServer, HeaderMap, type HTTPGraphQLRequest } from '@apollo/server'
import { badInput, HubError } from '../base/errors.ts'
import type { Session } from '../session/session.ts'
import type { Edge } from './edge/edge.ts'
import { formatError } from './errors.ts'
import type { Exchange } from './exchange.ts'
import { KnownOperations } from './known-operations.ts'
import { Screen } from './limits/screen.ts'
import { operationIn, withQuery } from './operation-in.ts'
import { mediaTypeFor, statusOf } from './over-http.ts'
import type { Route } from './routes.ts'
import type { OfExchange } from './watch/metrics-plugin.ts'

export const PATH = '/graphql'
const MOST_BYTES = 1024 * 1024

/** GraphQL over HTTP. */
export function graphqlRoute(edge: Edge, apollo: ApolloServer<Session>): Route {
  const known = new KnownOperations(edge.hub.door.pool)
  const screen = new Screen(edge.options)

  /** Refuses what is refused by its text, and puts in the text of an operation that is meant by its hash. */
  async function admitted(exchange: Exchange, session: Session, asked: HTTPGraphQLRequest): Promise<HTTPGraphQLRequest> {
    const wanted = operationIn(asked)
    const meant = wanted && (await known.meant(session, wanted))
    if (meant) exchange.operation = `registered ${meant.name}`
    const text = meant?.document ?? wanted?.query
    if (typeof text === 'string') screen.check(text)
    return wanted ? withQuery(asked, text) : asked
  }

  return {
    path: PATH,
    async handle(exchange) {
      const { request, response, url } = exchange
      const session = await exchange.open()
      const body = request.method === 'POST' ? parsed(request, await exchange.body(MOST_BYTES)) : undefined
      const asked = { method: request.method?.toUpperCase() ?? 'GET', headers: headersOf(request), search: url.search, body }
      let admits: HTTPGraphQLRequest
      try {
        admits = await admitted(exchange, session, asked)
      } catch (error) {
        if (error instanceof HubError) return tell(exchange, error)
        throw error
      }
      const answer = await apollo.executeHTTPGraphQLRequest({
        httpGraphQLRequest: Object.assign(admits, { exchange } satisfies OfExchange),
        context: () => Promise.resolve(session),
      })
      if (answer.body.kind !== 'complete') throw new Error('an answer in parts')
      for (const [name, value] of answer.headers) if (name !== 'cache-control') response.setHeader(name, value)
      exchange.send(statusOf(answer.headers.get('content-type') ?? '', answer.status ?? 200, answer.body.string), answer.body.string)
    },
  }
}

/** An operation that is refused as a whole, as Apollo would tell it. */
function tell(exchange: Exchange, error: HubError): void {
  const told = formatError(exchange.hub.log)({ message: '' }, error)
  exchange.edge.metrics.denial(told.extensions)
  const text = JSON.stringify({ errors: [told] })
  const type = mediaTypeFor(exchange.request.headers.accept)
  exchange.response.setHeader('content-type', `${type}; charset=utf-8`)
  exchange.send(statusOf(type, 400, text), text)
}

const headersOf = (request: IncomingMessage): HeaderMap => {
  const headers = new HeaderMap()
  for (const [name, value] of Object.entries(request.headers))
    if (value !== undefined) headers.set(name, Array.isArray(value) ? value.join(', ') : value)
  return headers
}

/** Of another type than JSON it is none: Apollo says so. Errors: BAD_INPUT where it is no JSON. */
function parsed(request: IncomingMessage, body: Buffer): unknown {
  if (!/^application\/(json|graphql-response\+json)\b/i.test(request.headers['content-type'] ?? '')) return undefined
  try {
    return JSON.parse(body.toString('utf8'))
  } catch {
    throw badInput('body', 'json', {
      en: 'The body is not JSON.',
      ru: 'Тело запроса не является JSON.',
      be: 'Цела запыту не з’яўляецца JSON.',
    })
  }
}

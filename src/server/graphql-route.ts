import type { IncomingMessage } from 'node:http'
import { type ApolloServer, HeaderMap } from '@apollo/server'
import { badInput } from '../base/errors.ts'
import type { Session } from '../session/session.ts'
import type { Exchange } from './exchange.ts'
import type { Route } from './routes.ts'

export const PATH = '/graphql'
const MOST_BYTES = 1024 * 1024

/** GraphQL over HTTP. */
export const graphqlRoute = (apollo: ApolloServer<Session>): Route => ({ path: PATH, handle: exchange => answer(apollo, exchange) })

async function answer(apollo: ApolloServer<Session>, exchange: Exchange): Promise<void> {
  const { request, response, url } = exchange
  const body = request.method === 'POST' ? parsed(request, await exchange.body(MOST_BYTES)) : undefined
  const session = await exchange.open()
  const {
    headers,
    body: its,
    status,
  } = await apollo.executeHTTPGraphQLRequest({
    httpGraphQLRequest: { method: request.method?.toUpperCase() ?? 'GET', headers: headersOf(request), search: url.search, body },
    context: () => Promise.resolve(session),
  })
  for (const [name, value] of headers) if (name !== 'cache-control') response.setHeader(name, value)
  if (its.kind !== 'complete') throw new Error('an answer in parts')
  exchange.send(status ?? 200, its.string)
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

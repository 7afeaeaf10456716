import { randomUUID } from 'node:crypto'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { type ApolloServer, HeaderMap } from '@apollo/server'
import { type ErrorCode, HubError } from '../base/errors.ts'
import type { Hub } from '../session/hub.ts'
import { openSession } from '../session/open-session.ts'
import type { Session } from '../session/session.ts'
import { formatError } from './errors.ts'

export const PATH = '/graphql'
const MOST_BYTES = 1024 * 1024

/** Refused before GraphQL is reached, these are HTTP's to tell; everything later is told in the answer. */
const STATUS: Partial<Record<ErrorCode, number>> = {
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  BAD_INPUT: 400,
  LIMIT_EXCEEDED: 413,
  UNAVAILABLE: 503,
}

/** The HTTP server of the hub; not yet listening. */
export function createHttpServer(hub: Hub, apollo: ApolloServer<Session>): Server {
  return createServer((request, response) => {
    void handle(hub, apollo, request, response)
  })
}

async function handle(hub: Hub, apollo: ApolloServer<Session>, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const requestId = randomUUID()
  const started = performance.now()
  response.setHeader('x-request-id', requestId)
  response.setHeader('x-content-type-options', 'nosniff')
  response.setHeader('cache-control', 'no-store')
  let session: Session | undefined
  try {
    const target = request.url ?? '/'
    const url = new URL(URL.canParse(target, 'http://hub') ? target : '/', 'http://hub')
    if (url.pathname !== PATH)
      return send(
        response,
        404,
        JSON.stringify({ errors: [{ message: `The hub answers at ${PATH}.`, extensions: { code: 'NOT_FOUND' } }] }),
      )
    const body = await bodyOf(request)
    session = await openSession(hub, request.headersDistinct as Record<string, string[]>, requestId)
    const answer = await apollo.executeHTTPGraphQLRequest({
      httpGraphQLRequest: { method: request.method?.toUpperCase() ?? 'GET', headers: headersOf(request), search: url.search, body },
      context: () => Promise.resolve(session!),
    })
    for (const [name, value] of answer.headers) if (name !== 'cache-control') response.setHeader(name, value)
    if (answer.body.kind !== 'complete') throw new Error('an answer in parts')
    send(response, answer.status ?? 200, answer.body.string)
  } catch (error) {
    refuse(hub, response, error)
  } finally {
    // Who (the agency), how and how long: never what was asked or answered, no user, no token.
    hub.log.info(
      {
        requestId,
        agency: session?.caller.agency?.name ?? null,
        purpose: session?.caller.purpose ?? null,
        status: response.statusCode,
        ms: Math.round(performance.now() - started),
      },
      'request',
    )
  }
}

function refuse(hub: Hub, response: ServerResponse, error: unknown): void {
  const told = formatError(hub.log)({ message: '' }, error)
  const status = STATUS[told.extensions!['code'] as ErrorCode] ?? 500
  if (status === 401) response.setHeader('www-authenticate', 'Bearer')
  if (status === 413) response.setHeader('connection', 'close')
  send(response, status, JSON.stringify({ errors: [told] }))
}

function send(response: ServerResponse, status: number, text: string): void {
  response.statusCode = status
  if (!response.hasHeader('content-type')) response.setHeader('content-type', 'application/json; charset=utf-8')
  response.end(text)
}

const headersOf = (request: IncomingMessage): HeaderMap => {
  const headers = new HeaderMap()
  for (const [name, value] of Object.entries(request.headers))
    if (value !== undefined) headers.set(name, Array.isArray(value) ? value.join(', ') : value)
  return headers
}

/** The parsed body of a POST. Errors: LIMIT_EXCEEDED beyond 1 MiB, BAD_INPUT where it is no JSON. */
async function bodyOf(request: IncomingMessage): Promise<unknown> {
  if (request.method !== 'POST') return undefined
  const chunks: Buffer[] = []
  let length = 0
  for await (const chunk of request as AsyncIterable<Buffer>) {
    length += chunk.length
    if (length > MOST_BYTES) throw new HubError('LIMIT_EXCEEDED', 'A request has at most 1 MiB.', { limit: MOST_BYTES })
    chunks.push(chunk)
  }
  if (!/^application\/(json|graphql-response\+json)\b/i.test(request.headers['content-type'] ?? '')) return undefined
  try {
    return JSON.parse(Buffer.concat(chunks).toString('utf8'))
  } catch {
    throw new HubError('BAD_INPUT', 'The body is not JSON.', { field: 'body', rule: 'json' })
  }
}

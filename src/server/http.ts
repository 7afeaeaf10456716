import { randomUUID } from 'node:crypto'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { type ErrorCode, HubError } from '../base/errors.ts'
import { answerPreflight, isPreflight } from './edge/cors.ts'
import type { Edge } from './edge/edge.ts'
import { formatError } from './errors.ts'
import { Exchange } from './exchange.ts'
import { inLanguage, languageAsked, requestLanguage } from './request-language.ts'
import { type Route, routeFor } from './routes.ts'

/** Refused before GraphQL is reached, these are HTTP's to tell; everything later is told in the answer. */
const STATUS: Partial<Record<ErrorCode, number>> = {
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  BAD_INPUT: 400,
  PURPOSE_REQUIRED: 400,
  NOT_FOUND: 404,
  CONFLICT: 409,
  LIMIT_EXCEEDED: 413,
  UNAVAILABLE: 503,
}

/** Asked too often: `retryAfter` says when to come again. */
const TOO_MANY = 429
/** What proxies call a request whose client went away before the answer. Never sent. */
const CUT_OFF = 499

/** What one client can hold of the hub without asking anything: connections, headers, and the time in which they may trickle in. */
const MOST_CONNECTIONS = 2_000
const MOST_HEADERS = 100
const MOST_HEADER_BYTES = 16 * 1024
/** Longer than a proxy keeps an idle connection, which else would send into one that is being closed. */
const IDLE_MS = 65_000

/** The HTTP server of the hub; not yet listening. */
export function createHttpServer(edge: Edge, routes: readonly Route[]): Server {
  const { head, whole } = edge.options.arrival
  const server = createServer(
    {
      maxHeaderSize: MOST_HEADER_BYTES,
      headersTimeout: head,
      requestTimeout: whole,
      keepAliveTimeout: IDLE_MS,
      connectionsCheckingInterval: Math.min(5_000, head),
    },
    (request, response) => {
      void inLanguage(languageAsked(request), () => handle(edge, routes, request, response))
    },
  )
  server.maxConnections = MOST_CONNECTIONS
  server.maxHeadersCount = MOST_HEADERS
  return server
}

async function handle(edge: Edge, routes: readonly Route[], request: IncomingMessage, response: ServerResponse): Promise<void> {
  const requestId = randomUUID()
  const started = performance.now()
  response.setHeader('x-request-id', requestId)
  response.setHeader('x-content-type-options', 'nosniff')
  response.setHeader('cache-control', 'no-store')
  response.setHeader('content-language', requestLanguage())
  response.setHeader('vary', 'origin')
  const exchange = new Exchange(edge, request, response, requestId)
  try {
    if (isPreflight(request)) answerPreflight(request, response, await edge.hub.directories.current())
    else await routed(routes, exchange)
  } catch (error) {
    if (!exchange.gone.aborted) refuse(exchange, error)
  } finally {
    end(exchange, performance.now() - started)
  }
}

async function routed(routes: readonly Route[], exchange: Exchange): Promise<void> {
  const route = routeFor(routes, exchange)
  if (!route) throw nothingHere()
  await route.handle(exchange)
  exchange.operation ??= route.path
}

/** Who (the agency), how and how long: never what was asked or answered, no user, no token. */
function end({ edge, requestId, session, response, gone, operation = 'none' }: Exchange, milliseconds: number): void {
  const status = gone.aborted ? CUT_OFF : response.statusCode
  edge.metrics.request(operation, status, milliseconds)
  edge.hub.log.info(
    {
      requestId,
      agency: session?.caller.agency?.name ?? null,
      purpose: session?.caller.purpose ?? null,
      status,
      ...(gone.aborted && { aborted: true }),
      ms: Math.round(milliseconds),
    },
    'request',
  )
}

function refuse(exchange: Exchange, error: unknown): void {
  const { edge, response, request } = exchange
  // An answer that has begun can only be broken off: it must not look complete.
  if (response.headersSent) return void response.destroy()
  const told = formatError(edge.hub.log)({ message: '' }, error)
  edge.metrics.denial(told.extensions)
  const { code, retryAfter } = told.extensions as { code: ErrorCode; retryAfter?: number }
  const status = retryAfter === undefined ? (STATUS[code] ?? 500) : TOO_MANY
  if (retryAfter !== undefined) response.setHeader('retry-after', retryAfter)
  if (status === 401) response.setHeader('www-authenticate', 'Bearer')
  if (!request.complete && announced(request) > SMALL) response.setHeader('connection', 'close')
  exchange.send(status, JSON.stringify({ errors: [told] }))
}

/** What of a body has not been read by then is taken in and thrown away, so that the answer is read; where it may be much, the connection ends. */
const SMALL = 1024 * 1024
const announced = ({ headers }: IncomingMessage): number =>
  Number(headers['content-length'] ?? (headers['transfer-encoding'] ? Infinity : 0))

const nothingHere = (): HubError =>
  new HubError('NOT_FOUND', { en: 'There is nothing at this path.', ru: 'По этому пути ничего нет.', be: 'Па гэтым шляху нічога няма.' })

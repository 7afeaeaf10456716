import { randomUUID } from 'node:crypto'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { type ErrorCode, HubError } from '../base/errors.ts'
import type { Hub } from '../session/hub.ts'
import { formatError } from './errors.ts'
import { Exchange } from './exchange.ts'
import { inLanguage, languageAsked, requestLanguage } from './request-language.ts'
import { type Route, routeFor } from './routes.ts'

/** Refused before GraphQL is reached, these are HTTP's to tell; everything later is told in the answer. */
const STATUS: Partial<Record<ErrorCode, number>> = {
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  BAD_INPUT: 400,
  NOT_FOUND: 404,
  LIMIT_EXCEEDED: 413,
  UNAVAILABLE: 503,
}

/** What proxies call a request whose client went away before the answer. Never sent. */
const CUT_OFF = 499

/** The HTTP server of the hub; not yet listening. */
export function createHttpServer(hub: Hub, routes: readonly Route[]): Server {
  return createServer((request, response) => {
    void inLanguage(languageAsked(request), () => handle(hub, routes, request, response))
  })
}

async function handle(hub: Hub, routes: readonly Route[], request: IncomingMessage, response: ServerResponse): Promise<void> {
  const requestId = randomUUID()
  const started = performance.now()
  response.setHeader('x-request-id', requestId)
  response.setHeader('x-content-type-options', 'nosniff')
  response.setHeader('cache-control', 'no-store')
  response.setHeader('content-language', requestLanguage())
  const exchange = new Exchange(hub, request, response, requestId)
  try {
    const route = routeFor(routes, exchange)
    if (!route) throw nothingHere()
    await route.handle(exchange)
  } catch (error) {
    if (!exchange.gone.aborted) refuse(exchange, error)
  } finally {
    // Who (the agency), how and how long: never what was asked or answered, no user, no token.
    const aborted = exchange.gone.aborted
    hub.log.info(
      {
        requestId,
        agency: exchange.session?.caller.agency?.name ?? null,
        purpose: exchange.session?.caller.purpose ?? null,
        status: aborted ? CUT_OFF : response.statusCode,
        ...(aborted && { aborted }),
        ms: Math.round(performance.now() - started),
      },
      'request',
    )
  }
}

function refuse(exchange: Exchange, error: unknown): void {
  const { hub, response } = exchange
  // An answer that has begun can only be broken off: it must not look complete.
  if (response.headersSent) return void response.destroy()
  const told = formatError(hub.log)({ message: '' }, error)
  const status = STATUS[told.extensions!['code'] as ErrorCode] ?? 500
  if (status === 401) response.setHeader('www-authenticate', 'Bearer')
  if (status === 413) response.setHeader('connection', 'close')
  exchange.send(status, JSON.stringify({ errors: [told] }))
}

const nothingHere = (): HubError =>
  new HubError('NOT_FOUND', { en: 'There is nothing at this path.', ru: 'По этому пути ничего нет.', be: 'Па гэтым шляху нічога няма.' })

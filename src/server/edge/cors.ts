import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Directory } from '../../identity/directory.ts'
import type { Caller } from '../../identity/principal.ts'

/** What a page may send, and read of the answer beside its body. */
const MAY_SEND =
  'authorization, content-type, hub-file-name, hub-purpose, idempotency-key, apollo-require-preflight, x-apollo-operation-name'
const MAY_READ = 'content-disposition, content-language, location, retry-after, www-authenticate, x-request-id'
const MAX_AGE_S = 600

/** A browser asks before a page of another origin sends what a form could not. */
export const isPreflight = ({ method, headers }: IncomingMessage): boolean =>
  method === 'OPTIONS' && headers.origin !== undefined && headers['access-control-request-method'] !== undefined

/** Who will ask is not known yet: a page of any agency's may try. Never `*`, and never with cookies, of which the hub has none. */
export function answerPreflight({ headers: { origin = '' } }: IncomingMessage, response: ServerResponse, directory: Directory): void {
  if ([...directory.origins.values()].some(origins => origins.has(origin))) {
    response.setHeader('access-control-allow-origin', origin)
    response.setHeader('access-control-allow-methods', 'GET, HEAD, POST, PUT, DELETE')
    response.setHeader('access-control-allow-headers', MAY_SEND)
    response.setHeader('access-control-max-age', MAX_AGE_S)
  }
  response.statusCode = 204
  response.end()
}

/** Lets a page read the answer, where its origin is one of the asker's own agency's: another agency's page is not given it, whatever the token. */
export function allowOrigin(
  { headers: { origin } }: IncomingMessage,
  response: ServerResponse,
  directory: Directory,
  { agency }: Caller,
): void {
  if (origin === undefined || !directory.origins.get(agency?.id ?? 0)?.has(origin)) return
  response.setHeader('access-control-allow-origin', origin)
  response.setHeader('access-control-expose-headers', MAY_READ)
}

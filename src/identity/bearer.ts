import { unauthenticated } from './refusals.ts'

/** 8 KB: longer ones are refused before anything reads them. */
const LONGEST = 8192
/** Three parts of base64url; RFC 6750 allows several spaces, and RFC 9110 any case of the scheme. */
const BEARER = /^Bearer +([\w-]+\.[\w-]+\.[\w-]+)$/i

/**
 * The token of the values of `Authorization`, each value as it was sent (Node: `headersDistinct`; `headers` would drop a second one unseen).
 * Errors: HubError UNAUTHENTICATED where it is not exactly one bearer token of the shape of a JWS.
 */
export function bearerOf(values: readonly string[]): string {
  const [value = '', ...more] = values
  const token = more.length === 0 && value.length <= LONGEST + 'Bearer '.length ? BEARER.exec(value)?.[1] : undefined
  if (token === undefined) throw unauthenticated()
  return token
}

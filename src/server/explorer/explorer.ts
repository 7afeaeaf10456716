import type { IncomingMessage } from 'node:http'
import type { Purpose } from '../../agreement/vocabulary.ts'
import type { Text } from '../../base/languages.ts'
import type { Exchange } from '../exchange.ts'
import type { Route } from '../routes.ts'
import { assetNamed, isAsset } from './assets.ts'
import { isFromHere } from './from-here.ts'
import { pageOf } from './page.ts'

/** Somebody as whom the demo can be tried in the page: there is nobody elsewhere. */
export interface ExplorerPersona {
  readonly who: Text
  readonly purpose: Purpose
  readonly token: string
}

/** Fresh tokens for each visit. */
export type ExplorerPersonas = () => Promise<readonly ExplorerPersona[]>

const FOLDER = '/explorer/'

/**
 * The explorer: at the path of the hub itself for browsers, which ask for HTML, and below it what the page is made of.
 * Errors: none of its own; for a name that it has not, the route does not take the request.
 */
export const explorerRoutes = (path: string, personas?: ExplorerPersonas): Route[] => [
  { path, takes: isVisit, handle: exchange => showPage(exchange, path, personas) },
  {
    path: path + FOLDER,
    takes: request => isRead(request) && isAsset(nameIn(request, path)),
    handle: exchange => giveAsset(exchange, path),
  },
]

const isRead = ({ method }: IncomingMessage): boolean => method === 'GET' || method === 'HEAD'

/** A browser's navigation; what a program sends takes anything, and is for GraphQL. */
const isVisit = (request: IncomingMessage): boolean => isRead(request) && /\btext\/html\b/i.test(request.headers.accept ?? '')

const nameIn = ({ url = '' }: IncomingMessage, path: string): string => url.slice((path + FOLDER).length).replace(/\?.*$/s, '')

/**
 * No other origin, no script in the page itself, none made from text. Styles alone may stand in the page: the editor writes
 * a line's place and a theme's colours into the document. Nobody may frame it: a click in it could be a mutation.
 */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "font-src 'self' data:",
  "connect-src 'self'",
  "worker-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ')

/** Of a worker's file too: a worker has the policy that it was sent with. */
function guard({ response }: Exchange): void {
  response.setHeader('content-security-policy', POLICY)
  response.setHeader('referrer-policy', 'no-referrer')
  response.setHeader('x-frame-options', 'DENY')
  response.setHeader('cross-origin-opener-policy', 'same-origin')
  response.setHeader('cross-origin-resource-policy', 'same-origin')
  response.setHeader('permissions-policy', 'camera=(), microphone=(), geolocation=()')
}

async function showPage(exchange: Exchange, path: string, personas?: ExplorerPersonas): Promise<void> {
  const { request, response } = exchange
  const page = pageOf(path, path + FOLDER, personas && isFromHere(request) ? await personas() : undefined)
  guard(exchange)
  response.setHeader('content-type', 'text/html; charset=utf-8')
  response.setHeader('vary', 'accept')
  exchange.send(200, page)
}

async function giveAsset(exchange: Exchange, path: string): Promise<void> {
  const { request, response } = exchange
  const { type, etag, plain, gzip } = await assetNamed(nameIn(request, path))
  guard(exchange)
  response.setHeader('content-type', type)
  response.setHeader('etag', etag)
  response.setHeader('vary', 'accept-encoding')
  // Kept by the browser, and asked about each time.
  response.setHeader('cache-control', 'no-cache')
  if (request.headers['if-none-match'] === etag) return void response.writeHead(304).end()
  const packed = /\bgzip\b/.test(String(request.headers['accept-encoding'] ?? ''))
  const body = packed ? await gzip() : plain
  if (packed) response.setHeader('content-encoding', 'gzip')
  response.setHeader('content-length', body.length)
  response.end(body)
}

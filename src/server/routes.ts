import type { IncomingMessage } from 'node:http'
import type { Exchange } from './exchange.ts'

/** What answers at a path. A path that ends in `/` stands for all below it. */
export interface Route {
  readonly path: string
  /** Of the requests for this path only these; all, where left out. */
  readonly takes?: (request: IncomingMessage) => boolean
  /** Answers, or throws a HubError, which the server tells as JSON. */
  readonly handle: (exchange: Exchange) => Promise<void> | void
}

/** The first route that takes the request. */
export const routeFor = (routes: readonly Route[], { url, request }: Exchange): Route | undefined =>
  routes.find(
    ({ path, takes }) => (path === url.pathname || (path.endsWith('/') && url.pathname.startsWith(path))) && (takes?.(request) ?? true),
  )

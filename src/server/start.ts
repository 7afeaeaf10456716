import type { Server } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'
import { Hub, type HubOptions } from '../session/hub.ts'
import { type Address, takeAddress, type Where } from './address.ts'
import { startApollo } from './apollo.ts'
import { attachmentRoutes } from './attachments/attachments-route.ts'
import { Edge } from './edge/edge.ts'
import { EDGE, type EdgeOptions } from './edge/options.ts'
import { ENTITIES } from './entities.ts'
import { type ExplorerPersonas, explorerRoutes } from './explorer/explorer.ts'
import { graphqlRoute, PATH } from './graphql-route.ts'
import { createHttpServer } from './http.ts'
import type { Route } from './routes.ts'
import { healthRoutes } from './watch/health-routes.ts'
import { serveMetrics } from './watch/metrics-server.ts'

export interface RunningHub {
  readonly hub: Hub
  /** Where it answers. */
  readonly url: string
  /** Where metrics are read, if anywhere. */
  readonly metricsUrl?: string
  /** Says in /health/ready that it ends, then ends requests under way within 5 s, or when `atOnce` says so, then the connections to the database. */
  stop(atOnce?: AbortSignal): Promise<void>
}

const GRACE_MS = 5_000
const IDLE_MS = 50
/** What a request that was cut off still does in the database is not waited for any longer. */
const LAST_MS = 1_000

/** Opens the hub: connections to the database and keys. Does not listen yet. */
export const openHub = (options: Omit<HubOptions, 'entities'>): Promise<Hub> => Hub.open({ ...options, entities: ENTITIES })

export interface Serving {
  /** A browser that comes to the hub's path is given the explorer. */
  readonly explorer?: boolean
  /** Of the demo alone: as whom the explorer can ask. */
  readonly personas?: ExplorerPersonas | undefined
  /** What differs from EDGE. */
  readonly edge?: Partial<EdgeOptions>
  /** Where `/metrics` is answered; nowhere, where left out. */
  readonly metrics?: Where | undefined
}

/** Listens, on an address that was taken already or is taken now. Errors: those of `takeAddress`; then the hub is still open. */
export async function listen(hub: Hub, where: Where | Address, serving: Serving = {}): Promise<RunningHub> {
  const { explorer = false, personas } = serving
  const address = 'holder' in where ? where : await takeAddress(where)
  const apart = serving.metrics && (await takeAddress(serving.metrics))
  const edge = new Edge(hub, { ...EDGE, ...serving.edge })
  const apollo = await startApollo(hub.log, edge.options)
  const routes: Route[] = [
    ...(explorer ? explorerRoutes(PATH, personas) : []),
    graphqlRoute(edge, apollo),
    ...attachmentRoutes,
    ...healthRoutes(edge),
  ]
  const server = createHttpServer(edge, routes)
  await new Promise<void>(resolve => server.listen(address.holder, resolve))
  const metrics = apart && (await serveMetrics(edge, apart))
  return {
    hub,
    url: address.origin + PATH,
    ...(apart && { metricsUrl: `${apart.origin}/metrics` }),
    stop: async atOnce => {
      edge.stopping = true
      await sleep(edge.options.drainMilliseconds, undefined, atOnce && { signal: atOnce }).catch(() => undefined)
      await closed(server, atOnce)
      await apollo.stop()
      metrics?.close().closeAllConnections()
      apart?.free()
      await Promise.race([hub.close(), sleep(LAST_MS, undefined, { ref: false })])
    },
  }
}

/** Requests under way are answered, and each connection ends as soon as none is under way on it. */
function closed(server: Server, atOnce: AbortSignal = new AbortController().signal): Promise<void> {
  return new Promise(resolve => {
    const cut = (): void => server.closeAllConnections()
    const grace = setTimeout(cut, GRACE_MS)
    const idle = setInterval(() => server.closeIdleConnections(), IDLE_MS)
    server.close(() => {
      clearTimeout(grace)
      clearInterval(idle)
      resolve()
    })
    if (atOnce.aborted) cut()
    else atOnce.addEventListener('abort', cut, { once: true })
  })
}

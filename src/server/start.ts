import type { Server } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'
import { Hub, type HubOptions } from '../session/hub.ts'
import { type Address, takeAddress, type Where } from './address.ts'
import { startApollo } from './apollo.ts'
import { ENTITIES } from './entities.ts'
import { type ExplorerPersonas, explorerRoutes } from './explorer/explorer.ts'
import { graphqlRoute, PATH } from './graphql-route.ts'
import { createHttpServer } from './http.ts'
import type { Route } from './routes.ts'

export interface RunningHub {
  readonly hub: Hub
  /** Where it answers. */
  readonly url: string
  /** Ends requests under way within 5 s, or when `atOnce` says so, then the connections to the database. */
  stop(atOnce?: AbortSignal): Promise<void>
}

const GRACE_MS = 5_000
/** What a request that was cut off still does in the database is not waited for any longer. */
const LAST_MS = 1_000

/** Opens the hub: connections to the database and keys. Does not listen yet. */
export const openHub = (options: Omit<HubOptions, 'entities'>): Promise<Hub> => Hub.open({ ...options, entities: ENTITIES })

export interface Serving {
  /** A browser that comes to the hub's path is given the explorer. */
  readonly explorer?: boolean
  /** Of the demo alone: as whom the explorer can ask. */
  readonly personas?: ExplorerPersonas | undefined
}

/** Listens, on an address that was taken already or is taken now. Errors: those of `takeAddress`; then the hub is still open. */
export async function listen(hub: Hub, where: Where | Address, { explorer = false, personas }: Serving = {}): Promise<RunningHub> {
  const address = 'holder' in where ? where : await takeAddress(where)
  const apollo = await startApollo(hub.log)
  const routes: Route[] = [...(explorer ? explorerRoutes(PATH, personas) : []), graphqlRoute(apollo)]
  const server = createHttpServer(hub, routes)
  await new Promise<void>(resolve => server.listen(address.holder, resolve))
  return {
    hub,
    url: address.origin + PATH,
    stop: async atOnce => {
      await closed(server, atOnce)
      await apollo.stop()
      await Promise.race([hub.close(), sleep(LAST_MS, undefined, { ref: false })])
    },
  }
}

function closed(server: Server, atOnce: AbortSignal = new AbortController().signal): Promise<void> {
  return new Promise(resolve => {
    const cut = (): void => server.closeAllConnections()
    const grace = setTimeout(cut, GRACE_MS)
    server.close(() => {
      clearTimeout(grace)
      resolve()
    })
    server.closeIdleConnections()
    if (atOnce.aborted) cut()
    else atOnce.addEventListener('abort', cut, { once: true })
  })
}

import type { AddressInfo } from 'node:net'
import type { Server } from 'node:http'
import { OperatorError } from '../base/errors.ts'
import { Hub, type HubOptions } from '../session/hub.ts'
import { startApollo } from './apollo.ts'
import { ENTITIES } from './entities.ts'
import { createHttpServer, PATH } from './http.ts'

export interface RunningHub {
  readonly hub: Hub
  /** Where it answers. */
  readonly url: string
  /** Ends requests under way within 5 s, then the connections to the database. */
  stop(): Promise<void>
}

const GRACE_MS = 5_000

/** Opens the hub: connections to the database and keys. Does not listen yet. */
export const openHub = (options: Omit<HubOptions, 'entities'>): Promise<Hub> => Hub.open({ ...options, entities: ENTITIES })

/** Listens. Errors: OperatorError where the port is taken or may not be used; then the hub is still open. */
export async function listen(hub: Hub, { host, port }: { host: string; port: number }): Promise<RunningHub> {
  const apollo = await startApollo(hub.log)
  const server = createHttpServer(hub, apollo)
  await listening(server, host, port)
  const address = server.address() as AddressInfo
  return {
    hub,
    url: `http://${host.includes(':') ? `[${host}]` : host}:${address.port}${PATH}`,
    stop: async () => {
      await closed(server)
      await apollo.stop()
      await hub.close()
    },
  }
}

function listening(server: Server, host: string, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(explained(error, host, port)))
    server.listen(port, host, () => resolve())
  })
}

function explained(error: NodeJS.ErrnoException, host: string, port: number): Error {
  if (error.code === 'EADDRINUSE') return new OperatorError(`Port ${port} on ${host} is taken: end what listens there, or start with another, as in PORT=${port + 1}.`)
  if (error.code === 'EACCES') return new OperatorError(`Port ${port} may not be used by this user: start with one above 1023, as in PORT=4000.`)
  if (error.code === 'EADDRNOTAVAIL' || error.code === 'ENOTFOUND') return new OperatorError(`${host} is no address of this machine: set HOST to one, such as 127.0.0.1.`)
  return error
}

function closed(server: Server): Promise<void> {
  return new Promise(resolve => {
    server.close(() => resolve())
    server.closeIdleConnections()
    setTimeout(() => server.closeAllConnections(), GRACE_MS).unref()
  })
}

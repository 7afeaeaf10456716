import { type AddressInfo, createServer, type Server } from 'node:net'
import { OperatorError } from '../base/errors.ts'

/** Where the hub is to listen. Port 0 takes a free one. */
export interface Where {
  readonly host: string
  readonly port: number
  /** The setting that says so, for what an operator reads; PORT, where left out. */
  readonly setting?: string
}

/** An address that is ours before the hub is ready, so that nothing is begun for a port that is taken. */
export interface Address {
  /** What was taken, where the host was a name. */
  readonly ip: string
  /** `http://host:port`, without a path. */
  readonly origin: string
  /** Listens for us until an HTTP server listens on it, and tells whoever comes to come again. */
  readonly holder: Server
  /** Gives the address up, also after another server has listened on it. */
  free(): void
}

const NOT_YET = 'HTTP/1.1 503 Service Unavailable\r\nRetry-After: 1\r\nContent-Length: 0\r\nConnection: close\r\n\r\n'

/** Takes an address of this machine. Errors: OperatorError where it is taken, may not be used, or is no address of this machine. */
export async function takeAddress({ host, port, setting = 'PORT' }: Where): Promise<Address> {
  const holder = createServer(socket =>
    socket
      .on('error', () => undefined)
      .resume()
      .end(NOT_YET),
  )
  await new Promise<void>((resolve, reject) => {
    holder.once('error', (error: NodeJS.ErrnoException) => reject(explained(error, host, port, setting)))
    holder.listen(port, host, resolve)
  })
  const { address: ip, port: taken } = holder.address() as AddressInfo
  return { ip, origin: `http://${host.includes(':') ? `[${host}]` : host}:${taken}`, holder, free: () => holder.close() }
}

function explained(error: NodeJS.ErrnoException, host: string, port: number, setting: string): Error {
  const other = port < 65_535 ? port + 1 : 4000
  if (error.code === 'EADDRINUSE')
    return new OperatorError(`Port ${port} on ${host} is taken: end what listens there, or start with another, as in ${setting}=${other}.`)
  if (error.code === 'EACCES')
    return new OperatorError(`Port ${port} may not be used by this user: start with one above 1023, as in ${setting}=4000.`)
  if (NOT_OURS.has(error.code ?? ''))
    return new OperatorError(`HOST is ${JSON.stringify(host)}, which is no address of this machine: set it to one, such as 127.0.0.1.`)
  return error
}

const NOT_OURS = new Set(['EADDRNOTAVAIL', 'ENOTFOUND', 'EAI_AGAIN', 'EINVAL', 'EAFNOSUPPORT'])

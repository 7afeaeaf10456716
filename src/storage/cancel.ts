import pg from 'pg'

/** What pg keeps of a connection and does not name in its types. */
interface Inside {
  readonly host: string
  readonly port: number
  readonly ssl: unknown
  readonly processID: number | null
  readonly secretKey: number | null
  readonly connection: {
    readonly ssl: unknown
    readonly stream: { destroy(): void }
    on(event: string, then: () => void): void
    connect(port: number | string, host?: string): void
    requestSsl(): void
    cancel(process: number, secret: number): void
  }
}
const inside = (client: pg.ClientBase): Inside => client as unknown as Inside

const MOST_MS = 2_000

/** The clients of this process by server and server process, for who knows no more of one. */
const clients = new Map<string, pg.ClientBase>()
const keyOf = ({ host, port }: Inside, process: number): string => `${host}:${port}/${process}`

/** Has to be told of each client before it connects. */
export function watchBackend(client: pg.ClientBase): void {
  const { connection } = inside(client)
  let key: string | undefined
  connection.on('readyForQuery', () => {
    const its = inside(client)
    if (key === undefined && its.processID !== null) clients.set((key = keyOf(its, its.processID)), client)
  })
  connection.on('end', () => {
    if (key !== undefined && clients.get(key) === client) clients.delete(key)
  })
}

/**
 * Asks the server to cancel what a connection does, as the protocol has it: by the key that the connection got, so that it takes no right to a
 * function which could end others' statements too. Ends when the server has taken it; whether there was something to cancel it does not tell.
 */
export function cancelStatement(client: pg.ClientBase): Promise<void> {
  const { host, port, ssl, processID, secretKey } = inside(client)
  if (processID === null || secretKey === null) return Promise.resolve()
  const { connection } = inside(new pg.Client({ host, port, ssl: ssl as never }))
  return new Promise(done => {
    const timer = setTimeout(() => connection.stream.destroy(), MOST_MS)
    const over = (): void => {
      clearTimeout(timer)
      done()
    }
    const ask = (): void => connection.cancel(processID, secretKey)
    connection.on('connect', () => (connection.ssl ? connection.requestSsl() : ask()))
    connection.on('sslconnect', ask)
    connection.on('error', over)
    connection.on('end', over)
    if (host.startsWith('/')) connection.connect(`${host}/.s.PGSQL.${port}`)
    else connection.connect(port, host)
  })
}

/** The same for the connection that has this process on a pool's server; nothing behind a pooler, which has processes of its own. */
export async function cancelBackend({ options }: pg.Pool, process: number): Promise<void> {
  const client = clients.get(keyOf(inside(new pg.Client(options)), process))
  if (client) await cancelStatement(client)
}

import pg from 'pg'
import { OperatorError } from '../base/errors.ts'

/** A process's share in a server: while it has one, no other process ends the server. It goes when the process dies, however it dies. */
export interface Hold {
  /** Gives the share up. True: nobody else has one, and nobody gets one until `close`, so that the server may be ended. */
  release(): Promise<boolean>
  close(): Promise<void>
}

const KEY = 0x6e726d01
const NOT_YET = new Set(['ECONNREFUSED', 'ECONNRESET', '57P03', '57P01', '53300'])

/**
 * Takes a share in the server by a shared advisory lock on a connection of its own. Undefined: the server is not ready, or is being ended.
 * Errors: OperatorError where the server does not know the password.
 */
export async function hold(url: string): Promise<Hold | undefined> {
  const client = await connect(url)
  if (!client) return undefined
  const taken = await lock(client, 'pg_try_advisory_lock_shared')
  if (!taken) {
    await client.end()
    return undefined
  }
  // It must not keep a process alive that has nothing else to do.
  client.unref()
  let session = client
  return {
    async release() {
      session.ref()
      try {
        await session.query('select pg_advisory_unlock_shared($1)', [KEY])
      } catch {
        // The connection was lost, and the share with it.
        session = (await connect(url)) ?? session
      }
      if (await lock(session, 'pg_try_advisory_lock')) return true
      await session.end().catch(() => undefined)
      return false
    },
    close: () => session.end().catch(() => undefined),
  }
}

async function connect(url: string): Promise<(pg.Client & Refs) | undefined> {
  const client = new pg.Client({ connectionString: url, application_name: 'nrm-hub hold', connectionTimeoutMillis: 5_000 })
  client.on('error', () => undefined)
  try {
    await client.connect()
    return client as pg.Client & Refs
  } catch (error) {
    const { code = '', message } = error as { code?: string; message: string }
    if (NOT_YET.has(code) || /terminated|timeout/.test(message)) return undefined
    throw new OperatorError(`The embedded PostgreSQL at port ${client.port} does not let us in: ${message}`, { cause: error })
  }
}

interface Refs {
  ref(): void
  unref(): void
}

const lock = (client: pg.Client, way: 'pg_try_advisory_lock' | 'pg_try_advisory_lock_shared'): Promise<boolean> =>
  client.query<{ taken: boolean }>(`select ${way}($1) as taken`, [KEY]).then(
    result => result.rows[0]!.taken,
    () => false,
  )

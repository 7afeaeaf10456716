import pg from 'pg'
import { watchBackend } from './cancel.ts'
import { withSettings } from './urls.ts'

export interface PoolOptions {
  /** Connections at most. */
  readonly max: number
  /** How the server lists the connections. */
  readonly applicationName?: string
  /** Told when a connection is lost; the pool makes a new one by itself. */
  readonly onError?: (error: Error) => void
}

/** A role can change its own settings on the server: so each connection brings what security rests on. */
const SETTINGS = { search_path: 'pg_catalog', default_transaction_isolation: 'read committed', jit: 'off' }

/**
 * A client on which nobody can run two statements in one text: every query goes by the extended protocol, which takes one. pg alone uses the
 * simple protocol where there are no values, and then an injected `; update ...` runs.
 */
export class OneStatementClient extends pg.Client {
  constructor(config?: string | pg.ClientConfig) {
    super(config)
    watchBackend(this)
  }

  override query(...args: never[]): never {
    const [query, ...rest] = args as unknown as [string | object, ...unknown[]]
    return (super.query as (...args: unknown[]) => never)(extended(query), ...rest)
  }
}

/**
 * The connections of one of the hub's roles: pipelined, `search_path` pg_catalog, read committed, all set while connecting.
 * Errors: a lost connection fails the query under way and is told to `onError`; it never ends the process.
 */
export function runtimePool(url: string, { max, applicationName = 'nrm-hub', onError = () => undefined }: PoolOptions): pg.Pool {
  const pool = new pg.Pool({
    ...connectSettings(url),
    max,
    application_name: applicationName,
    connectionTimeoutMillis: 15_000,
    keepAlive: true,
    pipeline: true,
  })
  pool.on('error', onError)
  // The pool listens only while a connection is idle.
  pool.on('connect', client => client.on('error', () => undefined))
  return pool
}

/** What every connection of the hub begins with, for a pg pool or the ORM's `driverOptions`. Errors: OperatorError where it is no URL. */
export function connectSettings(url: string): { connectionString: string; options: string; Client: typeof OneStatementClient } {
  return { ...withSettings(url, SETTINGS), Client: OneStatementClient }
}

/** Runs one statement by the extended protocol, whatever client it is given. Several may be sent before the first answers. */
export function query<Row extends pg.QueryResultRow = pg.QueryResultRow>(
  client: pg.ClientBase | pg.Pool,
  text: string,
  values: readonly unknown[] = [],
): Promise<pg.QueryResult<Row>> {
  return client.query<Row>(extended({ text, values }) as pg.QueryConfig)
}

/** Also for a query object (`new pg.Query(...)`, a cursor), which is changed in place: it is bound to its callbacks. */
function extended(query: string | object): object {
  if (typeof query === 'string') return { text: query, queryMode: 'extended' }
  if ('submit' in query) return Object.assign(query, { queryMode: 'extended' })
  return { ...query, queryMode: 'extended' }
}

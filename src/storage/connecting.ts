import pg from 'pg'
import { OperatorError } from '../base/errors.ts'
import { explainFault } from './explain-fault.ts'

const OLDEST = 150_000

/**
 * Runs something on a connection of its own, which is closed afterwards however it ends.
 * Errors: OperatorError where the connection fails or the server is older than PostgreSQL 15; what `use` throws goes through.
 */
export async function connected<T>(url: string, use: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = await open(url)
  try {
    return await use(client)
  } finally {
    await client.end().catch(() => undefined)
  }
}

async function open(url: string): Promise<pg.Client> {
  try {
    const client = new pg.Client({ connectionString: url, application_name: 'nrm-hub', connectionTimeoutMillis: 15_000 })
    // Without a listener a connection that is lost ends the process; the query under way fails by itself.
    client.on('error', () => undefined)
    await client.connect()
    await checkVersion(client)
    return client
  } catch (error) {
    throw explainDatabase(error, url)
  }
}

async function checkVersion(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ version: number; text: string }>(
    `select current_setting('server_version_num')::int as version, current_setting('server_version') as text`,
  )
  if (rows[0]!.version >= OLDEST) return
  await client.end()
  throw new OperatorError(`This PostgreSQL is version ${rows[0]!.text}; the hub needs 15 or later.`)
}

/** Where a URL leads, without its user's password: for messages. */
export function whereLeads(url: string): { where: string; user: string; database: string } {
  try {
    const { host, port, user, database } = new pg.Client({ connectionString: url })
    return { where: `${host}:${port}`, user: user ?? '', database: database ?? '' }
  } catch {
    return { where: 'the given URL', user: '', database: '' }
  }
}

/** A failure to connect or to be allowed, as one line that says what to do. What is no operator's matter is given back as it is. */
export function explainDatabase(error: unknown, url: string): unknown {
  if (error instanceof OperatorError) return error
  const { where, user, database } = whereLeads(url)
  const { code = '', message } = error as { code?: string; message: string }
  const line = MESSAGES[code]?.({ where, user, database }) ?? explainFault(error) ?? unnamed(message, where, user)
  return line === undefined ? error : new OperatorError(line, { cause: error })
}

interface Place {
  where: string
  user: string
  database: string
}

/** The hub's own roles are not the operator's to mend in the URL. */
const isOurs = (user: string): boolean => user.startsWith('hub_')
const MIGRATE = "run hub migrate with DATABASE_MIGRATE_URL set to the database's owner"

const unreachable = ({ where }: Place) => `No PostgreSQL answers at ${where}: start it, or correct the host and port of the URL.`

const refused = ({ where, user }: Place) =>
  isOurs(user)
    ? `PostgreSQL at ${where} does not let ${user} in with the password of roles.json: ${MIGRATE}, or look at its pg_hba.conf.`
    : `PostgreSQL at ${where} does not let ${user} in: correct the user or the password of the URL, or look at its pg_hba.conf.`

const missing = ({ where, user, database }: Place) => {
  const owner = isOurs(user) ? '<the user of DATABASE_MIGRATE_URL>' : pg.escapeIdentifier(user)
  return `There is no database ${database} at ${where}: run "create database ${pg.escapeIdentifier(database)} owner ${owner}" as an administrator.`
}

const forbidden = ({ where, user, database }: Place) =>
  isOurs(user)
    ? `PostgreSQL at ${where} does not let ${user} into ${database}: ${MIGRATE}.`
    : `PostgreSQL at ${where} does not allow ${user} what is needed in ${database}: it must own the database and have made the roles hub_* itself (or have them with admin option).`

const MESSAGES: Readonly<Record<string, (place: Place) => string>> = {
  ECONNREFUSED: unreachable,
  ECONNRESET: unreachable,
  EHOSTUNREACH: unreachable,
  ENETUNREACH: unreachable,
  ENOENT: unreachable,
  ETIMEDOUT: unreachable,
  ENOTFOUND: ({ where }) => `There is no host of this name: ${where}. Correct the URL.`,
  EAI_AGAIN: ({ where }) => `The name of the host ${where} cannot be looked up now: check the network, or correct the URL.`,
  ERR_INVALID_URL: () => 'The URL of the database is not one: it reads postgresql://user:password@host:5432/database.',
  '28P01': refused,
  '28000': refused,
  '3D000': missing,
  '42501': forbidden,
  '53300': ({ where }) => `PostgreSQL at ${where} has no connection left: raise max_connections, or end what holds them.`,
  '57P03': ({ where }) => `PostgreSQL at ${where} is starting or stopping: try again in a moment.`,
}

function unnamed(message: string, where: string, user: string): string | undefined {
  if (/password must be a string|no password|SASL/i.test(message)) return refused({ where, user, database: '' })
  if (/timeout expired|terminated unexpectedly|ended|SSL/i.test(message))
    return `PostgreSQL at ${where} cannot be reached: ${message.split('\n')[0]}.`
  return undefined
}

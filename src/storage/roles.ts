import pg from 'pg'
import { OperatorError } from '../base/errors.ts'
import { connected, explainDatabase } from './connecting.ts'
import { scramVerifier } from './scram.ts'

/** The roles that log in to the main database, by the word that the hub calls them. */
export const LOGIN_ROLES = ['runtime', 'door', 'sequencer', 'lawgiver', 'release', 'eraser'] as const
export type LoginRole = (typeof LOGIN_ROLES)[number]
/** And to the key store: nobody may connect to both. */
export const KEY_ROLES = ['keys'] as const
export type AnyRole = LoginRole | (typeof KEY_ROLES)[number]
export const ALL_ROLES: readonly AnyRole[] = [...LOGIN_ROLES, ...KEY_ROLES]
/** A password a role that logs in. */
export type Passwords = Readonly<Record<AnyRole, string>>
/** A URL a role that logs in. */
export type RoleUrls = Readonly<Record<AnyRole, string>>

/** One of the hub's two databases, by who has to do with it. */
export interface RoleSet {
  readonly logins: readonly AnyRole[]
  /** Names in PostgreSQL of the roles that own: nobody logs in as one of them. */
  readonly owners: readonly string[]
  /** The variable in which the operator gives the owner's URL. */
  readonly variable: string
}
export const MAIN: RoleSet = { logins: LOGIN_ROLES, owners: ['hub_owner', 'hub_keeper'], variable: 'DATABASE_MIGRATE_URL' }
export const KEYS: RoleSet = { logins: KEY_ROLES, owners: ['hub_owner'], variable: 'KEYS_DATABASE_MIGRATE_URL' }

/** The role's name in PostgreSQL. */
export const roleName = (role: AnyRole): string => `hub_${role}`
/** All of a database's roles by their names in PostgreSQL. */
export const namesIn = ({ owners, logins }: RoleSet): string[] => [...owners, ...logins.map(roleName)]
const LOGIN_NAMES = ALL_ROLES.map(roleName)

/** How many connections a role may have on the whole server. The door needs one or two; the rest is for restarts that overlap. */
const CONNECTIONS: Readonly<Record<AnyRole, number>> = { runtime: 60, door: 4, sequencer: 2, lawgiver: 2, release: 4, eraser: 4, keys: 40 }

/** What each of our roles begins with; see also `runtimePool`. */
export const SETTINGS: Readonly<Record<string, string>> = {
  search_path: 'pg_catalog',
  statement_timeout: `'30s'`,
  idle_in_transaction_session_timeout: `'10s'`,
  jit: 'off',
  default_transaction_isolation: `'read committed'`,
}

const LOCK = 0x6e726d02
/** Roles belong to the whole server but an advisory lock to one database: two databases of one server can still meet. */
const MET_ANOTHER = new Set(['XX000', '23505', '42710', '40001', '40P01'])
const ATTEMPTS = 8

export interface RoleOptions {
  /** Connections allowed a role, where they differ from ours: tests share the roles of one server. */
  readonly connections?: Partial<Record<AnyRole, number>>
  /** Of which database; the main one where left out. */
  readonly of?: RoleSet
}

/**
 * Makes the roles of the hub, or brings them back to what they must be: passwords, settings, limits, and what the database and the schema
 * `public` allow. The URL is of the database's owner with CREATEROLE (no superuser is needed), or of a superuser; without CREATEROLE the roles
 * stay as `rolesSql` made them. Can be repeated, and run twice at once.
 * Errors: OperatorError where the user may not do that, or where a role of ours may more than it must.
 */
export async function ensureRoles(migrateUrl: string, passwords: Passwords, options: RoleOptions = {}): Promise<void> {
  await connected(migrateUrl, async client => {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await inOneTransaction(client, passwords, options)
      } catch (error) {
        await client.query('rollback').catch(() => undefined)
        if (attempt === ATTEMPTS || !MET_ANOTHER.has((error as pg.DatabaseError).code ?? '')) throw explainDatabase(error, migrateUrl)
        await new Promise(resolve => setTimeout(resolve, 20 * attempt))
      }
    }
  })
}

/** The statements that hold for one database and that PostgreSQL does not copy from a template: who may connect and make things there. */
export function databasePrivileges(database: string, set: RoleSet = MAIN): string[] {
  const name = pg.escapeIdentifier(database)
  return [
    `revoke all on database ${name} from public, ${namesIn(set).join(', ')}`,
    `grant connect on database ${name} to ${set.logins.map(roleName).join(', ')}`,
    `grant create on database ${name} to ${set.owners.join(', ')}`,
  ]
}

/** Whether one of the roles exists on the server. */
export async function rolesExist(migrateUrl: string, set: RoleSet = MAIN): Promise<boolean> {
  return connected(migrateUrl, async client => (await presentRoles(client, set)).length > 0)
}

/** The statements that make a role and that bring one to what it must be; the first fails where it exists. */
export function creating(name: string): string {
  return `create role ${name} ${LOGIN_NAMES.includes(name) ? 'login noinherit' : 'nologin'}`
}

/** The server gets a verifier and not the password, which would stand in its log where statements are logged. */
export async function configuring(role: AnyRole, password: string, connections: number = CONNECTIONS[role]): Promise<string[]> {
  const name = roleName(role)
  const settings = Object.entries(SETTINGS).map(([setting, value]) => `alter role ${name} set ${setting} = ${value}`)
  return [`alter role ${name} connection limit ${connections} password ${pg.escapeLiteral(await scramVerifier(password))}`, ...settings]
}

async function inOneTransaction(client: pg.Client, passwords: Passwords, { of: set = MAIN, connections }: RoleOptions): Promise<void> {
  await client.query('begin')
  await client.query('select pg_advisory_xact_lock($1)', [LOCK])
  const user = await migratingUser(client, set)
  if (user.creates) {
    await createMissing(client, set)
    for (const role of set.logins) await runAll(client, await configuring(role, passwords[role], connections?.[role]))
    await joinOwners(client, set)
  }
  await withholdFunctions(client, set)
  await runAll(client, databasePrivileges(user.database, set))
  await client.query('revoke all on schema public from public')
  await checkRoles(client, set)
  await client.query('commit')
}

async function runAll(client: pg.Client, statements: readonly string[]): Promise<void> {
  for (const statement of statements) await client.query(statement)
}

async function createMissing(client: pg.Client, set: RoleSet): Promise<void> {
  const present = await presentRoles(client, set)
  for (const name of namesIn(set)) if (!present.includes(name)) await client.query(creating(name))
}

async function presentRoles(client: pg.Client, set: RoleSet): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>('select rolname as name from pg_catalog.pg_roles where rolname = any($1)', [
    namesIn(set),
  ])
  return rows.map(row => row.name)
}

/** The migrating user may become owner and keeper, and has none of their rights without saying so. */
async function joinOwners(client: pg.Client, { owners }: RoleSet): Promise<void> {
  const { rows } = await client.query<{ version: number }>(`select current_setting('server_version_num')::int as version`)
  const options = rows[0]!.version >= 160_000 ? ' with inherit false, set true' : ''
  for (const owner of owners) await client.query(`grant ${owner} to current_user${options}`)
}

/** A function is nobody's until it is granted. */
async function withholdFunctions(client: pg.Client, { owners }: RoleSet): Promise<void> {
  for (const owner of owners) {
    await client.query(`set local role ${owner}`)
    await client.query('alter default privileges revoke execute on functions from public')
    await client.query('reset role')
  }
}

/** Without CREATEROLE an administrator must have made the roles. */
async function migratingUser(client: pg.Client, set: RoleSet): Promise<{ database: string; creates: boolean }> {
  const { rows } = await client.query<{ name: string; database: string; creates: boolean; owns: boolean }>(`
    select current_user as name, current_database() as database, r.rolsuper or r.rolcreaterole as creates,
           r.rolsuper or pg_has_role(d.datdba, 'usage') as owns
    from pg_catalog.pg_roles r, pg_catalog.pg_database d
    where r.rolname = current_user and d.datname = current_database()`)
  const { name, database, creates, owns } = rows[0]!
  const who = pg.escapeIdentifier(name)
  if (!owns) {
    throw new OperatorError(
      `The user ${name} of ${set.variable} does not own the database ${database}: run "alter database ${pg.escapeIdentifier(database)} owner to ${who}" as an administrator.`,
    )
  }
  if (!creates && (await presentRoles(client, set)).length < namesIn(set).length) {
    throw new OperatorError(
      `The user ${name} of ${set.variable} may not make roles: run "alter role ${who} createrole" as an administrator, or let one run what "hub roles --sql" prints.`,
    )
  }
  return { database, creates }
}

/** A role of this name that somebody made with more rights would pass every wall. */
async function checkRoles(client: pg.Client, set: RoleSet): Promise<void> {
  const { rows } = await client.query<{ name: string }>(
    `select rolname as name from pg_catalog.pg_roles
     where rolname = any($1) and (rolsuper or rolbypassrls or rolcreaterole or rolcreatedb or rolreplication
       or rolcanlogin <> (rolname = any($2)) or exists (select from pg_catalog.pg_auth_members m where m.member = pg_roles.oid))`,
    [namesIn(set), LOGIN_NAMES],
  )
  if (rows.length === 0) return
  const names = rows.map(row => row.name).join(', ')
  throw new OperatorError(
    `More rights than the hub allows: ${names}. No role of the hub may be superuser, pass row security, make roles or databases, replicate, or be a member of another role: take that away.`,
  )
}

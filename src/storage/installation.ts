import { resolve } from 'node:path'
import type pg from 'pg'
import { OperatorError } from '../base/errors.ts'
import { connected } from './connecting.ts'
import { startEmbedded, type EmbeddedServer } from './embedded.ts'
import { checkMigrated, migrate } from './migrate.ts'
import { isWhole, keepPasswords, readPasswords, roleFile } from './role-file.ts'
import { ensureRoles, LOGIN_ROLES, roleName, rolesExist, type LoginRole, type Passwords } from './roles.ts'
import { checkUrl, urlFor, urlIn } from './urls.ts'

export interface InstallationOptions {
  /** The hub's own folder: passwords of the roles, and the data of the embedded server. Made if absent. */
  readonly home: string
  /** An existing PostgreSQL; absent: the embedded one. Its user and password are not used: the hub comes as its roles. */
  readonly databaseUrl?: string | undefined
  /** The owner of that database, with CREATEROLE: then roles are made and migrations run. */
  readonly migrateUrl?: string | undefined
  /** Gives roles that another home made new passwords, kept in this home: for a `roles.json` that is lost. */
  readonly newPasswords?: boolean | undefined
}

/** A database that is ready: roles made, migrated to the version of this code. */
export interface Installation {
  readonly kind: 'embedded' | 'external'
  readonly urls: Readonly<Record<LoginRole, string>>
  /** The owner's URL, where we have it. */
  readonly migrateUrl?: string
  readonly home: string
  /** Ends the embedded server, unless another process uses it. */
  stop(): Promise<void>
}

const DATABASE = 'hub'

/**
 * Opens the hub's database, and makes what is missing of it as far as the URLs given allow. Every step can be repeated: what an earlier start
 * left half done is finished, and several may start at once.
 * Errors: OperatorError, one line that says what to do and never holds a password.
 */
export async function openInstallation(options: InstallationOptions): Promise<Installation> {
  const home = resolve(options.home)
  if (options.databaseUrl === undefined && options.migrateUrl === undefined) return openEmbedded(home)
  return openExternal(home, options.databaseUrl ?? options.migrateUrl!, options)
}

async function openEmbedded(home: string): Promise<Installation> {
  const server = await startEmbedded(home)
  try {
    const migrateUrl = await createDatabase(server)
    const passwords = await keepPasswords(home)
    await ensureRoles(migrateUrl, passwords)
    await migrate(migrateUrl)
    return { kind: 'embedded', urls: urlsOf(migrateUrl, passwords), migrateUrl, home, stop: () => server.stop() }
  } catch (error) {
    await server.stop()
    throw error
  }
}

async function createDatabase(server: EmbeddedServer): Promise<string> {
  await connected(server.url, async client => {
    const { rowCount } = await client.query('select from pg_catalog.pg_database where datname = $1', [DATABASE])
    if (rowCount === 0) await client.query(`create database ${DATABASE}`).catch(refuseUnlessThere)
  })
  return urlIn(server.url, DATABASE)
}

/** Another start may have made it meanwhile. */
function refuseUnlessThere(error: pg.DatabaseError): void {
  if (error.code !== '42P04' && error.code !== '23505') throw error
}

async function openExternal(home: string, databaseUrl: string, options: InstallationOptions): Promise<Installation> {
  const { migrateUrl } = options
  for (const url of [databaseUrl, migrateUrl]) if (url !== undefined) checkUrl(url)
  const passwords = migrateUrl ? await prepare(home, migrateUrl, options.newPasswords ?? false) : await knownPasswords(home)
  const urls = urlsOf(databaseUrl, passwords)
  await checkMigrated(urls.runtime)
  return { kind: 'external', urls, ...(migrateUrl && { migrateUrl }), home, stop: async () => undefined }
}

async function prepare(home: string, migrateUrl: string, newPasswords: boolean): Promise<Passwords> {
  const exist = await rolesExist(migrateUrl)
  // Looked for after the roles: another start of this home keeps the file before it makes them.
  if (exist && !newPasswords && !(await readPasswords(home))) {
    throw new OperatorError(
      `The hub's roles exist on this server, but ${roleFile(home)} does not: copy it from the home that made them, or, if it is lost, run hub migrate --new-passwords.`,
    )
  }
  const passwords = await keepPasswords(home)
  await ensureRoles(migrateUrl, passwords)
  await migrate(migrateUrl)
  return passwords
}

async function knownPasswords(home: string): Promise<Passwords> {
  const passwords = await readPasswords(home)
  if (passwords && isWhole(passwords)) return passwords
  throw new OperatorError(
    `${roleFile(home)} ${passwords ? 'lacks a role' : 'is missing'}: run hub migrate with DATABASE_MIGRATE_URL set to the database's owner, or copy the file from the home where that was done.`,
  )
}

function urlsOf(databaseUrl: string, passwords: Passwords): Record<LoginRole, string> {
  const urls = LOGIN_ROLES.map(role => [role, urlFor(databaseUrl, roleName(role), passwords[role])])
  return Object.fromEntries(urls) as Record<LoginRole, string>
}

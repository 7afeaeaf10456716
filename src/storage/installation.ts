import { resolve } from 'node:path'
import type pg from 'pg'
import { OperatorError } from '../base/errors.ts'
import { connected } from './connecting.ts'
import { startEmbedded, type EmbeddedServer } from './embedded.ts'
import { keyStoreUrls, makeKeyDatabase } from './key-database.ts'
import { checkMigrated, KEY_MIGRATIONS, migrate } from './migrate.ts'
import { moveKeys } from './move-keys.ts'
import { isWhole, keepPasswords, readPasswords, roleFile } from './role-file.ts'
import { ensureRoles, KEYS, LOGIN_ROLES, roleName, rolesExist, type Passwords, type RoleUrls } from './roles.ts'
import { checkUrl, urlFor, urlIn } from './urls.ts'

export interface InstallationOptions {
  /** The hub's own folder: passwords of the roles, and the data of the embedded servers. Made if absent. */
  readonly home: string
  /** An existing PostgreSQL; absent: the embedded one. Its user and password are not used: the hub comes as its roles. */
  readonly databaseUrl?: string | undefined
  /** The owner of that database, with CREATEROLE: then roles are made and migrations run. */
  readonly migrateUrl?: string | undefined
  /** The key store's database, where it is not `<name of the main one>_keys` on the same server. */
  readonly keysUrl?: string | undefined
  /** Its owner, where it is not the main one's. */
  readonly keysMigrateUrl?: string | undefined
  /** Gives roles that another home made new passwords, kept in this home: for a `roles.json` that is lost. */
  readonly newPasswords?: boolean | undefined
}

/** A database and its key store that are ready: roles made, migrated to the version of this code. */
export interface Installation {
  readonly kind: 'embedded' | 'external'
  readonly urls: RoleUrls
  /** The owners' URLs, where we have them. */
  readonly migrateUrl?: string
  readonly keysMigrateUrl?: string
  readonly home: string
  /** Ends the embedded servers, unless another process uses them. */
  stop(): Promise<void>
}

const DATABASE = 'hub'
const KEYS_DATABASE = 'hub_keys'

/**
 * Opens the hub's database and its key store, and makes what is missing of them as far as the URLs given allow. Every step can be repeated: what an
 * earlier start left half done is finished, and several may start at once.
 * Errors: OperatorError, one line that says what to do and never holds a password.
 */
export async function openInstallation(options: InstallationOptions): Promise<Installation> {
  const home = resolve(options.home)
  if (options.databaseUrl === undefined && options.migrateUrl === undefined) return openEmbedded(home)
  return openExternal(home, options.databaseUrl ?? options.migrateUrl!, options)
}

async function openEmbedded(home: string): Promise<Installation> {
  const servers = await startBoth(home)
  const stop = async (): Promise<void> => void (await Promise.all(servers.map(server => server.stop())))
  try {
    const [migrateUrl, keysMigrateUrl] = await Promise.all([
      createDatabase(servers[0], DATABASE),
      createDatabase(servers[1], KEYS_DATABASE),
    ])
    const passwords = await keepPasswords(home)
    await Promise.all([ensureRoles(migrateUrl, passwords), makeKeyStore(keysMigrateUrl, passwords)])
    await migrateBoth(migrateUrl, keysMigrateUrl)
    return { kind: 'embedded', urls: urlsOf(migrateUrl, keysMigrateUrl, passwords), migrateUrl, keysMigrateUrl, home, stop }
  } catch (error) {
    await stop()
    throw error
  }
}

/** Where one of them fails the other is ended too. */
async function startBoth(home: string): Promise<[EmbeddedServer, EmbeddedServer]> {
  const started = await Promise.allSettled([startEmbedded(home), startEmbedded(home, { folder: 'keys', settings: SMALL })])
  const [main, keys] = started
  if (main.status === 'fulfilled' && keys.status === 'fulfilled') return [main.value, keys.value]
  for (const each of started) if (each.status === 'fulfilled') await each.value.stop()
  throw started.find(each => each.status === 'rejected')!.reason
}

/** The key store is small, and asked for a page's keys at a time. */
const SMALL = { shared_buffers: '8MB', max_connections: '60', max_wal_size: '64MB' }

async function createDatabase(server: EmbeddedServer, name: string): Promise<string> {
  await connected(server.url, async client => {
    const { rowCount } = await client.query('select from pg_catalog.pg_database where datname = $1', [name])
    if (rowCount === 0) await client.query(`create database ${name}`).catch(refuseUnlessThere)
  })
  return urlIn(server.url, name)
}

/** Another start may have made it meanwhile. */
function refuseUnlessThere(error: pg.DatabaseError): void {
  if (error.code !== '42P04' && error.code !== '23505') throw error
}

async function openExternal(home: string, databaseUrl: string, options: InstallationOptions): Promise<Installation> {
  const { migrateUrl } = options
  for (const url of [databaseUrl, migrateUrl, options.keysUrl, options.keysMigrateUrl]) if (url !== undefined) checkUrl(url)
  const keys = keyStoreUrls(databaseUrl, options)
  const passwords = migrateUrl
    ? await makeAll(home, migrateUrl, keys.migrateUrl!, options.newPasswords ?? false)
    : await knownPasswords(home)
  const urls = urlsOf(databaseUrl, keys.url, passwords)
  await checkMigrated(urls.runtime)
  await checkMigrated(urls.keys, KEY_MIGRATIONS)
  const owners = migrateUrl ? { migrateUrl, keysMigrateUrl: keys.migrateUrl! } : {}
  return { kind: 'external', urls, ...owners, home, stop: async () => undefined }
}

async function makeAll(home: string, migrateUrl: string, keysMigrateUrl: string, newPasswords: boolean): Promise<Passwords> {
  const exist = await rolesExist(migrateUrl)
  // Looked for after the roles: another start of this home keeps the file before it makes them.
  if (exist && !newPasswords && !(await readPasswords(home))) {
    throw new OperatorError(
      `The hub's roles exist on this server, but ${roleFile(home)} does not: copy it from the home that made them, or, if it is lost, run hub migrate --new-passwords.`,
    )
  }
  const passwords = await keepPasswords(home)
  await ensureRoles(migrateUrl, passwords)
  await makeKeyDatabase(keysMigrateUrl)
  await makeKeyStore(keysMigrateUrl, passwords)
  await migrateBoth(migrateUrl, keysMigrateUrl)
  return passwords
}

async function makeKeyStore(keysMigrateUrl: string, passwords: Passwords): Promise<void> {
  await ensureRoles(keysMigrateUrl, passwords, { of: KEYS })
  await migrate(keysMigrateUrl, KEY_MIGRATIONS)
}

/** Keys that still lie in the main database are moved before its migrations take their place away. */
async function migrateBoth(migrateUrl: string, keysMigrateUrl: string): Promise<void> {
  await moveKeys(migrateUrl, keysMigrateUrl)
  await migrate(migrateUrl)
}

async function knownPasswords(home: string): Promise<Passwords> {
  const passwords = await readPasswords(home)
  if (passwords && isWhole(passwords)) return passwords
  throw new OperatorError(
    `${roleFile(home)} ${passwords ? 'lacks a role' : 'is missing'}: run hub migrate with DATABASE_MIGRATE_URL set to the database's owner, or copy the file from the home where that was done.`,
  )
}

function urlsOf(databaseUrl: string, keysUrl: string, passwords: Passwords): RoleUrls {
  const main = LOGIN_ROLES.map(role => [role, urlFor(databaseUrl, roleName(role), passwords[role])])
  return { ...Object.fromEntries(main), keys: urlFor(keysUrl, roleName('keys'), passwords.keys) } as RoleUrls
}

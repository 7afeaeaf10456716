import pg from 'pg'
import { OperatorError } from '../base/errors.ts'
import { connected, whereLeads } from './connecting.ts'
import { urlIn } from './urls.ts'

interface GivenUrls {
  readonly migrateUrl?: string | undefined
  readonly keysUrl?: string | undefined
  readonly keysMigrateUrl?: string | undefined
}

/** Where the key store of a main database is: as given, or `<name>_keys` on the same server, of the same owner. Errors: OperatorError where the owner cannot be told. */
export function keyStoreUrls(
  databaseUrl: string,
  { migrateUrl, keysUrl, keysMigrateUrl }: GivenUrls,
): { url: string; migrateUrl?: string } {
  const name = `${whereLeads(databaseUrl).database}_keys`
  const url = keysUrl ?? keysMigrateUrl ?? urlIn(databaseUrl, name)
  if (migrateUrl === undefined) return { url }
  if (keysUrl && !keysMigrateUrl && whereLeads(keysUrl).where !== whereLeads(migrateUrl).where)
    throw new OperatorError("Set KEYS_DATABASE_MIGRATE_URL to the URL of the key store's owner: KEYS_DATABASE_URL leads to another server.")
  return { url, migrateUrl: keysMigrateUrl ?? urlIn(migrateUrl, whereLeads(url).database) }
}

/**
 * Makes the key store's database where it is missing and its owner may make one.
 * Errors: OperatorError where an administrator must.
 */
export async function makeKeyDatabase(migrateUrl: string): Promise<void> {
  const missing = await connected(migrateUrl, async () => false).catch((error: unknown) => {
    if ((error as { cause?: { code?: string } }).cause?.code === '3D000') return true
    throw error
  })
  if (!missing) return
  const { where, user, database } = whereLeads(migrateUrl)
  const name = pg.escapeIdentifier(database)
  await connected(urlIn(migrateUrl, 'postgres'), client => client.query(`create database ${name}`)).catch((error: unknown) => {
    const { code } = ((error as Error).cause ?? error) as { code?: string }
    if (code === '42P04' || code === '23505') return
    throw new OperatorError(
      `There is no database ${database} at ${where} for persons' keys: run "create database ${name} owner ${pg.escapeIdentifier(user)}" as an administrator, or set KEYS_DATABASE_URL to another.`,
      { cause: error },
    )
  })
}

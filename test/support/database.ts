import { randomBytes } from 'node:crypto'
import { inject } from 'vitest'
import { connected } from '../../src/storage/connecting.ts'
import { databasePrivileges, LOGIN_ROLES, roleName, type LoginRole } from '../../src/storage/roles.ts'
import { urlFor, urlIn } from '../../src/storage/urls.ts'
import { TEMPLATE } from './test-server.ts'

/** A migrated database of one test file. */
export interface FreshDatabase extends AsyncDisposable {
  readonly name: string
  /** A URL a role that logs in. */
  readonly urls: Readonly<Record<LoginRole, string>>
  /** The database's owner: may become hub_owner and hub_keeper by `set role`. */
  readonly migrateUrl: string
  readonly superuserUrl: string
  /** Also ends connections that a test left open. */
  drop(): Promise<void>
}

/** A database of its own, copied from the migrated template. `await using db = await freshDatabase()` drops it at the end of the block. */
export async function freshDatabase({ template = TEMPLATE }: { template?: string } = {}): Promise<FreshDatabase> {
  const { migrate, superuser, passwords } = inject('postgres')
  const name = `t_${process.pid}_${randomBytes(5).toString('hex')}`
  await connected(migrate, async client => {
    await client.query(`create database ${name} template ${template} strategy file_copy`)
    for (const statement of databasePrivileges(name)) await client.query(statement)
  })
  const migrateUrl = urlIn(migrate, name)
  const urls = LOGIN_ROLES.map(role => [role, urlFor(migrateUrl, roleName(role), passwords[role])])
  const drop = async (): Promise<void> => {
    // Ending the connections of other roles takes an administrator.
    await connected(superuser, client => client.query(`drop database if exists ${name} with (force)`))
  }
  return {
    name,
    urls: Object.fromEntries(urls) as Record<LoginRole, string>,
    migrateUrl,
    superuserUrl: urlIn(superuser, name),
    drop,
    [Symbol.asyncDispose]: drop,
  }
}

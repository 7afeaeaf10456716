import { randomBytes } from 'node:crypto'
import { inject } from 'vitest'
import { connected } from '../../src/storage/connecting.ts'
import { ALL_ROLES, databasePrivileges, KEY_ROLES, KEYS, MAIN, roleName, type RoleSet, type RoleUrls } from '../../src/storage/roles.ts'
import { urlFor, urlIn } from '../../src/storage/urls.ts'
import { KEYS_TEMPLATE, TEMPLATE } from './test-server.ts'

/** A migrated database of one test file, with a key store of its own. */
export interface FreshDatabase extends AsyncDisposable {
  readonly name: string
  /** A URL a role that logs in. */
  readonly urls: RoleUrls
  /** The database's owner: may become hub_owner and hub_keeper by `set role`. */
  readonly migrateUrl: string
  readonly superuserUrl: string
  /** The key store's owner, and the superuser in it. */
  readonly keysMigrateUrl: string
  readonly keysSuperuserUrl: string
  /** Also ends connections that a test left open. */
  drop(): Promise<void>
}

/** A database of its own, copied from the migrated template. `await using db = await freshDatabase()` drops it at the end of the block. */
export async function freshDatabase({ template = TEMPLATE }: { template?: string } = {}): Promise<FreshDatabase> {
  const { migrate, superuser, passwords } = inject('postgres')
  const name = `t_${process.pid}_${randomBytes(5).toString('hex')}`
  const keys = `${name}_keys`
  await Promise.all([copy(migrate, name, template, MAIN), copy(migrate, keys, KEYS_TEMPLATE, KEYS)])
  const migrateUrl = urlIn(migrate, name)
  const keysMigrateUrl = urlIn(migrate, keys)
  const urls = ALL_ROLES.map(role => {
    const its = (KEY_ROLES as readonly string[]).includes(role) ? keysMigrateUrl : migrateUrl
    return [role, urlFor(its, roleName(role), passwords[role])]
  })
  const drop = async (): Promise<void> => {
    // Ending the connections of other roles takes an administrator.
    await connected(superuser, async client => {
      for (const each of [name, keys]) await client.query(`drop database if exists ${each} with (force)`)
    })
  }
  return {
    name,
    urls: Object.fromEntries(urls) as RoleUrls,
    migrateUrl,
    superuserUrl: urlIn(superuser, name),
    keysMigrateUrl,
    keysSuperuserUrl: urlIn(superuser, keys),
    drop,
    [Symbol.asyncDispose]: drop,
  }
}

async function copy(migrate: string, name: string, template: string, set: RoleSet): Promise<void> {
  await connected(migrate, async client => {
    await client.query(`create database ${name} template ${template} strategy file_copy`)
    for (const statement of databasePrivileges(name, set)) await client.query(statement)
  })
}

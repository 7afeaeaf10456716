import { chmod, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { OperatorError } from '../base/errors.ts'
import { startEmbedded, type EmbeddedServer } from './embedded.ts'
import { openInstallation, type Installation, type InstallationOptions } from './installation.ts'
import { freePort } from './postmaster.ts'
import { keepPasswords, roleFile } from './role-file.ts'
import { LOGIN_ROLES, MAIN, namesIn, roleName } from './roles.ts'
import { urlFor, urlIn } from './urls.ts'
import { ask } from '../../test/support/embedded-home.ts'

let folder: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hub-installation-'))
  await chmod(folder, 0o755)
})

afterAll(() => rm(folder, { recursive: true, force: true }))

describe('embedded', () => {
  let hub: Installation

  beforeAll(async () => {
    const home = join(folder, 'embedded')
    // Two first starts at once: one database, one set of passwords.
    const [one, two] = await Promise.all([openInstallation({ home }), openInstallation({ home })])
    expect(two.urls).toEqual(one.urls)
    await two.stop()
    hub = one
  })

  afterAll(() => hub.stop())

  test('every role that logs in does, with its settings', async () => {
    for (const role of LOGIN_ROLES) {
      const rows = await ask(
        hub.urls[role],
        `select current_user as name, current_setting('search_path') as path, current_setting('statement_timeout') as statement,
                current_setting('idle_in_transaction_session_timeout') as idle, current_setting('jit') as jit,
                current_setting('default_transaction_isolation') as isolation`,
      )
      expect(rows).toEqual([
        { name: roleName(role), path: 'pg_catalog', statement: '30s', idle: '10s', jit: 'off', isolation: 'read committed' },
      ])
    }
  })

  test.each(LOGIN_ROLES)('%s owns nothing, makes nothing and becomes nobody', async role => {
    const refused = [
      'create temp table mine (id int)',
      'create schema mine',
      'create table public.mine (id int)',
      'create role mine',
      'create database mine',
      'create extension pgcrypto',
      'set role hub_owner',
      'set role hub_keeper',
      'set session authorization postgres',
      'alter role hub_owner login',
      'alter system set fsync = off',
      `copy (select 1) to program 'true'`,
      `select pg_read_file('postgresql.conf')`,
      'select from pg_catalog.pg_authid',
      ...LOGIN_ROLES.filter(other => other !== role).map(other => `set role ${roleName(other)}`),
    ]
    for (const statement of refused) {
      await expect(ask(hub.urls[role], statement), statement).rejects.toThrow(/permission denied|must be|only roles|not available/i)
    }
    expect(await ask(hub.urls[role], 'select relname from pg_catalog.pg_class where relowner = current_user::regrole')).toEqual([])
  })

  test('no role of the hub is a member of another, and the owners do not log in', async () => {
    const names = namesIn(MAIN)
      .map(name => `'${name}'`)
      .join(', ')
    const members = await ask(hub.migrateUrl!, `select from pg_auth_members where member::regrole::text in (${names})`)
    expect(members).toEqual([])
    const owners = await ask(
      hub.migrateUrl!,
      `select rolname as name from pg_roles where rolname in (${names}) and not rolcanlogin order by 1`,
    )
    expect(owners).toEqual([{ name: 'hub_keeper' }, { name: 'hub_owner' }])
  })

  test('roles.json is 0600, and is made so again', async () => {
    const file = roleFile(hub.home)
    const made = await stat(file)
    expect(made.mode & 0o777).toBe(0o600)
    await chmod(file, 0o644)
    await keepPasswords(hub.home)
    const again = await stat(file)
    expect(again.mode & 0o777).toBe(0o600)
  })

  test('another start changes nothing', async () => {
    const again = await openInstallation({ home: hub.home })
    expect(again.urls).toEqual(hub.urls)
    await again.stop()
    await ask(hub.urls.runtime, 'select 1')
  })

  test('a role that somebody gave more rights is named', async () => {
    await ask(hub.migrateUrl!, 'alter role hub_runtime bypassrls')
    await expect(openInstallation({ home: hub.home })).rejects.toThrow(/^More rights than the hub allows: hub_runtime\./)
    await ask(hub.migrateUrl!, 'alter role hub_runtime nobypassrls; grant pg_read_all_data to hub_door')
    await expect(openInstallation({ home: hub.home })).rejects.toThrow(/^More rights than the hub allows: hub_door\./)
    await ask(hub.migrateUrl!, 'revoke pg_read_all_data from hub_door')
  })

  test('a roles.json that is damaged is named, and nothing of it is told', async () => {
    const file = roleFile(hub.home)
    const whole = await readFile(file, 'utf8')
    await writeFile(file, whole.slice(0, 60))
    const error = (await openInstallation({ home: hub.home }).catch((thrown: unknown) => thrown)) as Error
    expect(error).toBeInstanceOf(OperatorError)
    expect(error.message).toContain(file)
    expect(error.message).not.toContain(whole.slice(20, 40))
    await writeFile(file, whole)
  })
})

describe('an existing PostgreSQL', () => {
  let server: EmbeddedServer
  let migrateUrl: string
  let databaseUrl: string
  let home: string
  let count = 0

  beforeAll(async () => {
    server = await startEmbedded(join(folder, 'existing'), { durable: false })
    await ask(server.url, `create role owner login createrole password 'owner-secret'`)
    await ask(server.url, `create role plain login password 'plain-secret'`)
  })

  afterAll(() => server.stop())

  beforeEach(async () => {
    const name = `hub_${(count += 1)}`
    home = join(folder, `home-${count}`)
    await ask(server.url, `create database ${name} owner owner`)
    await ask(server.url, `create database ${name}_keys owner owner`)
    databaseUrl = urlIn(server.url, name)
    migrateUrl = urlFor(databaseUrl, 'owner', 'owner-secret')
  })

  /** The line that an operator reads; never a stack, a second line or a password. */
  async function told(options: Partial<InstallationOptions>): Promise<string> {
    const error: unknown = await openInstallation({ home, ...options }).then(
      () => 'it opened',
      (thrown: unknown) => thrown,
    )
    expect(error).toBeInstanceOf(OperatorError)
    const { message } = error as Error
    expect(message).not.toMatch(/\n|secret/)
    return message
  }

  test('the owner makes it, and from then on the home is enough', async () => {
    const made = await openInstallation({ home, databaseUrl, migrateUrl })
    const opened = await openInstallation({ home, databaseUrl })
    expect(opened).toMatchObject({ kind: 'external', urls: made.urls })
    expect(opened.migrateUrl).toBeUndefined()
    expect(await ask(opened.urls.runtime, 'select current_user as name')).toEqual([{ name: 'hub_runtime' }])
    await expect(ask(opened.urls.runtime, 'create temp table mine (id int)')).rejects.toThrow(/permission denied/)
    await expect(ask(urlFor(databaseUrl, 'plain', 'plain-secret'), 'select 1')).rejects.toThrow(/hub_\d+/)

    // Another home, or another database of the same server, does not take the roles away.
    const other = join(folder, 'other')
    expect(await told({ home: other, databaseUrl, migrateUrl })).toMatch(
      /roles exist on this server, but .*other.roles\.json does not: copy it/,
    )
    expect(await told({ home: other, databaseUrl })).toMatch(/roles\.json is missing: run hub migrate with DATABASE_MIGRATE_URL/)
    await openInstallation({ home, databaseUrl })

    const taken = await openInstallation({ home: other, databaseUrl, migrateUrl, newPasswords: true })
    expect(taken.urls).not.toEqual(made.urls)
    expect(await told({ databaseUrl })).toMatch(/does not let hub_runtime in with the password of roles\.json: run hub migrate/)
    await openInstallation({ home, databaseUrl, migrateUrl })
  })

  test('two databases of one server at once', async () => {
    home = join(folder, 'home-1')
    await ask(server.url, 'create database twin_1 owner owner')
    await ask(server.url, 'create database twin_2 owner owner')
    for (const twin of ['twin_1', 'twin_2']) await ask(server.url, `create database ${twin}_keys owner owner`)
    const opening = ['twin_1', 'twin_2', 'twin_1', 'twin_2'].map(name =>
      openInstallation({ home, databaseUrl: urlIn(databaseUrl, name), migrateUrl: urlIn(migrateUrl, name) }),
    )
    for (const hub of await Promise.all(opening)) await ask(hub.urls.runtime, 'select 1')
  })

  test('nobody may connect to both the database and the key store', async () => {
    home = join(folder, 'home-1')
    const { urls } = await openInstallation({ home, databaseUrl, migrateUrl })
    const keysUrl = urls.keys
    for (const role of LOGIN_ROLES)
      await expect(ask(urlFor(keysUrl, roleName(role), new URL(urls[role]).password), 'select 1')).rejects.toThrow(
        /does not let hub_\w+ into/,
      )
    await expect(ask(urlFor(urls.runtime, 'hub_keys', new URL(keysUrl).password), 'select 1')).rejects.toThrow(/does not let hub_keys into/)
  })

  test('a key store that is missing is made where the owner may, and asked for where not', async () => {
    home = join(folder, 'home-1')
    const keysUrl = urlIn(databaseUrl, 'elsewhere')
    const missing = /no database elsewhere at .* for persons' keys: run "create database "elsewhere" owner "owner""/
    expect(await told({ databaseUrl, migrateUrl, keysUrl })).toMatch(missing)
    await ask(server.url, 'alter role owner createdb')
    const { urls } = await openInstallation({ home, databaseUrl, migrateUrl, keysUrl })
    expect(await ask(urls.keys, 'select current_database() as name')).toEqual([{ name: 'elsewhere' }])
    await ask(server.url, 'alter role owner nocreatedb')
    const other = `postgresql://127.0.0.2:1/keys`
    expect(await told({ databaseUrl, migrateUrl, keysUrl: other })).toMatch(
      /^Set KEYS_DATABASE_MIGRATE_URL to the URL of the key store's owner/,
    )
    expect(await told({ databaseUrl, keysUrl: urlIn(databaseUrl, 'nothing') })).toMatch(/no database nothing at/)
  })

  test('a database that is not migrated', async () => {
    home = join(folder, 'home-1')
    expect(await told({ databaseUrl })).toMatch(/run hub migrate with DATABASE_MIGRATE_URL/)
  })

  test('nobody answers, and no such host', async () => {
    const nowhere = urlFor(`postgresql://127.0.0.1:${await freePort()}/hub`, 'owner', 'owner-secret')
    expect(await told({ databaseUrl: nowhere, migrateUrl: nowhere })).toMatch(/^No PostgreSQL answers at 127\.0\.0\.1:\d+: start it/)
  })

  test('a wrong password', async () => {
    const wrong = urlFor(databaseUrl, 'owner', 'another-secret')
    expect(await told({ databaseUrl, migrateUrl: wrong })).toMatch(/does not let owner in: correct the user or the password/)
    const none = databaseUrl.replace(/\/\/.*@/, '//owner@')
    expect(await told({ databaseUrl, migrateUrl: none })).toMatch(/does not let owner in: correct the user or the password/)
  })

  test('a database that is missing', async () => {
    expect(await told({ databaseUrl, migrateUrl: urlIn(migrateUrl, 'absent') })).toMatch(
      /no database absent at .*create database "absent" owner "owner"/,
    )
  })

  test('not the owner of the database', async () => {
    await ask(server.url, `create role stranger login createrole password 'stranger-secret'`)
    const stranger = urlFor(databaseUrl, 'stranger', 'stranger-secret')
    expect(await told({ home: join(folder, 'home-1'), databaseUrl, migrateUrl: stranger })).toMatch(
      /alter database "hub_\d+" owner to "stranger"/,
    )
  })

  test('what is no URL', async () => {
    expect(await told({ databaseUrl: 'postgresql://a:secret@[/hub' })).toMatch(/it reads postgresql:/)
    expect(await told({ migrateUrl: 'mysql://a:secret@localhost/hub' })).toMatch(/it reads postgresql:/)
  })
})

/** What `hub doctor` finds in an installation on an operator's PostgreSQL, once whole and then broken in one place at a time. */
import { chmod, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { randomBytes } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { Door } from '../../src/identity/door.ts'
import { KeyStore } from '../../src/secrets/key-store.ts'
import { MasterKeys } from '../../src/secrets/master-key.ts'
import { unlock } from '../../src/secrets/unlock.ts'
import { examine } from '../../src/setup/doctor/examine.ts'
import type { Finding, State } from '../../src/setup/doctor/finding.ts'
import { type EmbeddedServer, startEmbedded } from '../../src/storage/embedded.ts'
import { type Installation, openInstallation } from '../../src/storage/installation.ts'
import { catalogSql } from '../../src/storage/roles-sql.ts'
import { urlFor, urlIn } from '../../src/storage/urls.ts'
import { ask } from '../support/embedded-home.ts'
import { HubHome } from './support/hub-home.ts'

let homes: { hub: HubHome; server: HubHome }
let server: EmbeddedServer
let hub: Installation
let admin: string

beforeAll(async () => {
  homes = { hub: await HubHome.make(), server: await HubHome.make() }
  server = await startEmbedded(homes.server.path, { durable: false })
  await ask(server.url, `create role operator login createrole createdb password 'of-the-operator'`)
  await ask(server.url, 'create database mechanism owner operator')
  const databaseUrl = urlIn(server.url, 'mechanism')
  admin = databaseUrl
  hub = await openInstallation({
    home: homes.hub.path,
    databaseUrl,
    migrateUrl: urlFor(databaseUrl, 'operator', 'of-the-operator'),
  })
  await served()
})
afterAll(async () => {
  await server?.stop()
  for (const home of Object.values(homes)) await home[Symbol.asyncDispose]()
})

/** As a first hub does: makes the master key. */
async function served(): Promise<void> {
  const door = new Door(hub.urls.door)
  const store = new KeyStore(hub.urls.keys, MasterKeys.in(hub.home, {}))
  await unlock(store, door.pool)
  await Promise.all([store.pool.end(), door.close()])
}

const not = (state: State) => (finding: Finding) => finding.state !== state
const found = async (): Promise<Finding[]> => (await examine(hub)).filter(not('good'))

describe('the doctor', () => {
  test('says of a new installation what is still to be done, and that nothing is bad', async () => {
    expect(await found()).toEqual([
      { what: "PostgreSQL's counters", state: 'warning', says: expect.stringContaining('hub roles --sql') },
      { what: 'law', state: 'warning', says: expect.stringContaining('hub init') },
    ])
  })

  test('finds the counters shut after an administrator ran the script', async () => {
    await ask(admin, await catalogSql())
    expect((await found()).map(({ what }) => what)).toEqual(['law'])
  })

  test.each([
    [
      'a role that began to pass row security',
      'roles of the database',
      'alter role hub_runtime bypassrls',
      'alter role hub_runtime nobypassrls',
    ],
    [
      'settings that a role changed for itself',
      'roles of the database',
      'alter role hub_runtime in database mechanism set search_path = public',
      'alter role hub_runtime in database mechanism reset search_path',
    ],
    [
      'a setting that was taken back',
      'roles of the key store',
      'alter role hub_keys reset statement_timeout',
      `alter role hub_keys set statement_timeout = '30s'`,
    ],
    [
      'row security that is no longer forced',
      'row security',
      'alter table nrm.identity no force row level security',
      'alter table nrm.identity force row level security',
    ],
    [
      'a function for everybody',
      'functions',
      'grant execute on function gate.lanes() to public',
      'revoke execute on function gate.lanes() from public',
    ],
    [
      'an agency without law',
      'law',
      `insert into gate.agency select 9, 'nobody', kind, region, title from gate.agency where id = 0`,
      'delete from gate.agency where id = 9',
    ],
    [
      "values in PostgreSQL's log",
      'log of the database',
      `alter database mechanism set log_statement = 'all'`,
      'alter database mechanism reset log_statement',
    ],
  ])('finds %s', async (_, what, breaks, mends) => {
    const before = await found()
    await ask(admin, breaks)
    try {
      const now = await found()
      expect(now.filter(finding => !before.some(each => each.says === finding.says)).map(finding => finding.what)).toEqual([what])
    } finally {
      await ask(admin, mends)
    }
    expect(await found()).toEqual(before)
  })

  test('finds a tie that should not be', async () => {
    await ask(
      admin,
      `set role hub_keeper; insert into nrm.tie(owner, case_id, lane, source, consent, way, categories, opened_on, until)
       select 1, z, 1, z, z, 0, 1, '2026-01-01', 'infinity' from (select '00000000-0000-0000-0000-000000000000'::uuid) as zero(z)`,
    )
    expect(await found()).toContainEqual({ what: 'ties', state: 'bad', says: expect.stringMatching(/^1 that should not be, 0 missing/) })
    await ask(admin, 'set role hub_keeper; delete from nrm.tie')
  })

  test('finds passwords that others may read', async () => {
    const file = join(hub.home, 'roles.json')
    await chmod(file, 0o644)
    expect(await found()).toContainEqual({ what: 'files of HUB_HOME', state: 'bad', says: expect.stringContaining(`${file}: chmod 600`) })
    await chmod(file, 0o600)
  })

  test("finds another master key than the database's", async () => {
    const file = join(hub.home, 'master.key')
    await rename(file, `${file}.kept`)
    await writeFile(file, randomBytes(32).toString('base64'), { mode: 0o600 })
    expect(await found()).toContainEqual({ what: 'keys', state: 'bad', says: expect.stringMatching(/master/) })
    await rename(`${file}.kept`, file)
    expect((await found()).filter(({ state }) => state === 'bad')).toEqual([])
  })
})

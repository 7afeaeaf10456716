/** A restore by PostgreSQL's own tools, where those of the server's version are at hand: both databases dumped, destroyed, and brought back. */
import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { erasePerson } from '../../src/secrets/erase.ts'
import { joinAfterRestore } from '../../src/secrets/join.ts'
import { KeyStore, type PersonRef } from '../../src/secrets/key-store.ts'
import { MasterKeys } from '../../src/secrets/master-key.ts'
import { listen, openHub } from '../../src/server/start.ts'
import { connected } from '../../src/storage/connecting.ts'
import { KEY_MIGRATIONS, migrate } from '../../src/storage/migrate.ts'
import { runtimePool } from '../../src/storage/pool.ts'
import { ensureRoles, KEYS } from '../../src/storage/roles.ts'
import { onceOnly, startTestHub, type TestHub } from '../support/hub.ts'
import { TEST_CONNECTIONS } from '../support/test-server.ts'
import { pino } from 'pino'

const { superuser, passwords } = inject('postgres')
const version = await connected(
  superuser,
  async client => (await client.query(`select current_setting('server_version_num')::integer / 10000 as v`)).rows[0].v as number,
)
const tool = (name: string): string => `/usr/lib/postgresql/${version}/bin/${name}`

const ASKER = { agency: 'red-cross-brest', duties: ['case-worker'], purpose: 'assistance' } as const
const REGISTER = 'mutation ($input: RegisterCaseInput!) { registerCase(input: $input) { reference identity { familyName } } }'
const READ = '{ cases(first: 9) { edges { node { reference identity { familyName } } } } }'

let hub: TestHub
let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hub-dump-'))
  hub = await startTestHub()
})
afterAll(async () => {
  await hub[Symbol.asyncDispose]()
  await rm(folder, { recursive: true })
})

const register = (to: TestHub, reference: string) =>
  to.ask<any, any>(ASKER, REGISTER, { input: { idempotencyKey: onceOnly(), reference, identity: { familyName: `Name-${reference}` } } })
const file = (database: string): string => join(folder, database)
const run = (name: string, ...args: string[]) => promisify(execFile)(tool(name), args)

test.runIf(existsSync(tool('pg_dump')))('pg_dump, pg_restore, hub migrate, hub restore', async () => {
  const { database } = hub
  for (const reference of ['A', 'B']) expect((await register(hub, reference)).errors).toEqual([])
  const both = [
    [database.name, database.superuserUrl],
    [`${database.name}_keys`, database.keysSuperuserUrl],
  ] as const
  for (const [name, url] of both) await run('pg_dump', '-Fc', '-f', file(name), url)
  const doomed = await connected(
    database.superuserUrl,
    async client => (await client.query<PersonRef>(`select owner, person_id as "personId" from nrm."case" where reference = 'A'`)).rows[0]!,
  )
  const master = (await hub.hub.keys.masters.current())!
  const eraser = runtimePool(database.urls.eraser, { max: 1 })
  await erasePerson({ store: hub.hub.keys, eraser, home: folder }, doomed)
  await eraser.end()
  await hub.hub.close()

  for (const [name, url] of both) {
    await connected(superuser, async client => {
      await client.query(`drop database ${name} with (force)`)
      await client.query(`create database ${name}`)
    })
    await run('pg_restore', '-d', url, file(name))
  }
  await ensureRoles(database.migrateUrl, passwords, { connections: TEST_CONNECTIONS })
  await ensureRoles(database.keysMigrateUrl, passwords, { connections: TEST_CONNECTIONS, of: KEYS })
  expect(await migrate(database.migrateUrl)).toEqual([])
  expect(await migrate(database.keysMigrateUrl, KEY_MIGRATIONS)).toEqual([])

  const store = new KeyStore(database.urls.keys, MasterKeys.of(master))
  const again = runtimePool(database.urls.eraser, { max: 1 })
  expect(await joinAfterRestore({ store, eraser: again, home: folder })).toEqual({ known: 1, keys: 1, persons: 1, swept: 0, unreadable: 0 })
  await Promise.all([store.close(), again.end()])

  const running = await listen(await openHub({ urls: database.urls, masterKey: master, log: pino({ level: 'silent' }), connections: 4 }), {
    host: '127.0.0.1',
    port: 0,
  })
  const response = await fetch(running.url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${await hub.token(ASKER)}`, 'hub-purpose': ASKER.purpose },
    body: JSON.stringify({ query: READ }),
  })
  const { data } = (await response.json()) as any
  const names = Object.fromEntries(data.cases.edges.map(({ node }: any) => [node.reference, node.identity.familyName]))
  expect(names).toEqual({ A: null, B: 'Name-B' })
  await running.stop()
})

import { randomBytes, randomUUID } from 'node:crypto'
import { cp, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, expect, inject, test } from 'vitest'
import { connected } from './connecting.ts'
import { migrate } from './migrate.ts'
import { MIGRATIONS } from './migrations.ts'
import { moveKeys } from './move-keys.ts'
import { ensureRoles } from './roles.ts'
import { freshDatabase, type FreshDatabase } from '../../test/support/database.ts'
import { TEST_CONNECTIONS } from '../../test/support/test-server.ts'

/** The migrations of a hub that kept the keys in the main database. */
let older: string
let db: FreshDatabase
beforeAll(async () => {
  older = await mkdtemp(join(tmpdir(), 'hub-older-'))
  for (let n = 1; n <= 9; n += 1)
    await cp(MIGRATIONS, older, { recursive: true, filter: path => !/\d{4}-/.test(path) || path.includes(`000${n}-`) })
})
afterAll(() => rm(older, { recursive: true }))

const PERSONS = 12_000
const person = randomUUID()
beforeEach(async () => {
  db = await freshDatabase({ template: 'template0' })
  await ensureRoles(db.migrateUrl, inject('postgres').passwords, { connections: TEST_CONNECTIONS })
  await migrate(db.migrateUrl, { directory: older })
  await main(async client => {
    await client.query(`insert into gate.master_key(mark) values ($1)`, [mark])
    await client.query(`insert into vault.agency_key values (1, 'one'), (2, 'two')`)
    await client.query(
      `insert into vault.person_key select 1 + g % 2, gen_random_uuid(), convert_to('key ' || g, 'UTF8') from generate_series(2, $1::integer) g`,
      [PERSONS],
    )
    await client.query(`insert into vault.person_key values (1, $1, 'key of one')`, [person])
  })
  return () => db.drop()
})
const mark = randomBytes(32)
const main = <T>(use: Parameters<typeof connected<T>>[1]): Promise<T> => connected(db.superuserUrl, use)
const store = <T>(use: Parameters<typeof connected<T>>[1]): Promise<T> => connected(db.keysSuperuserUrl, use)
const count = async (on: typeof main, table: string): Promise<number> =>
  on(async client => (await client.query<{ n: number }>(`select count(*)::integer as n from ${table}`)).rows[0]!.n)

test('keys of an older hub are moved whole, and the main database keeps none', async () => {
  expect(await moveKeys(db.migrateUrl, db.keysMigrateUrl)).toBe(PERSONS)
  expect(await count(store, 'keys.person_key')).toBe(PERSONS)
  expect(
    await store(
      async client => (await client.query('select owner, version, wrapped from keys.person_key where person_id = $1', [person])).rows,
    ),
  ).toEqual([{ owner: 1, version: 1, wrapped: Buffer.from('key of one') }])
  expect(await store(async client => (await client.query('select id, root from keys.master')).rows)).toEqual([{ id: mark, root: null }])
  expect(await count(main, 'vault.person_key')).toBe(0)
  await migrate(db.migrateUrl)
  expect(await main(async client => (await client.query(`select to_regnamespace('vault') as there`)).rows)).toEqual([{ there: null }])
  expect(await moveKeys(db.migrateUrl, db.keysMigrateUrl)).toBe(0)
})

test('what was copied by a run that broke off is not copied twice, and other bytes in its place are told', async () => {
  await main(client =>
    client.query(`create function public.refuse() returns trigger language plpgsql as $$ begin raise exception 'broken off'; end $$;
    create trigger refuse before truncate on vault.person_key execute function public.refuse()`),
  )
  await expect(moveKeys(db.migrateUrl, db.keysMigrateUrl)).rejects.toThrow(/broken off/)
  expect([await count(main, 'vault.person_key'), await count(store, 'keys.person_key')]).toEqual([PERSONS, PERSONS])
  await store(client => client.query(`update keys.person_key set wrapped = 'other' where person_id = $1`, [person]))
  await expect(moveKeys(db.migrateUrl, db.keysMigrateUrl)).rejects.toThrow(
    `Of ${PERSONS} persons' keys ${PERSONS - 1} are in the key store`,
  )
  await store(client => client.query(`update keys.person_key set wrapped = 'key of one' where person_id = $1`, [person]))
  await main(client => client.query('drop trigger refuse on vault.person_key'))
  expect(await moveKeys(db.migrateUrl, db.keysMigrateUrl)).toBe(PERSONS)
})

test('the migration that takes their place away refuses while keys are there', async () => {
  await expect(migrate(db.migrateUrl)).rejects.toThrow(/keys in schema vault that have not been moved/)
  expect(await count(main, 'vault.person_key')).toBe(PERSONS)
})

test('a key store of another database is refused', async () => {
  await store(client => client.query('insert into keys.master(id) values ($1)', [randomBytes(32)]))
  await expect(moveKeys(db.migrateUrl, db.keysMigrateUrl)).rejects.toThrow(/keys of another database/)
  expect(await count(main, 'vault.person_key')).toBe(PERSONS)
})

import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, inject, test } from 'vitest'
import { checkMigrated, migrate } from './migrate.ts'
import { migrationFiles } from './migrations.ts'
import { ensureRoles } from './roles.ts'
import { ask } from '../../test/support/embedded-home.ts'
import { freshDatabase, type FreshDatabase } from '../../test/support/database.ts'
import { TEST_CONNECTIONS } from '../../test/support/test-server.ts'

let directory: string
let db: FreshDatabase

beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'hub-migrate-'))
  db = await freshDatabase({ template: 'template0' })
  await ensureRoles(db.migrateUrl, inject('postgres').passwords, { connections: TEST_CONNECTIONS })
})

afterEach(async () => {
  await db.drop()
  await rm(directory, { recursive: true, force: true })
})

const file = (name: string, sql: string): Promise<void> => writeFile(join(directory, name), sql)
const run = (): Promise<string[]> => migrate(db.migrateUrl, { directory })

const FIRST = `
  set role hub_keeper;
  set search_path = pg_catalog;
  create schema first;
  create table first.note (id int primary key, body text check (body ~ '^a?b'));
  create function first.answer() returns int language plpgsql as $$ begin return 42; end $$;
`

test('files run once, in the order of their numbers, as the role they choose', async () => {
  await file('0002-second.sql', 'set role hub_keeper; insert into first.note values (1, $$ab$$)')
  await file('0001-first.sql', FIRST)
  expect(await run()).toEqual(['0001-first', '0002-second'])
  expect(await run()).toEqual([])
  const tables = await ask(db.migrateUrl, `select tableowner from pg_tables where schemaname = 'first'`)
  expect(tables).toEqual([{ tableowner: 'hub_keeper' }])
  const records = await ask(db.migrateUrl, 'select name, length(sha256) as length from hub_migration.checksum order by name')
  expect(records).toEqual([
    { name: '0001-first', length: 64 },
    { name: '0002-second', length: 64 },
  ])
})

test('of two at once each file runs in one', async () => {
  await file('0001-first.sql', FIRST)
  await file('0002-second.sql', 'set role hub_keeper; insert into first.note values (1, $$b$$); select pg_sleep(0.2)')
  const applied = await Promise.all([run(), run(), run()])
  expect(applied.map(names => names.length).toSorted((a, b) => a - b)).toEqual([0, 0, 2])
})

test('a file that fails leaves nothing, and is run again whole once it is mended', async () => {
  await file('0001-first.sql', FIRST)
  await file('0002-second.sql', 'set role hub_keeper;\ncreate table first.half (id int);\ninsert into first.absent values (1);')
  await expect(run()).rejects.toThrow(
    /^The migration 0002-second failed and nothing of it was applied \(line 3\): relation "first.absent" does not exist$/,
  )
  expect(await ask(db.migrateUrl, `select tablename from pg_tables where schemaname = 'first'`)).toEqual([{ tablename: 'note' }])
  await file('0002-second.sql', 'set role hub_keeper;\ncreate table first.half (id int);')
  expect(await run()).toEqual(['0002-second'])
})

test('a file that was changed, taken away or put between is noticed', async () => {
  await file('0001-first.sql', FIRST)
  await file('0003-third.sql', 'select 1')
  await run()
  await file('0002-second.sql', 'select 2')
  await expect(run()).rejects.toThrow(/0002-second comes before 0003-third, which is applied: give it a higher number/)
  await rm(join(directory, '0002-second.sql'))
  await file('0001-first.sql', `${FIRST} select 1;`)
  await expect(run()).rejects.toThrow(/^The migration 0001-first was changed after it was applied/)
  await file('0001-first.sql', FIRST)
  await rm(join(directory, '0003-third.sql'))
  await expect(run()).rejects.toThrow(/^The database is newer than this code: it has the migration 0003-third/)
})

test('names without a number, or with one twice, are refused', async () => {
  await file('0001-first.sql', FIRST)
  await file('0001-other.sql', FIRST)
  await expect(run()).rejects.toThrow(/with a number of its own/)
  await rm(join(directory, '0001-other.sql'))
  await file('later.sql', FIRST)
  await expect(run()).rejects.toThrow(/is not named 0001-some-words.sql/)
})

test('the runtime reads the version and touches no record of it', async () => {
  const { runtime, door } = db.urls
  await file('0001-first.sql', FIRST)
  await expect(checkMigrated(runtime, { directory })).rejects.toThrow(/lacks 1 migrations \(0001-first is next\): run hub migrate/)
  await run()
  await checkMigrated(runtime, { directory })
  for (const statement of [
    'delete from hub_migration.version',
    'select from hub_migration.checksum',
    'select from hub_migration.applied',
  ]) {
    await expect(ask(runtime, statement)).rejects.toThrow(/permission denied/)
  }
  await expect(ask(door, 'select from hub_migration.version')).rejects.toThrow(/permission denied/)
})

test('an empty folder is nothing to do', async () => {
  expect(await run()).toEqual([])
  await checkMigrated(db.urls.runtime, { directory })
})

test('functions of owner and keeper are nobody else’s until they are granted', async () => {
  await file('0001-first.sql', `${FIRST} grant usage on schema first to hub_runtime;`)
  await run()
  await expect(ask(db.urls.runtime, 'select first.answer()')).rejects.toThrow(/permission denied for function answer/)
})

test('the hub’s own migrations are all in the template', async () => {
  await using migrated = await freshDatabase()
  await checkMigrated(migrated.urls.runtime)
  const applied = await ask(migrated.urls.runtime, 'select name from hub_migration.version')
  expect(applied).toHaveLength((await migrationFiles()).length)
})

import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { keyWorld, type KeyWorld, someone } from '../../test/support/key-world.ts'
import { connected } from '../storage/connecting.ts'
import { refText } from './key-store.ts'
import { MasterKeys } from './master-key.ts'

let world: KeyWorld
beforeAll(async () => void (world = await keyWorld()))
afterAll(() => world[Symbol.asyncDispose]())

describe('the keys of persons', () => {
  test('are stored before they are given, and are the same for every hub', async () => {
    const persons = Array.from({ length: 3 }, () => someone())
    const made = await world.store.newPersonKeys(
      7,
      persons.map(person => person.personId),
    )
    expect([...made.keys()]).toEqual(persons.map(refText))
    expect(await world.another().personKeys([...persons, someone()])).toEqual(made)
    expect(new Set([...made.values()].map(key => key.toString('hex'))).size).toBe(3)
  })

  test('of two first persons of an agency at once are under one key of the agency', async () => {
    const persons = Array.from({ length: 8 }, () => someone(8))
    await Promise.all(persons.map(({ personId }) => world.another().newPersonKeys(8, [personId])))
    expect((await world.store.personKeys(persons)).size).toBe(8)
    expect(await world.inStore('select version from keys.agency_key where agency = 8')).toEqual([{ version: 1 }])
  })

  test('that were put in another person’s or agency’s place open nobody', async () => {
    const [one, two, other] = [someone(), someone(), someone(9)]
    await world.store.newPersonKeys(7, [one.personId, two.personId])
    await world.store.newPersonKeys(9, [other.personId])
    const put = (from: { personId: string }, to: { personId: string }) =>
      world.inStore(
        'update keys.person_key set wrapped = (select wrapped from keys.person_key where person_id = $1) where person_id = $2',
        [from.personId, to.personId],
      )
    await put(one, two)
    await expect(world.store.personKeys([two])).rejects.toThrow()
    await put(one, other)
    await expect(world.store.personKeys([other])).rejects.toThrow()
    expect((await world.store.personKeys([one])).size).toBe(1)
  })

  test('are not kept in memory: who was erased by another hub is not opened here', async () => {
    const person = someone()
    await world.store.newPersonKeys(7, [person.personId])
    expect((await world.store.personKeys([person])).size).toBe(1)
    expect(await world.another().erase(person)).toBe(true)
    expect(await world.store.personKeys([person])).toEqual(new Map())
    expect(await world.store.erase(person)).toBe(false)
  })

  test('are not made while their person is being erased: the erasure waits for one that is coming in, and takes it', async () => {
    const person = someone()
    await world.store.newPersonKeys(7, [randomUUID()])
    const other = await world.another().pool.connect()
    await other.query('begin')
    await other.query(`insert into keys.person_key(owner, person_id, version, wrapped) values (7, $1, 1, 'x')`, [person.personId])
    let over = false
    const erasing = world.store.erase(person).finally(() => (over = true))
    const waiting = async (): Promise<boolean> =>
      (
        await world.inStore(
          'select from pg_locks where not granted and database = (select oid from pg_database where datname = current_database())',
        )
      ).length > 0
    while (!over && !(await waiting()));
    await other.query('commit')
    other.release()
    expect(await erasing).toBe(true)
    expect(await world.inStore('select from keys.person_key where person_id = $1', [person.personId])).toEqual([])
  })

  test('are made where there is none yet, once, and never for who was erased', async () => {
    const person = someone()
    const keys = await Promise.all([1, 2, 3].map(() => world.another().personKey(person)))
    expect(new Set(keys.map(key => key!.toString('hex'))).size).toBe(1)
    await world.store.erase(person)
    expect(await world.store.personKey(person)).toBeUndefined()
    await expect(world.store.newPersonKeys(7, [person.personId])).rejects.toMatchObject({ code: 'HB410' })
  })
})

test('an agency has one secret for its index, another than any other agency', async () => {
  const keys = await Promise.all([1, 2, 3].map(() => world.another().indexKey(7)))
  expect(new Set(keys.map(key => key.toString('hex'))).size).toBe(1)
  expect(await world.store.indexKey(8)).not.toEqual(keys[0])
})

test('a hub with another master key opens nothing and says why', async () => {
  const person = someone()
  await world.store.newPersonKeys(7, [person.personId])
  const stranger = world.another(MasterKeys.of(Buffer.alloc(32, 1)))
  await expect(stranger.personKeys([person])).rejects.toThrow(/master key of the given key is not the one of the key store/)
  await expect(stranger.indexKey(7)).rejects.toThrow(/master key/)
})

describe('the role keys', () => {
  const as = (sql: string) =>
    connected(world.db.urls.keys, client => client.query(sql)).then(
      () => 'done',
      (error: { code?: string }) => error.code,
    )

  test.each([
    'truncate keys.person_key',
    'delete from keys.erasure',
    `update keys.erasure set at = 'infinity'`,
    `update keys.person_key set owner = 1`,
    `update keys.person_key set person_id = gen_random_uuid()`,
    `update keys.agency_key set agency = 1`,
    'drop table keys.person_key',
    'alter table keys.person_key disable trigger all',
    'create table keys.x ()',
    'create schema x',
    'create temp table x ()',
    'set role hub_owner',
    'insert into hub_migration.checksum values ($$x$$, $$x$$)',
    'copy keys.person_key to program $$true$$',
  ])('may not %s', async sql => expect(await as(sql)).toMatch(/^42501$|^42809$/))

  test('may no more than these', async () => {
    const rows = await world.inStore<{ name: string; may: string }>(
      `select c.oid::regclass::text as name, string_agg(p, ', ' order by p) as may from pg_class c join pg_namespace n on n.oid = c.relnamespace,
         unnest(array['select', 'insert', 'update', 'delete', 'truncate', 'references', 'trigger']) p
        where n.nspname !~ '^(pg_|information)' and c.relkind in ('r', 'v') and has_table_privilege('hub_keys', c.oid, p) group by 1 order by 1`,
    )
    expect(Object.fromEntries(rows.map(({ name, may }) => [name, may]))).toEqual({
      'hub_migration.version': 'select',
      'keys.agency_key': 'delete, insert, select',
      'keys.erasure': 'insert, select',
      'keys.index_key': 'delete, insert, select',
      'keys.master': 'delete, insert, select',
      'keys.person_key': 'delete, insert, select',
    })
  })
})

test('a copy of the key store tells no key: nothing in it opens without the master key', async () => {
  const person = { owner: 7, personId: randomUUID() }
  const [key] = (await world.store.newPersonKeys(7, [person.personId])).values()
  const index = await world.store.indexKey(7)
  const everything = JSON.stringify([
    await world.inStore(`select encode(root, 'hex') as a, encode(id, 'hex') as b from keys.master`),
    await world.inStore(
      `select encode(wrapped, 'hex') as a from keys.agency_key union all select encode(wrapped, 'hex') from keys.index_key union all select encode(wrapped, 'hex') from keys.person_key`,
    ),
  ])
  const master = (await MasterKeys.in(world.home, {}).current())!
  for (const secret of [key!, index, master]) expect(everything).not.toContain(secret.toString('hex'))
})

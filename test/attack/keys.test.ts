/** What somebody has who has got hold of a copy of one of the databases, or of a connection to it. */
import { randomBytes } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { erasePerson } from '../../src/secrets/erase.ts'
import { KeyStore } from '../../src/secrets/key-store.ts'
import { MasterKeys } from '../../src/secrets/master-key.ts'
import { unseal } from '../../src/secrets/seal.ts'
import { connected } from '../../src/storage/connecting.ts'
import { LOGIN_ROLES, roleName } from '../../src/storage/roles.ts'
import { runtimePool } from '../../src/storage/pool.ts'
import { urlFor } from '../../src/storage/urls.ts'
import { onceOnly, startTestHub, type TestHub } from '../support/hub.ts'

const RED_CROSS = { agency: 'red-cross-brest', duties: ['case-worker'], purpose: 'assistance' } as const
const NAME = 'Zarechnaya-Demo'
const PHONE = '+999001000001'
const READ = '{ cases(first: 5) { edges { node { reference identity { familyName } contact { phone } } } } }'

let hub: TestHub
let master: Buffer
let person: { owner: number; personId: string }
beforeAll(async () => {
  hub = await startTestHub()
  const input = {
    idempotencyKey: onceOnly(),
    reference: 'R-1',
    identity: { givenName: 'Alesia', familyName: NAME, birthDate: '1990-02-17' },
    contact: { phone: PHONE },
  }
  const { data, errors } = await hub.ask<any, any>(
    RED_CROSS,
    'mutation ($input: RegisterCaseInput!) { registerCase(input: $input) { id } }',
    { input },
  )
  expect(errors).toEqual([])
  expect(data.registerCase.id).toEqual(expect.any(String))
  master = (await hub.hub.keys.masters.current())!
  const [row] = await rows(hub.database.superuserUrl, 'select owner, person_id as "personId" from nrm."case"')
  person = row as typeof person
})
afterAll(() => hub[Symbol.asyncDispose]())

const rows = (url: string, sql: string, values: unknown[] = []): Promise<any[]> =>
  connected(url, async client => (await client.query(sql, values)).rows)
const read = async () => (await hub.ask<any, any>(RED_CROSS, READ)).data.cases.edges.map(({ node }: any) => node)

/** Every value of every table, as a copy of the database holds it. */
async function everythingIn(url: string): Promise<Buffer[]> {
  const tables = await rows(
    url,
    `select c.oid::regclass::text as name from pg_class c join pg_namespace n on n.oid = c.relnamespace where c.relkind = 'r' and n.nspname not in ('pg_catalog', 'information_schema')`,
  )
  const all: Buffer[] = []
  for (const { name } of tables)
    for (const row of await rows(url, `select * from ${name}`))
      for (const value of Object.values(row))
        all.push(
          ...[value]
            .flat()
            .map(each => (Buffer.isBuffer(each) ? each : Buffer.from(typeof each === 'string' ? each : JSON.stringify(each ?? '')))),
        )
  return all
}

/** Which wrapped keys among these bytes open by any of these as a key. */
function opening(keys: readonly Buffer[], all: readonly Buffer[]): string[] {
  const contexts = [`person-key/${person.owner}/${person.personId}`, `agency-key/${person.owner}`, `index-key/${person.owner}`, 'root']
  const wrapped = all.filter(bytes => bytes.length === 61 && bytes[0] === 1)
  const opens = (key: Buffer, bytes: Buffer, context: string): boolean => {
    try {
      return unseal(key, bytes, context).length > 0
    } catch {
      return false
    }
  }
  return keys.flatMap(key => wrapped.flatMap(bytes => contexts.filter(context => opens(key, bytes, context))))
}
/** What of these bytes could be a key, each once. */
const asKeys = (all: readonly Buffer[]): Buffer[] => {
  const cut = all.flatMap(value => (value.length >= 32 ? [value.subarray(0, 32), value.subarray(value.length - 32)] : []))
  return [...new Map(cut.map(key => [key.toString('hex'), key])).values()]
}

describe('a copy', () => {
  test('of the main database has no name, no key and nothing that opens one', async () => {
    const main = await everythingIn(hub.database.superuserUrl)
    const text = Buffer.concat(main).toString('latin1')
    for (const secret of [NAME, 'Alesia', PHONE, '1990-02-17']) expect(text).not.toContain(secret)
    const [key] = (await hub.hub.keys.personKeys([person])).values()
    expect(main.some(value => value.includes(key!))).toBe(false)
    expect(await rows(hub.database.superuserUrl, `select from pg_namespace where nspname in ('vault', 'keys')`)).toEqual([])
  })

  test('of the key store has no name, and without the master key no key', async () => {
    const store = await everythingIn(hub.database.keysSuperuserUrl)
    const text = Buffer.concat(store).toString('latin1')
    for (const secret of [NAME, 'Alesia', PHONE, 'red-cross', 'R-1']) expect(text).not.toContain(secret)
    const [key] = (await hub.hub.keys.personKeys([person])).values()
    expect(store.some(value => value.includes(key!))).toBe(false)
  })

  test('of both opens nothing by anything that is in either', async () => {
    const both = [...(await everythingIn(hub.database.superuserUrl)), ...(await everythingIn(hub.database.keysSuperuserUrl))]
    expect(opening(asKeys(both), both)).toEqual([])
    // By the master key they do: what the test looks for is found where it is.
    expect(opening([master], both).toSorted()).toEqual([`agency-key/${person.owner}`, `index-key/${person.owner}`, 'root'])
    const stranger = new KeyStore(hub.database.urls.keys, MasterKeys.of(randomBytes(32)))
    await expect(stranger.personKeys([person])).rejects.toThrow(/master key/)
    await stranger.close()
  })
})

describe('a connection', () => {
  test('of any role of the main database is not let into the key store, and that of keys not into the main one', async () => {
    for (const role of LOGIN_ROLES) {
      const url = urlFor(hub.database.urls.keys, roleName(role), decodeURIComponent(new URL(hub.database.urls[role]).password))
      await expect(rows(url, 'select 1')).rejects.toThrow(/does not let|permission denied/)
    }
    const url = urlFor(hub.database.urls.runtime, 'hub_keys', decodeURIComponent(new URL(hub.database.urls.keys).password))
    await expect(rows(url, 'select 1')).rejects.toThrow(/does not let|permission denied/)
  })

  test('of the runtime does not reach the key store by way of the server', async () => {
    for (const sql of [
      `select * from dblink('dbname=${hub.database.name}_keys', 'select 1') t(x int)`,
      'create extension dblink',
      'create extension postgres_fdw',
      `copy (select 1) to program 'psql'`,
      `select pg_read_binary_file('base')`,
      `select lo_import('/etc/hostname')`,
    ])
      await expect(rows(hub.database.urls.runtime, sql), sql).rejects.toThrow(
        /permission denied|does not exist|does not allow|must be|not available/,
      )
  })

  test('of the keys’ role tells neither names nor whose a number is', async () => {
    const all = JSON.stringify(await rows(hub.database.urls.keys, `select * from keys.person_key`))
    for (const secret of [NAME, 'red-cross']) expect(all).not.toContain(secret)
  })
})

test('the keys are asked for only where something sealed was asked for, and given', async () => {
  const asked: string[] = []
  const { pool } = hub.hub.keys
  const query = pool.query.bind(pool) as (...args: unknown[]) => unknown
  pool.query = ((...args: unknown[]) => (asked.push((args[0] as { text: string }).text), query(...args))) as never
  const count = async (who: Parameters<TestHub['ask']>[0], what: string): Promise<number> => {
    asked.length = 0
    await hub.ask(who, what)
    return asked.length
  }
  expect(await count(RED_CROSS, '{ cases(first: 5) { edges { node { reference demographics { sex } identity { version } } } } }')).toBe(0)
  expect(await count({ ...RED_CROSS, agency: 'bar-brest' }, READ)).toBe(0)
  expect(await count(null, READ)).toBe(0)
  expect(await count(RED_CROSS, READ)).toBe(1)
  delete (pool as { query?: unknown }).query
})

test('whoever brings back the rows of an erased person brings back no name', async () => {
  const columns = 'owner, case_id, person_id, sealed'
  const [identity] = await rows(hub.database.superuserUrl, `select ${columns} from nrm.identity`)
  expect(await read()).toEqual([{ reference: 'R-1', identity: { familyName: NAME }, contact: { phone: PHONE } }])
  const eraser = runtimePool(hub.database.urls.eraser, { max: 1 })
  const home = await mkdtemp(join(tmpdir(), 'hub-erase-'))
  await erasePerson({ store: hub.hub.keys, eraser, home }, person)
  await eraser.end()
  await rm(home, { recursive: true })
  const gone = [{ reference: 'R-1', identity: { familyName: null }, contact: { phone: null } }]
  expect(await read()).toEqual(gone)
  await rows(hub.database.superuserUrl, 'update nrm.identity set sealed = $1', [identity.sealed])
  expect(await read()).toEqual(gone)
})

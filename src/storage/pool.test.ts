import pg from 'pg'
import { MikroORM } from '@mikro-orm/postgresql'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { connected } from './connecting.ts'
import { ormConfig } from './orm.ts'
import { query, runtimePool } from './pool.ts'
import { withSettings } from './urls.ts'
import { freshDatabase, type FreshDatabase } from '../../test/support/database.ts'

let db: FreshDatabase
let pool: pg.Pool
const lost: Error[] = []

beforeAll(async () => {
  db = await freshDatabase()
  pool = runtimePool(db.urls.runtime, { max: 2, onError: error => lost.push(error) })
})

afterAll(async () => {
  await pool.end()
  await db.drop()
})

describe('one statement a text', () => {
  const stacked = 'select 1; select 2'
  const refusal = /cannot insert multiple commands into a prepared statement/

  test('by whatever way a query is given', async () => {
    const client = await pool.connect()
    await expect(pool.query(stacked)).rejects.toThrow(refusal)
    await expect(client.query(stacked)).rejects.toThrow(refusal)
    await expect(client.query({ text: stacked })).rejects.toThrow(refusal)
    await expect(client.query(stacked, [])).rejects.toThrow(refusal)
    await expect(
      new Promise((resolve, reject) => client.query(stacked, (error, result) => (error ? reject(error) : resolve(result)))),
    ).rejects.toThrow(refusal)
    const bare = new pg.Query(stacked, [])
    await expect(new Promise((resolve, reject) => client.query(bare).on('error', reject).on('end', resolve))).rejects.toThrow(refusal)
    client.release()
  })

  test('on a client of pg itself, by the helper', async () => {
    await connected(db.urls.runtime, client => expect(query(client, stacked)).rejects.toThrow(refusal))
  })

  test('through the ORM', async () => {
    const orm = await MikroORM.init(ormConfig(db.urls.runtime, []))
    const connection = orm.em.getConnection()
    await expect(connection.execute(stacked)).rejects.toThrow(refusal)
    const rows = await connection.execute(
      `select current_setting('search_path') as path, current_setting('transaction_isolation') as isolation`,
    )
    expect(rows).toEqual([{ path: 'pg_catalog', isolation: 'read committed' }])
    await orm.close(true)
  })
})

test('a transaction in one round trip: all is sent before the first answers', async () => {
  const client = await pool.connect()
  const answers = await Promise.all([
    query(client, 'begin'),
    query<{ sum: number }>(client, 'select $1::int + 1 as sum', [1]),
    query(client, 'commit'),
  ])
  expect(answers[1].rows).toEqual([{ sum: 2 }])
  client.release()
})

test('the settings hold against what the role wrote over its own', async () => {
  await connected(db.urls.runtime, client =>
    client.query(`alter role hub_runtime in database ${db.name} set default_transaction_isolation = 'repeatable read'`),
  )
  const fresh = runtimePool(db.urls.runtime, { max: 1 })
  const { rows } = await query(
    fresh,
    `select current_setting('transaction_isolation') as isolation, current_setting('search_path') as path`,
  )
  expect(rows).toEqual([{ isolation: 'read committed', path: 'pg_catalog' }])
  await fresh.end()
})

test('settings of the URL come first, so that ours count', () => {
  const { options, connectionString } = withSettings('postgresql://h/d?options=-c%20search_path%3Dpublic&sslmode=require', {
    search_path: 'pg_catalog',
    x: 'a b',
  })
  expect(options).toBe('-c search_path=public -c search_path=pg_catalog -c x=a\\ b')
  expect(connectionString).toBe('postgresql://h/d?sslmode=require')
})

test('a connection that is lost, idle or in use, is told or fails its query, and the pool goes on', async () => {
  const terminate = `select pg_terminate_backend(pid) from pg_stat_activity where datname = '${db.name}' and usename = 'hub_runtime' and pid <> pg_backend_pid()`
  await query(pool, 'select 1')
  await connected(db.superuserUrl, client => client.query(terminate))
  await expect.poll(() => lost.length).toBeGreaterThan(0)
  const client = await pool.connect()
  const sleeping = query(client, 'select pg_sleep(10)')
  const failing = expect(sleeping).rejects.toThrow(/terminating connection/)
  await new Promise(resolve => setTimeout(resolve, 100))
  await connected(db.superuserUrl, other => other.query(terminate))
  await failing
  client.release(true)
  const { rows } = await query(pool, 'select 1 as one')
  expect(rows).toEqual([{ one: 1 }])
})

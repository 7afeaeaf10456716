import { randomBytes } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type pg from 'pg'
import { freshDatabase, type FreshDatabase } from '../../test/support/database.ts'
import { runtimePool } from '../storage/pool.ts'
import { checkMasterKey } from './check-master-key.ts'
import { Keyring } from './keyring.ts'

let db: FreshDatabase
let door: pg.Pool
beforeAll(async () => {
  db = await freshDatabase()
  door = runtimePool(db.urls.door, { max: 2 })
})
afterAll(async () => {
  await door.end()
  await db.drop()
})

test('of two hubs that are first at once one is believed, and each one after it that has its key', async () => {
  const keys = [new Keyring(randomBytes(32)), new Keyring(randomBytes(32))] as const
  const first = await Promise.allSettled(keys.map(key => checkMasterKey(door, key, 'HUB_MASTER_KEY')))
  expect(first.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  const [known, other] = first[0]!.status === 'fulfilled' ? keys : [keys[1], keys[0]]
  await checkMasterKey(door, known, 'HUB_MASTER_KEY')
  await expect(checkMasterKey(door, other, '/home/hub/master.key')).rejects.toThrow(
    /^The master key of \/home\/hub\/master\.key is not the one/,
  )
})

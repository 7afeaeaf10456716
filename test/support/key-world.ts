import { randomBytes, randomUUID } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { KeyStore } from '../../src/secrets/key-store.ts'
import { MasterKeys } from '../../src/secrets/master-key.ts'
import { unlock } from '../../src/secrets/unlock.ts'
import { runtimePool } from '../../src/storage/pool.ts'
import { type FreshDatabase, freshDatabase } from './database.ts'

/** A key store beside a main database, unlocked by a master key that lies in a home. */
export interface KeyWorld extends AsyncDisposable {
  readonly db: FreshDatabase
  readonly home: string
  readonly store: KeyStore
  readonly eraser: pg.Pool
  /** Another hub's view of the same; closed with the rest. */
  another(masters?: MasterKeys): KeyStore
  /** Rows of the key store as the superuser sees them; and of the main database. */
  inStore<Row extends pg.QueryResultRow>(sql: string, values?: unknown[]): Promise<Row[]>
  inMain<Row extends pg.QueryResultRow>(sql: string, values?: unknown[]): Promise<Row[]>
}

export async function keyWorld(): Promise<KeyWorld> {
  const db = await freshDatabase()
  const home = await mkdtemp(join(tmpdir(), 'hub-keys-'))
  const stores: KeyStore[] = []
  const another = (masters = MasterKeys.in(home, {})): KeyStore => {
    const store = new KeyStore(db.urls.keys, masters)
    stores.push(store)
    return store
  }
  const store = another()
  const door = runtimePool(db.urls.door, { max: 1 })
  await unlock(store, door)
  await door.end()
  const eraser = runtimePool(db.urls.eraser, { max: 2 })
  const superStore = new pg.Pool({ connectionString: db.keysSuperuserUrl, max: 2 })
  const superMain = new pg.Pool({ connectionString: db.superuserUrl, max: 2 })
  for (const pool of [superStore, superMain]) pool.on('error', () => undefined)
  return {
    db,
    home,
    store,
    eraser,
    another,
    inStore: async <Row extends pg.QueryResultRow>(sql: string, values: unknown[] = []) => (await superStore.query<Row>(sql, values)).rows,
    inMain: async <Row extends pg.QueryResultRow>(sql: string, values: unknown[] = []) => (await superMain.query<Row>(sql, values)).rows,
    async [Symbol.asyncDispose]() {
      await Promise.all([...stores.map(each => each.close()), eraser.end(), superStore.end(), superMain.end()])
      await db.drop()
      await rm(home, { recursive: true })
    },
  }
}

export const someone = (owner = 7) => ({ owner, personId: randomUUID() })
export const newKey = (): string => randomBytes(32).toString('base64')

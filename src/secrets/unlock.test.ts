import { randomBytes } from 'node:crypto'
import { access, mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeEach, expect, test } from 'vitest'
import { freshDatabase, type FreshDatabase } from '../../test/support/database.ts'
import { connected } from '../storage/connecting.ts'
import { runtimePool } from '../storage/pool.ts'
import { KeyStore } from './key-store.ts'
import { firstRoot, Keyring, masterId } from './keyring.ts'
import { MasterKeys } from './master-key.ts'
import { unlock } from './unlock.ts'

const open: { db: FreshDatabase; end: () => Promise<void> }[] = []
let db: FreshDatabase
beforeEach(async () => {
  db = await freshDatabase()
  open.push({ db, end: () => db.drop() })
})
afterAll(async () => void (await Promise.all(open.map(each => each.db.drop()))))

/** A hub's start, as far as its keys go. */
async function start(masters: MasterKeys | Buffer, urls = db.urls): Promise<Keyring> {
  const store = new KeyStore(urls.keys, Buffer.isBuffer(masters) ? MasterKeys.of(masters) : masters)
  const door = runtimePool(urls.door, { max: 1 })
  try {
    return await unlock(store, door)
  } finally {
    await Promise.all([store.close(), door.end()])
  }
}
const mark = (keyring: Keyring): string => keyring.derive('mark').export().toString('hex')

test('of two hubs that are first at once one is believed, and each one after it that has its key', async () => {
  const keys = [randomBytes(32), randomBytes(32)] as const
  const first = await Promise.allSettled(keys.map(key => start(key)))
  expect(first.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  const [known, other] = first[0]!.status === 'fulfilled' ? keys : [keys[1], keys[0]]
  expect(mark(await start(known))).toBe(mark(await start(known)))
  await expect(start(other)).rejects.toThrow(/^The master key of the given key is not the one of the key store/)
})

test('a key store of another database is refused, and so is an empty one', async () => {
  const key = randomBytes(32)
  await start(key)
  await using another = await freshDatabase()
  await start(key, another.urls)
  await expect(start(key, { ...db.urls, keys: another.urls.keys })).rejects.toThrow(/^The key store is not the one of this database/)
  await using empty = await freshDatabase()
  await expect(start(key, { ...db.urls, keys: empty.urls.keys })).rejects.toThrow(/^The key store is empty/)
  expect(await connected(empty.keysSuperuserUrl, async client => (await client.query('select from keys.master')).rowCount)).toBe(0)
})

test('a start that is refused leaves no master key behind', async () => {
  await start(randomBytes(32))
  const home = await mkdtemp(join(tmpdir(), 'hub-unlock-'))
  await expect(start(MasterKeys.in(home, {}))).rejects.toThrow(/master key of .*master\.key is not the one/)
  expect(await readdir(home)).toEqual([])
  await using first = await freshDatabase()
  await start(MasterKeys.in(home, {}), first.urls)
  await access(join(home, 'master.key'))
  await rm(home, { recursive: true })
})

test.each([true, false])('after keys were moved from the main database ids stay as they were (mark left: %s)', async marked => {
  const master = randomBytes(32)
  const before = new Keyring(firstRoot(master))
  await connected(db.superuserUrl, client =>
    client.query('insert into gate.master_key(mark) values ($1)', [before.derive('mark').export()]),
  )
  const id = marked ? masterId(master) : Buffer.alloc(32)
  await connected(db.keysSuperuserUrl, async client => {
    await client.query('insert into keys.master(id) values ($1)', [id])
    await client.query(`insert into keys.agency_key(agency, version, master, wrapped) values (1, 1, $1, 'x')`, [id])
  })
  await expect(start(randomBytes(32))).rejects.toThrow(marked ? /is not the one of the key store/ : /is not the one of this database/)
  expect(mark(await start(master))).toBe(mark(before))
  expect(mark(await start(master))).toBe(mark(before))
})

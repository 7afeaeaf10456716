import { randomBytes } from 'node:crypto'
import type pg from 'pg'
import { OperatorError } from '../base/errors.ts'
import { query } from '../storage/pool.ts'
import { inTransaction } from '../storage/transaction.ts'
import type { KeyStore } from './key-store.ts'
import { firstRoot, Keyring, masterId } from './keyring.ts'
import { ROOT } from './wrapping.ts'

interface StoredMaster {
  readonly id: Buffer
  readonly root: Buffer | null
}

/** Stands for a master key of which an older hub left no mark: the first one is believed. */
const UNKNOWN = Buffer.alloc(32)

/**
 * Tells at the start what would otherwise fail at each name: that master key, key store and main database belong together. The first hub on a
 * key store makes its root secret, and the master key where there is none. `door`: of the main database, which keeps a mark of the root secret.
 * Errors: OperatorError where they do not; then nothing has been made.
 */
export async function unlock(store: KeyStore, door: pg.Pool): Promise<Keyring> {
  const stored = (await storedIn(store)) ?? (await begin(store, door))
  const master = stored.id.equals(UNKNOWN) ? await theirs(store) : await store.master(stored.id)
  const root = stored.root ? ROOT.unwrap(master, stored.root) : firstRoot(master)
  const keyring = new Keyring(root)
  await checkMark(keyring, door)
  // Keys that were moved here from the main database.
  if (!stored.root)
    await query(store.pool, 'update keys.master set id = $1, root = $2 where root is null', [masterId(master), ROOT.wrap(master, root)])
  return keyring
}

async function checkMark(keyring: Keyring, door: pg.Pool): Promise<void> {
  const { rows } = await query<{ known: boolean }>(door, 'select gate.knows_master_key($1) as known', [keyring.derive('mark').export()])
  if (rows[0]!.known) return
  throw new OperatorError(
    'The key store is not the one of this database: correct the URL of one of them, or restore the one that belongs to it.',
  )
}

async function storedIn({ pool }: KeyStore): Promise<StoredMaster | undefined> {
  const { rows } = await query<StoredMaster>(pool, 'select id, root from keys.master')
  return rows[0]
}

async function theirs({ masters }: KeyStore): Promise<Buffer> {
  const master = await masters.current()
  if (master) return master
  throw new OperatorError(`${masters.place} is missing: bring it back from its copy, or no name can be read.`)
}

/** An empty key store beside a main database that was served with another would make every name there unreadable for good. */
async function begin(store: KeyStore, door: pg.Pool): Promise<StoredMaster> {
  const { rows } = await query<{ served: boolean }>(door, 'select gate.has_mark() as served')
  if (rows[0]!.served)
    throw new OperatorError(
      'The key store is empty, and the database was served with another: correct KEYS_DATABASE_URL, or restore the key store.',
    )
  const master = await store.masters.make()
  // Of two first hubs one writes, and both read that.
  await inTransaction(store.pool, async client => {
    await query(client, 'lock table keys.master in share row exclusive mode')
    await query(client, 'insert into keys.master(id, root) select $1, $2 where not exists (select from keys.master)', [
      masterId(master),
      ROOT.wrap(master, randomBytes(32)),
    ])
  })
  return (await storedIn(store))!
}

import type pg from 'pg'
import { OperatorError } from '../base/errors.ts'
import { query } from '../storage/pool.ts'
import { inTransaction } from '../storage/transaction.ts'
import type { KeyStore } from './key-store.ts'
import { masterId } from './keyring.ts'
import { AGENCY, INDEX, ROOT } from './wrapping.ts'

/**
 * Puts a new master key in the place of the one in use: whatever that wraps is wrapped anew in one transaction. Hubs that run go on: they read with the
 * old key what they have from before, and find the new one beside it when they meet it. Broken off at any point, it is finished by the next call.
 * Gives how many agencies' keys were wrapped anew. Errors: OperatorError where the environment has no next key, or the store is not of this master key.
 */
export async function rotateMaster(store: KeyStore): Promise<number> {
  const next = await store.masters.makeNext()
  const wrapped = await inTransaction(store.pool, client => rewrap(store, client, next))
  await store.masters.finish()
  return wrapped
}

async function rewrap(store: KeyStore, client: pg.ClientBase, next: Buffer): Promise<number> {
  // One change at a time. And the row locked: what is being wrapped by the old key comes in before, or is refused and wrapped by the new one.
  await query(client, 'lock table keys.master in share row exclusive mode')
  const { rows } = await query<{ id: Buffer; root: Buffer | null }>(client, 'select id, root from keys.master for update')
  const [old] = rows
  if (!old?.root) throw new OperatorError('No hub has started on this key store yet: start one, then change the master key.')
  const id = masterId(next)
  if (old.id.equals(id)) return 0
  const master = await store.master(old.id)
  await query(client, 'insert into keys.master(id, root) values ($1, $2)', [id, ROOT.wrap(next, ROOT.unwrap(master, old.root))])
  const agencies = await query<{ agency: number; version: number; wrapped: Buffer }>(
    client,
    'select agency, version, wrapped from keys.agency_key',
  )
  for (const { agency, version, wrapped } of agencies.rows)
    await query(client, 'update keys.agency_key set master = $1, wrapped = $2 where (agency, version) = ($3, $4)', [
      id,
      AGENCY.wrap(next, AGENCY.unwrap(master, wrapped, agency), agency),
      agency,
      version,
    ])
  const indexes = await query<{ agency: number; wrapped: Buffer }>(client, 'select agency, wrapped from keys.index_key')
  for (const { agency, wrapped } of indexes.rows)
    await query(client, 'update keys.index_key set master = $1, wrapped = $2 where agency = $3', [
      id,
      INDEX.wrap(next, INDEX.unwrap(master, wrapped, agency), agency),
      agency,
    ])
  await query(client, 'delete from keys.master where id = $1', [old.id])
  return agencies.rows.length
}

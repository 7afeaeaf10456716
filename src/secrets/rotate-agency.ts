import { randomBytes } from 'node:crypto'
import type pg from 'pg'
import { faultOf } from '../storage/database-error.ts'
import { query } from '../storage/pool.ts'
import { inTransaction } from '../storage/transaction.ts'
import type { KeyStore } from './key-store.ts'
import { AGENCY, PERSON } from './wrapping.ts'

const BATCH = 1_000
/** The master key was changed at this moment. */
const MASTER_GONE = '23503'

interface StoredKey {
  readonly version: number
  readonly master: Buffer
  readonly wrapped: Buffer
}

/**
 * Gives an agency a new key: its persons' keys are wrapped anew in batches, and the old key is taken out when none needs it. Both hold meanwhile, so that
 * hubs that run go on. Broken off at any point, it is finished by the next call. Gives how many persons' keys were wrapped anew.
 */
export async function rotateAgency(store: KeyStore, agency: number): Promise<number> {
  const newest = await newVersion(store, agency)
  if (!newest) return 0
  let all = 0
  for (let n = BATCH; n === BATCH; all += n) n = await rewrapSome(store, store.pool, agency, newest)
  return all + (await dropOlder(store, agency, newest))
}

async function versionsOf({ pool }: KeyStore, agency: number): Promise<StoredKey[]> {
  const { rows } = await query<StoredKey & { version: number }>(
    pool,
    'select version, master, wrapped from keys.agency_key where agency = $1 order by version desc',
    [agency],
  )
  return rows
}

/** The version to which all go over; undefined where the agency has no key. Two that are there: a change was broken off. */
async function newVersion(store: KeyStore, agency: number): Promise<StoredKey | undefined> {
  for (;;) {
    const [newest, older] = await versionsOf(store, agency)
    if (!newest || older) return newest
    await addVersion(store, agency, newest)
    const [added, before] = await versionsOf(store, agency)
    if (before) return added
  }
}

/** Under the master key of the one that is there; where that is changed at this moment nothing is added. */
async function addVersion(store: KeyStore, agency: number, { version, master }: StoredKey): Promise<void> {
  const wrapped = AGENCY.wrap(await store.master(master), randomBytes(32), agency)
  await query(store.pool, 'insert into keys.agency_key(agency, version, master, wrapped) values ($1, $2, $3, $4) on conflict do nothing', [
    agency,
    version + 1,
    master,
    wrapped,
  ]).catch((error: unknown) => {
    if (faultOf(error).code !== MASTER_GONE) throw error
  })
}

/** In place: whom an erasure takes out meanwhile is not put back. */
async function rewrapSome(
  store: KeyStore,
  db: pg.ClientBase | pg.Pool,
  agency: number,
  { version, master, wrapped }: StoredKey,
): Promise<number> {
  const { rows } = await query<{ person: string; old: number; wrapped: Buffer; master: Buffer; by: Buffer }>(
    db,
    `select p.person_id as person, p.version as old, p.wrapped, a.master, a.wrapped as by
       from keys.person_key p join keys.agency_key a on (a.agency, a.version) = (p.owner, p.version)
      where p.owner = $1 and p.version < $2 limit ${BATCH}`,
    [agency, version],
  )
  if (rows.length === 0) return 0
  const key = await store.agencyKey(agency, version, master, wrapped)
  const anew: Buffer[] = []
  for (const row of rows) {
    const old = await store.agencyKey(agency, row.old, row.master, row.by)
    anew.push(PERSON.wrap(key, PERSON.unwrap(old, row.wrapped, agency, row.person), agency, row.person))
  }
  await query(
    db,
    `update keys.person_key p set version = $2, wrapped = n.wrapped
       from unnest($3::uuid[], $4::integer[], $5::bytea[]) n(person_id, old, wrapped)
      where p.owner = $1 and p.person_id = n.person_id and p.version = n.old`,
    [agency, version, rows.map(row => row.person), rows.map(row => row.old), anew],
  )
  return rows.length
}

/** Locked first: a hub that still wraps by an older key has stored what it wrapped, or is refused and takes the new one. */
async function dropOlder(store: KeyStore, agency: number, newest: StoredKey): Promise<number> {
  return inTransaction(store.pool, async client => {
    await query(client, 'select from keys.agency_key where agency = $1 and version < $2 for update', [agency, newest.version])
    let all = 0
    for (let n = BATCH; n === BATCH; all += n) n = await rewrapSome(store, client, agency, newest)
    await query(client, 'delete from keys.agency_key where agency = $1 and version < $2', [agency, newest.version])
    return all
  })
}

import type pg from 'pg'
import { query } from '../storage/pool.ts'
import { type ErasingPlaces, type Replayed, replayErasures } from './erase.ts'
import { type KeyStore, type PersonRef, refText } from './key-store.ts'
import { sweepKeys } from './sweep-keys.ts'

/** What became of a database and a key store that were restored. */
export interface Joined extends Replayed {
  /** Keys destroyed whose persons are gone. */
  readonly swept: number
  /** Persons of whom something is sealed and nothing opens it, although nobody erased them: the key store is older than they are. */
  readonly unreadable: number
}

const BATCH = 10_000

/** Brings a main database and a key store together, of which one or both were restored; no hub may run. It can be repeated. */
export async function joinAfterRestore(places: ErasingPlaces): Promise<Joined> {
  const replayed = await replayErasures(places)
  const joined = { ...replayed, swept: await sweepKeys(places, { all: true }), unreadable: await unreadable(places.store, places.eraser) }
  await query(places.eraser, 'select audit.record($1::json)', [JSON.stringify({ act: 'restore', ...joined })])
  return joined
}

async function unreadable(store: KeyStore, eraser: ErasingPlaces['eraser']): Promise<number> {
  let count = 0
  let last: PersonRef = { owner: 0, personId: '00000000-0000-0000-0000-000000000000' }
  for (;;) {
    const { rows } = await query<PersonRef & pg.QueryResultRow>(
      eraser,
      'select owner, person_id as "personId" from nrm.sealed_persons($1, $2, $3)',
      [last.owner, last.personId, BATCH],
    )
    if (rows.length === 0) return count
    last = rows.at(-1)!
    const keys = await store.personKeys(rows)
    count += rows.filter(person => !keys.has(refText(person))).length
  }
}

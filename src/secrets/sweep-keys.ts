import type pg from 'pg'
import { query } from '../storage/pool.ts'
import type { ErasingPlaces } from './erase.ts'
import type { PersonRef } from './key-store.ts'

const BATCH = 10_000
type KeyRow = PersonRef & pg.QueryResultRow

/**
 * Destroys keys for which the main database has no person: of a registration that was not committed, or, after a restore, of persons who are gone with
 * it. `all`: also keys made today, which an import under way may still need: only where no hub runs. Gives how many.
 */
export async function sweepKeys({ store, eraser }: Pick<ErasingPlaces, 'store' | 'eraser'>, { all = false } = {}): Promise<number> {
  let swept = 0
  let last: PersonRef = { owner: 0, personId: '00000000-0000-0000-0000-000000000000' }
  for (;;) {
    const { rows } = await query<KeyRow>(
      store.pool,
      `select owner, person_id as "personId" from keys.person_key
        where (owner, person_id) > ($1, $2::uuid) and ($3 or made_on < (statement_timestamp() at time zone 'UTC')::date - 1)
        order by owner, person_id limit ${BATCH}`,
      [last.owner, last.personId, all],
    )
    if (rows.length === 0) return swept
    last = rows.at(-1)!
    swept += await destroy(store.pool, await strangersAmong(eraser, rows))
  }
}

async function strangersAmong(eraser: ErasingPlaces['eraser'], persons: readonly PersonRef[]): Promise<PersonRef[]> {
  const { rows } = await query<KeyRow>(
    eraser,
    `select k.owner, k.id as "personId" from unnest($1::integer[], $2::uuid[]) k(owner, id)
      where not exists (select from nrm.person p where (p.owner, p.id) = (k.owner, k.id))`,
    columns(persons),
  )
  return rows
}

async function destroy(pool: pg.Pool, persons: readonly PersonRef[]): Promise<number> {
  const { rowCount } = await query(
    pool,
    'delete from keys.person_key p using unnest($1::integer[], $2::uuid[]) k(owner, id) where (p.owner, p.person_id) = (k.owner, k.id)',
    columns(persons),
  )
  return rowCount ?? 0
}

const columns = (persons: readonly PersonRef[]): [number[], string[]] => [
  persons.map(person => person.owner),
  persons.map(person => person.personId),
]

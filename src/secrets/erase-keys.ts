import type pg from 'pg'
import { query } from '../storage/pool.ts'

/** Destroys the keys of those of the persons who have one, in the key store, and remembers that. Gives how many there were. */
export async function eraseKeys(keys: pg.ClientBase, owner: number, personIds: readonly string[]): Promise<number> {
  const { rows } = await query<{ count: number }>(
    keys,
    `with gone as (delete from keys.person_key where owner = $1 and person_id = any ($2::uuid[]) returning person_id),
          told as (insert into keys.erasure(owner, person_id) select $1, g.person_id from gone g on conflict do nothing)
     select count(*)::integer as count from gone`,
    [owner, personIds],
  )
  return rows[0]!.count
}

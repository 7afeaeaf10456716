import type pg from 'pg'
import { OperatorError } from '../base/errors.ts'
import { query } from '../storage/pool.ts'
import type { Keyring } from './keyring.ts'

/**
 * Tells at the start what would otherwise fail at each name; the first hub on a database leaves the mark of its key there. `place`: where this
 * key came from. Errors: OperatorError where it is not the one of this database.
 */
export async function checkMasterKey(door: pg.Pool, keyring: Keyring, place: string): Promise<void> {
  const mark = keyring.derive('mark').export()
  const { rows } = await query<{ known: boolean }>(door, 'select gate.knows_master_key($1) as known', [mark])
  if (rows[0]!.known) return
  throw new OperatorError(
    `The master key of ${place} is not the one of this database: bring that one back, or no name in the database can be read.`,
  )
}

import type pg from 'pg'
import { OperatorError } from '../base/errors.ts'
import { query } from '../storage/pool.ts'

/** An agency's number, on a connection that may read agencies. Errors: OperatorError where there is no such agency. */
export async function agencyId(db: pg.ClientBase | pg.Pool, name: string): Promise<number> {
  const { rows } = await query<{ id: number }>(db, 'select id from gate.agency where name = $1 and id > 0', [name])
  if (rows[0]) return rows[0].id
  throw new OperatorError(`There is no agency "${name}"; hub agency list shows them.`)
}

import type pg from 'pg'
import { OperatorError } from '../base/errors.ts'
import { replaceLaw } from './enact.ts'
import { lawgiving, recordAct } from './lawgiving.ts'

/** What became of it. `unchanged`: it stood so already. `closed`: suspended, but the law of the others could not be made anew; `why` says why. */
export type Suspension = { readonly outcome: 'done' | 'unchanged' } | { readonly outcome: 'closed'; readonly why: string }

/**
 * Suspends an agency at once, as the lawgiver: its tickets and everybody else's end in the same transaction, it can open none, and it is a party to no
 * agreement. What it gave by a deed runs on. Errors: OperatorError where there is no such agency.
 */
export const suspend = (client: pg.ClientBase, agency: string): Promise<Suspension> =>
  lawgiving(client, async () => {
    const { id, suspended } = await getAgency(client, agency)
    if (suspended) return { outcome: 'unchanged' }
    await client.query('update gate.agency set suspended_at = statement_timestamp() where id = $1', [id])
    await recordAct(client, 'suspend', { agency: id })
    return enactOrClose(client)
  })

/** Ends a suspension. Errors: OperatorError where there is no such agency; an Error where the law cannot be made anew, and then it stays suspended. */
export const restore = (client: pg.ClientBase, agency: string): Promise<Suspension> =>
  lawgiving(client, async () => {
    const { id, suspended } = await getAgency(client, agency)
    if (!suspended) return { outcome: 'unchanged' }
    await client.query('update gate.agency set suspended_at = null where id = $1', [id])
    await recordAct(client, 'restore', { agency: id })
    await replaceLaw(client)
    return { outcome: 'done' }
  })

/** A law that does not fit into its table (too many classes of owner) must not keep an agency in: shutting out comes first. */
async function enactOrClose(client: pg.ClientBase): Promise<Suspension> {
  await client.query('savepoint enact')
  try {
    await replaceLaw(client)
    return { outcome: 'done' }
  } catch (error) {
    await client.query('rollback to savepoint enact')
    return { outcome: 'closed', why: (error as Error).message }
  }
}

async function getAgency(client: pg.ClientBase, name: string): Promise<{ id: number; suspended: boolean }> {
  const { rows } = await client.query<{ id: number; name: string; suspended: boolean }>(
    'select id, name, suspended_at is not null as suspended from gate.agency where id > 0 order by name',
  )
  const found = rows.find(row => row.name === name)
  if (found) return found
  throw new OperatorError(`There is no agency "${name}"; there are: ${rows.map(row => row.name).join(', ') || 'none yet'}.`)
}

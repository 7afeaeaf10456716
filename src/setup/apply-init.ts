import type pg from 'pg'
import { admit } from '../policy/activate.ts'
import { replaceLaw } from '../policy/enact.ts'
import { lawgiving, recordAct } from '../policy/lawgiving.ts'
import { checkKinds, putAgencies } from './agencies.ts'
import type { Change } from './change.ts'
import type { InitInput } from './init-input.ts'
import { putIssuers } from './issuers.ts'
import { putSigningKeys } from './signing-keys.ts'

/**
 * Brings the database to what the input says, in one transaction as the lawgiver: agencies, their keys and issuers, agreements, and the law made anew where
 * anything changed. What the input does not name stays; nothing is removed. The same input again changes nothing and ends no ticket.
 * Errors: OperatorError, and then nothing is written.
 */
export const applyInit = (client: pg.ClientBase, input: InitInput): Promise<Change[]> =>
  lawgiving(client, async () => {
    const agencies = await putAgencies(client, input.agencies)
    const keys = await putSigningKeys(client, input.agencies)
    const issuers = await putIssuers(client, input.agencies)
    const activated = await admit(client, input.agreements ?? [])
    await checkKinds(client)
    const agreements = activated.map(({ id, version }): Change => ({ how: 'added', what: 'agreement', name: `${id} version ${version}` }))
    const changes = [...agencies, ...keys, ...issuers, ...agreements]
    if (changes.length > 0) await recordAct(client, 'init', { changes })
    if (changes.length > 0 || !(await hasLaw(client))) await replaceLaw(client)
    return changes
  })

async function hasLaw(client: pg.ClientBase): Promise<boolean> {
  const { rowCount } = await client.query(
    'select from gate.period where valid_from <= statement_timestamp() and valid_until > statement_timestamp()',
  )
  return rowCount !== 0
}

import type pg from 'pg'
import { publicJwk, type SigningKey } from '../agreement/sign.ts'
import { allSigningKeys } from '../agreement/store.ts'
import { OperatorError } from '../base/errors.ts'
import type { Change } from './change.ts'
import type { AgencyInput, SigningKeyInput } from './init-input.ts'

/** Adds signing keys. Errors: OperatorError on a kid that stands for another key or another agency: what it signed would change hands. */
export async function putSigningKeys(client: pg.ClientBase, agencies: readonly AgencyInput[]): Promise<Change[]> {
  const known = new Map((await allSigningKeys(client)).map(key => [key.kid, key]))
  const changes: Change[] = []
  for (const { name, signingKeys = [] } of agencies)
    for (const key of signingKeys) {
      const row = known.get(key.kid)
      if (row) refuseUnlessSame(row, name, key)
      if (row) continue
      await client.query(
        'insert into agreement.signing_key (kid, agency_id, jwk) select $1, a.id, $3 from gate.agency a where a.name = $2',
        [key.kid, name, publicJwk(key)],
      )
      changes.push({ how: 'added', what: 'signing key', name: key.kid })
    }
  return changes
}

function refuseUnlessSame(row: SigningKey, agency: string, key: SigningKeyInput): void {
  if (row.agency !== agency)
    throw new OperatorError(`The signing key "${key.kid}" is registered for another agency than "${agency}": choose another kid.`)
  if (row.jwk.x !== key.x)
    throw new OperatorError(`The signing key "${key.kid}" of "${agency}" is registered with another key: choose another kid.`)
}

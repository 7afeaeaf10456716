import type pg from 'pg'
import { canonicalText } from '../agreement/canonical.ts'
import { OperatorError } from '../base/errors.ts'
import type { Change } from './change.ts'
import type { AgencyInput, IssuerInput } from './init-input.ts'

interface Row {
  readonly iss: string
  readonly agency: string
  readonly audience: string
  readonly algorithms: string[]
  readonly jwks: object
  readonly duty_claim: string
  readonly duty_map: object
}

const DUTY_CLAIM = 'duties'

/**
 * Adds issuers and changes those that differ. Whoever is suspended stays so.
 * Errors: OperatorError on an issuer of another agency: all its users would change agency.
 */
export async function putIssuers(client: pg.ClientBase, agencies: readonly AgencyInput[]): Promise<Change[]> {
  const { rows } = await client.query<Row>(
    `select i.iss, a.name as agency, i.audience, i.algorithms, i.jwks, i.duty_claim, i.duty_map
     from gate.issuer i join gate.agency a on a.id = i.agency_id`,
  )
  const known = new Map(rows.map(row => [row.iss, row]))
  const changes: Change[] = []
  for (const { name, issuers = [] } of agencies)
    for (const issuer of issuers) {
      const row = known.get(issuer.iss)
      if (row && row.agency !== name) {
        throw new OperatorError(`The issuer ${issuer.iss} speaks for "${row.agency}" and cannot be given to "${name}".`)
      }
      if (row && contentOf(fromRow(row)) === contentOf(issuer)) continue
      await put(client, name, issuer)
      changes.push({ how: row ? 'changed' : 'added', what: 'issuer', name: issuer.iss })
    }
  return changes
}

const fromRow = ({ duty_claim, duty_map, ...row }: Row): object => ({ ...row, dutyClaim: duty_claim, dutyMap: duty_map })

const contentOf = (issuer: object): string => {
  const { audience, algorithms, jwks, dutyClaim = DUTY_CLAIM, dutyMap } = issuer as IssuerInput
  return canonicalText({ audience, algorithms, jwks, dutyClaim, dutyMap })
}

async function put(client: pg.ClientBase, agency: string, issuer: IssuerInput): Promise<void> {
  await client.query(
    `insert into gate.issuer (iss, agency_id, audience, algorithms, jwks, duty_claim, duty_map)
     select $1, a.id, $3, $4, $5, $6, $7 from gate.agency a where a.name = $2
     on conflict (iss) do update set audience = excluded.audience, algorithms = excluded.algorithms, jwks = excluded.jwks,
       duty_claim = excluded.duty_claim, duty_map = excluded.duty_map`,
    [issuer.iss, agency, issuer.audience, issuer.algorithms, issuer.jwks, issuer.dutyClaim ?? DUTY_CLAIM, issuer.dutyMap],
  )
}

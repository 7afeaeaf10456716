import { type RawBuilder, sql } from 'kysely'
import { seal, unseal } from '../../secrets/seal.ts'
import type { Row } from '../../session/shape.ts'
import { base64 } from '../../session/select.ts'
import type { Session } from '../../session/session.ts'

/** The categories that are stored as ciphertext under the person's key. */
export type SealedCategory = 'identity' | 'contact'

const context = (category: SealedCategory, owner: number, caseId: string): string => `${category}/${owner}/${caseId}`

/** The columns that `opened` needs, of a table that holds a sealed category. */
export const SEALED = ['owner', 'caseId', 'personId', 'sealed', 'personKey', 'agencyKey'] as const

/** The person's wrapped key, for the alias of a row with owner and person_id. */
export const personKey = (row: RawBuilder<unknown>): RawBuilder<unknown> =>
  sql`(select ${base64(sql`k.wrapped`)} from vault.person_key k where k.owner = ${row}.owner and k.person_id = ${row}.person_id)`
export const agencyKey = (row: RawBuilder<unknown>): RawBuilder<unknown> =>
  sql`(select ${base64(sql`a.wrapped`)} from vault.agency_key a where a.agency_id = ${row}.owner)`

const plain = new WeakMap<Row, Row>()

/** What the ciphertext of a row says; an empty object where nothing is recorded, or the person's key is destroyed. Once a row. */
export function opened(category: SealedCategory, row: Row, session: Session): Row {
  let value = plain.get(row)
  if (!value) plain.set(row, (value = open(category, row, session)))
  return value
}

function open(category: SealedCategory, row: Row, { hub }: Session): Row {
  if (!row['sealed'] || !row['personKey'] || !row['agencyKey']) return {}
  const [sealed, wrappedPerson, wrappedAgency] = [row['sealed'], row['personKey'], row['agencyKey']].map(text =>
    Buffer.from(text as string, 'base64'),
  )
  const key = hub.keyring.personKey(row['owner'], row['personId'], wrappedAgency!, wrappedPerson!)
  return JSON.parse(unseal(key, sealed!, context(category, row['owner'], row['caseId'])).toString()) as Row
}

/** The ciphertext to store, or null where there is nothing to tell. */
export function sealed(category: SealedCategory, owner: number, caseId: string, key: Buffer, value: object | undefined): Buffer | null {
  if (!value || Object.keys(value).length === 0) return null
  return seal(key, Buffer.from(JSON.stringify(value)), context(category, owner, caseId))
}

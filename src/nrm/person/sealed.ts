import { seal, unseal } from '../../secrets/seal.ts'
import { keyOf } from '../../session/person-keys.ts'
import type { Row } from '../../session/shape.ts'

/** What is stored as ciphertext under the person's key: categories whole, and of identity the accounts apart. */
export type SealedCategory = 'identity' | 'contact' | 'location' | 'assistance' | 'accounts'

const context = (category: SealedCategory, owner: number, caseId: string): string => `${category}/${owner}/${caseId}`

/** The columns that `opened` needs, of a table that holds a sealed category; the person's key is laid beside them (src/session/person-keys.ts). */
export const SEALED = ['owner', 'caseId', 'personId', 'sealed'] as const

const plain = new WeakMap<Row, Row>()

/** What the ciphertext of a row says; an empty object where nothing is recorded, or the person's key is destroyed. Once a row. */
export function opened(category: SealedCategory, row: Row): Row {
  let value = plain.get(row)
  if (!value) plain.set(row, (value = open(category, row)))
  return value
}

function open(category: SealedCategory, row: Row): Row {
  const key = keyOf(row)
  if (!row['sealed'] || !key) return {}
  const bytes = Buffer.from(row['sealed'] as string, 'base64')
  return JSON.parse(unseal(key, bytes, context(category, row['owner'], row['caseId'])).toString()) as Row
}

/** The ciphertext to store, or null where there is nothing to tell. */
export function sealed(category: SealedCategory, owner: number, caseId: string, key: Buffer, value: object | undefined): Buffer | null {
  if (!value || Object.keys(value).length === 0) return null
  return seal(key, Buffer.from(JSON.stringify(value)), context(category, owner, caseId))
}

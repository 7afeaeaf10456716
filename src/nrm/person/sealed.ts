import { seal, unseal } from '../../secrets/seal.ts'
import { keyOf } from '../../session/person-keys.ts'
import type { Row } from '../../session/shape.ts'

/** What is stored as ciphertext under the person's key: categories whole, and of identity the accounts apart. */
export type SealedCategory = 'identity' | 'contact' | 'location' | 'assistance' | 'accounts'
/** What is stored so many times under a case, each by its own id. */
export type SealedRecord = 'note' | 'attachment'

const context = (kind: SealedCategory | SealedRecord, ...place: readonly (number | string)[]): string => [kind, ...place].join('/')

/** The columns that `opened` needs, of a table that holds a sealed category; the person's key is laid beside them (src/session/person-keys.ts). */
export const SEALED = ['owner', 'caseId', 'personId', 'sealed'] as const

/** The same of a record that is one of several. */
export const SEALED_RECORD = [...SEALED, 'id'] as const

const plain = new WeakMap<Row, Row>()

/** What the ciphertext of a row says; an empty object where nothing is recorded, or the person's key is destroyed. Once a row. */
export const opened = (category: SealedCategory, row: Row): Row => openedOnce(row, () => context(category, row['owner'], row['caseId']))

/** What one of several records says; as `opened`. */
export const openedRecord = (kind: SealedRecord, row: Row): Row => openedOnce(row, () => recordContext(kind, row as unknown as RecordPlace))

function openedOnce(row: Row, its: () => string): Row {
  let value = plain.get(row)
  if (!value) plain.set(row, (value = open(row, its())))
  return value
}

function open(row: Row, its: string): Row {
  const key = keyOf(row)
  if (!row['sealed'] || !key) return {}
  const bytes = Buffer.from(row['sealed'] as string, 'base64')
  return JSON.parse(unseal(key, bytes, its).toString()) as Row
}

/** What a ciphertext says, of a row that no answer shows. Throws where it is not of this row or key. */
export const unsealed = (category: SealedCategory, owner: number, caseId: string, key: Buffer, bytes: Buffer): Row =>
  JSON.parse(unseal(key, bytes, context(category, owner, caseId)).toString()) as Row

/** The ciphertext to store, or null where there is nothing to tell. */
export function sealed(category: SealedCategory, owner: number, caseId: string, key: Buffer, value: object | undefined): Buffer | null {
  if (!value || Object.keys(value).length === 0) return null
  return seal(key, Buffer.from(JSON.stringify(value)), context(category, owner, caseId))
}

/** Where one of several records is. */
export interface RecordPlace {
  readonly owner: number
  readonly caseId: string
  readonly id: string
}

export const recordContext = (kind: SealedRecord, { owner, caseId, id }: RecordPlace): string => context(kind, owner, caseId, id)

/** The ciphertext of one of several records. */
export const sealedRecord = (kind: SealedRecord, place: RecordPlace, key: Buffer, value: object): Buffer =>
  seal(key, Buffer.from(JSON.stringify(value)), recordContext(kind, place))

/** What it says. Throws where it is not of this record or key. */
export const unsealedRecord = (kind: SealedRecord, place: RecordPlace, key: Buffer, bytes: Buffer): Row =>
  JSON.parse(unseal(key, bytes, recordContext(kind, place)).toString()) as Row

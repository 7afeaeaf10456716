import type { Asked } from '../policy/asked.ts'
import type { KeyStore, PersonRef } from '../secrets/key-store.ts'
import { refText } from '../secrets/key-store.ts'
import { type Row, shapeOf, type StoredClass } from './shape.ts'

const keys = new WeakMap<Row, Buffer>()

/** The key of the person whom a row's ciphertext is of; undefined where it is destroyed. */
export const keyOf = (row: Row): Buffer | undefined => keys.get(row)

/** Fetches the keys of whatever ciphertext stands in these rows, all in one query and none where there is none, and lays each beside its row. */
export async function fetchPersonKeys(store: KeyStore, target: StoredClass, asked: readonly Asked[], rows: readonly Row[]): Promise<void> {
  const sealed = rows.flatMap(row => [...sealedIn(target, asked, row)])
  if (sealed.length === 0) return
  const wanted = new Map(sealed.map(row => [refText(row as PersonRef), row as PersonRef]))
  const found = await store.personKeys([...wanted.values()])
  for (const row of sealed) {
    const key = found.get(refText(row as PersonRef))
    if (key) keys.set(row, key)
  }
}

/** The rows with ciphertext: the statement put it in only where it was asked for, and the row wall let it out. */
function* sealedIn(target: StoredClass, asked: readonly Asked[], row: Row): Generator<Row> {
  if (row['sealed'] && row['personId']) yield row
  const { parts } = shapeOf(target)
  for (const field of asked) {
    const part = parts.get(field.name)
    const value = part && field.rule !== 'never' ? (row[field.name] as Row | Row[] | null | undefined) : undefined
    if (value) for (const each of [value].flat()) yield* sealedIn(part!.target(), field.fields, each)
  }
}

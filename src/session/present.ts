import type { Asked } from '../policy/asked.ts'
import type { Session } from './session.ts'
import { type Row, shapeOf, type StoredClass } from './shape.ts'

/** Told of each field that a row withholds though the law may open it on another. */
export type Withhold = (field: Asked) => void

/** A row of a statement as the answer shows it: ids sealed, agencies named, ciphertext opened. Runs after the commit. */
export function present(target: StoredClass, asked: readonly Asked[], row: Row, session: Session, withhold: Withhold): Row {
  const shape = shapeOf(target)
  const shown: Row = {}
  for (const field of asked) {
    const part = shape.parts.get(field.name)
    const value = row[field.name]
    if (field.rule === 'never') shown[field.name] = null
    else if (part && (value === null || value === undefined)) {
      withhold(field)
      shown[field.name] = null
    } else if (part) {
      const one = (each: Row): Row => present(part.target(), field.fields, each, session, withhold)
      shown[field.name] = part.list ? (value as Row[]).map(one) : one(value as Row)
    } else {
      const made = shape.shown.get(field.name)
      shown[field.name] = withoutInfinity(made ? made.show(row, session) : value)
    }
  }
  return shown
}

/** An instant that never comes is no instant to a reader. */
const withoutInfinity = (value: unknown): unknown => (value === 'infinity' || value === '-infinity' ? null : value)

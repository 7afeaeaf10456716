import type { Kind } from '../agreement/vocabulary.ts'
import type { Text } from '../base/languages.ts'

/** An agency as the hub's own database knows it. Whoever has not signed in is no agency (number 0 in the database, null in code). */
export interface Agency {
  /** 1 to 65535; what rows bear as their owner. */
  readonly id: number
  /** What agreements call it: `red-cross-brest`. */
  readonly name: string
  readonly kind: Kind
  /** ISO 3166-2. */
  readonly region: string
  readonly title: Text
  readonly suspendedAt: Date | null
}

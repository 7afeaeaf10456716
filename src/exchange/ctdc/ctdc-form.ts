import type { Cells } from '../intake/format.ts'
import type { CtdcCase } from './ctdc-case.ts'

/** One of the forms in which the CTDC publishes. */
export interface CtdcForm {
  /** As it is recorded. */
  readonly name: string
  /** For a person who reads it. */
  readonly title: string
  readonly columns: readonly string[]
  /** Other names that a column has in some files. */
  readonly aliases?: Readonly<Record<string, string>>
  /** Throws a `Refusal` at the first column that breaks a rule. */
  read(cells: Cells): CtdcCase
}

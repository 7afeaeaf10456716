import type { Statement } from '../../nrm/case/insert-cases.ts'
import type { NewCase } from '../../nrm/case/new-case.ts'
import type { Wrong } from './refusal.ts'
import type { RowIdentity } from './source.ts'

/** The cells of a row by column; every column of the source is there. */
export type Cells = Readonly<Record<string, string>>

/** Whose a case becomes, and which row it was. */
export interface Target {
  readonly owner: number
  /** Of the agency, ISO 3166-2. */
  readonly region: string
  readonly identity: RowIdentity
}

/** One of the forms that files have: how its rows become cases. */
export interface Format {
  /** As it is recorded and listed, such as `ctdc-2020-subset`. */
  readonly name: string
  /** What is said of a row whose reference another of the agency's cases has. */
  readonly taken: Wrong
  /** Throws a `Refusal` at the first column that breaks a rule; what else it throws ends the import. `source` is filled in by the import. */
  toCase(cells: Cells, target: Target): NewCase
  /**
   * What writes these cases, inside the transaction of their batch. `dry`: it will be undone, so nothing may be kept elsewhere, no key made that lasts.
   */
  statements(owner: number, cases: readonly NewCase[], dry: boolean): Promise<readonly Statement[]>
}

import type {
  AgeGroup,
  DataSource,
  ExploitationClass,
  ExploitationForm,
  LabourSector,
  MeansOfControl,
  RecruiterRelation,
  Sex,
  YesNoUnknown,
} from '../../base/codes/index.ts'

/** One row of the file in our codes: one person's record, k-anonymised by its publisher. It has no id: alike rows are different persons. */
export interface CtdcCase {
  /** Calendar year, 2002 to 2020. */
  readonly registeredYear: number
  readonly dataSource: DataSource
  readonly sex: Sex
  readonly ageGroup: AgeGroup
  /** ISO 3166-1 alpha-2, or ZZ: redacted or unknown. */
  readonly citizenship: string
  readonly formsOfExploitation: readonly ExploitationForm[]
  readonly forcedLabour: YesNoUnknown
  readonly exploitationClass: ExploitationClass
  readonly sector: LabourSector
  readonly meansOfControl: readonly MeansOfControl[]
  readonly recruiterRelation: RecruiterRelation
}

/** Why a row was not taken. It never carries the value, which may be anything: line and column say where to look. */
export interface Reject {
  /** 1-based line of the file, the header being line 1. */
  readonly line: number
  /** The column of the file, or `*` for the row as a whole. */
  readonly column: string
  readonly rule: 'columns' | 'one-of' | 'year' | 'country' | 'agrees-with-isForcedLabour'
  /** Length of the refused value in UTF-16 units; of the row, the number of its values. */
  readonly length: number
  readonly allowed: readonly string[]
}

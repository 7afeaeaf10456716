import type {
  AgeGroup,
  DataSource,
  ExploitationForm,
  LabourSector,
  MeansOfControl,
  RecruiterRelation,
  Sex,
  SexualExploitationForm,
} from '../../base/codes/index.ts'

/** One row of a CTDC file in our codes. It has no id: alike rows are different persons. */
export interface CtdcCase {
  /** Calendar year. */
  readonly registeredYear: number
  readonly dataSource: DataSource
  readonly sex: Sex
  readonly ageGroup: AgeGroup
  /** Of age at registration or not, where the file says so. */
  readonly adult?: boolean | undefined
  /** ISO 3166-1 alpha-2, or ZZ: redacted or unknown. */
  readonly citizenship: string
  /** Of exploitation; ISO 3166-1 alpha-2, or ZZ. */
  readonly country: string
  readonly forms: readonly ExploitationForm[]
  readonly sexualForms: readonly SexualExploitationForm[]
  readonly sector: LabourSector
  readonly meansOfControl: readonly MeansOfControl[]
  readonly recruiterRelation: RecruiterRelation
  readonly abducted: boolean
}

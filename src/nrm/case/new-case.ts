import type { AgeGroup, CaseStatus, DataSource, DatePrecision, ExploitationClass, YesNoUnknown } from '../../base/codes/index.ts'
import { ageGroupOf, exploitationClassOf } from '../../base/codes/index.ts'
import { childUntil } from '../person/child-until.ts'
import type { ContactInput, IdentityInput } from '../person/person-inputs.ts'
import type { Account } from './accounts.ts'
import type { CareInput } from './care.ts'
import type {
  ChildProtectionInput,
  DemographicsInput,
  ExploitationInput,
  HealthInput,
  IdentificationInput,
  ProceedingsInput,
} from './case-inputs.ts'
import type { LocationInput } from './location.ts'

/** A line of an imported file, by which its case is known for ever. */
export interface Source {
  /** SHA-256 of the file. */
  readonly digest: Buffer
  /** 1-based. */
  readonly line: number
  /** Of the import that brings it in. */
  readonly importId?: string | null
}

/** A case that is about to be written, of a person who is new as well. What is left out or null is recorded as not known. */
export interface NewCase {
  readonly id: string
  readonly personId: string
  readonly reference: string
  /** ISO 3166-2. */
  readonly region: string
  readonly district?: string | null | undefined
  /** ISO 8601 date; with a precision of a year or a month, its first day. */
  readonly openedOn: string
  readonly openedPrecision?: DatePrecision
  /** The last day that `openedOn` may mean, from which an age group is counted; `openedOn` itself where left out. */
  readonly openedBy?: string
  readonly status?: CaseStatus
  readonly dataSource?: DataSource
  /** Where the record came from: `hub` where left out. */
  readonly origin?: string
  readonly source?: Source
  readonly dataConsent?: YesNoUnknown
  readonly dataAgreement?: YesNoUnknown
  readonly identification?: Partial<IdentificationInput> | undefined
  /** Whether the person is of age, where that is known without an age group. */
  readonly adult?: boolean | undefined
  readonly demographics?: Partial<DemographicsInput> | undefined
  /** The class is computed from the forms where it is not given. */
  readonly exploitation?: (Partial<ExploitationInput> & { exploitationClass?: ExploitationClass }) | undefined
  readonly identity?: IdentityInput | undefined
  readonly contact?: ContactInput | undefined
  readonly location?: LocationInput | undefined
  readonly care?: CareInput | undefined
  readonly accounts?: readonly Account[] | undefined
  readonly health?: Partial<HealthInput> | undefined
  readonly childProtection?: Partial<ChildProtectionInput> | undefined
  readonly proceedings?: Partial<ProceedingsInput> | undefined
}

/** Does the case hold what is stored under a key of the person? */
export const hasSecrets = ({ identity, contact, location, care, accounts }: NewCase): boolean =>
  Boolean(identity ?? contact ?? location ?? care ?? accounts)

/** What follows from the rest: the age group of a birth date, until when the rules for children hold, the class of the forms. */
export function derived({ openedOn, openedBy = openedOn, identity, adult, demographics, exploitation }: NewCase): {
  ageGroup: AgeGroup
  childUntil: string
  exploitationClass: ExploitationClass
} {
  const birthDate = identity?.birthDate ?? undefined
  const ageGroup = birthDate ? ageGroupOf(yearsBetween(birthDate, openedOn)) : (demographics?.ageGroup ?? 'UNKNOWN')
  return {
    ageGroup,
    childUntil: childUntil({ birthDate, ageGroup, adult, on: openedBy }),
    exploitationClass: exploitation?.exploitationClass ?? exploitationClassOf(exploitation?.forms ?? []),
  }
}

function yearsBetween(from: string, to: string): number {
  const [a, b] = [from, to].map(date => Number(date.replaceAll('-', ''))) as [number, number]
  return Math.floor((b - a) / 10_000)
}

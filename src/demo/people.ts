import type {
  AgeGroup,
  CaseStatus,
  DocumentKind,
  ExploitationClass,
  ExploitationForm,
  GuardianKind,
  HealthNeed,
  IdentificationStatus,
  IdentifyingOrganisation,
  LabourSector,
  MeansOfControl,
  ProceedingRole,
  ProceedingStage,
  RecruiterRelation,
  Sex,
  YesNoUnknown,
} from '../base/codes/index.ts'
import { ageGroupOf, exploitationClassOf } from '../base/codes/index.ts'
import type { Dice } from './dice.ts'
import { diceOf } from './dice.ts'
import { FAMILY, GIVEN, PLACES } from './names.ts'
import type { Story } from './stories.ts'
import { STORIES } from './stories.ts'

/** An invented person and their case. Days are ISO 8601; `null` is: did not happen, or nothing recorded. */
export interface DemoPerson {
  readonly story: string
  readonly case: {
    readonly reference: string
    /** ISO 3166-2. */
    readonly region: string
    readonly openedOn: string
    readonly status: CaseStatus
    readonly closedOn: string | null
    readonly identificationStatus: IdentificationStatus
    readonly identifiedBy: IdentifyingOrganisation | null
    readonly identifiedOn: string | null
  }
  readonly demographics: { readonly sex: Sex; readonly ageGroup: AgeGroup; readonly citizenship: string; readonly countryOfBirth: string }
  readonly exploitation: {
    readonly forms: readonly ExploitationForm[]
    readonly exploitationClass: ExploitationClass
    readonly sector: LabourSector
    readonly meansOfControl: readonly MeansOfControl[]
    readonly recruiterRelation: RecruiterRelation
    readonly country: string
    readonly startedOn: string
    readonly endedOn: string
  }
  readonly identity: {
    readonly givenName: string
    readonly familyName: string
    readonly birthDate: string | null
    readonly documents: readonly { readonly kind: DocumentKind; readonly number: string }[]
  }
  readonly contact: { readonly phone: string; readonly email: string; readonly address: string }
  readonly health: {
    readonly needs: readonly HealthNeed[]
    readonly pregnant: YesNoUnknown
    readonly disability: YesNoUnknown
    readonly examinedOn: string | null
  }
  readonly childProtection: {
    readonly guardian: GuardianKind
    readonly authorityInformedOn: string | null
    readonly bestInterestsAssessedOn: string | null
    readonly forensicInterviewOn: string | null
  }
  readonly proceedings: {
    readonly number: string | null
    readonly article: string | null
    readonly stage: ProceedingStage
    readonly role: ProceedingRole
    readonly openedOn: string | null
  }
}

/** The marks by which everybody sees that a record is invented: in the name, and in each number. */
export const DEMO_FAMILY_NAME = /-Demo$/
export const DEMO_NUMBER = /^DEMO-/
/** ITU-T keeps the country code 999 in reserve: no such phone can ring. */
export const DEMO_PHONE = /^\+99900\d{7}$/

/** Cases are opened in these days, so that nobody needs a clock; what follows may take another year. */
export const DEMO_DAYS = { from: '2019-01-01', until: '2024-12-31' } as const

/** `n` invented people with a case each: the same for the same seed, and the first `n` the same whatever `n` is. */
export const generatePeople = (seed: number, n: number): DemoPerson[] => {
  const dice = diceOf(seed)
  return Array.from({ length: n }, (_, i) => personOf(dice, i + 1))
}

const personOf = (dice: Dice, n: number): DemoPerson => {
  const story = dice.weighted(STORIES)
  const number = String(n).padStart(7, '0')
  const openedOn = later(DEMO_DAYS.from, dice.between(0, daysBetween(DEMO_DAYS.from, DEMO_DAYS.until)))
  const age = dice.between(...story.ages)
  const birthDate = dice.oneIn(25) ? null : bornOn(openedOn, age, dice.between(0, 364))
  const sex = dice.one(story.sexes)
  const citizenship = dice.one(story.citizenships)
  const region = dice.one(['BY-BR', 'BY-BR', 'BY-BR', 'BY-HM', 'BY-HO', 'BY-HR', 'BY-MA', 'BY-MI', 'BY-VI'])
  return {
    story: story.name,
    case: caseOf(dice, number, openedOn, region),
    demographics: { sex, ageGroup: birthDate === null ? 'UNKNOWN' : ageGroupOf(age), citizenship, countryOfBirth: citizenship },
    exploitation: exploitationOf(dice, story, openedOn),
    identity: {
      givenName: dice.one(GIVEN[sex]),
      familyName: `${dice.one(FAMILY)}-Demo`,
      birthDate,
      documents: dice.oneIn(4) ? [] : [{ kind: age < 14 ? 'BIRTH_CERTIFICATE' : 'PASSPORT', number: `DEMO-${number}` }],
    },
    contact: {
      phone: `+99900${number}`,
      email: `demo-${number}@example.org`,
      address: `Demo street ${dice.between(1, 99)}, ${dice.one(PLACES[region] ?? ['Minsk'])}`,
    },
    health: healthOf(dice, story, sex, age, openedOn),
    childProtection: childProtectionOf(dice, story, openedOn),
    proceedings: proceedingsOf(dice, story, number, openedOn),
  }
}

const caseOf = (dice: Dice, number: string, openedOn: string, region: string): DemoPerson['case'] => {
  const identificationStatus = dice.one(['PRESUMED', 'IDENTIFIED', 'IDENTIFIED', 'IDENTIFIED', 'NOT_A_VICTIM'])
  const decided = identificationStatus !== 'PRESUMED'
  const status =
    identificationStatus === 'NOT_A_VICTIM' ? 'CLOSED' : dice.one(['ACTIVE', 'ACTIVE', 'FOLLOW_UP', 'CLOSED', 'CLOSED_REFERRED'])
  const identifiedOn = decided ? later(openedOn, dice.between(1, 60)) : null
  return {
    reference: `DEMO-${openedOn.slice(0, 4)}-${number}`,
    region,
    openedOn,
    status,
    closedOn: status.startsWith('CLOSED') ? later(identifiedOn ?? openedOn, dice.between(1, 300)) : null,
    identificationStatus,
    identifiedBy: decided ? dice.one(['POLICE', 'POLICE', 'NGO', 'NON_POLICE_GOVERNMENTAL_ORGANISATION', 'COURT_OR_PROSECUTION']) : null,
    identifiedOn,
  }
}

const exploitationOf = (dice: Dice, story: Story, openedOn: string): DemoPerson['exploitation'] => {
  const endedOn = later(openedOn, -dice.between(5, 200))
  return {
    forms: story.forms,
    exploitationClass: exploitationClassOf(story.forms),
    sector: dice.one(story.sectors),
    meansOfControl: dice.some(story.means, 4),
    recruiterRelation: dice.one(story.recruiters),
    country: dice.one(story.countries),
    startedOn: later(endedOn, -dice.between(20, 500)),
    endedOn,
  }
}

const healthOf = (dice: Dice, story: Story, sex: Sex, age: number, openedOn: string): DemoPerson['health'] => {
  const examined = !dice.oneIn(3)
  const needs = dice.some(story.needs, 2).filter((need, _, all) => need !== 'NONE' || all.length === 1)
  const pregnant = examined && sex === 'FEMALE' && age >= 15 && age <= 45 && dice.oneIn(12)
  return {
    needs: examined ? [...needs, ...(pregnant ? (['PREGNANCY'] as const) : [])] : ['UNKNOWN'],
    pregnant: sex === 'MALE' ? 'NO' : !examined ? 'UNKNOWN' : pregnant ? 'YES' : 'NO',
    disability: !examined ? 'UNKNOWN' : dice.oneIn(15) ? 'YES' : 'NO',
    examinedOn: examined ? later(openedOn, dice.between(0, 14)) : null,
  }
}

const childProtectionOf = (dice: Dice, story: Story, openedOn: string): DemoPerson['childProtection'] => {
  const guardian = dice.one(story.guardians)
  if (guardian === 'NOT_APPLICABLE')
    return { guardian, authorityInformedOn: null, bestInterestsAssessedOn: null, forensicInterviewOn: null }
  const authorityInformedOn = later(openedOn, dice.between(0, 3))
  return {
    guardian,
    authorityInformedOn,
    bestInterestsAssessedOn: dice.oneIn(3) ? null : later(authorityInformedOn, dice.between(1, 30)),
    forensicInterviewOn: dice.oneIn(2) ? null : later(authorityInformedOn, dice.between(1, 20)),
  }
}

const proceedingsOf = (dice: Dice, story: Story, number: string, openedOn: string): DemoPerson['proceedings'] => {
  const stage = dice.one(['NONE', 'NONE', 'INITIAL_CHECK', 'PRELIMINARY_INVESTIGATION', 'SUSPENDED', 'TRIAL', 'FINAL'])
  if (stage === 'NONE') return { number: null, article: null, stage, role: 'NONE', openedOn: null }
  const role = stage === 'INITIAL_CHECK' ? 'APPLICANT' : dice.one(['INJURED_PARTY', 'INJURED_PARTY', 'WITNESS'])
  return { number: `DEMO-${number}`, article: dice.one(story.articles), stage, role, openedOn: later(openedOn, dice.between(1, 90)) }
}

const DAY = 86_400_000
const toDay = (at: number): string => new Date(at).toISOString().slice(0, 10)
const later = (from: string, days: number): string => toDay(Date.parse(from) + days * DAY)
const daysBetween = (from: string, until: string): number => (Date.parse(until) - Date.parse(from)) / DAY

/** A day on which somebody was born who has `age` completed years on `on`; `days` (0 to 364) moves it through the year that is possible. */
const bornOn = (on: string, age: number, days: number): string => {
  const birthday = new Date(Date.parse(on))
  birthday.setUTCFullYear(birthday.getUTCFullYear() - age)
  return toDay(birthday.getTime() - days * DAY)
}

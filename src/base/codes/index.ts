import type { Language } from '../languages.ts'
import { AGENCY_KIND } from './agency-kind.ts'
import { ACTION, ADDRESSEES, AGREEMENT_STATUS, EFFECT } from './agreement.ts'
import { CLAUSE_CHANGE, PARTY_CHANGE, RIGHT_CHANGE } from './agreement-difference.ts'
import { ASSISTANCE_KIND, ASSISTANCE_OUTCOME, HEALTH_NEED } from './assistance.ts'
import { ACCOUNT_SUBJECT, REFERRAL_REASON, SUPPORT_PLAN_KIND } from './care.ts'
import { CASE_STATUS, DATA_SOURCE, DATE_PRECISION, IDENTIFICATION_STATUS, IDENTIFYING_ORGANISATION, YES_NO_UNKNOWN } from './case.ts'
import { EDUCATION_LEVEL, HEALTH_VULNERABILITY, MARITAL_STATUS, VULNERABILITY } from './circumstances.ts'
import type { Code, CodeList } from './code-list.ts'
import { COUNTRY } from './country.ts'
import { DATA_CATEGORY } from './data-category.ts'
import { DIMENSION } from './dimension.ts'
import { DUTY } from './duty.ts'
import { ERROR_CODE } from './error-code.ts'
import { EXPLOITATION_CLASS, EXPLOITATION_FORM } from './exploitation.ts'
import { CLOSING_REASON, HOLD_REASON, SEAL_REASON } from './keeping.ts'
import { LABOUR_SECTOR } from './labour-sector.ts'
import { LANGUAGE_LIST } from './language.ts'
import { MEANS_OF_CONTROL } from './means-of-control.ts'
import { MISSING } from './missing.ts'
import { AGE_GROUP, CHILD_OR_ADULT, DOCUMENT_KIND, SEX } from './person.ts'
import { PROCEEDING_ROLE, PROCEEDING_STAGE } from './proceedings.ts'
import { PURPOSE } from './purpose.ts'
import { RECRUITER_RELATION } from './recruiter-relation.ts'
import { ONLINE_PLATFORM, RECRUITMENT_METHOD, TRAFFICKER_RELATION } from './recruitment.ts'
import { CONSENT_GIVER, DIRECTION, GUARDIAN_KIND, REFERRAL_STATUS } from './referral.ts'
import { REGION } from './region.ts'
import { RULE } from './rule.ts'
import { SCOPE } from './scope.ts'
import { SPOKEN_LANGUAGE } from './spoken-language.ts'
import { CONFIDENTIALITY_STATUS, MEASURE, OBSERVATION_STATUS, STATISTIC_SOURCE } from './statistics.ts'
import { ORGANISATION_TYPE, PERPETRATOR_ROLE, PLACE_KIND, SEXUAL_EXPLOITATION_FORM, TRAFFICKING_EVENT_KIND } from './trafficking.ts'

export * from './agency-kind.ts'
export * from './agreement.ts'
export * from './agreement-difference.ts'
export * from './assistance.ts'
export * from './care.ts'
export * from './case.ts'
export * from './circumstances.ts'
export type { Code, CodeList } from './code-list.ts'
export * from './country.ts'
export * from './country-alpha3.ts'
export * from './data-category.ts'
export * from './dimension.ts'
export * from './duty.ts'
export * from './error-code.ts'
export * from './exploitation.ts'
export * from './keeping.ts'
export * from './labour-sector.ts'
export * from './language.ts'
export * from './means-of-control.ts'
export * from './missing.ts'
export * from './person.ts'
export * from './proceedings.ts'
export * from './purpose.ts'
export * from './recruiter-relation.ts'
export * from './recruitment.ts'
export * from './referral.ts'
export * from './region.ts'
export * from './rule.ts'
export * from './scope.ts'
export * from './spoken-language.ts'
export * from './statistics.ts'
export * from './trafficking.ts'
export * from './words.ts'

/** Every code list of the hub, by name. A list that is not here is in no answer of `codeLists`. */
export const CODE_LISTS: readonly CodeList[] = [
  ACCOUNT_SUBJECT,
  ACTION,
  ADDRESSEES,
  AGENCY_KIND,
  AGREEMENT_STATUS,
  AGE_GROUP,
  ASSISTANCE_KIND,
  ASSISTANCE_OUTCOME,
  CASE_STATUS,
  CLAUSE_CHANGE,
  CHILD_OR_ADULT,
  CLOSING_REASON,
  CONFIDENTIALITY_STATUS,
  CONSENT_GIVER,
  COUNTRY,
  DATA_CATEGORY,
  DATA_SOURCE,
  DATE_PRECISION,
  DIMENSION,
  DIRECTION,
  DOCUMENT_KIND,
  DUTY,
  EFFECT,
  ERROR_CODE,
  EDUCATION_LEVEL,
  EXPLOITATION_CLASS,
  EXPLOITATION_FORM,
  GUARDIAN_KIND,
  HEALTH_NEED,
  HOLD_REASON,
  HEALTH_VULNERABILITY,
  IDENTIFICATION_STATUS,
  IDENTIFYING_ORGANISATION,
  LABOUR_SECTOR,
  LANGUAGE_LIST,
  MARITAL_STATUS,
  MEANS_OF_CONTROL,
  MEASURE,
  MISSING,
  OBSERVATION_STATUS,
  ONLINE_PLATFORM,
  ORGANISATION_TYPE,
  PERPETRATOR_ROLE,
  PLACE_KIND,
  PARTY_CHANGE,
  PROCEEDING_ROLE,
  PROCEEDING_STAGE,
  PURPOSE,
  RECRUITER_RELATION,
  RECRUITMENT_METHOD,
  REFERRAL_REASON,
  REFERRAL_STATUS,
  REGION,
  RIGHT_CHANGE,
  RULE,
  SCOPE,
  SEAL_REASON,
  SEX,
  SEXUAL_EXPLOITATION_FORM,
  SPOKEN_LANGUAGE,
  STATISTIC_SOURCE,
  SUPPORT_PLAN_KIND,
  TRAFFICKER_RELATION,
  TRAFFICKING_EVENT_KIND,
  VULNERABILITY,
  YES_NO_UNKNOWN,
]

const BY_NAME: ReadonlyMap<string, CodeList> = new Map(CODE_LISTS.map(list => [list.name, list]))
const BY_CODE: ReadonlyMap<CodeList, ReadonlyMap<string, Code>> = new Map(
  CODE_LISTS.map(list => [list, new Map(list.codes.map(code => [code.code, code]))]),
)

export const findCodeList = (name: string): CodeList | undefined => BY_NAME.get(name)

/** The list of this name. Throws when there is none: for names that our own code writes, not for a caller's. */
export const codeList = (name: string): CodeList => {
  const found = findCodeList(name)
  if (!found) throw new Error(`There is no code list ${name}.`)
  return found
}

export const findCode = (list: CodeList, code: string): Code | undefined => BY_CODE.get(list)?.get(code)

/** Is it a code of this list? Narrows a text that came from outside. */
export const isCodeOf = <C extends string>(list: CodeList<C>, code: string): code is C => findCode(list, code) !== undefined

/** What a person reads for a code. A code that is not in the list throws: a blank label would hide the mistake. */
export const labelOf = (list: CodeList, code: string, language: Language): string => {
  const found = findCode(list, code)
  if (!found) throw new Error(`The code list ${list.name} has no code ${code}.`)
  return found.label[language]
}

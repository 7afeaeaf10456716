import {
  CASE_STATUS,
  type CodeList,
  EDUCATION_LEVEL,
  EXPLOITATION_FORM,
  HEALTH_VULNERABILITY,
  IDENTIFICATION_STATUS,
  IDENTIFYING_ORGANISATION,
  isCodeOf,
  LABOUR_SECTOR,
  MARITAL_STATUS,
  MEANS_OF_CONTROL,
  ONLINE_PLATFORM,
  ORGANISATION_TYPE,
  PERPETRATOR_ROLE,
  RECRUITMENT_METHOD,
  REFERRAL_REASON,
  REGION,
  SEX,
  SEXUAL_EXPLOITATION_FORM,
  SUPPORT_PLAN_KIND,
  TRAFFICKER_RELATION,
  TRAFFICKING_EVENT_KIND,
  VULNERABILITY,
} from '../../base/codes/index.ts'
import { checkbox, code, country, date, degrees, language, type Reader, several, text, whole } from './readers.ts'

/** What may be there several times: the second has fields with `.2` behind their names, such as hte_City.2. */
export type Group = 'perpetrator' | 'event' | 'incoming' | 'outgoing' | 'plan' | 'comment'

/** Where a value goes in a new case. In a path, `[event#]` is that entry of a list which belongs to the event of the field's number. */
export interface Home {
  readonly path: string
  /** What of the value goes there; undefined: nothing. */
  readonly part?: (value: unknown) => unknown
}

export interface Field {
  readonly name: string
  readonly reader: Reader
  readonly homes: readonly Home[]
  readonly group?: Group
}

const field = (name: string, reader: Reader, ...homes: readonly (string | Home)[]): Field => {
  const group = /\[(?<group>perpetrator|event|incoming|outgoing|plan|comment)#/.exec(homes.map(pathOf).join())?.groups?.['group']
  return {
    name,
    reader,
    homes: homes.map(home => (typeof home === 'string' ? { path: home } : home)),
    ...(group && { group: group as Group }),
  }
}
const pathOf = (home: string | Home): string => (typeof home === 'string' ? home : home.path)

const first: Home['part'] = value => (value as string[])[0]
const others: Home['part'] = value => ((value as string[]).length > 1 ? (value as string[]).slice(1) : undefined)
const of =
  (list: CodeList): Home['part'] =>
  value => {
    const its = (value as string[]).filter(each => isCodeOf(list, each))
    return its.length > 0 ? its : undefined
  }

/** The 83 fields of HTCDS 2.0 in its order, each with its home. Names and pick lists: IOM, CC BY 4.0, cited without endorsement. */
export const HTCDS_FIELDS: readonly Field[] = [
  field('org_Name', text('Example Organisation'), 'location.places[organisation].name'),
  field('org_ShippingCity', text('Brest'), 'location.places[organisation].city'),
  field('org_ShippingCountry', country('BY'), 'location.places[organisation].country'),
  field('org_ShippingState', text('Brest oblast'), 'location.places[organisation].state'),
  field('org_ShippingStreet', text('Example street 1'), 'location.places[organisation].street'),
  field('org_ShippingPostalCode', text('224000'), 'location.places[organisation].postalCode'),
  field('org_ShippingLongitude', degrees('23.7'), 'location.places[organisation].longitude'),
  field('org_ShippingLatitude', degrees('52.1'), 'location.places[organisation].latitude'),
  field('org_Phone', text('000 00 01'), 'location.places[organisation].phone'),
  field('org_Type', code(ORGANISATION_TYPE), 'location.places[organisation].organisationType'),
  field('prs_Salutation', text('Ms'), 'identity.salutation'),
  field('prs_FirstName', text('Example'), 'identity.givenName'),
  field('prs_MiddleName', text('Exampleovna'), 'identity.patronymic'),
  field('prs_SecondName', text('Generated'), 'identity.familyName'),
  field('prs_Birthdate', date('1995-04-23'), 'identity.birthDate'),
  field('prs_Gender', code(SEX), 'demographics.sex'),
  field('prs_Deceased', checkbox('false'), 'demographics.deceased'),
  field('prs_MaritalStatus', code(MARITAL_STATUS), 'demographics.maritalStatus'),
  field('prs_NumberOfChildren', whole('1'), 'demographics.children'),
  field('prs_PrimaryLanguage', language('rus'), 'demographics.primaryLanguage'),
  field('prs_SecondaryLanguage', language('bel'), 'demographics.secondaryLanguage'),
  field('prs_HighestLevelOfEducation', code(EDUCATION_LEVEL), 'demographics.education'),
  field(
    'prs_Citizenship',
    several(country('BY')),
    { path: 'demographics.citizenship', part: first },
    { path: 'demographics.otherCitizenships', part: others },
  ),
  field('prs_IdentityNumber', text('EX0000000'), 'identity.documents[number].number'),
  field('prs_Title', text('Dr'), 'identity.title'),
  field('prs_Email', text('example@example.org'), 'contact.email'),
  field('prs_HomePhone', text('000 00 02'), 'contact.homePhone'),
  field('prs_MobilePhone', text('000 00 03'), 'contact.phone'),
  field('prs_MailingCity', text('Kobrin'), 'contact.mailingAddress.city'),
  field('prs_MailingCountry', country('BY'), 'contact.mailingAddress.country'),
  field('prs_MailingState', text('Brest oblast'), 'contact.mailingAddress.state'),
  field('prs_MailingStreet', text('Example street 2'), 'contact.mailingAddress.street'),
  field('prs_MailingPostalCode', text('225301'), 'contact.mailingAddress.postalCode'),
  field('prs_MailingLongitude', degrees('24.36'), 'contact.mailingAddress.longitude'),
  field('prs_MailingLatitude', degrees('52.21'), 'contact.mailingAddress.latitude'),
  field('vic_AgreementToManagePersonalData', checkbox('true'), 'dataAgreement'),
  field('vic_TraffickingStatus', code(IDENTIFICATION_STATUS), 'identification.status'),
  field('vic_TraffickingStatusDecisionMakingOrg', code(IDENTIFYING_ORGANISATION), 'identification.decidedBy'),
  field('vic_RelationshipToTrafficker', code(TRAFFICKER_RELATION), 'exploitation.traffickerRelation'),
  field('vic_AgeWhenTrafficked', whole('24'), 'exploitation.ageWhenTrafficked'),
  field('vic_RecruitmentWebsitesAndApps', several(code(ONLINE_PLATFORM)), 'exploitation.recruitmentPlatforms'),
  field('vic_MethodOfRecruitment', several(code(RECRUITMENT_METHOD)), 'exploitation.recruitmentMethods'),
  field('vic_LocationOfRecruitment', text('Example Agency'), 'location.places[recruitment].name'),
  field('vic_MethodsOfControl', several(code(MEANS_OF_CONTROL)), 'exploitation.meansOfControl'),
  field('vic_TypeOfExploitation', several(code(EXPLOITATION_FORM)), 'exploitation.forms'),
  field('vic_ForcedLabourIndustry', code(LABOUR_SECTOR), 'exploitation.sector'),
  field('vic_TypeOfSexExploitation', several(code(SEXUAL_EXPLOITATION_FORM)), 'exploitation.sexualForms'),
  field('vic_LocationOfExploitation', text('Example Farm'), 'location.places[exploitation].name'),
  field('vic_ExploitationWebsitesAndApps', several(code(ONLINE_PLATFORM)), 'exploitation.exploitationPlatforms'),
  field(
    'vic_Vulnerabilities',
    several(code(VULNERABILITY, HEALTH_VULNERABILITY)),
    { path: 'exploitation.vulnerabilities', part: of(VULNERABILITY) },
    { path: 'health.vulnerabilities', part: of(HEALTH_VULNERABILITY) },
  ),
  field('vic_DetailsOfVulnerabilities', text('Had lost her work'), 'accounts[vulnerabilities].text'),
  field('per_RoleInProcess', several(code(PERPETRATOR_ROLE)), 'exploitation.perpetrators[perpetrator#].roles'),
  field('per_RoleDetails', text('Drove the bus'), 'accounts[perpetrator#].text'),
  field('cas_Status', code(CASE_STATUS), 'status'),
  field('cas_ReasonForCaseClosure', text('All help was given'), 'accounts[closure].text'),
  field('cas_CaseOwner', text('Example Worker'), 'care.caseWorker'),
  field('cas_ReferringOrganisation', text('Example Hotline'), 'care.incomingReferrals[incoming#].organisation'),
  field('cas_IncomingReferralDate', date('2024-02-01'), 'care.incomingReferrals[incoming#].madeOn'),
  field('cas_ReferringPrimaryCaseWorker', text('Example Colleague'), 'care.incomingReferrals[incoming#].caseWorker'),
  field('cas_ReasonForIncomingReferral', code(REFERRAL_REASON), 'care.incomingReferrals[incoming#].reason'),
  field('cas_IncomingReferralDetails', text('Called at night'), 'accounts[incoming#].text'),
  field('cas_ReferredOrganisation', text('Example Clinic'), 'care.outgoingReferrals[outgoing#].organisation'),
  field('cas_ReferredPrimaryCaseWorker', text('Example Doctor'), 'care.outgoingReferrals[outgoing#].caseWorker'),
  field('cas_ReasonForOutgoingReferral', code(REFERRAL_REASON), 'care.outgoingReferrals[outgoing#].reason'),
  field('cas_OutgoingReferralDate', date('2024-02-03'), 'care.outgoingReferrals[outgoing#].madeOn'),
  field('cas_OutgoingReferralDetails', text('An examination'), 'accounts[outgoing#].text'),
  field('cco_CaseComment', text('GENERATED EXAMPLE: nobody real'), 'accounts[comment#].text'),
  field('hte_Longitude', degrees('37.6'), 'location.places[event#].longitude'),
  field('hte_Latitude', degrees('55.7'), 'location.places[event#].latitude'),
  field('hte_City', text('Moscow'), 'location.places[event#].city'),
  field('hte_Country', country('RU'), 'exploitation.events[event#].country'),
  field('hte_State', text('Moscow'), 'location.places[event#].state'),
  field('hte_Street', text('Example street 3'), 'location.places[event#].street'),
  field('hte_PostalCode', text('101000'), 'location.places[event#].postalCode'),
  field('hte_Date', date('2023-10-15'), 'exploitation.events[event#].happenedOn'),
  field('hte_Type', { ...code(TRAFFICKING_EVENT_KIND), example: 'Exploitation' }, 'exploitation.events[event#].kind'),
  field('hte_Description', text('Worked without pay'), 'accounts[event#].text'),
  field('spl_Objectives', text('Work of her own'), 'accounts[plan#objectives].text'),
  field('spl_ActionPlan', text('Finish the sewing course'), 'accounts[plan#actions].text'),
  field('spl_PlannedEndDate', date('2024-12-31'), 'care.supportPlans[plan#].plannedEndOn'),
  field('spl_ActualEndDate', date('2024-11-30'), 'care.supportPlans[plan#].endedOn'),
  field('spl_Type', code(SUPPORT_PLAN_KIND), 'care.supportPlans[plan#].kind'),
  field('con_Consent', checkbox('true'), 'dataConsent'),
]

/** What the hub asks of a case and the HTCDS does not say. */
export const HUB_FIELDS: readonly Field[] = [
  field('hub_Reference', text('GENERATED-EXAMPLE-1'), 'reference'),
  field('hub_OpenedOn', date('2024-02-01'), 'openedOn'),
  field('hub_Region', code(REGION), 'region'),
  field('hub_District', text('Kobrin'), 'district'),
]

/** Every field by its name in lower case. */
const BY_NAME: ReadonlyMap<string, Field> = new Map([...HTCDS_FIELDS, ...HUB_FIELDS].map(each => [each.name.toLowerCase(), each]))

/** How many there may be of what a case may have several of. */
export const MOST = 20

/** A field, and of which of several things it tells. */
export interface Numbered {
  readonly field: Field
  readonly number: number
}

/** The name of the column, as the hub writes it. */
export const keyOf = ({ field: { name }, number }: Numbered): string => (number === 1 ? name : `${name}.${number}`)

/** The field of a column, and its number; undefined where there is none of this name. */
export function fieldOf(column: string): Numbered | undefined {
  const [, name = '', digits = '1'] = /^([^.]*)(?:\.([1-9]\d?))?$/.exec(column.trim()) ?? []
  const found = BY_NAME.get(name.toLowerCase())
  const number = Number(digits)
  return found && (number === 1 || found.group) && number <= MOST ? { field: found, number } : undefined
}

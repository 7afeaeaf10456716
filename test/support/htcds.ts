/** A case of HTCDS 2.0 with something in each field, and where each is read back. The person is invented. */
import type { CaseCategory } from '../../src/agreement/vocabulary.ts'
import type { CaseFieldsFragment } from '../generated/gql/graphql.ts'

type Node = CaseFieldsFragment

export interface Expected {
  /** What stands in a CSV cell; several values are separated by semicolons. */
  readonly cell: string
  readonly category: CaseCategory
  /** Undefined where the part that it would be in is withheld. */
  readonly read: (node: Node) => unknown
  readonly is: unknown
  /** Words of its own, by which it is found wherever it leaks. */
  readonly secret?: boolean
}

const place = (node: Node, kind: string) => node.location?.places.find(each => each.kind === kind && each.event == null)
const eventPlace = (node: Node) => node.location?.places.find(each => each.event === 1)
const told = (about: string) => (node: Node) => node.accounts?.told.find(each => each.about === about)?.text
const event = (node: Node) => node.exploitation?.events[0]
const incoming = (node: Node) => node.care?.incomingReferrals[0]
const outgoing = (node: Node) => node.care?.outgoingReferrals[0]
const plan = (node: Node) => node.care?.supportPlans[0]
const mailing = (node: Node) => node.contact?.mailingAddress

/** Something that nobody else's record says. */
const secret = (category: CaseCategory, cell: string, read: Expected['read']): Expected => ({
  cell,
  category,
  read,
  is: cell,
  secret: true,
})
const of = (category: CaseCategory, cell: string, is: unknown, read: Expected['read']): Expected => ({ cell, category, read, is })

export const EXPECTED: Readonly<Record<string, Expected>> = {
  org_Name: secret('location', 'Zvezda-Prijut', node => place(node, 'RECORDING_ORGANISATION')?.name),
  org_ShippingCity: secret('location', 'Ruzhanopol', node => place(node, 'RECORDING_ORGANISATION')?.city),
  org_ShippingCountry: of('location', 'BLR', 'BY', node => place(node, 'RECORDING_ORGANISATION')?.country?.code),
  org_ShippingState: secret('location', 'Pruzhanshchina', node => place(node, 'RECORDING_ORGANISATION')?.state),
  org_ShippingStreet: secret('location', 'Tikhaja ulitsa 77', node => place(node, 'RECORDING_ORGANISATION')?.street),
  org_ShippingPostalCode: secret('location', 'P224991', node => place(node, 'RECORDING_ORGANISATION')?.postalCode),
  org_ShippingLongitude: of('location', '23,7071', 23.7071, node => place(node, 'RECORDING_ORGANISATION')?.longitude),
  org_ShippingLatitude: of('location', '52.0911', 52.0911, node => place(node, 'RECORDING_ORGANISATION')?.latitude),
  org_Phone: secret('location', '+999 29 111 22 01', node => place(node, 'RECORDING_ORGANISATION')?.phone),
  org_Type: of('location', 'HealthServiceOrganisation', 'HEALTH_SERVICE', node => place(node, 'RECORDING_ORGANISATION')?.organisationType),
  prs_Salutation: secret('identity', 'Spadarynja', node => node.identity?.salutation),
  prs_FirstName: secret('identity', 'Aksinnja', node => node.identity?.givenName),
  prs_MiddleName: secret('identity', 'Prakopauna', node => node.identity?.patronymic),
  prs_SecondName: secret('identity', 'Vydumskaja', node => node.identity?.familyName),
  prs_Birthdate: of('identity', '23.04.1991', '1991-04-23', node => node.identity?.birthDate),
  prs_Gender: of('demographics', 'feminine', 'FEMALE', node => node.demographics?.sex),
  prs_Deceased: of('demographics', 'нет', 'NO', node => node.demographics?.deceased),
  prs_MaritalStatus: of('demographics', 'Separated', 'SEPARATED', node => node.demographics?.maritalStatus),
  prs_NumberOfChildren: of('demographics', '3', 3, node => node.demographics?.children),
  prs_PrimaryLanguage: of('demographics', 'be', 'bel', node => node.demographics?.primaryLanguage.code),
  prs_SecondaryLanguage: of('demographics', 'RUS', 'rus', node => node.demographics?.secondaryLanguage.code),
  prs_HighestLevelOfEducation: of(
    'demographics',
    'ShortCycleTertiaryEducation',
    'SHORT_CYCLE_TERTIARY',
    node => node.demographics?.education,
  ),
  prs_Citizenship: of('demographics', 'BY; MDA', ['BY', 'MD'], node =>
    node.demographics ? [node.demographics.citizenship.code, ...node.demographics.otherCitizenships.map(({ code }) => code)] : undefined,
  ),
  prs_IdentityNumber: secret('identity', 'ZQ9081726', node => node.identity?.documents[0]?.number),
  prs_Title: secret('identity', 'Dacent', node => node.identity?.title),
  prs_Email: secret('contact', 'aksinnja@vydumka.example', node => node.contact?.email),
  prs_HomePhone: secret('contact', '+999 29 111 22 02', node => node.contact?.homePhone),
  prs_MobilePhone: secret('contact', '+999 29 111 22 03', node => node.contact?.phone),
  prs_MailingCity: secret('contact', 'Zhabinkapol', node => mailing(node)?.city),
  prs_MailingCountry: of('contact', 'Беларусь', 'BY', node => mailing(node)?.country?.code),
  prs_MailingState: secret('contact', 'Zhabinkaushchyna', node => mailing(node)?.state),
  prs_MailingStreet: secret('contact', 'Vydumannaja 13-7', node => mailing(node)?.street),
  prs_MailingPostalCode: secret('contact', 'M225102', node => mailing(node)?.postalCode),
  prs_MailingLongitude: of('contact', '24.0099', 24.0099, node => mailing(node)?.longitude),
  prs_MailingLatitude: of('contact', '52.1999', 52.1999, node => mailing(node)?.latitude),
  vic_AgreementToManagePersonalData: of('case-summary', '1', 'YES', node => node.dataAgreement),
  vic_TraffickingStatus: of('case-summary', 'ActualVictimOfTrafficking', 'IDENTIFIED', node => node.identification?.status),
  vic_TraffickingStatusDecisionMakingOrg: of('case-summary', 'Police', 'POLICE', node => node.identification?.decidedBy),
  vic_RelationshipToTrafficker: of('exploitation', 'Unaquainted', 'UNACQUAINTED', node => node.exploitation?.traffickerRelation),
  vic_AgeWhenTrafficked: of('exploitation', '27', 27, node => node.exploitation?.ageWhenTrafficked),
  vic_RecruitmentWebsitesAndApps: of(
    'exploitation',
    'Telegram;4Sale',
    ['TELEGRAM', 'FOUR_SALE'],
    node => node.exploitation?.recruitmentPlatforms,
  ),
  vic_MethodOfRecruitment: of('exploitation', 'AtWork', ['WORK'], node => node.exploitation?.recruitmentMethods),
  vic_LocationOfRecruitment: secret('location', 'Kavjarnja Perapynak', node => place(node, 'RECRUITMENT')?.name),
  vic_MethodsOfControl: of(
    'exploitation',
    'DebtBondage; TakesEarnings',
    ['DEBT_BONDAGE', 'TAKES_EARNINGS'],
    node => node.exploitation?.meansOfControl,
  ),
  vic_TypeOfExploitation: of('exploitation', 'ForcedLabour;Servitude', ['FORCED_LABOUR', 'SERVITUDE'], node => node.exploitation?.forms),
  vic_ForcedLabourIndustry: of('exploitation', 'F_Construction', 'F_CONSTRUCTION', node => node.exploitation?.sector),
  vic_TypeOfSexExploitation: of('exploitation', 'Pornography', ['PORNOGRAPHY'], node => node.exploitation?.sexualForms),
  vic_LocationOfExploitation: secret('location', 'Budpljac Nomer 5', node => place(node, 'EXPLOITATION')?.name),
  vic_ExploitationWebsitesAndApps: of('exploitation', 'TikTok', ['TIKTOK'], node => node.exploitation?.exploitationPlatforms),
  vic_Vulnerabilities: of('exploitation', 'Poverty', ['POVERTY'], node => node.exploitation?.vulnerabilities),
  vic_DetailsOfVulnerabilities: secret('identity', 'Strata pracy; brat Mikita hvarey', told('VULNERABILITIES')),
  per_RoleInProcess: of(
    'exploitation',
    'Transporter;Exploiter',
    ['TRANSPORTER', 'EXPLOITER'],
    node => node.exploitation?.perpetrators[0]?.roles,
  ),
  per_RoleDetails: secret('identity', 'Kiroyca autobusa Zmitrok', told('PERPETRATOR')),
  cas_Status: of('case-summary', 'FollowUp', 'FOLLOW_UP', node => node.status),
  cas_ReasonForCaseClosure: secret('identity', 'Pakul nie zakryta', told('CASE_CLOSURE')),
  cas_CaseOwner: secret('assistance', 'Rabotnica Pjatrova', node => node.care?.caseWorker),
  cas_ReferringOrganisation: secret('assistance', 'Liniya Davieru', node => incoming(node)?.organisation),
  cas_IncomingReferralDate: of('assistance', '2024-02-01', '2024-02-01', node => incoming(node)?.madeOn),
  cas_ReferringPrimaryCaseWorker: secret('assistance', 'Kalega Sidarenka', node => incoming(node)?.caseWorker),
  cas_ReasonForIncomingReferral: of('assistance', 'Other', 'OTHER', node => incoming(node)?.reason),
  cas_IncomingReferralDetails: secret('identity', 'Patelefanavala unachy', told('INCOMING_REFERRAL')),
  cas_ReferredOrganisation: secret('assistance', 'Klinika Nadzieja', node => outgoing(node)?.organisation),
  cas_ReferredPrimaryCaseWorker: secret('assistance', 'Doktar Lavrenka', node => outgoing(node)?.caseWorker),
  cas_ReasonForOutgoingReferral: of(
    'assistance',
    'AdditionalServicesRequired',
    'ADDITIONAL_SERVICES_REQUIRED',
    node => outgoing(node)?.reason,
  ),
  cas_OutgoingReferralDate: of('assistance', '03.02.2024', '2024-02-03', node => outgoing(node)?.madeOn),
  cas_OutgoingReferralDetails: secret('identity', 'Na agliad da Lavrenki', told('OUTGOING_REFERRAL')),
  cco_CaseComment: secret('identity', 'Maci zavuc Taciana', told('COMMENT')),
  hte_Longitude: of('location', '37.61', 37.61, node => eventPlace(node)?.longitude),
  hte_Latitude: of('location', '55.75', 55.75, node => eventPlace(node)?.latitude),
  hte_City: secret('location', 'Padmaskouje', node => eventPlace(node)?.city),
  hte_Country: of('exploitation', 'RU', 'RU', node => event(node)?.country.code),
  hte_State: secret('location', 'Maskouskaja vobl', node => eventPlace(node)?.state),
  hte_Street: secret('location', 'Zialony zavulak 3', node => eventPlace(node)?.street),
  hte_PostalCode: secret('location', 'H101990', node => eventPlace(node)?.postalCode),
  hte_Date: of('exploitation', '15.10.2023', '2023-10-15', node => event(node)?.happenedOn),
  hte_Type: of('exploitation', 'Exploitation', 'EXPLOITATION', node => event(node)?.kind),
  hte_Description: secret('identity', 'Haspadar Jarmolau adabrau pashpart', told('TRAFFICKING_EVENT')),
  spl_Objectives: secret('identity', 'Svaja praca dlja Aksinni', told('SUPPORT_OBJECTIVES')),
  spl_ActionPlan: secret('identity', 'Kursy u Haliny', told('SUPPORT_ACTION_PLAN')),
  spl_PlannedEndDate: of('assistance', '2030-12-31', '2030-12-31', node => plan(node)?.plannedEndOn),
  spl_ActualEndDate: of('assistance', '2024-11-30', '2024-11-30', node => plan(node)?.endedOn),
  spl_Type: of('assistance', 'RightsBasedTraining', 'RIGHTS_BASED_TRAINING', node => plan(node)?.kind),
  con_Consent: of('case-summary', 'true', 'YES', node => node.dataConsent),
}

/** The record as cells. */
export const FULL: Readonly<Record<string, string>> = Object.fromEntries(Object.entries(EXPECTED).map(([field, { cell }]) => [field, cell]))

/** What must stand nowhere in clear. */
export const SECRETS: readonly string[] = Object.values(EXPECTED).flatMap(({ cell, secret: its }) => (its ? [cell] : []))

const MANY = new Set(Object.entries(EXPECTED).flatMap(([field, { is }]) => (Array.isArray(is) ? [field] : [])))

/** The same record as JSON: several values are a list, numbers and boxes what they are. */
export const asJson = (cells: Readonly<Record<string, string>>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(cells).map(([field, cell]) => [field, MANY.has(field.replace(/\.\d+$/, '')) ? cell.split(';') : cell]))

/** A CSV file of rows whose columns need not be the same. */
export function asCsv(rows: readonly Readonly<Record<string, string>>[], separator = ','): string {
  const columns = [...new Set(rows.flatMap(row => Object.keys(row)))]
  const line = (cells: readonly string[]): string => cells.map(cell => `"${cell.replaceAll('"', '""')}"`).join(separator)
  return [line(columns), ...rows.map(row => line(columns.map(column => row[column] ?? '')))].join('\r\n')
}

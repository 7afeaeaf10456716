import { closedList, HTCDS, HUB } from './code-list.ts'

export const ReferralReason = {
  ADDITIONAL_SERVICES_REQUIRED: 'ADDITIONAL_SERVICES_REQUIRED',
  MIGRATION_OR_CHANGE_OF_LOCATION: 'MIGRATION_OR_CHANGE_OF_LOCATION',
  OTHER: 'OTHER',
} as const
export type ReferralReason = keyof typeof ReferralReason

export const REFERRAL_REASON = closedList(
  ReferralReason,
  {
    name: 'ReferralReason',
    title: { en: 'Reason for a referral', ru: 'Причина направления', be: 'Прычына накіравання' },
    scheme: 'HTCDS cas_ReasonForIncomingReferral',
    source: `${HTCDS}, cas_ReasonForIncomingReferral and cas_ReasonForOutgoingReferral`,
  },
  {
    ADDITIONAL_SERVICES_REQUIRED: {
      en: 'Further services were needed',
      ru: 'Нужны дополнительные услуги',
      be: 'Патрэбныя дадатковыя паслугі',
      htcds: ['AdditionalServicesRequired'],
    },
    MIGRATION_OR_CHANGE_OF_LOCATION: {
      en: 'The person moved',
      ru: 'Переезд лица',
      be: 'Пераезд асобы',
      htcds: ['MigrationOrChangeOfLocation'],
    },
    OTHER: { en: 'Other reason', ru: 'Иная причина', be: 'Іншая прычына', htcds: ['Other'] },
  },
)

export const SupportPlanKind = {
  EDUCATION: 'EDUCATION',
  FINANCIAL: 'FINANCIAL',
  HEALTH: 'HEALTH',
  LABOUR_EXPLOITATION_REHABILITATION: 'LABOUR_EXPLOITATION_REHABILITATION',
  LEGAL: 'LEGAL',
  LIVELIHOOD: 'LIVELIHOOD',
  RIGHTS_BASED_TRAINING: 'RIGHTS_BASED_TRAINING',
  SEXUAL_EXPLOITATION_REHABILITATION: 'SEXUAL_EXPLOITATION_REHABILITATION',
  SOCIAL_CARE: 'SOCIAL_CARE',
} as const
export type SupportPlanKind = keyof typeof SupportPlanKind

export const SUPPORT_PLAN_KIND = closedList(
  SupportPlanKind,
  {
    name: 'SupportPlanKind',
    title: { en: 'Kind of support plan', ru: 'Вид плана поддержки', be: 'Від плана падтрымкі' },
    scheme: 'HTCDS spl_Type',
    source: `${HTCDS}, spl_Type`,
  },
  {
    EDUCATION: { en: 'Education', ru: 'Обучение', be: 'Навучанне', htcds: ['Education'] },
    FINANCIAL: { en: 'Financial support', ru: 'Материальная поддержка', be: 'Матэрыяльная падтрымка', htcds: ['Financial'] },
    HEALTH: { en: 'Health', ru: 'Здоровье', be: 'Здароўе', htcds: ['Health'] },
    LABOUR_EXPLOITATION_REHABILITATION: {
      en: 'Rehabilitation after labour exploitation',
      ru: 'Реабилитация после трудовой эксплуатации',
      be: 'Рэабілітацыя пасля працоўнай эксплуатацыі',
      htcds: ['LabourExploitationRehabilitation'],
    },
    LEGAL: { en: 'Legal support', ru: 'Юридическая поддержка', be: 'Юрыдычная падтрымка', htcds: ['Legal'] },
    LIVELIHOOD: { en: 'Livelihood', ru: 'Средства к существованию', be: 'Сродкі да існавання', htcds: ['Livelihood'] },
    RIGHTS_BASED_TRAINING: {
      en: 'Training about one’s rights',
      ru: 'Обучение правам человека',
      be: 'Навучанне правам чалавека',
      htcds: ['RightsBasedTraining'],
    },
    SEXUAL_EXPLOITATION_REHABILITATION: {
      en: 'Rehabilitation after sexual exploitation',
      ru: 'Реабилитация после сексуальной эксплуатации',
      be: 'Рэабілітацыя пасля сексуальнай эксплуатацыі',
      htcds: ['SexualExploitationRehabilitation'],
    },
    SOCIAL_CARE: { en: 'Social care', ru: 'Социальное сопровождение', be: 'Сацыяльнае суправаджэнне', htcds: ['SocialCare'] },
  },
)

export const AccountSubject = {
  VULNERABILITIES: 'VULNERABILITIES',
  PERPETRATOR: 'PERPETRATOR',
  TRAFFICKING_EVENT: 'TRAFFICKING_EVENT',
  INCOMING_REFERRAL: 'INCOMING_REFERRAL',
  OUTGOING_REFERRAL: 'OUTGOING_REFERRAL',
  SUPPORT_OBJECTIVES: 'SUPPORT_OBJECTIVES',
  SUPPORT_ACTION_PLAN: 'SUPPORT_ACTION_PLAN',
  CASE_CLOSURE: 'CASE_CLOSURE',
  COMMENT: 'COMMENT',
} as const
export type AccountSubject = keyof typeof AccountSubject

export const ACCOUNT_SUBJECT = closedList(
  AccountSubject,
  {
    name: 'AccountSubject',
    title: { en: 'What an account is about', ru: 'О чём запись', be: 'Пра што запіс' },
    scheme: HUB,
    source: `NRM Hub, the long texts of the ${HTCDS}`,
  },
  {
    VULNERABILITIES: { en: 'Vulnerabilities', ru: 'Уязвимость', be: 'Уразлівасць', description: 'HTCDS vic_DetailsOfVulnerabilities' },
    PERPETRATOR: { en: 'A perpetrator’s role', ru: 'Роль виновного', be: 'Роля вінаватага', description: 'HTCDS per_RoleDetails' },
    TRAFFICKING_EVENT: {
      en: 'A trafficking event',
      ru: 'Событие торговли людьми',
      be: 'Падзея гандлю людзьмі',
      description: 'HTCDS hte_Description',
    },
    INCOMING_REFERRAL: {
      en: 'A referral to the agency',
      ru: 'Направление в организацию',
      be: 'Накіраванне ў арганізацыю',
      description: 'HTCDS cas_IncomingReferralDetails',
    },
    OUTGOING_REFERRAL: {
      en: 'A referral by the agency',
      ru: 'Направление из организации',
      be: 'Накіраванне з арганізацыі',
      description: 'HTCDS cas_OutgoingReferralDetails',
    },
    SUPPORT_OBJECTIVES: {
      en: 'Objectives of a support plan',
      ru: 'Цели плана поддержки',
      be: 'Мэты плана падтрымкі',
      description: 'HTCDS spl_Objectives',
    },
    SUPPORT_ACTION_PLAN: {
      en: 'Actions of a support plan',
      ru: 'Действия плана поддержки',
      be: 'Дзеянні плана падтрымкі',
      description: 'HTCDS spl_ActionPlan',
    },
    CASE_CLOSURE: {
      en: 'Why the case was closed',
      ru: 'Почему дело закрыто',
      be: 'Чаму справа закрыта',
      description: 'HTCDS cas_ReasonForCaseClosure',
    },
    COMMENT: { en: 'Comment on the case', ru: 'Комментарий к делу', be: 'Каментарый да справы', description: 'HTCDS cco_CaseComment' },
  },
)

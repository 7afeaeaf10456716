import { closedList, CTDC, HTCDS, HUB, UNKNOWN } from './code-list.ts'

export const CaseStatus = { ACTIVE: 'ACTIVE', FOLLOW_UP: 'FOLLOW_UP', CLOSED: 'CLOSED', CLOSED_REFERRED: 'CLOSED_REFERRED' } as const
export type CaseStatus = keyof typeof CaseStatus

export const CASE_STATUS = closedList(
  CaseStatus,
  {
    name: 'CaseStatus',
    title: { en: 'Case status', ru: 'Состояние дела', be: 'Стан справы' },
    scheme: 'HTCDS cas_Status',
    source: `${HTCDS}, cas_Status`,
  },
  {
    ACTIVE: { en: 'Active', ru: 'Ведётся', be: 'Вядзецца', htcds: ['Active'] },
    FOLLOW_UP: {
      en: 'Follow-up',
      ru: 'Последующее наблюдение',
      be: 'Наступнае назіранне',
      description: 'Assistance has ended, the agency stays in touch',
      htcds: ['FollowUp'],
    },
    CLOSED: { en: 'Closed', ru: 'Закрыто', be: 'Закрыта', htcds: ['Closed'] },
    CLOSED_REFERRED: {
      en: 'Closed, referred',
      ru: 'Закрыто, передано другой организации',
      be: 'Закрыта, перададзена іншай арганізацыі',
      description: 'Closed because another agency took the person into its care',
      htcds: ['ClosedReferred'],
    },
  },
)

export const IdentificationStatus = { PRESUMED: 'PRESUMED', IDENTIFIED: 'IDENTIFIED', NOT_A_VICTIM: 'NOT_A_VICTIM' } as const
export type IdentificationStatus = keyof typeof IdentificationStatus

export const IDENTIFICATION_STATUS = closedList(
  IdentificationStatus,
  {
    name: 'IdentificationStatus',
    title: { en: 'Identification status', ru: 'Статус идентификации', be: 'Статус ідэнтыфікацыі' },
    scheme: 'HTCDS vic_TraffickingStatus',
    source: `${HTCDS}, vic_TraffickingStatus`,
  },
  {
    PRESUMED: {
      en: 'Presumed victim',
      ru: 'Предполагаемая жертва',
      be: 'Меркаваная ахвяра',
      description: 'There are indicators of trafficking; nobody has decided yet',
      htcds: ['PossibleVictimOfTrafficking'],
    },
    IDENTIFIED: {
      en: 'Identified victim',
      ru: 'Идентифицированная жертва',
      be: 'Ідэнтыфікаваная ахвяра',
      description: 'Identified as a victim of trafficking by an organisation that may decide',
      htcds: ['ActualVictimOfTrafficking'],
    },
    NOT_A_VICTIM: {
      en: 'Not a victim of trafficking',
      ru: 'Не является жертвой торговли людьми',
      be: 'Не з’яўляецца ахвярай гандлю людзьмі',
      htcds: ['NotAVictimOfTrafficking'],
    },
  },
)

export const IdentifyingOrganisation = {
  POLICE: 'POLICE',
  NGO: 'NGO',
  COURT_OR_PROSECUTION: 'COURT_OR_PROSECUTION',
  NON_POLICE_GOVERNMENTAL_ORGANISATION: 'NON_POLICE_GOVERNMENTAL_ORGANISATION',
  OTHER: 'OTHER',
  UNKNOWN: 'UNKNOWN',
} as const
export type IdentifyingOrganisation = keyof typeof IdentifyingOrganisation

export const IDENTIFYING_ORGANISATION = closedList(
  IdentifyingOrganisation,
  {
    name: 'IdentifyingOrganisation',
    title: {
      en: 'Who decided on the identification',
      ru: 'Кто принял решение об идентификации',
      be: 'Хто прыняў рашэнне аб ідэнтыфікацыі',
    },
    scheme: 'HTCDS vic_TraffickingStatusDecisionMakingOrg',
    source: `${HTCDS}, vic_TraffickingStatusDecisionMakingOrg`,
  },
  {
    POLICE: { en: 'Police', ru: 'Милиция или полиция', be: 'Міліцыя або паліцыя', htcds: ['Police'] },
    NGO: { en: 'Non-governmental organisation', ru: 'Общественная организация', be: 'Грамадская арганізацыя', htcds: ['NGO'] },
    COURT_OR_PROSECUTION: {
      en: 'Court or prosecution',
      ru: 'Суд или прокуратура',
      be: 'Суд або пракуратура',
      htcds: ['CourtOrProsecution'],
    },
    NON_POLICE_GOVERNMENTAL_ORGANISATION: {
      en: 'State body other than the police',
      ru: 'Государственный орган, кроме милиции',
      be: 'Дзяржаўны орган, акрамя міліцыі',
      htcds: ['NonPoliceGovernmentalOrganization'],
    },
    OTHER: { en: 'Other organisation', ru: 'Иная организация', be: 'Іншая арганізацыя', htcds: ['Other'] },
    UNKNOWN,
  },
)

export const DataSource = {
  CASE_MANAGEMENT: 'CASE_MANAGEMENT',
  HOTLINE: 'HOTLINE',
  SYNTHETIC: 'SYNTHETIC',
  REGISTERED: 'REGISTERED',
} as const
export type DataSource = keyof typeof DataSource

export const DATA_SOURCE = closedList(
  DataSource,
  {
    name: 'DataSource',
    title: { en: 'Source of the record', ru: 'Источник записи', be: 'Крыніца запісу' },
    scheme: 'CTDC Datasource',
    source: `${CTDC}, Datasource; SYNTHETIC and REGISTERED are the hub's own`,
  },
  {
    CASE_MANAGEMENT: {
      en: 'Case management',
      ru: 'Ведение дел',
      be: 'Вядзенне спраў',
      description: 'Imported: an organisation assisted the person and recorded the case',
    },
    HOTLINE: {
      en: 'Hotline',
      ru: 'Горячая линия',
      be: 'Гарачая лінія',
      description: 'Imported: recorded from calls to a counter-trafficking hotline',
    },
    SYNTHETIC: {
      en: 'Synthetic record',
      ru: 'Синтетическая запись',
      be: 'Сінтэтычны запіс',
      description: 'Imported from a file that a statistical model has made: nobody stands behind the record',
    },
    REGISTERED: {
      en: 'Registered in the hub',
      ru: 'Зарегистрировано в системе',
      be: 'Зарэгістравана ў сістэме',
      description: 'Typed into the hub by the agency that has the case',
    },
  },
)

export const DatePrecision = { DAY: 'DAY', MONTH: 'MONTH', YEAR: 'YEAR' } as const
export type DatePrecision = keyof typeof DatePrecision

export const DATE_PRECISION = closedList(
  DatePrecision,
  {
    name: 'DatePrecision',
    title: { en: 'Precision of a date', ru: 'Точность даты', be: 'Дакладнасць даты' },
    scheme: HUB,
    source: 'NRM Hub, after the reduced precisions of ISO 8601',
  },
  {
    DAY: { en: 'To the day', ru: 'С точностью до дня', be: 'З дакладнасцю да дня' },
    MONTH: { en: 'To the month', ru: 'С точностью до месяца', be: 'З дакладнасцю да месяца', description: 'The day is not known' },
    YEAR: { en: 'To the year', ru: 'С точностью до года', be: 'З дакладнасцю да года', description: 'Month and day are not known' },
  },
)

export const YesNoUnknown = { YES: 'YES', NO: 'NO', UNKNOWN: 'UNKNOWN' } as const
export type YesNoUnknown = keyof typeof YesNoUnknown

export const YES_NO_UNKNOWN = closedList(
  YesNoUnknown,
  {
    name: 'YesNoUnknown',
    title: { en: 'Yes, no or unknown', ru: 'Да, нет или неизвестно', be: 'Так, не або невядома' },
    scheme: 'CTDC flags',
    source: `${CTDC}, 2020: flags are 1, 0 or -99`,
  },
  {
    YES: { en: 'Yes', ru: 'Да', be: 'Так' },
    NO: { en: 'No', ru: 'Нет', be: 'Не' },
    UNKNOWN,
  },
)

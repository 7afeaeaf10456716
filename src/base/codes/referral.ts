import { closedList, HUB, UNKNOWN } from './code-list.ts'

export const ReferralStatus = { SENT: 'SENT', ACCEPTED: 'ACCEPTED', DECLINED: 'DECLINED', WITHDRAWN: 'WITHDRAWN', DONE: 'DONE' } as const
export type ReferralStatus = keyof typeof ReferralStatus

export const REFERRAL_STATUS = closedList(
  ReferralStatus,
  {
    name: 'ReferralStatus',
    title: { en: 'Referral status', ru: 'Состояние направления', be: 'Стан накіравання' },
    scheme: HUB,
    source: HUB,
  },
  {
    SENT: { en: 'Sent', ru: 'Отправлено', be: 'Адпраўлена', description: 'Offered to another agency, which has not answered yet' },
    ACCEPTED: { en: 'Accepted', ru: 'Принято', be: 'Прынята' },
    DECLINED: { en: 'Declined', ru: 'Отклонено', be: 'Адхілена' },
    WITHDRAWN: { en: 'Withdrawn', ru: 'Отозвано', be: 'Адклікана', description: 'Taken back by the agency that sent it' },
    DONE: { en: 'Done', ru: 'Исполнено', be: 'Выканана', description: 'The agency that accepted it gave what was asked for' },
  },
)

export const ConsentGiver = { PERSON: 'PERSON', GUARDIAN: 'GUARDIAN', GUARDIANSHIP_AUTHORITY: 'GUARDIANSHIP_AUTHORITY' } as const
export type ConsentGiver = keyof typeof ConsentGiver

export const CONSENT_GIVER = closedList(
  ConsentGiver,
  {
    name: 'ConsentGiver',
    title: { en: 'Who gave consent', ru: 'Кто дал согласие', be: 'Хто даў згоду' },
    scheme: HUB,
    source: HUB,
  },
  {
    PERSON: { en: 'The person', ru: 'Само лицо', be: 'Сама асоба' },
    GUARDIAN: { en: 'Legal representative', ru: 'Законный представитель', be: 'Законны прадстаўнік', description: 'A parent or guardian' },
    GUARDIANSHIP_AUTHORITY: { en: 'Guardianship authority', ru: 'Орган опеки и попечительства', be: 'Орган апекі і папячыцельства' },
  },
)

export const GuardianKind = {
  PARENT: 'PARENT',
  ADOPTIVE_PARENT: 'ADOPTIVE_PARENT',
  GUARDIAN: 'GUARDIAN',
  FOSTER_FAMILY: 'FOSTER_FAMILY',
  INSTITUTION: 'INSTITUTION',
  GUARDIANSHIP_AUTHORITY: 'GUARDIANSHIP_AUTHORITY',
  NONE: 'NONE',
  NOT_APPLICABLE: 'NOT_APPLICABLE',
  UNKNOWN: 'UNKNOWN',
} as const
export type GuardianKind = keyof typeof GuardianKind

export const GUARDIAN_KIND = closedList(
  GuardianKind,
  {
    name: 'GuardianKind',
    title: { en: 'Kind of legal representative', ru: 'Вид законного представителя', be: 'Від законнага прадстаўніка' },
    scheme: HUB,
    source: 'NRM Hub, after the Code of the Republic of Belarus on Marriage and Family',
  },
  {
    PARENT: { en: 'Parent', ru: 'Родитель', be: 'Адзін з бацькоў' },
    ADOPTIVE_PARENT: { en: 'Adoptive parent', ru: 'Усыновитель', be: 'Усынавіцель' },
    GUARDIAN: { en: 'Guardian or trustee', ru: 'Опекун или попечитель', be: 'Апякун або папячыцель' },
    FOSTER_FAMILY: { en: 'Foster family', ru: 'Приёмная семья', be: 'Прыёмная сям’я' },
    INSTITUTION: { en: 'Children’s institution', ru: 'Детское учреждение', be: 'Дзіцячая ўстанова' },
    GUARDIANSHIP_AUTHORITY: { en: 'Guardianship authority', ru: 'Орган опеки и попечительства', be: 'Орган апекі і папячыцельства' },
    NONE: {
      en: 'Nobody',
      ru: 'Законного представителя нет',
      be: 'Законнага прадстаўніка няма',
      description: 'The child has no legal representative',
    },
    NOT_APPLICABLE: {
      en: 'Not applicable',
      ru: 'Не применимо',
      be: 'Не прымяняецца',
      description: 'The person is an adult who needs none',
    },
    UNKNOWN,
  },
)

/** Which way referrals go, as the asker's agency sees it. */
export const Direction = { INCOMING: 'INCOMING', OUTGOING: 'OUTGOING' } as const
export type Direction = keyof typeof Direction

export const DIRECTION = closedList(
  Direction,
  {
    name: 'Direction',
    title: { en: 'Direction of a referral', ru: 'Куда идёт направление', be: 'Куды ідзе накіраванне' },
    scheme: HUB,
    source: HUB,
  },
  {
    INCOMING: { en: 'Incoming', ru: 'Входящее', be: 'Уваходнае', description: 'Offered to the asker’s agency' },
    OUTGOING: { en: 'Outgoing', ru: 'Исходящее', be: 'Зыходнае', description: 'Sent by the asker’s agency' },
  },
)

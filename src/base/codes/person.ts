import { closedList, CTDC, HTCDS, HUB, UNKNOWN } from './code-list.ts'

export const Sex = {
  FEMALE: 'FEMALE',
  MALE: 'MALE',
  TRANSGENDER_NON_CONFORMING: 'TRANSGENDER_NON_CONFORMING',
  UNKNOWN: 'UNKNOWN',
} as const
export type Sex = keyof typeof Sex

export const SEX = closedList(
  Sex,
  {
    name: 'Sex',
    title: { en: 'Sex', ru: 'Пол', be: 'Пол' },
    scheme: 'HTCDS prs_Gender',
    source: `${HTCDS}, prs_Gender; grouped as gender in the ${CTDC}`,
  },
  {
    FEMALE: { en: 'Female', ru: 'Женский', be: 'Жаночы', htcds: ['Feminine'] },
    MALE: { en: 'Male', ru: 'Мужской', be: 'Мужчынскі', htcds: ['Masculine'] },
    TRANSGENDER_NON_CONFORMING: {
      en: 'Transgender or gender non-conforming',
      ru: 'Трансгендерный или гендерно неконформный человек',
      be: 'Трансгендарны або гендарна неканформны чалавек',
      description: 'Transgender or gender non-conforming: one group, as in the CTDC, because the single ones would be too small to publish',
      htcds: ['NonConforming', 'TransgenderFeminine', 'TransgenderMasculine'],
    },
    UNKNOWN: { ...UNKNOWN, htcds: ['NonSpecifiedUnknown'] },
  },
)

export const AgeGroup = {
  AGE_0_8: 'AGE_0_8',
  AGE_9_17: 'AGE_9_17',
  AGE_18_20: 'AGE_18_20',
  AGE_21_23: 'AGE_21_23',
  AGE_24_26: 'AGE_24_26',
  AGE_27_29: 'AGE_27_29',
  AGE_30_38: 'AGE_30_38',
  AGE_39_47: 'AGE_39_47',
  AGE_48_PLUS: 'AGE_48_PLUS',
  UNKNOWN: 'UNKNOWN',
} as const
export type AgeGroup = keyof typeof AgeGroup

const years = (from: number, to: number) => ({
  en: `${from}–${to} years`,
  ru: `${from}–${to} лет`,
  be: `${from}–${to} гадоў`,
  description: `Completed years of age at registration, ${from} to ${to}`,
})

export const AGE_GROUP = closedList(
  AgeGroup,
  {
    name: 'AgeGroup',
    title: { en: 'Age group', ru: 'Возрастная группа', be: 'Узроставая група' },
    scheme: 'CTDC ageBroad',
    source: `${CTDC}, February 2024, ageBroad (2020: ageCategories)`,
  },
  {
    AGE_0_8: years(0, 8),
    AGE_9_17: years(9, 17),
    AGE_18_20: years(18, 20),
    AGE_21_23: years(21, 23),
    AGE_24_26: years(24, 26),
    AGE_27_29: years(27, 29),
    AGE_30_38: years(30, 38),
    AGE_39_47: years(39, 47),
    AGE_48_PLUS: {
      en: '48 years and older',
      ru: '48 лет и старше',
      be: '48 гадоў і старэйшыя',
      description: 'Completed years of age at registration, 48 or more',
    },
    UNKNOWN,
  },
)

export const ChildOrAdult = { CHILD: 'CHILD', ADULT: 'ADULT', UNKNOWN: 'UNKNOWN' } as const
export type ChildOrAdult = keyof typeof ChildOrAdult

export const CHILD_OR_ADULT = closedList(
  ChildOrAdult,
  {
    name: 'ChildOrAdult',
    title: { en: 'Child or adult', ru: 'Ребёнок или взрослый', be: 'Дзіця або дарослы' },
    scheme: 'UN CRC',
    source: 'Convention on the Rights of the Child, article 1; the bounds are those of the age groups',
  },
  {
    CHILD: { en: 'Child', ru: 'Ребёнок', be: 'Дзіця', description: 'Younger than 18 years at registration' },
    ADULT: { en: 'Adult', ru: 'Взрослый', be: 'Дарослы', description: '18 years or older at registration' },
    UNKNOWN: { ...UNKNOWN, description: 'Age not known: counted apart in statistics, protected as a child' },
  },
)

const CHILDREN: readonly AgeGroup[] = ['AGE_0_8', 'AGE_9_17']

export const childOrAdultOf = (group: AgeGroup): ChildOrAdult =>
  group === 'UNKNOWN' ? 'UNKNOWN' : CHILDREN.includes(group) ? 'CHILD' : 'ADULT'

const LOWEST: readonly (readonly [number, AgeGroup])[] = [
  [48, 'AGE_48_PLUS'],
  [39, 'AGE_39_47'],
  [30, 'AGE_30_38'],
  [27, 'AGE_27_29'],
  [24, 'AGE_24_26'],
  [21, 'AGE_21_23'],
  [18, 'AGE_18_20'],
  [9, 'AGE_9_17'],
  [0, 'AGE_0_8'],
]

/** The group of an age in completed years. Not a number, or below 0, is UNKNOWN. */
export const ageGroupOf = (age: number): AgeGroup => LOWEST.find(([lowest]) => age >= lowest)?.[1] ?? 'UNKNOWN'

export const DocumentKind = {
  PASSPORT: 'PASSPORT',
  IDENTITY_CARD: 'IDENTITY_CARD',
  BIRTH_CERTIFICATE: 'BIRTH_CERTIFICATE',
  RESIDENCE_PERMIT: 'RESIDENCE_PERMIT',
  RETURN_CERTIFICATE: 'RETURN_CERTIFICATE',
  REFUGEE_CERTIFICATE: 'REFUGEE_CERTIFICATE',
  OTHER: 'OTHER',
} as const
export type DocumentKind = keyof typeof DocumentKind

export const DOCUMENT_KIND = closedList(
  DocumentKind,
  {
    name: 'DocumentKind',
    title: { en: 'Kind of identity document', ru: 'Вид документа, удостоверяющего личность', be: 'Від дакумента, які сведчыць асобу' },
    scheme: HUB,
    source: 'NRM Hub, after the documents in use in Belarus',
  },
  {
    PASSPORT: { en: 'Passport', ru: 'Паспорт', be: 'Пашпарт' },
    IDENTITY_CARD: { en: 'Identity card', ru: 'Идентификационная карта', be: 'Ідэнтыфікацыйная карта' },
    BIRTH_CERTIFICATE: { en: 'Birth certificate', ru: 'Свидетельство о рождении', be: 'Пасведчанне аб нараджэнні' },
    RESIDENCE_PERMIT: { en: 'Residence permit', ru: 'Вид на жительство', be: 'Від на жыхарства' },
    RETURN_CERTIFICATE: {
      en: 'Certificate of return',
      ru: 'Свидетельство на возвращение',
      be: 'Пасведчанне на вяртанне',
      description: 'Issued by a consulate to a citizen without papers, for the way home',
    },
    REFUGEE_CERTIFICATE: { en: 'Refugee certificate', ru: 'Удостоверение беженца', be: 'Пасведчанне бежанца' },
    OTHER: { en: 'Other document', ru: 'Иной документ', be: 'Іншы дакумент' },
  },
)

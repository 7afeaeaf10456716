import { closedList } from './code-list.ts'

export const Dimension = {
  YEAR: 'YEAR',
  QUARTER: 'QUARTER',
  REGION: 'REGION',
  DISTRICT: 'DISTRICT',
  SEX: 'SEX',
  AGE_GROUP: 'AGE_GROUP',
  CHILD_OR_ADULT: 'CHILD_OR_ADULT',
  CITIZENSHIP: 'CITIZENSHIP',
  COUNTRY_OF_EXPLOITATION: 'COUNTRY_OF_EXPLOITATION',
  FORM_OF_EXPLOITATION: 'FORM_OF_EXPLOITATION',
  EXPLOITATION_CLASS: 'EXPLOITATION_CLASS',
  SECTOR: 'SECTOR',
  MEANS_OF_CONTROL: 'MEANS_OF_CONTROL',
  RECRUITER_RELATION: 'RECRUITER_RELATION',
  IDENTIFICATION_STATUS: 'IDENTIFICATION_STATUS',
  AGENCY_KIND: 'AGENCY_KIND',
} as const
export type Dimension = keyof typeof Dimension

export const DIMENSION = closedList(
  Dimension,
  {
    name: 'Dimension',
    title: { en: 'Dimension of a statistic', ru: 'Измерение статистики', be: 'Вымярэнне статыстыкі' },
    scheme: 'NRM Hub',
    source: 'NRM Hub, after the variables of the CTDC',
  },
  {
    YEAR: { en: 'Year of registration', ru: 'Год регистрации', be: 'Год рэгістрацыі', description: 'Calendar year, YYYY' },
    QUARTER: {
      en: 'Quarter of registration',
      ru: 'Квартал регистрации',
      be: 'Квартал рэгістрацыі',
      description: 'Calendar quarter, YYYY-Qn',
    },
    REGION: { en: 'Region', ru: 'Область или город Минск', be: 'Вобласць або горад Мінск', description: 'Region of the case, ISO 3166-2' },
    DISTRICT: { en: 'District', ru: 'Район', be: 'Раён', description: 'District of the case, below its region' },
    SEX: { en: 'Sex', ru: 'Пол', be: 'Пол', description: 'Codes of the list Sex' },
    AGE_GROUP: { en: 'Age group', ru: 'Возрастная группа', be: 'Узроставая група', description: 'Codes of the list AgeGroup' },
    CHILD_OR_ADULT: {
      en: 'Child or adult',
      ru: 'Ребёнок или взрослый',
      be: 'Дзіця або дарослы',
      description: 'Codes of the list ChildOrAdult',
    },
    CITIZENSHIP: { en: 'Citizenship', ru: 'Гражданство', be: 'Грамадзянства', description: 'Country, ISO 3166-1 alpha-2; ZZ is unknown' },
    COUNTRY_OF_EXPLOITATION: {
      en: 'Country of exploitation',
      ru: 'Страна эксплуатации',
      be: 'Краіна эксплуатацыі',
      description: 'Country, ISO 3166-1 alpha-2; ZZ is unknown',
    },
    FORM_OF_EXPLOITATION: {
      en: 'Form of exploitation',
      ru: 'Форма эксплуатации',
      be: 'Форма эксплуатацыі',
      description: 'Codes of the list ExploitationForm; a person may stand in several cells',
    },
    EXPLOITATION_CLASS: {
      en: 'Sexual, labour, both or other',
      ru: 'Сексуальная, трудовая, обе или иная',
      be: 'Сексуальная, працоўная, абедзве або іншая',
      description: 'Codes of the list ExploitationClass; each person in one cell',
    },
    SECTOR: { en: 'Sector of labour', ru: 'Сектор труда', be: 'Сектар працы', description: 'Codes of the list LabourSector' },
    MEANS_OF_CONTROL: {
      en: 'Means of control',
      ru: 'Средства контроля',
      be: 'Сродкі кантролю',
      description: 'Codes of the list MeansOfControl; a person may stand in several cells',
    },
    RECRUITER_RELATION: {
      en: 'Recruiter’s relation to the person',
      ru: 'Кем вербовщик приходится лицу',
      be: 'Кім вярбоўшчык даводзіцца асобе',
      description: 'Codes of the list RecruiterRelation',
    },
    IDENTIFICATION_STATUS: {
      en: 'Identification status',
      ru: 'Статус идентификации',
      be: 'Статус ідэнтыфікацыі',
      description: 'Codes of the list IdentificationStatus',
    },
    AGENCY_KIND: {
      en: 'Kind of agency',
      ru: 'Вид организации',
      be: 'Від арганізацыі',
      description: 'Kind of the agency that has the case, list AgencyKind',
    },
  },
)

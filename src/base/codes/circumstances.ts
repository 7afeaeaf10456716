import { closedList, HTCDS, UNKNOWN } from './code-list.ts'

export const MaritalStatus = {
  SINGLE: 'SINGLE',
  MARRIED: 'MARRIED',
  WIDOWED: 'WIDOWED',
  DIVORCED: 'DIVORCED',
  SEPARATED: 'SEPARATED',
  REGISTERED_PARTNERSHIP: 'REGISTERED_PARTNERSHIP',
  UNKNOWN: 'UNKNOWN',
} as const
export type MaritalStatus = keyof typeof MaritalStatus

export const MARITAL_STATUS = closedList(
  MaritalStatus,
  {
    name: 'MaritalStatus',
    title: { en: 'Marital status', ru: 'Семейное положение', be: 'Сямейнае становішча' },
    scheme: 'HTCDS prs_MaritalStatus',
    source: `${HTCDS}, prs_MaritalStatus`,
  },
  {
    SINGLE: { en: 'Single', ru: 'В браке не состоит', be: 'У шлюбе не знаходзіцца', htcds: ['Single'] },
    MARRIED: { en: 'Married', ru: 'В браке', be: 'У шлюбе', htcds: ['Married'] },
    WIDOWED: { en: 'Widowed', ru: 'Вдовец или вдова', be: 'Удавец або ўдава', htcds: ['Widowed'] },
    DIVORCED: { en: 'Divorced', ru: 'Брак расторгнут', be: 'Шлюб скасаваны', htcds: ['Divorced'] },
    SEPARATED: {
      en: 'Separated',
      ru: 'Живёт раздельно с супругом',
      be: 'Жыве асобна ад мужа або жонкі',
      description: 'Married, and living apart',
      htcds: ['Separated'],
    },
    REGISTERED_PARTNERSHIP: {
      en: 'Registered partnership',
      ru: 'Зарегистрированное партнёрство',
      be: 'Зарэгістраванае партнёрства',
      htcds: ['RegisteredPartnership'],
    },
    UNKNOWN,
  },
)

export const EducationLevel = {
  EARLY_CHILDHOOD: 'EARLY_CHILDHOOD',
  PRIMARY: 'PRIMARY',
  LOWER_SECONDARY: 'LOWER_SECONDARY',
  UPPER_SECONDARY: 'UPPER_SECONDARY',
  POST_SECONDARY_NON_TERTIARY: 'POST_SECONDARY_NON_TERTIARY',
  SHORT_CYCLE_TERTIARY: 'SHORT_CYCLE_TERTIARY',
  BACHELOR: 'BACHELOR',
  MASTER: 'MASTER',
  DOCTOR: 'DOCTOR',
  UNKNOWN: 'UNKNOWN',
} as const
export type EducationLevel = keyof typeof EducationLevel

/** The levels of ISCED 2011, 0 to 8. */
export const EDUCATION_LEVEL = closedList(
  EducationLevel,
  {
    name: 'EducationLevel',
    title: { en: 'Highest level of education', ru: 'Уровень образования', be: 'Узровень адукацыі' },
    scheme: 'HTCDS prs_HighestLevelOfEducation',
    source: `${HTCDS}, prs_HighestLevelOfEducation; the levels of the UNESCO classification ISCED 2011`,
  },
  {
    EARLY_CHILDHOOD: {
      en: 'Early childhood education',
      ru: 'Дошкольное образование',
      be: 'Дашкольная адукацыя',
      description: 'ISCED level 0',
      htcds: ['EarlyChildhoodEducation'],
    },
    PRIMARY: {
      en: 'Primary education',
      ru: 'Начальное образование',
      be: 'Пачатковая адукацыя',
      description: 'ISCED level 1',
      htcds: ['PrimaryEducation'],
    },
    LOWER_SECONDARY: {
      en: 'Lower secondary education',
      ru: 'Базовое образование',
      be: 'Базавая адукацыя',
      description: 'ISCED level 2; in Belarus nine classes of school',
      htcds: ['LowerSecondaryEducation'],
    },
    UPPER_SECONDARY: {
      en: 'Upper secondary education',
      ru: 'Общее среднее образование',
      be: 'Агульная сярэдняя адукацыя',
      description: 'ISCED level 3; in Belarus eleven classes of school',
      htcds: ['UpperSecondaryEducation'],
    },
    POST_SECONDARY_NON_TERTIARY: {
      en: 'Post-secondary non-tertiary education',
      ru: 'Послесреднее образование, не относящееся к высшему',
      be: 'Пасля сярэдняй адукацыя, якая не адносіцца да вышэйшай',
      description: 'ISCED level 4',
      htcds: ['PostSecondaryNonTertiaryEducation'],
    },
    SHORT_CYCLE_TERTIARY: {
      en: 'Short-cycle tertiary education',
      ru: 'Короткий цикл высшего образования',
      be: 'Кароткі цыкл вышэйшай адукацыі',
      description: 'ISCED level 5; in Belarus specialised secondary education',
      htcds: ['ShortCycleTertiaryEducation'],
    },
    BACHELOR: {
      en: 'Bachelor’s or equivalent level',
      ru: 'Бакалавриат или равный ему уровень',
      be: 'Бакалаўрыят або роўны яму ўзровень',
      description: 'ISCED level 6',
      htcds: ['BachelorsOrEquivalentLevel'],
    },
    MASTER: {
      en: 'Master’s or equivalent level',
      ru: 'Магистратура или равный ей уровень',
      be: 'Магістратура або роўны ёй узровень',
      description: 'ISCED level 7',
      htcds: ['MastersOrEquivalentLevel'],
    },
    DOCTOR: {
      en: 'Doctoral or equivalent level',
      ru: 'Докторантура или равный ей уровень',
      be: 'Дактарантура або роўны ёй узровень',
      description: 'ISCED level 8',
      htcds: ['DoctoralOrEquivalentLevel'],
    },
    UNKNOWN,
  },
)

export const Vulnerability = {
  SOCIAL_GROUP: 'SOCIAL_GROUP',
  DISCRIMINATION: 'DISCRIMINATION',
  POVERTY: 'POVERTY',
  MIGRATION: 'MIGRATION',
  HOMELESSNESS: 'HOMELESSNESS',
  SOCIAL_MEDIA_ABUSE: 'SOCIAL_MEDIA_ABUSE',
  PHYSICAL_ABUSE: 'PHYSICAL_ABUSE',
  EDUCATION: 'EDUCATION',
  WORK_ENVIRONMENT: 'WORK_ENVIRONMENT',
} as const
export type Vulnerability = keyof typeof Vulnerability

export const VULNERABILITY = closedList(
  Vulnerability,
  {
    name: 'Vulnerability',
    title: { en: 'Vulnerability', ru: 'Фактор уязвимости', be: 'Фактар уразлівасці' },
    scheme: 'HTCDS vic_Vulnerabilities',
    source: `${HTCDS}, vic_Vulnerabilities, without the three that tell of health: they are the list HealthVulnerability`,
  },
  {
    SOCIAL_GROUP: {
      en: 'Belonging to a social group',
      ru: 'Принадлежность к социальной группе',
      be: 'Прыналежнасць да сацыяльнай групы',
      htcds: ['SocialGroup'],
    },
    DISCRIMINATION: { en: 'Discrimination', ru: 'Дискриминация', be: 'Дыскрымінацыя', htcds: ['Discrimination'] },
    POVERTY: { en: 'Poverty', ru: 'Бедность', be: 'Беднасць', htcds: ['Poverty'] },
    MIGRATION: { en: 'Migration', ru: 'Миграция', be: 'Міграцыя', htcds: ['Migration'] },
    HOMELESSNESS: { en: 'Homelessness', ru: 'Отсутствие жилья', be: 'Адсутнасць жылля', htcds: ['Homelessness'] },
    SOCIAL_MEDIA_ABUSE: {
      en: 'Abuse in social media',
      ru: 'Насилие в социальных сетях',
      be: 'Гвалт у сацыяльных сетках',
      htcds: ['AbuseSocialMedia'],
    },
    PHYSICAL_ABUSE: { en: 'Physical abuse', ru: 'Физическое насилие', be: 'Фізічны гвалт', htcds: ['AbusePhysical'] },
    EDUCATION: { en: 'Lack of education', ru: 'Недостаток образования', be: 'Недахоп адукацыі', htcds: ['Education'] },
    WORK_ENVIRONMENT: { en: 'Working environment', ru: 'Условия работы', be: 'Умовы працы', htcds: ['WorkEnvironment'] },
  },
)

export const HealthVulnerability = {
  ADDICTION: 'ADDICTION',
  DISABILITY_AND_PHYSICAL_HEALTH: 'DISABILITY_AND_PHYSICAL_HEALTH',
  MENTAL_HEALTH: 'MENTAL_HEALTH',
} as const
export type HealthVulnerability = keyof typeof HealthVulnerability

export const HEALTH_VULNERABILITY = closedList(
  HealthVulnerability,
  {
    name: 'HealthVulnerability',
    title: { en: 'Vulnerability of health', ru: 'Уязвимость из-за здоровья', be: 'Уразлівасць з-за здароўя' },
    scheme: 'HTCDS vic_Vulnerabilities',
    source: `${HTCDS}, vic_Vulnerabilities, the three that tell of health`,
  },
  {
    ADDICTION: { en: 'Addiction', ru: 'Зависимость', be: 'Залежнасць', htcds: ['Addiction'] },
    DISABILITY_AND_PHYSICAL_HEALTH: {
      en: 'Disability or physical health',
      ru: 'Инвалидность или физическое здоровье',
      be: 'Інваліднасць або фізічнае здароўе',
      htcds: ['DisabilityAndPhysicalHealth'],
    },
    MENTAL_HEALTH: { en: 'Mental health', ru: 'Психическое здоровье', be: 'Псіхічнае здароўе', htcds: ['MentalHealth'] },
  },
)

import { closedList, HUB } from './code-list.ts'

/** A rounded value stays A and carries its bounds (low, high): SDMX has no observation status for rounding. */
export const ObservationStatus = { A: 'A', M: 'M', O: 'O', Q: 'Q' } as const
export type ObservationStatus = keyof typeof ObservationStatus

export const OBSERVATION_STATUS = closedList(
  ObservationStatus,
  {
    name: 'ObservationStatus',
    title: { en: 'Observation status', ru: 'Статус наблюдения', be: 'Статус назірання' },
    scheme: 'SDMX CL_OBS_STATUS',
    source: 'SDMX cross-domain code list CL_OBS_STATUS 2.2, the codes that a cell needs',
  },
  {
    A: {
      en: 'Normal value',
      ru: 'Обычное значение',
      be: 'Звычайнае значэнне',
      description: 'Normal value; may be rounded, then within low and high',
    },
    M: {
      en: 'Missing: cannot exist',
      ru: 'Отсутствует: данных быть не может',
      be: 'Адсутнічае: даных быць не можа',
      description: 'Missing value, data cannot exist: the combination is impossible',
    },
    O: {
      en: 'Missing',
      ru: 'Отсутствует',
      be: 'Адсутнічае',
      description: 'Missing value: not collected by those who contributed',
    },
    Q: {
      en: 'Suppressed',
      ru: 'Скрыто',
      be: 'Схавана',
      description: 'Missing value, suppressed to protect people; the confidentiality status says why',
    },
  },
)

export const ConfidentialityStatus = { F: 'F', A: 'A', D: 'D' } as const
export type ConfidentialityStatus = keyof typeof ConfidentialityStatus

export const CONFIDENTIALITY_STATUS = closedList(
  ConfidentialityStatus,
  {
    name: 'ConfidentialityStatus',
    title: { en: 'Confidentiality status', ru: 'Статус конфиденциальности', be: 'Статус канфідэнцыяльнасці' },
    scheme: 'SDMX CL_CONF_STATUS',
    source: 'SDMX cross-domain code list CL_CONF_STATUS 1.2, the codes that a cell needs',
  },
  {
    F: { en: 'Free for publication', ru: 'Свободно для публикации', be: 'Вольна для публікацыі' },
    A: {
      en: 'Confidential: small count',
      ru: 'Конфиденциально: малое число',
      be: 'Канфідэнцыяльна: малая колькасць',
      description: 'Primary confidentiality due to small counts',
    },
    D: {
      en: 'Confidential: protects another cell',
      ru: 'Конфиденциально: защищает другую ячейку',
      be: 'Канфідэнцыяльна: абараняе іншую ячэйку',
      description: 'Secondary confidentiality set by the sender, not for publication: another cell could be computed from it',
    },
  },
)

export const StatisticSource = { OWN: 'OWN', SHARED: 'SHARED' } as const
export type StatisticSource = keyof typeof StatisticSource

export const STATISTIC_SOURCE = closedList(
  StatisticSource,
  {
    name: 'StatisticSource',
    title: { en: 'Source of a statistic', ru: 'Источник статистики', be: 'Крыніца статыстыкі' },
    scheme: HUB,
    source: HUB,
  },
  {
    OWN: { en: 'Own records', ru: 'Собственные записи', be: 'Уласныя запісы', description: 'The asking agency’s own live records, exact' },
    SHARED: {
      en: 'Shared release',
      ru: 'Общий выпуск',
      be: 'Агульны выпуск',
      description: 'A release: made once, protected, the same for all who may read it',
    },
  },
)

export const Measure = { PERSONS: 'PERSONS', CASES: 'CASES', REFERRALS: 'REFERRALS', ASSISTANCE: 'ASSISTANCE' } as const
export type Measure = keyof typeof Measure

export const MEASURE = closedList(
  Measure,
  {
    name: 'Measure',
    title: { en: 'Measure', ru: 'Показатель', be: 'Паказчык' },
    scheme: HUB,
    source: HUB,
  },
  {
    PERSONS: { en: 'Persons', ru: 'Лица', be: 'Асобы', description: 'Number of persons, each counted once in a cell' },
    CASES: { en: 'Cases', ru: 'Дела', be: 'Справы', description: 'Number of cases: a person in two agencies’ care has two' },
    REFERRALS: { en: 'Referrals', ru: 'Направления', be: 'Накіраванні', description: 'Number of referrals sent' },
    ASSISTANCE: { en: 'Assistance given', ru: 'Оказанная помощь', be: 'Аказаная дапамога', description: 'Number of records of assistance' },
  },
)

import { closedList, HUB, UNKNOWN } from './code-list.ts'

const source = 'NRM Hub, after the Code of Criminal Procedure of the Republic of Belarus'

export const ProceedingStage = {
  INITIAL_CHECK: 'INITIAL_CHECK',
  REFUSED: 'REFUSED',
  PRELIMINARY_INVESTIGATION: 'PRELIMINARY_INVESTIGATION',
  SUSPENDED: 'SUSPENDED',
  DISCONTINUED: 'DISCONTINUED',
  WITH_PROSECUTOR: 'WITH_PROSECUTOR',
  TRIAL: 'TRIAL',
  JUDGMENT: 'JUDGMENT',
  APPEAL: 'APPEAL',
  FINAL: 'FINAL',
  NONE: 'NONE',
  UNKNOWN: 'UNKNOWN',
} as const
export type ProceedingStage = keyof typeof ProceedingStage

export const PROCEEDING_STAGE = closedList(
  ProceedingStage,
  {
    name: 'ProceedingStage',
    title: { en: 'Stage of criminal proceedings', ru: 'Стадия уголовного процесса', be: 'Стадыя крымінальнага працэсу' },
    scheme: HUB,
    source,
  },
  {
    INITIAL_CHECK: {
      en: 'Report being checked',
      ru: 'Проверка заявления',
      be: 'Праверка заявы',
      description: 'Before a criminal case is opened',
    },
    REFUSED: { en: 'Case not opened', ru: 'В возбуждении дела отказано', be: 'Ва ўзбуджэнні справы адмоўлена' },
    PRELIMINARY_INVESTIGATION: { en: 'Preliminary investigation', ru: 'Предварительное следствие', be: 'Папярэдняе следства' },
    SUSPENDED: { en: 'Suspended', ru: 'Приостановлено', be: 'Прыпынена' },
    DISCONTINUED: { en: 'Discontinued', ru: 'Прекращено', be: 'Спынена' },
    WITH_PROSECUTOR: { en: 'With the prosecutor', ru: 'Передано прокурору', be: 'Перададзена пракурору' },
    TRIAL: { en: 'Trial', ru: 'Судебное разбирательство', be: 'Судовы разгляд' },
    JUDGMENT: { en: 'Judgment given', ru: 'Приговор постановлен', be: 'Прысуд пастаноўлены', description: 'Given, and not yet in force' },
    APPEAL: { en: 'Appeal', ru: 'Апелляционное производство', be: 'Апеляцыйная вытворчасць' },
    FINAL: { en: 'Judgment in force', ru: 'Приговор вступил в законную силу', be: 'Прысуд набыў законную сілу' },
    NONE: {
      en: 'No proceedings',
      ru: 'Производства нет',
      be: 'Вытворчасці няма',
      description: 'No report was made, as far as the agency knows',
    },
    UNKNOWN,
  },
)

export const ProceedingRole = {
  APPLICANT: 'APPLICANT',
  INJURED_PARTY: 'INJURED_PARTY',
  WITNESS: 'WITNESS',
  CIVIL_CLAIMANT: 'CIVIL_CLAIMANT',
  ACCUSED: 'ACCUSED',
  NONE: 'NONE',
  UNKNOWN: 'UNKNOWN',
} as const
export type ProceedingRole = keyof typeof ProceedingRole

export const PROCEEDING_ROLE = closedList(
  ProceedingRole,
  {
    name: 'ProceedingRole',
    title: { en: 'Role in criminal proceedings', ru: 'Роль в уголовном процессе', be: 'Роля ў крымінальным працэсе' },
    scheme: HUB,
    source,
  },
  {
    APPLICANT: { en: 'Reporting person', ru: 'Заявитель', be: 'Заяўнік' },
    INJURED_PARTY: { en: 'Injured party', ru: 'Потерпевший', be: 'Пацярпелы' },
    WITNESS: { en: 'Witness', ru: 'Свидетель', be: 'Сведка' },
    CIVIL_CLAIMANT: { en: 'Civil claimant', ru: 'Гражданский истец', be: 'Грамадзянскі істэц' },
    ACCUSED: {
      en: 'Suspect or accused',
      ru: 'Подозреваемый или обвиняемый',
      be: 'Падазраваны або абвінавачаны',
      description: 'Charged for an act that the person may have been compelled to: recorded so that non-punishment can be raised',
    },
    NONE: { en: 'Takes no part', ru: 'Не участвует', be: 'Не ўдзельнічае' },
    UNKNOWN,
  },
)

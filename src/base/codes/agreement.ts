import { closedList } from './code-list.ts'

const OF_THE_AGREEMENT = { scheme: 'Words of the agreement', source: 'NRM Hub, words of the agreement' }

/** What is done with data. */
export const ActionCode = { READ: 'READ', WRITE: 'WRITE', AGGREGATE: 'AGGREGATE', ERASE: 'ERASE' } as const
export type ActionCode = keyof typeof ActionCode

export const ACTION = closedList(
  ActionCode,
  { name: 'Action', title: { en: 'What is done with data', ru: 'Действие с данными', be: 'Дзеянне з данымі' }, ...OF_THE_AGREEMENT },
  {
    READ: { en: 'Read', ru: 'Читать', be: 'Чытаць', description: 'Read records' },
    WRITE: { en: 'Record', ru: 'Записывать', be: 'Запісваць' },
    AGGREGATE: { en: 'Count', ru: 'Считать', be: 'Лічыць' },
    ERASE: { en: 'Erase', ru: 'Стирать', be: 'Сціраць', description: 'Erase; only the charter gives it' },
  },
)

/** Does a clause open or close? */
export const Effect = { GRANT: 'GRANT', FORBID: 'FORBID' } as const
export type Effect = keyof typeof Effect

export const EFFECT = closedList(
  Effect,
  { name: 'Effect', title: { en: 'Effect of a clause', ru: 'Действие пункта', be: 'Дзеянне пункта' }, ...OF_THE_AGREEMENT },
  {
    GRANT: { en: 'Opens', ru: 'Открывает', be: 'Адкрывае' },
    FORBID: {
      en: 'Forbids',
      ru: 'Запрещает',
      be: 'Забараняе',
      description: 'It closes, and beats every clause that opens, save those it excepts',
    },
  },
)

/** Whom a clause names. */
export const Addressees = { SIGNATORIES: 'SIGNATORIES', OBSERVERS: 'OBSERVERS', EVERYONE: 'EVERYONE' } as const
export type Addressees = keyof typeof Addressees

export const ADDRESSEES = closedList(
  Addressees,
  { name: 'Addressees', title: { en: 'Whom a clause names', ru: 'Кого называет пункт', be: 'Каго называе пункт' }, ...OF_THE_AGREEMENT },
  {
    SIGNATORIES: { en: 'Signatories', ru: 'Стороны', be: 'Бакі', description: 'Agencies that have signed' },
    OBSERVERS: { en: 'Observers', ru: 'Наблюдатели', be: 'Назіральнікі', description: 'Agencies that observe' },
    EVERYONE: { en: 'Everyone', ru: 'Каждый', be: 'Кожны', description: 'Everyone, without a token too' },
  },
)

/** How a version stands now. */
export const AgreementStatus = { IN_FORCE: 'IN_FORCE', SUPERSEDED: 'SUPERSEDED', ENDED: 'ENDED', TO_COME: 'TO_COME' } as const
export type AgreementStatus = keyof typeof AgreementStatus

export const AGREEMENT_STATUS = closedList(
  AgreementStatus,
  {
    name: 'AgreementStatus',
    title: { en: 'How a version of an agreement stands', ru: 'Состояние версии соглашения', be: 'Стан версіі пагаднення' },
    ...OF_THE_AGREEMENT,
  },
  {
    IN_FORCE: { en: 'In force', ru: 'Действует', be: 'Дзейнічае' },
    SUPERSEDED: { en: 'Superseded', ru: 'Заменена новой', be: 'Заменена новай', description: 'A later version is in force' },
    ENDED: { en: 'Ended', ru: 'Завершена', be: 'Завершана' },
    TO_COME: { en: 'To come', ru: 'Ещё не началась', be: 'Яшчэ не пачалася', description: 'It has not begun' },
  },
)

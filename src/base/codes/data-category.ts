import { closedList } from './code-list.ts'

export const DataCategory = {
  CASE_SUMMARY: 'CASE_SUMMARY',
  DEMOGRAPHICS: 'DEMOGRAPHICS',
  EXPLOITATION: 'EXPLOITATION',
  IDENTITY: 'IDENTITY',
  CONTACT: 'CONTACT',
  LOCATION: 'LOCATION',
  ASSISTANCE: 'ASSISTANCE',
  HEALTH: 'HEALTH',
  CHILD_PROTECTION: 'CHILD_PROTECTION',
  PROCEEDINGS: 'PROCEEDINGS',
  REFERENCE: 'REFERENCE',
  AGREEMENT: 'AGREEMENT',
  STATISTICS: 'STATISTICS',
  COORDINATION: 'COORDINATION',
  AUDIT: 'AUDIT',
} as const
export type DataCategory = keyof typeof DataCategory

export const DATA_CATEGORY = closedList(
  DataCategory,
  {
    name: 'DataCategory',
    title: { en: 'Data category', ru: 'Категория данных', be: 'Катэгорыя даных' },
    scheme: 'Words of the agreement',
    source: 'NRM Hub, words of the agreement',
  },
  {
    CASE_SUMMARY: {
      en: 'Case summary',
      ru: 'Сводка по делу',
      be: 'Зводка па справе',
      description: 'Reference, owner, region, status, identification and consents of a case',
    },
    DEMOGRAPHICS: {
      en: 'Demographics',
      ru: 'Демографические данные',
      be: 'Дэмаграфічныя даныя',
      description: 'Sex, age group, citizenship',
    },
    EXPLOITATION: {
      en: 'Exploitation',
      ru: 'Эксплуатация',
      be: 'Эксплуатацыя',
      description: 'Forms, sector, means of control, recruiter’s relation, country, period',
    },
    IDENTITY: { en: 'Identity', ru: 'Личность', be: 'Асоба', description: 'Names, birth date, documents' },
    CONTACT: { en: 'Contact', ru: 'Контактные данные', be: 'Кантактныя даныя', description: 'Phone, mail, address' },
    LOCATION: { en: 'Location', ru: 'Местонахождение', be: 'Месцазнаходжанне', description: 'Stays, a room’s address and who is in it' },
    ASSISTANCE: { en: 'Assistance', ru: 'Помощь', be: 'Дапамога', description: 'Referrals and assistance' },
    HEALTH: { en: 'Health', ru: 'Здоровье', be: 'Здароўе' },
    CHILD_PROTECTION: { en: 'Child protection', ru: 'Защита ребёнка', be: 'Абарона дзіцяці' },
    PROCEEDINGS: { en: 'Criminal proceedings', ru: 'Уголовный процесс', be: 'Крымінальны працэс' },
    REFERENCE: { en: 'Reference data', ru: 'Справочные данные', be: 'Даведачныя даныя', description: 'Code lists, agencies, regions' },
    AGREEMENT: { en: 'Agreements', ru: 'Соглашения', be: 'Пагадненні' },
    STATISTICS: { en: 'Statistics', ru: 'Статистика', be: 'Статыстыка' },
    COORDINATION: {
      en: 'Coordination',
      ru: 'Координация',
      be: 'Каардынацыя',
      description: 'Meetings, decisions, practices, social contracts',
    },
    AUDIT: { en: 'Audit log', ru: 'Журнал доступа', be: 'Журнал доступу', description: 'Who read or changed what, under which clause' },
  },
)

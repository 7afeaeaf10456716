import { closedList } from './code-list.ts'

export const Purpose = {
  IDENTIFICATION: 'IDENTIFICATION',
  ASSISTANCE: 'ASSISTANCE',
  CHILD_PROTECTION: 'CHILD_PROTECTION',
  CRIMINAL_PROCEEDINGS: 'CRIMINAL_PROCEEDINGS',
  STATISTICS: 'STATISTICS',
  PREVENTION: 'PREVENTION',
  COORDINATION: 'COORDINATION',
  OVERSIGHT: 'OVERSIGHT',
} as const
export type Purpose = keyof typeof Purpose

export const PURPOSE = closedList(
  Purpose,
  {
    name: 'Purpose',
    title: { en: 'Purpose', ru: 'Цель', be: 'Мэта' },
    scheme: 'Words of the agreement',
    source: 'NRM Hub, words of the agreement',
  },
  {
    IDENTIFICATION: { en: 'Identification of victims', ru: 'Идентификация жертв', be: 'Ідэнтыфікацыя ахвяр' },
    ASSISTANCE: { en: 'Assistance', ru: 'Оказание помощи', be: 'Аказанне дапамогі' },
    CHILD_PROTECTION: { en: 'Child protection', ru: 'Защита детей', be: 'Абарона дзяцей' },
    CRIMINAL_PROCEEDINGS: { en: 'Criminal proceedings', ru: 'Уголовный процесс', be: 'Крымінальны працэс' },
    STATISTICS: { en: 'Statistics', ru: 'Статистика', be: 'Статыстыка' },
    PREVENTION: { en: 'Prevention', ru: 'Профилактика', be: 'Прафілактыка' },
    COORDINATION: { en: 'Coordination', ru: 'Координация', be: 'Каардынацыя' },
    OVERSIGHT: { en: 'Oversight', ru: 'Надзор', be: 'Нагляд' },
  },
)

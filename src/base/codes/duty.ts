import { closedList } from './code-list.ts'

export const Duty = {
  CASE_WORKER: 'CASE_WORKER',
  ANALYST: 'ANALYST',
  APPROVER: 'APPROVER',
  COORDINATOR: 'COORDINATOR',
  AUDITOR: 'AUDITOR',
  DATA_PROTECTION_OFFICER: 'DATA_PROTECTION_OFFICER',
  REPRESENTATIVE: 'REPRESENTATIVE',
  ADMINISTRATOR: 'ADMINISTRATOR',
} as const
export type Duty = keyof typeof Duty

export const DUTY = closedList(
  Duty,
  {
    name: 'Duty',
    title: { en: 'Duty', ru: 'Обязанность', be: 'Абавязак' },
    scheme: 'Words of the agreement',
    source: 'NRM Hub, words of the agreement',
  },
  {
    CASE_WORKER: { en: 'Case worker', ru: 'Специалист, ведущий дело', be: 'Спецыяліст, які вядзе справу' },
    ANALYST: { en: 'Analyst', ru: 'Аналитик', be: 'Аналітык' },
    APPROVER: {
      en: 'Approver',
      ru: 'Лицо, разрешающее доступ',
      be: 'Асоба, якая дазваляе доступ',
      description: 'Decides for the owner on requests for access',
    },
    COORDINATOR: { en: 'Coordinator', ru: 'Координатор', be: 'Каардынатар' },
    AUDITOR: { en: 'Auditor', ru: 'Аудитор', be: 'Аўдытар' },
    DATA_PROTECTION_OFFICER: {
      en: 'Data protection officer',
      ru: 'Ответственный за защиту данных',
      be: 'Адказны за абарону даных',
    },
    REPRESENTATIVE: { en: 'Representative', ru: 'Представитель', be: 'Прадстаўнік', description: 'Signs agreements for the agency' },
    ADMINISTRATOR: {
      en: 'Administrator',
      ru: 'Администратор',
      be: 'Адміністратар',
      description: 'Keeps the agency’s users and their duties',
    },
  },
)

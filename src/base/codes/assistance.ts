import { closedList, HTCDS, HUB, UNKNOWN } from './code-list.ts'

export const AssistanceKind = {
  SHELTER: 'SHELTER',
  MEDICAL: 'MEDICAL',
  PSYCHOLOGICAL: 'PSYCHOLOGICAL',
  LEGAL: 'LEGAL',
  SOCIAL: 'SOCIAL',
  FINANCIAL: 'FINANCIAL',
  DOCUMENTS: 'DOCUMENTS',
  RETURN: 'RETURN',
  REINTEGRATION: 'REINTEGRATION',
  EDUCATION: 'EDUCATION',
  EMPLOYMENT: 'EMPLOYMENT',
  UNKNOWN: 'UNKNOWN',
} as const
export type AssistanceKind = keyof typeof AssistanceKind

export const ASSISTANCE_KIND = closedList(
  AssistanceKind,
  {
    name: 'AssistanceKind',
    title: { en: 'Kind of assistance', ru: 'Вид помощи', be: 'Від дапамогі' },
    scheme: HUB,
    source: `NRM Hub, after the ${HTCDS}, spl_Type, whose two rehabilitation plans are REINTEGRATION here`,
  },
  {
    SHELTER: { en: 'Shelter', ru: 'Приют', be: 'Прытулак', description: 'A safe place to stay, a crisis room included' },
    MEDICAL: { en: 'Medical assistance', ru: 'Медицинская помощь', be: 'Медыцынская дапамога', htcds: ['Health'] },
    PSYCHOLOGICAL: { en: 'Psychological assistance', ru: 'Психологическая помощь', be: 'Псіхалагічная дапамога' },
    LEGAL: { en: 'Legal assistance', ru: 'Юридическая помощь', be: 'Юрыдычная дапамога', htcds: ['Legal'] },
    SOCIAL: { en: 'Social assistance', ru: 'Социальная помощь', be: 'Сацыяльная дапамога', htcds: ['SocialCare'] },
    FINANCIAL: { en: 'Financial assistance', ru: 'Материальная помощь', be: 'Матэрыяльная дапамога', htcds: ['Financial'] },
    DOCUMENTS: { en: 'Restoring documents', ru: 'Восстановление документов', be: 'Аднаўленне дакументаў' },
    RETURN: { en: 'Return home', ru: 'Возвращение домой', be: 'Вяртанне дадому', description: 'Voluntary and safe return' },
    REINTEGRATION: { en: 'Reintegration', ru: 'Реинтеграция', be: 'Рэінтэграцыя' },
    EDUCATION: { en: 'Education or training', ru: 'Обучение', be: 'Навучанне', htcds: ['Education', 'RightsBasedTraining'] },
    EMPLOYMENT: { en: 'Help in finding work', ru: 'Помощь в трудоустройстве', be: 'Дапамога ў працаўладкаванні', htcds: ['Livelihood'] },
    UNKNOWN: { ...UNKNOWN, description: 'Not recorded, or emptied when its time was over' },
  },
)

export const AssistanceOutcome = {
  ONGOING: 'ONGOING',
  COMPLETED: 'COMPLETED',
  STOPPED_BY_PERSON: 'STOPPED_BY_PERSON',
  STOPPED_BY_AGENCY: 'STOPPED_BY_AGENCY',
  LOST_CONTACT: 'LOST_CONTACT',
  UNKNOWN: 'UNKNOWN',
} as const
export type AssistanceOutcome = keyof typeof AssistanceOutcome

export const ASSISTANCE_OUTCOME = closedList(
  AssistanceOutcome,
  {
    name: 'AssistanceOutcome',
    title: { en: 'Outcome of assistance', ru: 'Результат помощи', be: 'Вынік дапамогі' },
    scheme: HUB,
    source: HUB,
  },
  {
    ONGOING: { en: 'Ongoing', ru: 'Продолжается', be: 'Працягваецца' },
    COMPLETED: { en: 'Completed', ru: 'Оказана полностью', be: 'Аказана цалкам' },
    STOPPED_BY_PERSON: { en: 'Ended at the person’s wish', ru: 'Прекращена по желанию лица', be: 'Спынена па жаданні асобы' },
    STOPPED_BY_AGENCY: { en: 'Ended by the agency', ru: 'Прекращена организацией', be: 'Спынена арганізацыяй' },
    LOST_CONTACT: { en: 'Contact lost', ru: 'Связь утрачена', be: 'Сувязь страчана' },
    UNKNOWN,
  },
)

export const HealthNeed = {
  EMERGENCY_CARE: 'EMERGENCY_CARE',
  INJURY_CARE: 'INJURY_CARE',
  SEXUAL_AND_REPRODUCTIVE: 'SEXUAL_AND_REPRODUCTIVE',
  PREGNANCY: 'PREGNANCY',
  INFECTIOUS_DISEASE: 'INFECTIOUS_DISEASE',
  CHRONIC_ILLNESS: 'CHRONIC_ILLNESS',
  MENTAL_HEALTH: 'MENTAL_HEALTH',
  ADDICTION: 'ADDICTION',
  DISABILITY: 'DISABILITY',
  DENTAL: 'DENTAL',
  FORENSIC_EXAMINATION: 'FORENSIC_EXAMINATION',
  OTHER: 'OTHER',
  NONE: 'NONE',
  UNKNOWN: 'UNKNOWN',
} as const
export type HealthNeed = keyof typeof HealthNeed

export const HEALTH_NEED = closedList(
  HealthNeed,
  {
    name: 'HealthNeed',
    title: { en: 'Health need', ru: 'Потребность в области здоровья', be: 'Патрэба ў галіне здароўя' },
    scheme: HUB,
    source: 'NRM Hub, after the chapters of IOM, Caring for Trafficked Persons (2009)',
  },
  {
    EMERGENCY_CARE: { en: 'Emergency care', ru: 'Неотложная помощь', be: 'Неадкладная дапамога' },
    INJURY_CARE: { en: 'Care of injuries', ru: 'Лечение травм', be: 'Лячэнне траўм' },
    SEXUAL_AND_REPRODUCTIVE: {
      en: 'Sexual and reproductive health',
      ru: 'Сексуальное и репродуктивное здоровье',
      be: 'Сексуальнае і рэпрадуктыўнае здароўе',
    },
    PREGNANCY: { en: 'Pregnancy', ru: 'Беременность', be: 'Цяжарнасць' },
    INFECTIOUS_DISEASE: { en: 'Infectious disease', ru: 'Инфекционное заболевание', be: 'Інфекцыйнае захворванне' },
    CHRONIC_ILLNESS: { en: 'Chronic illness', ru: 'Хроническое заболевание', be: 'Хранічнае захворванне' },
    MENTAL_HEALTH: { en: 'Mental health', ru: 'Психическое здоровье', be: 'Псіхічнае здароўе' },
    ADDICTION: { en: 'Treatment of an addiction', ru: 'Лечение зависимости', be: 'Лячэнне залежнасці' },
    DISABILITY: { en: 'Disability', ru: 'Инвалидность', be: 'Інваліднасць' },
    DENTAL: { en: 'Dental care', ru: 'Стоматологическая помощь', be: 'Стаматалагічная дапамога' },
    FORENSIC_EXAMINATION: { en: 'Forensic medical examination', ru: 'Судебно-медицинская экспертиза', be: 'Судова-медыцынская экспертыза' },
    OTHER: { en: 'Other need', ru: 'Иная потребность', be: 'Іншая патрэба' },
    NONE: { en: 'No need', ru: 'Потребностей нет', be: 'Патрэб няма', description: 'Asked, and there is none' },
    UNKNOWN,
  },
)

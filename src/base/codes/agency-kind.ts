import { closedList } from './code-list.ts'

export const AgencyKind = {
  INTERIOR_AFFAIRS: 'INTERIOR_AFFAIRS',
  MIGRATION: 'MIGRATION',
  BORDER_GUARDS: 'BORDER_GUARDS',
  INVESTIGATION_COMMITTEE: 'INVESTIGATION_COMMITTEE',
  PROSECUTOR: 'PROSECUTOR',
  COURT: 'COURT',
  BAR: 'BAR',
  HEALTH: 'HEALTH',
  EDUCATION: 'EDUCATION',
  SOCIAL_WELFARE: 'SOCIAL_WELFARE',
  NGO: 'NGO',
  COORDINATION: 'COORDINATION',
  OVERSIGHT: 'OVERSIGHT',
  INTERNATIONAL_ORGANISATION: 'INTERNATIONAL_ORGANISATION',
  DONOR: 'DONOR',
  MEDIA: 'MEDIA',
  CONFESSION: 'CONFESSION',
  VOLUNTEERS: 'VOLUNTEERS',
} as const
export type AgencyKind = keyof typeof AgencyKind

export const AGENCY_KIND = closedList(
  AgencyKind,
  {
    name: 'AgencyKind',
    title: { en: 'Kind of agency', ru: 'Вид организации', be: 'Від арганізацыі' },
    scheme: 'Words of the agreement',
    source: 'NRM Hub, after the participants of the Brest task force of 21 May 2014',
  },
  {
    INTERIOR_AFFAIRS: { en: 'Interior affairs', ru: 'Органы внутренних дел', be: 'Органы ўнутраных спраў' },
    MIGRATION: { en: 'Citizenship and migration', ru: 'Гражданство и миграция', be: 'Грамадзянства і міграцыя' },
    BORDER_GUARDS: { en: 'Border guards', ru: 'Пограничная служба', be: 'Пагранічная служба' },
    INVESTIGATION_COMMITTEE: { en: 'Investigation committee', ru: 'Следственный комитет', be: 'Следчы камітэт' },
    PROSECUTOR: { en: 'Prosecutor’s office', ru: 'Прокуратура', be: 'Пракуратура' },
    COURT: { en: 'Court', ru: 'Суд', be: 'Суд' },
    BAR: { en: 'Bar association', ru: 'Адвокатура', be: 'Адвакатура' },
    HEALTH: { en: 'Health', ru: 'Здравоохранение', be: 'Ахова здароўя' },
    EDUCATION: { en: 'Education', ru: 'Образование', be: 'Адукацыя' },
    SOCIAL_WELFARE: { en: 'Labour and social welfare', ru: 'Труд и социальная защита', be: 'Праца і сацыяльная абарона' },
    NGO: { en: 'Non-governmental organisation', ru: 'Общественная организация', be: 'Грамадская арганізацыя' },
    COORDINATION: { en: 'Coordinating body', ru: 'Координирующий орган', be: 'Каардынуючы орган' },
    OVERSIGHT: { en: 'Oversight body', ru: 'Надзорный орган', be: 'Наглядны орган' },
    INTERNATIONAL_ORGANISATION: { en: 'International organisation', ru: 'Международная организация', be: 'Міжнародная арганізацыя' },
    DONOR: { en: 'Donor', ru: 'Донор', be: 'Донар' },
    MEDIA: { en: 'Mass media', ru: 'Средства массовой информации', be: 'Сродкі масавай інфармацыі' },
    CONFESSION: { en: 'Religious confession', ru: 'Религиозная конфессия', be: 'Рэлігійная канфесія' },
    VOLUNTEERS: { en: 'Volunteer group', ru: 'Волонтёрская группа', be: 'Валанцёрская група' },
  },
)

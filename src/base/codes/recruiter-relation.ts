import { closedList, CTDC, UNKNOWN } from './code-list.ts'

export const RecruiterRelation = {
  INTIMATE_PARTNER: 'INTIMATE_PARTNER',
  FAMILY: 'FAMILY',
  FRIEND_OR_ACQUAINTANCE: 'FRIEND_OR_ACQUAINTANCE',
  OTHER: 'OTHER',
  UNKNOWN: 'UNKNOWN',
} as const
export type RecruiterRelation = keyof typeof RecruiterRelation

export const RECRUITER_RELATION = closedList(
  RecruiterRelation,
  {
    name: 'RecruiterRelation',
    title: { en: 'Recruiter’s relation to the person', ru: 'Кем вербовщик приходится лицу', be: 'Кім вярбоўшчык даводзіцца асобе' },
    scheme: 'CTDC recruiterRelation',
    source: `${CTDC}, recruiterRelation (2020 subset: RecruiterCategory)`,
  },
  {
    INTIMATE_PARTNER: { en: 'Intimate partner', ru: 'Интимный партнёр', be: 'Інтымны партнёр' },
    FAMILY: { en: 'Family or relative', ru: 'Член семьи или родственник', be: 'Член сям’і або сваяк' },
    FRIEND_OR_ACQUAINTANCE: { en: 'Friend or acquaintance', ru: 'Друг или знакомый', be: 'Сябар або знаёмы' },
    OTHER: { en: 'Another person', ru: 'Иное лицо', be: 'Іншая асоба', description: 'Somebody else, such as an agency or a stranger' },
    UNKNOWN,
  },
)

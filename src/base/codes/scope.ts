import { closedList } from './code-list.ts'

export const Scope = {
  OWN: 'OWN',
  OFFERED: 'OFFERED',
  REFERRED: 'REFERRED',
  CONFERENCE: 'CONFERENCE',
  REGION: 'REGION',
  GRANT: 'GRANT',
  EMERGENCY: 'EMERGENCY',
  PUBLISHED: 'PUBLISHED',
  ALL: 'ALL',
  SEALED: 'SEALED',
} as const
export type Scope = keyof typeof Scope

export const SCOPE = closedList(
  Scope,
  {
    name: 'Scope',
    title: { en: 'Scope', ru: 'Охват', be: 'Ахоп' },
    scheme: 'Words of the agreement',
    source: 'NRM Hub, words of the agreement',
  },
  {
    OWN: { en: 'Own', ru: 'Собственные', be: 'Уласныя', description: 'The agency’s own cases or records' },
    OFFERED: {
      en: 'Offered to us',
      ru: 'Предложенные нам',
      be: 'Прапанаваныя нам',
      description: 'Cases of a referral that waits for our answer',
    },
    REFERRED: { en: 'Referred to us', ru: 'Направленные нам', be: 'Накіраваныя нам', description: 'Cases of a referral that we accepted' },
    CONFERENCE: { en: 'At a case conference', ru: 'На совещании по делу', be: 'На нарадзе па справе' },
    REGION: { en: 'Our region', ru: 'Наш регион', be: 'Наш рэгіён' },
    GRANT: {
      en: 'Under a permission',
      ru: 'По разрешению',
      be: 'Па дазволе',
      description: 'Under a permission of the owner, for a limited time',
    },
    EMERGENCY: {
      en: 'In an emergency',
      ru: 'В чрезвычайной ситуации',
      be: 'У надзвычайнай сітуацыі',
      description: 'Opened in an emergency and reviewed afterwards',
    },
    PUBLISHED: { en: 'Published', ru: 'Опубликованные', be: 'Апублікаваныя' },
    ALL: { en: 'All', ru: 'Все', be: 'Усе' },
    SEALED: {
      en: 'Sealed',
      ru: 'Закрытые владельцем',
      be: 'Закрытыя ўладальнікам',
      description: 'Own cases that their owner closed to all but named users',
    },
  },
)

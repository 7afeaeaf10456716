import { openList } from './code-list.ts'

/** What a clause would ask for before it opened something: the words of `howToAsk.missing`. */
export const MISSING = openList(
  {
    name: 'Missing',
    title: { en: 'What is missing', ru: 'Чего не хватает', be: 'Чаго не хапае' },
    scheme: 'NRM Hub',
    source: 'NRM Hub, extensions.withheld.howToAsk.missing',
  },
  {
    PURPOSE: { en: 'Purpose', ru: 'Цель', be: 'Мэта', description: 'Another purpose, declared in the header Hub-Purpose' },
    DUTY: { en: 'Duty', ru: 'Обязанность', be: 'Абавязак', description: 'Another duty of the asker' },
    WAY: {
      en: 'Way to the case',
      ru: 'Путь к делу',
      be: 'Шлях да справы',
      description: 'Another scope: a referral, a grant, a conference',
    },
    CONSENT: { en: 'The person’s consent', ru: 'Согласие лица', be: 'Згода асобы' },
    MINOR: { en: 'The person is under 18', ru: 'Лицо моложе 18 лет', be: 'Асоба маладзейшая за 18 гадоў' },
  },
)

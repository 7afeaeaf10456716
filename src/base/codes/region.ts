import { openList } from './code-list.ts'

export const REGION = openList(
  {
    name: 'Region',
    title: { en: 'Region of Belarus', ru: 'Регион Беларуси', be: 'Рэгіён Беларусі' },
    scheme: 'ISO 3166-2:BY',
    source: 'ISO 3166-2, Belarus: six oblasts and the city of Minsk',
  },
  {
    'BY-BR': { en: 'Brest oblast', ru: 'Брестская область', be: 'Брэсцкая вобласць' },
    'BY-HM': { en: 'Minsk city', ru: 'Город Минск', be: 'Горад Мінск' },
    'BY-HO': { en: 'Gomel oblast', ru: 'Гомельская область', be: 'Гомельская вобласць' },
    'BY-HR': { en: 'Grodno oblast', ru: 'Гродненская область', be: 'Гродзенская вобласць' },
    'BY-MA': { en: 'Mogilev oblast', ru: 'Могилёвская область', be: 'Магілёўская вобласць' },
    'BY-MI': { en: 'Minsk oblast', ru: 'Минская область', be: 'Мінская вобласць' },
    'BY-VI': { en: 'Vitebsk oblast', ru: 'Витебская область', be: 'Віцебская вобласць' },
  },
)

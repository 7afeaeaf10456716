import { closedList } from './code-list.ts'

const OF_A_DIFFERENCE = { scheme: 'Words of the agreement', source: 'NRM Hub, difference between two versions of an agreement' }

/** What becomes of a right. */
export const RightChange = { GAIN: 'GAIN', LOSE: 'LOSE', KEEP: 'KEEP' } as const
export type RightChange = keyof typeof RightChange

export const RIGHT_CHANGE = closedList(
  RightChange,
  {
    name: 'RightChange',
    title: { en: 'What becomes of a right', ru: 'Что происходит с правом', be: 'Што адбываецца з правам' },
    ...OF_A_DIFFERENCE,
  },
  {
    GAIN: { en: 'Gained', ru: 'Получено', be: 'Атрымана' },
    LOSE: { en: 'Lost', ru: 'Утрачено', be: 'Страчана' },
    KEEP: { en: 'Kept on other conditions', ru: 'Сохранено на других условиях', be: 'Захавана на іншых умовах' },
  },
)

/** What becomes of a party. */
export const PartyChange = { JOINS: 'JOINS', LEAVES: 'LEAVES', KIND: 'KIND', DATES: 'DATES' } as const
export type PartyChange = keyof typeof PartyChange

export const PARTY_CHANGE = closedList(
  PartyChange,
  {
    name: 'PartyChange',
    title: { en: 'What becomes of a party', ru: 'Что меняется для стороны', be: 'Што змяняецца для боку' },
    ...OF_A_DIFFERENCE,
  },
  {
    JOINS: { en: 'Joins', ru: 'Присоединяется', be: 'Далучаецца' },
    LEAVES: { en: 'Leaves', ru: 'Выходит', be: 'Выходзіць' },
    KIND: { en: 'Another kind', ru: 'Другой вид', be: 'Іншы від', description: 'It counts as an agency of another kind' },
    DATES: { en: 'Other dates', ru: 'Другие даты', be: 'Іншыя даты', description: 'The time ahead in which it is a party is another' },
  },
)

/** What becomes of a clause. */
export const ClauseChange = {
  ADDED: 'ADDED',
  REMOVED: 'REMOVED',
  CHANGED: 'CHANGED',
  REWORDED: 'REWORDED',
  RENUMBERED: 'RENUMBERED',
} as const
export type ClauseChange = keyof typeof ClauseChange

export const CLAUSE_CHANGE = closedList(
  ClauseChange,
  {
    name: 'ClauseChange',
    title: { en: 'What becomes of a clause', ru: 'Что происходит с пунктом', be: 'Што адбываецца з пунктам' },
    ...OF_A_DIFFERENCE,
  },
  {
    ADDED: { en: 'New', ru: 'Новый', be: 'Новы' },
    REMOVED: { en: 'Removed', ru: 'Исключён', be: 'Выключаны' },
    CHANGED: { en: 'Changed', ru: 'Изменён', be: 'Зменены' },
    REWORDED: { en: 'Reworded', ru: 'Изложен иначе', be: 'Выкладзены інакш', description: 'Other words, the same rule' },
    RENUMBERED: { en: 'Renumbered', ru: 'Другой номер', be: 'Іншы нумар', description: 'The same rule under another number' },
  },
)

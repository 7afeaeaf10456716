import type { Text } from '../../base/languages.ts'

/** What stands on the bar of the explorer. */
export const EXPLORER_WORDS = {
  as: { en: 'As', ru: 'Кто', be: 'Хто' },
  public: { en: 'the public, without a token', ru: 'любой человек без токена', be: 'любы чалавек без токена' },
  token: { en: 'Token', ru: 'Токен', be: 'Токен' },
  paste: { en: 'paste a token', ru: 'вставьте токен', be: 'устаўце токен' },
  held: { en: 'a token is held in this page', ru: 'токен хранится на этой странице', be: 'токен захоўваецца на гэтай старонцы' },
  forget: { en: 'Forget', ru: 'Забыть', be: 'Забыць' },
  purpose: { en: 'For', ru: 'Цель', be: 'Мэта' },
  undeclared: { en: 'not declared', ru: 'не указана', be: 'не ўказана' },
  language: { en: 'Language', ru: 'Язык', be: 'Мова' },
  withheld: { en: 'Withheld', ru: 'Не выдано', be: 'Не выдадзена' },
  nothing: { en: 'Nothing is withheld', ru: 'Ничего не скрыто', be: 'Нічога не схавана' },
  refused: { en: 'Refused', ru: 'Отказано', be: 'Адмоўлена' },
} as const satisfies Record<string, Text>

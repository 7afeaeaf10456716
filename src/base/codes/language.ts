import { type Language, LANGUAGES } from '../languages.ts'
import { closedList } from './code-list.ts'

/** The languages of labels. */
export const LanguageEnum = Object.fromEntries(LANGUAGES.map(language => [language, language])) as { readonly [L in Language]: L }

export const LANGUAGE_LIST = closedList(
  LanguageEnum,
  {
    name: 'Language',
    title: { en: 'Language of a label', ru: 'Язык надписей', be: 'Мова надпісаў' },
    scheme: 'ISO 639-1',
    source: 'ISO 639-1: the languages that the hub speaks',
  },
  {
    en: { en: 'English', ru: 'Английский', be: 'Англійская' },
    ru: { en: 'Russian', ru: 'Русский', be: 'Руская' },
    be: { en: 'Belarusian', ru: 'Белорусский', be: 'Беларуская' },
  },
)

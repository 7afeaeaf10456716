import type { Language } from '../base/languages.ts'
import { GENERAL, OTHERWISE, WORDS } from './graphql-words.ts'

/** A message of graphql-js or Apollo, cleared of values, in a language. No name that stands in it is lost. */
export function inWords(message: string, code: string, language: Language): string {
  if (language === 'en') return message
  const variable = /^Variable "(.+?)" got an invalid value(?: at "(.+?)")?; (.*)$/s.exec(message)
  if (variable)
    return `${{ ru: 'Переменная', be: 'Пераменная' }[language]} «${variable[2] ?? variable[1]}»: ${inWords(variable[3]!, code, language)}`
  for (const [english, ru, be] of WORDS) if (english.test(message)) return message.replace(english, { ru, be }[language]).replace(' ()', '')
  const names = [...message.matchAll(/"([^"]+)"/g)].map(([, name]) => `«${name}»`)
  return `${(GENERAL[code] ?? OTHERWISE)[language]}${names.length > 0 ? ` (${names.join(', ')})` : ''}.`
}

import type { Language } from '../base/languages.ts'
import { GENERAL, OTHERWISE, WORDS } from './graphql-words.ts'

/** A message of graphql-js or Apollo, cleared of values, in a language. No name that stands in it is lost. */
export function inWords(message: string, code: string, language: Language): string {
  if (language === 'en') return message
  const variable = /^Variable "(.+?)" got an invalid value(?: at "(.+?)")?; (.*)$/s.exec(message)
  if (variable) {
    const [, name, place, reason] = variable
    return `${VARIABLE[language]} «${place ?? name}»: ${inWords(reason!, code, language)}`
  }
  const said = translated(message, code, language)
  const lost = [...message.matchAll(/"([^"]+)"/g)].map(([, name]) => name!).filter(name => !said.includes(name))
  return lost.length === 0 ? said : said.replace(/\.$/, ` (${lost.map(name => `«${name}»`).join(', ')}).`)
}

const VARIABLE = { ru: 'Переменная', be: 'Пераменная' }

function translated(message: string, code: string, language: Exclude<Language, 'en'>): string {
  for (const [english, ru, be] of WORDS) if (english.test(message)) return message.replace(english, { ru, be }[language])
  return (GENERAL[code] ?? OTHERWISE)[language]
}

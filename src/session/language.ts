import { type Language, LANGUAGES } from '../base/languages.ts'

export { LanguageEnum } from '../base/codes/index.ts'

/** The options of an argument `language`. */
export const LANGUAGE = {
  nullable: true,
  description: "The language; where left out, the request's (Accept-Language), else English.",
} as const

/** The first language of Accept-Language that the hub speaks, by its weights; English where there is none. */
export function languageOf(header: string | undefined): Language {
  const wanted = (header ?? '').split(',').map(part => {
    const [tag = '', ...parameters] = part.trim().toLowerCase().split(';')
    const weight = parameters.map(p => /^\s*q=([01](?:\.\d{1,3})?)$/.exec(p)?.[1]).find(q => q !== undefined)
    return { language: tag.split('-')[0], weight: Number(weight ?? 1) }
  })
  const spoken = wanted.filter(({ language, weight }) => weight > 0 && LANGUAGES.includes(language as Language))
  return (spoken.sort((a, b) => b.weight - a.weight)[0]?.language as Language | undefined) ?? 'en'
}

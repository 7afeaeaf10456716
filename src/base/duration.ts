import { type Language, LANGUAGES } from './languages.ts'

/** An ISO 8601 duration of the agreements: years, months, weeks, days, hours. */
const DURATION = /^P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?)?$/

/** Its years, months, weeks, days and hours, undefined what it does not have; empty where it is no such duration. */
export const durationParts = (duration: string): (number | undefined)[] =>
  (DURATION.exec(duration) ?? []).slice(1).map(part => (part === undefined ? undefined : Number(part)))

/** For one, for few, for many. */
type Forms = readonly [one: string, few: string, many: string]

/** Not Intl's: what it calls two months in Belarusian is the Russian word. */
const UNITS: Readonly<Record<Language, readonly [years: Forms, months: Forms, weeks: Forms, days: Forms, hours: Forms]>> = {
  en: [
    ['year', 'years', 'years'],
    ['month', 'months', 'months'],
    ['week', 'weeks', 'weeks'],
    ['day', 'days', 'days'],
    ['hour', 'hours', 'hours'],
  ],
  ru: [
    ['год', 'года', 'лет'],
    ['месяц', 'месяца', 'месяцев'],
    ['неделя', 'недели', 'недель'],
    ['день', 'дня', 'дней'],
    ['час', 'часа', 'часов'],
  ],
  be: [
    ['год', 'гады', 'гадоў'],
    ['месяц', 'месяцы', 'месяцаў'],
    ['тыдзень', 'тыдні', 'тыдняў'],
    ['дзень', 'дні', 'дзён'],
    ['гадзіна', 'гадзіны', 'гадзін'],
  ],
}

/** `P1Y2M` as people say it: 1 year 2 months, 1 год 2 месяца, 1 год 2 месяцы. What is no such duration stays as it is. */
export function durationText(duration: string, language: Language): string {
  const parts = durationParts(duration)
  const said = UNITS[language].flatMap((forms, i) => (parts[i] === undefined ? [] : [`${parts[i]} ${formOf(forms, parts[i], language)}`]))
  return said.join(' ') || duration
}

/** Dear to make, and asked for every field that is withheld. */
const PLURALS = Object.fromEntries(LANGUAGES.map(language => [language, new Intl.PluralRules(language)])) as Record<
  Language,
  Intl.PluralRules
>

function formOf([one, few, many]: Forms, count: number, language: Language): string {
  const form = PLURALS[language].select(count)
  return form === 'one' ? one : form === 'few' ? few : many
}

import { type CodeList, COUNTRY, isCountry, spokenLanguageOf } from '../../base/codes/index.ts'
import { alpha2Of } from '../../base/codes/country-alpha3.ts'
import { LANGUAGES } from '../../base/languages.ts'

/** A value that breaks a rule; who catches it knows the column. It never holds the value. */
export class Unreadable extends Error {
  readonly rule: string
  readonly allowed: readonly string[]

  constructor(rule: string, allowed: readonly string[]) {
    super(`a value breaks the rule ${rule}`)
    this.rule = rule
    this.allowed = allowed
  }
}

/** Reads the value of a field from its text, trimmed and not empty. Errors: Unreadable. */
export interface Reader {
  /** A list of values: in CSV one cell, separated by semicolons; in JSON an array. */
  readonly many: boolean
  /** What is to be written, for the template's sake. */
  readonly example: string
  readonly read: (text: string) => unknown
}

const one = (example: string, read: Reader['read']): Reader => ({ many: false, example, read })

/** As it is; how long it may be is a rule of the case. */
export const text = (example: string): Reader => one(example, value => value)

/** Spaces, hyphens and the case of letters tell no codes apart. */
const plain = (value: string): string => value.toLowerCase().replaceAll(/[\s_-]/g, '')

/** Codes of lists, by the value of the HTCDS or by the hub's code. */
export function code(...lists: readonly CodeList[]): Reader {
  const codes = lists.flatMap(list => list.codes)
  const bySpelling = new Map(codes.flatMap(each => [each.code, ...(each.htcds ?? [])].map(spelling => [plain(spelling), each.code])))
  const allowed = codes.flatMap(each => each.htcds ?? [each.code])
  return one(allowed[0]!, value => bySpelling.get(plain(value)) ?? refuse('one-of', allowed))
}

/** Several values that one reader reads. */
export const several = (reader: Reader): Reader => ({ ...reader, many: true })

/** ISO 8601, or day, month and year as they are written in Belarus. */
export const date = (example: string): Reader =>
  one(example, value => {
    const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(value) ?? []
    const [, d, m, y] = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(value) ?? []
    const iso = year ? `${year}-${month}-${day}` : y ? `${y}-${m!.padStart(2, '0')}-${d!.padStart(2, '0')}` : ''
    return isDay(iso) ? iso : refuse('date', ['YYYY-MM-DD', 'DD.MM.YYYY'])
  })

const isDay = (iso: string): boolean => {
  const at = new Date(`${iso}T00:00:00Z`)
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(iso) && iso >= '1900-01-01'
}

export const whole = (example: string): Reader =>
  one(example, value => (/^\d{1,6}$/.test(value) ? Number(value) : refuse('whole-number', ['a number without point or sign'])))

export const degrees = (example: string): Reader =>
  one(example, value =>
    /^[+-]?\d{1,3}([.,]\d{1,15})?$/.test(value)
      ? Number(value.replace(',', '.'))
      : refuse('degrees', ['degrees with decimals, such as 52.0976']),
  )

const YES = ['true', 'yes', '1', 'да', 'так']
const NO = ['false', 'no', '0', 'нет', 'не']

/** An empty box says nothing: nobody may have asked. */
export const checkbox = (example: string): Reader =>
  one(example, value => {
    const answer = value.toLowerCase()
    if (YES.includes(answer)) return 'YES'
    return NO.includes(answer) ? 'NO' : refuse('checkbox', ['true', 'false'])
  })

const COUNTRY_BY_NAME = new Map(
  COUNTRY.codes.flatMap(({ code, label }) => LANGUAGES.map(language => [label[language].toLowerCase(), code])),
)

export const country = (example: string): Reader =>
  one(example, value => {
    const upper = value.toUpperCase()
    const found = isCountry(upper) ? upper : (alpha2Of(upper) ?? COUNTRY_BY_NAME.get(value.toLowerCase()))
    return found ?? refuse('country', ['ISO 3166-1 alpha-2 or alpha-3, or a name in English, Russian or Belarusian'])
  })

export const language = (example: string): Reader =>
  one(example, value => spokenLanguageOf(value) ?? refuse('language', ['ISO 639-2 or 639-1; mis for any other language']))

function refuse(rule: string, allowed: readonly string[]): never {
  throw new Unreadable(rule, allowed)
}

import type { Language } from '../languages.ts'
import type { Entry } from './code-list.ts'
import { openList } from './code-list.ts'

/** The 249 officially assigned two-letter codes. */
const ASSIGNED =
  'AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT BV BW BY BZ CA CC CD ' +
  'CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI FJ FK FM FO FR GA GB GD GE GF ' +
  'GG GH GI GL GM GN GP GQ GR GS GT GU GW GY HK HM HN HR HT HU ID IE IL IM IN IO IQ IR IS IT JE JM JO JP KE KG KH KI KM KN ' +
  'KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO MP MQ MR MS MT MU MV MW MX MY MZ NA ' +
  'NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PN PR PS PT PW PY QA RE RO RS RU RW SA SB SC SD SE SG SH SI ' +
  'SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TF TG TH TJ TK TL TM TN TO TR TT TV TW TZ UA UG UM US UY UZ VA VC VE VG VI ' +
  'VN VU WF WS YE YT ZA ZM ZW'

/** ISO leaves ZZ to its users. */
export const UNKNOWN_COUNTRY = 'ZZ'

// Names come from Node's ICU (Unicode CLDR) and not from ISO, whose names are copyrighted and not given in Belarusian.
const namesIn = (language: Language) => new Intl.DisplayNames([language], { type: 'region', fallback: 'none' })
const names = { en: namesIn('en'), ru: namesIn('ru'), be: namesIn('be') }

const nameOf = (code: string, language: Language): string => {
  const name = names[language].of(code)
  if (!name) throw new Error(`This Node has no name of ${code} in ${language}: it was built without the full ICU.`)
  return name
}

const entryOf = (code: string): Entry => ({ en: nameOf(code, 'en'), ru: nameOf(code, 'ru'), be: nameOf(code, 'be') })

export const COUNTRY = openList(
  {
    name: 'Country',
    title: { en: 'Country', ru: 'Страна', be: 'Краіна' },
    scheme: 'ISO 3166-1 alpha-2',
    source: 'ISO 3166-1 alpha-2, officially assigned codes; names from Unicode CLDR; ZZ, user-assigned, is unknown',
  },
  {
    ...Object.fromEntries(ASSIGNED.split(' ').map(code => [code, entryOf(code)])),
    [UNKNOWN_COUNTRY]: {
      en: 'Unknown country',
      ru: 'Страна неизвестна',
      be: 'Краіна невядомая',
      description: 'Not known to the agency, or redacted in the source',
    },
  },
)

const CODES: ReadonlySet<string> = new Set(COUNTRY.codes.map(({ code }) => code))

/** An assigned code, or ZZ. */
export const isCountry = (code: string): boolean => CODES.has(code)

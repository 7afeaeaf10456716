import type { Language } from '../languages.ts'
import { type Entry, openList, UNKNOWN } from './code-list.ts'

/** Languages of ISO 639-2 that CLDR names in all three languages of the hub; those named by hand below are not among them. */
const NAMED =
  'aar abk ace ada ady afr ain aka akk ale alt amh ang anp ara arc arg arn arp asm ast ava awa aym aze bak bal bam ban bas bel ' +
  'bem ben bho bin bis bla bod bos bre bua bug bul byn cat ceb ces cha chb che chk chm cho chp chr chu chv chy cnr cop cor cos ' +
  'cym dak dan dar deu dgr div doi dsb dua dzo efi egy eka ell eng epo est eus ewe ewo fao fas fij fil fin fon fra fro ' +
  'frr fry ful fur gaa gez gil gla gle glg glv gor grc grn gsw guj gwi hai hat hau haw heb her hil hin hmn hrv hsb hun hup hye ' +
  'iba ibo ido iii iku ile ilo ina ind inh isl ita jav jbo jpn kab kac kal kam kan kas kat kau kaz kbd kha khm kik kin kir kmb ' +
  'kok kom kor kpe krc krl kru kua kum kur lad lao lat lav lez lim lin lit lol loz ltz lua lub lug lun luo lus mad mag mah mai ' +
  'mak mal man mar mas mdf men mic min mkd mlg mlt mni moh mon mos mri msa mus mwl mya myv nap nau nav nbl nde ndo nds nep ' +
  'new nia niu nld nno nob nog non nor nqo nso nya nyn oci oji ori orm oss pag pam pan pap pau peo phn pol por pro pus que raj ' +
  'rap rar roh ron run rup rus sad sag sah san sat scn sco sga shn sin slk slv sma sme smj smn smo sms sna snd snk som ' +
  'sot spa sqi srd srn srp ssw suk sun sux swa swe syr tah tam tat tel tem tet tgk tha tig tir tlh tli ton tpi tsn tso tuk ' +
  'tum tur tvl tyv udm uig ukr umb urd uzb vai ven vie vol wal war wln wol xal xho yid yor zap zgh zha zho zul zun zza'

const BY_HAND: Readonly<Record<string, Entry>> = {
  crh: { en: 'Crimean Tatar', ru: 'крымскотатарский', be: 'крымскататарская' },
  csb: { en: 'Kashubian', ru: 'кашубский', be: 'кашубская' },
  rom: { en: 'Romany', ru: 'цыганский', be: 'цыганская' },
  sgn: { en: 'Sign language', ru: 'жестовый язык', be: 'жэставая мова' },
  mis: { en: 'Other language', ru: 'другой язык', be: 'іншая мова', description: 'A language that is not in this list' },
}

/** ISO 639-2 has a second code, for bibliographies, for twenty languages. */
const BIBLIOGRAPHIC: Readonly<Record<string, string>> = {
  alb: 'sqi',
  arm: 'hye',
  baq: 'eus',
  bur: 'mya',
  chi: 'zho',
  cze: 'ces',
  dut: 'nld',
  fre: 'fra',
  geo: 'kat',
  ger: 'deu',
  gre: 'ell',
  ice: 'isl',
  mac: 'mkd',
  mao: 'mri',
  may: 'msa',
  per: 'fas',
  rum: 'ron',
  slo: 'slk',
  tib: 'bod',
  wel: 'cym',
}

/** ISO 639-2 keeps this for what is not determined. */
export const UNKNOWN_LANGUAGE = 'und'

const namesIn = (language: Language) => new Intl.DisplayNames([language], { type: 'language', fallback: 'none' })
const names = { en: namesIn('en'), ru: namesIn('ru'), be: namesIn('be') }

const entryOf = (code: string): Entry => {
  const [en, ru, be] = [names.en.of(code), names.ru.of(code), names.be.of(code)]
  if (!en || !ru || !be) throw new Error(`This Node has no name of the language ${code}: it was built without the full ICU.`)
  return { en, ru, be }
}

export const SPOKEN_LANGUAGE = openList(
  {
    name: 'SpokenLanguage',
    title: { en: 'Language', ru: 'Язык', be: 'Мова' },
    scheme: 'ISO 639-2',
    source: 'ISO 639-2, terminological codes; names from Unicode CLDR; mis is any other language, und is unknown',
  },
  { ...Object.fromEntries(NAMED.split(' ').map(code => [code, entryOf(code)])), ...BY_HAND, [UNKNOWN_LANGUAGE]: UNKNOWN },
)

const BY_SPELLING: ReadonlyMap<string, string> = new Map([
  // The two-letter code of ISO 639-1, where there is one, is what ICU writes for the three-letter one.
  ...SPOKEN_LANGUAGE.codes.map(({ code }): [string, string] => [Intl.getCanonicalLocales(code)[0]!, code]),
  ...SPOKEN_LANGUAGE.codes.map(({ code }): [string, string] => [code, code]),
  ...Object.entries(BIBLIOGRAPHIC),
])

/** The code for a code of ISO 639-1 or 639-2 of either kind, in any case; undefined where it is none of the list. */
export function spokenLanguageOf(text: string): string | undefined {
  const code = text.toLowerCase()
  // ICU knows which code has taken another's place.
  return BY_SPELLING.get(code) ?? (/^[a-z]{2,3}$/.test(code) ? BY_SPELLING.get(Intl.getCanonicalLocales(code)[0]!) : undefined)
}

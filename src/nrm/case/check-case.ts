import { day } from '../../base/clock.ts'
import { isCodeOf, isCountry, REGION, SPOKEN_LANGUAGE } from '../../base/codes/index.ts'
import { badInput } from '../../base/errors.ts'
import type { Text } from '../../base/languages.ts'
import type { NewCase } from './new-case.ts'

/** What somebody gives of a new case, over HTTP or in a file. */
export type GivenCase = Partial<NewCase> & Pick<NewCase, 'reference'>

/**
 * The rules of a new case that its types do not say: one set for the mutation and the imports. Errors: BAD_INPUT, whose field is the path of what
 * breaks the rule, `input.` first.
 */
export function checkCase(given: GivenCase): void {
  const { reference, identity, contact, demographics, exploitation, proceedings, care, location, accounts } = given
  checkConsent(given)
  if (reference.trim() === '') throw badInput('input.reference', 'required', REQUIRED)
  texts('', given, { reference: 100, district: 100 })
  texts('identity.', identity, { salutation: 60, title: 60, givenName: 200, familyName: 200, patronymic: 200 })
  texts('contact.', contact, { phone: 200, homePhone: 200, email: 200, address: 500 })
  texts('contact.mailingAddress.', contact?.mailingAddress, ADDRESS)
  texts('proceedings.', proceedings, { number: 100, article: 40 })
  texts('care.', care, { caseWorker: 200 })
  each('identity.documents', identity?.documents, 20, (path, document) => texts(path, document, { number: 60 }))
  each('demographics.otherCitizenships', demographics?.otherCitizenships, 10)
  each('exploitation.perpetrators', exploitation?.perpetrators, 20)
  each('exploitation.events', exploitation?.events, 20, (path, event) => past(`${path}happenedOn`, event.happenedOn))
  for (const list of ['incomingReferrals', 'outgoingReferrals'] as const)
    each(`care.${list}`, care?.[list], 20, (path, referral) => {
      texts(path, referral, { organisation: 300, caseWorker: 200 })
      past(`${path}madeOn`, referral.madeOn)
    })
  each('care.supportPlans', care?.supportPlans, 20)
  each('location.places', location?.places, 50, (path, place) => {
    texts(path, place, { ...ADDRESS, name: 300, phone: 200 })
    degrees(path, place)
  })
  each('accounts', accounts, 100, (path, account) => {
    texts(path, account, { text: 20_000 })
    within(`${path}number`, account.number, 1, 100)
  })
  degrees('contact.mailingAddress.', contact?.mailingAddress)
  within('demographics.children', demographics?.children, 0, 99)
  within('exploitation.ageWhenTrafficked', exploitation?.ageWhenTrafficked, 0, 120)
  checkCodes(given)
  past('openedOn', given.openedOn, {
    en: 'A case is not opened in the future.',
    ru: 'Дело не открывают в будущем.',
    be: 'Справу не адкрываюць у будучыні.',
  })
  past('identity.birthDate', identity?.birthDate, {
    en: 'Nobody is born in the future.',
    ru: 'Никто не рождается в будущем.',
    be: 'Ніхто не нараджаецца ў будучыні.',
  })
  if (exploitation?.startedOn && exploitation.endedOn && exploitation.endedOn < exploitation.startedOn)
    throw badInput('input.exploitation.endedOn', 'order', {
      en: 'It does not end before it begins.',
      ru: 'Конец не бывает раньше начала.',
      be: 'Канец не бывае раней за пачатак.',
    })
}

const ADDRESS = { street: 300, city: 200, state: 200, postalCode: 20 }

const REQUIRED: Text = { en: 'reference must not be empty.', ru: 'reference не может быть пустым.', be: 'reference не можа быць пустым.' }

/** Whoever has refused is recorded without a name, or not at all. */
function checkConsent({ dataConsent, dataAgreement, identity, contact, location, accounts }: GivenCase): void {
  const refused = dataConsent === 'NO' ? 'dataConsent' : dataAgreement === 'NO' ? 'dataAgreement' : undefined
  if (refused && [identity, contact, location, accounts].some(part => Object.keys(part ?? {}).length > 0))
    throw badInput(
      `input.${refused}`,
      'consent',
      {
        en: 'The person has not agreed: leave out identity, contact, location and accounts.',
        ru: 'Лицо не дало согласия: не указывайте identity, contact, location и accounts.',
        be: 'Асоба не дала згоды: не паказвайце identity, contact, location і accounts.',
      },
      ['YES', 'UNKNOWN'],
    )
}

function checkCodes({ region, demographics, exploitation, contact, location }: GivenCase): void {
  if (region != null && !isCodeOf(REGION, region))
    throw badInput(
      'input.region',
      'code',
      { en: 'region is a code of ISO 3166-2.', ru: 'region — это код по ISO 3166-2.', be: 'region — гэта код паводле ISO 3166-2.' },
      REGION.codes.map(code => code.code),
    )
  country('demographics.citizenship', demographics?.citizenship)
  country('demographics.countryOfBirth', demographics?.countryOfBirth)
  country('exploitation.country', exploitation?.country)
  country('contact.mailingAddress.country', contact?.mailingAddress?.country)
  demographics?.otherCitizenships?.forEach((code, i) => country(`demographics.otherCitizenships.${i}`, code))
  exploitation?.events?.forEach((event, i) => country(`exploitation.events.${i}.country`, event.country))
  location?.places.forEach((place, i) => country(`location.places.${i}.country`, place.country))
  for (const field of ['primaryLanguage', 'secondaryLanguage'] as const) {
    const code = demographics?.[field]
    if (code != null && !isCodeOf(SPOKEN_LANGUAGE, code))
      throw badInput(`input.demographics.${field}`, 'code', {
        en: `${field} is a code of ISO 639-2 in three letters; und is unknown, mis another language.`,
        ru: `${field} — это код по ISO 639-2 из трёх букв; und — неизвестно, mis — другой язык.`,
        be: `${field} — гэта код паводле ISO 639-2 з трох літар; und — невядома, mis — іншая мова.`,
      })
  }
}

function country(field: string, code: string | null | undefined): void {
  if (code != null && !isCountry(code))
    throw badInput(`input.${field}`, 'code', {
      en: `${field} is a code of ISO 3166-1 alpha-2, or ZZ.`,
      ru: `${field} — это код по ISO 3166-1 alpha-2 или ZZ.`,
      be: `${field} — гэта код паводле ISO 3166-1 alpha-2 або ZZ.`,
    })
}

/** The texts of an object, each with its greatest length. */
function texts<T extends object>(path: string, value: T | null | undefined, most: { readonly [K in keyof T]?: number }): void {
  for (const [name, length] of Object.entries(most) as [keyof T & string, number][]) {
    const text = value?.[name] as string | null | undefined
    // JSON lets half a character through, which no database keeps.
    if (text && !text.isWellFormed())
      throw badInput(`input.${path}${name}`, 'unicode', {
        en: `${path}${name} holds half a surrogate pair.`,
        ru: `${path}${name} содержит половину суррогатной пары.`,
        be: `${path}${name} змяшчае палову сурагатнай пары.`,
      })
    if (text && (text.length > length || text.includes('\0')))
      throw badInput(`input.${path}${name}`, 'length', {
        en: `${path}${name} has at most ${length} characters, none of them NUL.`,
        ru: `В ${path}${name} не больше ${length} знаков, и среди них нет NUL.`,
        be: `У ${path}${name} не больш за ${length} знакаў, і сярод іх няма NUL.`,
      })
  }
}

function each<T>(field: string, values: readonly T[] | null | undefined, most: number, check?: (path: string, value: T) => void): void {
  if ((values?.length ?? 0) > most)
    throw badInput(`input.${field}`, 'length', {
      en: `${field} has at most ${most} entries.`,
      ru: `В ${field} не больше ${most} записей.`,
      be: `У ${field} не больш за ${most} запісаў.`,
    })
  values?.forEach((value, i) => check?.(`${field}.${i}.`, value))
}

function past(field: string, date: string | null | undefined, text?: Text): void {
  if (date && date > day())
    throw badInput(
      `input.${field}`,
      'past',
      text ?? { en: `${field} is not in the future.`, ru: `${field} — не в будущем.`, be: `${field} — не ў будучыні.` },
    )
}

function within(field: string, value: number | null | undefined, least: number, most: number): void {
  if (value != null && !(value >= least && value <= most))
    throw badInput(
      `input.${field}`,
      'range',
      { en: `${field} is from ${least} to ${most}.`, ru: `${field} — от ${least} до ${most}.`, be: `${field} — ад ${least} да ${most}.` },
      [`${least} to ${most}`],
    )
}

function degrees(path: string, place: { latitude?: number | null; longitude?: number | null } | null | undefined): void {
  within(`${path}latitude`, place?.latitude, -90, 90)
  within(`${path}longitude`, place?.longitude, -180, 180)
}

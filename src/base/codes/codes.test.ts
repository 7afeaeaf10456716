import { describe, expect, test } from 'vitest'
import { LANGUAGES } from '../languages.ts'
import { closedList } from './code-list.ts'
import {
  AgeGroup,
  ageGroupOf,
  AgencyKind,
  childOrAdultOf,
  codeList,
  codeOf,
  CODE_LISTS,
  DataCategory,
  Duty,
  exploitationClassOf,
  findCodeList,
  isCodeOf,
  isCountry,
  labelOf,
  Purpose,
  Scope,
  SEX,
  spokenLanguageOf,
  wordOf,
} from './index.ts'

/** Countries whose name both languages spell alike (Куба, Гана): the orthographies meet, as CLDR has it. */
const COUNTRIES_SAME_IN_BOTH = new Set(
  'AO AW AZ BN BT BY CA CM CU EC GA GH GU JM KH KW KZ LA LU MG MT NP NR PA PE PW PY QA RW SD SN SV TD TO TV TW UG UY VE VU WS'.split(' '),
)

/** Languages whose name both spell alike: as CLDR has it. */
const LANGUAGES_SAME_IN_BOTH = new Set(
  (
    'aka aym bam bem dak dua dzo eka ewe fon gaa gez hai hau hmn hup jbo kam kru lub lug lun luo mal nau ndo nqo nya nyn pam pau pus que sna suk ' +
    'tsn tso tum tvl umb urd ven war xho zul'
  ).split(' '),
)

describe('every code list', () => {
  test.each(CODE_LISTS.map(list => [list.name, list] as const))('%s names its scheme and its source', (_, list) => {
    expect(list.scheme.trim()).not.toBe('')
    expect(list.source.trim()).not.toBe('')
  })

  test.each(CODE_LISTS.map(list => [list.name, list] as const))('%s has a title and labels in every language', (_, list) => {
    for (const text of [list.title, ...list.codes.map(({ label }) => label)]) {
      for (const language of LANGUAGES) expect(text[language].trim()).not.toBe('')
    }
  })

  test.each(CODE_LISTS.map(list => [list.name, list] as const))('%s tells its codes apart, in every language', (_, list) => {
    expect(new Set(list.codes.map(({ code }) => code)).size).toBe(list.codes.length)
    for (const language of LANGUAGES) expect(new Set(list.codes.map(({ label }) => label[language])).size).toBe(list.codes.length)
  })

  test.each(CODE_LISTS.map(list => [list.name, list] as const))('%s describes each code', (_, list) => {
    for (const { description } of list.codes) expect(description.trim()).not.toBe('')
  })

  test('has a name of its own', () => {
    expect(new Set(CODE_LISTS.map(({ name }) => name)).size).toBe(CODE_LISTS.length)
  })
})

test('the codes of closed lists are enum names of GraphQL and are their own values', () => {
  for (const list of CODE_LISTS.filter(({ closed }) => closed)) {
    expect(list.values).toEqual(Object.fromEntries(list.codes.map(({ code }) => [code, code])))
    // Languages are spelled as Accept-Language and the texts spell them.
    const form = list.name === 'Language' ? /^[a-z]{2}$/ : /^[A-Z][A-Z0-9]*(_[A-Z0-9]+)*$/
    for (const { code } of list.codes) expect(code).toMatch(form)
  }
})

test('an HTCDS value stands for one code of a list only', () => {
  for (const { codes } of CODE_LISTS) {
    const values = codes.flatMap(({ htcds = [] }) => htcds)
    expect(new Set(values).size).toBe(values.length)
  }
})

describe('countries', () => {
  test('are the 249 of ISO 3166-1 and one for unknown', () => {
    expect(codeList('Country').codes).toHaveLength(250)
    expect(isCountry('BY')).toBe(true)
    expect(isCountry('ZZ')).toBe(true)
    expect(isCountry('XX')).toBe(false)
  })

  test('have names from the full ICU, in Belarusian too', () => {
    expect(Intl.DisplayNames.supportedLocalesOf([...LANGUAGES])).toEqual([...LANGUAGES])
    expect(labelOf(codeList('Country'), 'RU', 'be')).toBe('Расія')
    expect(labelOf(codeList('Country'), 'UA', 'ru')).toBe('Украина')
  })

  test('are named alike in Belarusian and Russian only where both spell the name alike', () => {
    const same = codeList('Country').codes.filter(({ label }) => label.be === label.ru)
    expect(same.map(({ code }) => code).filter(code => !COUNTRIES_SAME_IN_BOTH.has(code))).toEqual([])
  })
})

describe('spoken languages', () => {
  test('are found by two letters, by three of either kind, in any case', () => {
    expect(['ru', 'RUS', 'be', 'fre', 'fra', 'fr', 'rom', 'tl', 'und'].map(spokenLanguageOf)).toEqual([
      'rus',
      'rus',
      'bel',
      'fra',
      'fra',
      'fra',
      'rom',
      'fil',
      'und',
    ])
    expect(spokenLanguageOf('xx')).toBeUndefined()
    expect(spokenLanguageOf('Russian')).toBeUndefined()
  })

  test('are named alike in Belarusian and Russian only where both spell the name alike', () => {
    const same = codeList('SpokenLanguage').codes.filter(({ label }) => label.be === label.ru)
    expect(same.map(({ code }) => code).filter(code => !LANGUAGES_SAME_IN_BOTH.has(code))).toEqual([])
  })
})

test('a website or app has its trade name in every language', () => {
  for (const { code, label } of codeList('OnlinePlatform').codes)
    expect(new Set(Object.values(label)).size, code).toBe(code === 'OTHER' ? 3 : 1)
})

test('labels are found by list, code and language; a mistake is not a blank', () => {
  expect(labelOf(SEX, 'FEMALE', 'be')).toBe('Жаночы')
  expect(() => labelOf(SEX, 'female', 'be')).toThrow('no code female')
  expect(() => codeList('Sexes')).toThrow('no code list Sexes')
  expect(findCodeList('Sexes')).toBeUndefined()
  expect(isCodeOf(SEX, 'toString')).toBe(false)
})

test('the words of the agreement and the codes of the schema are spelled into each other', () => {
  expect(wordOf('CASE_WORKER') satisfies 'case-worker').toBe('case-worker')
  expect(codeOf('data-protection-officer') satisfies 'DATA_PROTECTION_OFFICER').toBe('DATA_PROTECTION_OFFICER')
  for (const list of [AgencyKind, Duty, Purpose, DataCategory, Scope]) {
    for (const code of Object.keys(list)) expect(codeOf(wordOf(code))).toBe(code)
  }
})

test('a person stands in one class of exploitation', () => {
  expect(exploitationClassOf(['FORCED_LABOUR', 'OTHER'])).toBe('LABOUR')
  expect(exploitationClassOf(['SEXUAL_EXPLOITATION', 'UNKNOWN'])).toBe('SEXUAL')
  expect(exploitationClassOf(['SEXUAL_EXPLOITATION', 'FORCED_BEGGING'])).toBe('BOTH')
  expect(exploitationClassOf(['FORCED_MARRIAGE', 'UNKNOWN'])).toBe('OTHER')
  expect(exploitationClassOf(['UNKNOWN'])).toBe('UNKNOWN')
  expect(exploitationClassOf([])).toBe('UNKNOWN')
})

test('age groups meet without gap, and 18 is an adult', () => {
  for (let age = 0; age < 100; age++) {
    const group = ageGroupOf(age)
    const [from = NaN, to = Infinity] = group.split('_').slice(1).map(Number)
    expect(age).toBeGreaterThanOrEqual(from)
    expect(age).toBeLessThanOrEqual(Number.isNaN(to) ? Infinity : to)
    expect(childOrAdultOf(group)).toBe(age < 18 ? 'CHILD' : 'ADULT')
  }
  expect(ageGroupOf(NaN)).toBe('UNKNOWN')
  expect(ageGroupOf(-1)).toBe('UNKNOWN')
  expect(childOrAdultOf(AgeGroup.UNKNOWN)).toBe('UNKNOWN')
})

test('a list does not compile without an entry for each code', () => {
  const head = { name: 'Test', title: { en: 'Test', ru: 'Тест', be: 'Тэст' }, scheme: 'Test', source: 'Test' }
  const entry = { en: 'a', ru: 'б', be: 'в' }
  const refusedByTheCompiler = () => [
    // @ts-expect-error B has no entry
    closedList({ A: 'A', B: 'B' }, head, { A: entry }),
    // @ts-expect-error C is no code
    closedList({ A: 'A' }, head, { A: entry, C: entry }),
    // @ts-expect-error the value is not its own name
    closedList({ A: 'B' }, head, { A: entry }),
  ]
  expect(refusedByTheCompiler).toBeTypeOf('function')
  expect(closedList({ A: 'A', B: 'B' }, head, { A: entry, B: entry }).codes).toHaveLength(2)
})

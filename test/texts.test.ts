/** Whatever a person reads is there in English, Russian and Belarusian, and each is written in its own letters. */
import { describe, expect, test } from 'vitest'
import { CODE_LISTS } from '../src/base/codes/index.ts'
import { LANGUAGES, type Text } from '../src/base/languages.ts'
import { CHARTER } from '../src/policy/charter.ts'
import { GENERAL, OTHERWISE, WORDS } from '../src/server/graphql-words.ts'
import { SAME_IN_BOTH, SAME_WORDS } from './support/same-in-both.ts'
import { BELARUSIAN, type Placed, sources, textsIn, textsOfAgreements, textsOfSource } from './support/texts.ts'

const fromGraphql: Placed[] = [
  ...WORDS.map(([english, ru, be]) => ({ at: String(english), text: { en: String(english), ru, be } })),
  ...Object.entries({ ...GENERAL, OTHERWISE }).map(([code, text]) => ({ at: code, text: { en: code, ...text } })),
]
const fromLists = CODE_LISTS.flatMap(({ name, title, codes }) => [
  { at: `${name} title`, text: title },
  ...codes.map(({ code, label }) => ({ at: `${name} ${code}`, text: label })),
])
const ALL: readonly Placed[] = [...textsOfSource(), ...textsOfAgreements(), ...textsIn(CHARTER, 'charter'), ...fromGraphql, ...fromLists]

/** Without what stands for a value, and without what is not of the language: codes, names of fields, Latin words. */
const letters = (text: string): string => text.replace(/\$\{[^}]*\}+|\$\d/g, '').replace(/[^\p{Script=Cyrillic}]/gu, '')
const broken = (holds: (text: Text, at: string) => boolean): string[] => [
  ...new Set(ALL.filter(({ at, text }) => !holds(text, at)).map(({ at, text }) => `${at}: ${text.ru} | ${text.be}`)),
]
/** Names of countries, languages and platforms, which many languages spell alike: which may be is tested beside the lists. */
const isName = (at: string): boolean => /^(Country|OnlinePlatform|SpokenLanguage) (?!title)/.test(at)

test('all that is written in the source is seen here', () => {
  const whole = textsOfSource().length
  expect(whole).toBeGreaterThan(500)
  const begun = sources().flatMap(({ path, source }) =>
    [...source.matchAll(BELARUSIAN)].map(({ index }) => ({ path, source, index: index! })),
  )
  const apart = begun.length - whole
  // Those that stand without an English text beside them: words for what others say in English.
  const withoutEnglish = begun.filter(
    ({ source, index }) => /\{\s*ru:\s*[^{}]*$/s.test(source.slice(0, index)) && !/en:[^{}]*$/s.test(source.slice(0, index)),
  )
  expect(withoutEnglish).toHaveLength(apart)
})

describe('every text', () => {
  test('is there in each language', () => {
    expect(broken(text => LANGUAGES.every(language => typeof text[language] === 'string' && text[language].trim() !== ''))).toEqual([])
  })

  test('says in Belarusian another thing than in Russian, save where the reason is written', () => {
    expect(broken(({ ru, be }, at) => ru !== be || be in SAME_IN_BOTH || isName(at))).toEqual([])
  })

  test('has letters of its language', () => {
    expect(broken(({ ru, be }, at) => (letters(ru) !== '' && letters(be) !== '') || isName(at))).toEqual([])
  })

  test('has no letter that its language has not', () => {
    expect(broken(({ ru, be }) => !/[ищъ]/i.test(letters(be)) && !/[іўґєї]/i.test(letters(ru)))).toEqual([])
  })

  test('hides no Latin letter in a Cyrillic word', () => {
    const mixed = /[a-z][\p{Script=Cyrillic}]|[\p{Script=Cyrillic}][a-z]/iu
    expect(broken(({ ru, be }) => ![ru, be].some(text => mixed.test(text.replace(/\$\{[^}]*\}+|\$\d/g, ' '))))).toEqual([])
  })

  test('names the same things in each language', () => {
    const named = (text: string): string[] =>
      [...text.matchAll(/\$\{[^}]*\}+|\$\d/g)].map(([its]) => its.replace(/\b(en|ru|be)\b/g, '')).sort()
    const same = ({ en, ru, be }: Text): boolean =>
      JSON.stringify(named(ru)) === JSON.stringify(named(be)) &&
      (en.startsWith('/') || JSON.stringify(named(en)) === JSON.stringify(named(ru)))
    expect(broken(same)).toEqual([])
  })
})

describe('a file of one language', () => {
  const of = (language: string) => sources().filter(({ path }) => path.split('/').at(-1)!.startsWith(language))
  const words = (language: string): string[] =>
    of(language).flatMap(({ source }) => [...source.matchAll(/'([^'\n]*\p{Script=Cyrillic}[^'\n]*)'/gu)].map(([, text]) => text!))

  test('has its letters alone', () => {
    expect(of('belarusian').flatMap(({ source }) => source.match(/[^\s']*[ищъ][^\s']*/gi) ?? [])).toEqual([])
    expect(of('russian').flatMap(({ source }) => source.match(/[^\s']*[іўґєї][^\s']*/gi) ?? [])).toEqual([])
  })

  test('says another thing than that of the other, save where the reason is written', () => {
    const russian = new Set(words('russian'))
    expect(russian.size).toBeGreaterThan(100)
    expect([...new Set(words('belarusian'))].filter(text => russian.has(text)).toSorted()).toEqual(Object.keys(SAME_WORDS).toSorted())
  })
})

test('what is excepted is still there', () => {
  expect(Object.values({ ...SAME_IN_BOTH, ...SAME_WORDS }).every(reason => reason.trim() !== '')).toBe(true)
  expect(Object.keys(SAME_IN_BOTH).filter(text => !ALL.some(({ text: { ru, be } }) => ru === text && be === text))).toEqual([])
})

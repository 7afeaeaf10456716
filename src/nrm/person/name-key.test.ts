import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { runs } from '../../../test/support/runs.ts'
import { FAMILY_SPELLINGS, GIVEN_SPELLINGS, PATRONYMIC_SPELLINGS } from '../../../test/support/spellings.ts'
import { EQUAL_NAMES } from './equal-names.ts'
import { nameKeys, patronymicKeys, wordsOf } from './name-key.ts'

const keysOf = (name: string): readonly string[] => wordsOf(name).flatMap(word => nameKeys(word))
const meet = (a: readonly string[], b: readonly string[]): boolean => a.some(key => b.includes(key))

describe.each([
  ['family names', FAMILY_SPELLINGS, nameKeys],
  ['given names', GIVEN_SPELLINGS, nameKeys],
  ['patronymics', PATRONYMIC_SPELLINGS, patronymicKeys],
] as const)('%s', (_, rows, keys) => {
  const keyed = rows.map(spellings => spellings.map(spelling => wordsOf(spelling).flatMap(word => keys(word))))

  test('every spelling of a name has a key in common with every other', () => {
    const apart = rows.filter((_row, i) => !keyed[i]!.every(a => keyed[i]!.every(b => meet(a, b))))
    expect(apart).toEqual([])
  })

  test('in Belarusian and Russian letters, and in those of passports, it is one and the same key', () => {
    const passports = /^(?!.*(?:Homich|Hodkevich|Mihalevich|Savicki|Savickaja|Kuznecov|Caruk|Kryuko|Michail))/
    const several = rows.map((row, i) => keyed[i]!.filter((_keys, j) => passports.test(row[j]!)).map(each => each[0]!))
    expect(several.filter(each => new Set(each).size > 1)).toEqual([])
  })

  test('different names have no key in common', () => {
    const seen = new Map<string, string>()
    const shared: string[] = []
    rows.forEach((row, i) => {
      for (const key of new Set(keyed[i]!.flat())) {
        if (seen.has(key)) shared.push(`${seen.get(key)} ${row[0]}`)
        seen.set(key, row[0]!)
      }
    })
    expect(shared).toEqual([])
  })
})

test('there are enough names to say so: at least 150 families and 75 given names', () => {
  expect(FAMILY_SPELLINGS.length).toBeGreaterThanOrEqual(150)
  expect(GIVEN_SPELLINGS.length).toBeGreaterThanOrEqual(75)
})

test.each([
  'Петров Патров', // akanne: о and а, е and я are one sound in the one spelling or the other
  'Белов Балов',
  'Титов Цитов', // soft т is ц in Belarusian
  'Царенко Таренко',
  'Дедов Дзедов',
  'Люков Луков', // a consonant is soft or not: u and iu
  'Сатин Сацин',
])('these two are one, and why is known: %s', pair => {
  const [a, b] = pair.split(' ') as [string, string]
  expect(meet(keysOf(a), keysOf(b))).toBe(true)
})

test.each([
  'Савицкий Савицкая', // who is a man and who a woman is not folded
  'Ковалёв Ковалёва',
  'Жуков Шуков',
  'Гомич Хомич',
  'Кузьмин Кузьмич',
  'Степанович Стефанович',
  'Анна Яна',
  'Евгений Евгения',
  'Александр Александра',
  'Мария Марина',
  'Иван Ян',
  'Ким Кин',
])('these two are not: %s', pair => {
  const [a, b] = pair.split(' ') as [string, string]
  expect(meet(keysOf(a), keysOf(b))).toBe(false)
})

test('each name of the table of equal names is needed: no rule of sounds would find it', () => {
  // What the rules alone make of a name: that of a word that no table knows.
  const plain = (name: string): string => nameKeys(name + (/\p{Script=Cyrillic}/u.test(name) ? 'щ' : 'shch'))[0]!
  for (const names of EQUAL_NAMES) expect(new Set(names.map(plain)).size, names.join(' ')).toBe(names.length)
})

describe('words of a name', () => {
  test.each([
    ['Салтыков-Щедрин', ['Салтыков', 'Щедрин', 'СалтыковЩедрин']],
    ['Анна  Мария', ['Анна', 'Мария']],
    ['Иванов И. И.', ['Иванов']],
    ['Д’Артаньян', ['ДАртаньян']],
    ['Юр`ева, Дар’я', ['Юрева', 'Даря']],
    [' - ', []],
    ['', []],
  ])('%s', (name, words) => {
    expect(wordsOf(name)).toEqual(words)
  })

  test('a Latin letter typed among Cyrillic ones is taken for what it looks like', () => {
    expect(keysOf('Сiдарэнка')).toEqual(keysOf('Сідарэнка'))
    expect(keysOf('Пeтрoв')).toEqual(keysOf('Петров'))
  })

  test('other scripts are kept as they are', () => {
    expect(keysOf('阮氏')).toEqual(['阮氏'])
    expect(keysOf('Nguyễn')).toEqual(keysOf('NGUYEN'))
  })
})

describe('properties', () => {
  const spelling = fc.constantFrom(...[...FAMILY_SPELLINGS, ...GIVEN_SPELLINGS].flat())

  test('case, apostrophes, composed or not: nothing changes', () => {
    fc.assert(
      fc.property(spelling, fc.constantFrom('NFC', 'NFD'), fc.boolean(), (name, form, upper) => {
        const other = (upper ? name.toUpperCase() : name.toLowerCase()).normalize(form).replace(/[’']/g, 'ʼ')
        expect(keysOf(other)).toEqual(keysOf(name))
      }),
      runs(500),
    )
  })

  test('whatever is written, few keys come of a word, each the same again', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), text => {
        for (const word of wordsOf(text)) {
          expect(nameKeys(word).length).toBeLessThanOrEqual(4)
          expect(nameKeys(word)).toEqual(nameKeys(word))
        }
      }),
      runs(1000),
    )
  })
})

import { randomBytes } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { runs } from '../../../test/support/runs.ts'
import { FAMILY_SPELLINGS, GIVEN_SPELLINGS, PATRONYMIC_SPELLINGS } from '../../../test/support/spellings.ts'
import { blindIndexes, type Findable, type Sought, soughtIndexes } from './blind-index.ts'
import { documentKey } from './document-number.ts'

const KEY = randomBytes(32)

/** As the database does: of each group the identity has one. */
function finds(sought: Sought, identity: Findable, key = KEY): boolean {
  const stored = blindIndexes(KEY, identity)
  const groups = soughtIndexes(key, sought)
  return groups.length > 0 && groups.every(group => group.some(hash => stored.some(each => each.equals(hash))))
}

const HER: Findable = {
  givenName: 'Яўгенія',
  familyName: 'Кавалёва',
  patronymic: 'Мікалаеўна',
  birthDate: '2001-05-03',
  documents: [{ number: 'МР 123-4567' }, { number: '4010501A001PB0' }],
}

describe('who is found', () => {
  test.each<[string, Sought]>([
    ['by the family name', { name: 'Kovaleva' }],
    ['by family and given name', { name: 'Ковалёва Евгения' }],
    ['in the other order', { name: 'Yauheniya Kavaliova' }],
    ['by given name and patronymic', { name: 'Евгения Николаевна' }],
    ['by all three', { name: 'Ковалева Евгения Николаевна' }],
    ['by family name and initials', { name: 'Ковалева Е. Н.' }],
    ['by the given name with the birth date', { name: 'Евгения', birthDate: '2001-05-03' }],
    ['by the birth date', { birthDate: '2001-05-03' }],
    ['by a document, its letters Latin', { documentNumber: 'mp1234567' }],
    ['by the personal number', { documentNumber: '4010501А001РВ0' }],
    ['by all of it', { name: 'Kovaleva', birthDate: '2001-05-03', documentNumber: 'MP 1234567' }],
  ])('%s', (_, sought) => {
    expect(finds(sought, HER)).toBe(true)
  })

  test('a name in one field, and a person of whom a given name alone is known', () => {
    expect(finds({ name: 'Алена Ковалёва' }, { familyName: 'Ковалёва Алена' })).toBe(true)
    expect(finds({ name: 'Алена' }, { givenName: 'Елена' })).toBe(true)
  })

  test('either part of a double name, and the whole', () => {
    const hers: Findable = { familyName: 'Иванова-Петрова', givenName: 'Анна-Мария' }
    for (const name of ['Иванова', 'Пятрова', 'Іванова-Пятрова', 'Ivanova Anna', 'Petrova Maria', 'Ivanova-Petrova Anna-Maria'])
      expect(finds({ name }, hers), name).toBe(true)
  })
})

describe('who is not', () => {
  test.each<[string, Sought]>([
    ['another family name', { name: 'Иванова' }],
    ['another given name', { name: 'Ковалёва Анна' }],
    ['the family name as a man has it', { name: 'Ковалёв' }],
    ['a given name alone: so many have it', { name: 'Евгения' }],
    ['a patronymic alone', { name: 'Николаевна' }],
    ['with another birth date', { name: 'Ковалёва', birthDate: '2001-05-04' }],
    ['another document', { documentNumber: 'MP1234568' }],
    ['a document that is half of hers', { documentNumber: 'MP123' }],
    ['a name of no letters', { name: ' - ' }],
    ['a document of no letters', { documentNumber: '№ -' }],
    ['nothing', {}],
  ])('%s', (_, sought) => {
    expect(finds(sought, HER)).toBe(false)
  })

  test('by another agency’s key', () => {
    expect(finds({ name: 'Kovaleva' }, HER, randomBytes(32))).toBe(false)
  })
})

describe('what is stored', () => {
  test('16 bytes each, none twice, sorted, and the empty list where nothing is known', () => {
    const stored = blindIndexes(KEY, HER).map(hash => hash.toString('hex'))
    expect(stored.every(hex => hex.length === 32)).toBe(true)
    expect(stored).toEqual([...new Set(stored)].toSorted())
    expect(blindIndexes(KEY, {})).toEqual([])
    expect(blindIndexes(KEY, { givenName: null, documents: [] })).toEqual([])
  })

  test('one kind is never another’s: a document with the number of a birth date', () => {
    expect(finds({ documentNumber: '2001-05-03' }, { birthDate: '2001-05-03' })).toBe(false)
    expect(finds({ name: '1234567' }, { documents: [{ number: '1234567' }] })).toBe(false)
    expect(finds({ documentNumber: '1234567' }, { familyName: '1234567' })).toBe(false)
  })
})

test('two people are one only where the names are: each spelling finds its own, and no other', () => {
  const person = fc.record({
    family: fc.constantFrom(...FAMILY_SPELLINGS.keys()),
    given: fc.constantFrom(...GIVEN_SPELLINGS.keys()),
    patronymic: fc.option(fc.constantFrom(...PATRONYMIC_SPELLINGS.keys()), { nil: undefined }),
  })
  const spelt = (rows: readonly (readonly string[])[], row: number, n: number): string => rows[row]![n % rows[row]!.length]!
  fc.assert(
    fc.property(person, person, fc.nat(), fc.nat(), fc.boolean(), (one, other, n, m, turned) => {
      const identity: Findable = {
        familyName: spelt(FAMILY_SPELLINGS, one.family, n),
        givenName: spelt(GIVEN_SPELLINGS, one.given, n),
        ...(one.patronymic !== undefined && { patronymic: spelt(PATRONYMIC_SPELLINGS, one.patronymic, n) }),
      }
      const named = ({ family, given }: typeof one): string =>
        [spelt(FAMILY_SPELLINGS, family, m), spelt(GIVEN_SPELLINGS, given, m)].toSorted(() => (turned ? -1 : 1)).join(' ')
      expect(finds({ name: named(one) }, identity)).toBe(true)
      expect(finds({ name: named(other) }, identity)).toBe(one.family === other.family && one.given === other.given)
    }),
    runs(500),
  )
})

test.each([
  ['МР 123-4567', 'MP1234567'],
  ['mp№1234567', 'MP1234567'],
  ['І-БР № 123456', 'IБP123456'],
  ['45 07 123456', '4507123456'],
  [' № ', ''],
])('a document %s is compared as %s', (number, key) => {
  expect(documentKey(number)).toBe(key)
})

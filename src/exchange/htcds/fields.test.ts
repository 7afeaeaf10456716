import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { asJson, EXPECTED } from '../../../test/support/htcds.ts'
import { CODE_LISTS, SEX } from '../../base/codes/index.ts'
import type { Target } from '../intake/format.ts'
import { Refusal } from '../intake/refusal.ts'
import { fieldOf, HTCDS_FIELDS, HUB_FIELDS, MOST } from './fields.ts'
import { code, country, date } from './readers.ts'
import { toCase } from './to-case.ts'

const TARGET: Target = { owner: 1, region: 'BY-BR', identity: { digest: 'a'.repeat(64), line: 7 } }
/** A case without what is made anew each time. */
const madeOf = (values: Readonly<Record<string, unknown>>) => {
  const { id: _, personId: __, ...rest } = toCase(values, TARGET)
  return rest
}
const refusalOf = (values: Readonly<Record<string, unknown>>): string => {
  try {
    toCase(values, TARGET)
    return 'none'
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    return `${error.wrong.column} ${error.wrong.rule}`
  }
}

test('the decision record has each field, its home and its category', () => {
  const text = readFileSync(new URL('../../../docs/decisions/0009-where-each-field-of-the-htcds-goes.md', import.meta.url), 'utf8')
  const rows = [...text.matchAll(/^\| `(\w+)` \| (.*) \| ([a-z-]+).* \|$/gm)].map(([, name, homes, category]) => ({
    name,
    homes,
    category,
  }))
  expect(rows).toEqual(
    HTCDS_FIELDS.map(({ name, homes }) => ({
      name,
      homes: homes.map(({ path }) => `\`${path}\``).join(', '),
      category: EXPECTED[name]!.category,
    })),
  )
})

describe('a column', () => {
  test('is known in any case of letters, and by its number where there may be several', () => {
    expect(fieldOf(' PRS_firstname ')?.field.name).toBe('prs_FirstName')
    expect(fieldOf('hte_City.2')).toMatchObject({ field: { name: 'hte_City' }, number: 2 })
    for (const none of ['prs_FirstName.2', 'hte_City.0', `hte_City.${MOST + 1}`, 'hte_City.', 'hte_City.x', 'name', ''])
      expect(fieldOf(none)).toBeUndefined()
  })

  test('may have a number where its group may have several, and nowhere else', () => {
    const numbered = HTCDS_FIELDS.filter(({ group }) => group).map(({ name }) => name)
    expect(numbered).toEqual(
      HTCDS_FIELDS.map(({ name }) => name).filter(name => /^(per|hte|spl|cco)_|^cas_(Inc|Out|Ref|ReasonFor(Inc|Out))/.test(name)),
    )
  })
})

describe('a value', () => {
  test('of a list is one of the standard, or the hub’s code, in any case of letters', () => {
    expect(['Feminine', 'FEMALE', 'feminine', 'trans-gender feminine'].map(each => code(SEX).read(each))).toEqual([
      'FEMALE',
      'FEMALE',
      'FEMALE',
      'TRANSGENDER_NON_CONFORMING',
    ])
  })

  test('of the standard stands for one code of its list, and is read as that', () => {
    for (const list of CODE_LISTS)
      for (const each of list.codes)
        for (const spelling of [each.code, ...(each.htcds ?? [])])
          expect(code(list).read(spelling), `${list.name} ${spelling}`).toBe(each.code)
  })

  test('of a country is a code of two or three letters, or a name in three languages', () => {
    for (const each of ['by', 'BLR', 'Belarus', 'Беларусь', 'беларусь']) expect(country('').read(each)).toBe('BY')
  })

  test('of a date is a day that there is', () => {
    fc.assert(
      fc.property(fc.date({ min: new Date('1900-01-01'), max: new Date('2099-12-31'), noInvalidDate: true }), at => {
        const iso = at.toISOString().slice(0, 10)
        const [y, m, d] = iso.split('-') as [string, string, string]
        for (const each of [iso, `${d}.${m}.${y}`, `${Number(d)}.${Number(m)}.${y}`]) expect(date('').read(each)).toBe(iso)
      }),
    )
    for (const each of ['2023-02-29', '29.02.2023', '2023-13-01', '01/02/2023', '2023', '0023-01-01', '1.1.23'])
      expect(() => date('').read(each), each).toThrow('rule date')
  })

  test('that is a text stays as it is, save blanks at its ends', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 50 }), name => {
        fc.pre(name.trim() !== '' && !name.includes('\0'))
        expect(toCase({ prs_SecondName: name }, TARGET).identity).toEqual({ familyName: name.trim() })
      }),
    )
  })

  test('of a kind that no field has is refused, and never repeated', () => {
    expect(refusalOf({ prs_FirstName: { first: 'A' } })).toBe('prs_FirstName type')
    expect(refusalOf({ prs_FirstName: ['A', 'B'] })).toBe('prs_FirstName single')
    expect(refusalOf({ prs_Gender: 'A' })).toBe('prs_Gender one-of')
    expect(refusalOf({ Ivanova: 'A' })).toBe('* field')
    expect(refusalOf({ prs_FirstName: 'A', PRS_FIRSTNAME: 'B' })).toBe('prs_FirstName once')
    expect(refusalOf({ prs_FirstName: null, prs_Gender: '', prs_Citizenship: [] })).toBe('* empty')
    expect(refusalOf({})).toBe('* empty')
    expect(refusalOf({ prs_FirstName: 'A\0' })).toBe('prs_FirstName length')
    expect(refusalOf({ hub_Reference: 'A\uD800' })).toBe('hub_Reference unicode')
    expect(refusalOf(JSON.parse('{"__proto__": "A"}') as Record<string, unknown>)).toBe('* field')
  })

  test('too many of which are given says of which column', () => {
    expect(refusalOf({ prs_Citizenship: 'BY;RU;UA;PL;LT;LV;EE;DE;FR;IT;ES;PT' })).toBe('prs_Citizenship length')
    expect(refusalOf({ [`hte_City.${MOST}`]: 'x'.repeat(201) })).toBe(`hte_City.${MOST} length`)
  })
})

test('any part of a record is read alike from cells and from JSON, in whatever order, and again from its own codes', () => {
  const names = Object.keys(EXPECTED)
  fc.assert(
    fc.property(fc.shuffledSubarray(names, { minLength: 1 }), fc.shuffledSubarray(names, { minLength: 1 }), (some, seconds) => {
      const cells = Object.fromEntries([
        ...seconds.filter(name => fieldOf(`${name}.2`)).map(name => [`${name}.2`, EXPECTED[name]!.cell]),
        ...some.map(name => [name, EXPECTED[name]!.cell]),
      ]) as Record<string, string>
      const ordered = Object.fromEntries(Object.entries(cells).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      const alike = (value: unknown): unknown => JSON.parse(JSON.stringify(value, sorted))
      expect(alike(madeOf(asJson(cells)))).toEqual(alike(madeOf(cells)))
      expect(alike(madeOf(ordered))).toEqual(alike(madeOf(cells)))
    }),
    { numRuns: 300 },
  )
})

/** Lists of what is joined by number, not by place. */
const sorted = (key: string, value: unknown): unknown =>
  ['places', 'accounts', 'told'].includes(key) && Array.isArray(value)
    ? value.map(each => JSON.stringify(each, keysInOrder)).toSorted()
    : value
const keysInOrder = (_: string, value: unknown): unknown =>
  value && typeof value === 'object' && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)))
    : value

test('a template’s examples are readable', () => {
  for (const { name, reader } of [...HTCDS_FIELDS, ...HUB_FIELDS]) expect(refusalOf({ [name]: reader.example }), name).toBe('none')
})

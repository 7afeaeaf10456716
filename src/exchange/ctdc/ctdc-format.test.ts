import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Expected, globalRow, syntheticRow } from '../../../test/support/ctdc-rows.ts'
import { OperatorError } from '../../base/errors.ts'
import { Refusal } from '../intake/refusal.ts'
import { CTDC_FORMS, ctdcFormat } from './ctdc-format.ts'
import type { CtdcForm } from './ctdc-form.ts'
import { GLOBAL_FORM } from './global-form.ts'
import { SUBSET_FORM } from './subset-form.ts'
import { SYNTHETIC_FORM } from './synthetic-form.ts'

const forms: readonly (readonly [string, CtdcForm, fc.Arbitrary<Expected>, number])[] = [
  ['global', GLOBAL_FORM, globalRow, 63],
  ['synthetic', SYNTHETIC_FORM, syntheticRow, 27],
]

/** Words that stand in joined columns, which are not read, and in no other. */
const UNREAD = /Concatenated$|^RecruiterRelationship$/

describe.each(forms)('the %s form', (_, form, row, columns) => {
  test('has its columns, each once', () => {
    expect(new Set(form.columns).size).toBe(columns)
    expect(form.columns).toHaveLength(columns)
  })

  test('reads any valid row as what its columns mean', () => {
    fc.assert(
      fc.property(row, ({ cells, record }) => {
        expect(Object.keys(cells).sort()).toEqual([...form.columns].sort())
        expect(form.read(cells)).toEqual(record)
      }),
    )
  })

  test('refuses any other value, naming the column, a rule and what is allowed, and not the value', () => {
    const read = form.columns.filter(column => !UNREAD.test(column))
    const other = fc.constantFrom('Ivan Ivanov', ' 1', '1 ', '2', 'yes', 'null', '-9', '99', 'female', 'by', '2001', '2023', 'ZZZ')
    fc.assert(
      fc.property(row, fc.constantFrom(...read), other, ({ cells }, column, value) => {
        const refusal = refusalOf(form, { ...cells, [column]: value })
        expect(refusal.wrong).toMatchObject({ column, rule: expect.stringMatching(/^(one-of|year|country)$/) })
        expect(refusal.wrong.allowed.length).toBeGreaterThan(0)
        expect(JSON.stringify([refusal.message, refusal.wrong.allowed.filter(word => word === value)])).not.toContain('Ivan')
      }),
    )
  })
})

const refusalOf = (form: CtdcForm, cells: Readonly<Record<string, string>>): Refusal => {
  try {
    form.read(cells)
  } catch (error) {
    if (error instanceof Refusal) return error
    throw error
  }
  throw new Error('The row was taken.')
}

test('an adult of eight years contradicts itself', () => {
  fc.assert(
    fc.property(globalRow, ({ cells }) => {
      const { wrong } = refusalOf(GLOBAL_FORM, { ...cells, ageBroad: '0--8', majorityStatus: 'Adult' })
      expect(wrong).toEqual({ column: 'majorityStatus', rule: 'agrees-with-ageBroad', allowed: ['Minor', '-99'] })
    }),
  )
})

describe('a header', () => {
  test.each(CTDC_FORMS.map(form => [form.name, form] as const))(
    'is known as %s, in any order, with a column of row numbers or without',
    (name, form) => {
      for (const header of [form.columns, form.columns.toReversed(), ['', ...form.columns]])
        expect(ctdcFormat('f.csv', header).name).toBe(name)
    },
  )

  test('of the synthetic form may have the fourteenth variable by its other name, which a refusal then bears', () => {
    const header = SYNTHETIC_FORM.columns.map(column => (column === 'meansWithholdDocs' ? 'meansWithholdDocuments' : column))
    const format = ctdcFormat('f.csv', header)
    const target = { owner: 1, region: 'BY-BR', identity: { digest: '0'.repeat(64), line: 2 } }
    fc.assert(
      fc.property(syntheticRow, ({ cells: { meansWithholdDocs, ...others }, record }) => {
        const cells = { ...others, meansWithholdDocuments: meansWithholdDocs! }
        expect(format.toCase(cells, target).exploitation?.meansOfControl).toEqual(record.meansOfControl)
        expect(() => format.toCase({ ...cells, meansWithholdDocuments: '0' }, target)).toThrow('meansWithholdDocuments')
      }),
    )
  })

  test.each<[readonly string[], string]>([
    [SUBSET_FORM.columns.filter(column => column !== 'gender'), 'nearest is the CTDC subset of 2020 (10 columns): missing "gender".'],
    [[...SUBSET_FORM.columns, 'name'], 'unknown or twice "name".'],
    [[...SUBSET_FORM.columns, 'gender'], 'unknown or twice "gender".'],
    [SYNTHETIC_FORM.columns.slice(1), 'nearest is the CTDC global synthetic dataset (27 variables): missing "yearOfRegistration".'],
    [[...SYNTHETIC_FORM.columns, 'meansWithholdDocuments'], 'unknown or twice "meansWithholdDocuments".'],
  ])('of another file is refused in one line that says what is amiss', (header, words) => {
    expect(() => ctdcFormat('f.csv', header)).toThrow(
      new OperatorError(
        `f.csv has the columns of no CTDC file; ${words.startsWith('nearest') ? words : `nearest is the CTDC ${header.length > 12 ? 'global synthetic dataset (27 variables)' : 'subset of 2020 (10 columns)'}: ${words}`}`,
      ),
    )
  })

  test('of a file without one shows little of what may be somebody’s data', () => {
    const header = Array.from({ length: 30 }, (_, i) => `${'Ivan Ivanov '.repeat(20)}${i}`)
    expect(() => ctdcFormat('f.csv', header)).toThrow(/^.{1,1500}$/)
  })
})

import { describe, expect, test } from 'vitest'
import { BUILDER, type CtdcLine } from '../../../test/support/statistics-world.ts'
import { Refusal, type Wrong } from '../intake/refusal.ts'
import type { Table } from './cells.ts'
import type { CtdcCase } from './ctdc-case.ts'
import * as form from './subset-form.ts'

const read = (row: Partial<CtdcLine>): CtdcCase => form.SUBSET_FORM.read({ ...BUILDER, ...row })

const refused = (row: Partial<CtdcLine>): Wrong => {
  try {
    read(row)
  } catch (error) {
    if (error instanceof Refusal) return error.wrong
  }
  throw new Error('The row was taken.')
}

describe('a row', () => {
  test('is read into our codes', () => {
    expect(read({})).toEqual({
      registeredYear: 2016,
      dataSource: 'CASE_MANAGEMENT',
      sex: 'MALE',
      ageGroup: 'AGE_30_38',
      citizenship: 'BY',
      country: 'ZZ',
      forms: ['FORCED_LABOUR'],
      sexualForms: [],
      sector: 'F_CONSTRUCTION',
      meansOfControl: ['FINANCIAL'],
      recruiterRelation: 'FRIEND_OR_ACQUAINTANCE',
      abducted: false,
    })
  })

  const mapped: readonly (readonly [keyof CtdcLine, keyof CtdcCase, Table<string>])[] = [
    ['Datasource', 'dataSource', form.DATA_SOURCES],
    ['gender', 'sex', form.SEXES],
    ['RecruiterCategory', 'recruiterRelation', form.RECRUITER_CATEGORIES],
    ['Labor_Type', 'sector', form.LABOUR_TYPES],
    ['ageCategories', 'ageGroup', form.AGE_CATEGORIES],
    ['ControlCategory', 'meansOfControl', form.CONTROL_CATEGORIES],
  ]
  const words = mapped.flatMap(([column, field, table]) => [...table].map(([word, code]) => [column, word, field, code] as const))

  test.each(words)('maps %s %s to %s %s', (column, word, field, code) => {
    expect([read({ [column]: word })[field]].flat()).toEqual([code])
  })

  test.each([
    ['Sexual Exploitation', '0', ['SEXUAL_EXPLOITATION']],
    ['Forced Labor', '1', ['FORCED_LABOUR']],
    ['Other', '1', ['OTHER', 'FORCED_LABOUR']],
    ['Other', '0', ['OTHER']],
    ['Forced Marriage', '-99', ['FORCED_MARRIAGE']],
    ['Forced Marriage', '0', ['FORCED_MARRIAGE']],
    ['Sexual Exploitation', '1', ['SEXUAL_EXPLOITATION', 'FORCED_LABOUR']],
    ['-99', '1', ['FORCED_LABOUR']],
    ['-99', '-99', ['UNKNOWN']],
  ])('maps %s with the flag %s to %j', (ExploitType, isForcedLabour, forms) => {
    expect(read({ ExploitType, isForcedLabour }).forms).toEqual(forms)
  })

  test.each([
    ['BY', 'BY'],
    ['0', 'ZZ'],
    ['-99', 'ZZ'],
  ])('maps the citizenship %s to %s', (citizenship, code) => {
    expect(read({ citizenship }).citizenship).toBe(code)
  })
})

describe('a refusal', () => {
  test.each<[Partial<CtdcLine>, keyof CtdcLine, string]>([
    [{ Datasource: 'Hot line' }, 'Datasource', 'one-of'],
    [{ gender: 'female' }, 'gender', 'one-of'],
    [{ gender: '' }, 'gender', 'one-of'],
    [{ isForcedLabour: '2' }, 'isForcedLabour', 'one-of'],
    [{ ControlCategory: 'None' }, 'ControlCategory', 'one-of'],
    [{ RecruiterCategory: 'Nobody' }, 'RecruiterCategory', 'one-of'],
    [{ ExploitType: 'Slavery' }, 'ExploitType', 'one-of'],
    [{ Labor_Type: 'Mining' }, 'Labor_Type', 'one-of'],
    [{ ageCategories: 'Age 0-17' }, 'ageCategories', 'one-of'],
    [{ yearOfRegistration: '2001' }, 'yearOfRegistration', 'year'],
    [{ yearOfRegistration: '2021' }, 'yearOfRegistration', 'year'],
    [{ yearOfRegistration: '2016.0' }, 'yearOfRegistration', 'year'],
    [{ citizenship: 'BLR' }, 'citizenship', 'country'],
    [{ citizenship: 'ZZ' }, 'citizenship', 'country'],
    [{ citizenship: 'by' }, 'citizenship', 'country'],
    [{ isForcedLabour: '0' }, 'ExploitType', 'agrees-with-isForcedLabour'],
    [{ isForcedLabour: '-99' }, 'ExploitType', 'agrees-with-isForcedLabour'],
  ])('of %j names %s and the rule %s', (row, column, rule) => {
    const wrong = refused(row)
    expect(wrong).toMatchObject({ column, rule })
    expect(wrong.allowed.length).toBeGreaterThan(0)
  })

  test('never says the value, which may be somebody’s name', () => {
    expect(JSON.stringify([refused({ gender: 'Ivan Ivanov' }), refused({ citizenship: 'Ivan Ivanov' })])).not.toContain('Ivan')
  })
})

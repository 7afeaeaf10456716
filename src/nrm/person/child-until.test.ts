import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { AgeGroup, ageGroupOf } from '../../base/codes/index.ts'
import { childUntil } from './child-until.ts'

describe('until when the rules for children hold', () => {
  test('is a first day of a quarter after the eighteenth birthday, at most a quarter later: it tells no birthday', () => {
    const birthDates = fc.date({ min: new Date('1990-01-01'), max: new Date('2025-12-31'), noInvalidDate: true })
    fc.assert(
      fc.property(birthDates, date => {
        const birthDate = date.toISOString().slice(0, 10)
        const until = new Date(childUntil({ birthDate, ageGroup: 'UNKNOWN', on: '2025-12-31' }))
        const eighteen = Date.UTC(date.getUTCFullYear() + 18, date.getUTCMonth(), date.getUTCDate())
        expect(until.getTime()).toBeGreaterThan(eighteen)
        expect(until.getTime() - eighteen).toBeLessThanOrEqual(92 * 86_400_000)
        expect([0, 3, 6, 9]).toContain(until.getUTCMonth())
        expect(until.getUTCDate()).toBe(1)
      }),
    )
  })

  test('of an age group is never before the eighteenth birthday that any of the group may have', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 17 }), age => {
        const until = childUntil({ ageGroup: ageGroupOf(age), on: '2016-01-01' })
        expect(new Date(until).getTime()).toBeGreaterThanOrEqual(Date.UTC(2016 + 18 - age, 0, 1))
      }),
    )
  })

  test('of a person of unknown age has no end, and of an adult has no beginning', () => {
    expect(childUntil({ ageGroup: 'UNKNOWN', on: '2016-01-01' })).toBe('infinity')
    const adults = Object.values(AgeGroup).filter(group => !['UNKNOWN', 'AGE_0_8', 'AGE_9_17'].includes(group))
    for (const ageGroup of adults) expect(childUntil({ ageGroup, on: '2016-01-01' })).toBe('-infinity')
  })

  test('of one born on a 29 February is after the 1 March on which eighteen are completed', () => {
    expect(childUntil({ birthDate: '2008-02-29', ageGroup: 'UNKNOWN', on: '2025-01-01' })).toBe('2026-04-01T00:00:00.000Z')
  })
})

import { expect, test } from 'vitest'
import { afterWorkingDays } from './working-days.ts'

test.each([
  ['a Monday', '2026-03-02T09:00:00Z', '2026-03-05'],
  ['a Wednesday: the weekend is left out', '2026-03-04T09:00:00Z', '2026-03-09'],
  ['a Friday', '2026-03-06T09:00:00Z', '2026-03-11'],
  ['a Saturday', '2026-03-07T09:00:00Z', '2026-03-11'],
  ['a Sunday that is Monday in Minsk', '2026-03-01T21:30:00Z', '2026-03-05'],
  ['a Sunday', '2026-03-01T20:30:00Z', '2026-03-04'],
])('three working days from %s', (_, known, due) => {
  expect(afterWorkingDays(new Date(known), 3)).toBe(due)
})

import { expect, test } from 'vitest'
import { durationText } from './duration.ts'

test.each([
  ['P1Y', '1 year', '1 год', '1 год'],
  ['P30D', '30 days', '30 дней', '30 дзён'],
  ['P2M', '2 months', '2 месяца', '2 месяцы'],
  ['PT72H', '72 hours', '72 часа', '72 гадзіны'],
  ['P1Y6M', '1 year 6 months', '1 год 6 месяцев', '1 год 6 месяцаў'],
  ['P21D', '21 days', '21 день', '21 дзень'],
  ['7', '7', '7', '7'],
  ['P', 'P', 'P', 'P'],
])('%s is said %s, %s, %s', (duration, en, ru, be) => {
  expect([durationText(duration, 'en'), durationText(duration, 'ru'), durationText(duration, 'be')]).toEqual([en, ru, be])
})

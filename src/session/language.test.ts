import { expect, test } from 'vitest'
import { languageOf } from './language.ts'

test.each([
  [undefined, 'en'],
  ['', 'en'],
  ['be', 'be'],
  ['ru-BY,be;q=0.9', 'ru'],
  ['de, be;q=0.5, ru;q=0.8', 'ru'],
  ['be;q=0, ru;q=0.1', 'ru'],
  ['*', 'en'],
  ['de-DE', 'en'],
  ['BE', 'be'],
  ['en;q=abc', 'en'],
])('of Accept-Language %j is %s', (header, language) => {
  expect(languageOf(header)).toBe(language)
})

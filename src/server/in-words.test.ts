import { expect, test } from 'vitest'
import { GENERAL } from './graphql-words.ts'
import { inWords } from './in-words.ts'

test('English stays as graphql-js and Apollo write it', () => {
  expect(inWords('Cannot query field "a" on type "B".', 'GRAPHQL_VALIDATION_FAILED', 'en')).toBe('Cannot query field "a" on type "B".')
})

test.each(['ru', 'be'] as const)('what there are no words for is told by its kind, with every name (%s)', language => {
  for (const code of [...Object.keys(GENERAL), 'BAD_REQUEST']) {
    expect(inWords('Whatever "Case.name" is to "Me"!', code, language)).toMatch(/^[^«]+ \(«Case\.name», «Me»\)\.$/)
    expect(inWords('Whatever', code, language)).toMatch(/^[^«]+\.$/)
  }
})

test('a variable is named by its place, and the reason said', () => {
  const reason = 'The value does not exist in "Sex" enum.'
  expect(inWords(`Variable "$input" got an invalid value at "input.sex"; ${reason}`, 'BAD_INPUT', 'be')).toBe(
    'Пераменная «input.sex»: Такога значэння ў «Sex» няма.',
  )
  expect(inWords(`Variable "$input" got an invalid value; ${reason}`, 'BAD_INPUT', 'ru')).toBe(
    'Переменная «$input»: Такого значения в «Sex» нет.',
  )
})

test('names that its words leave out are added', () => {
  expect(
    inWords('Fields "a" conflict because "b" and "c" are different fields. Use different aliases.', 'GRAPHQL_VALIDATION_FAILED', 'ru'),
  ).toBe('Поля «a» противоречат друг другу: дайте им разные псевдонимы («b», «c»).')
})

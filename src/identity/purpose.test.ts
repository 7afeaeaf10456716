import { describe, expect, test } from 'vitest'
import { type Purpose, PURPOSES } from '../agreement/vocabulary.ts'
import type { HubError } from '../base/errors.ts'
import { purposeOf } from './purpose.ts'

const two: readonly Purpose[] = ['assistance', 'statistics']

const refusal = (values: readonly string[], allowed: readonly Purpose[] = two): HubError => {
  try {
    purposeOf(values, allowed)
  } catch (error) {
    return error as HubError
  }
  throw new Error('was not refused')
}

describe('a purpose that is declared', () => {
  test.each(PURPOSES)('%s is taken where the duties allow it', purpose => {
    expect(purposeOf([purpose], PURPOSES)).toBe(purpose)
  })

  test.each([
    ['sent twice', ['assistance', 'statistics'], 'once'],
    ['sent twice, the same', ['assistance', 'assistance'], 'once'],
    ['two joined by a proxy', ['assistance, statistics'], 'once'],
    ['followed by a comma', ['assistance,'], 'once'],
    ['empty', [''], 'not-empty'],
    ['an unknown word', ['curiosity'], 'known'],
    ['a word in capitals', ['Assistance'], 'known'],
    ['a word with a space', [' assistance'], 'known'],
    ['a name of every object', ['constructor'], 'known'],
  ])('%s is bad input', (_, values, rule) => {
    const error = refusal(values)
    expect(error.code).toBe('BAD_INPUT')
    expect(error.details).toEqual({ field: 'Hub-Purpose', rule, allowed: two })
  })

  test('what was sent is not repeated to the sender', () => {
    expect(JSON.stringify(refusal(['<script>']))).not.toContain('script')
  })

  test('one that the duties do not allow is forbidden, and the answer lists those that they do', () => {
    const error = refusal(['oversight'])
    expect(error.code).toBe('FORBIDDEN')
    expect(error.details).toEqual({ field: 'Hub-Purpose', rule: 'allowed', allowed: two })
  })

  test('one that is not allowed does not become the only one that is', () => {
    expect(refusal(['oversight'], ['assistance']).code).toBe('FORBIDDEN')
  })
})

describe('no purpose declared', () => {
  test.each([
    ['the only one is taken', ['assistance'], 'assistance'],
    ['of several none is chosen', two, null],
    ['where none is allowed there is none', [], null],
  ] as const)('%s', (_, allowed, purpose) => {
    expect(purposeOf(undefined, allowed)).toBe(purpose)
    expect(purposeOf([], allowed)).toBe(purpose)
  })
})

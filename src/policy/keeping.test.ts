import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Agreement, Retention } from '../agreement/document.ts'
import { first, second } from '../../test/support/brest-law.ts'
import { check } from './check/check.ts'
import { keepingOf } from './keeping.ts'
import type { Policy } from './standing.ts'

const text = { en: 'Kept.', ru: 'Хранится.', be: 'Захоўваецца ў сістэме.' }
const rule = (id: string, days: number, more: Partial<Retention> = {}): Retention => ({ id, text, categories: ['identity'], days, ...more })
const law = { law: { en: 'A law.', ru: 'Закон.', be: 'Закон краіны.' } }

/** Brest's second version under these names, each with its own rules on keeping. */
const policy = (...rules: readonly (readonly Retention[])[]): Policy => ({
  agreements: rules.map((retention, i): Agreement => ({ ...second, id: `a-${i}`, retention })),
  at: '2020-01-01T00:00:00Z',
})
const daysOf = (its: Policy, owner: string, category = 'identity') =>
  keepingOf(its).find(each => each.owner === owner && each.category === category)?.days

describe('how long an owner keeps a category', () => {
  test('without a clause it is for ever, whatever a law asks for at least', () => {
    expect(keepingOf({ agreements: [first], at: '2014-06-01T00:00:00Z' })).toEqual([])
    expect(keepingOf(policy([rule('90', 10, law)]))).toEqual([])
  })

  test('the shortest of all agreements counts, and is the one that is cited', () => {
    const its = policy([rule('90', 30)], [rule('90', 10)])
    expect(keepingOf(its).find(each => each.owner === 'bar-brest')).toEqual({
      owner: 'bar-brest',
      category: 'identity',
      days: 10,
      clauses: [{ agreement: 'a-1', version: 2, clause: '90' }],
    })
  })

  test('a law that asks for longer beats it, in its own agreement and in another', () => {
    expect(daysOf(policy([rule('90', 10), rule('91', 20, law)]), 'bar-brest')).toBe(20)
    expect(daysOf(policy([rule('90', 10)], [rule('91', 20, law)]), 'bar-brest')).toBe(20)
    expect(daysOf(policy([rule('90', 30), rule('91', 20, law)]), 'bar-brest')).toBe(30)
  })

  test('a clause on a kind of owner is for that kind', () => {
    const its = policy([rule('90', 10), rule('91', 20, { ...law, owners: ['health'] })])
    expect([daysOf(its, 'health-brest'), daysOf(its, 'bar-brest')]).toEqual([20, 10])
  })

  test('an observer keeps nothing by it, and who has left or is suspended no longer than before', () => {
    const its = policy([rule('90', 10)])
    expect(daysOf(its, 'iom-belarus')).toBeUndefined()
    const left = second.signatories.map(party => ({ ...party, until: '2019-01-01T00:00:00Z' }))
    expect(daysOf({ ...its, agreements: its.agreements.map(each => ({ ...each, signatories: left })) }, 'bar-brest')).toBe(10)
    expect(daysOf({ ...its, absences: [{ agency: 'bar-brest', since: '2019-01-01T00:00:00Z' }] }, 'bar-brest')).toBe(10)
  })

  test('a clause that has ended says nothing', () => {
    expect(daysOf(policy([rule('90', 10, { until: '2019-01-01T00:00:00Z' }), rule('91', 20)]), 'bar-brest')).toBe(20)
  })

  test('is never below a duty, never below the shortest, and one of the two, in whatever order agreements come', () => {
    const rules = fc.array(fc.array(fc.record({ days: fc.integer({ min: 1, max: 50 }), duty: fc.boolean() }), { maxLength: 4 }), {
      minLength: 1,
      maxLength: 3,
    })
    fc.assert(
      fc.property(rules, all => {
        const made = all.map(list => list.map(({ days, duty }, i) => rule(`9${'abcd'[i]}`, days, duty ? law : {})))
        const limits = made.flat().filter(each => !each.law)
        const duties = made.flat().filter(each => each.law)
        const expected = limits.length ? Math.max(Math.min(...limits.map(each => each.days)), ...duties.map(each => each.days)) : undefined
        expect(daysOf(policy(...made), 'bar-brest')).toBe(expected)
        expect(daysOf(policy(...made.toReversed()), 'bar-brest')).toBe(expected)
      }),
    )
  })
})

describe('a document that says', () => {
  const told = (...retention: unknown[]) =>
    check({ ...second, retention }).map(({ level, path, rule: its, message }) => `${level} ${path} ${its}: ${message}`)

  test('what Brest says is well said', () => {
    expect(check(second)).toEqual([])
  })

  test.each<[string, unknown[], string[]]>([
    ['no days', [rule('90', 0)], ['error /retention/0/days range: 0 must be >= 1']],
    ['too many days', [rule('90', 40_000)], ['error /retention/0/days range: 40000 must be <= 36500']],
    ['half a day', [rule('90', 1.5)], ['error /retention/0/days form: must be integer']],
    [
      'that the summary goes',
      [{ ...rule('90', 10), categories: ['case-summary'] }],
      [
        'error /retention/0/categories/0 unknown-word: "case-summary" is not known here; known: demographics, exploitation, identity, contact, location, assistance, health, child-protection, proceedings',
      ],
    ],
    [
      'a category that is misspelt',
      [{ ...rule('90', 10), categories: ['identiti'] }],
      [
        'error /retention/0/categories/0 unknown-word: "identiti" is not known here; did you mean "identity"? known: demographics, exploitation, identity, contact, location, assistance, health, child-protection, proceedings',
      ],
    ],
    [
      'it in two languages',
      [{ ...rule('90', 10), text: { en: 'A', ru: 'Я' } }],
      ['error /retention/0/text/be missing-language: the text in "be" is missing'],
    ],
    ['it under the number of a clause', [rule('4', 10)], ['error /retention/0/id twice: clause "4" stands twice']],
    [
      'that it ends before it begins',
      [rule('90', 10, { since: '2020-01-01T00:00:00Z', until: '2019-01-01T00:00:00Z' })],
      ['error /retention/0/until dates: ends (2019-01-01T00:00:00Z) before it begins (2020-01-01T00:00:00Z)'],
    ],
    [
      'two terms',
      [rule('90', 10), rule('91', 20)],
      ['warning /retention/1 overlap: does not count for identity of interior-affairs: clause 90 is as short or shorter'],
    ],
    [
      'what a law overrules for everybody',
      [rule('90', 10), rule('91', 20, law)],
      ['warning /retention/0 law: does not count for identity of interior-affairs: by clause 91 a law has it kept for 20 days'],
    ],
    ['a law for one kind alone', [rule('90', 10), rule('91', 20, { ...law, owners: ['health'] })], []],
    [
      'a duty and no end',
      [rule('91', 20, law)],
      [
        'warning /retention/0 idle: holds nothing: no clause says when identity of interior-affairs is emptied, so that it is kept for ever',
      ],
    ],
    [
      'a kind that nobody is',
      [rule('90', 10, { owners: ['media'] })],
      ['warning /retention/0/owners/0 nobody: no signatory is of kind "media"'],
    ],
  ])('%s', (_, retention, expected) => {
    expect(told(...retention)).toEqual(expected)
  })
})

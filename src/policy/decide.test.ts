/** Single points of the meaning that no law of test/support's agreements meets. */
import { describe, expect, test } from 'vitest'
import type { Agreement, Clause, Grant, Party } from '../agreement/document.ts'
import type { Category } from '../agreement/vocabulary.ts'
import { decide, during, inForce, type Policy, type Principal, ruleOf } from './decide.ts'

const text = { en: 'x', ru: 'х', be: 'і' }
const SINCE = '2020-01-01T00:00:00Z'
const AT = '2020-06-01T00:00:00Z'
const party = (agency: string, kind: Party['kind']): Party => ({ agency, name: text, kind, since: SINCE })
const grant = (differing: Partial<Grant>): Grant => ({
  id: '1',
  text,
  effect: 'grant',
  to: { who: 'signatories', duties: ['case-worker'] },
  actions: ['read'],
  categories: ['case-summary'],
  scope: 'own',
  purposes: ['assistance'],
  ...differing,
})
const agreement = (clauses: Clause[], differing: Partial<Agreement> = {}): Agreement => ({
  id: 'a',
  version: 1,
  region: 'BY-BR',
  title: text,
  since: SINCE,
  signatories: [party('red-cross', 'ngo'), party('club', 'ngo'), party('auditor', 'oversight')],
  observers: [],
  clauses,
  ...differing,
})
const policy = (...agreements: Agreement[]): Policy => ({ agreements, at: AT })
const worker: Principal = { agency: 'red-cross', duties: ['case-worker'], purpose: 'assistance' }
const read = (p: Policy, who: Principal, way: string, owner: string, category: Category = 'case-summary') =>
  decide(p, who, 'read', category, { way, owner })

describe('whose case it is', () => {
  test('nobody is the owner of another’s case, even where the situation says so; and no hint tells to become it', () => {
    const p = policy(agreement([grant({})]))
    expect(read(p, worker, 'own', 'club')).toMatchObject({ answer: 'no', ask: [] })
    expect(read(p, worker, 'own', 'red-cross').answer).toBe('yes')
  })

  test('another’s case is not the data protection officer’s own, by the charter', () => {
    const officer: Principal = { agency: 'red-cross', duties: ['data-protection-officer'], purpose: 'oversight' }
    for (const way of ['own', 'sealed']) {
      expect(read(policy(), officer, way, 'club').answer).toBe('no')
      expect(read(policy(), officer, way, 'red-cross').answer).toBe('yes')
    }
  })

  test('a way that does not exist is a mistake of ours, and no denial', () => {
    expect(() => read(policy(), worker, 'referred+hearsay', 'club')).toThrow('There is no way "referred+hearsay".')
  })
})

describe('when', () => {
  test('since is inclusive, until exclusive', () => {
    expect(during({ since: AT, until: '2020-06-01T00:00:01Z' }, AT)).toBe(true)
    expect(during({ until: AT }, AT)).toBe(false)
    expect(during({ since: '2020-06-01T03:00:00+03:00' }, AT)).toBe(true)
  })

  test('the newest version that has begun holds; where it has ended, no older one comes back', () => {
    const old = agreement([grant({})])
    const next = agreement([], { version: 2, since: '2020-02-01T00:00:00Z', until: '2020-05-01T00:00:00Z' })
    const versionsAt = (at: string): number[] => inForce({ agreements: [old, next], at }).map(a => a.version)
    expect(versionsAt('2019-12-31T00:00:00Z')).toEqual([])
    expect(versionsAt('2020-01-15T00:00:00Z')).toEqual([1])
    expect(versionsAt('2020-03-01T00:00:00Z')).toEqual([2])
    expect(versionsAt(AT)).toEqual([])
    expect(read(policy(old, next), worker, 'own', 'red-cross').answer).toBe('no')
  })

  test('a clause may begin and end within its agreement', () => {
    const over = grant({ until: '2020-05-01T00:00:00Z' })
    const later = grant({ id: '2', since: '2020-07-01T00:00:00Z' })
    expect(read(policy(agreement([over, later])), worker, 'own', 'red-cross').answer).toBe('no')
  })
})

describe('a refusal', () => {
  const referral = grant({ scope: 'referred', purposes: ['assistance', 'oversight'], conditions: { consent: true }, keep: 'P1Y' })

  test('says what to ask for: the clause that comes nearest, what is missing, on what terms', () => {
    const unasked = { ...worker, duties: [], purpose: null }
    expect(read(policy(agreement([referral])), unasked, 'region', 'club')).toEqual({
      answer: 'no',
      limitedBy: [{ agreement: 'a', version: 1, clause: '1' }],
      ask: [
        {
          missing: ['purpose', 'duty', 'way', 'consent'],
          clause: { agreement: 'a', version: 1, clause: '1' },
          duties: ['case-worker'],
          purposes: ['assistance', 'oversight'],
          way: 'referred',
          terms: { keep: 'P1Y' },
        },
      ],
    })
  })

  test('does not advise a purpose under which a prohibition stands, and cites the prohibition', () => {
    const ban: Clause = {
      id: '2',
      text,
      effect: 'forbid',
      to: { who: 'signatories' },
      actions: ['read'],
      categories: ['case-summary'],
      purposes: ['assistance'],
    }
    const p = policy(agreement([referral, ban]))
    expect(read(p, { ...worker, purpose: 'statistics' }, 'referred', 'club')).toMatchObject({ ask: [{ purposes: ['oversight'] }] })
    expect(read(p, worker, 'referred+consent', 'club')).toMatchObject({ limitedBy: [{ clause: '2' }], ask: [] })
  })

  test('puts a consent before another way to the case, and clauses in the order of their numbers', () => {
    const conference = grant({ id: '2', scope: 'conference' })
    const p = policy(agreement([conference, { ...referral, id: '10' }, { ...referral, id: '9a' }]))
    const refused = read(p, worker, 'referred', 'club')
    expect(refused.answer === 'no' && refused.ask.map(hint => [hint.clause.clause, hint.missing.join()])).toEqual([
      ['9a', 'consent'],
      ['10', 'consent'],
      ['2', 'way'],
    ])
  })

  test('of what no clause speaks of cites none', () => {
    expect(read(policy(agreement([])), worker, 'referred', 'club')).toEqual({ answer: 'no', limitedBy: [], ask: [] })
  })
})

test('the auditor’s rule is by row where an owner is out of the agreement’s reach, and always where none is', () => {
  const auditor: Principal = { agency: 'auditor', duties: ['auditor'], purpose: 'oversight' }
  const log = grant({ to: { who: 'signatories', duties: ['auditor'] }, categories: ['audit'], scope: 'all', purposes: ['oversight'] })
  const p = policy(agreement([log]))
  expect(ruleOf(p, auditor, 'read', 'audit', ['red-cross', 'club', 'stranger'])).toBe('by-row')
  expect(ruleOf(p, auditor, 'read', 'audit', ['red-cross', 'club'])).toBe('always')
})

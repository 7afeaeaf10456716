/** What the people of Brest may rely on, read off the documents: who is shut out of what. Denials first. */
import { describe, expect, test } from 'vitest'
import {
  agencies,
  ask,
  AUDITOR,
  before,
  COORDINATOR,
  everything,
  first,
  HEALTH,
  JUSTICE,
  NEW,
  POLICE,
  policy,
  RED_CROSS,
  second,
  sees,
  termsFor,
} from '../../test/support/brest-law.ts'
import { ACTIONS, CASE_CATEGORIES, CATEGORIES, type Category, DUTIES, PURPOSES } from '../agreement/vocabulary.ts'
import { decide, OWNERLESS, type Policy, ruleOf, situationsFor } from './decide.ts'
import { tabulate } from './tabulate.ts'
import type { Terms } from './terms.ts'

describe('nobody', () => {
  test('not signed in: published statistics and meetings, and code lists; nothing of any case, no count', () => {
    for (const purpose of PURPOSES) {
      const who = { agency: null, duties: [], purpose }
      for (const category of CATEGORIES) {
        const isPublic = ['reference', 'statistics', 'coordination'].includes(category)
        if (!isPublic) for (const action of ACTIONS) expect(ruleOf(policy, who, action, category, agencies)).toBe('never')
      }
    }
    const who = { agency: null, duties: [], purpose: 'statistics' as const }
    expect(decide(policy, who, 'read', 'statistics', { way: 'published', owner: OWNERLESS }).answer).toBe('yes')
  })

  test('an observer never reads a case, whatever duties its users are given', () => {
    for (const observer of second.observers)
      for (const category of CASE_CATEGORIES)
        for (const purpose of PURPOSES)
          expect(
            ruleOf(policy, { agency: observer.agency, duties: ['case-worker', 'analyst', 'auditor'], purpose }, 'read', category, agencies),
          ).toBe('never')
  })

  test('an administrator or a representative has nothing of any case', () => {
    for (const duty of ['administrator', 'representative'] as const)
      expect(everything(RED_CROSS, [duty]).filter(open => CASE_CATEGORIES.some(category => open.endsWith(` ${category}`)))).toEqual([])
  })
})

describe('interior affairs', () => {
  test('no health data in cases of others, by whatever way; their own in full', () => {
    const ways = ['offered', 'referred', 'referred+consent', 'conference+consent', 'emergency', 'region', 'grant+consent']
    for (const owner of [HEALTH, RED_CROSS, 'migration-brest'])
      for (const way of ways)
        for (const purpose of PURPOSES) expect(ask('health', { agency: POLICE, way, owner, purpose }).answer).toBe('no')
    expect(sees({ agency: POLICE, way: 'own', owner: POLICE })).toEqual(CASE_CATEGORIES)
  })

  test('no name in the case of an NGO, even with consent, or where a life is at risk', () => {
    const refused = ask('identity', { agency: POLICE, way: 'referred+consent', owner: RED_CROSS })
    expect(refused).toMatchObject({ answer: 'no', limitedBy: [{ clause: '16' }] })
    expect(sees({ agency: POLICE, way: 'emergency', owner: RED_CROSS })).toEqual(['case-summary'])
    expect(ask('identity', { agency: POLICE, way: 'referred+consent', owner: HEALTH }).answer).toBe('yes')
  })

  test('but under a grant for identification, with consent; and the refusal says so', () => {
    const question = { agency: POLICE, way: 'grant+consent', owner: RED_CROSS, purpose: 'identification' as const }
    expect(termsFor('identity', question)).toEqual([{ approvals: 2, longest: 'P30D' }])
    expect(ask('identity', { ...question, way: 'grant' }).answer).toBe('no')
    const refused = ask('identity', { ...question, way: 'referred' })
    expect(refused).toMatchObject({
      ask: [{ clause: { clause: '12' }, way: 'grant', missing: ['way', 'consent'], terms: { approvals: 2, longest: 'P30D' } }],
    })
  })

  test('migration belongs to them: it opens no back door', () => {
    for (const category of ['identity', 'contact', 'location', 'health'] as const)
      for (const way of ['referred', 'referred+consent', 'grant+consent'])
        expect(ask(category, { agency: 'migration-brest', way, owner: RED_CROSS }).answer).toBe('no')
  })
})

describe('prosecutor, investigation committee, court', () => {
  test.each(JUSTICE)('%s: nothing before its accession', agency => {
    expect(everything(agency, [...DUTIES], before).filter(open => !/reference|agreement|erase/.test(open))).toEqual(
      [
        // Its own records, by the charter; and what is published for everyone.
        ...CASE_CATEGORIES.map(category => `read ${category}`),
        'read coordination',
        'read statistics',
      ].sort(),
    )
    expect(sees({ agency, way: 'grant', owner: RED_CROSS, purpose: 'criminal-proceedings' }, before)).toEqual([])
  })

  test.each(JUSTICE)('%s: in cases of others only under a grant, for criminal proceedings, two approvals, 30 days', agency => {
    const question = { agency, owner: RED_CROSS, purpose: 'criminal-proceedings' as const }
    for (const way of ['offered', 'referred', 'referred+consent', 'conference+consent', 'region', 'emergency'])
      expect(sees({ ...question, way })).toEqual([])
    for (const purpose of PURPOSES.filter(each => each !== 'criminal-proceedings'))
      expect(sees({ ...question, way: 'grant', purpose })).toEqual([])
    expect(sees({ ...question, way: 'grant' })).toEqual(['case-summary', 'exploitation', 'identity', 'contact', 'proceedings'])
    expect(termsFor('identity', { ...question, way: 'grant' })).toEqual([{ approvals: 2, longest: 'P30D' }])
    expect(ask('identity', { ...question, way: 'grant' })).toMatchObject({
      reliedOn: [{ agreement: 'brest-mou', version: 2, clause: '11' }],
    })
  })

  test('a refusal says how to ask: for a grant', () => {
    const refused = ask('identity', { agency: 'prosecutor-brest', way: 'region', owner: RED_CROSS, purpose: 'criminal-proceedings' })
    const nearest = refused.answer === 'no' ? refused.ask[0] : undefined
    expect(nearest).toMatchObject({ way: 'grant', missing: ['way'], duties: ['case-worker'], terms: { approvals: 2, longest: 'P30D' } })
  })
})

describe('coordinator and auditor', () => {
  test('no detail of any case, by any way, duty or purpose', () => {
    const duties = DUTIES.filter(duty => duty !== 'data-protection-officer')
    for (const agency of [COORDINATOR, AUDITOR])
      for (const purpose of PURPOSES)
        for (const category of CASE_CATEGORIES) {
          expect(ruleOf(policy, { agency, duties, purpose }, 'read', category, agencies)).toBe('never')
          expect(ruleOf(policy, { agency, duties, purpose }, 'write', category, agencies)).toBe('never')
        }
  })

  test('the auditor has the audit log, and beside it only what everyone has', () => {
    expect(everything(AUDITOR, ['auditor'])).toEqual([
      'read agreement',
      'read audit',
      'read coordination',
      'read reference',
      'read statistics',
    ])
    expect(ask('coordination', { agency: AUDITOR, duty: 'auditor', way: 'region', owner: OWNERLESS, purpose: 'coordination' }).answer).toBe(
      'no',
    )
    expect(ask('audit', { agency: AUDITOR, duty: 'auditor', way: 'all', owner: RED_CROSS, purpose: 'oversight' }).answer).toBe('yes')
  })

  test('nobody else reads the log of others', () => {
    const question = { way: 'all', owner: RED_CROSS, purpose: 'oversight' as const, duty: 'auditor' as const }
    for (const agency of agencies.filter(each => each !== AUDITOR)) expect(ask('audit', { ...question, agency }).answer).toBe('no')
  })

  test('the coordinator counts the region from 3, and makes the releases', () => {
    const question = { agency: COORDINATOR, duty: 'coordinator' as const, owner: RED_CROSS, purpose: 'statistics' as const }
    expect(termsFor('exploitation', { ...question, way: 'region', action: 'aggregate' })).toEqual([{ smallest: 3 }])
    expect(ask('health', { ...question, way: 'region', action: 'aggregate' }).answer).toBe('no')
    expect(ask('statistics', { ...question, way: 'region', owner: OWNERLESS, purpose: 'coordination', action: 'write' }).answer).toBe('yes')
  })
})

describe('statistics', () => {
  const count = (agency: string, category: Category): readonly Terms[] =>
    termsFor(category, { agency, duty: 'analyst', way: 'all', owner: RED_CROSS, purpose: 'statistics', action: 'aggregate' })

  test('nobody counts names, addresses or health of others', () => {
    for (const agency of agencies)
      for (const category of ['identity', 'contact', 'health'] as const) expect(count(agency, category)).toEqual([])
  })

  test('every signatory from 3; every observer from 10, and less of it', () => {
    for (const { agency } of second.signatories) expect(count(agency, 'assistance')).toEqual([{ smallest: 3 }])
    for (const { agency } of second.observers) {
      expect(count(agency, 'exploitation')).toEqual([{ smallest: 10 }])
      expect(count(agency, 'assistance')).toEqual([])
    }
  })
})

test('the second version changes nothing but for the four that it names, as askers or as owners', () => {
  const old: Policy = { agreements: [first], at: policy.at }
  const changed = new Set<string>()
  for (const agency of agencies)
    for (const purpose of PURPOSES)
      for (const action of ACTIONS)
        for (const category of CATEGORIES)
          for (const { way, owner } of situationsFor(category, action, agency, agencies)) {
            const answers = [old, policy].map(p =>
              decide(p, { agency, duties: DUTIES, purpose }, action, category, { way: way.name, owner }),
            )
            if (answers[0]!.answer === answers[1]!.answer) continue
            expect(answers[1]!.answer).toBe('yes')
            changed.add(NEW.includes(agency) ? agency : owner)
          }
  expect([...changed].sort()).toEqual([...NEW].sort())
})

test('the law of Brest is small, and quickly made', () => {
  const started = performance.now()
  const table = tabulate({ ...policy })
  expect(performance.now() - started).toBeLessThan(1500)
  expect(table.classes).toBeLessThanOrEqual(8)
  expect(table.rows.length).toBeLessThan(3000)
})

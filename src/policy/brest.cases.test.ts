/** What the people of Brest may rely on, followed along a case: registered, referred, sealed, left. Denials first. */
import { describe, expect, test } from 'vitest'
import { agencies, ask, BAR, BORDER, HEALTH, POLICE, policy, RED_CROSS, SCHOOLS, sees } from '../../test/support/brest-law.ts'
import { decideCase, type Facts, tiesOf, wall } from '../../test/support/facts.ts'
import { ticketOf } from '../../test/support/ticket.ts'
import { CASE_CATEGORIES, type Category, type Duty, type Purpose } from '../agreement/vocabulary.ts'
import type { Policy } from './decide.ts'
import { charterLaw, tabulate } from './tabulate.ts'

describe('a case referred', () => {
  const referred = (agency: string, way: string, purpose: Purpose = 'assistance'): Category[] =>
    sees({ agency, way, owner: RED_CROSS, purpose })

  test('without consent: no name, no contact, no place', () => {
    expect(referred('social-welfare-brest', 'referred')).toEqual(['case-summary', 'demographics', 'exploitation', 'assistance'])
    expect(referred('social-welfare-brest', 'referred', 'identification')).toEqual([])
    expect(referred('social-welfare-brest', 'region')).toEqual([])
  })

  test('only offered: its summary', () => {
    expect(referred('social-welfare-brest', 'offered')).toEqual(['case-summary'])
  })

  test('with consent: name and contact; to those who run crisis rooms the place, and health to those who are not interior affairs', () => {
    expect(referred(SCHOOLS, 'referred+consent')).toEqual([
      'case-summary',
      'demographics',
      'exploitation',
      'identity',
      'contact',
      'assistance',
      'health',
    ])
    expect(referred('business-women-kobrin', 'referred+consent')).toContain('location')
  })

  test('health: to the health department without consent', () => {
    expect(referred(HEALTH, 'referred')).toContain('health')
    expect(referred(SCHOOLS, 'referred')).not.toContain('health')
  })

  test('the bar: proceedings only with consent', () => {
    expect(referred(BAR, 'referred', 'criminal-proceedings')).toEqual([])
    expect(referred(BAR, 'referred+consent', 'criminal-proceedings')).toEqual(['case-summary', 'proceedings'])
    expect(referred('business-women-kobrin', 'referred+consent', 'criminal-proceedings')).toEqual([])
  })

  test('a child: what protects it, without consent, to school, welfare and health; its name only with consent', () => {
    expect(referred(SCHOOLS, 'referred', 'child-protection')).toEqual([])
    expect(referred(SCHOOLS, 'region+minor', 'child-protection')).toEqual([])
    expect(referred('business-women-brest', 'referred+minor', 'child-protection')).toEqual([])
    for (const agency of [SCHOOLS, 'social-welfare-brest', HEALTH])
      expect(referred(agency, 'referred+minor', 'child-protection')).toEqual(['case-summary', 'demographics', 'child-protection'])
  })
})

test('border guards register presumed cases and refer them; those that others opened stay closed', () => {
  const question = { agency: BORDER, purpose: 'identification' as const, action: 'write' as const }
  expect(sees({ ...question, way: 'referred', owner: RED_CROSS })).toEqual([])
  expect(sees({ ...question, way: 'own', owner: BORDER })).toEqual(CASE_CATEGORIES)
})

describe('leaving', () => {
  const gone: Policy = { ...policy, absences: [{ agency: RED_CROSS, since: '2015-02-01T00:00:00+03:00' }] }

  test('who withdraws asks no more, and nobody comes anew to its cases; prohibitions still protect them', () => {
    expect(sees({ agency: RED_CROSS, way: 'own', owner: RED_CROSS }, gone)).toEqual([])
    expect(sees({ agency: HEALTH, way: 'emergency', owner: RED_CROSS }, gone)).toEqual([])
    expect(ask('identity', { agency: POLICE, way: 'referred+consent', owner: RED_CROSS }, gone)).toMatchObject({
      limitedBy: [{ clause: '16' }],
    })
  })

  test('what it had referred runs on; its officer still reads its own records', () => {
    expect(ask('health', { agency: HEALTH, way: 'referred', owner: RED_CROSS }, gone).answer).toBe('yes')
    const officer = { agency: RED_CROSS, duty: 'data-protection-officer' as const, purpose: 'oversight' as const }
    expect(sees({ ...officer, way: 'own', owner: RED_CROSS }, gone)).toEqual(CASE_CATEGORIES)
  })
})

test('a case sealed to two persons, and one from which an agency is excluded, are absent to all others; a birthday needs no job', () => {
  const regionOf = new Map(agencies.map(agency => [agency, 'BY-BR']))
  const table = tabulate(policy)
  const charter = charterLaw()
  const child: Facts = {
    owner: RED_CROSS,
    region: 'BY-BR',
    childUntil: '2016-01-01T00:00:00Z',
    referrals: [HEALTH, SCHOOLS].map(to => ({ to, answer: 'accepted', categories: CASE_CATEGORIES })),
    consents: [{ to: HEALTH, purpose: 'assistance', categories: CASE_CATEGORIES }],
    conferences: [],
    grants: [],
    emergencies: [],
    excluded: [],
  }
  const may = (facts: Facts, agency: string, user: string, purpose: Purpose, category: Category, duty: Duty = 'case-worker'): boolean => {
    const who = { agency, user, duties: [duty], purpose, region: 'BY-BR' }
    const through = wall(ticketOf(table, charter, who), table, 'BY-BR', 'read', category, tiesOf(facts, regionOf), policy.at)
    expect(through).toBe(decideCase(policy, who, 'read', category, facts))
    return through
  }
  const teacher = (facts: Facts): boolean => may(facts, SCHOOLS, 'teacher', 'child-protection', 'child-protection')
  expect(teacher(child)).toBe(true)
  expect(teacher({ ...child, excluded: [SCHOOLS] })).toBe(false)
  expect(teacher({ ...child, childUntil: '2015-01-01T00:00:00Z' })).toBe(false)

  const sealed: Facts = {
    ...child,
    sealed: [
      { agency: RED_CROSS, user: 'anna' },
      { agency: HEALTH, user: 'doctor' },
    ],
  }
  expect(teacher(sealed)).toBe(false)
  expect(may(sealed, RED_CROSS, 'vera', 'assistance', 'identity')).toBe(false)
  expect(may(sealed, RED_CROSS, 'anna', 'assistance', 'identity')).toBe(true)
  expect(may(sealed, HEALTH, 'nurse', 'assistance', 'health')).toBe(false)
  expect(may(sealed, HEALTH, 'doctor', 'assistance', 'health')).toBe(true)
  expect(may(sealed, RED_CROSS, 'officer', 'oversight', 'identity', 'data-protection-officer')).toBe(true)
})

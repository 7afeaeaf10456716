/** The Brest documents as a policy, and short ways to ask it. */
import { readFileSync } from 'node:fs'
import type { Agreement } from '../../src/agreement/document.ts'
import {
  type Action,
  ACTIONS,
  CASE_CATEGORIES,
  CATEGORIES,
  type Category,
  type Duty,
  type Purpose,
  PURPOSES,
} from '../../src/agreement/vocabulary.ts'
import { type Decision, decide, type Policy, situationsFor } from '../../src/policy/decide.ts'
import { agenciesOf } from '../../src/policy/tabulate.ts'
import type { Terms } from '../../src/policy/terms.ts'

const load = (file: string): Agreement =>
  JSON.parse(readFileSync(new URL(`../../schema/agreements/${file}`, import.meta.url), 'utf8')) as Agreement
export const first = load('brest-1.json')
export const second = load('brest-2.json')
/** Both versions, asked when the second holds. */
export const policy: Policy = { agreements: [first, second], at: '2015-03-01T00:00:00+03:00' }
/** The same, when the first still held. */
export const before: Policy = { ...policy, at: '2014-12-01T00:00:00+03:00' }
export const agencies = agenciesOf(policy)

export const POLICE = 'interior-affairs-brest'
export const RED_CROSS = 'red-cross-brest'
export const HEALTH = 'health-brest'
export const SCHOOLS = 'education-brest'
export const BAR = 'bar-brest'
export const BORDER = 'border-guards-brest'
export const COORDINATOR = 'coordinator-brest'
export const AUDITOR = 'auditor-brest'
export const JUSTICE = ['prosecutor-brest', 'investigation-committee-brest', 'court-brest']
export const NEW = [...JUSTICE, 'migration-brest']

/** Left out: a case-worker who reads, for assistance. */
export interface Question {
  readonly agency: string
  readonly way: string
  readonly owner: string
  readonly purpose?: Purpose
  readonly duty?: Duty
  readonly action?: Action
}
export const ask = (category: Category, q: Question, p: Policy = policy): Decision => {
  const who = { agency: q.agency, duties: [q.duty ?? 'case-worker'] as const, purpose: q.purpose ?? 'assistance' }
  return decide(p, who, q.action ?? 'read', category, { way: q.way, owner: q.owner })
}
/** The categories of a case that are open. */
export const sees = (q: Question, p: Policy = policy): Category[] =>
  CASE_CATEGORIES.filter(category => ask(category, q, p).answer === 'yes')
/** On what terms; none where it is closed. */
export const termsFor = (category: Category, q: Question): readonly Terms[] => {
  const decision = ask(category, q)
  return decision.answer === 'yes' ? decision.terms : []
}

/** All that is open to an agency's user with these duties, for any purpose: `action category`. */
export function everything(agency: string, duties: readonly Duty[], p: Policy = policy): string[] {
  const open = PURPOSES.flatMap(purpose =>
    ACTIONS.flatMap(action =>
      CATEGORIES.filter(category =>
        situationsFor(category, action, agency, agencies).some(
          ({ way, owner }) => decide(p, { agency, duties, purpose }, action, category, { way: way.name, owner }).answer === 'yes',
        ),
      ).map(category => `${action} ${category}`),
    ),
  )
  return [...new Set(open)].sort()
}

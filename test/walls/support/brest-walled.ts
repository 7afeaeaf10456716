/** Brest's agreement in force in a database of its own, signed and activated as an operator does it. */
import type { Agreement } from '../../../src/agreement/document.ts'
import { CASE_CATEGORIES, type Duty, type Kind, type Purpose } from '../../../src/agreement/vocabulary.ts'
import type { Policy } from '../../../src/policy/decide.ts'
import { applyInit } from '../../../src/setup/apply-init.ts'
import { brest } from '../../support/brest.ts'
import { first, second } from '../../support/brest-law.ts'
import { KEPT } from './policies.ts'
import type { Cast } from './records.ts'
import { type Asker, Walled } from './walled.ts'

/** An agency that has signed nothing, and works in another region. */
const STRANGER = 'shelter-gomel'

export async function brestWalled(): Promise<Walled> {
  const walled = await Walled.open()
  const { input } = await brest()
  const stranger = { name: STRANGER, kind: 'ngo' as const, region: 'BY-HO', title: { en: STRANGER, ru: STRANGER, be: STRANGER } }
  await applyInit(walled.lawgiver, { ...input, agencies: [...input.agencies, stranger] })
  await walled.lawHasChanged()
  return walled
}

export const brestPolicy = (now: Date): Policy => ({ agreements: [first, second], at: now.toISOString() })

/** Clauses of the second version by which cases are read, in scopes whose facts the database keeps; and what forbids it. */
export const clausesOnCases = ({ clauses }: Agreement = second): string[] =>
  clauses
    .filter(
      clause =>
        clause.actions.includes('read') && clause.categories.some(category => (CASE_CATEGORIES as readonly string[]).includes(category)),
    )
    .filter(clause => clause.effect === 'forbid' || KEPT.includes(clause.scope))
    .map(({ id }) => id)

const kindOf = new Map<string, Kind>([...second.signatories, ...second.observers].map(({ agency, kind }) => [agency, kind]))

const PURPOSES_OF: Partial<Record<Kind, readonly Purpose[]>> = {
  'interior-affairs': ['identification', 'identification', 'assistance'],
  prosecutor: ['criminal-proceedings'],
  'investigation-committee': ['criminal-proceedings'],
  court: ['criminal-proceedings'],
  bar: ['criminal-proceedings', 'assistance'],
}
const purposes = (agency: string): readonly Purpose[] =>
  PURPOSES_OF[kindOf.get(agency) ?? 'ngo'] ?? ['assistance', 'assistance', 'child-protection', 'identification']

interface Part {
  /** These own most cases. */
  readonly holders: readonly string[]
  /** Few clauses are for these, by few ways: most is sent to them. */
  readonly sought: readonly string[]
  readonly others: readonly string[]
}

/** All signatories, an observer and a stranger, in three casts in which each clause finds whom it speaks of. */
const PARTS: readonly Part[] = [
  { holders: ['red-cross-brest', 'health-brest'], sought: ['interior-affairs-brest'], others: ['coordinator-brest', 'usaid'] },
  { holders: ['business-women-brest', 'education-brest'], sought: ['migration-brest', 'bar-brest'], others: ['court-brest', STRANGER] },
  {
    holders: ['social-welfare-brest', 'business-women-kobrin'],
    sought: ['investigation-committee-brest', 'prosecutor-brest'],
    others: ['border-guards-brest', 'auditor-brest'],
  },
]

/** A cast, and who is in it. */
export interface BrestCast extends Cast {
  readonly agencies: readonly string[]
}

export const brestCasts: readonly BrestCast[] = PARTS.map(({ holders, sought, others }) => ({
  agencies: [...holders, ...sought, ...others],
  owners: [...holders, ...holders, ...holders, ...sought, ...others],
  others: [...holders, ...sought, ...sought, ...sought, ...others],
  regions: ['BY-BR', 'BY-HO'],
  purposes,
  cases: 12,
}))

const DUTIES: readonly (readonly Duty[])[] = [['case-worker'], ['case-worker', 'data-protection-officer'], ['case-worker', 'approver'], []]
const ASKED_FOR: readonly Purpose[] = ['identification', 'assistance', 'child-protection', 'criminal-proceedings', 'oversight']

export const brestAskers = ({ agencies }: BrestCast): Asker[] =>
  agencies.flatMap(agency =>
    DUTIES.flatMap(duties =>
      ASKED_FOR.map(purpose => ({ agency, user: 'u', duties, purpose, region: agency === STRANGER ? 'BY-HO' : 'BY-BR' })),
    ),
  )

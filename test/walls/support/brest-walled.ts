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
    .filter(clause => clause.actions.includes('read') && clause.categories.some(category => (CASE_CATEGORIES as readonly string[]).includes(category)))
    .filter(clause => clause.effect === 'forbid' || KEPT.includes(clause.scope))
    .map(({ id }) => id)

const kindOf = new Map<string, Kind>([...second.signatories, ...second.observers].map(({ agency, kind }) => [agency, kind]))

const PURPOSES_OF: Partial<Record<Kind, readonly Purpose[]>> = {
  'interior-affairs': ['identification', 'assistance'],
  prosecutor: ['criminal-proceedings'],
  'investigation-committee': ['criminal-proceedings'],
  court: ['criminal-proceedings'],
  bar: ['criminal-proceedings', 'assistance'],
}
const purposes = (agency: string): readonly Purpose[] =>
  PURPOSES_OF[kindOf.get(agency) ?? 'ngo'] ?? ['assistance', 'assistance', 'child-protection', 'identification']

/** All signatories, an observer and a stranger, in three casts in which each clause finds whom it speaks of. Those before the null own most cases. */
const CASTS: readonly (readonly (string | null)[])[] = [
  ['interior-affairs-brest', 'red-cross-brest', 'health-brest', null, 'prosecutor-brest', 'coordinator-brest', 'usaid'],
  ['migration-brest', 'business-women-brest', 'education-brest', null, 'bar-brest', 'court-brest', STRANGER],
  ['social-welfare-brest', 'business-women-kobrin', 'border-guards-brest', null, 'investigation-committee-brest', 'auditor-brest'],
]

export const brestCasts: readonly Cast[] = CASTS.map(cast => {
  const others = cast.filter(agency => agency !== null)
  const most = others.slice(0, cast.indexOf(null))
  return { owners: [...most, ...most, ...most, ...others], others, regions: ['BY-BR', 'BY-HO'], purposes, cases: 12 }
})

const DUTIES: readonly (readonly Duty[])[] = [
  ['case-worker'],
  ['approver'],
  ['case-worker', 'data-protection-officer'],
  ['case-worker', 'approver'],
  [],
]
const ASKED_FOR: readonly Purpose[] = ['identification', 'assistance', 'child-protection', 'criminal-proceedings', 'oversight']

export const brestAskers = ({ others }: Cast): Asker[] =>
  others.flatMap(agency =>
    DUTIES.flatMap(duties =>
      ASKED_FOR.map(purpose => ({ agency, user: 'u', duties, purpose, region: agency === STRANGER ? 'BY-HO' : 'BY-BR' })),
    ),
  )

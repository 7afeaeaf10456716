/** Policies for a database that lives now: test/support/agreements.ts spread over every category, moved to the present. */
import fc from 'fast-check'
import type { Agreement, Clause, Grant, Prohibition, Span } from '../../../src/agreement/document.ts'
import { CASE_CATEGORIES, type CaseCategory, type Scope } from '../../../src/agreement/vocabulary.ts'
import type { Policy } from '../../../src/policy/decide.ts'
import * as generated from '../../support/agreements.ts'

/** The scopes whose facts the database keeps today. */
export const KEPT: readonly Scope[] = ['own', 'offered', 'referred', 'region', 'grant']

const some = (least: number): fc.Arbitrary<CaseCategory[]> => fc.subarray([...CASE_CATEGORIES], { minLength: least })
const isCounted = (category: CaseCategory): boolean => category !== 'identity' && category !== 'contact'

/** Often of all times: were every clause and every party here for a while only, little would be open. */
const lasting =
  (often: number) =>
  <T extends Span>(span: T): fc.Arbitrary<T> => {
    const { since: _since, until: _until, ...always } = span
    const long = { ...always, ...('agency' in span && { since: generated.BEFORE }) } as T
    return fc.oneof({ weight: often, arbitrary: fc.constant(long) }, { weight: 1, arbitrary: fc.constant(span) })
  }

const grant: fc.Arbitrary<Grant> = generated.grant
  .filter(clause => KEPT.includes(clause.scope))
  .chain(lasting(1))
  .chain(clause =>
    some(4).map(chosen => ({ ...clause, categories: clause.actions.includes('aggregate') ? chosen.filter(isCounted) : chosen })),
  )

const prohibition: fc.Arbitrary<Prohibition> = generated.prohibition
  .chain(lasting(2))
  .chain(clause => some(1).map(categories => ({ ...clause, categories })))

/** A prohibition that has exceptions excepts every other grant: were they few, they would seldom open anything. */
const clauses: fc.Arbitrary<Clause[]> = fc
  .tuple(fc.array(grant, { minLength: 16, maxLength: 20 }), fc.array(prohibition, { minLength: 1, maxLength: 1 }))
  .map(([grants, bans]) => {
    const numbered = grants.map((clause, i) => ({ ...clause, id: `${i + 1}0` }))
    const excepted = numbered.filter((_, i) => i % 2 === 0).map(({ id }) => id)
    return [...numbered, ...bans.map((clause, i) => ({ ...clause, id: `${i + 1}1`, ...(clause.except && { except: excepted }) }))]
  })

const agreement = (id: string): fc.Arbitrary<Agreement> =>
  generated
    .agreement(id)
    .chain(document =>
      fc
        .tuple(clauses, fc.tuple(...document.signatories.map(lasting(2))))
        .map(([its, signatories]) => ({ ...document, clauses: its, signatories })),
    )

/** Two agreements, and now and then somebody suspended; at `generated.AT`. */
export const policies: fc.Arbitrary<Policy> = fc.record({
  agreements: fc.tuple(agreement('a'), agreement('b')).map(pair => [...pair]),
  absences: fc.oneof(
    { weight: 2, arbitrary: fc.constant([]) },
    { weight: 1, arbitrary: fc.constantFrom(...generated.MEMBERS).map(agency => [{ agency, since: generated.BEFORE }]) },
  ),
  at: fc.constant(generated.AT),
})

const INSTANT = /^\d{4}-\d\d-\d\dT[\d:.]+Z$/

/** The policy with every instant moved by as much as takes `at` to `now`. */
export function movedTo(now: Date, policy: Policy): Policy {
  const delta = now.getTime() - Date.parse(policy.at)
  const move = (_: string, value: unknown): unknown =>
    typeof value === 'string' && INSTANT.test(value) ? new Date(Date.parse(value) + delta).toISOString() : value
  return JSON.parse(JSON.stringify(policy), move) as Policy
}

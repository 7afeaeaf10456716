import { CASE_CATEGORIES, type CaseCategory } from '../agreement/vocabulary.ts'
import { type Ref, uniqueRefs } from './decide.ts'
import { type Policy, type RetentionInForce, retentionInForce } from './standing.ts'

/** How long an owner keeps a category of a closed case, and the clauses that say so. */
export interface Keeping {
  readonly owner: string
  readonly category: CaseCategory
  /** After closing. */
  readonly days: number
  readonly clauses: readonly Ref[]
}

const refOf = ({ agreement, retention }: RetentionInForce): Ref => ({
  agreement: agreement.id,
  version: agreement.version,
  clause: retention.id,
})

/** Like a prohibition it binds whoever ever joined: who leaves does not keep for ever. */
function bindsOwner({ retention, signatories }: RetentionInForce, owner: string): boolean {
  const standing = signatories.get(owner)
  return standing !== undefined && (!retention.owners || retention.owners.includes(standing.kind))
}

/**
 * What every agreement in force has its owners keep. Of several the shortest counts, as an agreement can only ask for less to be kept; what another law
 * asks to be kept beats it. A category that only such a law speaks of is kept: nothing says when it goes.
 */
export function keepingOf(policy: Policy): Keeping[] {
  const rules = retentionInForce(policy)
  const owners = [...new Set(rules.flatMap(({ signatories }) => [...signatories.keys()]))].sort()
  return owners.flatMap(owner =>
    CASE_CATEGORIES.flatMap(category => {
      const mine = rules.filter(rule => bindsOwner(rule, owner) && rule.retention.categories.includes(category))
      const most = mine.filter(({ retention }) => !retention.law)
      if (most.length === 0) return []
      const shortest = Math.min(...most.map(({ retention }) => retention.days))
      const days = Math.max(shortest, ...mine.filter(({ retention }) => retention.law).map(({ retention }) => retention.days))
      const decisive = mine.filter(({ retention }) => (retention.law ? retention.days : shortest) === days && retention.days === days)
      return [{ owner, category, days, clauses: uniqueRefs(decisive.map(refOf)) }]
    }),
  )
}

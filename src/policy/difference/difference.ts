import type { Agreement } from '../../agreement/document.ts'
import { canonicalText } from '../../agreement/canonical.ts'
import { agenciesOf } from '../tabulate.ts'
import type { Change } from './change.ts'
import { type ClauseChange, clauseChanges } from './clause-changes.ts'
import type { Policy } from '../decide.ts'
import { type KeepingChange, keepingChanges } from './keeping-changes.ts'
import { lawChanges } from './law-changes.ts'
import { type Likeness, likenesses } from './likeness.ts'
import type { OwnerClasses } from './owner-classes.ts'
import { type PartyChange, partyChanges } from './party-changes.ts'
import { tell, type Telling } from './telling.ts'

/** What a version changes, by what the law says and not by how the document is written. */
export interface Difference extends Compared {
  /** Every change in a group of those that are alike. */
  readonly telling: Telling
}

/** What is compared, cell by cell. */
export interface Compared {
  readonly from: Agreement
  readonly to: Agreement
  /** What each is read by: itself and the versions before it, at `at`. */
  readonly before: Policy
  readonly after: Policy
  /** From when both are compared: the later of their beginnings. */
  readonly at: string
  /** Is it the same document, to the letter? */
  readonly identical: boolean
  readonly parties: readonly PartyChange[]
  readonly clauses: readonly ClauseChange[]
  /** Numbers of the clauses that stay to the letter. */
  readonly sameClauses: readonly string[]
  /** Each for one owner, who stands for a class of them. */
  readonly changes: readonly Change[]
  readonly owners: OwnerClasses
  /** How long what is closed is kept. */
  readonly keeping: readonly KeepingChange[]
  /** Whose cases come under the agreement, or no longer do, like those of others. */
  readonly alike: readonly Likeness[]
  /** Agencies of either version for which something changes in the law, and those for which nothing does. */
  readonly touched: readonly string[]
  readonly untouched: readonly string[]
}

/**
 * The difference between two versions, or any two agreements, each as if nothing but itself and the versions before it were there: other agreements
 * and suspensions are not looked at, nor when the document itself ends (that is told by its dates). `others`: the versions that came before.
 */
export function difference(from: Agreement, to: Agreement, others: readonly Agreement[] = []): Difference {
  const at = Date.parse(from.since) > Date.parse(to.since) ? from.since : to.since
  const known = [...others, from, to]
  const policies = { before: { agreements: upTo(from, known), at }, after: { agreements: upTo(to, known), at } }
  const { changes, owners, before, after } = lawChanges(policies.before, policies.after)
  const parties = partyChanges(from, to, at)
  const agencies = agenciesOf({ agreements: [from, to], at })
  const touched = [...new Set(changes.map(change => change.agency))].sort()
  const { changes: clauses, same } = clauseChanges(from, to)
  const compared: Compared = {
    from,
    to,
    ...policies,
    at,
    identical: canonicalText(from) === canonicalText(to),
    parties,
    clauses,
    sameClauses: same,
    changes,
    owners,
    keeping: keepingChanges(policies.before, policies.after),
    alike: likenesses(before, after, parties, owners),
    touched,
    untouched: agencies.filter(agency => !touched.includes(agency)),
  }
  return { ...compared, telling: tell(compared) }
}

/** A version, without its end, and those before it: whoever was a party of one of them is still bound by what it forbids. */
function upTo(version: Agreement, known: readonly Agreement[]): Agreement[] {
  const earlier = known.filter(other => other.id === version.id && other.version < version.version)
  const unique = new Map(earlier.map(other => [other.version, other]))
  return [...unique.values(), version].map(endless)
}

function endless(version: Agreement): Agreement {
  const { until: _, ...rest } = version
  return rest
}

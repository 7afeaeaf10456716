import type { Agreement } from '../../agreement/document.ts'
import { canonicalText } from '../../agreement/canonical.ts'
import { agenciesOf } from '../tabulate.ts'
import type { Change } from './change.ts'
import { type ClauseChange, clauseChanges } from './clause-changes.ts'
import { lawChanges } from './law-changes.ts'
import { type PartyChange, partyChanges } from './party-changes.ts'

/** What a version changes, by what the law says and not by how the document is written. */
export interface Difference {
  readonly from: Agreement
  readonly to: Agreement
  /** From when both are compared: the later of their beginnings. */
  readonly at: string
  /** Is it the same document, to the letter? */
  readonly identical: boolean
  readonly parties: readonly PartyChange[]
  readonly clauses: readonly ClauseChange[]
  /** Numbers of the clauses that stay to the letter. */
  readonly sameClauses: readonly string[]
  readonly changes: readonly Change[]
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
  const changes = lawChanges({ from: upTo(from, known), to: upTo(to, known), at })
  const touched = [...new Set(changes.map(change => change.agency))].sort()
  const { changes: clauses, same } = clauseChanges(from, to)
  return {
    from,
    to,
    at,
    identical: canonicalText(from) === canonicalText(to),
    parties: partyChanges(from, to, at),
    clauses,
    sameClauses: same,
    changes,
    touched,
    untouched: agenciesOf({ agreements: [from, to], at }).filter(agency => !touched.includes(agency)),
  }
}

/** A version, without its end, and those before it: whoever was a party of one of them is still bound by what it forbids. */
function upTo(version: Agreement, known: readonly Agreement[]): Agreement[] {
  const earlier = known.filter(other => other.id === version.id && other.version < version.version)
  const unique = new Map(earlier.map(other => [other.version, other]))
  return [...unique.values(), version].map(({ until: _, ...rest }) => rest)
}

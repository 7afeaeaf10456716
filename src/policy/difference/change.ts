import type { Action, Category, Purpose } from '../../agreement/vocabulary.ts'
import { durationParts } from '../../base/duration.ts'
import type { Holder } from '../law-row.ts'
import type { Terms } from '../terms.ts'

/** The owner of a change in an agency's own cases or records. */
export const OWN = '*'

/** What one version says in one situation: open, on these terms (alternatives), by these of its clauses. */
export interface Opening {
  readonly terms: readonly Terms[]
  readonly clauses: readonly string[]
}

/** What one version says where it opens nothing: the prohibitions that close it, none where no clause grants it. */
export interface Closing {
  readonly forbidding: readonly string[]
}

export type Side = Opening | Closing
export const isOpen = (side: Side): side is Opening => 'terms' in side

/** The least thing that changes: one situation in which two versions answer differently, in one stretch of time. */
export interface Change {
  /** An agency, or PUBLIC. */
  readonly agency: string
  /** `none`: a user without any duty. */
  readonly duty: Holder
  readonly purpose: Purpose
  readonly action: Action
  readonly category: Category
  /** The name of a way. */
  readonly way: string
  /** Whose cases: an agency, OWN, or OWNERLESS for what is nobody's. */
  readonly owner: string
  /** Instants (RFC 3339); until exclusive, null where it has no end. */
  readonly since: string
  readonly until: string | null
  readonly before: Side
  readonly after: Side
}

/** A week is seven days and a day 24 hours, whichever of them a clause writes; a month is not thirty days. */
function sameLength(duration: string): string {
  const [years = 0, months = 0, weeks = 0, days = 0, hours = 0] = durationParts(duration)
  return `${years * 12 + months}M${(weeks * 7 + days) * 24 + hours}H`
}

/** The same for terms that say the same. */
export const termsKey = (terms: readonly Terms[]): string =>
  terms
    .map(({ longest, review, keep, ...counts }) =>
      JSON.stringify([counts, ...[longest, review, keep].map(duration => duration && sameLength(duration))]),
    )
    .sort()
    .join()

/** The same for sides that let one do the same. */
export const sideKey = (side: Side): string => (isOpen(side) ? termsKey(side.terms) : 'closed')

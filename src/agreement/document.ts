import type { Text } from '../base/languages.ts'
import type { Action, CaseCategory, Category, Duty, Kind, Purpose, Scope } from './vocabulary.ts'

/** Instants (RFC 3339): since inclusive, until exclusive. Left out: from ever, for ever. */
export interface Span {
  readonly since?: string
  readonly until?: string
}

/** A signatory or an observer. `until` is its withdrawal; it stays named, because prohibitions go on binding it. */
export interface Party extends Span {
  readonly agency: string
  readonly name: Text
  readonly kind: Kind
  readonly since: string
}

/** Whom a clause names. Kinds and agencies add up; neither means every party of that standing. */
export interface To {
  readonly who: 'signatories' | 'observers' | 'everyone'
  readonly kinds?: readonly Kind[]
  readonly agencies?: readonly string[]
  readonly duties?: readonly Duty[]
}

/** On the row: consent, minor. On the deed: approvals (persons), longest, review (ISO 8601 durations). On the answer: smallest (a count). */
export interface Conditions {
  readonly consent?: true
  readonly minor?: true
  readonly approvals?: number
  readonly longest?: string
  readonly review?: string
  readonly smallest?: number
}

interface ClauseBase extends Span {
  readonly id: string
  readonly text: Text
  readonly to: To
  readonly actions: readonly Action[]
  readonly categories: readonly Category[]
  /** Only cases of agencies of these kinds. */
  readonly owners?: readonly Kind[]
}

/** A granting clause. `keep` (ISO 8601 duration) is an obligation: how long the reader may keep what it took out. */
export interface Grant extends ClauseBase {
  readonly effect: 'grant'
  readonly scope: Scope
  /** Empty only in the charter: whatever the purpose. */
  readonly purposes: readonly Purpose[]
  readonly conditions?: Conditions
  readonly keep?: string
}

/** A forbidding clause: beats every grant of every agreement, save those of its own agreement that `except` names. */
export interface Prohibition extends ClauseBase {
  readonly effect: 'forbid'
  /** Every purpose, where left out. */
  readonly purposes?: readonly Purpose[]
  readonly except?: readonly string[]
}

export type Clause = Grant | Prohibition

/**
 * How long after a case is closed its owner keeps a category of it; then it is emptied. With `law` it is a duty of
 * another law, which the text names: not to empty it before.
 */
export interface Retention extends Span {
  /** One of the clauses' numbers: it is cited like them. */
  readonly id: string
  readonly text: Text
  /** Never case-summary: counts rest on it. */
  readonly categories: readonly CaseCategory[]
  readonly days: number
  readonly law?: Text
  /** Only cases of agencies of these kinds. */
  readonly owners?: readonly Kind[]
}

/** One version of a memorandum of understanding; what schema/agreement.schema.json describes. */
export interface Agreement extends Span {
  /** The same in every version. */
  readonly id: string
  readonly version: number
  /** ISO 3166-2. What is reached follows from the signatories, not from this. */
  readonly region: string
  /** A model text: not the wording of a real agreement. */
  readonly model?: boolean
  readonly title: Text
  readonly since: string
  readonly signatories: readonly Party[]
  readonly observers: readonly Party[]
  readonly clauses: readonly Clause[]
  /** What it does not speak of is kept. */
  readonly retention?: readonly Retention[]
}

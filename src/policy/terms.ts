import type { Grant } from '../agreement/document.ts'
import { durationParts } from '../base/duration.ts'

/** What a clause binds beyond the read itself: the deed it rests on, or the answer it gives. Durations are ISO 8601. */
export interface Terms {
  /** So many persons of the owner agree. */
  readonly approvals?: number
  /** The deed ends after this. */
  readonly longest?: string
  /** An emergency is reviewed within this. */
  readonly review?: string
  /** The base of counts: no smaller count is shown. */
  readonly smallest?: number
  /** How long the reader may keep what it took out. */
  readonly keep?: string
}

/** The terms of a granting clause, keys in one order, absent ones left out. */
export function termsOf({ conditions = {}, keep }: Grant): Terms {
  const { approvals, longest, review, smallest } = conditions
  return {
    ...(approvals !== undefined && { approvals }),
    ...(longest !== undefined && { longest }),
    ...(review !== undefined && { review }),
    ...(smallest !== undefined && { smallest }),
    ...(keep !== undefined && { keep }),
  }
}

// The longest year and month there are, so that a limit is never taken for stricter than it may turn out.
const HOURS_PER_PART = [366 * 24, 31 * 24, 7 * 24, 24, 1]

/** A duration's length, for comparing two limits only: a deed's end is counted by the calendar. */
const hours = (duration: string): number => {
  const parts = durationParts(duration)
  return HOURS_PER_PART.reduce((sum, each, i) => sum + each * (parts[i] ?? 0), 0)
}

const atLeastAsLong = (mine: string | undefined, theirs: string | undefined): boolean =>
  mine === undefined || (theirs !== undefined && hours(mine) >= hours(theirs))

/** Is everything that satisfies `b` satisfied under `a`? */
export const easier = (a: Terms, b: Terms): boolean =>
  (a.approvals ?? 0) <= (b.approvals ?? 0) &&
  (a.smallest ?? 0) <= (b.smallest ?? 0) &&
  atLeastAsLong(a.longest, b.longest) &&
  atLeastAsLong(a.review, b.review) &&
  atLeastAsLong(a.keep, b.keep)

/** Terms are alternatives: a deed must satisfy one of them whole. Those that another makes needless are dropped; sorted. */
export function alternatives(terms: readonly Terms[]): Terms[] {
  const byText = new Map(terms.map(t => [JSON.stringify(t), t]))
  const sorted = [...byText].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, t]) => t)
  const needless = (t: Terms, i: number): boolean => sorted.some((u, j) => j !== i && easier(u, t) && (!easier(t, u) || j < i))
  return sorted.filter((t, i) => !needless(t, i))
}

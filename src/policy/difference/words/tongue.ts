import type { Action, Category, Kind, Need, Purpose, Scope } from '../../../agreement/vocabulary.ts'
import { durationParts } from '../../../base/duration.ts'
import type { Holder } from '../../law-row.ts'
import type { Terms } from '../../terms.ts'

export type Group = 'everyone' | 'newcomers' | 'other-newcomers' | 'leavers' | 'all' | 'earlier' | 'observers'

/** Who does something. Names are as the agreement has them, in the nominative, which is why no sentence may put them into another case. */
export type Subject =
  | { readonly who: Group; readonly count: number; /** Names of those who are left out. */ readonly but: readonly string[] }
  | { readonly who: 'named'; readonly names: readonly string[]; readonly public: boolean }

/** Whose cases: of any party, or of some kinds or agencies, or of every party but those of some kinds. */
export type Whose =
  | { readonly of: 'any' }
  | { readonly of: 'kinds' | 'other-kinds'; readonly kinds: readonly Kind[] }
  | { readonly of: 'named'; readonly names: readonly string[] }

/** What is done with which data, and how one comes to it. */
export interface Deed {
  readonly actions: readonly Action[]
  readonly categories: readonly Category[]
  readonly scope: Scope
  /** Facts of the case, one of which must be so. */
  readonly needs: readonly Need[]
  /** Facts with which nothing changes, because it was, or stays, open there: without them it does. */
  readonly beyond: readonly Need[]
  readonly whose: Whose
}

/** What one may do with it; one's own cases may be counted wherever they may be read. */
export type Handling = 'read' | 'write' | 'both' | 'count'

/** Data of cases that one way opens on the same facts and terms, or data of another sort. */
export interface Part extends Pick<Deed, 'categories' | 'needs'> {
  readonly handling: Handling
  readonly terms: readonly Terms[]
  readonly clauses: Clauses
}

/** What a prohibition keeps from somebody. */
export interface Ban extends Omit<Deed, 'scope' | 'needs' | 'beyond'> {
  readonly clauses: Clauses
}

export interface Right extends Deed {
  readonly duties: readonly Holder[]
  readonly purposes: readonly Purpose[]
  /** Null where it holds from the beginning, and without end. */
  readonly since: string | null
  readonly until: string | null
}

/** A version, as it is spoken of. */
export interface Edition {
  readonly title: string
  readonly version: number
  readonly since: string
  readonly until: string | null
}

export type Clauses = readonly string[]

/** One language: every sentence of which a reading is made. */
export interface Tongue {
  readonly begins: (to: Edition, from: Edition) => string
  readonly joins: (role: 'signatories' | 'observers', names: readonly string[]) => string
  readonly leaves: (role: 'signatories' | 'observers', names: readonly string[]) => string
  /** A name with the time from or until which it holds. */
  readonly dated: (name: string, since: string | null, until: string | null) => string
  readonly kind: (name: string, after: string, before: string) => string
  readonly dates: (name: string, after: Span, before: Span) => string

  readonly clausesStay: (count: number, all: boolean) => string
  readonly clauses: (what: ClauseNews, ids: Clauses) => string
  readonly renumbered: (after: string, before: string) => string
  readonly prohibition: (what: 'added' | 'changed' | 'removed', id: string, text: string, except: Clauses) => string

  readonly common: (verb: 'gain' | 'lose', subject: Subject) => string
  /** What is open in one place, without who and what for: for what the clauses for every party say. */
  readonly place: (verb: 'gain' | 'lose', scope: Scope, parts: readonly Part[]) => string
  readonly barred: (subject: Subject, bans: readonly Ban[]) => string
  readonly alike: (verb: 'gain' | 'lose', newcomers: Subject, like: Whose) => string
  readonly head: (verb: Verb, subject: Subject) => string
  readonly gains: (right: Right, terms: readonly Terms[], clauses: Clauses, forbiddenBefore: Clauses) => string
  readonly loses: (right: Right, clausesBefore: Clauses, forbidding: Clauses) => string
  readonly keeps: (right: Right, before: readonly Terms[], after: readonly Terms[], clauses: Clauses) => string

  /** Of closed cases, what is emptied when: all that changes, in one sentence. */
  readonly keeping: (items: readonly Keeping[]) => string

  /** How many cases of the asker's own agency it touches today; null: it is not open to the asker. */
  readonly ownCases: (cases: number | null) => string
  /** What the last release says of others; null: nothing is published. */
  readonly released: (release: ReleasedCount | null) => string

  readonly nothing: (what: 'identical' | 'no-right' | 'else' | 'lost' | 'gained') => string
  readonly unchanged: (subject: Subject) => string
}

/** What of closed cases is emptied, and whose. */
export interface Keeping {
  readonly categories: readonly Category[]
  readonly whose: Whose
  readonly since: string | null
  readonly until: string | null
  /** Null: it is, or was, kept without end. */
  readonly before: Term | null
  readonly after: Term | null
}
export interface Term {
  readonly days: number
  readonly clauses: Clauses
}

/** Persons whom a release counts in the cases of so many agencies, small counts rounded to 0 or the base. */
export interface ReleasedCount {
  readonly persons: number
  readonly base: number
  readonly agencies: number
  readonly madeAt: string
}

export type Verb = 'gain' | 'lose' | 'keep'
export type ClauseNews = 'added' | 'idle-added' | 'removed' | 'changed' | 'idle-changed' | 'idle-removed' | 'reworded'
export interface Span {
  readonly since: string
  readonly until: string | null
}

const HAS_COMMA = /,/

/** `a, b and c`; by semicolons alone where something listed has a comma of its own. */
export function listed(items: readonly string[], and: string): string {
  if (items.length < 2) return items.join('')
  if (items.some(item => HAS_COMMA.test(item))) return items.join('; ')
  return `${items.slice(0, -1).join(', ')} ${and} ${items.at(-1)}`
}

export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

const MIDNIGHT = /T00:00(:00(\.0+)?)?(Z|[+-]\d\d:\d\d)$/

/** The calendar day of an instant by its own clock, and the hour where it is not midnight there. */
export function dayOf(instant: string, format: Intl.DateTimeFormat): string {
  const day = format.format(new Date(`${instant.slice(0, 10)}T00:00:00Z`))
  return MIDNIGHT.test(instant) ? day : `${day}, ${instant.slice(11, 16)} (${instant.endsWith('Z') ? 'UTC' : instant.slice(-6)})`
}

export type Unit = 'year' | 'month' | 'week' | 'day' | 'hour'
const UNITS: readonly Unit[] = ['year', 'month', 'week', 'day', 'hour']

/** The parts of a duration that are there, the longest unit first. */
export const partsOf = (duration: string): [number, Unit][] =>
  durationParts(duration).flatMap((part, i): [number, Unit][] => (part === undefined ? [] : [[part, UNITS[i]!]]))

/**
 * The words that an agreement may use, and the ways by which an agency comes to a case.
 *
 * The order of every list is append-only: a word's position is its bit or number in the database (category 0..14, way 0..15),
 * so that moving or removing one would give yesterday's rows another meaning.
 */

/** `erase` is the charter's alone: no clause can give it. */
export const ACTIONS = ['read', 'write', 'aggregate', 'erase'] as const

/** Data about a case. Each is a table of its own, so that a row policy protects a category. */
export const CASE_CATEGORIES = [
  'case-summary',
  'demographics',
  'exploitation',
  'identity',
  'contact',
  'location',
  'assistance',
  'health',
  'child-protection',
  'proceedings',
] as const

/** Every category; the index is its number. `agreement` is the charter's alone. */
export const CATEGORIES = [...CASE_CATEGORIES, 'reference', 'agreement', 'statistics', 'coordination', 'audit'] as const

export const PURPOSES = [
  'identification',
  'assistance',
  'child-protection',
  'criminal-proceedings',
  'statistics',
  'prevention',
  'coordination',
  'oversight',
] as const

/** What an agency's user is there for. A representative signs for the agency, by the charter. */
export const DUTIES = [
  'case-worker',
  'analyst',
  'approver',
  'coordinator',
  'auditor',
  'data-protection-officer',
  'representative',
  'administrator',
] as const

/** Kinds of agency. */
export const KINDS = [
  'interior-affairs',
  'migration',
  'border-guards',
  'investigation-committee',
  'prosecutor',
  'court',
  'bar',
  'health',
  'education',
  'social-welfare',
  'ngo',
  'coordination',
  'oversight',
  'international-organisation',
  'donor',
  'media',
  'confession',
  'volunteers',
] as const

/** How far a grant reaches. `sealed` is the charter's alone. */
export const SCOPES = ['own', 'offered', 'referred', 'conference', 'region', 'grant', 'emergency', 'published', 'all', 'sealed'] as const

/** Conditions on the row: facts of the case, which turn a scope into a narrower way. */
export const NEEDS = ['consent', 'minor'] as const

export type Action = (typeof ACTIONS)[number]
export type CaseCategory = (typeof CASE_CATEGORIES)[number]
export type Category = (typeof CATEGORIES)[number]
export type Purpose = (typeof PURPOSES)[number]
export type Duty = (typeof DUTIES)[number]
export type Kind = (typeof KINDS)[number]
export type Scope = (typeof SCOPES)[number]
export type Need = (typeof NEEDS)[number]

/** A way: how the asker comes to a row. One tie a way in the database, save for `published` (a column) and `all` (nothing). */
export interface Way {
  /** The scope and its needs: `referred+consent`. */
  readonly name: string
  readonly scope: Scope
  readonly needs: readonly Need[]
  /** Rests on a deed of the owner: runs to its end even when the owner leaves the agreement. */
  readonly deed: boolean
  /** The deed names categories: the tie has a mask. */
  readonly masked: boolean
  /** The deed or the consent names a purpose: the lane has one. */
  readonly purposeBound: boolean
}

type Trait = 'deed' | 'masked' | 'purposeBound'

const way = (scope: Scope, needs: readonly Need[] = [], traits: readonly Trait[] = []): Way => ({
  name: [scope, ...needs].join('+'),
  scope,
  needs,
  deed: traits.includes('deed'),
  masked: traits.includes('masked'),
  purposeBound: traits.includes('purposeBound'),
})

/** Every way; the index is its number. */
export const WAYS: readonly Way[] = [
  way('own'),
  way('offered', [], ['deed', 'masked']),
  way('referred', [], ['deed', 'masked']),
  way('referred', ['consent'], ['deed', 'masked', 'purposeBound']),
  way('referred', ['minor'], ['deed', 'masked']),
  way('conference', [], ['deed', 'masked', 'purposeBound']),
  way('conference', ['consent'], ['deed', 'masked', 'purposeBound']),
  way('conference', ['minor'], ['deed', 'masked', 'purposeBound']),
  way('region'),
  way('region', ['minor']),
  way('grant', [], ['deed', 'masked', 'purposeBound']),
  way('grant', ['consent'], ['deed', 'masked', 'purposeBound']),
  // The asker's own deed, not the owner's: it ends with the owner's membership.
  way('emergency', [], ['masked', 'purposeBound']),
  way('published'),
  way('all'),
  way('sealed'),
]

const WAY_BY_NAME = new Map(WAYS.map(w => [w.name, w]))

/** The way of that name. Throws an Error when there is none. */
export const wayOf = (name: string): Way => {
  const found = WAY_BY_NAME.get(name)
  if (!found) throw new Error(`There is no way "${name}".`)
  return found
}

const CASE_CATEGORY_SET: ReadonlySet<string> = new Set(CASE_CATEGORIES)

export const isCaseCategory = (category: Category): category is CaseCategory => CASE_CATEGORY_SET.has(category)

/** Rows of these belong to an agency; the others to a region or to nobody. */
export const isOwned = (category: Category): boolean => isCaseCategory(category) || category === 'audit'

/** A way that only the owner has. */
export const isOwners = (scope: Scope): boolean => scope === 'own' || scope === 'sealed'

/** Does what lies in this scope rest on a deed of the owner? */
export const isDeed = (scope: Scope): boolean => WAYS.some(w => w.scope === scope && w.deed)

const CASE_SCOPES: Record<Action, readonly Scope[]> = {
  read: ['own', 'offered', 'referred', 'conference', 'region', 'grant', 'emergency', 'sealed'],
  write: ['own', 'offered', 'referred', 'conference'],
  aggregate: ['own', 'region', 'all'],
  erase: ['own', 'sealed'],
}

const OTHER_SCOPES: Readonly<Record<string, readonly Scope[]>> = {
  'reference read': ['all'],
  'agreement read': ['own'],
  'agreement write': ['own'],
  'statistics read': ['published', 'all'],
  'statistics write': ['region'],
  'coordination read': ['own', 'region', 'published', 'all'],
  'coordination write': ['own', 'region'],
  'audit read': ['own', 'all'],
}

/** Which scopes have a situation at all, by category and action. Anything else must not compile. */
export function scopesFor(category: Category, action: Action): readonly Scope[] {
  if (!isCaseCategory(category)) return OTHER_SCOPES[`${category} ${action}`] ?? []
  // A count of names or addresses is a list of them.
  if (action === 'aggregate' && (category === 'identity' || category === 'contact')) return []
  return CASE_SCOPES[action]
}

/** Which terms a scope may set: they bind a deed or an answer, never a read, so they are kept beside the bits. */
export const TERMS_FOR: Record<Scope, readonly string[]> = {
  own: [],
  offered: [],
  referred: [],
  conference: ['longest'],
  region: ['smallest'],
  grant: ['approvals', 'longest'],
  emergency: ['longest', 'review'],
  published: [],
  all: ['smallest'],
  sealed: [],
}

const waysByAsk = new Map<string, readonly Way[]>()

/** The ways on which a category can be asked for at all. Needs are facts of a case, read row by row, so that no count has any. */
export function waysFor(category: Category, action: Action): readonly Way[] {
  const key = `${category} ${action}`
  const known = waysByAsk.get(key)
  if (known) return known
  const scopes = scopesFor(category, action)
  const needsCount = isCaseCategory(category) && action !== 'aggregate'
  const found = WAYS.filter(w => scopes.includes(w.scope) && (needsCount || w.needs.length === 0))
  waysByAsk.set(key, found)
  return found
}

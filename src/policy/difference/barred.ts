import { ACTIONS, type Action, CATEGORIES, type Category } from '../../agreement/vocabulary.ts'
import type { Situation } from './law-changes.ts'

/** What prohibitions keep from some, while others of their sort have it. */
export interface Barred {
  readonly agencies: readonly string[]
  readonly actions: readonly Action[]
  readonly categories: readonly Category[]
  readonly owners: readonly string[]
  readonly clauses: readonly string[]
}

export type BarredCell = Pick<Situation, 'agency' | 'action' | 'category' | 'owner'> & Pick<Barred, 'clauses'>

/** Prohibitions ask no way, and those that ask a purpose are told apart: agency, action, category and owner say it all. */
export function barredTogether(cells: readonly BarredCell[]): Barred[] {
  const single = cells.map(({ agency, action, category, owner, clauses }) => ({
    agencies: [agency],
    actions: [action],
    categories: [category],
    owners: [owner],
    clauses,
  }))
  return (['owners', 'categories', 'actions', 'agencies'] as const).reduce<Barred[]>(join, single)
}

function join(all: readonly Barred[], dimension: 'owners' | 'categories' | 'actions' | 'agencies'): Barred[] {
  const joined = new Map<string, Barred>()
  for (const each of all) {
    const key = JSON.stringify({ ...each, [dimension]: null })
    const words = [...new Set<string>([...(joined.get(key)?.[dimension] ?? []), ...each[dimension]])]
    joined.set(key, { ...each, [dimension]: words.sort(inOrder) })
  }
  return [...joined.values()]
}

const ORDER: readonly string[] = [...ACTIONS, ...CATEGORIES]
const inOrder = (a: string, b: string): number => ORDER.indexOf(a) - ORDER.indexOf(b) || (a < b ? -1 : 1)

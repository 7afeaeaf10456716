import {
  ACTIONS,
  type Action,
  CATEGORIES,
  type Category,
  PURPOSES,
  type Purpose,
  type Scope,
  type Way,
  wayOf,
  WAYS,
} from '../../agreement/vocabulary.ts'
import type { Holder } from '../law-row.ts'
import { type Change, isOpen, type Side, sideKey } from './change.ts'
import { HOLDERS } from './law-changes.ts'

/** Changes that are alike: every combination of what is listed changes in this way. The ways are all of one scope. */
export interface ChangeGroup {
  readonly agencies: readonly string[]
  readonly duties: readonly Holder[]
  readonly purposes: readonly Purpose[]
  readonly actions: readonly Action[]
  readonly categories: readonly Category[]
  readonly scope: Scope
  readonly ways: readonly Way[]
  readonly owners: readonly string[]
  readonly since: string
  readonly until: string | null
  readonly before: Side
  readonly after: Side
}

type Dimension = 'agencies' | 'duties' | 'purposes' | 'actions' | 'categories' | 'owners'

const ORDER: Readonly<Record<Dimension, readonly string[] | null>> = {
  agencies: null,
  duties: HOLDERS,
  purposes: PURPOSES,
  actions: ACTIONS,
  categories: CATEGORIES,
  owners: null,
}

/** Which order of joining gives the fewest groups depends on the change, so several are tried. Owners first: there are most of them. */
const ORDERS: readonly (readonly Dimension[])[] = [
  ['categories', 'duties', 'purposes', 'actions', 'agencies'],
  ['agencies', 'categories', 'duties', 'purposes', 'actions'],
  ['agencies', 'duties', 'purposes', 'categories', 'actions'],
  ['duties', 'agencies', 'purposes', 'categories', 'actions'],
  ['purposes', 'categories', 'agencies', 'duties', 'actions'],
]

/** The changes in groups, each change in one: the fewest groups that we find. */
export function merge(changes: readonly Change[]): ChangeGroup[] {
  const first = join(byScope(changes), 'owners')
  const attempts = ORDERS.map(order => order.reduce(join, first))
  return attempts.sort((a, b) => a.length - b.length)[0]!
}

/** Ways of one scope that change alike, which only the clauses of the plainest need to explain. */
function byScope(changes: readonly Change[]): ChangeGroup[] {
  const alike = new Map<string, Change[]>()
  for (const change of changes) {
    const { way, before, after, ...rest } = change
    const key = JSON.stringify([rest, wayOf(way).scope, sideKey(before), sideKey(after)])
    alike.set(key, [...(alike.get(key) ?? []), change])
  }
  return [...alike.values()].map(group => {
    const { agency, duty, purpose, action, category, owner, since, until } = group[0]!
    const ways = WAYS.filter(way => group.some(change => change.way === way.name))
    const plain = group.filter(change => !ways.some(way => isPlainer(way, wayOf(change.way))))
    return {
      agencies: [agency],
      duties: [duty],
      purposes: [purpose],
      actions: [action],
      categories: [category],
      scope: ways[0]!.scope,
      ways,
      owners: [owner],
      since,
      until,
      before: together(plain.map(change => change.before)),
      after: together(plain.map(change => change.after)),
    }
  })
}

/** Does whoever comes by `b` also come by `a`, with less? */
export const isPlainer = (a: Way, b: Way): boolean =>
  a.scope === b.scope && a.needs.length < b.needs.length && a.needs.every(need => b.needs.includes(need))

/** Sides that say the same, by all their clauses. */
function together(sides: readonly Side[]): Side {
  const first = sides[0]!
  const ids = sides.flatMap(side => (isOpen(side) ? side.clauses : side.forbidding))
  const clauses = [...new Set(ids)].sort(byNumber)
  return isOpen(first) ? { terms: first.terms, clauses } : { forbidding: clauses }
}

const NUMBERS = new Intl.Collator('en', { numeric: true })
/** Clause 4 before clause 4a before clause 13. */
export const byNumber = (a: string, b: string): number => NUMBERS.compare(a, b)

/** Joins what differs in one dimension only. Counting is told in other words than reading, and so stays apart. */
function join(groups: readonly ChangeGroup[], dimension: Dimension): ChangeGroup[] {
  const joined = new Map<string, ChangeGroup>()
  for (const group of groups) {
    const apart = dimension === 'actions' && group.actions.includes('aggregate')
    const key = JSON.stringify({ ...group, [dimension]: apart })
    const known = joined.get(key)
    joined.set(key, known ? { ...known, [dimension]: inOrder([...known[dimension], ...group[dimension]], ORDER[dimension]) } : group)
  }
  return [...joined.values()]
}

const inOrder = (words: readonly string[], order: readonly string[] | null): string[] =>
  [...words].sort((a, b) => (order ? order.indexOf(a) - order.indexOf(b) : a < b ? -1 : 1))

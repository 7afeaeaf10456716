import { CASE_CATEGORIES, type CaseCategory } from '../../agreement/vocabulary.ts'
import type { Policy } from '../decide.ts'
import { keepingOf } from '../keeping.ts'
import { turningPoints } from '../tabulate.ts'

/** How long, and by which of its clauses. */
export interface Kept {
  readonly days: number
  readonly clauses: readonly string[]
}

/** Owners that keep categories of closed cases for another time than before. Null: without end. */
export interface KeepingChange {
  readonly owners: readonly string[]
  readonly categories: readonly CaseCategory[]
  readonly since: string
  readonly until: string | null
  readonly before: Kept | null
  readonly after: Kept | null
}

/** What one policy has its owners keep for another time than the other, each owner and category once in each stretch of time. */
export function keepingChanges(from: Policy, to: Policy): KeepingChange[] {
  const agreements = [...from.agreements, ...to.agreements]
  const later = turningPoints({ agreements, at: from.at }).filter(point => Date.parse(point) > Date.parse(from.at))
  const points = [from.at, ...later]
  const single = points.flatMap((since, i) => {
    const [before, after] = [from, to].map(({ agreements: versions }) => kept({ agreements: versions, at: since })) as [KeptBy, KeptBy]
    const keys = [...new Set([...before.keys(), ...after.keys()])].filter(key => before.get(key)?.days !== after.get(key)?.days)
    return keys.map((key): KeepingChange => {
      const [owner, category] = key.split(' ') as [string, CaseCategory]
      const sides = { before: before.get(key) ?? null, after: after.get(key) ?? null }
      return { owners: [owner], categories: [category], since, until: points[i + 1] ?? null, ...sides }
    })
  })
  const changes = inTime(single)
  const attempts = [join(join(changes, 'owners'), 'categories'), join(join(changes, 'categories'), 'owners')]
  return attempts.sort((a, b) => a.length - b.length)[0]!
}

type KeptBy = ReadonlyMap<string, Kept>
const kept = (policy: Policy): KeptBy =>
  new Map(
    keepingOf(policy).map(({ owner, category, days, clauses }) => [
      `${owner} ${category}`,
      { days, clauses: clauses.map(ref => ref.clause) },
    ]),
  )

/** Stretches that follow one another and say the same are one. */
function inTime(changes: readonly KeepingChange[]): KeepingChange[] {
  const joined: KeepingChange[] = []
  const content = (change: KeepingChange): string => JSON.stringify({ ...change, since: null, until: null })
  for (const change of changes) {
    const i = joined.findIndex(earlier => earlier.until === change.since && content(earlier) === content(change))
    if (i < 0) joined.push(change)
    else joined[i] = { ...joined[i]!, until: change.until }
  }
  return joined
}

const ORDER: readonly string[] = CASE_CATEGORIES
const inOrder = (a: string, b: string): number => ORDER.indexOf(a) - ORDER.indexOf(b) || (a < b ? -1 : 1)

function join(changes: readonly KeepingChange[], dimension: 'owners' | 'categories'): KeepingChange[] {
  const joined = new Map<string, KeepingChange>()
  for (const change of changes) {
    const key = JSON.stringify({ ...change, [dimension]: null })
    const words: string[] = [...(joined.get(key)?.[dimension] ?? []), ...change[dimension]]
    joined.set(key, { ...change, [dimension]: words.sort(inOrder) })
  }
  return [...joined.values()]
}

import { CATEGORIES, isCaseCategory, type Scope, SCOPES } from '../../../agreement/vocabulary.ts'
import { isOpen } from '../change.ts'
import { byNumber, type ChangeGroup } from '../merge.ts'
import { deedOf } from './right.ts'
import type { Parties } from './subjects.ts'
import type { Common } from '../telling.ts'
import type { Ban, Clauses, Deed, Handling, Part, Tongue } from './tongue.ts'
import { alternatives, type Terms } from '../../terms.ts'

interface Entry {
  readonly deed: Deed
  readonly handling: Handling
  readonly terms: readonly Terms[]
  readonly clauses: Clauses
}

/** What is open and where, whatever the duty and the purpose; then what a prohibition keeps from some. For what the clauses for every party say. */
export function commonSentences({ groups, barred, verb }: Common, tongue: Tongue, parties: Parties): string[] {
  const entries = byWay(groups, parties, verb)
  const told = entries.flatMap(entry => {
    const plainer = entries.filter(other => isPlainer(other, entry)).flatMap(other => other.deed.categories)
    const categories = entry.deed.categories.filter(category => !plainer.includes(category))
    return categories.length ? [{ ...entry, deed: { ...entry.deed, categories } }] : []
  })
  const places = new Map<string, { scope: Scope; parts: Part[] }>()
  for (const { deed, handling, terms, clauses } of told) {
    const { scope, categories, needs } = deed
    const key = [SCOPES.indexOf(scope), handling === 'count', family(deed)].join()
    const known = places.get(key) ?? { scope, parts: [] }
    known.parts.push({ categories, needs, handling, terms: terms.map(withoutKeep), clauses })
    places.set(key, known)
  }
  const bans = verb === 'lose' ? [] : banSentences(barred, tongue, parties)
  // Cases first, and from one's own to those of all.
  const rank = ({ scope, parts }: { scope: Scope; parts: readonly Part[] }): number =>
    SCOPES.indexOf(scope) + (isCaseCategory(parts[0]!.categories[0]!) ? 0 : SCOPES.length)
  const inOrder = [...places.values()].sort((a, b) => rank(a) - rank(b))
  return [...inOrder.map(({ scope, parts }) => tongue.place(verb, scope, parts)), ...bans]
}

function banSentences(barred: Common['barred'], tongue: Tongue, parties: Parties): string[] {
  const byAgencies = new Map<string, { agencies: readonly string[]; bans: Ban[] }>()
  for (const { agencies, owners, ...rest } of barred) {
    const known = byAgencies.get(agencies.join()) ?? { agencies, bans: [] }
    known.bans.push({ ...rest, whose: parties.whose(owners) })
    byAgencies.set(agencies.join(), known)
  }
  return [...byAgencies.values()].map(({ agencies, bans }) => tongue.barred(parties.subject(agencies), bans))
}

/** All categories that come by one way on the same facts and may be handled alike. */
function byWay(groups: readonly ChangeGroup[], parties: Parties, verb: 'gain' | 'lose'): Entry[] {
  const entries = new Map<string, Entry>()
  for (const group of groups) {
    const side = verb === 'gain' ? group.after : group.before
    if (!isOpen(side)) continue
    // Of whom it is kept by a prohibition is said once, at the end.
    const deed: Deed = { ...deedOf(group, parties), whose: { of: 'any' } }
    const entry: Entry = { deed, handling: handlingOf(deed), ...side }
    const key = JSON.stringify([place(entry), entry.handling])
    const known = entries.get(key)
    entries.set(key, known ? together(known, entry) : entry)
  }
  return absorbed([...entries.values()])
}

/** What may be read and recorded need not be said to be read. */
function absorbed(entries: readonly Entry[]): Entry[] {
  const covers = (a: Entry, b: Entry): boolean =>
    a.handling === 'both' &&
    b.handling === 'read' &&
    place(a) === place(b) &&
    b.deed.categories.every(each => a.deed.categories.includes(each))
  return entries
    .filter(entry => !entries.some(other => covers(other, entry)))
    .map(entry => entries.filter(other => covers(entry, other)).reduce(together, entry))
}

function handlingOf({ actions, scope }: Deed): Handling {
  if (actions.includes('aggregate')) return scope === 'own' ? 'read' : 'count'
  if (!actions.includes('write')) return 'read'
  return actions.includes('read') ? 'both' : 'write'
}

const place = ({ deed }: Entry): string => JSON.stringify([deed.scope, deed.needs, family(deed)])
const family = ({ categories }: Deed): string => (categories.every(isCaseCategory) ? 'case' : categories.join())

/** What is open there anyway is not said again. */
const isPlainer = (a: Entry, b: Entry): boolean =>
  a.deed.scope === b.deed.scope &&
  a.deed.needs.length === 0 &&
  b.deed.needs.length > 0 &&
  (a.handling === b.handling || (a.handling === 'both' && b.handling !== 'count'))

const union = (a: Clauses = [], b: Clauses): Clauses => [...new Set([...a, ...b])].sort(byNumber)

const together = (a: Entry, b: Entry): Entry => ({
  handling: a.handling,
  deed: {
    ...a.deed,
    actions: [...new Set([...a.deed.actions, ...b.deed.actions])],
    categories: CATEGORIES.filter(category => a.deed.categories.includes(category) || b.deed.categories.includes(category)),
  },
  // What is common to all of it; what binds only a part stands in the clause.
  terms: alternatives([...a.terms, ...b.terms]),
  clauses: union(a.clauses, b.clauses),
})

/** How long something may be kept is an obligation of each clause, and no way to the data. */
function withoutKeep(terms: Terms): Terms {
  const { keep: _, ...rest } = terms
  return rest
}

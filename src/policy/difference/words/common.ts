import { CATEGORIES, isCaseCategory } from '../../../agreement/vocabulary.ts'
import { isOpen } from '../change.ts'
import { byNumber, type ChangeGroup } from '../merge.ts'
import { deedOf } from './right.ts'
import type { Parties } from './subjects.ts'
import type { Common } from '../telling.ts'
import type { Ban, Clauses, Deed, Place, Tongue } from './tongue.ts'
import { alternatives, type Terms } from '../../terms.ts'

interface Entry {
  readonly deed: Deed
  readonly terms: readonly Terms[]
  readonly clauses: Clauses
}

/** What is open and where, whatever the duty and the purpose; then what a prohibition keeps from some. For what the clauses for every party say. */
export function commonSentences({ groups, barred, verb }: Common, tongue: Tongue, parties: Parties): string[] {
  const entries = byWay(groups, parties, verb)
  const told = entries.flatMap(entry => {
    const more = entry.deed.categories.filter(
      category => !entries.some(other => isPlainer(other.deed, entry.deed) && other.deed.categories.includes(category)),
    )
    return more.length ? [{ ...entry, deed: { ...entry.deed, categories: more } }] : []
  })
  const places = new Map<string, { place: Place; clauses: Clauses }>()
  for (const { deed, terms, clauses } of told) {
    const { scope, actions: _, beyond: __, ...rest } = deed
    const place = { ...rest, counts: countsApart(deed), scopes: [{ scope, terms: terms.map(withoutKeep) }] }
    const key = JSON.stringify({ ...place, scopes: null, apart: place.counts && scope })
    const known = places.get(key)
    places.set(key, {
      place: known ? { ...place, scopes: [...known.place.scopes, ...place.scopes] } : place,
      clauses: union(known?.clauses, clauses),
    })
  }
  const bans = verb === 'lose' ? [] : banSentences(barred, tongue, parties)
  return [...[...places.values()].map(({ place, clauses }) => tongue.place(verb, place, clauses)), ...bans]
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

/** All categories that come by one way on the same facts. */
function byWay(groups: readonly ChangeGroup[], parties: Parties, verb: 'gain' | 'lose'): Entry[] {
  const entries = new Map<string, Entry>()
  for (const group of groups) {
    const side = verb === 'gain' ? group.after : group.before
    if (!isOpen(side)) continue
    // Of whom it is kept by a prohibition is said once, at the end.
    const deed: Deed = { ...deedOf(group, parties), whose: { of: 'any' } }
    const key = JSON.stringify([deed.scope, deed.needs, family(deed), countsApart(deed)])
    const known = entries.get(key)
    entries.set(key, known ? together(known, { deed, ...side }) : { deed, ...side })
  }
  return [...entries.values()]
}

const family = ({ categories }: Deed): string => (categories.every(isCaseCategory) ? 'case' : categories.join())
/** Counts of one's own cases go with reading them. */
const countsApart = ({ actions, scope }: Deed): boolean => scope !== 'own' && actions.includes('aggregate')

/** What is open there anyway is not said again. */
const isPlainer = (a: Deed, b: Deed): boolean =>
  a.scope === b.scope && a.needs.length === 0 && b.needs.length > 0 && countsApart(a) === countsApart(b)

const union = (a: Clauses = [], b: Clauses): Clauses => [...new Set([...a, ...b])].sort(byNumber)

const together = (a: Entry, b: Entry): Entry => ({
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

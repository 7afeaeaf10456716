import { PUBLIC } from '../law-row.ts'
import { OWN, termsKey } from './change.ts'
import type { LawAt } from './law-changes.ts'
import type { OwnerClasses } from './owner-classes.ts'
import type { PartyChange } from './party-changes.ts'

/** Cases of new parties (or of those that leave) are open to all who stay exactly as those of others are: one sentence says it. */
export interface Likeness {
  readonly verb: 'gain' | 'lose'
  /** Whose cases. */
  readonly owners: readonly string[]
  /** Signatories that stay, whose cases are and were open in just this way. */
  readonly like: readonly string[]
}

export function likenesses(before: LawAt, after: LawAt, parties: readonly PartyChange[], owners: OwnerClasses): Likeness[] {
  const moving = (what: PartyChange['what']): string[] =>
    parties.filter(party => party.role === 'signatories' && party.what === what).map(party => party.agency)
  const movers = new Set(parties.filter(party => party.what === 'joins' || party.what === 'leaves').map(party => party.agency))
  const agencies = [...owners.values()].flat()
  const staying = new Set([...agencies, PUBLIC].filter(agency => !movers.has(agency)))
  const old = columns(before, staying, owners)
  const young = columns(after, staying, owners)
  const settled = [...staying].filter(owner => old.get(owner) && old.get(owner) === young.get(owner))
  const alike = (verb: Likeness['verb'], whose: readonly string[], full: Map<string, string>, empty: Map<string, string>): Likeness[] => {
    const byColumn = new Map<string, string[]>()
    for (const owner of whose) {
      const column = full.get(owner)
      if (column && !empty.has(owner)) byColumn.set(column, [...(byColumn.get(column) ?? []), owner])
    }
    return [...byColumn].flatMap(([column, its]) => {
      const like = settled.filter(owner => old.get(owner) === column)
      return like.length ? [{ verb, owners: its.sort(), like: like.sort() }] : []
    })
  }
  return [...alike('gain', moving('joins'), young, old), ...alike('lose', moving('leaves'), old, young)]
}

/** For each owner, everything that those who stay may do in its cases. */
function columns(law: LawAt, holders: ReadonlySet<string>, owners: OwnerClasses): Map<string, string> {
  const found = new Map<string, string[]>()
  for (const { situation, side } of law.values()) {
    const { agency, duty, purpose, action, category, way, owner } = situation
    if (owner === OWN || !holders.has(agency)) continue
    const cell = [agency, duty, purpose, action, category, way, termsKey(side.terms)].join(' ')
    const column = found.get(owner)
    if (column) column.push(cell)
    else found.set(owner, [cell])
  }
  return new Map(
    [...found].flatMap(([owner, cells]) => {
      const column = cells.sort().join('\n')
      return (owners.get(owner) ?? []).map((each): [string, string] => [each, column])
    }),
  )
}

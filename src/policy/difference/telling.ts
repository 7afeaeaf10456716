import type { Clause } from '../../agreement/document.ts'
import { type Barred, type BarredCell, barredTogether } from './barred.ts'
import { type Change, isOpen } from './change.ts'
import type { Compared } from './difference.ts'
import { closing } from './law-changes.ts'
import { type ChangeGroup, merge } from './merge.ts'
import { everyOwner } from './owner-classes.ts'

export type Verb = 'gain' | 'lose' | 'keep'

/** Every change in the part in which it is told, so that the parts hold each once. */
export interface Telling {
  /** What the clauses for every party give to those who join, or take from those who leave. */
  readonly common: readonly Common[]
  /** What those who stay gain or lose in their cases: told by the likenesses. */
  readonly alike: readonly ChangeGroup[]
  readonly rest: readonly ChangeGroup[]
}

export interface Common extends Newcomers {
  readonly groups: readonly ChangeGroup[]
  /** What a prohibition keeps from some of them. */
  readonly barred: readonly Barred[]
}

export interface Newcomers {
  readonly verb: 'gain' | 'lose'
  readonly agencies: readonly string[]
}

export const verbOf = ({ before, after }: Pick<Change, 'before' | 'after'>): Verb => {
  if (!isOpen(before)) return 'gain'
  return isOpen(after) ? 'keep' : 'lose'
}

export function tell(compared: Compared): Telling {
  const left = new Set(compared.changes)
  const take = (wanted: (change: Change) => boolean): Change[] => {
    const taken = [...left].filter(wanted)
    taken.forEach(change => left.delete(change))
    return taken
  }
  const withEveryOwner = <G extends { readonly owners: readonly string[] }>(group: G): G => ({
    ...group,
    owners: everyOwner(group.owners, compared.owners),
  })
  const grouped = (changes: readonly Change[]): ChangeGroup[] => merge(changes).map(withEveryOwner)
  const common = [moving(compared, 'gain'), moving(compared, 'lose')]
    .map(newcomers => {
      const { isCommon, barred } = commonOf(compared, newcomers)
      return { ...newcomers, groups: grouped(take(isCommon)), barred: barred.map(withEveryOwner) }
    })
    .filter(({ groups }) => groups.length > 0)
  const movers = new Set(compared.parties.map(party => party.agency))
  const alike = take(
    change =>
      !movers.has(change.agency) &&
      compared.alike.some(({ verb, owners }) => verb === verbOf(change) && owners.includes(change.owner) && isWhole(compared, change)),
  )
  return { common, alike: grouped(alike), rest: grouped([...left]) }
}

/** Who joins as a signatory, or leaves. */
export const moving = ({ parties }: Compared, verb: 'gain' | 'lose'): Newcomers => ({
  verb,
  agencies: parties
    .filter(party => party.role === 'signatories' && party.what === (verb === 'gain' ? 'joins' : 'leaves'))
    .map(party => party.agency),
})

const isWhole = ({ at }: Compared, { since, until }: Change): boolean => since === at && until === null

/** What all of them gain, or lose, by clauses that are for every party; and what a prohibition keeps from one while another has it. */
function commonOf(compared: Compared, { verb, agencies }: Newcomers) {
  const [document, policy] = verb === 'gain' ? [compared.to, compared.after] : [compared.from, compared.before]
  const general = new Set(document.clauses.filter(isForEveryParty).map(clause => clause.id))
  const absolute = new Set(document.clauses.filter(clause => clause.effect === 'forbid' && !clause.purposes).map(clause => clause.id))
  const fits = (change: Change): boolean => {
    const side = verb === 'gain' ? change.after : change.before
    return (
      agencies.includes(change.agency) &&
      verbOf(change) === verb &&
      isWhole(compared, change) &&
      isOpen(side) &&
      side.clauses.every(id => general.has(id))
    )
  }
  const cells = new Map<string, Change[]>()
  for (const change of compared.changes.filter(fits)) cells.set(cellKey(change), [...(cells.get(cellKey(change)) ?? []), change])
  const keys = new Set<string>()
  const barred: BarredCell[] = []
  for (const [key, changes] of cells) {
    const others = agencies
      .filter(agency => !changes.some(change => change.agency === agency))
      .map(agency => ({ ...changes[0]!, agency }))
      .map(cell => ({ ...cell, clauses: closing(policy, cell).forbidding }))
    if (!others.every(({ clauses }) => clauses.length > 0 && clauses.every(id => absolute.has(id)))) continue
    keys.add(key)
    barred.push(...others)
  }
  return { isCommon: (change: Change) => fits(change) && keys.has(cellKey(change)), barred: barredTogether(barred) }
}

/** The same for changes that differ in the agency only. */
const cellKey = ({ duty, purpose, action, category, way, owner, before, after }: Change): string =>
  JSON.stringify([duty, purpose, action, category, way, owner, before, after])

const isForEveryParty = ({ to }: Clause): boolean => to.who !== 'observers' && !to.kinds && !to.agencies

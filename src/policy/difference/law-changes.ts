import { DUTIES, isOwners, wayOf } from '../../agreement/vocabulary.ts'
import { charterGrants, decideByClauses, inForce, type Policy, type Principal, type Situation as Asked } from '../decide.ts'
import { type Holder, PUBLIC } from '../law-row.ts'
import { agenciesOf, type Draft, draftsFor, turningPoints } from '../tabulate.ts'
import { alternatives } from '../terms.ts'
import { type Change, type Closing, type Opening, OWN, sideKey } from './change.ts'
import { type OwnerClasses, ownerClasses } from './owner-classes.ts'

export const HOLDERS: readonly Holder[] = ['none', ...DUTIES]

export type Situation = Pick<Change, 'agency' | 'duty' | 'purpose' | 'action' | 'category' | 'way' | 'owner'>
/** Everything that is open at one instant, by its situation. */
export type LawAt = ReadonlyMap<string, { readonly situation: Situation; readonly side: Opening }>
type Law = Map<string, { readonly situation: Situation; readonly side: Opening }>

export interface LawChanges {
  /** Each for one owner of a class, who stands for all of it. */
  readonly changes: readonly Change[]
  readonly owners: OwnerClasses
  /** What is open at the first instant, by either version. */
  readonly before: LawAt
  readonly after: LawAt
}

/** Every situation in which `decide` answers otherwise by one policy than by the other, from the instant of both on, each stretch of time once. */
export function lawChanges({ agreements: from, at }: Policy, { agreements: to }: Policy): LawChanges {
  const agencies = agenciesOf({ agreements: [...from, ...to], at })
  const owners = ownerClasses([...from, ...to], agencies)
  const later = turningPoints({ agreements: [...from, ...to], at }).filter(point => Date.parse(point) > Date.parse(at))
  const stretches = [at, ...later].map(since => {
    const before: Policy = { agreements: from, at: since }
    const after: Policy = { agreements: to, at: since }
    const laws = { before: lawOf(before, agencies, owners), after: lawOf(after, agencies, owners) }
    return {
      ...laws,
      changes: [...changesBetween(before, laws.before, after, laws.after)].map(change => ({ ...change, since, until: null })),
    }
  })
  const found = new Map<string, Change[]>()
  for (const change of stretches.flatMap(stretch => stretch.changes)) {
    const key = situationKey(change)
    found.set(key, [...(found.get(key) ?? []), change])
  }
  const { before, after } = stretches[0]!
  return { changes: [...found.values()].flatMap(each => joined(each, [at, ...later])), owners, before, after }
}

/** Stretches that follow one another and say the same are one. */
function joined(stretches: readonly Change[], points: readonly string[]): Change[] {
  const result: Change[] = []
  for (const change of stretches) {
    const until = points[points.indexOf(change.since) + 1] ?? null
    const last = result.at(-1)
    if (last?.until === change.since && sameChange(last, change)) result[result.length - 1] = { ...last, until }
    else result.push({ ...change, until })
  }
  return result
}

const sameChange = (a: Change, b: Change): boolean => JSON.stringify([a.before, a.after]) === JSON.stringify([b.before, b.after])

function* changesBetween(before: Policy, old: LawAt, after: Policy, young: LawAt): Generator<Omit<Change, 'since' | 'until'>> {
  for (const [key, { situation, side }] of old) {
    const other = young.get(key)?.side
    if (other && sideKey(other) === sideKey(side)) continue
    if (!isCharters(situation)) yield { ...situation, before: side, after: other ?? closing(after, situation) }
  }
  for (const [key, { situation, side }] of young)
    if (!old.has(key) && !isCharters(situation)) yield { ...situation, before: closing(before, situation), after: side }
}

export const situationKey = ({ agency, duty, purpose, action, category, way, owner }: Situation): string =>
  `${agency} ${duty} ${purpose} ${action} ${category} ${way} ${owner}`

/** Everything that is open, a duty at a time: what is for whatever duty is for each. */
function lawOf(policy: Policy, agencies: readonly string[], owners: OwnerClasses): LawAt {
  const law: Law = new Map()
  for (const agency of [...agencies, PUBLIC])
    for (const draft of draftsFor(policy, agency, [...owners.keys()])) for (const duty of holdersOf(draft)) add(law, draft, duty)
  return law
}

/** Nobody signed in has no duty. */
function holdersOf({ agency, key: { duty } }: Draft): readonly Holder[] {
  if (agency === PUBLIC) return duty === 'none' ? ['none'] : []
  return duty === 'none' ? HOLDERS : [duty]
}

function add(law: Law, { agency, key: { purpose, action, category }, cells }: Draft, duty: Holder): void {
  for (const [cell, { terms, clauses }] of cells) {
    const [way, owner] = cell.split(' ') as [string, string]
    const situation: Situation = { agency, duty, purpose, action, category, way, owner: isOwners(wayOf(way).scope) ? OWN : owner }
    const key = situationKey(situation)
    const known = law.get(key)?.side
    const ids = clauses.map(ref => ref.clause)
    const side = known
      ? { terms: alternatives([...known.terms, ...terms]), clauses: [...new Set([...known.clauses, ...ids])].sort() }
      : { terms, clauses: ids }
    law.set(key, { situation, side })
  }
}

/** Who asks, and how it comes to whose record. */
function questionOf({ agency, duty, purpose, way, owner }: Situation): [Principal, Asked] {
  const who = { agency: agency === PUBLIC ? null : agency, duties: duty === 'none' ? [] : [duty], purpose }
  return [who, { way, owner: owner === OWN ? agency : owner }]
}

/** What the charter opens holds whatever any agreement says. */
function isCharters(situation: Situation): boolean {
  const [who, asked] = questionOf(situation)
  return charterGrants(who, situation.action, situation.category, asked).length > 0
}

/** The prohibitions that stand in the way. */
export function closing(policy: Policy, situation: Situation): Closing {
  const [who, asked] = questionOf(situation)
  const decision = decideByClauses(policy, who, situation.action, situation.category, asked)
  const limits = decision.answer === 'no' ? decision.limitedBy.map(ref => ref.clause) : []
  const bans = new Set(inForce(policy).flatMap(({ clauses }) => clauses.filter(clause => clause.effect === 'forbid').map(({ id }) => id)))
  return { forbidding: limits.filter(id => bans.has(id)) }
}

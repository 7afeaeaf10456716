import type { Clause, Grant } from '../agreement/document.ts'
import {
  type Action,
  CASE_CATEGORIES,
  type Category,
  type Duty,
  isCaseCategory,
  isOwned,
  isOwners,
  NEEDS,
  type Need,
  type Purpose,
  type Scope,
  type Way,
  wayOf,
  waysFor,
} from '../agreement/vocabulary.ts'
import { CHARTER } from './charter.ts'
import { type ClauseInForce, lawInForce, names, type Policy, reaches } from './standing.ts'
import { alternatives, type Terms, termsOf } from './terms.ts'

export { type Absence, during, inForce, type Policy } from './standing.ts'

/** Who asks: an agency's user. `agency` null is nobody signed in; `purpose` null has said none, and is told which to say. */
export interface Principal {
  readonly agency: string | null
  readonly duties: readonly Duty[]
  readonly purpose: Purpose | null
}

/** How the asker comes to a row (the name of a way), and whose row it is: an agency, or OWNERLESS. */
export interface Situation {
  readonly way: string
  readonly owner: string
}

/** A clause, to be cited. The charter's are `{ agreement: 'charter', version: 1 }`. */
export interface Ref {
  readonly agreement: string
  readonly version: number
  readonly clause: string
}

export type Missing = 'purpose' | 'duty' | 'way' | Need

/** What would have to be so for a clause to open it: enough for a caller to ask. Depends on the law alone, never on a record. */
export interface Hint {
  readonly missing: readonly Missing[]
  readonly clause: Ref
  /** One of these duties; empty where any will do. */
  readonly duties: readonly Duty[]
  /** One of these purposes: only those under which no prohibition stands. */
  readonly purposes: readonly Purpose[]
  /** The scope to come by: a referral, a grant, a conference. */
  readonly way: Scope
  readonly terms: Terms
}

export type Decision =
  /** `terms` are alternatives: one of them must be kept whole. */
  | { readonly answer: 'yes'; readonly reliedOn: readonly Ref[]; readonly terms: readonly Terms[] }
  /** `limitedBy` is what forbids, or where nothing does, the clause that comes nearest; empty where no clause speaks of it. */
  | { readonly answer: 'no'; readonly limitedBy: readonly Ref[]; readonly ask: readonly Hint[] }

/** How the charter's clauses are cited. */
export const CHARTER_REF = { agreement: 'charter', version: 1 } as const

/** The owner of rows that are nobody's (published figures, meetings): an agreement's reach is not asked. */
export const OWNERLESS = '-'

/** Does a grant lie on this way? Its needs must be met by the way; a way may meet more than it asks. */
export const opens = (clause: Grant, way: Way): boolean =>
  clause.scope === way.scope && NEEDS.every(need => !clause.conditions?.[need] || way.needs.includes(need))

export const refKey = (ref: Ref): string => `${ref.agreement}/${ref.version}/${ref.clause}`

/** Without repetitions, sorted: an answer does not depend on the order in which agreements are loaded. */
export const uniqueRefs = (refs: readonly Ref[]): Ref[] => {
  const byKey = new Map(refs.map(ref => [refKey(ref), ref]))
  return [...byKey].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, ref]) => ref)
}

const hasDuty = (clause: Clause, duties: readonly Duty[]): boolean =>
  !clause.to.duties || clause.to.duties.some(duty => duties.includes(duty))

const refOf = ({ agreement, clause }: ClauseInForce): Ref => ({
  agreement: agreement.id,
  version: agreement.version,
  clause: clause.id,
})

/** A prohibition beats every grant but those of its own agreement that it names. */
const beats = (ban: ClauseInForce, grant: ClauseInForce): boolean =>
  !(ban.clause.effect === 'forbid' && ban.agreement === grant.agreement && ban.clause.except?.includes(grant.clause.id))

const bindsFor = ({ clause }: ClauseInForce, purpose: Purpose | null): boolean =>
  !clause.purposes || (purpose !== null && clause.purposes.includes(purpose))

function missingOf(clause: Grant, who: Principal, way: Way, owner: string): Missing[] {
  const missing: Missing[] = []
  if (who.purpose === null || !clause.purposes.includes(who.purpose)) missing.push('purpose')
  if (!hasDuty(clause, who.duties)) missing.push('duty')
  const sameScope = clause.scope === way.scope
  if (!sameScope || (isOwners(clause.scope) && owner !== who.agency)) missing.push('way')
  for (const need of NEEDS) if (clause.conditions?.[need] && !(sameScope && way.needs.includes(need))) missing.push(need)
  return missing
}

interface Candidate {
  readonly inForce: ClauseInForce
  readonly grant: Grant
  readonly missing: readonly Missing[]
}

function hintOf({ inForce, grant, missing }: Candidate, bans: readonly ClauseInForce[]): Hint {
  const free = (purpose: Purpose): boolean => !bans.some(ban => bindsFor(ban, purpose) && beats(ban, inForce))
  return {
    missing,
    clause: refOf(inForce),
    duties: grant.to.duties ?? [],
    purposes: grant.purposes.filter(free),
    way: grant.scope,
    terms: termsOf(grant),
  }
}

/** Nobody can ask to be the owner, and a purpose that is forbidden is not worth asking for. */
const isOfUse = (hint: Hint, who: Principal): boolean =>
  !(hint.way === 'own' && hint.missing.includes('way')) &&
  (hint.missing.includes('purpose') ? hint.purposes.length > 0 : who.purpose !== null && hint.purposes.includes(who.purpose))

/** Clause 4 before clause 13, as a reader of the agreement has them. */
const inOrder = new Intl.Collator('en', { numeric: true })

/** Of those with as much missing, what does not take another way to the case is nearer: a consent is asked for, an emergency is not. */
export const nearestFirst = (a: Hint, b: Hint): number =>
  a.missing.length - b.missing.length ||
  Number(a.missing.includes('way')) - Number(b.missing.includes('way')) ||
  inOrder.compare(refKey(a.clause), refKey(b.clause))

/** The charter's clauses that open it. They need no agreement, and nothing beats them. */
export function charterGrants(who: Principal, action: Action, category: Category, { way, owner }: Situation): readonly Grant[] {
  const by = wayOf(way)
  return CHARTER.filter(
    clause =>
      clause.actions.includes(action) &&
      clause.categories.includes(category) &&
      (clause.to.who === 'everyone' || who.agency !== null) &&
      hasDuty(clause, who.duties) &&
      (clause.purposes.length === 0 || (who.purpose !== null && clause.purposes.includes(who.purpose))) &&
      opens(clause, by) &&
      (!isOwners(clause.scope) || owner === who.agency),
  )
}

/** What the agreements alone say, without the charter. */
export function decideByClauses(policy: Policy, who: Principal, action: Action, category: Category, situation: Situation): Decision {
  const way = wayOf(situation.way)
  const candidates: Candidate[] = []
  const bans: ClauseInForce[] = []
  for (const inForce of lawInForce(policy, action, category)) {
    if (!names(inForce, who.agency)) continue
    if (situation.owner !== OWNERLESS && !reaches(inForce, situation.owner)) continue
    const { clause } = inForce
    if (clause.effect === 'forbid') bans.push(inForce)
    else candidates.push({ inForce, grant: clause, missing: missingOf(clause, who, way, situation.owner) })
  }
  const binding = bans.filter(ban => bindsFor(ban, who.purpose))
  const matching = candidates.filter(c => c.missing.length === 0)
  const open = matching.filter(c => !binding.some(ban => beats(ban, c.inForce)))
  if (open.length) {
    const reliedOn = uniqueRefs(open.map(c => refOf(c.inForce)))
    return { answer: 'yes', reliedOn, terms: alternatives(open.map(c => termsOf(c.grant))) }
  }
  const ask = candidates
    .filter(c => c.missing.length > 0)
    .map(c => hintOf(c, bans))
    .filter(hint => isOfUse(hint, who))
    .sort(nearestFirst)
  const beating = binding.filter(ban => matching.some(c => beats(ban, c.inForce)))
  const forbidding = beating.length ? beating : binding
  const limitedBy = forbidding.length ? forbidding.map(refOf) : ask.slice(0, 1).map(hint => hint.clause)
  return { answer: 'no', limitedBy: uniqueRefs(limitedBy), ask }
}

/**
 * The meaning of the agreements in force: may this principal do this with this category of a row so come by? Pure: everything
 * else (rule tree, law table) is tabulated from here. Throws an Error on a way that does not exist.
 */
export function decide(policy: Policy, who: Principal, action: Action, category: Category, situation: Situation): Decision {
  const byClauses = decideByClauses(policy, who, action, category, situation)
  const charter = charterGrants(who, action, category, situation)
  if (charter.length === 0) return byClauses
  const refs = charter.map(clause => ({ ...CHARTER_REF, clause: clause.id }))
  const terms = charter.map(termsOf)
  if (byClauses.answer === 'no') return { answer: 'yes', reliedOn: uniqueRefs(refs), terms: alternatives(terms) }
  return {
    answer: 'yes',
    reliedOn: uniqueRefs([...refs, ...byClauses.reliedOn]),
    terms: alternatives([...terms, ...byClauses.terms]),
  }
}

/** Every situation in which a category can be asked for by an agency, where these are the owners there are. */
export function situationsFor(
  category: Category,
  action: Action,
  agency: string | null,
  owners: readonly string[],
): { way: Way; owner: string }[] {
  const self = agency === null ? [] : [agency]
  const ownersBy = (way: Way): readonly string[] => {
    if (isOwners(way.scope)) return self
    return isOwned(category) ? owners : [OWNERLESS]
  }
  return waysFor(category, action).flatMap(way => ownersBy(way).map(owner => ({ way, owner })))
}

/** What a field may answer before any row is looked at. `always`: on every row at which the asker may read anything. */
export type Rule = 'never' | 'by-row' | 'always'

export function ruleOf(policy: Policy, who: Principal, action: Action, category: Category, owners: readonly string[]): Rule {
  const yes = (asked: Category, way: Way, owner: string): boolean =>
    decide(policy, who, action, asked, { way: way.name, owner }).answer === 'yes'
  const situations = situationsFor(category, action, who.agency, owners)
  if (!situations.some(s => yes(category, s.way, s.owner))) return 'never'
  if (isCaseCategory(category)) {
    const open = situations.filter(s => CASE_CATEGORIES.some(asked => yes(asked, s.way, s.owner)))
    // A mask may leave this category out of a deed.
    return open.every(s => !s.way.masked && yes(category, s.way, s.owner)) ? 'always' : 'by-row'
  }
  const everybodys = situations.filter(s => s.way.scope === 'all')
  return everybodys.length > 0 && everybodys.every(s => yes(category, s.way, s.owner)) ? 'always' : 'by-row'
}

import type { Agreement, Clause, Party, Retention, Span } from '../agreement/document.ts'
import { type Action, type Category, isDeed, type Kind } from '../agreement/vocabulary.ts'

/** An agency suspended from, or withdrawn from, an agreement at once, outside its document (all agreements, if none is named). */
export interface Absence extends Span {
  readonly agency: string
  readonly agreement?: string
  readonly since: string
}

/**
 * The agreements that are active, every version of each, and the instant (RFC 3339) asked about. A value: what is worked out
 * from it is kept beside it, so make another one rather than change it.
 */
export interface Policy {
  readonly agreements: readonly Agreement[]
  readonly absences?: readonly Absence[]
  readonly at: string
}

const begun = (span: Span, at: number): boolean => span.since === undefined || Date.parse(span.since) <= at
const ended = (span: Span, at: number): boolean => span.until !== undefined && Date.parse(span.until) <= at

/** Does the span hold at the instant? Since is inclusive, until exclusive. */
export const during = (span: Span, at: string): boolean => {
  const moment = Date.parse(at)
  return begun(span, moment) && !ended(span, moment)
}

/**
 * The version of each agreement that holds at `policy.at`. A signed version cannot be given an end when the next one comes, so
 * the newest that has begun replaces the others; where that one has ended, no older one comes back.
 */
export const inForce = (policy: Policy): Agreement[] => {
  const at = Date.parse(policy.at)
  const replaced = (a: Agreement): boolean => policy.agreements.some(b => b.id === a.id && b.version > a.version && begun(b, at))
  return policy.agreements.filter(a => begun(a, at) && !ended(a, at) && !replaced(a))
}

/** What an agency is in an agreement. It keeps its kind for ever; `current` says whether it is a party now. */
export interface Standing {
  readonly kind: Kind
  readonly current: boolean
}

/** A clause in force, with who stands how in its agreement. */
export interface ClauseInForce {
  readonly clause: Clause
  readonly agreement: Agreement
  readonly signatories: ReadonlyMap<string, Standing>
  readonly observers: ReadonlyMap<string, Standing>
}

type Role = 'signatories' | 'observers'

function standings(policy: Policy, agreement: Agreement, role: Role): Map<string, Standing> {
  const at = Date.parse(policy.at)
  const found = new Map<string, Standing>()
  const absent = (agency: string): boolean =>
    (policy.absences ?? []).some(
      x => x.agency === agency && (x.agreement ?? agreement.id) === agreement.id && begun(x, at) && !ended(x, at),
    )
  const note = (party: Party, current: boolean): void => {
    if (begun(party, at) && !found.get(party.agency)?.current) found.set(party.agency, { kind: party.kind, current })
  }
  // A party that a later version no longer names has left: still bound and protected by what the later version forbids.
  const earlier = policy.agreements.filter(a => a.id === agreement.id && a.version < agreement.version && begun(a, at))
  for (const version of earlier.sort((a, b) => a.version - b.version)) version[role].forEach(party => note(party, false))
  for (const party of agreement[role]) note(party, !ended(party, at) && !absent(party.agency))
  return found
}

function clausesInForce(policy: Policy): ClauseInForce[] {
  const at = Date.parse(policy.at)
  return inForce(policy).flatMap(agreement => {
    const signatories = standings(policy, agreement, 'signatories')
    const observers = standings(policy, agreement, 'observers')
    return agreement.clauses
      .filter(clause => begun(clause, at) && !ended(clause, at))
      .map(clause => ({ clause, agreement, signatories, observers }))
  })
}

/** What an agreement in force says on keeping, with who stands how in it. */
export interface RetentionInForce {
  readonly retention: Retention
  readonly agreement: Agreement
  readonly signatories: ReadonlyMap<string, Standing>
}

export function retentionInForce(policy: Policy): RetentionInForce[] {
  return inForce(policy).flatMap(agreement => {
    const signatories = standings(policy, agreement, 'signatories')
    const running = (agreement.retention ?? []).filter(each => during(each, policy.at))
    return running.map(retention => ({ retention, agreement, signatories }))
  })
}

interface Law {
  readonly clauses: readonly ClauseInForce[]
  readonly byAsk: Map<string, readonly ClauseInForce[]>
}

const laws = new WeakMap<Policy, Law>()

const lawOf = (policy: Policy): Law => {
  const known = laws.get(policy)
  if (known) return known
  const law = { clauses: clausesInForce(policy), byAsk: new Map() }
  laws.set(policy, law)
  return law
}

/** The clauses in force, in the order of the documents; only those on this action and category, where they are given. */
export function lawInForce(policy: Policy, action?: Action, category?: Category): readonly ClauseInForce[] {
  const law = lawOf(policy)
  if (action === undefined || category === undefined) return law.clauses
  const key = `${action} ${category}`
  const known = law.byAsk.get(key)
  if (known) return known
  const found = law.clauses.filter(({ clause }) => clause.actions.includes(action) && clause.categories.includes(category))
  law.byAsk.set(key, found)
  return found
}

/** A grant is for those who are parties now; a prohibition binds whoever ever joined, so that leaving or suspension never widens. */
export function names({ clause, signatories, observers }: ClauseInForce, agency: string | null): boolean {
  const { who, kinds, agencies } = clause.to
  if (who === 'everyone') return true
  if (agency === null) return false
  const standing = (who === 'signatories' ? signatories : observers).get(agency)
  if (!standing || (clause.effect === 'grant' && !standing.current)) return false
  if (!kinds && !agencies) return true
  return Boolean(kinds?.includes(standing.kind) || agencies?.includes(agency))
}

/**
 * An agreement reaches the cases of its signatories. What an owner gave by a deed outlives its leaving; prohibitions protect the
 * cases of whoever ever joined.
 */
export function reaches({ clause, signatories }: ClauseInForce, owner: string): boolean {
  const standing = signatories.get(owner)
  if (!standing) return false
  if (clause.owners && !clause.owners.includes(standing.kind)) return false
  return clause.effect === 'forbid' || isDeed(clause.scope) || standing.current
}

import type { Agreement, Clause, Grant, Retention } from '../../agreement/document.ts'
import { canonicalText } from '../../agreement/canonical.ts'
import { termsOf } from '../terms.ts'
import { termsKey } from './change.ts'

/** Whatever has a number in an agreement. */
export type Numbered = Clause | Retention
export const isRetention = (clause: Numbered): clause is Retention => 'days' in clause
export const isBan = (clause: Numbered): boolean => !isRetention(clause) && clause.effect === 'forbid'

/** What becomes of a clause. `reworded`: another text, the same rule. `renumbered`: the same rule under another number. */
export interface ClauseChange {
  readonly what: 'added' | 'removed' | 'changed' | 'reworded' | 'renumbered'
  readonly before: Numbered | null
  readonly after: Numbered | null
}

export interface ClauseChanges {
  readonly changes: readonly ClauseChange[]
  /** The numbers of those that stay to the letter. */
  readonly same: readonly string[]
}

const sorted = (words: readonly string[] | undefined): readonly string[] | null => (words ? [...words].sort() : null)
const moment = (instant: string | undefined): number | null => (instant === undefined ? null : Date.parse(instant))
const grantKey = (grant: Grant): unknown[] => [
  grant.scope,
  grant.conditions?.consent ?? false,
  grant.conditions?.minor ?? false,
  termsKey([termsOf(grant)]),
]

/** The same for clauses that set the same rule, whatever their numbers, wording and order of words. */
function ruleKey(clause: Numbered): string {
  if (isRetention(clause)) {
    const { categories, days, law, owners, since, until } = clause
    return JSON.stringify([sorted(categories), days, law !== undefined, sorted(owners), moment(since), moment(until)])
  }
  const { effect, to, actions, categories, owners, purposes, since, until } = clause
  const rest = clause.effect === 'grant' ? grantKey(clause) : [sorted(clause.except)]
  const lists = [to.kinds, to.agencies, to.duties, actions, categories, owners, purposes].map(sorted)
  return JSON.stringify([effect, to.who, lists, moment(since), moment(until), rest])
}

/** The wording: of another law too, where the clause names one. */
const wording = (clause: Numbered): string => canonicalText({ text: clause.text, law: isRetention(clause) ? clause.law : undefined })
const numbered = ({ clauses, retention = [] }: Agreement): Numbered[] => [...clauses, ...retention]

/** Clauses by their numbers, in the order of the later document, then what is gone. */
export function clauseChanges(from: Agreement, to: Agreement): ClauseChanges {
  const [mine, theirs] = [numbered(from), numbered(to)]
  const old = new Map(mine.map(clause => [clause.id, clause]))
  const young = new Set(theirs.map(clause => clause.id))
  const gone = mine.filter(clause => !young.has(clause.id))
  const same: string[] = []
  const changes: ClauseChange[] = []
  for (const after of theirs) {
    const before = old.get(after.id)
    if (!before) {
      const i = gone.findIndex(clause => ruleKey(clause) === ruleKey(after))
      const [twin] = i < 0 ? [] : gone.splice(i, 1)
      changes.push(twin ? { what: 'renumbered', before: twin, after } : { what: 'added', before: null, after })
    } else if (ruleKey(before) !== ruleKey(after)) changes.push({ what: 'changed', before, after })
    else if (wording(before) !== wording(after)) changes.push({ what: 'reworded', before, after })
    else same.push(after.id)
  }
  return { changes: [...changes, ...gone.map((before): ClauseChange => ({ what: 'removed', before, after: null }))], same }
}

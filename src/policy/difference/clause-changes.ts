import type { Agreement, Clause, Grant } from '../../agreement/document.ts'
import { canonicalText } from '../../agreement/canonical.ts'
import { termsOf } from '../terms.ts'
import { termsKey } from './change.ts'

/** What becomes of a clause. `reworded`: another text, the same rule. `renumbered`: the same rule under another number. */
export interface ClauseChange {
  readonly what: 'added' | 'removed' | 'changed' | 'reworded' | 'renumbered'
  readonly before: Clause | null
  readonly after: Clause | null
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
function ruleKey(clause: Clause): string {
  const { effect, to, actions, categories, owners, purposes, since, until } = clause
  const rest = clause.effect === 'grant' ? grantKey(clause) : [sorted(clause.except)]
  const lists = [to.kinds, to.agencies, to.duties, actions, categories, owners, purposes].map(sorted)
  return JSON.stringify([effect, to.who, lists, moment(since), moment(until), rest])
}

/** Clauses by their numbers, in the order of the later document, then what is gone. */
export function clauseChanges(from: Agreement, to: Agreement): ClauseChanges {
  const old = new Map(from.clauses.map(clause => [clause.id, clause]))
  const young = new Set(to.clauses.map(clause => clause.id))
  const gone = from.clauses.filter(clause => !young.has(clause.id))
  const same: string[] = []
  const changes: ClauseChange[] = []
  for (const after of to.clauses) {
    const before = old.get(after.id)
    if (!before) {
      const i = gone.findIndex(clause => ruleKey(clause) === ruleKey(after))
      const [twin] = i < 0 ? [] : gone.splice(i, 1)
      changes.push(twin ? { what: 'renumbered', before: twin, after } : { what: 'added', before: null, after })
    } else if (ruleKey(before) !== ruleKey(after)) changes.push({ what: 'changed', before, after })
    else if (canonicalText(before.text) !== canonicalText(after.text)) changes.push({ what: 'reworded', before, after })
    else same.push(after.id)
  }
  return { changes: [...changes, ...gone.map((before): ClauseChange => ({ what: 'removed', before, after: null }))], same }
}

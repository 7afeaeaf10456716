import type { Agreement } from '../../agreement/document.ts'
import { OperatorError } from '../../base/errors.ts'
import type { Policy } from '../../policy/decide.ts'
import { type ClauseInForce, lawInForce, reaches } from '../../policy/standing.ts'

/** What is shared under one agreement: whose cases are counted, and the bases below which no count is shown to somebody. */
export interface Sharing {
  readonly agreement: Agreement
  /** Names of agencies. */
  readonly grantors: readonly string[]
  /** Rising. Those of every agreement in force: a reader comes by the base of any. */
  readonly bases: readonly number[]
}

/** The clauses by which cases of all are counted. */
const sharingClauses = (policy: Policy): ClauseInForce[] =>
  lawInForce(policy, 'aggregate', 'case-summary').filter(({ clause }) => clause.effect === 'grant' && clause.scope === 'all')

/**
 * What the agreement of this id shares, or the only one that shares, where none is named: a release is of one agreement, as its clauses reach its own
 * signatories alone. `agencies`: all there are.
 * Errors: OperatorError where none shares, several do, or not the named one.
 */
export function sharingUnder(policy: Policy, agencies: readonly string[], id?: string): Sharing {
  const clauses = sharingClauses(policy)
  const ids = [...new Set(clauses.map(({ agreement }) => agreement.id))]
  if (ids.length === 0) throw new OperatorError('No agreement in force lets anybody count the cases of all: there is nothing to release.')
  if (id === undefined && ids.length > 1)
    throw new OperatorError(`Several agreements share statistics: name one by --agreement: ${ids.join(', ')}.`)
  if (id !== undefined && !ids.includes(id))
    throw new OperatorError(`No agreement "${id}" in force lets anybody count the cases of all; these do: ${ids.join(', ')}.`)
  const its = clauses.filter(({ agreement }) => agreement.id === (id ?? ids[0]))
  const grantors = agencies.filter(agency => its.some(clause => reaches(clause, agency)))
  if (grantors.length === 0)
    throw new OperatorError(`No agency is a signatory of ${its[0]!.agreement.id} now: there is nothing to release.`)
  return { agreement: its[0]!.agreement, grantors, bases: basesOf(clauses) }
}

function basesOf(clauses: readonly ClauseInForce[]): number[] {
  const bases = clauses.map(({ clause }) => (clause.effect === 'grant' ? clause.conditions?.smallest : undefined))
  return [...new Set(bases)].filter(base => base !== undefined).sort((a, b) => a - b)
}

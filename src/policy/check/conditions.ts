import type { Agreement, Grant } from '../../agreement/document.ts'
import { type Action, type Category, isCaseCategory, NEEDS, type Scope, scopesFor, TERMS_FOR, WAYS } from '../../agreement/vocabulary.ts'
import { opens } from '../decide.ts'
import { termsOf, type Terms } from '../terms.ts'
import { error, type Problem } from './problem.ts'

/** What a deed of this scope cannot go without. */
const REQUIRED_TERMS: Partial<Record<Scope, readonly (keyof Terms)[]>> = {
  grant: ['approvals', 'longest'],
  emergency: ['longest', 'review'],
  conference: ['longest'],
}

function checkCategory(clause: Grant, path: string, action: Action, category: Category, index: number): Problem[] {
  const problems: Problem[] = []
  const scopes: readonly Scope[] = scopesFor(category, action).filter(scope => scope !== 'sealed')
  if (!scopes.includes(clause.scope)) {
    const none = `"${category}" cannot be given for "${action}"`
    const other = `there is no ${action} of "${category}" in scope "${clause.scope}"; there is: ${scopes.join(', ')}`
    problems.push(error(`${path}/categories/${index}`, 'no-situation', scopes.length ? other : none))
  }
  if (clause.to.who !== 'signatories' && isCaseCategory(category) && action !== 'aggregate')
    problems.push(error(`${path}/to/who`, 'observer', `${clause.to.who} never ${action} case data`))
  return problems
}

function checkBase(clause: Grant, path: string, action: Action): Problem[] {
  const base = clause.conditions?.smallest
  const at = `${path}/conditions/smallest`
  if (action === 'aggregate' && clause.scope !== 'own' && base === undefined)
    return [error(at, 'missing', "counts beyond one's own need a smallest count")]
  if (action !== 'aggregate' && base !== undefined)
    return [error(at, 'no-situation', `a smallest count binds an answer of counts, not "${action}"`)]
  return []
}

function checkNeeds(clause: Grant, path: string): Problem[] {
  const set = NEEDS.filter(need => clause.conditions?.[need])
  const exact = WAYS.some(way => opens(clause, way) && way.needs.every(need => set.includes(need)))
  if (exact) return []
  const known = WAYS.filter(way => way.scope === clause.scope).map(way => way.name)
  const asked = [clause.scope, ...set].join(' + ')
  return [error(`${path}/conditions`, 'no-situation', `no situation is "${asked}"; there is: ${known.join(', ')}`)]
}

function checkTerms(clause: Grant, path: string): Problem[] {
  const problems: Problem[] = []
  const terms = termsOf(clause)
  for (const term of ['approvals', 'longest', 'review'] as const) {
    if (terms[term] === undefined || TERMS_FOR[clause.scope].includes(term)) continue
    const message = `"${term}" binds a deed, and ${clause.to.who} in scope "${clause.scope}" rests on none`
    problems.push(error(`${path}/conditions/${term}`, 'no-situation', message))
  }
  for (const term of REQUIRED_TERMS[clause.scope] ?? [])
    if (terms[term] === undefined) problems.push(error(`${path}/conditions/${term}`, 'missing', `scope "${clause.scope}" needs "${term}"`))
  return problems
}

function checkTo({ to }: Grant, path: string): Problem[] {
  if (to.who !== 'everyone') {
    if (to.duties) return []
    return [error(`${path}/to/duties`, 'missing', 'say whose duty it is: a grant without duties would be for everybody in the agency')]
  }
  if (!to.kinds && !to.agencies && !to.duties) return []
  return [error(`${path}/to`, 'form', 'everyone has no kind, agency or duty')]
}

/** What no row can answer must not compile: each scope, with its conditions, has a situation for each of its categories and actions. */
export function checkConditions(agreement: Agreement): Problem[] {
  return agreement.clauses.flatMap((clause, i) => {
    if (clause.effect === 'forbid') return []
    const path = `/clauses/${i}`
    return [
      ...clause.actions.flatMap(action => clause.categories.flatMap((category, j) => checkCategory(clause, path, action, category, j))),
      ...clause.actions.flatMap(action => checkBase(clause, path, action)),
      ...checkNeeds(clause, path),
      ...checkTerms(clause, path),
      ...checkTo(clause, path),
    ]
  })
}

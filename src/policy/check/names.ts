import type { Agreement } from '../../agreement/document.ts'
import { error, type Problem } from './problem.ts'

const twice = (names: readonly (readonly [path: string, name: string])[], what: string): Problem[] =>
  names
    .filter(([, name], i) => names.findIndex(([, other]) => other === name) !== i)
    .map(([path, name]) => error(path, 'twice', `${what}"${name}" stands twice`))

/** Clauses and parties are named once, and a clause names agencies that are there. */
export function checkNames(agreement: Agreement): Problem[] {
  const clauses = (['clauses', 'retention'] as const).flatMap(list =>
    (agreement[list] ?? []).map(({ id }, i) => [`/${list}/${i}/id`, id] as const),
  )
  const parties = (['signatories', 'observers'] as const).flatMap(list =>
    agreement[list].map((party, i) => [`/${list}/${i}/agency`, party.agency] as const),
  )
  const strangers = agreement.clauses.flatMap(({ to }, i) => {
    const known = to.who === 'everyone' ? [] : agreement[to.who]
    return (to.agencies ?? []).flatMap((name, j) => {
      if (known.some(party => party.agency === name)) return []
      return [error(`/clauses/${i}/to/agencies/${j}`, 'unknown-agency', `"${name}" is not among the ${to.who}`)]
    })
  })
  return [...twice(clauses, 'clause '), ...twice(parties, ''), ...strangers]
}

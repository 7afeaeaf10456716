import type { Agreement, Prohibition } from '../../agreement/document.ts'
import { cellsOf, forbids } from './cells.ts'
import { error, type Problem, warning } from './problem.ts'

function checkException(agreement: Agreement, ban: Prohibition, id: string, path: string): Problem[] {
  const named = agreement.clauses.find(clause => clause.id === id)
  if (!named) return [error(path, 'exception', `there is no clause "${id}"`)]
  if (named.effect === 'forbid') return [error(path, 'exception', `clause "${id}" forbids too: there is nothing to except`)]
  const cells = [...cellsOf(agreement, named).values()]
  if (cells.some(cell => forbids(ban, cell))) return []
  return [warning(path, 'exception', `clause "${id}" grants nothing that this one forbids: the exception is empty`)]
}

/** An exception names a granting clause of this agreement, of which it saves something. */
export function checkExceptions(agreement: Agreement): Problem[] {
  return agreement.clauses.flatMap((ban, i) => {
    if (ban.effect !== 'forbid') return []
    return (ban.except ?? []).flatMap((id, j) => checkException(agreement, ban, id, `/clauses/${i}/except/${j}`))
  })
}

import type { Agreement, Prohibition } from '../../agreement/document.ts'
import type { Category } from '../../agreement/vocabulary.ts'
import { easier, termsOf } from '../terms.ts'
import { bansOf, type Cell, closers, forbids, type Opening, openingsOf } from './cells.ts'
import { error, type Problem, warning } from './problem.ts'

const sample = (cell: Cell): string => `${cell.kind} (${cell.duty}), ${cell.action} ${cell.category}, ${cell.way}, ${cell.purpose}`

function checkKinds(agreement: Agreement, { grant, index, cells }: Opening): Problem[] {
  const { who, kinds = [] } = grant.to
  if (who === 'everyone') return []
  const one = who === 'observers' ? 'observer' : 'signatory'
  return kinds.flatMap((kind, i) => {
    if (agreement[who].some(party => party.kind === kind)) return []
    const unused = cells.size ? '' : ': nobody can use this clause yet'
    return [warning(`/clauses/${index}/to/kinds/${i}`, 'nobody', `no ${one} is of kind "${kind}"${unused}`)]
  })
}

function checkDead(bans: readonly Prohibition[], { grant, index, cells }: Opening): Problem[] {
  const path = `/clauses/${index}`
  const all = [...cells.values()].map(cell => ({ cell, by: closers(bans, grant, cell) }))
  const closed = all.filter(({ by }) => by.length)
  const clauses = [...new Set(closed.flatMap(({ by }) => by.map(ban => ban.id)))].join(', ')
  if (all.length && closed.length === all.length)
    return [error(path, 'dead', `grants nothing: clause ${clauses} forbids all of it and does not except "${grant.id}"`)]
  // Who is named as one of all signatories may well be forbidden; who is named by kind was meant.
  return (grant.to.kinds ?? []).flatMap(kind => {
    const gone = new Set<Category>(closed.filter(({ cell }) => cell.kind === kind).map(({ cell }) => cell.category))
    for (const { cell, by } of all) if (cell.kind === kind && !by.length) gone.delete(cell.category)
    return gone.size ? [warning(path, 'dead', `gives ${kind} nothing of ${[...gone].join(', ')}: clause ${clauses} forbids it`)] : []
  })
}

function checkOverlap(mine: Opening, other: Opening): Problem[] {
  const path = `/clauses/${mine.index}`
  const shared = [...mine.cells.keys()].filter(key => other.cells.has(key))
  const first = shared[0]
  if (first === undefined) return []
  const terms = termsOf(mine.grant)
  const others = termsOf(other.grant)
  const within = shared.length === mine.cells.size && easier(others, terms)
  const wider = other.cells.size > mine.cells.size || !easier(terms, others)
  // Of two that are the same, the later one is the one too many.
  if (within && (wider || other.index < mine.index)) return [warning(path, 'overlap', `adds nothing to clause ${other.grant.id}`)]
  if (other.index > mine.index || JSON.stringify(terms) === JSON.stringify(others)) return []
  const what = sample(mine.cells.get(first)!)
  return [warning(path, 'overlap', `opens the same as clause ${other.grant.id} for ${what}, on other terms: either one is enough`)]
}

function checkIdle(agreement: Agreement, openings: readonly Opening[]): Problem[] {
  return agreement.clauses.flatMap((ban, i) => {
    if (ban.effect !== 'forbid') return []
    const bites = ({ grant, cells }: Opening): boolean =>
      !ban.except?.includes(grant.id) && [...cells.values()].some(cell => forbids(ban, cell))
    if (openings.some(bites)) return []
    return [warning(`/clauses/${i}`, 'idle', 'forbids nothing that this agreement grants: it binds only what other agreements grant')]
  })
}

/** What the clauses do to one another: grants that are dead, for nobody or needless, prohibitions that are idle. */
export function checkEffects(agreement: Agreement): Problem[] {
  const openings = openingsOf(agreement)
  const bans = bansOf(agreement)
  const dead = new Map(openings.map(opening => [opening, checkDead(bans, opening)]))
  const isDead = (opening: Opening): boolean => dead.get(opening)!.some(problem => problem.level === 'error')
  const alive = openings.filter(opening => !isDead(opening))
  return [
    ...openings.flatMap(opening => [...checkKinds(agreement, opening), ...dead.get(opening)!]),
    ...alive.flatMap(opening => alive.filter(other => other !== opening).flatMap(other => checkOverlap(opening, other))),
    ...checkIdle(agreement, openings),
  ]
}

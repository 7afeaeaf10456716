import type { Agreement, Grant, Party, Prohibition, To } from '../../agreement/document.ts'
import { type Action, type Category, type Kind, type Purpose, WAYS } from '../../agreement/vocabulary.ts'
import { opens } from '../decide.ts'

/** Any kind, agency or duty: what is for everyone. */
export const ANY = '*'

/**
 * The least thing that a grant opens, over kinds of owner, so that it also speaks of parties still to come; whatever the time, so
 * that it speaks of the whole life of the document.
 */
export interface Cell {
  readonly who: To['who']
  readonly kind: Kind | typeof ANY
  readonly agency: string
  readonly duty: string
  readonly purpose: Purpose
  readonly action: Action
  readonly category: Category
  readonly way: string
  readonly owner: Kind
}

export const keyOf = (cell: Cell): string =>
  [cell.who, cell.kind, cell.agency, cell.duty, cell.purpose, cell.action, cell.category, cell.way, cell.owner].join(' ')

type Holder = Pick<Party, 'agency'> & { readonly kind: Cell['kind'] }

const isNamed = (to: To, holder: Holder): boolean => {
  if (!to.kinds && !to.agencies) return true
  return Boolean((to.kinds as readonly string[] | undefined)?.includes(holder.kind) || to.agencies?.includes(holder.agency))
}

const holdersOf = (agreement: Agreement, { to }: Grant): readonly Holder[] =>
  to.who === 'everyone' ? [{ kind: ANY, agency: ANY }] : agreement[to.who].filter(party => isNamed(to, party))

function* deeds(grant: Grant): Generator<Pick<Cell, 'duty' | 'purpose' | 'action' | 'category'>> {
  for (const duty of grant.to.duties ?? [ANY])
    for (const purpose of grant.purposes)
      for (const action of grant.actions) for (const category of grant.categories) yield { duty, purpose, action, category }
}

/** Every cell that a grant would open if no prohibition stood, by its key. */
export function cellsOf(agreement: Agreement, grant: Grant): Map<string, Cell> {
  const cells = new Map<string, Cell>()
  const { who } = grant.to
  const ways = WAYS.filter(way => opens(grant, way)).map(way => way.name)
  const kinds = [...new Set(agreement.signatories.map(party => party.kind))]
  for (const { kind, agency } of holdersOf(agreement, grant)) {
    const owners = grant.scope === 'own' && kind !== ANY ? [kind] : kinds
    const reached = owners.filter(owner => !grant.owners || grant.owners.includes(owner))
    for (const deed of deeds(grant))
      for (const way of ways)
        for (const owner of reached) {
          const cell: Cell = { who, kind, agency, ...deed, way, owner }
          cells.set(keyOf(cell), cell)
        }
  }
  return cells
}

/** Does a prohibition stand against this cell? `except` is not looked at: it speaks of grants, not of cells. */
export const forbids = (ban: Prohibition, cell: Cell): boolean =>
  (ban.to.who === 'everyone' || ban.to.who === cell.who) &&
  isNamed(ban.to, cell) &&
  ban.actions.includes(cell.action) &&
  ban.categories.includes(cell.category) &&
  (!ban.purposes || ban.purposes.includes(cell.purpose)) &&
  (!ban.owners || ban.owners.includes(cell.owner))

/** A grant at its place in the document, with the cells it would open. */
export interface Opening {
  readonly grant: Grant
  readonly index: number
  readonly cells: ReadonlyMap<string, Cell>
}

export const openingsOf = (agreement: Agreement): Opening[] =>
  agreement.clauses.flatMap((grant, index) => (grant.effect === 'grant' ? [{ grant, index, cells: cellsOf(agreement, grant) }] : []))

export const bansOf = (agreement: Agreement): Prohibition[] => agreement.clauses.filter(clause => clause.effect === 'forbid')

/** The prohibitions that close this cell of this grant. */
export const closers = (bans: readonly Prohibition[], grant: Grant, cell: Cell): Prohibition[] =>
  bans.filter(ban => !ban.except?.includes(grant.id) && forbids(ban, cell))

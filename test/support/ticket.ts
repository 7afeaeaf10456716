import { type Action, type Category, type Duty, type Purpose, WAYS } from '../../src/agreement/vocabulary.ts'
import { charterRowsOf, CLASSES, CLOSED_CLASS, type LawRow, rowsOf, type Table } from '../../src/policy/tabulate.ts'

/** What the database compiles for one agency, its user's duties and a purpose. Rows add up, as only grants have duties. */
export interface Ticket {
  readonly agency: string | null
  readonly user: string
  readonly purpose: Purpose
  /** `action category` -> bits. */
  readonly sees: ReadonlyMap<string, string>
  /** Numbers of the ways whose lanes are read. */
  readonly ways: ReadonlySet<number>
}

const either = (a: string, b: string): string => [...a].map((bit, i) => (bit === '1' || b[i] === '1' ? '1' : '0')).join('')

function add(rows: readonly LawRow[]): Map<string, string> {
  const sees = new Map<string, string>()
  for (const row of rows) {
    const key = `${row.action} ${row.category}`
    const before = sees.get(key)
    sees.set(key, before === undefined ? row.bits : either(before, row.bits))
  }
  return sees
}

const slot = (bits: string, way: number): string => bits.slice(way * CLASSES, (way + 1) * CLASSES)

/** A lane is left out where its base way (`referred` of `referred+consent`) opens all that it would. */
function lanesOf(sees: ReadonlyMap<string, string>): Set<number> {
  const all = [...sees.values()]
  const addsTo = (way: number, base: number): boolean =>
    all.some(bits => [...slot(bits, way)].some((bit, i) => bit === '1' && slot(bits, base)[i] !== '1'))
  const needed = WAYS.flatMap((way, number) => {
    if (!all.some(bits => slot(bits, number).includes('1'))) return []
    const base = WAYS.findIndex(other => other.scope === way.scope && other.needs.length === 0)
    return base === number || base < 0 || addsTo(number, base) ? [number] : []
  })
  return new Set(needed)
}

/** A ticket as the database makes one from the law table and the charter's rows. */
export function ticketOf(
  table: Table,
  charter: readonly LawRow[],
  who: { agency: string | null; user: string; duties: readonly Duty[]; purpose: Purpose },
): Ticket {
  const rows = [...charterRowsOf(charter, who.duties, who.purpose), ...rowsOf(table, who.agency, who.duties, who.purpose)]
  const sees = add(rows)
  return { agency: who.agency, user: who.user, purpose: who.purpose, sees, ways: lanesOf(sees) }
}

/** Does the ticket open a category of this owner's rows by this way? An owner that the law does not know is in the closed class. */
export const bit = (ticket: Ticket, table: Table, action: Action, category: Category, way: number, owner: string): boolean =>
  ticket.sees.get(`${action} ${category}`)?.[way * CLASSES + (table.classOf.get(owner) ?? CLOSED_CLASS)] === '1'

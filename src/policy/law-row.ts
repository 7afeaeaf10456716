import { type Action, type Category, type Duty, isOwners, type Purpose, type Way, WAYS } from '../agreement/vocabulary.ts'
import { type Ref, uniqueRefs } from './decide.ts'
import type { Terms } from './terms.ts'

/** The agency of rows for nobody signed in. */
export const PUBLIC = 'public'
/** The owner in the cells of charter rows: whoever asks. */
export const ANY_OWNER = '*'
/** Bits of a row: way * CLASSES + class. */
export const SLOTS = 16
export const CLASSES = 32
/** The class of an owner that the law does not know. Only the charter sets a bit in it. */
export const CLOSED_CLASS = CLASSES - 1

/** `none`: whatever the duty, so also for a user without any. A principal has the rows of `none` and of each of its duties. */
export type Holder = Duty | 'none'

/** What is open in one situation, on what terms (alternatives), by which clauses. A closed situation has no cell. */
export interface Cell {
  readonly terms: readonly Terms[]
  readonly clauses: readonly Ref[]
}

/** One row of the law: rows of one agency add up over its duties; rows of every agency (null) are the charter's. */
export interface LawRow {
  /** An agency's id, PUBLIC for nobody signed in, or null for whoever it is: the charter. */
  readonly agency: string | null
  readonly duty: Holder
  readonly purpose: Purpose
  readonly action: Action
  readonly category: Category
  /** SLOTS * CLASSES characters, 0 or 1. */
  readonly bits: string
  /** The base of counts over all cases: the smallest `smallest` of its cells of the way `all`. */
  readonly base: number | null
  /** Every clause that the row relies on. */
  readonly clauses: readonly Ref[]
  /** By `cellKey`. */
  readonly cells: ReadonlyMap<string, Cell>
}

/** The law of the clauses in force at one instant, for these agencies. */
export interface Table {
  readonly agencies: readonly string[]
  /** Owners whom every row treats alike share a class, so that a tie stores the owner and no tie changes with the law. */
  readonly classOf: ReadonlyMap<string, number>
  /** How many classes there are: at most CLOSED_CLASS. */
  readonly classes: number
  readonly rows: readonly LawRow[]
}

/** The key of a cell: the name of the way, and the owner. */
export const cellKey = (way: string, owner: string): string => `${way} ${owner}`

const CLOSED_SLOT = '0'.repeat(CLASSES)

export type RowKey = Pick<LawRow, 'duty' | 'purpose' | 'action' | 'category'>

function baseOf(cells: ReadonlyMap<string, Cell>): number | null {
  const terms = [...cells].filter(([key]) => key.startsWith('all ')).flatMap(([, cell]) => cell.terms)
  const bases = terms.map(each => each.smallest).filter(smallest => smallest !== undefined)
  return bases.length ? Math.min(...bases) : null
}

/** A row from its cells. `owners` has for each class one owner by whose cells the class is known. */
export function lawRow(agency: string | null, key: RowKey, cells: ReadonlyMap<string, Cell>, owners: ReadonlyMap<number, string>): LawRow {
  const open = new Set([...cells.keys()].map(cell => cell.slice(0, cell.indexOf(' '))))
  const slot = (way: Way): string => {
    if (!open.has(way.name)) return CLOSED_SLOT
    const bits = Array<string>(CLASSES).fill('0')
    for (const [number, owner] of owners) {
      // Being the owner is decided by the lane, so that the bit is set for every class.
      const asked = isOwners(way.scope) ? (agency ?? ANY_OWNER) : owner
      if (cells.has(cellKey(way.name, asked))) bits[number] = '1'
    }
    return bits.join('')
  }
  const clauses = uniqueRefs([...new Set([...cells.values()].map(cell => cell.clauses))].flat())
  return { agency, ...key, bits: WAYS.map(slot).join(''), base: baseOf(cells), clauses, cells }
}

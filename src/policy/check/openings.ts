import type { Agreement } from '../../agreement/document.ts'
import { isCaseCategory } from '../../agreement/vocabulary.ts'
import { bansOf, type Cell, closers, keyOf, openingsOf } from './cells.ts'
import { type Problem, warning } from './problem.ts'

/** Every cell that stays open once the prohibitions are counted, with the first clause that opens it. */
function openCells(agreement: Agreement): Map<string, { cell: Cell; index: number }> {
  const bans = bansOf(agreement)
  const open = new Map<string, { cell: Cell; index: number }>()
  for (const { grant, index, cells } of openingsOf(agreement))
    for (const [key, cell] of cells) if (!open.has(key) && !closers(bans, grant, cell).length) open.set(key, { cell, index })
  return open
}

/**
 * What a reader of the answers would stumble over: the row wall checks what a write returns, so that a write unread fails; and a
 * case without its summary has no owner, place or date.
 */
export function checkOpenings(agreement: Agreement): Problem[] {
  const open = openCells(agreement)
  const found = new Map<string, Problem>()
  for (const { cell, index } of open.values()) {
    if (!isCaseCategory(cell.category)) continue
    const isOpen = (other: Partial<Cell>): boolean => open.has(keyOf({ ...cell, ...other }))
    const warn = (rule: string, message: string): void => {
      const once = [index, rule, cell.category, cell.way, cell.purpose].join(' ')
      if (!found.has(once)) found.set(once, warning(`/clauses/${index}`, rule, message))
    }
    const who = `${cell.kind} (${cell.duty})`
    const what = `${cell.category} (${cell.way}, ${cell.purpose})`
    if (cell.action === 'write' && !isOpen({ action: 'read' })) warn('write-unread', `${who} may write ${what} and not read it`)
    if (cell.action === 'read' && !isOpen({ category: 'case-summary' }))
      warn('no-summary', `${who} reads ${what} of a case whose summary is closed`)
  }
  return [...found.values()]
}

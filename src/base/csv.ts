/**
 * A spreadsheet runs what begins with one of these as a formula, some after blanks, some in their full width. A quote before it makes it a text; a cell
 * that has quotes before it already gets one more, so that the way back is exact.
 */
const FORMULA = /^'*\s*[=+\-@＝＋－＠\t\r\n]/
const DEFUSED = /^'+\s*[=+\-@＝＋－＠\t\r\n]/
const NUMBER = /^[+-]?\d+(\.\d+)?$/

/** A cell as it is safe to open in a spreadsheet. A number stays one. */
export const defused = (cell: string): string => (FORMULA.test(cell) && !NUMBER.test(cell) ? `'${cell}` : cell)

/** What was defused. */
export const fused = (cell: string): string => (DEFUSED.test(cell) ? cell.slice(1) : cell)

/** By this a spreadsheet knows UTF-8. */
export const BYTE_ORDER_MARK = '\uFEFF'

/** A line of a CSV file (RFC 4180), its cells safe to open in a spreadsheet. */
export const csvLine = (cells: readonly (string | number)[]): string =>
  `${cells.map(cell => (typeof cell === 'number' ? String(cell) : quoted(defused(cell)))).join(',')}\r\n`

const quoted = (cell: string): string => (/[",;\t\r\n]|^\s|\s$/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)

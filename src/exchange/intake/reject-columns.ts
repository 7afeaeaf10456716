import type { Reject } from './refusal.ts'
import type { RowIdentity } from './source.ts'

/** What a rejects file has behind the columns of its file. */
const COLUMNS = ['reject_file', 'reject_line', 'reject_column', 'reject_rule', 'reject_allowed', 'reject_text'] as const
export const REJECT_COLUMNS: readonly string[] = COLUMNS

export const isRejectColumn = (column: string): boolean => REJECT_COLUMNS.includes(column)

/** Is it the header of a rejects file, which corrected is itself an import? */
export const isRejectsHeader = (header: readonly string[]): boolean => header.includes('reject_file') && header.includes('reject_line')

/** The cells of those columns; `line` and `digest` are of the file that the row first came from. */
export const rejectCells = ({ digest, line }: RowIdentity, { column, rule, allowed }: Reject, text = ''): readonly (string | number)[] => [
  digest,
  line,
  column,
  rule,
  allowed.join(', '),
  text,
]

/** The row of the first file that a row of a rejects file is; undefined where somebody has changed that. */
export function identityIn(header: readonly string[], cells: readonly string[]): RowIdentity | undefined {
  const digest = cells[header.indexOf('reject_file')] ?? ''
  const line = cells[header.indexOf('reject_line')] ?? ''
  return /^[0-9a-f]{64}$/.test(digest) && /^[1-9]\d{0,8}$/.test(line) ? { digest, line: Number(line) } : undefined
}

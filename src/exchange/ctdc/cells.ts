import { alpha2Of, isCountry, UNKNOWN_COUNTRY } from '../../base/codes/index.ts'
import type { Cells } from '../intake/format.ts'
import { Refusal } from '../intake/refusal.ts'

/** A column's words and our codes for them. */
export type Table<Code> = ReadonlyMap<string, Code>

/** The code of a column's word. Throws a `Refusal` where there is none. */
export function look<Code>(cells: Cells, column: string, table: Table<Code>): Code {
  const word = cells[column]!
  if (!table.has(word)) throw new Refusal({ column, rule: 'one-of', allowed: [...table.keys()] })
  return table.get(word)!
}

/** The codes of the columns whose flag is set, each once; every flag is checked. */
export function flagged<Code>(cells: Cells, columns: Table<Code>, flags: Table<boolean>): Code[] {
  const set: Code[] = []
  // A loop: this is asked several times a row, of a million rows.
  for (const [column, code] of columns) if (look(cells, column, flags) && !set.includes(code)) set.push(code)
  return set
}

export function year(cells: Cells, column: string, { from, to }: { from: number; to: number }): number {
  const text = cells[column]!
  const number = /^\d{4}$/.test(text) ? Number(text) : NaN
  if (number >= from && number <= to) return number
  throw new Refusal({ column, rule: 'year', allowed: [`${from} to ${to}`] })
}

/** An ISO 3166-1 code of two letters. */
export function country(cells: Cells, column: string, missing: readonly string[]): string {
  const text = cells[column]!
  if (missing.includes(text)) return UNKNOWN_COUNTRY
  if (text !== UNKNOWN_COUNTRY && isCountry(text)) return text
  throw new Refusal({ column, rule: 'country', allowed: ['ISO 3166-1 alpha-2', ...missing.filter(Boolean)] })
}

/** An ISO 3166-1 code of three letters, as one of two. */
export function country3(cells: Cells, column: string, missing: readonly string[]): string {
  const text = cells[column]!
  const code = missing.includes(text) ? UNKNOWN_COUNTRY : alpha2Of(text)
  if (code) return code
  throw new Refusal({ column, rule: 'country', allowed: ['ISO 3166-1 alpha-3', ...missing.filter(Boolean)] })
}

/** The model has one sector and one relation a case: of several that are set, the first, in the order in which they stand in the table. */
export const firstOf = <Code>(codes: readonly Code[], otherwise: Code): Code => codes[0] ?? otherwise

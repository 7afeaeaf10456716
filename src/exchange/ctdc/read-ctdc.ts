import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { pipeline } from 'node:stream'
import { pipeline as pipe } from 'node:stream/promises'
import { CsvError, parse } from 'csv-parse'
import { OperatorError } from '../../base/errors.ts'
import { COLUMNS } from './columns.ts'
import type { CtdcCase, Reject } from './ctdc-case.ts'
import type { Row } from './to-case.ts'
import { Refusal, toCase } from './to-case.ts'

export type CtdcRow = { line: number; record: CtdcCase; reject?: never } | { line: number; record?: never; reject: Reject }

/** Far above any row of the file: an unclosed quote would otherwise take the rest of the file into memory as one value. */
const LONGEST_ROW = 10_000

/**
 * The rows of the ten-column CTDC file of 2020, one by one, so that a file of any size takes the same memory.
 * `line` is 1-based, the header being line 1, and where a row spans lines, its last. Columns may stand in any order.
 * A row that breaks a rule is yielded as a reject, with the first rule that it breaks.
 * @throws OperatorError when the file cannot be read, is no CSV or has other columns
 */
export async function* readCtdc(path: string): AsyncGenerator<CtdcRow, void, undefined> {
  const parser = parse({ bom: true, info: true, skip_empty_lines: true, relax_column_count: true, max_record_size: LONGEST_ROW })
  // What goes wrong in the file's stream comes out of the parser's, whose iteration throws it.
  pipeline(createReadStream(path), parser, () => {})
  let header: readonly string[] | undefined
  try {
    for await (const { record: values, info } of parser as AsyncIterable<{ record: string[]; info: { lines: number } }>) {
      if (header) yield rowOf(header, values, info.lines)
      else header = checkedHeader(path, values)
    }
  } catch (error) {
    throw readable(path, error)
  }
  if (!header) throw new OperatorError(`${path} is empty: a CTDC file of 2020 with a header line was expected.`)
}

/** SHA-256 of the file in lower-case hex: by which a file that was imported is known again. */
export const digestOf = async (path: string): Promise<string> => {
  const hash = createHash('sha256')
  try {
    await pipe(createReadStream(path), hash)
  } catch (error) {
    throw readable(path, error)
  }
  return hash.digest('hex')
}

const rowOf = (header: readonly string[], values: readonly string[], line: number): CtdcRow => {
  if (values.length !== header.length) {
    return { line, reject: { line, column: '*', rule: 'columns', length: values.length, allowed: [`${header.length} values`] } }
  }
  try {
    return { line, record: toCase(Object.fromEntries(header.map((column, i) => [column, values[i]])) as Row) }
  } catch (error) {
    if (error instanceof Refusal) return { line, reject: { line, ...error.reject } }
    throw error
  }
}

const checkedHeader = (path: string, header: readonly string[]): readonly string[] => {
  const missing = COLUMNS.filter(column => !header.includes(column))
  const unknown = header.filter((column, i) => !(COLUMNS as readonly string[]).includes(column) || header.indexOf(column) < i)
  if (missing.length === 0 && unknown.length === 0) return header
  const complaints = [missing.length && `missing ${missing.join(', ')}`, unknown.length && `unknown or twice ${shown(unknown)}`]
  throw new OperatorError(`${path} has not the columns of the CTDC file of 2020: ${complaints.filter(Boolean).join('; ')}.`)
}

/** Of a file without a header these are somebody's data: a few, and cut. */
const shown = (columns: readonly string[]): string =>
  [...columns.slice(0, 10).map(column => JSON.stringify(column.slice(0, 40))), ...(columns.length > 10 ? ['…'] : [])].join(', ')

const WHY: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file',
  EACCES: 'you may not read it',
  EPERM: 'you may not read it',
  EISDIR: 'it is a folder',
}

const readable = (path: string, error: unknown): unknown => {
  if (error instanceof OperatorError) return error
  if (error instanceof CsvError) return new OperatorError(`${path} is no CSV from line ${String(error['lines'])} on: ${error.code}.`)
  if (!(error instanceof Error && 'syscall' in error && 'code' in error)) return error
  const code = String(error.code)
  return new OperatorError(`Cannot read ${path}: ${WHY[code] ?? code}.`)
}

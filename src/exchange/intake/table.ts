import { fused } from '../../base/csv.ts'
import { OperatorError } from '../../base/errors.ts'
import { csvRecords, type CsvRecord, LONGEST_RECORD } from './csv-records.ts'
import { decoded } from './decoded.ts'
import { factsOf } from './file-facts.ts'
import type { Wrong } from './refusal.ts'
import { identityIn, isRejectColumn, isRejectsHeader } from './reject-columns.ts'
import type { FileFacts, Source, SourceRow } from './source.ts'

const SEPARATORS = [',', ';', '\t'] as const

/**
 * The CSV file at a path, its encoding and separator recognised. `oneLine`: none of its values spans lines.
 * Errors: OperatorError where it cannot be read or has no header line.
 */
export async function openTable(path: string, { oneLine = false } = {}): Promise<Source> {
  const file = await factsOf(path)
  const { separator, header } = await headerOf(file)
  const isRejects = isRejectsHeader(header)
  const own = header.flatMap((column, i) => (isRejects && isRejectColumn(column) ? [] : [i]))
  const columns = own.map(i => header[i]!)
  const twice = columns.find((column, i) => column !== '' && columns.indexOf(column) < i)
  if (twice !== undefined) throw new OperatorError(`${path} has the column ${JSON.stringify(twice.slice(0, 40))} twice.`)

  const rowOf = (record: CsvRecord): SourceRow => {
    const { line, damage, cell, cells, text } = record
    const identity = isRejects && !damage ? identityIn(header, cells) : { digest: file.digest, line }
    const wrong = damage && wrongOf(damage, cell === undefined ? '*' : (header[cell] ?? '*'), header.length, file)
    const row = {
      line,
      identity: identity ?? { digest: file.digest, line },
      cells: isRejects ? own.map(i => fused(cells[i] ?? '')) : cells,
    }
    const broken = wrong ?? (identity ? undefined : NO_IDENTITY)
    return broken ? { ...row, broken, text: text ?? '' } : row
  }

  let position = 0
  return {
    file,
    columns,
    position: () => position,
    async *rows() {
      position = 0
      const pieces = decoded(file, bytes => (position += bytes))
      let first = true
      for await (const record of csvRecords(pieces, { separator, columns: header.length, oneLine })) {
        if (!first) yield rowOf(record)
        first = false
      }
    },
  }
}

/** The first line that is not empty, by the separator that makes most of it. */
async function headerOf(file: FileFacts): Promise<{ separator: string; header: readonly string[] }> {
  const forms = await Promise.all(
    SEPARATORS.map(async separator => {
      for await (const record of csvRecords(
        decoded(file, () => undefined),
        { separator },
      ))
        return { separator, record }
      return undefined
    }),
  )
  const found = forms.filter(form => form !== undefined)
  if (found.length === 0) throw new OperatorError(`${file.path} is empty: a file with a header line was expected.`)
  const best = found.reduce((a, b) => (b.record.cells.length > a.record.cells.length ? b : a))
  if (best.record.damage)
    throw new OperatorError(`${file.path} has no header line that can be read: it breaks the rule ${best.record.damage}.`)
  return { separator: best.separator, header: best.record.cells.map(cell => cell.trim()) }
}

const NO_IDENTITY: Wrong = { column: 'reject_line', rule: 'row-identity', allowed: ['reject_file and reject_line as they were written'] }

function wrongOf(rule: NonNullable<CsvRecord['damage']>, column: string, columns: number, { encoding }: FileFacts): Wrong {
  const allowed = {
    columns: `${columns} values`,
    'closed-quote': 'a quote that is closed, and doubled within the value',
    length: `at most ${LONGEST_RECORD} characters a row`,
    'no-nul': 'text without NUL',
    encoding: `text in ${encoding}`,
  }[rule]
  return { column, rule, allowed: [allowed] }
}

import { type ImportOptions, runImport } from '../intake/run-import.ts'
import type { ImportSummary } from '../intake/summary.ts'
import { openTable } from '../intake/table.ts'
import { ctdcFormat } from './ctdc-format.ts'

/**
 * Reads a CTDC file, in whichever of its forms, into an agency's own cases.
 * Errors: those of `runImport`; OperatorError where the file has the columns of no form.
 */
export async function importCtdc({
  path,
  ...options
}: Omit<ImportOptions, 'source' | 'format'> & { path: string }): Promise<ImportSummary> {
  const source = await openTable(path, { oneLine: true })
  return runImport({ ...options, source, format: ctdcFormat(path, source.columns) })
}

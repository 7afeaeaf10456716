import { OperatorError } from '../../base/errors.ts'
import type { NewCase } from '../../nrm/case/new-case.ts'
import { CaseWorker, type WorkerUrls } from './case-worker.ts'
import type { Cells, Format } from './format.ts'
import { finishRecord, holdRecord, recordOf } from './import-record.ts'
import { Refusal } from './refusal.ts'
import { RejectsFile } from './rejects-file.ts'
import type { Source, SourceRow } from './source.ts'
import { type ImportSummary, REJECTS_SHOWN } from './summary.ts'
import { type ReadRow, writeBatch } from './write-batch.ts'

export interface ImportOptions {
  readonly urls: WorkerUrls
  /** The agency whose records these become. */
  readonly agency: string
  readonly source: Source
  readonly format: Format
  /** Where rows go that do not fit; a free name beside the file where left out. */
  readonly rejects?: string | undefined
  /** Everything is checked, the database's rights too, and nothing is kept. */
  readonly dryRun?: boolean
  /** Rows a transaction; 1,000 where left out. */
  readonly batchSize?: number
  /** Told after each batch that is in for good, so that a caller shows how far it is. What it throws breaks the import off. */
  readonly onBatch?: ((summary: Readonly<ImportSummary>) => void) | undefined
}

const BATCH = 1_000
/** A batch ends sooner where its rows are long. */
const BATCH_BYTES = 4 << 20

/**
 * Reads a file into an agency's own cases, in transactions of 1,000 rows. A row is known by the file's digest and its line: the same file again adds
 * nothing, one that was broken off goes on, and of two imports at once each row is in once.
 * Errors: OperatorError where the agency is not there or may not record, or where the file cannot be read at all; HubError where the agency is shut out.
 */
export async function runImport(options: ImportOptions): Promise<ImportSummary> {
  const { urls, agency, source, format, rejects, dryRun = false, batchSize = BATCH, onBatch } = options
  const started = performance.now()
  const { digest, bytes } = source.file
  await using worker = await CaseWorker.open(urls, agency)
  await using rejectsFile = await RejectsFile.open(source, dryRun ? undefined : rejects)
  const begun = await worker.transaction(
    async (client, owner) => ({ owner, importId: dryRun ? null : await recordOf(client, owner.id, { digest, format: format.name }) }),
    { keep: !dryRun },
  )
  const { owner, importId } = begun
  const summary: ImportSummary = {
    importId,
    format: format.name,
    digest,
    dryRun,
    read: 0,
    added: 0,
    already: 0,
    rejected: 0,
    rejects: [],
    rejectsFile: null,
    throughLine: 1,
    bytes,
    position: 0,
    seconds: 0,
  }

  let stopped: OperatorError | undefined
  const write = async (rows: readonly ReadRow[]): Promise<void> => {
    const written = await worker.transaction(
      async client => {
        // Before the cases are looked at: who takes an import back locks in this order too.
        if (importId !== null) await holdRecord(client, owner.id, importId)
        return writeBatch(client, owner, { format, digest, importId, dry: dryRun }, rows)
      },
      { keep: !dryRun },
    )
    if (!dryRun) await rejectsFile.add(written.rejected)
    summary.read += rows.length
    summary.added += written.added
    summary.already += written.already
    summary.rejected += written.rejected.length
    summary.rejects.push(...written.rejected.slice(0, REJECTS_SHOWN - summary.rejects.length).map(({ reject }) => reject))
    summary.rejectsFile = rejectsFile.path ?? null
    summary.throughLine = rows.at(-1)?.row.line ?? summary.throughLine
    summary.position = source.position()
    summary.seconds = (performance.now() - started) / 1_000
    onBatch?.(summary)
  }

  const read = (row: SourceRow): ReadRow => {
    if (row.broken) return { row, wrong: row.broken }
    try {
      return { row, newCase: caseOf(row) }
    } catch (error) {
      if (error instanceof Refusal) return { row, wrong: error.wrong }
      throw error
    }
  }
  const caseOf = (row: SourceRow): NewCase => {
    const cells: Cells = Object.fromEntries(source.columns.map((column, i) => [column, row.cells[i] ?? '']))
    const { digest: first, line } = row.identity
    const newCase = format.toCase(cells, { owner: owner.id, region: owner.region, identity: row.identity })
    return { ...newCase, source: { digest: Buffer.from(first, 'hex'), line, importId } }
  }

  const batch: ReadRow[] = []
  let from = 0
  for await (const row of readable(source, why => (stopped = why))) {
    batch.push(read(row))
    if (batch.length < batchSize && source.position() - from < BATCH_BYTES) continue
    from = source.position()
    await write(batch.splice(0))
  }
  if (stopped) {
    if (summary.read + batch.length === 0) throw stopped
    summary.stopped = stopped.message
  }
  await write(batch)
  if (importId !== null && summary.stopped === undefined) await worker.transaction(client => finishRecord(client, owner.id, summary))
  return summary
}

/** The rows up to where the file itself breaks: what was read before is good. */
async function* readable(source: Source, onBreak: (why: OperatorError) => void): AsyncGenerator<SourceRow, void, undefined> {
  try {
    yield* source.rows()
  } catch (error) {
    if (!(error instanceof OperatorError)) throw error
    onBreak(error)
  }
}

import { query } from '../../storage/pool.ts'
import { CaseWorker, type WorkerUrls } from './case-worker.ts'

/** An import as it is listed. */
export interface ListedImport {
  readonly id: string
  readonly format: string
  /** SHA-256 of the file in hex. */
  readonly digest: string
  readonly startedAt: Date
  readonly startedBy: string
  /** Null: it broke off; the same file again goes on. */
  readonly finishedAt: Date | null
  /** Rows of the file, at its last whole run. */
  readonly read: number | null
  readonly rejected: number | null
  /** Cases that came in by it: those that are there, or were when it was taken back. */
  readonly cases: number
  readonly undoneAt: Date | null
}

/** An agency's imports, the newest first. Errors: OperatorError where there is no such agency or it may not record. */
export async function listImports(urls: WorkerUrls, agency: string): Promise<ListedImport[]> {
  await using worker = await CaseWorker.open(urls, agency)
  return await worker.transaction(async (client, owner) => {
    const { rows } = await query<ListedImport>(
      client,
      `select i.id, i.format, encode(i.digest, 'hex') as digest, i.started_at as "startedAt", i.started_by as "startedBy", i.finished_at as "finishedAt",
              i.read, i.rejected, i.undone_at as "undoneAt",
              coalesce(i.undone_cases, (select count(*) from nrm."case" c where c.owner = i.owner and c.import_id = i.id)::integer) as cases
         from nrm.import i where i.owner = $1 order by i.started_at desc, i.id`,
      [owner.id],
    )
    return rows
  })
}

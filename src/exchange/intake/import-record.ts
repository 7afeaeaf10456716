import { randomUUID } from 'node:crypto'
import type pg from 'pg'
import { OperatorError } from '../../base/errors.ts'
import { query } from '../../storage/pool.ts'
import { TicketGone } from './case-worker.ts'
import type { ImportSummary } from './summary.ts'

/** The record of a file's import: the one that is there, of an earlier run that broke off or of the same file again, or a new one. */
export async function recordOf(
  client: pg.ClientBase,
  owner: number,
  { digest, format }: { digest: string; format: string },
): Promise<string> {
  const sha = Buffer.from(digest, 'hex')
  const { rows } = await query<{ id: string }>(client, 'select id from nrm.import where owner = $1 and digest = $2 and undone_at is null', [
    owner,
    sha,
  ])
  if (rows[0]) return rows[0].id
  const id = randomUUID()
  await query(client, 'insert into nrm.import(owner, id, format, digest) values ($1, $2, $3, $4)', [owner, id, format, sha])
  return id
}

/** Until the end of the transaction nobody takes the import back. Errors: OperatorError where somebody has; TicketGone. */
export async function holdRecord(client: pg.ClientBase, owner: number, id: string): Promise<void> {
  const { rows } = await query(client, 'select 1 from nrm.import where owner = $1 and id = $2 and undone_at is null for share', [owner, id])
  if (rows.length > 0) return
  const { rows: asked } = await query<{ agency: number | null }>(client, 'select gate.agency() as agency')
  if (asked[0]!.agency === null) throw new TicketGone()
  throw new OperatorError('The import was taken back while it ran: what it had brought in is gone.')
}

export async function finishRecord(client: pg.ClientBase, owner: number, { importId, read, rejected }: ImportSummary): Promise<void> {
  await query(
    client,
    'update nrm.import set finished_at = statement_timestamp(), read = $3, rejected = $4 where owner = $1 and id = $2 and undone_at is null',
    [owner, importId, read, rejected],
  )
}

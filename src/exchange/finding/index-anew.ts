import type pg from 'pg'
import { blindIndexes } from '../../nrm/person/blind-index.ts'
import { unsealed } from '../../nrm/person/sealed.ts'
import { type KeyStore, refText } from '../../secrets/key-store.ts'
import { query } from '../../storage/pool.ts'
import type { CaseWorker } from '../intake/case-worker.ts'

/** Of one transaction. */
const BATCH = 500
const FIRST = '00000000-0000-0000-0000-000000000000'

interface Stored extends pg.QueryResultRow {
  readonly caseId: string
  readonly personId: string
  readonly sealed: Buffer
}

/**
 * Makes the blind indexes of an agency's cases anew, of those that its case worker may read: of cases that came in before there were any, and where the
 * rules of spelling have changed. Can be repeated, and broken off. Gives how many.
 */
export async function indexAnew(worker: CaseWorker, store: KeyStore, done: (cases: number) => void = () => undefined): Promise<number> {
  let count = 0
  for (let after = FIRST; ;) {
    const batch = await worker.transaction((client, { id }) => indexBatch(client, store, id, after))
    count += batch.length
    done(count)
    if (batch.length < BATCH) return count
    after = batch.at(-1)!
  }
}

/** Gives the cases of the batch. */
async function indexBatch(client: pg.ClientBase, store: KeyStore, owner: number, after: string): Promise<string[]> {
  const { rows } = await query<Stored>(
    client,
    `select i.case_id as "caseId", i.person_id as "personId", i.sealed from nrm.identity i
      where i.owner = $1 and i.case_id > $2 and i.sealed is not null order by i.case_id limit ${BATCH}`,
    [owner, after],
  )
  if (rows.length === 0) return []
  const keys = await store.personKeys(rows.map(({ personId }) => ({ owner, personId })))
  const indexKey = await store.indexKey(owner)
  const made = rows.flatMap(({ caseId, personId, sealed }) => {
    const key = keys.get(refText({ owner, personId }))
    if (!key) return []
    const blind = blindIndexes(indexKey, unsealed('identity', owner, caseId, key, sealed))
    return [{ caseId, blind: blind.map(hash => `\\x${hash.toString('hex')}`) }]
  })
  await query(
    client,
    `update nrm.identity i set blind = r.blind from json_to_recordset($2::json) r("caseId" uuid, blind bytea[]) where i.owner = $1 and i.case_id = r."caseId"`,
    [owner, JSON.stringify(made)],
  )
  const entry = { act: 'write', field: 'hub person index', categories: ['identity'], cases: made.map(({ caseId }) => [owner, caseId]) }
  await query(client, 'select audit.append($1::json)', [JSON.stringify(entry)])
  return rows.map(({ caseId }) => caseId)
}

import type pg from 'pg'
import { OperatorError } from '../base/errors.ts'
import { connected } from './connecting.ts'

const BATCH = 5_000
/** Stands for a master key of which the older hub left no mark. */
const UNKNOWN = Buffer.alloc(32)

interface AgencyRow {
  readonly agency: number
  readonly wrapped: Buffer
}
interface PersonRow {
  readonly owner: number
  readonly person: string
  readonly wrapped: Buffer
}

/**
 * Moves the keys that an older hub kept in the main database (schema vault) to the key store: copied, counted there, then taken out here. What an
 * earlier run has copied is not copied twice. Both URLs are of the owners; the key store is migrated, the main database not yet. Gives how many
 * persons' keys it moved. Errors: OperatorError where the counts differ; then the keys are still here.
 */
export async function moveKeys(migrateUrl: string, keysMigrateUrl: string): Promise<number> {
  return connected(migrateUrl, async main => {
    const { rows } = await main.query<{ there: boolean }>(
      `select exists (select from pg_catalog.pg_namespace where nspname = 'vault') as there`,
    )
    if (!rows[0]!.there) return 0
    return connected(keysMigrateUrl, async store => {
      await main.query('begin; set local role hub_owner')
      await store.query('set role hub_owner')
      // An older hub that still runs writes no key that would then be lost.
      await main.query('lock table vault.agency_key, vault.person_key in access exclusive mode')
      await main.query('alter table vault.agency_key no force row level security; alter table vault.person_key no force row level security')
      const moved = await copyAll(main, store)
      await main.query('truncate vault.agency_key, vault.person_key')
      await main.query('alter table vault.agency_key force row level security; alter table vault.person_key force row level security')
      await main.query('commit')
      return moved
    })
  })
}

async function copyAll(main: pg.Client, store: pg.Client): Promise<number> {
  const { rows: agencies } = await main.query<AgencyRow>('select agency_id as agency, wrapped from vault.agency_key')
  if (agencies.length === 0) return 0
  await copyAgencies(store, await markOf(main), agencies)
  let last: Pick<PersonRow, 'owner' | 'person'> = { owner: 0, person: '00000000-0000-0000-0000-000000000000' }
  let read = 0
  let there = 0
  for (;;) {
    const { rows } = await main.query<PersonRow>(
      'select owner, person_id as person, wrapped from vault.person_key where (owner, person_id) > ($1, $2::uuid) order by owner, person_id limit $3',
      [last.owner, last.person, BATCH],
    )
    if (rows.length === 0) break
    read += rows.length
    there += await copyPersons(store, rows)
    last = rows.at(-1)!
  }
  if (there !== read)
    throw new OperatorError(
      `Of ${read} persons' keys ${there} are in the key store: nothing was taken out of the database. Run hub migrate again.`,
    )
  return read
}

/** The mark by which the database knows its master key is that key's id. */
async function markOf(main: pg.Client): Promise<Buffer> {
  await main.query('set local role hub_keeper')
  const { rows } = await main.query<{ mark: Buffer }>(`select mark from gate.master_key`)
  await main.query('set local role hub_owner')
  return rows[0]?.mark ?? UNKNOWN
}

async function copyAgencies(store: pg.Client, master: Buffer, agencies: readonly AgencyRow[]): Promise<void> {
  const { rows } = await store.query<{ id: Buffer }>('select id from keys.master')
  if (rows[0] && !rows[0].id.equals(master))
    throw new OperatorError('The key store has keys of another database: correct the URL of one of them.')
  await store.query('insert into keys.master(id) values ($1) on conflict do nothing', [master])
  await store.query(
    `insert into keys.agency_key(agency, version, master, wrapped) select a.agency, 1, $1, a.wrapped from unnest($2::integer[], $3::bytea[]) a(agency, wrapped)
     on conflict do nothing`,
    [master, agencies.map(row => row.agency), agencies.map(row => row.wrapped)],
  )
}

/** Gives how many of them are in the key store afterwards, with the same bytes. */
async function copyPersons(store: pg.Client, rows: readonly PersonRow[]): Promise<number> {
  const columns = [rows.map(row => row.owner), rows.map(row => row.person), rows.map(row => row.wrapped)]
  const given = 'unnest($1::integer[], $2::uuid[], $3::bytea[]) g(owner, person_id, wrapped)'
  await store.query(
    `insert into keys.person_key(owner, person_id, version, wrapped) select g.owner, g.person_id, 1, g.wrapped from ${given} on conflict do nothing`,
    columns,
  )
  const { rows: counted } = await store.query<{ n: number }>(
    `select count(*)::integer as n from ${given} join keys.person_key p on (p.owner, p.person_id, p.wrapped) = (g.owner, g.person_id, g.wrapped)`,
    columns,
  )
  return counted[0]!.n
}

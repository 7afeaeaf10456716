import type pg from 'pg'
import { ACTIONS, CATEGORIES, PURPOSES } from '../agreement/vocabulary.ts'
import { allAgreements } from '../agreement/store.ts'
import { inForce, type Policy } from './decide.ts'
import type { Keeping } from './keeping.ts'
import { lawgiving, recordAct } from './lawgiving.ts'
import { classesLiteral, type Stretch, stretchesFrom } from './stretches.ts'
import { charterLaw, type LawRow, PUBLIC } from './tabulate.ts'

/** What was enacted: how much law, and of which agreements. */
export interface Enacted {
  readonly agreements: readonly { readonly id: string; readonly version: number }[]
  readonly periods: number
  readonly rows: number
}

/**
 * Makes the law that the database enforces anew from the agreements and agencies as they stand, in one transaction, as the lawgiver. Every ticket ends.
 * `at` is when it is to hold from: the database's now, whose clock tickets go by. Errors: an Error where owners fall into too many classes.
 */
export const enact = (client: pg.ClientBase, at?: Date): Promise<Enacted> => lawgiving(client, () => replaceLaw(client, at))

/** `enact` inside a transaction of `lawgiving`. */
export async function replaceLaw(client: pg.ClientBase, at?: Date): Promise<Enacted> {
  const { policy, ids } = await readPolicy(client, at ?? (await databaseNow(client)))
  const stretches = stretchesFrom(policy)
  await client.query('delete from gate.period')
  const periods = await insertPeriods(client, stretches, ids)
  const charter = charterLaw()
  const rows = stretches.flatMap(({ table }, i) => [...charter, ...table.rows].map(row => ({ row, period: periods[i]! })))
  await insertLaw(client, rows, ids)
  const keeping = stretches.flatMap(stretch => stretch.keeping.map(each => ({ ...each, period: periods[stretches.indexOf(stretch)]! })))
  await insertKeeping(client, keeping, ids)
  const agreements = inForce(policy).map(({ id, version }) => ({ id, version }))
  await recordAct(client, 'enact', { agreements, periods: periods.length, rows: rows.length })
  return { agreements, periods: periods.length, rows: rows.length }
}

/** The agreements and who is suspended, as the lawgiver reads them; and the id of each agency by its name. */
export async function readPolicy(client: pg.ClientBase, at: Date): Promise<{ policy: Policy; ids: Map<string, number> }> {
  const agreements = (await allAgreements(client)).map(version => version.document)
  const { rows } = await client.query<{ id: number; name: string; suspended_at: Date | null }>(
    'select id, name, suspended_at from gate.agency order by id',
  )
  const absences = rows.flatMap(({ name, suspended_at }) => (suspended_at ? [{ agency: name, since: suspended_at.toISOString() }] : []))
  return { policy: { agreements, absences, at: at.toISOString() }, ids: new Map(rows.map(({ id, name }) => [name, id])) }
}

async function databaseNow(client: pg.ClientBase): Promise<Date> {
  const { rows } = await client.query<{ now: Date }>('select statement_timestamp() as now')
  return rows[0]!.now
}

async function insertPeriods(client: pg.ClientBase, stretches: readonly Stretch[], ids: ReadonlyMap<string, number>): Promise<number[]> {
  const numbers: number[] = []
  for (const { from, until, table } of stretches) {
    const { rows } = await client.query<{ id: number }>(
      'insert into gate.period (valid_from, valid_until, classes) values ($1::timestamptz, $2::timestamptz, $3::smallint[]) returning id',
      [from, until, classesLiteral(table, ids)],
    )
    numbers.push(rows[0]!.id)
  }
  return numbers
}

async function insertLaw(
  client: pg.ClientBase,
  rows: readonly { row: LawRow; period: number }[],
  ids: ReadonlyMap<string, number>,
): Promise<void> {
  await client.query(
    `insert into gate.law (period_id, agency_id, duty, purpose, action, category, sees, base, clauses)
     select v.period, v.agency, v.duty, v.purpose, v.action, v.category, v.sees::bit(512), v.base, v.clauses::jsonb
     from unnest($1::integer[], $2::integer[], $3::text[], $4::smallint[], $5::smallint[], $6::smallint[], $7::text[], $8::smallint[], $9::text[])
       as v(period, agency, duty, purpose, action, category, sees, base, clauses)`,
    [
      rows.map(({ period }) => period),
      rows.map(({ row }) => holderId(row.agency, ids)),
      rows.map(({ row }) => row.duty),
      rows.map(({ row }) => PURPOSES.indexOf(row.purpose)),
      rows.map(({ row }) => ACTIONS.indexOf(row.action)),
      rows.map(({ row }) => CATEGORIES.indexOf(row.category)),
      rows.map(({ row }) => row.bits),
      rows.map(({ row }) => row.base),
      rows.map(({ row }) => JSON.stringify(row.clauses)),
    ],
  )
}

/** By this alone the database decides what is due: whoever erases cannot say so. */
async function insertKeeping(
  client: pg.ClientBase,
  keeping: readonly (Keeping & { period: number })[],
  ids: ReadonlyMap<string, number>,
): Promise<void> {
  await client.query(
    `insert into gate.retention (period_id, agency_id, category, days, clauses)
     select v.period, v.agency, v.category, v.days, v.clauses::jsonb
     from unnest($1::integer[], $2::integer[], $3::smallint[], $4::integer[], $5::text[]) as v(period, agency, category, days, clauses)`,
    [
      keeping.map(({ period }) => period),
      keeping.map(({ owner }) => holderId(owner, ids)),
      keeping.map(({ category }) => CATEGORIES.indexOf(category)),
      keeping.map(({ days }) => days),
      keeping.map(({ clauses }) => JSON.stringify(clauses)),
    ],
  )
}

/** Null stays null: the charter's rows are whoever's it is. */
function holderId(agency: string | null, ids: ReadonlyMap<string, number>): number | null {
  if (agency === null) return null
  const id = agency === PUBLIC ? 0 : ids.get(agency)
  if (id === undefined) throw new Error(`An agreement names the agency "${agency}", which is not registered.`)
  return id
}

import type pg from 'pg'
import { day } from '../../base/clock.ts'
import { OperatorError } from '../../base/errors.ts'
import { readPolicy } from '../../policy/enact.ts'
import { connected } from '../../storage/connecting.ts'
import { drawFrom } from '../disclosure/draw.ts'
import { type Counts, protectAll } from '../disclosure/round.ts'
import { PERSONS_BY_YEAR } from './definition.ts'
import { sharingUnder } from './grantors.ts'

export interface ReleaseOptions {
  /** Everybody may read it, at the coarsest base. */
  readonly publish?: boolean
  /** Id of the agreement under which it is shared; the only one, where left out. */
  readonly agreement?: string | undefined
}

/** A release that was made. */
export interface MadeRelease {
  readonly id: string
  readonly agreement: string
  readonly version: number
  readonly firstYear: number
  readonly lastYear: number
  readonly bases: readonly number[]
  readonly cells: number
  readonly published: boolean
}

/** The year of the Palermo Protocol. The universe of cells is fixed: a release that began with the first person would tell of that person. */
const FIRST_YEAR = 2000

/**
 * Counts persons by year over the signatories of an agreement, protects the counts and stores what came out; the true counts are stored nowhere.
 * `url`: of the role `release`, which sees ids and dates of cases and nothing else. One transaction, with its entry in the log.
 * Errors: OperatorError where no agreement in force shares statistics.
 */
export const makeRelease = (url: string, { publish = false, agreement }: ReleaseOptions = {}): Promise<MadeRelease> =>
  connected(url, async client => {
    // Agreements, agencies and cases of one moment.
    await client.query('begin isolation level repeatable read')
    try {
      const made = await inTransaction(client, publish, agreement)
      await client.query('commit')
      return made
    } catch (error) {
      await client.query('rollback').catch(() => undefined)
      throw error
    }
  })

async function inTransaction(client: pg.ClientBase, published: boolean, id?: string): Promise<MadeRelease> {
  const { policy, ids } = await readPolicy(client, new Date())
  const { agreement, grantors, bases } = sharingUnder(policy, [...ids.keys()], id)
  const contributors = grantors.map(name => ids.get(name)!)
  const lastYear = Number(day().slice(0, 4)) - 1
  const counts = await countPersons(client, contributors, lastYear)
  const tables = protectAll(counts, bases, drawFrom(await secretOf(client), `${agreement.id} persons by year`))
  const { rows } = await client.query<{ id: string }>(
    `insert into stat.release(agreement, agreement_version, definition, contributors, first_year, last_year, published)
     values ($1, $2, $3, $4, $5, $6, $7) returning id`,
    [agreement.id, agreement.version, PERSONS_BY_YEAR, contributors, FIRST_YEAR, lastYear, published],
  )
  const release = rows[0]!.id
  const cells = [...tables].flatMap(([base, table]) => [...table].map(([year, persons]) => ({ base, year, persons })))
  await client.query(
    `insert into stat.cell(release_id, base, year, persons)
     select $1, c.base, c.year, c.persons from unnest($2::smallint[], $3::integer[], $4::integer[]) c(base, year, persons)`,
    [release, cells.map(cell => cell.base), cells.map(cell => cell.year), cells.map(cell => cell.persons)],
  )
  const made = {
    agreement: agreement.id,
    version: agreement.version,
    firstYear: FIRST_YEAR,
    lastYear,
    bases,
    cells: cells.length,
    published,
  }
  await client.query('select audit.record($1::json)', [JSON.stringify({ act: 'release', release, contributors, ...made })])
  return { id: release, ...made }
}

/** Every year of the universe, those without anybody too. */
async function countPersons(client: pg.ClientBase, owners: readonly number[], lastYear: number): Promise<Counts> {
  const { rows } = await client.query<{ year: number; persons: number }>(
    `select y.year, coalesce(n.persons, 0) as persons
       from generate_series($2::integer, $3::integer) y(year)
       left join (
         select extract(year from c.opened_on)::integer as year, count(distinct (c.owner, c.person_id))::integer as persons
           from nrm."case" c
          where c.owner = any ($1) and c.opened_on >= make_date($2, 1, 1) and c.opened_on < make_date($3 + 1, 1, 1)
          group by 1) n using (year)
      order by y.year`,
    [owners, FIRST_YEAR, lastYear],
  )
  return new Map(rows.map(({ year, persons }) => [year, persons]))
}

async function secretOf(client: pg.ClientBase): Promise<Buffer> {
  const { rows } = await client.query<{ seed: Buffer }>('select seed from stat.secret')
  if (!rows[0]) throw new OperatorError('The secret from which roundings are drawn is gone: restore the table stat.secret.')
  return rows[0].seed
}

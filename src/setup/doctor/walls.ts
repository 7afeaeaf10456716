import type pg from 'pg'
import { connected } from '../../storage/connecting.ts'
import { bad, type Finding, good, type Look, unknown, warning } from './finding.ts'

/** The row wall as it stands: row security on every table, nothing for everybody, ties as their definition says, PostgreSQL's counters shut. */
export const lookAtWalls: Look = async ({ urls, migrateUrl }) => [
  ...(await connected(urls.runtime, async client => [await tables(client), await functions(client), await counters(client)])),
  migrateUrl ? await connected(migrateUrl, ties) : unknown('ties', "give DATABASE_MIGRATE_URL, the database's owner, to compare them"),
]

const OURS = "('gate', 'agreement', 'nrm', 'audit', 'stat', 'notice')"

async function tables(client: pg.Client): Promise<Finding> {
  const what = 'row security'
  const { rows } = await client.query<{ name: string; whole: boolean }>(`
    select c.oid::regclass::text as name, c.relrowsecurity and c.relforcerowsecurity as whole
      from pg_catalog.pg_class c join pg_catalog.pg_namespace n on n.oid = c.relnamespace
     where c.relkind in ('r', 'p') and n.nspname in ('nrm', 'notice')`)
  const open = rows.filter(row => !row.whole).map(row => row.name)
  if (open.length > 0) return bad(what, `not forced on ${open.join(', ')}: somebody altered the tables; restore, or enable and force it`)
  return good(what, `forced on all ${rows.length} tables with case data`)
}

async function functions(client: pg.Client): Promise<Finding> {
  const what = 'functions'
  const { rows } = await client.query<{ name: string }>(`
    select p.oid::regprocedure::text as name from pg_catalog.pg_proc p join pg_catalog.pg_namespace n on n.oid = p.pronamespace
     where n.nspname in ${OURS} and (p.proacl is null or exists (select from aclexplode(p.proacl) a where a.grantee = 0))`)
  if (rows.length === 0) return good(what, 'none is for everybody')
  return bad(what, `for everybody: ${rows.map(row => row.name).join(', ')}; revoke execute from public`)
}

async function counters(client: pg.Client): Promise<Finding> {
  const what = "PostgreSQL's counters"
  const { rows } = await client.query<{ open: boolean }>(
    `select has_function_privilege('pg_catalog.pg_stat_get_tuples_returned(oid)', 'execute') as open`,
  )
  if (!rows[0]!.open) return good(what, "shut to the hub's roles")
  return warning(
    what,
    'open to raw statements, which could count rows that they may not read: let an administrator run what "hub roles --sql" prints for this database',
  )
}

async function ties(client: pg.Client): Promise<Finding> {
  const what = 'ties'
  await client.query('set role hub_keeper')
  const columns = 'owner, case_id, lane, source, consent, usr, way, categories, opened_on, since, until'
  const { rows } = await client.query<{ more: number; fewer: number }>(`
    select (select count(*)::int from (select ${columns} from nrm.tie except all select ${columns} from nrm.tie_should) d) as more,
           (select count(*)::int from (select ${columns} from nrm.tie_should except all select ${columns} from nrm.tie) d) as fewer`)
  const { more, fewer } = rows[0]!
  if (more + fewer === 0) return good(what, 'as their definition says')
  return bad(what, `${more} that should not be, ${fewer} missing: a trigger was off; stop the hub, and bring them back by nrm.retie`)
}

import type pg from 'pg'
import { connected } from '../../storage/connecting.ts'
import { KEYS, MAIN, namesIn, roleName, type RoleSet, SETTINGS } from '../../storage/roles.ts'
import { bad, type Finding, good, type Look } from './finding.ts'

/** The hub's roles: may none of them more than it must, and does each begin with what security rests on? A role can change its own settings. */
export const lookAtRoles: Look = async ({ urls }) => [
  await connected(urls.runtime, client => lookAt('roles of the database', client, MAIN)),
  await connected(urls.keys, client => lookAt('roles of the key store', client, KEYS)),
]

const MEND = 'run hub migrate'

async function lookAt(what: string, client: pg.Client, set: RoleSet): Promise<Finding> {
  const names = namesIn(set)
  const { rows } = await client.query<{ name: string; more: boolean; settings: string[] | null; here: boolean }>(
    `select r.rolname as name,
            r.rolsuper or r.rolbypassrls or r.rolcreaterole or r.rolcreatedb or r.rolreplication
              or exists (select from pg_catalog.pg_auth_members m where m.member = r.oid) as more,
            (select s.setconfig from pg_catalog.pg_db_role_setting s where s.setrole = r.oid and s.setdatabase = 0) as settings,
            exists (select from pg_catalog.pg_db_role_setting s where s.setrole = r.oid and s.setdatabase <> 0) as here
       from pg_catalog.pg_roles r where r.rolname = any ($1)`,
    [names],
  )
  const missing = names.filter(name => !rows.some(row => row.name === name))
  if (missing.length > 0) return bad(what, `missing: ${missing.join(', ')}; ${MEND}`)
  const more = rows.filter(row => row.more).map(row => row.name)
  if (more.length > 0) return bad(what, `more rights than the hub allows: ${more.join(', ')}; take them away`)
  const logins = set.logins.map(roleName)
  const other = rows.filter(row => logins.includes(row.name) && (row.here || !hasOurs(row.settings ?? []))).map(row => row.name)
  if (other.length > 0) return bad(what, `settings that are not the hub's: ${other.join(', ')}; find out who changed them, then ${MEND}`)
  return good(what, `${names.length} roles, none with more than it needs`)
}

const hasOurs = (settings: readonly string[]): boolean =>
  settings.length === Object.keys(SETTINGS).length &&
  Object.entries(SETTINGS).every(([name, value]) => settings.includes(`${name}=${value.replaceAll("'", '')}`))

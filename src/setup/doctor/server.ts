import { isIP } from 'node:net'
import type pg from 'pg'
import { now } from '../../base/clock.ts'
import { connected, whereLeads } from '../../storage/connecting.ts'
import { bad, type Finding, good, type Look, warning } from './finding.ts'

const APART_MS = 2_000

/** The two servers: what they are, whether their clocks agree with ours, who listens on the way, what they write down. */
export const lookAtServers: Look = async ({ urls, kind }) => [
  ...(await lookAt('database', urls.runtime, kind)),
  ...(await lookAt('key store', urls.keys, kind)),
]

const lookAt = (name: string, url: string, kind: string): Promise<Finding[]> =>
  connected(url, async client => [
    await version(name, client),
    await clock(name, client),
    ...(kind === 'external' ? [await way(name, url, client)] : []),
    await log(name, client),
  ])

async function version(name: string, client: pg.Client): Promise<Finding> {
  const { rows } = await client.query<{ version: string; standby: boolean }>(
    `select current_setting('server_version') as version, pg_is_in_recovery() as standby`,
  )
  const { version, standby } = rows[0]!
  if (standby) return bad(name, `PostgreSQL ${version} is a standby, which takes no log entry: give the URL of the primary`)
  return good(name, `PostgreSQL ${version}`)
}

/** Ends of consents, grants and tickets are instants of the database's clock, those of tokens of ours. */
async function clock(name: string, client: pg.Client): Promise<Finding> {
  const before = now().getTime()
  const { rows } = await client.query<{ at: Date }>('select clock_timestamp() as at')
  const [at, after] = [rows[0]!.at.getTime(), now().getTime()]
  const apart = Math.max(before - at, at - after, 0)
  const what = `clock of the ${name}`
  return apart > APART_MS ? bad(what, `${Math.round(apart / 1_000)} s apart from the hub's: set both by NTP`) : good(what, "the hub's")
}

async function way(name: string, url: string, client: pg.Client): Promise<Finding> {
  const what = `way to the ${name}`
  const { rows } = await client.query<{ ssl: boolean }>('select ssl from pg_stat_ssl where pid = pg_backend_pid()')
  if (rows[0]?.ssl) return good(what, 'TLS')
  const host = whereLeads(url).where.replace(/:\d+$/, '')
  if (host === 'localhost' || host.startsWith('/') || (isIP(host) > 0 && /^(127\.|::1)/.test(host))) return good(what, 'on this machine')
  return warning(what, `not encrypted: put sslmode=verify-full into the URL, unless nobody else is on the way to ${host}`)
}

/** With these PostgreSQL's own log holds statements and what they were given, which no erasure reaches. */
async function log(name: string, client: pg.Client): Promise<Finding> {
  const what = `log of the ${name}`
  const { rows } = await client.query<{ setting: string }>(`
    select name || ' = ' || setting as setting from pg_settings
     where name = 'log_statement' and setting <> 'none'
        or name in ('log_min_duration_statement', 'log_min_duration_sample') and setting <> '-1'
        or name = 'log_parameter_max_length_on_error' and setting <> '0'
        or name = 'log_statement_sample_rate' and setting::float > 0 and current_setting('log_min_duration_sample') <> '-1'
        or name = 'log_transaction_sample_rate' and setting::float > 0`)
  const written = rows.map(row => row.setting).join(', ')
  if (written) return warning(what, `holds what statements are given (${written}): turn that off, or guard and delete it like the data`)
  return good(what, 'holds no values')
}

/** What PostgreSQL itself shows to everybody, and what each other role may. */
import type pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { LOGIN_ROLES, type LoginRole } from '../../src/storage/roles.ts'
import { freshDatabase } from '../support/database.ts'
import { attempt, makeWorld, police, shelter, under, type World } from './support/world.ts'

let world: World
let runtime: pg.Client
beforeAll(async () => {
  world = await makeWorld(await freshDatabase())
  runtime = await world.connect('runtime')
})
afterAll(() => world.end())

describe('what PostgreSQL shows everybody', () => {
  test('holds no mark, no token and no hash of one: every catalog and view that the runtime can read', async () => {
    const other = await world.connect('runtime')
    const token = await world.token(shelter)
    // Another session at work, with its rows, its token and its prepared statements.
    await other.query('begin')
    await other.query({ name: 'enter', text: 'select gate.enter($1)', values: [token] })
    await other.query({
      name: 'identity',
      text: 'select owner, sealed from nrm.identity where sealed = $1',
      values: [Buffer.from('MARK-SECRET-IDENTITY')],
    })
    const { rows } = await world.superuser.query<{ name: string }>(
      `select c.oid::regclass::text as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
        where n.nspname in ('pg_catalog', 'information_schema') and c.relkind in ('r', 'v') and has_any_column_privilege('hub_runtime', c.oid, 'select')`,
    )
    expect(rows.length).toBeGreaterThan(150)
    const { rows: seals } = await other.query<{ seal: string }>(`select current_setting('hub.seal') as seal`)
    const secrets = ['MARK-', token.toString('hex'), token.toString('base64'), seals[0]!.seal]
    const leaks: string[] = []
    await under(runtime, await world.token(police), async () => {
      for (const { name } of rows) {
        await runtime.query('savepoint s')
        const all = await attempt(runtime, `select to_jsonb(x) from ${name} x`)
        if (all.length === 5) await runtime.query('rollback to s')
        const found = secrets.filter(secret => all.includes(secret))
        if (found.length) leaks.push(`${name}: ${found.join()}`)
      }
    })
    await other.query('rollback')
    expect(leaks).toEqual([])
  })

  test('of statistics has no column that a row policy guards', async () => {
    for (const view of ['pg_stats', 'pg_stats_ext', 'pg_stats_ext_exprs'])
      expect(
        await world.ask(
          shelter,
          `select distinct schemaname::text from ${view} where schemaname in ('nrm', 'notice', 'stat', 'audit', 'agreement')`,
        ),
      ).toBe('[]')
  })

  test('of sequences has no number of ours', async () => {
    expect(await world.ask(shelter, `select sequencename from pg_sequences where last_value is not null`)).toBe('[]')
    for (const call of [`nextval('audit.entry_n_seq')`, `currval('audit.entry_n_seq')`, `setval('gate.ticket_id_seq', 1)`, 'lastval()'])
      expect(await world.ask(shelter, `select audit.append('{}'), ${call}`)).toMatch(/^(42501|55000)$/)
  })

  test('of prepared statements and cursors has this session’s', async () => {
    const other = await world.connect('runtime')
    await other.query(`prepare mine as select 'MARK-SECRET'`)
    expect(await world.ask(police, 'select count(*)::int from pg_prepared_statements where name = $$mine$$')).toBe('[[0]]')
  })
})

describe('each other role may only its part', () => {
  const CASES = [
    'nrm."case"',
    'nrm.identity',
    'nrm.contact',
    'nrm.health',
    'nrm.proceedings',
    'nrm.tie',
    'nrm.consent',
    'nrm.referral',
    'nrm.person',
    'nrm.idempotency',
    'notice.outbox',
  ]
  const LOGIC = ['gate.ticket', 'gate.law', 'audit.entry', 'agreement.signature']
  const OPEN: Partial<Record<LoginRole, readonly string[]>> = { sequencer: ['audit.entry'], lawgiver: ['gate.law', 'agreement.signature'] }
  test.each(LOGIN_ROLES.filter(role => role !== 'runtime'))('%s reads', async role => {
    const client = await world.connect(role)
    for (const table of [...CASES, ...LOGIC]) {
      const outcome = await attempt(client, `select * from ${table} limit 1`)
      expect([table, outcome === '42501']).toEqual([table, !OPEN[role]?.includes(table)])
    }
    expect(await attempt(client, 'create temp table x ()')).toBe('42501')
    expect(await attempt(client, 'set role hub_keeper')).toBe('42501')
    expect(await attempt(client, 'set role hub_runtime')).toBe('42501')
  })

  test.each<[LoginRole, string]>([
    ['door', `select gate.enter('x')`],
    ['door', `select gate.agency()`],
    ['door', `select gate.own(0, 0)`],
    ['door', `select audit.append('{}')`],
    ['door', `select audit.record('{}')`],
    ['door', `update gate.ticket set agency_id = 1`],
    ['door', `insert into gate.law select * from gate.law`],
    ['door', `update gate.agency set suspended_at = null`],
    ['door', `update gate.issuer set jwks = '{"keys": []}'`],
    ['sequencer', `select gate.open(sha256('x'), 1, 'u', '{}', 1, '1 min')`],
    ['sequencer', `select gate.enter('x')`],
    ['sequencer', `select audit.append('{}')`],
    ['sequencer', `insert into audit.entry(agency, doc) values (1, '{}')`],
    ['sequencer', `update audit.entry set doc = '{}'`],
    ['sequencer', `delete from audit.entry`],
    ['sequencer', `truncate audit.entry`],
    ['lawgiver', `select gate.open(sha256('x'), 1, 'u', '{}', 1, '1 min')`],
    ['lawgiver', `select gate.enter('x')`],
    ['lawgiver', `update gate.law set sees = ~ sees`],
    ['lawgiver', `update agreement.version set document = '{}'`],
    ['lawgiver', `delete from agreement.version`],
    ['lawgiver', `delete from agreement.signature`],
    ['lawgiver', `update agreement.signing_key set jwk = jwk`],
    ['lawgiver', `update gate.way set party = 'none'`],
    ['lawgiver', `insert into audit.entry(agency, doc) values (1, '{}')`],
    ['release', `select person_id, reference from nrm."case"`],
    ['release', `select district from nrm."case"`],
    ['release', `select c from nrm."case" c`],
    ['release', `select ctid from nrm."case"`],
    ['release', `select * from nrm.demographics`],
    ['release', `update nrm."case" set opened_on = now()`],
    ['release', `select stat.own('CASES', '{}', '{}')`],
    ['release', `select gate.enter('x')`],
    ['release', `select gate.open(sha256('x'), 1, 'u', '{}', 1, '1 min')`],
    ['release', `update stat.cell set persons = 0`],
    ['release', `delete from stat.cell`],
    ['release', `update stat.release set published = true`],
    ['release', `delete from stat.release`],
    ['release', `insert into stat.release(id) values (gen_random_uuid())`],
    ['release', `update stat.secret set seed = sha256('x')`],
    ['release', `insert into gate.law select * from gate.law`],
    ['release', `delete from gate.law`],
    ['door', `delete from gate.law`],
    ['sequencer', `delete from gate.law`],
  ])('%s may not: %s', async (role, sql) => expect(await attempt(await world.connect(role), sql)).toBe('42501'))
})

/** Whatever statement the runtime thinks of, no row comes out that the ticket does not open, and no sign of one. */
import type pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { LOGIN_ROLES, type LoginRole } from '../../src/storage/roles.ts'
import { freshDatabase } from '../support/database.ts'
import {
  analyst,
  attempt,
  coordinator,
  everybody,
  health,
  makeWorld,
  marksIn,
  police,
  shelter,
  stranger,
  under,
  type Who,
  type World,
} from './support/world.ts'

let world: World
let runtime: pg.Client
beforeAll(async () => {
  world = await makeWorld(await freshDatabase())
  runtime = await world.connect('runtime')
})
afterAll(() => world.end())

/** Every table with case data, and a column whose values say whose they are. */
const MARKED = {
  case: `reference || district from nrm."case"`,
  exploitation: 'sector from nrm.exploitation',
  identity: `convert_from(sealed, 'UTF8') from nrm.identity`,
  contact: `convert_from(sealed, 'UTF8') from nrm.contact`,
  health: 'needs[1] from nrm.health',
  child_protection: 'guardian from nrm.child_protection',
  proceedings: 'number from nrm.proceedings',
  assistance: 'kind from nrm.assistance',
} as const

const reader: Who = { ...police, duties: ['nobody'] }
const elsewhere: Who = { ...shelter, purpose: 'oversight' }
const officer: Who = { ...police, duties: ['case-worker'], purpose: null }

describe('what each sees of the cases, table by table', () => {
  const all = (marks: string[]): Record<string, string[]> => Object.fromEntries(Object.keys(MARKED).map(table => [table, marks]))
  const nothing = all([])
  test.each<[string, Who | null, Record<string, string[]>]>([
    ['the owner all of its own', shelter, all(['OFFERED', 'REFERRED', 'SECRET'])],
    ['whom a case is offered its summary', police, { ...all(['POLICE']), case: ['OFFERED', 'POLICE'] }],
    [
      'to whom it is referred, with consent, what the law says',
      health,
      {
        ...nothing,
        case: ['POLICE', 'REFERRED'],
        identity: ['REFERRED'],
        contact: ['REFERRED'],
        assistance: ['REFERRED'],
        child_protection: ['REFERRED'],
      },
    ],
    ['who only counts a region nothing', coordinator, nothing],
    ['who only counts its own nothing', analyst, nothing],
    ['an agency to which nothing leads nothing', stranger, nothing],
    ['a user without the duty nothing', reader, nothing],
    ['for another purpose nothing', elsewhere, nothing],
    ['for no purpose nothing', officer, nothing],
    ['the public nothing', everybody, nothing],
    ['nobody nothing', null, nothing],
  ])('%s', async (_, who, expected) => {
    const seen: Record<string, string[]> = {}
    for (const [table, marked] of Object.entries(MARKED)) seen[table] = marksIn(await world.ask(who, `select ${marked}`))
    expect(seen).toEqual(expected)
  })

  test.each<[string, Who | null, string]>([
    ['of what is only counted there are no ties either', coordinator, '[[0]]'],
    ['nor of the own', analyst, '[[0]]'],
    ['nor of owners whom the clause leaves out', health, '[[2]]'],
    ['nor without the duty', reader, '[[0]]'],
    ['nor for the public', everybody, '[[0]]'],
    ['nor for nobody', null, '[[0]]'],
    ['of the own there are', shelter, '[[3]]'],
  ])('%s', async (_, who, count) => expect(await world.ask(who, `select count(distinct case_id)::int from nrm.tie`)).toBe(count))

  test('a withdrawn consent opens nothing, and is read by nobody to whom the case is closed', async () => {
    const consents = `select id from nrm.consent where id = '${world.referred.withdrawn}'`
    expect(await world.ask(police, consents)).toBe('[]')
    expect(await world.ask(shelter, consents)).not.toBe('[]')
  })

  test('a key of idempotency is its user’s alone', async () => {
    const keys = 'select key from nrm.idempotency'
    expect(await world.ask(shelter, keys)).not.toBe('[]')
    for (const who of [{ ...shelter, user: 'another' }, { ...police, user: shelter.user! }, everybody, null])
      expect(await world.ask(who, keys)).toBe('[]')
  })
})

describe('by any form of statement, somebody to whom nothing is open gets nothing', () => {
  const { id, person } = { id: () => world.secret.id, person: () => world.secret.person }
  test.each<[string, () => string, string?]>([
    ['by key', () => `select from nrm."case" where (owner, id) = (1, '${id()}')`],
    ['by person', () => `select from nrm.identity where (owner, person_id) = (1, '${person()}')`],
    ['by reference', () => `select from nrm."case" where owner = 1 and reference = 'MARK-SECRET-REF'`],
    ['in a join', () => `select from nrm."case" c join nrm.identity i on true join nrm.tie t on true`],
    [
      'in a lateral join',
      () =>
        `select from (values (1, '${id()}'::uuid)) v(o, i), lateral (select * from nrm.health h where (h.owner, h.case_id) = (v.o, v.i)) h`,
    ],
    ['in a subquery', () => `select array(select number from nrm.proceedings)`, '[[[]]]'],
    ['in exists', () => `select exists (select from nrm.health)`, '[[false]]'],
    ['in a CTE', () => `with x as materialized (select * from nrm.identity) select * from x`],
    ['in a union', () => `select owner from nrm.health union all select owner from nrm.contact`],
    ['in except', () => `select 1 except select owner from nrm.health`, '[[1]]'],
    ['in an aggregate', () => `select count(*)::int, max(number), json_agg(p) from nrm.proceedings p`, '[[0,null,null]]'],
    ['in a window', () => `select row_number() over (), number from nrm.proceedings`],
    ['in grouping sets', () => `select number from nrm.proceedings group by rollup (number) having count(*) > 0`],
    ['by a cursor', () => `declare c no scroll cursor for select number from nrm.proceedings; fetch all c`],
    [
      'in a DO block',
      () => `do $$ begin perform set_config('x.x', (select count(*)::text from nrm."case"), true); end $$; select current_setting('x.x')`,
      '[["0"]]',
    ],
    ['prepared', () => `deallocate all; prepare p as select number from nrm.proceedings; execute p`],
    ['as a table', () => `table nrm.exploitation`],
    ['as a whole row', () => `select h from nrm.health h`],
    ['by TABLESAMPLE', () => `select from nrm."case" tablesample system (100)`],
    ['locked for update', () => `select id from nrm.consent for update`],
    ['locked for share', () => `select id from nrm.referral for key share`],
    [
      'by XML',
      () => `select query_to_xml('select number from nrm.proceedings', true, false, '')::text`,
      '[["<table xmlns:xsi=\\"http://www.w3.org/2001/XMLSchema-instance\\">\\n\\n</table>\\n"]]',
    ],
    ['by a text search over a query', () => `select ts_stat('select to_tsvector(number) from nrm.proceedings')`],
    [
      'by a recursive query',
      () =>
        `with recursive r as (select case_id from nrm.tie union select t.case_id from nrm.tie t join r using (case_id)) select * from r`,
    ],
    [
      'by MERGE',
      () => `merge into nrm.consent c using (values (1)) v(o) on c.owner = v.o when matched then update set version = 9 returning c.id`,
    ],
    ['by UPDATE … RETURNING', () => `update nrm.referral set status = 'ACCEPTED' returning id`],
    ['by UPDATE … FROM', () => `update nrm.consent c set withdrawn_at = now() from nrm.referral r where r.owner = c.owner returning c.id`],
  ])('%s', async (_, sql, nothing = '[]') => {
    for (const who of [stranger, null]) expect(await world.ask(who, sql())).toBe(nothing)
  })

  test.each([
    'enable_seqscan',
    'enable_indexscan',
    'enable_bitmapscan',
    'enable_nestloop',
    'enable_hashjoin',
    'enable_mergejoin',
    'enable_memoize',
    'enable_material',
  ])('whatever the plan: without %s', async setting => {
    const sql = `select p.number, c.reference, i.sealed from nrm."case" c join nrm.proceedings p on (p.owner, p.case_id) = (c.owner, c.id) join nrm.identity i on (i.owner, i.case_id) = (c.owner, c.id)`
    const seen = (who: Who): Promise<string> =>
      world.token(who).then(token =>
        under(runtime, token, async () => {
          await runtime.query(`set local ${setting} = off`)
          return attempt(runtime, sql)
        }),
      )
    expect(await seen(stranger)).toBe('[]')
    expect(marksIn(await seen(police))).toEqual(['POLICE'])
  })
})

describe('COPY', () => {
  const copied = async (who: Who, sql: string): Promise<string> => {
    const chunks: string[] = []
    const { connection } = runtime as unknown as { connection: NodeJS.EventEmitter }
    const listen = ({ chunk }: { chunk: Buffer }): void => void chunks.push(chunk.toString())
    connection.on('copyData', listen)
    try {
      const outcome = await under(runtime, await world.token(who), () => attempt(runtime, sql))
      return outcome === '[]' ? chunks.join('') : outcome
    } finally {
      connection.off('copyData', listen)
    }
  }

  test('of a table or a query gives the rows that are open', async () => {
    for (const sql of [
      'copy nrm.proceedings to stdout',
      'copy (select * from nrm.proceedings) to stdout',
      'copy nrm.proceedings (number) to stdout csv',
    ]) {
      expect(marksIn(await copied(police, sql))).toEqual(['POLICE'])
      expect(await copied(stranger, sql)).toBe('')
    }
  })
  test('of a table with columns that are not granted is refused', async () => {
    for (const table of ['nrm."case"', 'nrm.tie', 'nrm.referral', 'gate.agency', 'nrm.person'])
      expect([table, await copied(shelter, `copy ${table} to stdout`)]).toEqual([table, '42501'])
  })
  test('into a table is refused', async () => {
    for (const table of ['nrm.health (owner, case_id)', 'nrm.consent (owner, case_id, id, to_agency, purpose, categories, given_on)'])
      expect([table, await copied(shelter, `copy ${table} from stdin`)]).toEqual([table, '0A000'])
  })
  test.each([`'/tmp/x'`, `program 'cat'`])('to and from %s is refused', async where => {
    expect(await copied(shelter, `copy (select 1) to ${where}`)).toBe('42501')
    expect(await copied(shelter, `copy nrm.health (owner, case_id) from ${where}`)).toBe('42501')
  })
})

describe('closed to the runtime, with every ticket', () => {
  test.each([
    'gate.ticket',
    'gate.law',
    'gate.issuer',
    'gate.period',
    'gate.generation',
    'audit.entry',
    'agreement.signature',
    'agreement.signing_key',
    'notice.outbox',
    'nrm.person',
    'nrm.tie_should',
    'stat.dimension',
    'stat.secret',
    'hub_migration.checksum',
    'hub_migration.applied',
    'audit.entry_n_seq',
    'gate.ticket_id_seq',
    'pg_authid',
    'pg_statistic',
    'pg_statistic_ext_data',
    'pg_largeobject',
    'pg_hba_file_rules',
    'pg_file_settings',
    'pg_shmem_allocations',
    'pg_backend_memory_contexts',
  ])('%s', async relation => {
    for (const who of [shelter, null]) expect(await world.ask(who, `select count(*) from ${relation}`)).toBe('42501')
  })

  test.each([
    'until from nrm.tie',
    'since from nrm.tie',
    '1 from nrm.tie where until < now()',
    '1 from nrm.tie order by until',
    'count(until) from nrm.tie',
    't from nrm.tie t',
    't.* from nrm.tie t',
    'to_jsonb(t) from nrm.tie t',
    'child_until from nrm.person',
    'c from nrm."case" c',
    'origin from nrm."case"',
    'suspended_at from gate.agency',
    'a from gate.agency a',
    'sent_by from nrm.referral',
    'answered_by from nrm.referral',
    'created_by from nrm.consent',
  ])('select %s', async what => expect(await world.ask(shelter, `select ${what}`)).toBe('42501'))

  test('where each row lies and which transaction wrote it, which count what others write', async () => {
    const { rows } = await world.superuser.query<{ name: string }>(
      `select c.oid::regclass::text as name from pg_class c join pg_namespace n on n.oid = c.relnamespace where n.nspname in ('nrm', 'notice') and c.relkind = 'r'`,
    )
    expect(rows.length).toBeGreaterThan(15)
    for (const { name } of rows) {
      for (const column of ['ctid', 'xmin', 'xmax', 'cmin', 'cmax', 'tableoid'])
        expect([name, column, await world.ask(shelter, `select ${column} from ${name}`)]).toEqual([name, column, '42501'])
      for (const sql of [
        `select currtid2('${name}', '(0,1)')`,
        `select from ${name} where ctid = '(0,1)'`,
        `lock table ${name} in access share mode`,
      ])
        expect([sql, await world.ask(shelter, sql)]).toEqual([sql, '42501'])
    }
  })

  test.each([
    `nrm.retie(1, gen_random_uuid())`,
    `nrm.open_text(0, 0, 'a', 'b')`,
    `gate.open('x', 1, 'u', '{}', 1, '1 min')`,
    `gate.close('x')`,
    `gate.ticket()`,
    `gate.seal('x')`,
    `audit.record('{}')`,
    `audit.utc(now())`,
    `notice.tell()`,
    `gate.void_all()`,
    `nrm.guard_referral()`,
    `pg_read_file('/etc/passwd')`,
    `pg_read_binary_file('PG_VERSION')`,
    `pg_ls_dir('.')`,
    `pg_stat_file('PG_VERSION')`,
    `pg_ls_logdir()`,
    `pg_current_logfile()`,
    `pg_reload_conf()`,
    `pg_switch_wal()`,
    `pg_create_restore_point('x')`,
    `pg_stat_reset()`,
    `pg_logical_slot_get_changes('x', null, null)`,
    `lo_import('/etc/passwd')`,
    `pg_sequence_last_value('audit.entry_n_seq') is not null or null`,
  ])('%s', async call => expect(await world.ask(shelter, `select ${call}`)).toMatch(/^(42501|0A000|\[\[null\]\])$/))
})

describe('nothing is made or changed', () => {
  test.each([
    'create temp table x as select * from nrm.identity',
    'create temp view x as select * from nrm.identity',
    'select * into temp x from nrm.identity',
    'create temp sequence x',
    'create table public.x (x int)',
    'create table nrm.x (x int)',
    'create table x (x int)',
    'create unlogged table notice.x (x int)',
    'create schema x',
    'create view public.x as select 1',
    'create materialized view public.x as select 1',
    'create function pg_temp.f() returns int language sql return 1',
    'create function public.f() returns int language sql return 1',
    'create procedure gate.f() language sql begin atomic end',
    `create or replace function gate.agency() returns int language sql return 2`,
    'create type public.t as (x int)',
    'create domain public.d as int',
    'create sequence nrm.s',
    'create operator public.=(leftarg = int, rightarg = uuid, function = pg_catalog.int4eq)',
    'create cast (int as uuid) without function',
    'create aggregate public.a (int) (sfunc = int4pl, stype = int)',
    `create collation public.c (locale = 'C')`,
    'create extension pgcrypto',
    'create extension pageinspect',
    'create extension dblink',
    'create language plpgsql',
    'create event trigger e on ddl_command_start execute function gate.void_all()',
    'create foreign data wrapper f',
    'create publication p for table nrm.identity',
    `create subscription s connection '' publication p with (connect = false)`,
    'create policy p on nrm.identity using (true)',
    'alter policy see on nrm.identity using (true)',
    'drop policy see on nrm.identity',
    'alter table nrm.identity disable row level security',
    'alter table nrm.identity no force row level security',
    'alter table nrm.identity owner to hub_runtime',
    'alter table nrm.referral disable trigger all',
    'alter function gate.agency() immutable',
    'create trigger t before insert on nrm.identity execute function notice.tell()',
    'create rule r as on insert to nrm.consent do instead nothing',
    'create index on nrm.identity (sealed)',
    'create statistics nrm.s on owner, sealed from nrm.identity',
    'drop table nrm.identity',
    'truncate nrm.identity',
    'truncate audit.entry',
    `comment on table nrm.identity is ''`,
    'grant select on nrm.tie to hub_runtime with grant option',
    'reassign owned by hub_owner to hub_runtime',
    'drop owned by hub_keeper',
    'set constraints all deferred; create table x ()',
    'do language plpython3u $$ $$',
    `do $$ begin create temp table x (); end $$`,
    'checkpoint',
    `notify x; listen x; create temp table x ()`,
  ])('%s', async sql => expect(await world.ask(shelter, sql)).toMatch(/^(42501|0A000|42704|42710|42P16|42601|42P17|58P01)$/))

  test('granting to oneself changes nothing', async () => {
    // PostgreSQL only warns where somebody grants what is not theirs.
    await world.ask(shelter, 'grant all on all tables in schema gate to hub_runtime')
    expect(await world.ask(shelter, 'select from gate.ticket')).toBe('42501')
  })

  test.each([
    'vacuum',
    'analyze',
    'cluster nrm.identity using identity_pkey',
    'reindex table nrm.identity',
    'refresh materialized view nrm.x',
  ])('%s does nothing to our tables', async sql => {
    const made = async (): Promise<string> =>
      attempt(
        world.superuser,
        `select relname, relfilenode, relpages, reltuples from pg_class where relnamespace = 'nrm'::regnamespace order by 1`,
      )
    const before = await made()
    await attempt(runtime, sql)
    expect(await made()).toBe(before)
  })
})

describe('what PostgreSQL shows everybody', () => {
  test('holds no mark, no token and no hash of one: every catalog and view that the runtime can read', async () => {
    const other = await world.connect('runtime')
    const token = await world.token(shelter)
    // Another session at work, with its rows, its token and its prepared statements.
    await other.query('begin')
    await other.query({ name: 'enter', text: 'select gate.enter($1)', values: [token] })
    await other.query({
      name: 'identity',
      text: 'select * from nrm.identity where sealed = $1',
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

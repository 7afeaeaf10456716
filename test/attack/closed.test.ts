/** What is closed to the runtime with every ticket, and that it makes and changes nothing. */
import type pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { freshDatabase } from '../support/database.ts'
import { attempt, makeWorld, shelter, type World } from './support/world.ts'

let world: World
let runtime: pg.Client
beforeAll(async () => {
  world = await makeWorld(await freshDatabase())
  runtime = await world.connect('runtime')
})
afterAll(() => world.end())

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

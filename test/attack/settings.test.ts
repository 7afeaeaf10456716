/** No setting opens more, and a plan that is kept serves each by the ticket of the moment. */
import type pg from 'pg'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { freshDatabase } from '../support/database.ts'
import { attempt, coordinator, health, makeWorld, marksIn, police, shelter, type World } from './support/world.ts'

let world: World
let runtime: pg.Client
beforeAll(async () => {
  world = await makeWorld(await freshDatabase())
})
afterAll(() => world.end())
beforeEach(async () => {
  runtime = await world.connect('runtime')
})
afterEach(() => runtime.end())

const CASES = 'select count(*)::int from nrm."case"'
/** How many cases each sees. */
const SHELTERS = '[[3]]'
const POLICES = '[[2]]'
const NONE = '[[0]]'
const cases = (): Promise<string> => attempt(runtime, CASES)
const enter = async (token: Buffer): Promise<void> => void (await runtime.query('select gate.enter($1)', [token]))
const entered = async (token: Buffer): Promise<void> => {
  await runtime.query('begin')
  await enter(token)
}

describe('a plan', () => {
  test('that is named and generic serves whoever asks, each by the ticket of the moment', async () => {
    await runtime.query('set plan_cache_mode = force_generic_plan')
    const counted: unknown[] = []
    for (const who of [shelter, police, null, health, coordinator, shelter]) {
      await runtime.query('begin')
      if (who) await enter(await world.token(who))
      const { rows } = await runtime.query({ name: 'cases', text: CASES, rowMode: 'array' })
      counted.push(rows[0]![0])
      await runtime.query('commit')
    }
    expect(counted).toEqual([3, 2, 0, 2, 0, 3])
    expect(await attempt(runtime, `select generic_plans::int > 0 from pg_prepared_statements where name = 'cases'`)).toBe('[[true]]')
  })

  test.each(['on', 'regress'])('in parallel (debug_parallel_query = %s) sees the same', async parallel => {
    const { rows } = await runtime.query<{ name: string }>(
      `select name from pg_settings where name in ('debug_parallel_query', 'force_parallel_mode')`,
    )
    for (const who of [shelter, police, null]) {
      await runtime.query('begin')
      for (const setting of [
        'parallel_setup_cost = 0',
        'parallel_tuple_cost = 0',
        'min_parallel_table_scan_size = 0',
        `${rows[0]!.name} = ${parallel}`,
      ])
        await runtime.query(`set local ${setting}`)
      if (who) await enter(await world.token(who))
      expect(await cases()).toBe(who === shelter ? SHELTERS : who === police ? POLICES : NONE)
      expect(marksIn(await attempt(runtime, 'select sector from nrm.exploitation'))).toEqual(
        who === shelter ? ['OFFERED', 'REFERRED', 'SECRET'] : who === police ? ['POLICE'] : [],
      )
      await runtime.query('rollback')
    }
  })
})

describe('no setting opens more', () => {
  test.each([
    ['search_path', 'pg_temp, public, pg_catalog'],
    ['search_path', 'nrm, gate'],
    ['TimeZone', 'Pacific/Kiritimati'],
    ['TimeZone', '<X>+24'],
    ['DateStyle', 'SQL, DMY'],
    ['IntervalStyle', 'sql_standard'],
    ['bytea_output', 'escape'],
    ['extra_float_digits', '-15'],
    ['standard_conforming_strings', 'off'],
    ['backslash_quote', 'on'],
    ['array_nulls', 'off'],
    ['transform_null_equals', 'on'],
    ['quote_all_identifiers', 'on'],
    ['check_function_bodies', 'off'],
    ['xmloption', 'document'],
    ['plan_cache_mode', 'force_generic_plan'],
    ['plan_cache_mode', 'force_custom_plan'],
    ['enable_indexscan', 'off'],
    ['enable_seqscan', 'off'],
    ['enable_material', 'off'],
    ['cpu_operator_cost', '0'],
    ['cpu_operator_cost', '1e9'],
    ['constraint_exclusion', 'on'],
    ['geqo_threshold', '2'],
    ['jit', 'on'],
    ['statement_timeout', '0'],
    ['default_transaction_isolation', 'serializable'],
    ['default_transaction_read_only', 'on'],
    ['hub.agency', '2'],
    ['hub.ticket', '1'],
    ['gate.agency', '2'],
  ])('%s = %s', async (name, value) => {
    await entered(await world.token(police))
    await runtime.query('select set_config($1, $2, true)', [name, value])
    expect(await cases()).toBe(POLICES)
    expect(marksIn(await attempt(runtime, 'select reference from nrm."case"'))).toEqual(['OFFERED', 'POLICE'])
    expect(await attempt(runtime, 'select gate.agency()')).toBe('[[2]]')
  })

  test('row_security = off is an error and no answer', async () => {
    await entered(await world.token(police))
    await runtime.query('set local row_security = off')
    expect(await cases()).toBe('42501')
  })

  test.each([
    `set session_replication_role = replica`,
    `select set_config('session_replication_role', 'replica', false)`,
    'set role hub_owner',
    'set role hub_keeper',
    'set role hub_door',
    'set role pg_read_all_data',
    `select set_config('role', 'hub_keeper', true)`,
    'set session authorization hub_owner',
    'set session authorization postgres',
    `select set_config('session_authorization', 'hub_keeper', false)`,
    'set track_counts = off',
    `set track_functions = 'all'`,
    `set log_statement = 'all'`,
    'set lo_compat_privileges = on',
    'set zero_damaged_pages = on',
    'set allow_system_table_mods = on',
    'alter system set row_security = off',
    `alter database ${'postgres'} set row_security = off`,
    'alter role hub_keeper login',
    'alter role hub_runtime superuser',
    'alter role hub_runtime bypassrls',
    'alter role hub_door set search_path = public',
    'grant hub_keeper to hub_runtime',
    'grant pg_read_all_data to hub_runtime',
    'create role r',
    `load 'auto_explain'`,
  ])('%s is refused', async sql => {
    expect(await attempt(runtime, sql)).toMatch(/^(42501|22023|42704|0LP01|58P01)$/)
    await entered(await world.token(police))
    expect(await cases()).toBe(POLICES)
  })

  test('a setting of plpgsql that was made before it was loaded is dropped', async () => {
    expect(await attempt(runtime, 'set plpgsql.variable_conflict = use_column')).toBe('[]')
    await entered(await world.token(police))
    expect(await attempt(runtime, `select current_setting('plpgsql.variable_conflict')`)).toBe('[["error"]]')
    expect(await cases()).toBe(POLICES)
  })

  test('no debugging output tells a value', async () => {
    const told: string[] = []
    runtime.on('notice', notice => void told.push(JSON.stringify(notice)))
    await entered(await world.token(police))
    for (const name of ['debug_print_parse', 'debug_print_rewritten', 'debug_print_plan', 'trace_sort'])
      await runtime.query(`set local ${name} = on`)
    await runtime.query('set local client_min_messages = debug5')
    await cases()
    await attempt(runtime, 'select number from nrm.proceedings order by number')
    expect(told.length).toBeGreaterThan(5)
    expect(marksIn(told.join('\n'))).toEqual([])
  })
})

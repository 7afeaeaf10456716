/**
 * What remains possible to whoever runs statements of their own as hub_runtime, so that docs/security.md says what is so. If a test here fails
 * because something is possible no more, rejoice, and take it out of there too.
 *
 * To whoever puts an expression into a SELECT of the hub (an injection; statements are one by one, and begin as the hub writes them):
 * - where the migrating user is no superuser (migrations/0008-catalog.sql): PostgreSQL's counters count, within one SELECT, the rows of whomever
 *   that satisfy a condition on columns that the runtime may read at all, and so give away their values bit by bit; large objects keep what
 *   one ticket reads for the next;
 * - how many rows all agencies have together (pg_class.reltuples), and how many entries the log has (what audit.append returns);
 * - what another statement on the same connection is let to know: a session's own setting;
 * - that a key is taken within one's own agency, where one may write and not read.
 * To whoever also chooses the statement (the hub's own process, taken over, which can open tickets too):
 * - EXPLAIN ANALYZE counts like the counters, and by indexes (references, dates, persons, keys of idempotency); its estimates come from statistics;
 * - a cursor goes on with what it saw when it was opened, WITH HOLD also after the transaction;
 * - two tickets, both in hand, can be mixed within one statement;
 * - the role's own password and settings, NOTIFY, advisory locks, the end of the hub's other connections.
 * By the law's own shape: who may read anything of a case sees when it was opened and by which way they come to it; who may read an identity of
 * somebody sees which agencies have a key.
 * Time that statements take is left aside.
 */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type pg from 'pg'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { MIGRATIONS } from '../../src/storage/migrations.ts'
import { freshDatabase } from '../support/database.ts'
import { analyst, attempt, makeWorld, marksIn, police, sha, shelter, stranger, under, type Who, type World } from './support/world.ts'

let world: World
let runtime: pg.Client
beforeAll(async () => {
  world = await makeWorld(await freshDatabase())
})
afterAll(() => world.end())
beforeEach(async () => {
  runtime = await world.connect('runtime')
})

const COUNTER = 'pg_stat_get_xact_numscans(oid)'
const RIGHT = `p.owner = 1 and p.number > 'MARK-SECRET-' and p.number < 'MARK-SECRET-Z'`
const WRONG = `p.owner = 1 and p.number > 'MARK-SECRET-Z' and p.number < 'MARK-SECRET-ZZ'`

interface Plan {
  readonly 'Subplan Name'?: string
  readonly 'Actual Loops'?: number
  readonly Plans?: readonly Plan[]
}
const nodes = (plan: Plan): Plan[] => [plan, ...(plan.Plans ?? []).flatMap(nodes)]

describe('counters', () => {
  const scans = `(pg_stat_get_xact_numscans('nrm.tie'::regclass) + pg_stat_get_xact_numscans('nrm.tie_pkey'::regclass))`
  /** One SELECT: how many rows of whomever satisfied the condition. */
  const counted = (condition: string): Promise<string> =>
    world.ask(
      stranger,
      `with before as materialized (select ${scans} as n),
            looked as materialized (select count(*) from before cross join lateral (select from nrm.proceedings p where ${condition} offset 0) x where before.n >= 0)
       select (${scans} - before.n)::int from before, looked`,
    )

  test('answer about rows of others, where everybody may call them', async () => {
    await world.superuser.query(`grant execute on function ${COUNTER} to public`)
    expect([await counted(RIGHT), await counted(WRONG)]).toEqual(['[[1]]', '[[0]]'])
  })

  test('are not all: large objects keep what one ticket reads, where everybody may make them', async () => {
    await world.superuser.query('grant execute on function lo_from_bytea(oid, bytea) to public')
    await runtime.query('begin')
    await runtime.query('select gate.enter($1)', [await world.token(shelter)])
    const { rows } = await runtime.query<{ kept: number }>(
      `select lo_from_bytea(0, convert_to(string_agg(reference, ','), 'UTF8')) as kept from nrm."case"`,
    )
    await runtime.query('commit')
    expect(marksIn(await world.ask(null, `select convert_from(lo_get(${rows[0]!.kept}), 'UTF8')`))).toContain('SECRET')
  })

  describe('where the migrating user is a superuser', () => {
    beforeAll(async () => {
      await world.superuser.query(await readFile(join(MIGRATIONS, '0008-catalog.sql'), 'utf8'))
    })

    test('are withheld', async () => {
      expect([await counted(RIGHT), await counted(WRONG)]).toEqual(['42501', '42501'])
    })
    test('with them all counters of tables, indexes, blocks and functions', async () => {
      const { rows } = await world.superuser.query<{ name: string }>(
        `select p.proname as name from pg_proc p where p.pronamespace = 'pg_catalog'::regnamespace and p.proname ~ '^pg_stat_get_.*(scans|tuples|blocks|calls|inserted|updated|deleted|fetched|returned)'
            and has_function_privilege('hub_runtime', p.oid, 'execute')`,
      )
      expect(rows).toEqual([])
    })
    test.each([
      'select * from pg_stat_user_tables',
      'select * from pg_stat_xact_user_tables',
      'select * from pg_statio_user_indexes',
      `select pg_relation_size('nrm.identity')`,
      `select pg_total_relation_size('nrm.identity')`,
      `select pg_indexes_size('nrm.tie')`,
      `select lo_create(0)`,
      `select lo_from_bytea(0, 'x')`,
      'select pg_terminate_backend(1)',
      'select pg_cancel_backend(1)',
    ])('and so: %s', async sql => expect(await world.ask(shelter, sql)).toBe('42501'))

    test('the hub works all the same', async () => {
      expect(await world.ask(shelter, 'select count(*)::int from nrm."case"')).toBe('[[3]]')
      expect(await world.ask(analyst, `select n::int from stat.own('CASES', '{}', '{}')`)).toBe('[[3]]')
    })
  })
})

describe('EXPLAIN', () => {
  const explained = async (who: Who, sql: string, options = 'analyze, format json'): Promise<string> =>
    world.ask(who, `explain (${options}) ${sql}`)
  const loops = async (condition: string): Promise<number> => {
    const [[plans]] = JSON.parse(await explained(stranger, `select from nrm.proceedings p where ${condition}`)) as [[[{ Plan: Plan }]]]
    return nodes(plans[0].Plan).find(node => node['Subplan Name']?.startsWith('SubPlan'))?.['Actual Loops'] ?? 0
  }

  test('ANALYZE tells how many rows of others satisfy a condition', async () => {
    expect([await loops(RIGHT), await loops(WRONG)]).toEqual([1, 0])
  })
  test('tells of no column that is not granted', async () => {
    for (const sql of [
      'select from nrm.tie where until < now()',
      `select from nrm.person where child_until > now()`,
      `select from nrm.identity where ctid = '(0,1)'`,
    ])
      expect(await explained(shelter, sql)).toBe('42501')
  })
  test('tells no value', async () => {
    for (const table of ['nrm."case"', 'nrm.proceedings', 'nrm.identity', 'nrm.tie'])
      expect(marksIn(await explained(stranger, `select * from ${table}`, 'analyze, verbose, buffers, settings, wal, format json'))).toEqual(
        [],
      )
  })
})

describe('totals of all agencies', () => {
  test('are told by the catalog and by the number of an entry', async () => {
    expect(await world.ask(stranger, `select reltuples::int from pg_class where oid = 'nrm."case"'::regclass`)).toBe('[[4]]')
    const before = Number(JSON.parse(await world.ask(stranger, `select audit.append('{}')::int`))[0][0])
    await world.ask(police, `select audit.append('{}')`)
    expect(await world.ask(stranger, `select audit.append('{}')::int`)).toBe(`[[${before + 2}]]`)
  })
})

describe('a cursor', () => {
  test('goes on with what it saw when it was opened, to the end of its transaction', async () => {
    const token = await world.token(shelter)
    await runtime.query('begin')
    await runtime.query('select gate.enter($1)', [token])
    await runtime.query('declare c cursor for select reference from nrm."case" order by reference')
    await runtime.query('fetch 1 from c')
    await (await world.connect('door')).query('select gate.close($1)', [sha(token)])
    expect(marksIn(await attempt(runtime, 'fetch all from c'))).toEqual(['REFERRED', 'SECRET'])
    expect(await attempt(runtime, 'select count(*)::int from nrm."case"')).toBe('[[0]]')
    await runtime.query('commit')
    expect(await attempt(runtime, 'fetch all from c')).toBe('34000')
  })

  test('WITH HOLD is there after the transaction, on its connection only', async () => {
    await runtime.query('begin')
    await runtime.query('select gate.enter($1)', [await world.token(shelter)])
    await runtime.query('declare c cursor with hold for select reference from nrm."case"')
    await runtime.query('commit')
    expect(await attempt(await world.connect('runtime'), 'fetch all from c')).toBe('34000')
    expect(marksIn(await attempt(runtime, 'fetch all from c'))).toEqual(['OFFERED', 'REFERRED', 'SECRET'])
    await runtime.query('close all')
    expect(await attempt(runtime, 'fetch all from c')).toBe('34000')
  })
})

describe('what a session keeps', () => {
  test('is there for the next transaction of the connection: a setting of its own', async () => {
    await under(runtime, await world.token(shelter), async () => undefined)
    await runtime.query('begin')
    await runtime.query('select gate.enter($1)', [await world.token(shelter)])
    await runtime.query(`select set_config('x.kept', (select string_agg(reference, ',') from nrm."case"), false)`)
    await runtime.query('commit')
    expect(marksIn(await attempt(runtime, `select current_setting('x.kept')`))).toEqual(['OFFERED', 'REFERRED', 'SECRET'])
    await runtime.query('discard all')
    expect(marksIn(await attempt(runtime, `select current_setting('x.kept', true)`))).toEqual([])
  })

  test('two seals of one transaction can be worn in turn within a statement by whoever has both tokens', async () => {
    await runtime.query('begin')
    const seals: string[] = []
    for (const who of [shelter, police]) {
      await runtime.query('select gate.enter($1)', [await world.token(who)])
      const { rows } = await runtime.query<{ seal: string }>(`select current_setting('hub.seal') as seal`)
      seals.push(rows[0]!.seal)
    }
    const mixed = `select set_config('hub.seal', $1, true) is null, (select gate.agency()), set_config('hub.seal', $2, true) is null, (select gate.usr())`
    expect(await attempt(runtime, mixed, seals)).toBe('[[false,1,false,"worker-2"]]')
    await runtime.query('rollback')
  })

  test('a seal is good for a second transaction only within one message of many statements, which the hub never sends', async () => {
    const token = await world.token(shelter)
    const carry = [
      'begin',
      `select gate.enter('\\x${token.toString('hex')}')`,
      `select set_config('x.seal', current_setting('hub.seal'), false)`,
      'commit',
      'begin',
      `select set_config('hub.seal', current_setting('x.seal'), true)`,
      'select count(*)::int from nrm."case"',
    ]
    expect(await attempt(runtime, carry.join('; '))).toBe('[[3]]')
    await runtime.query('rollback')
    let last = ''
    for (const statement of carry) last = await attempt(runtime, statement)
    expect(last).toBe('[[0]]')
    await runtime.query('rollback')
  })
})

describe('the role itself', () => {
  test.each([
    `alter role hub_runtime set search_path = public`,
    `alter role hub_runtime password 'x'`,
    `notify x, 'y'`,
    'select pg_advisory_xact_lock(1)',
  ])('may: %s', async sql => expect(await world.ask(null, sql)).toMatch(/^\[/))
})

describe('within one’s own agency', () => {
  test('whoever writes and does not read learns that a reference is taken', async () => {
    const blind: Who = { agency: 1, user: 'blind', duties: ['administrator'], purpose: 'coordination' }
    const registering = (reference: string): string =>
      `insert into nrm."case"(owner, id, person_id, reference, region, opened_on) values (1, gen_random_uuid(), '${world.secret.person}', '${reference}', 'BY-BR', '2015-01-01')`
    expect(await world.ask(blind, registering('MARK-SECRET-REF'))).toBe('23505')
    expect(await world.ask(blind, registering('NEW'))).toBe('[]')
    expect(await world.ask(blind, 'select count(*)::int from nrm."case"')).toBe('[[0]]')
  })
})

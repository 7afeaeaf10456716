/** Raw statements against a seal, a hold and what is due: as a colleague of the owner, and as the role that empties. */
import type pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { freshDatabase } from '../support/database.ts'
import { analyst, attempt, commitUnder, health, makeWorld, shelter, SHELTER, type Who, type World } from './support/world.ts'

const COLLEAGUE: Who = { ...shelter, user: 'colleague' }
const NIL = '00000000-0000-0000-0000-000000000000'

let world: World
let eraser: pg.Client
beforeAll(async () => {
  world = await makeWorld(await freshDatabase())
  eraser = await world.connect('eraser')
  const runtime = await world.connect('runtime')
  const seal = (id: string): string =>
    `insert into nrm.seal(owner, case_id, agencies, users, reason) values (1, '${id}', '{1,3}', '{worker-1,worker-3}', 'SAFETY')`
  await commitUnder(runtime, await world.token(shelter), seal(world.secret.id), seal(world.referred.id))
})
afterAll(() => world.end())

const secret = (): string => world.secret.id
const ids = (outcome: string): unknown => JSON.parse(outcome)

describe('a colleague of the owner', () => {
  test('sees no row of a sealed case in any table or view that has one', async () => {
    const { rows } = await world.superuser.query<{ name: string; key: string }>(
      `select c.oid::regclass::text as name, case c.relname when 'case' then 'id' else 'case_id' end as key from pg_class c
        where c.relnamespace = 'nrm'::regnamespace and c.relkind in ('r', 'v') and (c.relname = 'case' or exists (
          select from pg_attribute a where a.attrelid = c.oid and a.attname = 'case_id' and has_column_privilege('hub_runtime', c.oid, a.attnum, 'select')))`,
    )
    expect(rows.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['nrm.seal', 'nrm.hold', 'nrm.retained', 'nrm.keeping', 'nrm.tie', 'nrm.identity']),
    )
    for (const { name, key } of rows.filter(each => each.name !== 'nrm.idempotency')) {
      const sql = `select count(*)::int from ${name} where ${key} in ('${secret()}', '${world.referred.id}')`
      expect([name, await world.ask(COLLEAGUE, sql)]).toEqual([name, '[[0]]'])
    }
  })

  test('is told the same of it as of none, whatever is tried', async () => {
    const tries = (id: string): string[] => [
      `insert into nrm.consent(owner, case_id, id, to_agency, purpose, categories, given_on) values (1, '${id}', gen_random_uuid(), 3, 1, 1023, '2020-01-01')`,
      `insert into nrm.referral(owner, case_id, id, to_agency, categories) values (1, '${id}', gen_random_uuid(), 3, 1023)`,
      `insert into nrm.assistance(owner, case_id, id, kind, started_on) values (1, '${id}', gen_random_uuid(), 'LEGAL', '2020-01-01')`,
      `insert into nrm.note(owner, case_id, id, person_id, sealed) values (1, '${id}', gen_random_uuid(), gen_random_uuid(), '\\x00')`,
      `insert into nrm.seal(owner, case_id, agencies, users, reason) values (1, '${id}', '{1}', '{colleague}', 'SAFETY') on conflict (owner, case_id) do update set users = '{colleague}', agencies = '{1}'`,
      `insert into nrm.hold(owner, case_id, reason, until) values (1, '${id}', 'COMPLAINT', current_date + 1)`,
      `update nrm."case" set status = 'CLOSED', closed_on = current_date, closing_reason = 'OTHER' where id = '${id}' returning id`,
      `update nrm.seal set users = '{colleague}', agencies = '{1}' where case_id = '${id}' returning case_id`,
      `delete from nrm.seal where case_id = '${id}' returning case_id`,
      `select id from nrm."case" where id = '${id}' for update`,
    ]
    const absent: string[] = []
    for (const sql of tries('11111111-2222-4333-8444-555555555555')) absent.push(await world.ask(COLLEAGUE, sql))
    for (const [i, sql] of tries(secret()).entries()) expect([sql, await world.ask(COLLEAGUE, sql)]).toEqual([sql, absent[i]])
  })

  test('takes no seal off by statements without a condition', async () => {
    await world.ask(COLLEAGUE, `update nrm.seal set agencies = '{}', users = '{}'`)
    expect(await world.ask(COLLEAGUE, `update nrm.seal set agencies = '{}', users = '{}' returning case_id`)).toBe('[]')
    expect(
      ids(
        await world.ask(
          COLLEAGUE,
          `update nrm."case" set status = 'CLOSED', closed_on = current_date, closing_reason = 'OTHER' returning id`,
        ),
      ),
    ).toEqual([[world.offered.id]])
  })

  test('counts nothing of it, as analyst neither; its user counts all', async () => {
    const total = `select n from stat.own('CASES', '{}', '{}')`
    expect(await world.ask({ ...analyst, user: 'colleague' }, total)).toBe('[["1"]]')
    expect(await world.ask({ ...analyst, user: 'worker-1' }, total)).toBe('[["3"]]')
    const touched = `select cases from stat.touched('[{"categories": 1, "ways": [0], "agencies": []}]')`
    expect(await world.ask({ ...analyst, user: 'colleague' }, touched)).toBe('[["1"],["1"]]')
  })
})

describe('the addressee', () => {
  test('has it where the seal names its user, and whom the seal names it is not told', async () => {
    const sql = `select id from nrm."case" where owner = 1`
    expect(ids(await world.ask(health, sql))).toEqual([[world.referred.id]])
    expect(ids(await world.ask({ ...health, user: 'worker-1' }, sql))).toEqual([])
    expect(await world.ask(health, 'select users from nrm.seal')).toBe('[]')
  })
})

describe('a seal', () => {
  test.each([
    ['without a user of the owner', `agencies = '{3}', users = '{x}'`],
    ['with more agencies than users', `agencies = '{1,3}', users = '{x}'`],
    ['with a user without a name', `agencies = '{1}', users = '{""}'`],
    ['with nobody in a place', `agencies = '{1,null}', users = '{x,y}'`],
  ])('%s is refused', async (_, set) => {
    expect(await world.ask(shelter, `update nrm.seal set ${set} where case_id = '${secret()}'`)).toBe('23514')
  })

  test('says who made it and when by the database alone', async () => {
    expect(await world.ask(shelter, `update nrm.seal set sealed_by = 'somebody', sealed_at = '2000-01-01'`)).toBe('42501')
  })
})

describe('who empties', () => {
  test('has no word on what is due: an open case, a case kept, a case of tomorrow', async () => {
    await world.superuser.query(
      `insert into gate.retention select id, ${SHELTER}, 3, 1, '[]' from gate.period where valid_from <= now() and valid_until > now()`,
    )
    expect(await attempt(eraser, `select * from nrm.retain(null, 0, '${NIL}', 100)`)).toBe('[]')
    expect(await attempt(eraser, `select * from nrm.retain(1, -1, '${NIL}', 1000000)`)).toBe('[]')
    expect(await attempt(eraser, 'select * from nrm.due_now(null)')).toBe('[]')
  })

  test.each([
    `select nrm.empty(1, '${NIL}', 3)`,
    `update nrm.identity set sealed = null`,
    `update nrm."case" set closed_on = '2000-01-01'`,
    `insert into gate.retention values (1, 1, 3, 1, '[]')`,
    `insert into nrm.retained(owner, case_id, category) values (1, '${NIL}', 3)`,
    `delete from nrm.hold`,
    `select * from nrm.keeping`,
    `set role hub_keeper`,
  ])('may not: %s', async sql => {
    expect(await attempt(eraser, sql)).toBe('42501')
  })

  test('and the runtime dates no closing back to make something due', async () => {
    const close = (set: string): string =>
      `update nrm."case" set status = 'CLOSED', closing_reason = 'OTHER', ${set} where id = '${world.offered.id}' returning 1`
    expect(await world.ask(shelter, close(`closed_on = current_date, closed_at = '2000-01-01'`))).toBe('42501')
    expect(await world.ask(shelter, close(`closed_on = '2014-01-01'`))).toBe('HB409')
    expect(await world.ask(shelter, close(`closed_on = null`))).toBe('HB409')
    const kept = `select until > current_date + 28 from nrm.keeping where case_id = '${world.offered.id}' and category = 3`
    const runtime = await world.connect('runtime')
    await runtime.query('begin')
    await runtime.query('select gate.enter($1)', [await world.token(shelter)])
    await runtime.query(close(`closed_on = opened_on`))
    expect((await runtime.query({ text: kept, rowMode: 'array' })).rows).toEqual([[true]])
    await runtime.query('rollback')
  })
})

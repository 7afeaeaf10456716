/** Who one is cannot be changed by any statement: tickets, seals and transactions under attack. */
import type pg from 'pg'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { freshDatabase } from '../support/database.ts'
import { attempt, coordinator, enactSmallLaw, makeWorld, police, sha, shelter, type World } from './support/world.ts'

let world: World
let runtime: pg.Client
let lawgiver: pg.Client
beforeAll(async () => {
  world = await makeWorld(await freshDatabase())
  lawgiver = await world.connect('lawgiver')
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
const cases = (client = runtime): Promise<string> => attempt(client, CASES)
const enter = async (token: Buffer, client = runtime): Promise<void> => void (await client.query('select gate.enter($1)', [token]))
const entered = async (token: Buffer, client = runtime): Promise<void> => {
  await client.query('begin')
  await enter(token, client)
}
const seal = async (client = runtime): Promise<string> => {
  const { rows } = await client.query<{ seal: string }>(`select current_setting('hub.seal') as seal`)
  return rows[0]!.seal
}
const wear = (forged: string, local = true, client = runtime): Promise<unknown> =>
  client.query(`select set_config('hub.seal', $1, $2)`, [forged, local])

describe('without a ticket', () => {
  test('every table with row policies is empty', async () => {
    const { rows } = await world.superuser.query<{ name: string }>(
      `select c.oid::regclass::text as name from pg_class c where c.relrowsecurity and has_any_column_privilege('hub_runtime', c.oid, 'select')`,
    )
    expect(rows.length).toBeGreaterThan(17)
    for (const { name } of rows) expect([name, await attempt(runtime, `select count(*)::int from ${name}`)]).toEqual([name, NONE])
  })

  test.each([
    'gate.agency()',
    'gate.usr()',
    'gate.purpose()',
    'gate.lanes()',
    'gate.reach()',
    'gate.classes()',
    'gate.base()',
    'gate.sees(0)',
  ])('%s is null', async call => expect(await attempt(runtime, `select ${call}`)).toBe('[[null]]'))
  test.each(['gate.own(0, 0)', 'gate.shared(12, 0, 13)'])('%s is false', async call =>
    expect(await attempt(runtime, `select ${call}`)).toBe('[[false]]'),
  )
  test.each(['gate.enter(null)', `gate.enter('')`, `gate.enter('\\x00')`, `gate.enter(sha256('x'))`, `audit.append('{}')`])(
    '%s is refused',
    async call => expect(await attempt(runtime, `select ${call}`)).toBe('28000'),
  )
})

describe('a seal', () => {
  const zeros = '0'.repeat(64)
  test.each([
    ['empty', ''],
    ['of no form', 'x:y'],
    ['of ticket 0', `0:${zeros}`],
    ['negative', `-1:${zeros}`],
    ['signed', `+1:${zeros}`],
    ['with a huge id', `999999999999999999:${zeros}`],
    ['with an id beyond 64 bits', `9223372036854775808:${zeros}`],
    ['with an id of 500 digits', `${'9'.repeat(500)}:${zeros}`],
    ['with an id in exponents', `1e3:${zeros}`],
    ['with an id in hex', `0x1:${zeros}`],
    ['with a space', ` 1:${zeros}`],
    ['with a line after it', `1:${zeros}\n`],
    ['with a line before it', `\n1:${zeros}`],
    ['in digits of another script', `١:${zeros}`],
    ['with SQL in it', `1:${zeros.slice(4)}' or`],
    ['of two ids', `1:1:${zeros}`],
    ['of a million letters', 'a'.repeat(1_000_000)],
  ])('%s opens nothing, and is no error', async (_, forged) => {
    await entered(await world.token(shelter))
    await wear(forged)
    expect(await cases()).toBe(NONE)
  })

  test('of every open ticket with a hash of its own making opens nothing', async () => {
    const token = await world.token(shelter)
    const { rows } = await world.superuser.query<{ id: string }>('select id from gate.ticket')
    const guesses = ['', token.toString('hex'), sha(token).toString('hex'), zeros, 'f'.repeat(64)]
    await runtime.query('begin')
    for (const { id } of rows)
      for (const guess of guesses) {
        await wear(`${id}:${guess}`)
        expect(await cases()).toBe(NONE)
      }
  })

  test('with its id or its hash changed opens nothing', async () => {
    const other = await world.connect('runtime')
    await entered(await world.token(police), other)
    const polices = (await seal(other)).split(':') as [string, string]
    await entered(await world.token(shelter))
    const shelters = (await seal()).split(':') as [string, string]
    for (const forged of [
      [shelters[0], polices[1]],
      [polices[0], shelters[1]],
      [shelters[0], shelters[1].toUpperCase()],
      [shelters[0], shelters[1].slice(1)],
      [`0${shelters[0]}`, shelters[1].slice(0, -1) + (shelters[1].endsWith('0') ? '1' : '0')],
    ]) {
      await wear(forged.join(':'))
      expect([forged, await cases()]).toEqual([forged, NONE])
    }
  })

  test.each<[string, (given: string) => Promise<void>]>([
    [
      'in the next transaction',
      async given => {
        await runtime.query('commit')
        await runtime.query('begin')
        await wear(given)
      },
    ],
    [
      'set for the session',
      async given => {
        await wear(given, false)
        await runtime.query('commit')
      },
    ],
    [
      'chained',
      async given => {
        await runtime.query('commit and chain')
        await wear(given)
      },
    ],
    [
      'after a roll-back',
      async given => {
        await runtime.query('rollback and chain')
        await wear(given)
      },
    ],
  ])('%s opens nothing', async (_, carry) => {
    await entered(await world.token(shelter))
    expect(await cases()).toBe(SHELTERS)
    await carry(await seal())
    expect(await cases()).toBe(NONE)
  })

  test('opens nothing on another connection, while the transaction that it is of goes on', async () => {
    const thief = await world.connect('runtime')
    await entered(await world.token(shelter))
    await thief.query('begin')
    await wear(await seal(), true, thief)
    expect(await cases(thief)).toBe(NONE)
    expect(await cases()).toBe(SHELTERS)
  })

  test.each(['reset all', 'reset hub.seal', `set hub.seal = ''`, 'set local hub.seal to default', 'rollback to before'])(
    'is gone after %s',
    async taken => {
      await runtime.query('begin')
      await runtime.query('savepoint before')
      await enter(await world.token(shelter))
      await runtime.query(taken)
      expect(await cases()).toBe(NONE)
    },
  )

  test('is gone with the transaction, also by its failure', async () => {
    await entered(await world.token(shelter))
    await attempt(runtime, 'select 1/0')
    expect(await cases()).toBe('25P02')
    await runtime.query('rollback')
    expect(await cases()).toBe(NONE)
  })
})

describe('entering', () => {
  test('with a second ticket leaves nothing of the first', async () => {
    await entered(await world.token(shelter))
    await enter(await world.token(coordinator))
    expect(await cases()).toBe(NONE)
    await enter(await world.token(police))
    expect(await cases()).toBe(POLICES)
  })

  test('with a bad token leaves nothing of the first, where its failure is caught', async () => {
    await entered(await world.token(shelter))
    await runtime.query(`do $$ begin perform gate.enter('x'); exception when others then null; end $$`)
    // The block's failure took back what it had done: the first ticket stands as before, and nothing else.
    expect(await cases()).toBe(SHELTERS)
  })

  test.each([
    'begin isolation level repeatable read',
    'begin isolation level serializable',
    'begin isolation level read uncommitted',
    'begin; set transaction isolation level repeatable read',
    `begin; set local transaction_isolation = 'serializable'`,
    'set default_transaction_isolation = serializable; begin',
    `set session characteristics as transaction isolation level repeatable read; begin`,
  ])('is refused after: %s', async begun => {
    for (const statement of begun.split('; ')) await runtime.query(statement)
    await expect(enter(await world.token(shelter))).rejects.toMatchObject({ code: '25001' })
  })

  test.each([
    'set transaction isolation level repeatable read',
    `select set_config('transaction_isolation', 'serializable', true)`,
    `set local transaction_isolation = 'repeatable read'`,
  ])('is not followed by: %s', async change => {
    await entered(await world.token(shelter))
    expect(await attempt(runtime, change)).toBe('25001')
  })

  test('into what only reads opens rows, and no entry can be written', async () => {
    await runtime.query('begin read only')
    await enter(await world.token(shelter))
    expect(await cases()).toBe(SHELTERS)
    expect(await attempt(runtime, `select audit.append('{}')`)).toBe('25006')
  })
})

describe('a ticket that ends', () => {
  const change = (sql: string) => (): Promise<unknown> => lawgiver.query(sql)
  test.each<[string, (token: Buffer) => Promise<unknown>]>([
    ['is closed', async token => (await world.connect('door')).query('select gate.close($1)', [sha(token)])],
    ['expires', () => world.superuser.query('update gate.ticket set expires_at = clock_timestamp()')],
    ['falls with the law', change(`update gate.issuer set duty_claim = 'x' where false`)],
    ['falls with its agency', change('update gate.agency set suspended_at = now() where id = 1')],
    ['falls with another agency', change(`update gate.agency set title = title where id = 5`)],
    ['falls with the period', () => enactSmallLaw(lawgiver)],
  ])('and %s between two statements closes the second', async (_, end) => {
    try {
      const token = await world.token(shelter)
      await entered(token)
      expect(await cases()).toBe(SHELTERS)
      await end(token)
      expect(await cases()).toBe(NONE)
      expect(await attempt(runtime, 'select gate.agency()')).toBe('[[null]]')
      expect(await attempt(runtime, `insert into nrm.person(owner, id) values (1, gen_random_uuid())`)).toBe('42501')
    } finally {
      await lawgiver.query('update gate.agency set suspended_at = null where suspended_at is not null')
    }
  })

  /** Counts, waits and counts again within one block, whose statements all have the block's statement_timestamp(). */
  const inOneBlock = async (): Promise<string[]> => {
    const counted: string[] = []
    runtime.on('notice', notice => void counted.push(notice.message!))
    await runtime.query(`do $$ begin
      raise notice '%', (${CASES});
      perform pg_sleep(0.3);
      raise notice '%', (${CASES});
    end $$`)
    return counted
  }

  test('expires within one block', async () => {
    await entered(await world.token(shelter))
    await world.superuser.query(`update gate.ticket set expires_at = clock_timestamp() + interval '200 ms'`)
    expect(await inOneBlock()).toEqual(['3', '0'])
  })

  test('and so does what rests on time, within one block', async () => {
    await entered(await world.token(police))
    await world.superuser.query(
      `update nrm.tie set until = clock_timestamp() + interval '200 ms' where (owner, case_id) = (1, '${world.offered.id}') and way = 1`,
    )
    expect(await inOneBlock()).toEqual(['2', '1'])
    await world.superuser.query(`update nrm.tie set until = 'infinity' where (owner, case_id) = (1, '${world.offered.id}') and way = 1`)
  })
})

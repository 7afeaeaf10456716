/** An operation that takes too long, or that nobody waits for, is ended in the database too, and its connection is whole afterwards. */
import { request } from 'node:http'
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest'
import type pg from 'pg'
import { listen, type RunningHub } from '../../src/server/start.ts'
import { connected } from '../../src/storage/connecting.ts'
import { connectTo } from '../attack/support/world.ts'
import { CASES, REGISTER_CASE } from '../operations/cases.ts'
import { newCase } from '../stories/support/cases.ts'
import { HEALTH, RED_CROSS } from '../stories/support/people.ts'
import { given, verbs } from '../stories/support/verbs.ts'
import { type Asker, startTestHub, type TestHub } from '../support/hub.ts'

/** Patient: nothing that is not held comes near its deadline, however busy the machine. */
let hub: TestHub
/** The same hub, behind another address where an operation has half a second. */
let hasty: RunningHub
/** Holds what statements of the hub wait for. */
let holder: pg.Client
beforeAll(async () => {
  hub = await startTestHub(input => input, { edge: { milliseconds: 60_000 } })
  hasty = await listen(hub.hub, { host: '127.0.0.1', port: 0 }, { edge: { milliseconds: 500 } })
  await verbs(hub).register(RED_CROSS, 'RC-1')
  holder = await connectTo(hub.database.superuserUrl)
})
afterAll(async () => {
  await holder.end()
  await hasty.stop()
  await hub[Symbol.asyncDispose]()
})
afterEach(async () => {
  await holder.query('rollback')
  // Whole: the hub answers as before, with as many connections.
  given(await hub.ask(RED_CROSS, CASES))
})

const hastily = async (query: string, variables: object = {}): Promise<{ data: any; errors: any[] }> => {
  const headers = { 'content-type': 'application/json', authorization: `Bearer ${await hub.token(RED_CROSS)}`, 'hub-purpose': 'assistance' }
  const response = await fetch(hasty.url, { method: 'POST', headers, body: JSON.stringify({ query, variables }) })
  return (await response.json()) as { data: any; errors: any[] }
}

/** From now on whatever reads or writes cases waits. */
const hold = async (): Promise<void> => {
  await holder.query('begin')
  await holder.query('lock table nrm."case" in access exclusive mode')
}

/** What the hub's roles do in its database at the moment. */
const underWay = (): Promise<string[]> =>
  connected(hub.database.superuserUrl, async client => {
    const { rows } = await client.query<{ query: string }>(
      `select query from pg_stat_activity
        where datname = current_database() and usename = 'hub_runtime' and state <> 'idle' and pid <> pg_backend_pid()`,
    )
    return rows.map(row => row.query)
  })
const waits = (n: number): Promise<void> => vi.waitFor(async () => expect(await underWay()).toHaveLength(n), { timeout: 20_000 })

const ACCEPT = 'mutation { acceptReferral(input: { idempotencyKey: "12345678", id: "x", expectedVersion: 1 }) { id } }'
const REGISTER = 'mutation ($input: RegisterCaseInput!) { registerCase(input: $input) { id } }'
const TIME = { code: 'LIMIT_EXCEEDED', limit: 'milliseconds', allowed: 500, found: expect.any(Number) }

describe('after its time', () => {
  test('a query is told so, and nothing of it goes on in the database', async () => {
    await hold()
    const { data, errors } = await hastily('{ me { user } cases { edges { cursor } } }')
    expect(data).toEqual({ me: { user: 'red-cross-brest-user' }, cases: null })
    expect(errors.map(error => error.extensions)).toEqual([TIME])
    expect(errors[0]!.message).toBe('This takes longer than the hub works at one request: ask for less at once.')
    await waits(0)
  })

  test('all of its root fields are, those that waited for a connection too', async () => {
    await hold()
    const roots = Array.from({ length: 12 }, (_, i) => `a${i}: cases { edges { cursor } }`)
    const { errors } = await hastily(`{ ${roots.join(' ')} }`)
    expect(errors.map(error => error.extensions)).toEqual(roots.map(() => TIME))
    await waits(0)
  })

  test('a mutation is told so and has done nothing', async () => {
    await hold()
    const input = newCase('RC-2')
    const { data, errors } = await hastily(REGISTER, { input })
    expect([data, errors.map(error => error.extensions)]).toEqual([{ registerCase: null }, [TIME]])
    await waits(0)
    await holder.query('rollback')
    expect((await hub.ask<any, any>(RED_CROSS, '{ case(reference: "RC-2") { id } }')).data).toEqual({ case: null })
    // With the same key it is safe to send it again.
    given(await hub.ask(RED_CROSS, REGISTER_CASE, { input }))
  })

  test('and the log says nothing of an error of ours', () => {
    expect(hub.logged.filter(line => line.includes('internal error'))).toEqual([])
  })
})

describe('when whoever asked has gone', () => {
  /** Sends a request and goes away as soon as the database works at it. */
  async function leave(query: string, variables: object, statements: number, who: Asker = RED_CROSS): Promise<void> {
    const { hostname, port } = new URL(hub.url)
    const headers = {
      'content-type': 'application/json',
      authorization: `Bearer ${await hub.token(who)}`,
      'hub-purpose': who.purpose!,
    }
    const sent = request({ hostname, port, method: 'POST', path: '/graphql', headers, agent: false })
    sent.on('error', () => undefined)
    sent.end(JSON.stringify({ query, variables }))
    await waits(statements)
    sent.destroy()
  }
  const cutOff = () => hub.logged.map(line => JSON.parse(line)).filter(entry => entry.msg === 'request' && entry.aborted)

  test('its statement is cancelled long before the deadline, and the log says that it was cut off', async () => {
    await hold()
    const before = hub.logged.length
    await leave('{ cases { edges { cursor } } }', {}, 1)
    await waits(0)
    await vi.waitFor(() => expect(cutOff()).toHaveLength(1))
    expect(cutOff()[0]).toMatchObject({ status: 499, aborted: true, agency: 'red-cross-brest' })
    expect(hub.logged.slice(before).filter(line => /internal error|connection was lost/.test(line))).toEqual([])
  })

  test('a mutation is undone', async () => {
    await hold()
    await leave(REGISTER, { input: newCase('RC-3') }, 1)
    await waits(0)
    await holder.query('rollback')
    expect((await hub.ask<any, any>(RED_CROSS, '{ case(reference: "RC-3") { id } }')).data).toEqual({ case: null })
  })

  test.each<[string, string, object, Asker]>([
    ['a query', '{ cases { edges { cursor } } }', {}, { ...RED_CROSS, duties: ['analyst'], purpose: 'statistics' }],
    ['a mutation', REGISTER, { input: newCase('RC-4') }, { ...RED_CROSS, duties: ['analyst'], purpose: 'statistics' }],
    ['a deed on what is not there', ACCEPT, {}, RED_CROSS],
  ])('%s that was refused is written down all the same', async (_what, query, variables, who) => {
    const denied = async (): Promise<number> => {
      const { rows } = await holder.query<{ n: number }>(
        `select count(*)::int as n from audit.entry where doc::json -> 'what' ->> 'act' = 'deny'`,
      )
      return rows[0]!.n
    }
    const before = await denied()
    await holder.query('begin')
    await holder.query('lock table audit.entry in exclusive mode')
    await leave(query, variables, 1, who)
    // By then the hub knows that the client has gone.
    for (let i = 0; i < 5; i++) await fetch(new URL('/health/live', hub.url))
    await holder.query('commit')
    await waits(0)
    expect(await denied()).toBe(before + 1)
  })
})

describe('an agency that asks for a great deal', () => {
  test('uses half of the connections, so that another is answered meanwhile', async () => {
    await hold()
    const roots = Array.from({ length: 20 }, (_, i) => `a${i}: cases { edges { cursor } }`)
    const noisy = hub.ask(RED_CROSS, `{ ${roots.join(' ')} }`)
    // Four connections in a hub under test.
    await waits(2)
    const statistics = '{ agreements { id } statistics(of: SHARED, by: []) { cells { value } } }'
    const other = await hub.ask<any, any>({ ...HEALTH, duties: ['analyst'], purpose: 'statistics' }, statistics)
    expect(other.errors.map(error => error.extensions['code'])).not.toContain('LIMIT_EXCEEDED')
    expect(await underWay()).toHaveLength(2)
    await holder.query('rollback')
    expect((await noisy).errors).toEqual([])
  })
})

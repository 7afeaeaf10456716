/** How a hub ends, and what it does with clients that only hold a connection. */
import { connect, type Socket } from 'node:net'
import { once } from 'node:events'
import { afterEach, describe, expect, test, vi } from 'vitest'
import type pg from 'pg'
import type { Serving } from '../../src/server/start.ts'
import { connected } from '../../src/storage/connecting.ts'
import { connectTo } from '../attack/support/world.ts'
import { RED_CROSS } from '../stories/support/people.ts'
import { startTestHub, type TestHub } from '../support/hub.ts'

let hub: TestHub | undefined
let holder: pg.Client | undefined
afterEach(async () => {
  await holder?.end()
  await hub?.database.drop()
  hub = holder = undefined
})
const start = async (edge: Serving['edge'] = {}): Promise<TestHub> => (hub = await startTestHub(input => input, { edge }))
const hold = async (its: TestHub): Promise<pg.Client> => {
  holder = await connectTo(its.database.superuserUrl)
  await holder.query('begin')
  await holder.query('lock table nrm."case" in access exclusive mode')
  return holder
}
const eventually = (what: () => unknown): Promise<unknown> => vi.waitFor(what, { timeout: 20_000 })
const CASES = '{ cases { edges { cursor } } }'
/** Statements of the hub that wait for the lock: looked at from outside, as one transaction sees the same ones all along. */
const waiting = (its: TestHub): Promise<number> =>
  connected(its.database.superuserUrl, async client => {
    const { rows } = await client.query<{ n: number }>(
      `select count(*)::int as n from pg_stat_activity where datname = current_database() and usename = 'hub_runtime' and wait_event_type = 'Lock'`,
    )
    return rows[0]!.n
  })
const requests = (its: TestHub) => its.logged.map(line => JSON.parse(line)).filter(entry => entry.msg === 'request')

/** A connection by hand: what came in is in `read`. */
async function socketTo(its: TestHub, text: string): Promise<{ socket: Socket; read: () => string; closed: Promise<unknown> }> {
  const { hostname, port } = new URL(its.url)
  const socket = connect(Number(port), hostname)
  let read = ''
  socket.on('data', data => (read += data))
  socket.on('error', () => undefined)
  const closed = once(socket, 'close')
  await once(socket, 'connect')
  socket.write(text)
  return { socket, read: () => read, closed }
}

describe('a hub that ends', () => {
  test('says so first, and still answers while balancers find out', async () => {
    const its = await start({ drainMilliseconds: 3_000 })
    const base = its.url.replace('/graphql', '')
    expect((await fetch(`${base}/health/ready`)).status).toBe(200)
    const stopping = its.running.stop()
    const told = await fetch(`${base}/health/ready`)
    expect([told.status, await told.json()]).toEqual([503, { status: 'not ready', missing: 'stopping' }])
    expect((await fetch(`${base}/health/live`)).status).toBe(200)
    expect((await its.ask(RED_CROSS, '{ me { user } }')).errors).toEqual([])
    await stopping
    await expect(fetch(`${base}/health/live`)).rejects.toThrow()
  })

  test('answers what is under way, takes nothing new, and lets idle connections go', async () => {
    const its = await start()
    const idle = await socketTo(its, 'GET /health/live HTTP/1.1\r\nhost: hub\r\n\r\n')
    await eventually(() => expect(idle.read()).toContain('200 OK'))
    const lock = await hold(its)
    const asked = its.ask(RED_CROSS, CASES)
    await eventually(async () => expect(await waiting(its)).toBe(1))
    const stopping = its.running.stop()
    await idle.closed
    await expect(fetch(its.url)).rejects.toThrow()
    await lock.query('rollback')
    expect((await asked).errors).toEqual([])
    await stopping
    expect(requests(its).filter(entry => entry.aborted)).toEqual([])
  })

  test('when hurried, cuts off what is under way, cancels it in the database and writes down that it was cut off', async () => {
    const its = await start()
    await hold(its)
    const asked = its.ask(RED_CROSS, CASES)
    const refused = expect(asked).rejects.toThrow()
    await eventually(async () => expect(await waiting(its)).toBe(1))
    await its.running.stop(AbortSignal.abort())
    await refused
    await eventually(async () => expect(await waiting(its)).toBe(0))
    await eventually(() => expect(requests(its).at(-1)).toMatchObject({ status: 499, aborted: true, agency: 'red-cross-brest' }))
  })
})

describe('a client that holds a connection', () => {
  test('and sends its head a letter at a time is told 408, and let go', async () => {
    const its = await start({ arrival: { head: 200, whole: 400 } })
    const { read, closed } = await socketTo(its, 'POST /graphql HTTP/1.1\r\nhost: hub\r\nx-slow: ')
    await closed
    expect(read()).toMatch(/^HTTP\/1\.1 408 /)
    await its.running.stop()
  })

  test('and sends its body a letter at a time is told so at the deadline', async () => {
    const its = await start({ milliseconds: 200 })
    const { read, socket } = await socketTo(
      its,
      'POST /graphql HTTP/1.1\r\nhost: hub\r\ncontent-type: application/json\r\ncontent-length: 1000\r\n\r\n{',
    )
    await eventually(() => expect(read()).toMatch(/^HTTP\/1\.1 413 [\s\S]*"limit":"milliseconds"/))
    socket.destroy()
    await its.running.stop()
  })

  test('and sends more headers than there can be of is told 431', async () => {
    const its = await start()
    const { read, closed } = await socketTo(its, `GET /health/live HTTP/1.1\r\nhost: hub\r\nx-long: ${'x'.repeat(20_000)}\r\n\r\n`)
    await closed
    expect(read()).toMatch(/^HTTP\/1\.1 431 /)
    await its.running.stop()
  })

  test('what is no HTTP is told 400', async () => {
    const its = await start()
    const { read, closed } = await socketTo(its, '\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03\r\n\r\n')
    await closed
    expect(read()).toMatch(/^HTTP\/1\.1 400 /)
    await its.running.stop()
  })
})

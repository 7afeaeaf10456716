/** What starts, balances and watches hubs is told: whether it lives, whether it can answer and what is missing, and figures without persons. */
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest'
import { connected } from '../../src/storage/connecting.ts'
import { makeRelease } from '../../src/statistics/release/make-release.ts'
import { CASES } from '../operations/cases.ts'
import { ADULT } from '../stories/support/cases.ts'
import { BORDER, HEALTH, RED_CROSS } from '../stories/support/people.ts'
import { verbs } from '../stories/support/verbs.ts'
import { startTestHub, type TestHub } from '../support/hub.ts'
import { JSON_BODY, raw } from './support/raw.ts'

let hub: TestHub
beforeAll(async () => {
  hub = await startTestHub(input => input, { metrics: { host: '127.0.0.1', port: 0 } })
})
afterAll(() => hub[Symbol.asyncDispose]())

const get = async (target: string) => {
  const { status, text, headers } = await raw(hub, { method: 'GET', target })
  return { status, told: JSON.parse(text), headers }
}
const administer = (...texts: string[]): Promise<void> =>
  connected(hub.database.superuserUrl, async client => {
    for (const text of texts) await client.query(text)
  })
/** It is looked at once a second at most. */
const ready = (status: number, told: object): Promise<void> =>
  vi.waitFor(async () => expect(await get('/health/ready')).toMatchObject({ status, told }), { timeout: 20_000, interval: 200 })
const READY = { status: 'ready' }

describe('health', () => {
  test('needs no token, and is kept by nobody', async () => {
    expect(await get('/health/live')).toMatchObject({ status: 200, told: { status: 'live' }, headers: { 'cache-control': 'no-store' } })
    await ready(200, READY)
  })

  describe('with', () => {
    const limit = (n: number): string => `alter database ${hub.database.name} connection limit ${n}`
    const END = 'select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()'
    afterEach(async () => {
      await administer(limit(-1), `delete from hub_migration.checksum where name = '9999-later'`)
      await ready(200, READY)
    })

    test('no database it lives, and is not ready', async () => {
      await administer(limit(0), END)
      await ready(503, { status: 'not ready', missing: 'database' })
      expect((await get('/health/live')).status).toBe(200)
    })

    test('a database of another version of the hub it is not ready', async () => {
      await administer(`insert into hub_migration.checksum (name, sha256) values ('9999-later', 'x')`)
      await ready(503, { status: 'not ready', missing: 'migrations' })
    })
  })

  test('with no law in force it is not ready', async () => {
    await administer('create table public.kept as select * from gate.period', 'alter table gate.period disable trigger user')
    await administer(`update gate.period set valid_until = valid_from + interval '1 microsecond'`)
    await ready(503, { status: 'not ready', missing: 'law' })
    await administer('update gate.period p set valid_until = k.valid_until from public.kept k where k.id = p.id')
    await ready(200, READY)
  })
})

describe('metrics', () => {
  const read = async (): Promise<string> => {
    const response = await fetch(hub.running.metricsUrl!)
    expect(response.headers.get('content-type')).toContain('text/plain')
    return response.text()
  }
  const valueOf = (text: string, line: string): number =>
    Number(
      text
        .split('\n')
        .find(each => each.startsWith(`${line} `))
        ?.slice(line.length),
    )

  test('are not told where everybody asks', async () => {
    for (const target of ['/metrics', '/health/metrics', '/graphql/metrics']) expect((await get(target)).status).toBe(404)
  })

  test('and nothing else is told where they are', async () => {
    const { origin } = new URL(hub.running.metricsUrl!)
    for (const path of ['/', '/graphql', '/metrics/', '/health/live']) expect((await fetch(origin + path)).status).toBe(404)
    expect((await fetch(hub.running.metricsUrl!, { method: 'POST' })).status).toBe(404)
  })

  test('tell requests by operation and status, denials and what is withheld by category', async () => {
    const id = await verbs(hub).register(RED_CROSS, 'RC-1')
    await verbs(hub).refer(RED_CROSS, id, HEALTH)
    await hub.ask(HEALTH, CASES)
    await hub.ask({ ...BORDER, duties: ['analyst'], purpose: 'statistics' }, CASES)
    await hub.ask(RED_CROSS, '{ a: me { user } me { user } }')
    await hub.ask(RED_CROSS, '{ me { user } agreements { id } }')
    await hub.ask(RED_CROSS, '{ __typename }')
    await hub.ask(RED_CROSS, '{ nothing }')
    await hub.ask(null, 'query AnyNameThatIsInvented { me { user } }')
    await raw(hub, { headers: [JSON_BODY, ['authorization', 'Bearer a.b.c']], body: '{}' })
    await raw(hub, { method: 'GET', target: '/anything/invented' })
    const text = await read()
    const requests = [...text.matchAll(/^hub_request_duration_seconds_count\{operation="([^"]*)",status="(\d+)"\} (\d+)$/gm)]
    expect(Object.fromEntries(requests.map(([, operation, status, n]) => [`${operation} ${status}`, Number(n)]))).toMatchObject({
      'Mutation.registerCase 200': 1,
      'Mutation.referCase 200': 1,
      'Query.cases 200': 2,
      'Query.me 200': 2,
      'query of several 200': 1,
      'query of the schema 200': 1,
      '/graphql 200': 1,
      'none 404': expect.any(Number),
      'none 401': 1,
    })
    expect(text).not.toMatch(/Invented|invented/)
    expect(valueOf(text, 'hub_denials_total{code="FORBIDDEN",category="CASE_SUMMARY"}')).toBe(1)
    expect(valueOf(text, 'hub_denials_total{code="UNAUTHENTICATED",category=""}')).toBe(1)
    expect(valueOf(text, 'hub_denials_total{code="GRAPHQL_VALIDATION_FAILED",category=""}')).toBe(1)
    expect(valueOf(text, 'hub_withheld_total{category="IDENTITY"}')).toBeGreaterThanOrEqual(1)
  })

  test('tell connections, the ages of the log and of the shared statistics, and the process', async () => {
    await makeRelease(hub.database.urls.release, { publish: true })
    const text = await read()
    for (const pool of ['reading', 'door', 'keys'])
      for (const state of ['total', 'idle', 'waiting'])
        expect(valueOf(text, `hub_pool_connections{pool="${pool}",state="${state}"}`)).toBeGreaterThanOrEqual(0)
    expect(valueOf(text, 'hub_waiting{kind="reading"}')).toBe(0)
    const age = valueOf(text, 'hub_log_newest_entry_age_seconds')
    expect(age).toBeGreaterThanOrEqual(0)
    expect(age).toBeLessThan(600)
    expect(text).toMatch(/^hub_release_age_seconds\{agreement="brest-mou",region="BY-BR"\} \d/m)
    expect(text).toMatch(/^process_resident_memory_bytes \d/m)
    expect(text).toMatch(/^nodejs_eventloop_lag_seconds \d/m)
  })

  test('tell of no person, agency, case, user, address or token', async () => {
    const text = await read()
    const agencies = [...(await hub.hub.directories.current()).agencyByName.keys()]
    for (const word of [...agencies, 'red-cross-brest-user', 'RC-1', ADULT.identity.familyName, '127.0.0.1', 'eyJ'])
      expect(text).not.toContain(word)
  })

  test('go on without the database', async () => {
    await administer(`alter database ${hub.database.name} connection limit 0`)
    await administer(
      'select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()',
    )
    const text = await read()
    expect(text).toMatch(/^process_resident_memory_bytes \d/m)
    expect(text).not.toMatch(/^hub_log_newest_entry_age_seconds /m)
    await administer(`alter database ${hub.database.name} connection limit -1`)
  })
})

/** Requests that are none, and requests that are too much. After each of them the hub answers as before. */
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { RED_CROSS } from '../stories/support/people.ts'
import { verbs } from '../stories/support/verbs.ts'
import { startTestHub, type TestHub } from '../support/hub.ts'
import { codesIn, expectNoInsides, JSON_BODY, type Raw, raw } from './support/raw.ts'

let hub: TestHub
let good: readonly (readonly [string, string])[]
beforeAll(async () => {
  hub = await startTestHub()
  good = [
    ['authorization', `Bearer ${await hub.token(RED_CROSS)}`],
    ['hub-purpose', 'assistance'],
  ]
})
afterAll(() => hub[Symbol.asyncDispose]())

const ME = '{ me { user } }'
const json = (value: unknown): Raw => ({ headers: [...good, JSON_BODY], body: typeof value === 'string' ? value : JSON.stringify(value) })
const MINE = { me: { user: 'red-cross-brest-user' } }
const answers = async (): Promise<void> => expect(JSON.parse((await raw(hub, json({ query: ME }))).text).data).toEqual(MINE)
afterEach(answers)

const MUTATION = 'mutation { acceptReferral(input: { idempotencyKey: "12345678", id: "x", expectedVersion: 1 }) { id } }'
const typed = (type: string, body: string): Raw => ({ headers: [...good, ['content-type', type]], body })
const get = (search: string, ...headers: (readonly [string, string])[]): Raw => ({
  method: 'GET',
  target: `/graphql${search}`,
  headers: [...good, ...headers],
})
const query = (text: string): string => `?query=${encodeURIComponent(text)}`

/** A request for `me` of so many bytes. */
function sized(bytes: number): string {
  const body = JSON.stringify({ query: ME, pad: '' })
  return body.replace('""', `"${'x'.repeat(bytes - body.length)}"`)
}

describe('a request is refused', () => {
  const REFUSED: Readonly<Record<string, readonly [request: () => Raw, status: number, code: string]>> = {
    'that is a batch': [() => json([{ query: ME }, { query: ME }]), 400, 'BAD_REQUEST'],
    'that is a batch of one': [() => json([{ query: ME }]), 400, 'BAD_REQUEST'],
    'that is an empty batch': [() => json([]), 400, 'BAD_REQUEST'],
    'that is no JSON': [() => json('{"query": "{ me'), 400, 'BAD_INPUT'],
    'that is empty': [() => json(''), 400, 'BAD_INPUT'],
    'that is null': [() => json('null'), 400, 'BAD_REQUEST'],
    'whose query is no text': [() => json({ query: { me: 1 } }), 400, 'BAD_REQUEST'],
    'whose variables are text': [() => json({ query: ME, variables: '{"a": 1}' }), 400, 'BAD_REQUEST'],
    'whose variables are a list': [() => json({ query: ME, variables: [1] }), 400, 'BAD_REQUEST'],
    'in text/plain, as a form of a page could send it': [() => typed('text/plain', JSON.stringify({ query: ME })), 400, 'BAD_REQUEST'],
    'as a form': [() => typed('application/x-www-form-urlencoded', query(ME).slice(1)), 400, 'BAD_REQUEST'],
    'as a form with files': [() => typed('multipart/form-data; boundary=x', '--x\r\n\r\n--x--'), 400, 'BAD_REQUEST'],
    'without a type': [() => ({ headers: good, body: JSON.stringify({ query: ME }) }), 400, 'BAD_REQUEST'],
    'of 1 MiB and a byte': [() => json(sized(1024 * 1024 + 1)), 413, 'LIMIT_EXCEEDED'],
    'by GET without a header that a page cannot send': [() => get(query(ME)), 400, 'BAD_REQUEST'],
    'by GET with a mutation': [() => get(query(MUTATION), JSON_BODY), 405, 'BAD_REQUEST'],
    'by GET with a mutation beside a query': [
      () => get(`${query(`query A ${ME} ${MUTATION.replace('mutation', 'mutation B')}`)}&operationName=B`, JSON_BODY),
      405,
      'BAD_REQUEST',
    ],
    'by GET without a query': [() => get('', JSON_BODY), 400, 'BAD_REQUEST'],
    'by PUT': [() => ({ ...json({ query: ME }), method: 'PUT' }), 405, 'BAD_REQUEST'],
    'by DELETE': [() => ({ method: 'DELETE', headers: [...good, JSON_BODY] }), 405, 'BAD_REQUEST'],
    'for a query by its hash': [
      () => json({ extensions: { persistedQuery: { version: 1, sha256Hash: 'a'.repeat(64) } } }),
      200,
      'PERSISTED_QUERY_NOT_FOUND',
    ],
    'for another path': [() => ({ ...json({ query: ME }), target: '/graphql/admin' }), 404, 'NOT_FOUND'],
    'for the root': [() => ({ ...json({ query: ME }), target: '/' }), 404, 'NOT_FOUND'],
    'for a path that climbs': [() => ({ ...json({ query: ME }), target: '/graphql/../graphql/..' }), 404, 'NOT_FOUND'],
    'for what is no path': [() => ({ ...json({ query: ME }), target: '//' }), 404, 'NOT_FOUND'],
    'for what is no URL': [() => ({ ...json({ query: ME }), target: 'http://[' }), 404, 'NOT_FOUND'],
    'to subscribe': [() => json({ query: 'subscription { me { user } }' }), 200, 'OPERATION_RESOLUTION_FAILURE'],
    'for one of two operations that is not named': [
      () => json({ query: `query A ${ME} query B ${ME}` }),
      200,
      'OPERATION_RESOLUTION_FAILURE',
    ],
    'for an operation that is not there': [() => json({ query: `query A ${ME}`, operationName: 'B' }), 200, 'OPERATION_RESOLUTION_FAILURE'],
    'for nothing but a fragment': [() => json({ query: 'fragment a on Me { user }' }), 200, 'GRAPHQL_VALIDATION_FAILED'],
  }
  test.each(Object.entries(REFUSED))('%s', async (_how, [request, status, code]) => {
    const answer = await raw(hub, request())
    expect({ status: answer.status, codes: [...new Set(codesIn(answer))] }).toEqual({ status, codes: [code] })
    expect(answer.headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store',
      'x-request-id': expect.any(String),
    })
  })
})

describe('a request is answered', () => {
  test('of 1 MiB', async () => {
    expect((await raw(hub, json(sized(1024 * 1024)))).status).toBe(200)
  })

  test('by GET with a header that a page cannot send, for queries', async () => {
    const answer = await raw(hub, get(query(ME), ['apollo-require-preflight', 'yes']))
    expect(JSON.parse(answer.text).data).toEqual(MINE)
  })

  test('for one of several operations, by its name alone', async () => {
    const answer = await raw(hub, json({ query: `query A ${ME} ${MUTATION.replace('mutation', 'mutation B')}`, operationName: 'A' }))
    expect(JSON.parse(answer.text).data).toEqual(MINE)
  })
})

describe('a query that is too much is refused, and costs nothing:', () => {
  const nested = (n: number): string => `{ ${'me { '.repeat(n)} user ${'} '.repeat(n)} }`
  const types = (n: number): string => `{ __schema { types { ${'fields { type { '.repeat(n)} name ${'} } '.repeat(n)} } } }`
  test.each<[string, string, string]>([
    ['nested a hundred thousand times', nested(100_000), 'LIMIT_EXCEEDED'],
    ['nested a thousand times', nested(1_000), 'GRAPHQL_VALIDATION_FAILED'],
    ['lists in lists', `{ cases(where: ${'['.repeat(50_000)}${']'.repeat(50_000)}) { edges { cursor } } }`, 'LIMIT_EXCEEDED'],
    ['fragments in a circle', '{ me { ...a } } fragment a on Me { ...b } fragment b on Me { ...a }', 'GRAPHQL_VALIDATION_FAILED'],
    ['the schema in circles', types(8), 'GRAPHQL_VALIDATION_FAILED'],
  ])('%s', async (_what, text, code) => {
    const answer = await raw(hub, json({ query: text }))
    expect([...new Set(codesIn(answer))]).toEqual([code])
  })

  test('variables nested twenty thousand times', async () => {
    const deep = `${'['.repeat(20_000)}${']'.repeat(20_000)}`
    const text = 'query ($w: CaseFilter) { cases(where: $w) { edges { cursor } } }'
    const answer = await raw(hub, json(`{"query": ${JSON.stringify(text)}, "variables": {"w": {"sex": ${deep}}}}`))
    expect(codesIn(answer)).toEqual(['BAD_INPUT'])
  })

  test('and as many root fields as there may be are each answered', async () => {
    await verbs(hub).register(RED_CROSS, 'RC-1')
    const roots = Array.from({ length: 30 }, (_, n) => `a${n}: cases(first: 1) { edges { node { reference } } }`)
    const { text } = await raw(hub, json({ query: `{ ${roots.join(' ')} }` }))
    expectNoInsides(text)
    const { data, errors } = JSON.parse(text)
    expect(errors).toBeUndefined()
    expect(Object.values(data)).toEqual(roots.map(() => ({ edges: [{ node: { reference: 'RC-1' } }] })))
  })
})

test('a client that goes away in the middle of its request harms nobody', async () => {
  const { hostname, port } = new URL(hub.url)
  const { connect } = await import('node:net')
  await new Promise<void>(resolve => {
    const socket = connect(Number(port), hostname, () => {
      socket.write('POST /graphql HTTP/1.1\r\nhost: hub\r\ncontent-type: application/json\r\ncontent-length: 1000\r\n\r\n{"query":')
      setImmediate(() => socket.destroy())
    })
    socket.on('close', () => resolve())
  })
  await answers()
})

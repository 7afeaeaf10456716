/** More than the hub answers at once: what is told, in which words, and that nothing of it runs. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { connected } from '../../src/storage/connecting.ts'
import { CASES } from '../operations/cases.ts'
import { RED_CROSS } from '../stories/support/people.ts'
import { given } from '../stories/support/verbs.ts'
import { startTestHub, type TestHub } from '../support/hub.ts'
import { JSON_BODY, raw } from './support/raw.ts'

let hub: TestHub
beforeAll(async () => {
  hub = await startTestHub()
})
afterAll(() => hub[Symbol.asyncDispose]())

const times = (n: number, one: (i: number) => string): string => Array.from({ length: n }, (_, i) => one(i)).join(' ')
const CASE = '{ edges { node { id } } }'

const LIMITS: readonly (readonly [limit: string, text: string, allowed: number, found: number])[] = [
  ['tokens', `{ ${times(2_000, i => `a${i}: me { user }`)} }`, 5_000, 5_001],
  ['aliases', `{ me { ${times(61, i => `a${i}: user`)} } }`, 60, 61],
  [
    'aliases',
    `{ me { ...A ...B } } fragment A on Me { ${times(30, i => `a${i}: user`)} } fragment B on Me { ${times(31, i => `b${i}: user`)} }`,
    60,
    61,
  ],
  ['repeats', `{ me { ${times(11, () => 'user')} } }`, 10, 11],
  ['repeats', `{ ${times(500, () => '__typename')} }`, 10, 500],
  ['directives', '{ me @a @b @c @d @e { user } }', 4, 5],
  ['directives', `{ me { ${times(61, () => '... @include(if: true) { user }')} } }`, 60, 61],
  ['fragments', `{ me { ...f0 } } ${times(101, i => `fragment f${i} on Me { user }`)}`, 100, 101],
  ['rootFields', `{ ${times(31, i => `a${i}: me { user }`)} }`, 30, 31],
]

describe('is refused with what is limited, how much is allowed and how much was found', () => {
  test.each(LIMITS)('%s', async (limit, query, allowed, found) => {
    const { data, errors } = await hub.ask(RED_CROSS, query)
    expect(data).toBeUndefined()
    expect(errors.map(error => error.extensions)).toEqual([{ code: 'LIMIT_EXCEEDED', limit, allowed, found }])
  })
})

describe('what it costs', () => {
  const page = (first: number): string => `cases(first: ${first}) ${CASE}`

  test('is told with what is allowed, in every answer', async () => {
    for (const [query, found] of [
      ['{ me { user } }', 1],
      [`{ ${page(20)} }`, 1 + 20 + 20],
      [`{ a: ${page(100)} b: ${page(1)} }`, 201 + 3],
      ['{ __typename }', 0],
    ] as const)
      expect((await hub.ask(RED_CROSS, query)).extensions.cost).toEqual({ found, allowed: 100_000 })
  })

  test('is that of a page of the full size with all that a case has, which is allowed, and of three is not', async () => {
    const one = await hub.ask(RED_CROSS, CASES, { first: 100 })
    given(one)
    const cost = one.extensions.cost!
    expect(cost.found).toBeGreaterThan(10_000)
    const nested = '{ edges { node { access { categories { clauses { agreement } } } consents { id } } } }'
    const text = `{ ${times(10, i => `a${i}: cases(first: 100) ${nested}`)} }`
    const answer = await hub.ask(RED_CROSS, text)
    expect(answer.errors.map(error => error.extensions)).toEqual([
      { code: 'LIMIT_EXCEEDED', limit: 'cost', allowed: 100_000, found: 10 * (1 + 200 + 100 * (1 + 10 + 100 + 10)) },
    ])
    expect(answer.extensions).toEqual({})
  })
})

test('nothing of it runs: the log has no entry', async () => {
  const entries = () =>
    connected(
      hub.database.superuserUrl,
      async client => (await client.query('select count(*)::int as n from audit.entry')).rows[0].n as number,
    )
  const before = await entries()
  await hub.ask(RED_CROSS, `{ ${times(31, i => `a${i}: cases ${CASE}`)} }`)
  expect(await entries()).toBe(before)
  await hub.ask(RED_CROSS, `{ cases ${CASE} }`)
  expect(await entries()).toBe(before + 1)
})

test('a fragment in fragments is counted as often as it is asked for, and no oftener than allowed', async () => {
  const doubling = times(
    14,
    n => `fragment f${n} on Case { a: owner { id } ...g${n} } fragment g${n} on Case { ...f${n + 1} ...f${n + 1} }`,
  )
  const text = `{ cases(first: 1) { edges { node { ...f0 } } } } ${doubling} fragment f14 on Case { id }`
  expect((await hub.ask(RED_CROSS, text)).extensions.cost).toEqual({ found: 4, allowed: 100_000 })
})

test.each([
  ['en', 'Too much at once: root fields of a query. Allowed are 30, found 31.'],
  ['ru', 'Слишком много за раз: поля верхнего уровня в запросе. Допустимо 30, найдено 31.'],
  ['be', 'Занадта шмат за раз: палі верхняга ўзроўню ў запыце. Дазволена 30, знойдзена 31.'],
])('in %s', async (language, message) => {
  const query = `{ ${times(31, i => `a${i}: me { user }`)} }`
  const answer = await raw(hub, { headers: [JSON_BODY, ['accept-language', language]], body: JSON.stringify({ query }) })
  expect(JSON.parse(answer.text).errors[0].message).toBe(message)
})

describe('over HTTP it is', () => {
  const query = `{ ${times(31, i => `a${i}: me { user }`)} }`
  const longer = `{ ${times(2_000, i => `a${i}: me { user }`)} }`
  test.each([
    ['application/json', 200],
    ['*/*', 200],
    ['application/graphql-response+json', 400],
    ['application/graphql-response+json; charset=utf-8, application/json; q=0.9', 400],
  ])('for %s a status %i', async (accept, status) => {
    for (const text of [query, longer]) {
      const answer = await raw(hub, { headers: [JSON_BODY, ['accept', accept]], body: JSON.stringify({ query: text }) })
      expect(answer.status).toBe(status)
      expect(answer.headers['content-type']).toBe(`${accept.split(/[;,]/)[0]!.replace('*/*', 'application/json')}; charset=utf-8`)
    }
  })

  test('and a body of more than 1 MiB a 413, whether announced or not', async () => {
    const body = JSON.stringify({ query: '{ me { user } }', pad: 'x'.repeat(1024 * 1024) })
    const told = { code: 'LIMIT_EXCEEDED', limit: 'bytes', allowed: 1024 * 1024 }
    const announced = await raw(hub, { headers: [JSON_BODY], body })
    expect([announced.status, JSON.parse(announced.text).errors[0].extensions]).toEqual([413, { ...told, found: body.length }])
    const chunked = await fetch(hub.url, {
      method: 'POST',
      headers: Object.fromEntries([JSON_BODY]),
      body: new Blob([body]).stream(),
      duplex: 'half',
    } as RequestInit)
    expect([chunked.status, ((await chunked.json()) as any).errors[0].extensions]).toMatchObject([413, told])
  })
})

/**
 * What the scanner graphql-cop looks for, asked for in the way it asks, of a hub as in production; each is named by the scanner's title. Beside
 * each stands what it would take for a finding.
 */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { RED_CROSS } from '../stories/support/people.ts'
import { startTestHub, type TestHub } from '../support/hub.ts'
import { JSON_BODY, raw } from './support/raw.ts'

let hub: TestHub
let token: string
beforeAll(async () => {
  hub = await startTestHub(input => input, { explorer: false, edge: { introspection: false } })
  token = await hub.token(RED_CROSS)
})
afterAll(() => hub[Symbol.asyncDispose]())

type Header = readonly [string, string]
/** With and without a token: who has one is no more to be trusted. */
const CALLERS = [
  ['a stranger', (): Header[] => []],
  ['a user', (): Header[] => [['authorization', `Bearer ${token}`]]],
] as const

const times = (n: number, one: (i: number) => string): string => Array.from({ length: n }, (_, i) => one(i)).join(' ')
const json = (body: unknown, headers: Header[]) => raw(hub, { headers: [JSON_BODY, ...headers], body: JSON.stringify(body) })
const cop = (query: string, headers: Header[]) => json({ query, operationName: 'cop' }, headers)

describe.each(CALLERS)('to %s', (_who, headersOf) => {
  const told = async (query: string) => {
    const { text } = await cop(query, headersOf())
    return { text, ...JSON.parse(text) } as { text: string; data?: any; errors?: { message: string; extensions: any }[] }
  }

  test('Introspection: types are not told', async () => {
    const { data, errors } = await told('query cop { __schema { types { name fields { name } } } }')
    expect([data, errors?.map(error => error.extensions.code)]).toEqual([undefined, ['FORBIDDEN']])
  })

  test.each([
    '{ __type(name: "Case") { fields { name } } }',
    '{ a: __schema { types { name } } }',
    '{ ...F } fragment F on Query { __schema { types { name } } }',
    '{ ... on Query { ... @include(if: true) { __type(name: "Me") { name } } } }',
    'query A { me { user } } query B { __schema { types { name } } }',
    'mutation { __typename } query B { __schema { types { name } } }',
  ])('nor by a way round: %s', async query => {
    const { text } = await json({ query, operationName: 'A' }, headersOf())
    expect(JSON.parse(text)).toMatchObject({ errors: [{ extensions: { code: 'FORBIDDEN' } }] })
  })

  test('Introspection-based Circular Query: not answered', async () => {
    const { data } = await told(
      `query cop { __schema { types { fields { type { ${'fields { type { '.repeat(3)} name ${'} } '.repeat(3)} } } } } }`,
    )
    expect(data).toBeUndefined()
  })

  test('Field Suggestions: none', async () => {
    for (const query of [
      'query cop { __schema { directive } }',
      'query cop { me { usr } }',
      'query cop { case }',
      'query cop { cases(frst: 1) { edges { cursor } } }',
    ])
      expect((await told(query)).text).not.toMatch(/did you mean/i)
  })

  test('Alias Overloading: 101 aliases are refused', async () => {
    const { data, errors } = await told(`query cop { ${times(101, i => `alias${i}: __typename`)} }`)
    expect([data, errors?.[0]?.extensions]).toEqual([undefined, { code: 'LIMIT_EXCEEDED', limit: 'aliases', allowed: 60, found: 101 }])
  })

  test('Array-based Query Batching: ten in one request are refused', async () => {
    const { status, text } = await json(
      Array.from({ length: 10 }, () => ({ query: 'query cop { __typename }' })),
      headersOf(),
    )
    expect([status, Array.isArray(JSON.parse(text))]).toEqual([400, false])
  })

  test('Directive Overloading: ten directives at one field are not each looked at', async () => {
    const { errors } = await told('query cop { __typename @aa@aa@aa@aa@aa@aa@aa@aa@aa@aa }')
    expect(errors?.map(error => error.extensions)).toEqual([{ code: 'LIMIT_EXCEEDED', limit: 'directives', allowed: 4, found: 10 }])
  })

  test('Field Duplication: the same field 500 times is refused', async () => {
    const { data, errors } = await told(`query cop { ${times(500, () => '__typename\n')} }`)
    expect([data, errors?.[0]?.extensions.limit]).toEqual([undefined, 'repeats'])
  })

  test('GET Method Query Support: a GET that any page could send is refused', async () => {
    const answer = await raw(hub, {
      method: 'GET',
      target: `/graphql?query=${encodeURIComponent('query cop {__typename}')}`,
      headers: headersOf(),
    })
    expect([answer.status, JSON.parse(answer.text).data]).toEqual([400, undefined])
  })

  test('Mutation is allowed over GET: it is not, whatever the headers', async () => {
    const target = `/graphql?query=${encodeURIComponent('mutation cop {__typename}')}`
    for (const more of [[], [JSON_BODY], [['apollo-require-preflight', 'true'] as const]]) {
      const answer = await raw(hub, { method: 'GET', target, headers: [...headersOf(), ...more] })
      expect([answer.status >= 400, JSON.parse(answer.text).data]).toEqual([true, undefined])
    }
  })

  test('POST based url-encoded query: a form is refused', async () => {
    const headers: Header[] = [['content-type', 'application/x-www-form-urlencoded'], ...headersOf()]
    const answer = await raw(hub, { headers, body: `query=${encodeURIComponent('query cop { __typename }')}` })
    expect([answer.status, JSON.parse(answer.text).data]).toEqual([400, undefined])
  })

  test('Trace Mode: no answer tells how it came about', async () => {
    for (const query of ['query cop { __typename }', 'query cop { me { user } }', 'query cop { no }']) {
      const { text } = await cop(query, [['apollo-federation-include-trace', 'ftv1'], ...headersOf()])
      expect(text).not.toMatch(/tracing|ftv1|stacktrace|exception|resolvers/i)
    }
  })

  test('GraphQL IDE: there is none', async () => {
    for (const target of ['/graphql', '/graphiql', '/playground', '/explorer', '/graphql/explorer/', '/']) {
      const { status, text, headers } = await raw(hub, { method: 'GET', target, headers: [['accept', 'text/html'], ...headersOf()] })
      expect(status).toBeGreaterThanOrEqual(400)
      expect(text).not.toMatch(/graphiql|playground|<html|<script/i)
      expect(headers['content-type']).toMatch(/^application\/json/)
    }
  })

  test('Unhandled Errors Detection: an error has code and words, and no insides', async () => {
    const { errors } = await told('qwerty cop { abc }')
    expect(errors?.map(error => Object.keys(error.extensions))).toEqual([['code']])
    expect(errors?.[0]?.extensions.code).toBe('GRAPHQL_PARSE_FAILED')
  })
})

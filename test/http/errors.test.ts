/** What an error tells: what is wrong with the request, and nothing of the hub's insides or of what anybody has written. */
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest'
import { startApollo } from '../../src/server/apollo.ts'
import { openSession } from '../../src/session/open-session.ts'
import { connected } from '../../src/storage/connecting.ts'
import { CASES, REGISTER_CASE } from '../operations/cases.ts'
import { newCase } from '../stories/support/cases.ts'
import { RED_CROSS } from '../stories/support/people.ts'
import { codes, given, refusals, verbs } from '../stories/support/verbs.ts'
import { startTestHub, type TestHub } from '../support/hub.ts'
import { expectNoInsides, JSON_BODY, raw } from './support/raw.ts'

let hub: TestHub
beforeAll(async () => {
  hub = await startTestHub()
  await verbs(hub).register(RED_CROSS, 'RC-1')
})
afterAll(() => hub[Symbol.asyncDispose]())

describe('an error quotes no value and suggests no name:', () => {
  const REGISTER = 'mutation ($input: RegisterCaseInput!) { registerCase(input: $input) { id } }'
  const input = (more: object) => ({ input: { idempotencyKey: '12345678', reference: 'R', ...more } })
  test.each<[string, string, object, string]>([
    ['a misspelt field', '{ cases { edges { node { identty { givenName } } } } }', {}, 'Cannot query field "identty" on type "Case".'],
    ['a field that there is elsewhere', '{ me { identity { givenName } } }', {}, 'Cannot query field "identity" on type "Me".'],
    ['a misspelt argument', '{ cases(wher: {}) { edges { cursor } } }', {}, 'Unknown argument "wher" on field "Query.cases".'],
    ['a misspelt type', '{ cases { ... on Cas { edges { cursor } } } }', {}, 'Unknown type "Cas".'],
    ['a misspelt enum value', '{ cases(where: { sex: [FEMAL] }) { edges { cursor } } }', {}, 'The value does not exist in "Sex" enum.'],
    [
      'a name where a code belongs',
      REGISTER,
      input({ demographics: { sex: 'Zinaida' } }),
      'Variable "$input" got an invalid value at "input.demographics.sex"; The value does not exist in "Sex" enum.',
    ],
    [
      'a name where a date belongs',
      REGISTER,
      input({ identity: { birthDate: 'Zinaida; T' } }),
      'Variable "$input" got an invalid value at "input.identity.birthDate"; Date cannot represent the value.',
    ],
    [
      'a list where a name belongs',
      REGISTER,
      input({ identity: { givenName: ['Zinaida'] } }),
      'Variable "$input" got an invalid value at "input.identity.givenName"; String cannot represent the value.',
    ],
    [
      'an object where a name belongs',
      REGISTER,
      input({ identity: { givenName: { Zinaida: 1 } } }),
      'Variable "$input" got an invalid value at "input.identity.givenName"; String cannot represent the value.',
    ],
    [
      'a name where an object belongs',
      REGISTER,
      { input: 'Zinaida " at "x' },
      'Variable "$input" got an invalid value; Expected type "RegisterCaseInput" to be an object.',
    ],
    [
      'a field that the input has not',
      REGISTER,
      input({ naem: 'Zinaida' }),
      'Variable "$input" got an invalid value; Field "naem" is not defined by type "RegisterCaseInput".',
    ],
    [
      'what must be given',
      REGISTER,
      { input: { reference: 'Zinaida' } },
      'Variable "$input" got an invalid value; Field "idempotencyKey" of required type "String!" was not provided.',
    ],
    ['a date in the query', '{ cases(where: { openedFrom: "Zinaida" }) { edges { cursor } } }', {}, 'Date cannot represent the value.'],
    [
      'a number too large',
      'query ($n: Int!) { cases(first: $n) { edges { cursor } } }',
      { n: 98765432109 },
      'Variable "$n" got an invalid value; Int cannot represent the value.',
    ],
  ])('%s', async (_what, query, variables, message) => {
    const answer = await hub.ask<any, any>(RED_CROSS, query, variables)
    expect(answer.errors.map(error => error.message)).toEqual([message])
    expectNoInsides(JSON.stringify(answer))
    expect(JSON.stringify(answer)).not.toMatch(/Zinaida|98765432109/)
  })

  test('a value that breaks a rule is told by field and rule', async () => {
    for (const [more, field, rule] of [
      [{ reference: ' ' }, 'reference', 'required'],
      [{ reference: 'x'.repeat(101) }, 'reference', 'length'],
      [{ reference: 'a\0b' }, 'reference', 'length'],
      [{ reference: 'half \ud800' }, 'reference', 'unicode'],
      [{ openedOn: '2999-01-01' }, 'openedOn', 'past'],
      [{ region: 'Zinaida' }, 'region', 'code'],
      [{ demographics: { citizenship: 'Zinaida' } }, 'demographics.citizenship', 'code'],
      [{ identity: { birthDate: '2999-01-01' } }, 'identity.birthDate', 'past'],
      [{ identity: { givenName: 'Z'.repeat(201) } }, 'identity.givenName', 'length'],
      [{ identity: { documents: Array.from({ length: 21 }, () => ({ kind: 'PASSPORT', number: 'Z' })) } }, 'identity.documents', 'length'],
      [{ exploitation: { startedOn: '2024-02-01', endedOn: '2024-01-01' } }, 'exploitation.endedOn', 'order'],
    ] as const) {
      const answer = await hub.ask<any, any>(RED_CROSS, REGISTER, input(more))
      expect(refusals(answer)).toEqual([
        expect.objectContaining({ code: 'BAD_INPUT', field: ['input', field].filter(Boolean).join('.'), rule }),
      ])
      expect(JSON.stringify(answer)).not.toMatch(/Zinaida|ZZZ/)
    }
  })
})

describe('with a table gone', () => {
  const QUERY = '{ cases { edges { node { reference } } } broken: cases { edges { node { reference health { needs } } } } }'
  const rename = (from: string, to: string) =>
    connected(hub.database.superuserUrl, client => client.query(`alter table nrm.${from} rename to ${to}`))
  beforeAll(() => rename('health', 'gone'))
  afterAll(() => rename('gone', 'health'))

  test('the caller is told an id and nothing else, beside the answer of the root field that needs it not', async () => {
    const { data, errors } = await hub.ask<any, any>(RED_CROSS, QUERY)
    expect(data).toEqual({ cases: { edges: [{ node: { reference: 'RC-1' } }] }, broken: null })
    expect(errors).toEqual([
      {
        message: `Something went wrong; its id is ${errors[0]!.extensions['id']}.`,
        path: ['broken'],
        locations: [expect.anything()],
        extensions: { code: 'INTERNAL', id: expect.stringMatching(/^[0-9a-f-]{36}$/) },
      },
    ])
  })

  test('the operator finds in the log what kind of error it was and where in our code, and neither values nor SQL', async () => {
    const { errors } = await hub.ask<any, any>(RED_CROSS, QUERY)
    const entries = hub.logged.map(line => JSON.parse(line)).filter(entry => entry.id === errors[0]!.extensions['id'])
    expect(entries).toEqual([
      expect.objectContaining({
        level: 50,
        code: '42P01',
        at: expect.arrayContaining([expect.stringContaining('src/session/')]),
        msg: 'internal error',
      }),
    ])
    expect(JSON.stringify(entries)).not.toMatch(/nrm\.|select|RC-1/)
  })

  test('a mutation writes nothing, and tells no more', async () => {
    const answer = await hub.ask(RED_CROSS, REGISTER_CASE, { input: newCase('RC-2') })
    expect(codes(answer)).toEqual(['INTERNAL'])
    expect(Object.keys(answer.errors[0]!.extensions).sort()).toEqual(['code', 'id'])
    expectNoInsides(JSON.stringify(answer))
    expect((await hub.ask<any, any>(RED_CROSS, '{ case(reference: "RC-2") { id } }')).data).toEqual({ case: null })
  })
})

describe('with the database away', () => {
  const administer = (...texts: string[]): Promise<void> =>
    connected(hub.database.superuserUrl, async client => {
      for (const text of texts) await client.query(text)
    })
  const END_CONNECTIONS = `select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()`
  const limit = (n: number): string => `alter database ${hub.database.name} connection limit ${n}`
  const UNAVAILABLE = { message: 'The hub cannot reach its database; try again in a moment.', extensions: { code: 'UNAVAILABLE' } }
  afterEach(() => administer(limit(-1)))

  test('every request is told to try again, at the door with 503', async () => {
    const headers = [JSON_BODY, ['authorization', `Bearer ${await hub.token(RED_CROSS)}`], ['hub-purpose', 'assistance']] as const
    hub.hub.directories.invalidate()
    await administer(limit(0), END_CONNECTIONS)
    const answer = await raw(hub, { headers, body: JSON.stringify({ query: '{ me { user } }' }) })
    expect({ status: answer.status, told: JSON.parse(answer.text) }).toEqual({ status: 503, told: { errors: [UNAVAILABLE] } })
  })

  test('within a request too, in queries and mutations', async () => {
    // Past the door while there was a database, with none when it is needed.
    const apollo = await startApollo(hub.hub.log)
    const headers = { authorization: [`Bearer ${await hub.token(RED_CROSS)}`], 'hub-purpose': ['assistance'] }
    const query = '{ me { user } cases { edges { cursor } } }'
    const mutation = 'mutation { registerCase(input: { idempotencyKey: "12345678", reference: "RC-3" }) { id } }'
    const sessions = [await openSession(hub.hub, headers, 'a'), await openSession(hub.hub, headers, 'b')]
    await administer(limit(0), END_CONNECTIONS)
    for (const [i, source] of [query, mutation].entries()) {
      const { body } = await apollo.executeOperation({ query: source }, { contextValue: sessions[i]! })
      const { data, errors } = (body as Extract<typeof body, { kind: 'single' }>).singleResult
      expect(data).toEqual(i === 0 ? { me: { user: 'red-cross-brest-user' }, cases: null } : { registerCase: null })
      expect(errors).toMatchObject([UNAVAILABLE])
    }
    await apollo.stop()
  })

  test('once it is back the hub goes on by itself', async () => {
    await administer(limit(0), END_CONNECTIONS)
    expect((await hub.ask(RED_CROSS, CASES)).errors).toMatchObject([UNAVAILABLE])
    await administer(limit(-1))
    expect(given(await hub.ask(RED_CROSS, CASES)).cases!.edges).toHaveLength(1)
  })

  test('connections that were ended while nobody asked are made anew unseen', async () => {
    await hub.ask(RED_CROSS, CASES)
    await administer(END_CONNECTIONS)
    await vi.waitFor(() => expect([hub.hub.pool.totalCount, hub.hub.door.pool.totalCount]).toEqual([0, 0]))
    hub.hub.directories.invalidate()
    expect(given(await hub.ask(RED_CROSS, CASES)).cases!.edges).toHaveLength(1)
    // Those of mutations cannot be looked at; their key makes it safe to send them again.
    const input = newCase('RC-4')
    await vi.waitFor(async () => given(await hub.ask(RED_CROSS, REGISTER_CASE, { input })))
    expect(given(await hub.ask(RED_CROSS, CASES)).cases!.edges).toHaveLength(2)
  })
})

/** What the hub writes down of requests: that there was one, of which agency, how it ended; and never what was asked or answered, or by whom. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { connected } from '../../src/storage/connecting.ts'
import { CASES } from '../operations/cases.ts'
import { ADULT, newCase } from '../stories/support/cases.ts'
import { HEALTH, RED_CROSS } from '../stories/support/people.ts'
import { verbs } from '../stories/support/verbs.ts'
import { startTestHub, type TestHub } from '../support/hub.ts'
import { JSON_BODY, type Raw, raw, type RawAnswer } from './support/raw.ts'

const SUB = 'kavalchuk.maryia@example.org'
const WHO = { ...RED_CROSS, user: SUB }
const REASON = 'the aunt Halina Testovaya will take her'
let hub: TestHub
/** Everything that was sent by way of a token. */
const tokens: string[] = []
const answers: RawAnswer[] = []

beforeAll(async () => {
  hub = await startTestHub()
  const token = async (lifetime?: number): Promise<string> => {
    const made = await hub.token(WHO, lifetime)
    tokens.push(made)
    return made
  }
  const send = async (request: Raw): Promise<void> => void answers.push(await raw(hub, request))
  const as = (bearer: string, body: string, ...more: (readonly [string, string])[]): Raw => ({
    headers: [JSON_BODY, ['authorization', `Bearer ${bearer}`], ['hub-purpose', 'assistance'], ...more],
    body,
  })
  const good = await token()
  const query = (text: string, variables: object = {}): string => JSON.stringify({ query: text, variables })
  const REGISTER = 'mutation ($input: RegisterCaseInput!) { registerCase(input: $input) { id identity { familyName } contact { phone } } }'

  // What goes well, and what is refused for each reason that there is.
  await send(as(good, query(REGISTER, { input: newCase('LOG-1') })))
  await send(as(good, query(REGISTER, { input: newCase('LOG-1') })))
  await send(as(good, query(REGISTER, { input: { ...newCase('LOG-2'), identity: { birthDate: ADULT.contact.phone } } })))
  await send(
    as(
      good,
      query(`{ cases { edges { node { identity { givenName familyName documents { number } } contact { phone email address } } } } }`),
    ),
  )
  await send(as(good, query(`{ case(reference: "${ADULT.identity.familyName}") { id } }`)))
  await send(as(good, query(`{ ${ADULT.identity.familyName} }`)))
  await send(as(good, `{"query": "${ADULT.contact.email}`))
  await send(as(good, query('{ me { user } }'), ['hub-purpose', ADULT.contact.email]))
  await send(as(await token(-3600), query('{ me { user } }')))
  await send(as(`${good.slice(0, -9)}AAAAAAAAA`, query('{ me { user } }')))
  await send(as(SUB, query('{ me { user } }')))
  await send({ ...as(good, query('{ me { user } }')), target: `/graphql/${SUB}?access_token=${good}` })
  await send({
    ...as(good, ''),
    method: 'GET',
    target: `/graphql?query=${encodeURIComponent(`{ case(reference: "${ADULT.identity.familyName}") { id } }`)}`,
  })
  await connected(hub.database.superuserUrl, client => client.query('alter table nrm.contact rename to gone'))
  await send(as(good, query('{ cases { edges { node { contact { phone } } } } }')))
  await send(as(good, query(REGISTER, { input: newCase('LOG-3') })))
  await connected(hub.database.superuserUrl, client => client.query('alter table nrm.gone rename to contact'))
  const does = verbs(hub)
  const id = await does.register(RED_CROSS, 'LOG-4')
  await does.decline(HEALTH, await does.refer(RED_CROSS, id, HEALTH), REASON)
  await connected(hub.database.superuserUrl, client =>
    client.query(`select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()`),
  )
  await hub.ask(WHO, CASES)
  await hub.ask(WHO, CASES)
})
afterAll(() => hub[Symbol.asyncDispose]())

test('the run was one of every kind: answered, refused at the door and behind it, failed', () => {
  expect([...new Set(answers.map(answer => answer.status))].sort()).toEqual([200, 400, 401, 404])
  const said = new Set(answers.flatMap(({ text }) => [...text.matchAll(/"code":"(\w+)"/g)].map(match => match[1])))
  expect([...said].sort()).toEqual(['BAD_INPUT', 'CONFLICT', 'GRAPHQL_VALIDATION_FAILED', 'INTERNAL', 'NOT_FOUND', 'UNAUTHENTICATED'])
  expect(answers.some(({ text }) => text.includes(ADULT.identity.familyName))).toBe(true)
})

describe('the log holds', () => {
  const VALUES = [ADULT.identity, ADULT.contact, ADULT.demographics, ADULT.proceedings]
    .flatMap(part => Object.values(part))
    .flatMap((value: string | { number: string }[]) => (typeof value === 'string' ? [value] : value.map(document => document.number)))
    .filter(value => value.length > 3)

  test.each([...VALUES, REASON, SUB, 'red-cross-brest-user', 'LOG-'].map(value => [value]))('no %s', value => {
    for (const line of hub.logged) expect(line).not.toContain(value)
  })

  test('no token and no part of one', () => {
    const parts = tokens.flatMap(token => [token, ...token.split('.')])
    for (const line of hub.logged) {
      expect(line).not.toMatch(/eyJ[\w-]{5,}|bearer|authorization/i)
      for (const part of parts) expect(line).not.toContain(part)
    }
  })

  test('no text of a query, no statement and no path of a URL', () => {
    for (const line of hub.logged) expect(line).not.toMatch(/registerCase|mutation|givenName|access_token|\bselect\b|\binsert\b|nrm\./)
  })

  test('an entry a request, under the id that its answer bears, with agency, purpose and status', () => {
    const entries = hub.logged.map(line => JSON.parse(line)).filter(entry => entry.msg === 'request')
    for (const { headers, status } of answers) {
      const mine = entries.filter(entry => entry.requestId === headers['x-request-id'])
      expect(mine).toEqual([expect.objectContaining({ status, ms: expect.any(Number) })])
      expect(Object.keys(mine[0]).sort()).toEqual([
        'agency',
        'hostname',
        'level',
        'ms',
        'msg',
        'pid',
        'purpose',
        'requestId',
        'status',
        'time',
      ])
      if (status === 200) expect(mine[0]).toMatchObject({ agency: 'red-cross-brest', purpose: 'assistance' })
    }
    expect(new Set(entries.map(entry => entry.requestId)).size).toBe(entries.length)
  })

  test('an entry an error of ours, by which its id is found', () => {
    const ids = answers.flatMap(({ text }) => [...text.matchAll(/"code":"INTERNAL","id":"([^"]+)"/g)].map(match => match[1]!))
    expect(ids).toHaveLength(2)
    for (const id of ids) expect(hub.logged.filter(line => line.includes(id))).toHaveLength(1)
  })
})

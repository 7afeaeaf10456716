/** GraphQL over HTTP as the specification has it: every audit of graphql-http, none with an error or a warning. */
import { serverAudits } from 'graphql-http'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startTestHub, type TestHub } from '../support/hub.ts'

let hub: TestHub
beforeAll(async () => {
  hub = await startTestHub()
})
afterAll(() => hub[Symbol.asyncDispose]())

const AUDITS = serverAudits({ url: () => hub.url, fetchFn: fetch })

/** What it only says MAY of, and the hub does otherwise: a page of another origin could send such a GET. */
const OTHERWISE = new Map([
  ['5A70', 'a GET that any page could send is refused (CSRF)'],
  ['D6D5', 'the same, with variables'],
  ['6A70', 'the same, with variables'],
])

describe('graphql-http’s audit', () => {
  test('of them there are as many as were looked at', () => {
    expect(AUDITS.length).toBeGreaterThanOrEqual(60)
  })

  test.each(AUDITS.map(audit => [audit.id, audit.name, audit.fn] as const))('%s %s', async (id, _name, run) => {
    const result = await run()
    expect({ id, status: result.status, why: 'reason' in result ? result.reason : undefined }).toEqual(
      OTHERWISE.has(id) ? { id, status: 'notice', why: expect.any(String) } : { id, status: 'ok', why: undefined },
    )
  })

  test('and the GETs that it refuses it answers with a header that a form cannot send', async () => {
    const response = await fetch(`${hub.url}?query=${encodeURIComponent('{ __typename }')}`, {
      headers: { 'apollo-require-preflight': '1' },
    })
    expect([response.status, await response.json()]).toMatchObject([200, { data: { __typename: 'Query' } }])
  })
})

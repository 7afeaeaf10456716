/**
 * The OWASP GraphQL Cheat Sheet, point by point: what it asks for, and which test shows it. What is tested nowhere else is tested here, and the
 * list names no file that is not there.
 */
import { existsSync, readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { CASES, REGISTER_CASE } from '../operations/cases.ts'
import { newCase } from '../stories/support/cases.ts'
import { HEALTH, RED_CROSS } from '../stories/support/people.ts'
import { codes, given } from '../stories/support/verbs.ts'
import { startTestHub, type TestHub } from '../support/hub.ts'
import { JSON_BODY, raw } from './support/raw.ts'

/** Point of the sheet, what the hub does, and a word of the file that shows it. */
const SHOWN: readonly (readonly [point: string, does: string, file: string, word: string])[] = [
  [
    'Input validation',
    'types, enums and lengths are checked; the rule is told and the value never',
    'test/http/strange-input.test.ts',
    'BAD_INPUT',
  ],
  ['Injection prevention', 'values are parameters; no text of a caller is in a statement', 'test/attack/looking.test.ts', 'ticket'],
  ['Process validation', 'a deed that the state does not allow changes nothing', 'test/stories/answering.story.test.ts', 'CONFLICT'],
  ['Query limiting: depth', 'at most 15 fields within fields', 'src/server/limits/weigh.test.ts', 'depth'],
  ['Query limiting: amount', 'pages of at most 100; what a query may bring is limited', 'test/http/limits.test.ts', 'cost'],
  ['Pagination', 'cursors that are of use only to whom they were given', 'test/http/ids-and-cursors.test.ts', 'cursor'],
  ['Timeouts', 'after ten seconds the statement is cancelled in the database', 'test/http/deadline.test.ts', 'pg_stat_activity'],
  ['Query cost analysis', 'counted before anything runs, told in every answer', 'src/server/limits/weigh.test.ts', 'objects in its answer'],
  ['Rate limiting', 'for agency, user and address', 'test/http/rates.test.ts', '429'],
  ['Batching attacks', 'no batches; aliases and root fields are limited', 'test/http/audits.scanner.test.ts', 'Batching'],
  [
    'Access control: authorisation on nodes and edges',
    'every field has a category, in schema and database',
    'test/walls/schema-wall.property.test.ts',
    'decide',
  ],
  ['Access control: objects by id', 'ids are sealed; absent and closed are one answer', 'test/http/ids-and-cursors.test.ts', 'null'],
  ['Access control: mutations', 'through the same walls', 'test/attack/writing.test.ts', 'insert'],
  ['Query access: filters', 'no filter compares what may not be read', 'test/http/hidden-fields.test.ts', 'refused'],
  ['Introspection and IDE off in production', 'unless asked for', 'test/http/audits.scanner.test.ts', 'IDE'],
  ['No hints at names', 'also in other languages', 'test/http/errors.test.ts', 'suggests no name'],
  ['Error handling', 'an id, and the rest in the log without values', 'test/http/errors.test.ts', 'internal error'],
  ['Logging', 'without tokens, names and texts of queries', 'test/http/logs.test.ts', 'no token'],
  ['Allow list of operations', 'for whole agencies or single programs', 'test/http/known-operations.test.ts', 'only'],
  ['Cross-site request forgery', 'no cookies; no request that a form can make', 'test/http/transport.test.ts', 'a page could send'],
  ['Whose pages may read', 'those of the asker’s own agency', 'test/http/origins.test.ts', 'access-control'],
]

describe('the OWASP GraphQL Cheat Sheet asks for', () => {
  test.each(SHOWN)('%s: %s', (_point, _does, file, word) => {
    expect(existsSync(file)).toBe(true)
    expect(readFileSync(file, 'utf8')).toContain(word)
  })
})

describe('and of what it names as attacks', () => {
  let hub: TestHub
  beforeAll(async () => {
    hub = await startTestHub()
    given(await hub.ask(RED_CROSS, REGISTER_CASE, { input: newCase('RC-1') }))
  })
  afterAll(() => hub[Symbol.asyncDispose]())

  test('guessing: sixty references in one request are refused, and thirty tell no more than one', async () => {
    const guesses = (n: number): string => Array.from({ length: n }, (_, i) => `g${i}: case(reference: "RC-${i}") { id }`).join(' ')
    expect(codes(await hub.ask(HEALTH, `{ ${guesses(60)} }`))).toEqual(['LIMIT_EXCEEDED'])
    const { data } = await hub.ask<any, any>(HEALTH, `{ ${guesses(30)} }`)
    expect(Object.values(data)).toEqual(Array.from({ length: 30 }, () => null))
  })

  test('injection: quotes, comments and operators of SQL, of shells and of JSON in every text stay text', async () => {
    const strange = [
      `' or '1'='1`,
      `"; drop table nrm.case; --`,
      '${jndi:ldap://x}',
      '{"$ne": null}',
      '$(id)',
      '%00',
      '../../etc/passwd',
      '\u202e',
    ]
    for (const text of strange) {
      const answer = await hub.ask<any, any>(RED_CROSS, 'query ($r: String) { case(reference: $r) { id } }', { r: text })
      expect(answer).toMatchObject({ status: 200, data: { case: null }, errors: [] })
    }
    expect(given(await hub.ask(RED_CROSS, CASES)).cases!.edges).toHaveLength(1)
  })

  test('a request to an address that the caller names: no field and no header makes the hub ask another', async () => {
    const headers = [
      JSON_BODY,
      ['host', '169.254.169.254'],
      ['x-forwarded-host', '169.254.169.254'],
      ['forwarded', 'host=evil.example'],
    ] as const
    const answer = await raw(hub, { headers, body: JSON.stringify({ query: '{ me { user } }' }) })
    expect([answer.status, answer.text]).toEqual([200, expect.not.stringContaining('169.254')])
  })

  test('unsafe defaults: an unknown field of an input is refused, and not left out', async () => {
    const answer = await hub.ask(RED_CROSS, REGISTER_CASE, { input: { ...newCase('RC-2'), owner: 1 } as never })
    expect(codes(answer)).toEqual(['BAD_INPUT'])
    expect((await hub.ask<any, any>(RED_CROSS, '{ case(reference: "RC-2") { id } }')).data).toEqual({ case: null })
  })
})

/** Whose pages may read the answers: those of the asker's own agency. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { setOrigins } from '../../src/setup/origins.ts'
import { connected } from '../../src/storage/connecting.ts'
import { HEALTH, RED_CROSS } from '../stories/support/people.ts'
import { startTestHub, type TestHub } from '../support/hub.ts'
import { JSON_BODY, type RawAnswer, raw } from './support/raw.ts'

const OURS = 'https://desk.red-cross.example'
const THEIRS = 'https://clinic.example:8443'
const PRESS = 'https://news.example'

let hub: TestHub
beforeAll(async () => {
  hub = await startTestHub(input => ({
    ...input,
    agencies: input.agencies.map(agency => (agency.name === RED_CROSS.agency ? { ...agency, origins: [OURS] } : agency)),
  }))
  await connected(hub.database.urls.lawgiver, async client => {
    await setOrigins(client, HEALTH.agency, [THEIRS])
    await setOrigins(client, 'public', [PRESS])
  })
  hub.hub.directories.invalidate()
})
afterAll(() => hub[Symbol.asyncDispose]())

type Header = readonly [string, string]
const corsOf = ({ headers }: RawAnswer) =>
  Object.fromEntries(Object.entries(headers).filter(([name]) => name.startsWith('access-control-')))
const body = JSON.stringify({ query: '{ me { user } }' })
const bearer = async (who: Parameters<TestHub['token']>[0]): Promise<Header> => ['authorization', `Bearer ${await hub.token(who)}`]
const from = async (origin: string, ...headers: Header[]): Promise<RawAnswer> =>
  raw(hub, { headers: [JSON_BODY, ['origin', origin], ...headers], body })

describe('an answer may be read', () => {
  test('by a page of the asker’s agency, and its headers', async () => {
    const answer = await from(OURS, await bearer(RED_CROSS))
    expect(answer.status).toBe(200)
    expect(corsOf(answer)).toEqual({
      'access-control-allow-origin': OURS,
      'access-control-expose-headers': expect.stringMatching(/\bretry-after\b.*\bx-request-id\b/),
    })
    expect(answer.headers['vary']).toMatch(/\borigin\b/i)
  })

  test('by a page of whoever has not signed in, without a token', async () => {
    expect(corsOf(await from(PRESS))['access-control-allow-origin']).toBe(PRESS)
  })
})

describe('an answer may not be read', () => {
  test.each<[string, string, Parameters<TestHub['token']>[0] | null]>([
    ['by another agency’s page, though the token is good', THEIRS, RED_CROSS],
    ['by the agency’s own page, when the token is another’s', OURS, HEALTH],
    ['by an agency’s page, without a token', OURS, null],
    ['by the public’s page, with a token', PRESS, RED_CROSS],
    ['by a page of nobody’s', 'https://evil.example', RED_CROSS],
    ['by the same host over http', 'http://desk.red-cross.example', RED_CROSS],
    ['by another port', `${OURS}:444`, RED_CROSS],
    ['by a host that ends in the same letters', 'https://evil-desk.red-cross.example', RED_CROSS],
    ['by a sandbox or a file', 'null', RED_CROSS],
    ['by anybody who says so', '*', RED_CROSS],
    ['in other letters', OURS.toUpperCase(), RED_CROSS],
    ['by two at once', `${OURS}, ${THEIRS}`, RED_CROSS],
  ])('%s', async (_who, origin, who) => {
    const answer = await from(origin, ...(who ? [await bearer(who)] : []))
    expect(corsOf(answer)).toEqual({})
    expect(answer.headers['vary']).toMatch(/\borigin\b/i)
  })

  test('when the token is not good: whose page it is, is not known', async () => {
    const answer = await from(OURS, ['authorization', 'Bearer a.b.c'])
    expect([answer.status, corsOf(answer)]).toEqual([401, {}])
  })
})

describe('a browser that asks before', () => {
  const preflight = (origin: string, method = 'POST') =>
    raw(hub, {
      method: 'OPTIONS',
      headers: [
        ['origin', origin],
        ['access-control-request-method', method],
        ['access-control-request-headers', 'authorization,content-type,hub-purpose'],
      ],
    })

  test.each([OURS, THEIRS, PRESS])('is told what %s may send: some agency has it', async origin => {
    const answer = await preflight(origin)
    expect([answer.status, answer.text]).toEqual([204, ''])
    expect(corsOf(answer)).toEqual({
      'access-control-allow-origin': origin,
      'access-control-allow-methods': 'GET, HEAD, POST, PUT, DELETE',
      'access-control-allow-headers': expect.stringMatching(/\bauthorization\b.*\bhub-purpose\b/),
      'access-control-max-age': '600',
    })
    expect(answer.headers['vary']).toMatch(/\borigin\b/i)
  })

  test.each(['https://evil.example', 'null', '*', ''])('is told nothing for "%s"', async origin => {
    const answer = await preflight(origin)
    expect([answer.status, corsOf(answer)]).toEqual([204, {}])
  })

  test('and nothing ever allows cookies', async () => {
    for (const answer of [await preflight(OURS), await from(OURS, await bearer(RED_CROSS))])
      expect(answer.headers['access-control-allow-credentials']).toBeUndefined()
  })
})

test('an origin that was taken away is none at once', async () => {
  await connected(hub.database.urls.lawgiver, client => setOrigins(client, HEALTH.agency, []))
  hub.hub.directories.invalidate()
  expect(corsOf(await from(THEIRS, await bearer(HEALTH)))).toEqual({})
})

describe('no origin of an agency’s can be', () => {
  const put = (...origins: string[]) => connected(hub.database.urls.lawgiver, client => setOrigins(client, HEALTH.agency, origins))
  test.each([
    ['*', 'is no origin'],
    ['null', 'is no origin'],
    ['https://*.example', 'is no origin'],
    ['https://clinic.example/', 'is no origin'],
    ['https://Clinic.example', 'is no origin'],
    ['https://clinic.example:443', 'is no origin'],
    ['https://user@clinic.example', 'is no origin'],
    ['javascript:alert(1)', 'is no origin'],
    ['http://clinic.example', 'is not https'],
  ])('%s', async (origin, why) => {
    await expect(put('https://ok.example', origin)).rejects.toThrow(why)
  })

  test('nor does the database take one, whoever writes it', async () => {
    for (const origin of ['*', 'null', 'https://a.example/path', 'https://a.example https://b.example', '', 'https://a.example\n'])
      await expect(
        connected(hub.database.urls.lawgiver, client => client.query('update gate.agency set origins = $1 where id = 1', [[origin]])),
      ).rejects.toMatchObject({ code: '23514' })
  })

  test('and may be http on the machine itself', async () => {
    await put('http://localhost:5173', 'http://127.0.0.1:5173')
  })
})

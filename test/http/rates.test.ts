/** How often one may ask: each agency, user and address for itself, and who asks too often is told when to come again. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { BAR, BORDER, CLUB, HEALTH, POLICE, RED_CROSS, SCHOOLS } from '../stories/support/people.ts'
import { startTestHub, type TestHub } from '../support/hub.ts'
import { JSON_BODY, type RawAnswer, raw } from './support/raw.ts'

/** Every test asks as an agency, or from an address, of its own. */
let hub: TestHub
beforeAll(async () => {
  hub = await startTestHub(input => input, { edge: { rates: { agency: 5, user: 3, address: 2, refused: 2 }, proxies: 1 } })
})
afterAll(() => hub[Symbol.asyncDispose]())

type Header = readonly [string, string]
type Who = Parameters<TestHub['token']>[0]
const BODY = JSON.stringify({ query: '{ me { user } }' })
const ask = (...headers: Header[]): Promise<RawAnswer> => raw(hub, { headers: [JSON_BODY, ...headers], body: BODY })
const bearer = async (who: Who): Promise<Header> => ['authorization', `Bearer ${await hub.token(who)}`]
const as = async (who: Who, ...headers: Header[]): Promise<RawAnswer> => ask(await bearer(who), ...headers)
const from = (address: string): Header => ['x-forwarded-for', address]
const errorOf = ({ text }: RawAnswer) => JSON.parse(text).errors?.[0]

async function expectAnswered(answer: Promise<RawAnswer>): Promise<void> {
  expect((await answer).status).toBe(200)
}

async function expectTooOften(asked: Promise<RawAnswer>, limit: string, allowed: number, found: number): Promise<void> {
  const answer = await asked
  expect(answer.status).toBe(429)
  const retryAfter = Number(answer.headers['retry-after'])
  expect(retryAfter).toBeGreaterThanOrEqual(1)
  expect(retryAfter).toBeLessThanOrEqual(60)
  expect(errorOf(answer).extensions).toEqual({ code: 'LIMIT_EXCEEDED', limit, allowed, found, retryAfter })
}

describe('a user who asks too often', () => {
  test('is refused with 429 and when to come again, and holds up neither a colleague nor another agency', async () => {
    for (let i = 0; i < 3; i++) await expectAnswered(as(RED_CROSS))
    for (let i = 4; i < 14; i++) await expectTooOften(as(RED_CROSS), 'userRequests', 3, i)
    // Refused, it takes nothing from the agency.
    await expectAnswered(as({ ...RED_CROSS, user: 'a-colleague' }))
    await expectAnswered(as(HEALTH))
    await expectAnswered(ask(from('198.51.100.1')))
  })

  test('is the same one with another token, another purpose, other duties', async () => {
    await expectAnswered(as(CLUB, ['hub-purpose', 'assistance']))
    await expectAnswered(as(CLUB, ['hub-purpose', 'identification']))
    await expectAnswered(as({ ...CLUB, duties: [] }))
    await expectTooOften(as({ ...CLUB, duties: ['analyst'] }), 'userRequests', 3, 4)
  })

  test('reads it in three languages', async () => {
    for (let i = 0; i < 3; i++) await expectAnswered(as(POLICE))
    const texts = []
    for (const language of ['en', 'ru', 'be']) texts.push(errorOf(await as(POLICE, ['accept-language', language])).message)
    expect(texts).toEqual([
      'Too much at once: requests of yours a minute. Allowed are 3, found 4.',
      'Слишком много за раз: ваши запросы в минуту. Допустимо 3, найдено 5.',
      'Занадта шмат за раз: вашы запыты ў хвіліну. Дазволена 3, знойдзена 6.',
    ])
  })
})

test('an agency that asks too often, by whichever users, does not hold up another', async () => {
  for (const user of ['a', 'b', 'c', 'd', 'e']) await expectAnswered(as({ ...BORDER, user }))
  await expectTooOften(as({ ...BORDER, user: 'f' }), 'agencyRequests', 5, 6)
  await expectAnswered(as(BAR))
})

describe('without a token', () => {
  test('each address counts for itself, as the operator’s proxy tells it', async () => {
    for (let i = 0; i < 2; i++) await expectAnswered(ask(from('198.51.100.7')))
    await expectTooOften(ask(from('198.51.100.7')), 'addressRequests', 2, 3)
    await expectAnswered(ask(from('198.51.100.8')))
    // What the client wrote itself stands further left.
    await expectTooOften(ask(from('198.51.100.9, 198.51.100.7')), 'addressRequests', 2, 4)
    await expectAnswered(as(SCHOOLS, from('198.51.100.7')))
  })

  test('questions about health are not counted', async () => {
    for (let i = 0; i < 4; i++)
      expect((await raw(hub, { method: 'GET', target: '/health/live', headers: [from('198.51.100.10')] })).status).toBe(200)
    await expectAnswered(ask(from('198.51.100.10')))
  })
})

describe('tokens that are not good', () => {
  const bad: Header = ['authorization', 'Bearer not.a.token']

  test('are counted by address, and hold up nobody with a good one there', async () => {
    const here = from('198.51.100.20')
    for (let i = 0; i < 2; i++) expect((await ask(bad, here)).status).toBe(401)
    await expectTooOften(ask(bad, here), 'refusedTokens', 2, 3)
    await expectTooOften(ask(['authorization', 'Basic x'], here), 'refusedTokens', 2, 4)
    await expectAnswered(as(SCHOOLS, here))
    expect((await ask(bad, from('198.51.100.21'))).status).toBe(401)
  })

  test('tell nothing by being counted: whatever is wrong with them, the answer is the same', async () => {
    const here = from('198.51.100.30')
    for (let i = 0; i < 2; i++) await ask(bad, here)
    const expired: Header = ['authorization', `Bearer ${await hub.token(SCHOOLS, -3600)}`]
    const told = []
    for (const one of [expired, bad, ['authorization', ''] as const]) {
      const { message, extensions } = errorOf(await ask(one, here))
      told.push(JSON.stringify([message.replace(/\d+\.$/, ''), { ...extensions, found: 0, retryAfter: 0 }]))
    }
    expect(new Set(told).size).toBe(1)
  })
})

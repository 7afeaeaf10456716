/** The door opens for whomever it names: it cannot be talked into more. */
import { randomBytes } from 'node:crypto'
import type pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { freshDatabase } from '../support/database.ts'
import { type World, attempt, makeWorld, sha, shelter, under } from './support/world.ts'

let world: World
let runtime: pg.Client
let door: pg.Client
beforeAll(async () => {
  world = await makeWorld(await freshDatabase())
  runtime = await world.connect('runtime')
  door = await world.connect('door')
})
afterAll(() => world.end())

describe('the door', () => {
  const P = 1
  interface Opening {
    sha?: Buffer | null
    agency?: number | null
    usr?: string | null
    duties?: readonly (string | null)[] | null
    purpose?: number | null
    ttl?: string | null
  }
  const worker: Opening = { agency: 1, usr: 'u', duties: ['case-worker'], purpose: P, ttl: '1 minute' }
  /** Opens, and says what the ticket opens of the cases; or the error. */
  const opened = async (changes: Opening): Promise<string> => {
    const token = randomBytes(32)
    const { agency, usr, duties, purpose, ttl } = { ...worker, ...changes }
    const digest = 'sha' in changes ? changes.sha : sha(token)
    const outcome = await attempt(door, 'select gate.open($1, $2, $3, $4, $5, $6)', [digest, agency, usr, duties, purpose, ttl])
    if (!outcome.startsWith('[')) return outcome
    await runtime.query('begin')
    try {
      await runtime.query('select gate.enter($1)', [token])
      return await attempt(
        runtime,
        `select (select count(*)::int from nrm."case"), (select count(*)::int from nrm.tie), gate.own(0, 1), gate.own(0, 2)`,
      )
    } catch (error) {
      return (error as pg.DatabaseError).code!
    } finally {
      await runtime.query('rollback')
    }
  }
  const NOTHING = '[[0,0,false,false]]'

  test('opens what the law gives', async () => expect(await opened({})).toBe('[[3,3,true,false]]'))

  test.each<[string, Opening]>([
    ['a duty that does not exist', { duties: ['king'] }],
    ['duties like patterns', { duties: ['%', '*', 'case%', 'case-worker ', 'CASE-WORKER'] }],
    ['duties with SQL', { duties: [`x'); delete from gate.ticket --`, `' or true or '`] }],
    ['a list of null', { duties: [null] }],
    ['no list', { duties: null }],
    ['an empty list', { duties: [] }],
    ['the word for no duty', { duties: ['none'] }],
    ['no purpose', { purpose: null }],
    ['a purpose beyond the list', { purpose: 8 }],
    ['a purpose that would fall into another way’s lane', { purpose: 15 }],
    ['a purpose that would fall out of a lane', { purpose: 32_767 }],
    ['a negative purpose', { purpose: -1 }],
    ['the public with duties', { agency: 0, duties: ['case-worker', 'analyst', 'none'] }],
    ['the public with a purpose', { agency: 0, duties: [], purpose: 4 }],
    ['an agency without law', { agency: 4 }],
  ])('%s opens nothing', async (_, changes) => expect(await opened(changes)).toBe(NOTHING))

  test.each<[string, Opening, string]>([
    ['a purpose that is no purpose’s number', { purpose: 70_000 }, '22003'],
    ['an agency that does not exist', { agency: 77 }, '28000'],
    ['a negative agency', { agency: -1 }, '28000'],
    ['no agency', { agency: null }, '28000'],
    ['no user', { usr: null }, '23502'],
    ['a user without a name', { usr: '' }, '23514'],
    ['no hash', { sha: null }, '23502'],
    ['an empty hash', { sha: Buffer.alloc(0) }, '23514'],
    ['a short hash', { sha: Buffer.alloc(31) }, '23514'],
    ['a long hash', { sha: Buffer.alloc(33) }, '23514'],
    ['a time too far back', { ttl: '-178000000 years' }, '22008'],
  ])('%s is refused', async (_, changes, code) => expect(await opened(changes)).toBe(code))

  test.each(['0', '-5 minutes', '-1 microsecond', '-2000 years'])('a life of %s is none', async ttl =>
    expect(await opened({ ttl })).toBe('28000'),
  )

  test.each(['5 minutes', '6 minutes', '1 year', '178000000 years', '1 month -29 days', null])(
    'a life of %s ends within five minutes',
    async ttl => {
      expect(await opened({ ttl })).toBe('[[3,3,true,false]]')
      expect(await attempt(world.superuser, `select max(expires_at) <= clock_timestamp() + interval '5 minutes' from gate.ticket`)).toBe(
        '[[true]]',
      )
    },
  )

  test('the same hash opens one ticket, whoever asks', async () => {
    const digest = sha(randomBytes(32))
    expect(await opened({ sha: digest })).toBe('28000')
    expect(await opened({ sha: digest, agency: 2 })).toBe('23505')
  })

  test('a user’s name is a text and no more', async () => {
    for (const usr of [`'; drop table gate.ticket --`, 'worker-1"', '%', '\u0001', 'x'.repeat(10_000), '1:1']) {
      const token = randomBytes(32)
      await door.query('select gate.open($1, 1, $2, $3, 1, $4)', [sha(token), usr, ['case-worker'], '1 minute'])
      expect(await under(runtime, token, () => attempt(runtime, 'select gate.usr()'))).toBe(JSON.stringify([[usr]]))
      // Rows of a user are found by the whole name.
      expect(await under(runtime, token, () => attempt(runtime, 'select count(*)::int from nrm.idempotency'))).toBe('[[0]]')
    }
  })

  test('closes by the hash, not by the token', async () => {
    const token = await world.token(shelter)
    await door.query('select gate.close($1)', [token])
    expect(await under(runtime, token, () => attempt(runtime, 'select gate.agency()'))).toBe('[[1]]')
    await door.query('select gate.close($1)', [sha(token)])
    await expect(under(runtime, token, async () => undefined)).rejects.toMatchObject({ code: '28000' })
  })
})

/** `stat.own` runs with the keeper's eyes, and the door opens for whomever it names: neither can be talked into more. */
import type pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { freshDatabase } from '../support/database.ts'
import {
  analyst,
  attempt,
  coordinator,
  everybody,
  makeWorld,
  police,
  sha,
  shelter,
  stranger,
  under,
  type Who,
  type World,
} from './support/world.ts'
import { randomBytes } from 'node:crypto'

let world: World
let runtime: pg.Client
let door: pg.Client
beforeAll(async () => {
  world = await makeWorld(await freshDatabase())
  runtime = await world.connect('runtime')
  door = await world.connect('door')
})
afterAll(() => world.end())

const own = (who: Who | null, measure: unknown, dimensions: unknown, filter: unknown): Promise<string> =>
  world.ask(who, 'select array_to_string(key, $$|$$), n::int from stat.own($1, $2, $3) order by 1 nulls first', [
    measure,
    dimensions,
    filter,
  ])

describe('own counts', () => {
  test('count the own cases, and nobody else’s', async () => {
    expect(await own(analyst, 'CASES', [], '{}')).toBe('[[null,3]]')
    expect(await own({ ...police, duties: ['analyst'], purpose: 'statistics' }, 'CASES', ['SEX'], '{}')).toBe('[[null,1],["FEMALE",1]]')
  })

  test.each<[string, Who | null]>([
    ['whoever reads but does not count', shelter],
    ['whoever counts a region', coordinator],
    ['another agency', { ...stranger, duties: ['analyst'], purpose: 'statistics' }],
    ['another purpose', { ...analyst, purpose: 'oversight' }],
    ['no purpose', { ...analyst, purpose: null }],
    ['no duty', { ...analyst, duties: [] }],
    ['the public', everybody],
    ['nobody', null],
  ])('are refused to %s', async (_, who) => expect(await own(who, 'CASES', [], '{}')).toBe('HB403'))

  test.each(['COUNTRY_OF_EXPLOITATION', 'FORM_OF_EXPLOITATION', 'SECTOR'])(
    'are refused by a category that one does not count: %s',
    async dimension => {
      expect(await own(analyst, 'CASES', [dimension], '{}')).toBe('HB403')
      expect(await own(analyst, 'CASES', [], { [dimension]: ['x'] })).toBe('HB403')
      expect(await own(analyst, 'CASES', [], { [dimension]: [] })).toBe('HB403')
    },
  )
  test.each(['REFERRALS', 'ASSISTANCE'])('are refused of what one does not count: %s', async measure =>
    expect(await own(analyst, measure, [], '{}')).toBe('HB403'),
  )
})

const BREAKING_OUT = [
  `SEX'`,
  `SEX''; select 1 --`,
  `SEX" `,
  'SEX, c.reference',
  'c.reference',
  '(select string_agg(reference, $$,$$) from nrm."case")',
  'd.sex) from nrm.demographics d --',
  'SEX%',
  '%s',
  '%1$s',
  '$1',
  'sex',
  ' SEX',
  'SEX\n',
  'ЅЕХ',
  '',
  'null',
  'x'.repeat(100_000),
]

describe('a name that breaks out', () => {
  test.each(BREAKING_OUT)('%.40s is no dimension, filter or measure', async name => {
    expect(await own(analyst, 'CASES', [name], '{}')).toBe('HB400')
    expect(await own(analyst, 'CASES', ['SEX', name], '{}')).toBe('HB400')
    expect(await own(analyst, 'CASES', [], { [name]: ['x'] })).toBe('HB400')
    expect(await own(analyst, name, [], '{}')).toBe('HB400')
  })

  test('nor is one that is not there', async () => {
    expect(await own(analyst, null, [], '{}')).toBe('HB400')
    expect(await own(analyst, 'CASES', [null], '{}')).toMatch(/^HB400$/)
    expect(await own(analyst, 'CASES', null, '{}')).toBe('22004')
  })
})

describe('a value that breaks out', () => {
  const values = [
    ...BREAKING_OUT,
    `'`,
    `''`,
    `\\`,
    `\\'`,
    `\\' or true --`,
    `') or true --`,
    `' || (select reference from nrm."case" limit 1) || '`,
    '"',
    '$$',
    '{}',
    '{"a"}',
    '[1]',
    ';',
    '/*',
    '\u2019',
    '\uFF07',
    '%L',
    '%%',
    'E\\u0027',
  ]
  test.each(['on', 'off'])('is a value and no more (standard_conforming_strings = %s)', async conforming => {
    const counted: string[] = []
    await under(runtime, await world.token(analyst), async () => {
      await runtime.query(`set local standard_conforming_strings = ${conforming}`)
      await runtime.query('set local backslash_quote = on')
      for (const value of values)
        for (const dimension of ['SEX', 'DISTRICT', 'YEAR', 'REGION', 'AGENCY_KIND'])
          counted.push(await attempt(runtime, 'select n::int from stat.own($1, $2, $3)', ['CASES', [], { [dimension]: [value] }]))
    })
    expect(new Set(counted)).toEqual(new Set(['[[0]]']))
  })

  test.each<[string, unknown]>([
    ['a scalar', { SEX: 'FEMALE' }],
    ['a number', { SEX: 1 }],
    ['null', { SEX: null }],
    ['an object', { SEX: { FEMALE: true } }],
    ['a filter that is a list', [['SEX', ['FEMALE']]]],
    ['a filter that is a scalar', '"SEX"'],
    ['a filter that is JSON’s null', 'null'],
  ])('%s is refused', async (_, filter) => {
    expect(await own(analyst, 'CASES', [], typeof filter === 'string' ? filter : JSON.stringify(filter))).toMatch(/^(HB400|22023)$/)
  })

  test('of another type in the list is its text', async () => {
    expect(await own(analyst, 'CASES', [], { SEX: [1, true, null, ['FEMALE'], { a: 'FEMALE' }] })).toBe('[[null,0]]')
    expect(await own(analyst, 'CASES', [], { SEX: ['FEMALE', 1] })).toBe('[[null,3]]')
    expect(await own(analyst, 'CASES', [], null)).toBe('[[null,3]]')
  })
})

describe('what is huge', () => {
  test('is counted, or refused', async () => {
    const many = Array.from({ length: 50_000 }, (_, i) => `x${i}`)
    expect(await own(analyst, 'CASES', [], { SEX: [...many, 'FEMALE'] })).toBe('[[null,3]]')
    expect(
      await own(
        analyst,
        'CASES',
        Array.from({ length: 5_000 }, () => 'SEX'),
        '{}',
      ),
    ).toBe('HB400')
    expect(await own(analyst, 'CASES', many, '{}')).toBe('HB400')
    expect(await own(analyst, 'CASES', [], Object.fromEntries(many.map(name => [name, ['x']])))).toBe('HB400')
    expect(await own(analyst, 'CASES', [], `{"SEX": ${'['.repeat(5_000)}${']'.repeat(5_000)}}`)).toMatch(/^(\[\[null,0\]\]|54001)$/)
  })
})

describe('other functions that the runtime calls', () => {
  test.each([
    'gate.sees(-1)',
    'gate.sees(1000)',
    'gate.sees(0, -1)',
    'gate.sees(0, 9)',
    'gate.sees(null)',
    'gate.sees(2147483647, 2147483647)',
    'gate.own(99, 99)',
    'gate.own(-1, 0)',
    'gate.shared(0, 0, 99)',
    'gate.shared(0, 0, -1)',
    'gate.shared(99, 0, 13)',
    `stat.counts('{}')`,
    `stat.counts('{1,2,3}')`,
    `stat.counts('{999999}')`,
    'stat.counts(null)',
    `stat.coarsest(gen_random_uuid())`,
  ])('%s says nothing', async call => {
    for (const who of [police, stranger, everybody, null])
      expect(await world.ask(who, `select ${call}`)).toMatch(/^(\[\[(null|false)\]\]|22003|2202E)$/)
  })
})

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

/** `stat.own` runs with the keeper's eyes: it cannot be talked into more. */
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
  shelter,
  stranger,
  under,
  type Who,
  type World,
} from './support/world.ts'

let world: World
let runtime: pg.Client
beforeAll(async () => {
  world = await makeWorld(await freshDatabase())
  runtime = await world.connect('runtime')
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

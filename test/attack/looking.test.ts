/** Whatever statement the runtime thinks of, no row comes out that the ticket does not open, and no sign of one. */
import type pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { freshDatabase } from '../support/database.ts'
import {
  analyst,
  attempt,
  coordinator,
  everybody,
  health,
  makeWorld,
  marksIn,
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

/** Every table with case data, and a column whose values say whose they are. */
const MARKED = {
  case: `reference || district from nrm."case"`,
  exploitation: 'sector from nrm.exploitation',
  identity: `convert_from(sealed, 'UTF8') from nrm.identity`,
  contact: `convert_from(sealed, 'UTF8') from nrm.contact`,
  health: 'needs[1] from nrm.health',
  child_protection: 'guardian from nrm.child_protection',
  proceedings: 'number from nrm.proceedings',
  assistance: 'kind from nrm.assistance',
} as const

const reader: Who = { ...police, duties: ['nobody'] }
const elsewhere: Who = { ...shelter, purpose: 'oversight' }
const officer: Who = { ...police, duties: ['case-worker'], purpose: null }

describe('what each sees of the cases, table by table', () => {
  const all = (marks: string[]): Record<string, string[]> => Object.fromEntries(Object.keys(MARKED).map(table => [table, marks]))
  const nothing = all([])
  test.each<[string, Who | null, Record<string, string[]>]>([
    ['the owner all of its own', shelter, all(['OFFERED', 'REFERRED', 'SECRET'])],
    ['whom a case is offered its summary', police, { ...all(['POLICE']), case: ['OFFERED', 'POLICE'] }],
    [
      'to whom it is referred, with consent, what the law says',
      health,
      {
        ...nothing,
        case: ['POLICE', 'REFERRED'],
        identity: ['REFERRED'],
        contact: ['REFERRED'],
        assistance: ['REFERRED'],
        child_protection: ['REFERRED'],
      },
    ],
    ['who only counts a region nothing', coordinator, nothing],
    ['who only counts its own nothing', analyst, nothing],
    ['an agency to which nothing leads nothing', stranger, nothing],
    ['a user without the duty nothing', reader, nothing],
    ['for another purpose nothing', elsewhere, nothing],
    ['for no purpose nothing', officer, nothing],
    ['the public nothing', everybody, nothing],
    ['nobody nothing', null, nothing],
  ])('%s', async (_, who, expected) => {
    const seen: Record<string, string[]> = {}
    for (const [table, marked] of Object.entries(MARKED)) seen[table] = marksIn(await world.ask(who, `select ${marked}`))
    expect(seen).toEqual(expected)
  })

  test.each<[string, Who | null, string]>([
    ['of what is only counted there are no ties either', coordinator, '[[0]]'],
    ['nor of the own', analyst, '[[0]]'],
    ['nor of owners whom the clause leaves out', health, '[[2]]'],
    ['nor without the duty', reader, '[[0]]'],
    ['nor for the public', everybody, '[[0]]'],
    ['nor for nobody', null, '[[0]]'],
    ['of the own there are', shelter, '[[3]]'],
  ])('%s', async (_, who, count) => expect(await world.ask(who, `select count(distinct case_id)::int from nrm.tie`)).toBe(count))

  test('a withdrawn consent opens nothing, and is read by nobody to whom the case is closed', async () => {
    const consents = `select id from nrm.consent where id = '${world.referred.withdrawn}'`
    expect(await world.ask(police, consents)).toBe('[]')
    expect(await world.ask(shelter, consents)).not.toBe('[]')
  })

  test('a key of idempotency is its user’s alone', async () => {
    const keys = 'select key from nrm.idempotency'
    expect(await world.ask(shelter, keys)).not.toBe('[]')
    for (const who of [{ ...shelter, user: 'another' }, { ...police, user: shelter.user! }, everybody, null])
      expect(await world.ask(who, keys)).toBe('[]')
  })
})

describe('by any form of statement, somebody to whom nothing is open gets nothing', () => {
  const { id, person } = { id: () => world.secret.id, person: () => world.secret.person }
  test.each<[string, () => string, string?]>([
    ['by key', () => `select from nrm."case" where (owner, id) = (1, '${id()}')`],
    ['by person', () => `select from nrm.identity where (owner, person_id) = (1, '${person()}')`],
    ['by reference', () => `select from nrm."case" where owner = 1 and reference = 'MARK-SECRET-REF'`],
    ['in a join', () => `select from nrm."case" c join nrm.identity i on true join nrm.tie t on true`],
    [
      'in a lateral join',
      () =>
        `select from (values (1, '${id()}'::uuid)) v(o, i), lateral (select * from nrm.health h where (h.owner, h.case_id) = (v.o, v.i)) h`,
    ],
    ['in a subquery', () => `select array(select number from nrm.proceedings)`, '[[[]]]'],
    ['in exists', () => `select exists (select from nrm.health)`, '[[false]]'],
    ['in a CTE', () => `with x as materialized (select case_id, sealed from nrm.identity) select * from x`],
    ['in a union', () => `select owner from nrm.health union all select owner from nrm.contact`],
    ['in except', () => `select 1 except select owner from nrm.health`, '[[1]]'],
    ['in an aggregate', () => `select count(*)::int, max(number), json_agg(p) from nrm.proceedings p`, '[[0,null,null]]'],
    ['in a window', () => `select row_number() over (), number from nrm.proceedings`],
    ['in grouping sets', () => `select number from nrm.proceedings group by rollup (number) having count(*) > 0`],
    ['by a cursor', () => `declare c no scroll cursor for select number from nrm.proceedings; fetch all c`],
    [
      'in a DO block',
      () => `do $$ begin perform set_config('x.x', (select count(*)::text from nrm."case"), true); end $$; select current_setting('x.x')`,
      '[["0"]]',
    ],
    ['prepared', () => `deallocate all; prepare p as select number from nrm.proceedings; execute p`],
    ['as a table', () => `table nrm.exploitation`],
    ['as a whole row', () => `select h from nrm.health h`],
    ['by TABLESAMPLE', () => `select from nrm."case" tablesample system (100)`],
    ['locked for update', () => `select id from nrm.consent for update`],
    ['locked for share', () => `select id from nrm.referral for key share`],
    [
      'by XML',
      () => `select query_to_xml('select number from nrm.proceedings', true, false, '')::text`,
      '[["<table xmlns:xsi=\\"http://www.w3.org/2001/XMLSchema-instance\\">\\n\\n</table>\\n"]]',
    ],
    ['by a text search over a query', () => `select ts_stat('select to_tsvector(number) from nrm.proceedings')`],
    [
      'by a recursive query',
      () =>
        `with recursive r as (select case_id from nrm.tie union select t.case_id from nrm.tie t join r using (case_id)) select * from r`,
    ],
    [
      'by MERGE',
      () =>
        `do $$ declare n integer; begin merge into nrm.consent c using (values (1)) v(o) on c.owner = v.o when matched then update set version = 9;
           get diagnostics n = row_count; perform set_config('x.x', n::text, true); end $$; select current_setting('x.x')`,
      '[["0"]]',
    ],
    ['by UPDATE … RETURNING', () => `update nrm.referral set status = 'ACCEPTED' returning id`],
    ['by UPDATE … FROM', () => `update nrm.consent c set withdrawn_at = now() from nrm.referral r where r.owner = c.owner returning c.id`],
  ])('%s', async (_, sql, nothing = '[]') => {
    for (const who of [stranger, null]) expect(await world.ask(who, sql())).toBe(nothing)
  })

  test.each([
    'enable_seqscan',
    'enable_indexscan',
    'enable_bitmapscan',
    'enable_nestloop',
    'enable_hashjoin',
    'enable_mergejoin',
    'enable_memoize',
    'enable_material',
  ])('whatever the plan: without %s', async setting => {
    const sql = `select p.number, c.reference, i.sealed from nrm."case" c join nrm.proceedings p on (p.owner, p.case_id) = (c.owner, c.id) join nrm.identity i on (i.owner, i.case_id) = (c.owner, c.id)`
    const seen = (who: Who): Promise<string> =>
      world.token(who).then(token =>
        under(runtime, token, async () => {
          await runtime.query(`set local ${setting} = off`)
          return attempt(runtime, sql)
        }),
      )
    expect(await seen(stranger)).toBe('[]')
    expect(marksIn(await seen(police))).toEqual(['POLICE'])
  })
})

describe('COPY', () => {
  const copied = async (who: Who, sql: string): Promise<string> => {
    const chunks: string[] = []
    const { connection } = runtime as unknown as { connection: NodeJS.EventEmitter }
    const listen = ({ chunk }: { chunk: Buffer }): void => void chunks.push(chunk.toString())
    connection.on('copyData', listen)
    try {
      const outcome = await under(runtime, await world.token(who), () => attempt(runtime, sql))
      return outcome === '[]' ? chunks.join('') : outcome
    } finally {
      connection.off('copyData', listen)
    }
  }

  test('of a table or a query gives the rows that are open', async () => {
    for (const sql of [
      'copy nrm.proceedings to stdout',
      'copy (select * from nrm.proceedings) to stdout',
      'copy nrm.proceedings (number) to stdout csv',
    ]) {
      expect(marksIn(await copied(police, sql))).toEqual(['POLICE'])
      expect(await copied(stranger, sql)).toBe('')
    }
  })
  test('of a table with columns that are not granted is refused', async () => {
    for (const table of ['nrm."case"', 'nrm.tie', 'nrm.referral', 'gate.agency', 'nrm.person'])
      expect([table, await copied(shelter, `copy ${table} to stdout`)]).toEqual([table, '42501'])
  })
  test('into a table is refused', async () => {
    for (const table of ['nrm.health (owner, case_id)', 'nrm.consent (owner, case_id, id, to_agency, purpose, categories, given_on)'])
      expect([table, await copied(shelter, `copy ${table} from stdin`)]).toEqual([table, '0A000'])
  })
  test.each([`'/tmp/x'`, `program 'cat'`])('to and from %s is refused', async where => {
    expect(await copied(shelter, `copy (select 1) to ${where}`)).toBe('42501')
    expect(await copied(shelter, `copy nrm.health (owner, case_id) from ${where}`)).toBe('42501')
  })
})

/** An error tells no value, and says the same of a row that is another's and of one that is not there. */
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { freshDatabase } from '../support/database.ts'
import {
  commitUnder,
  health,
  makeWorld,
  marksIn,
  newCase,
  police,
  registering,
  shelter,
  stranger,
  type Who,
  type World,
} from './support/world.ts'

let world: World
beforeAll(async () => {
  world = await makeWorld(await freshDatabase())
})
afterAll(() => world.end())

/** The words of an error with ids taken out, as those that one sends are one's own. */
const anonymous = (words: string): string => words.replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}/g, '<id>')

describe('of a case of another agency and of one that does not exist the words are the same', () => {
  const statements: [string, (owner: number, id: string, person: string) => string][] = [
    [
      'a case',
      (o, i, p) =>
        `insert into nrm."case"(owner, id, person_id, reference, region, opened_on) values (${o}, '${i}', '${p}', 'MARK-SECRET-REF', 'BY-BR', '2015-01-01')`,
    ],
    ['a person', (o, _, p) => `insert into nrm.person(owner, id) values (${o}, '${p}')`],
    ['demographics', (o, i) => `insert into nrm.demographics(owner, case_id) values (${o}, '${i}')`],
    ['exploitation', (o, i) => `insert into nrm.exploitation(owner, case_id) values (${o}, '${i}')`],
    ['identity', (o, i, p) => `insert into nrm.identity(owner, case_id, person_id) values (${o}, '${i}', '${p}')`],
    ['contact', (o, i, p) => `insert into nrm.contact(owner, case_id, person_id) values (${o}, '${i}', '${p}')`],
    ['health', (o, i) => `insert into nrm.health(owner, case_id) values (${o}, '${i}')`],
    ['child protection', (o, i) => `insert into nrm.child_protection(owner, case_id) values (${o}, '${i}')`],
    ['proceedings', (o, i) => `insert into nrm.proceedings(owner, case_id) values (${o}, '${i}')`],
    [
      'assistance',
      (o, i) =>
        `insert into nrm.assistance(owner, case_id, id, kind, started_on) values (${o}, '${i}', gen_random_uuid(), 'x', '2015-01-01')`,
    ],
    [
      'consent',
      (o, i) =>
        `insert into nrm.consent(owner, case_id, id, to_agency, purpose, categories, given_on) values (${o}, '${i}', gen_random_uuid(), 2, 1, 1, '2015-01-01')`,
    ],
    [
      'a referral',
      (o, i) => `insert into nrm.referral(owner, case_id, id, to_agency, categories) values (${o}, '${i}', gen_random_uuid(), 3, 1)`,
    ],
    ['health, on conflict do nothing', (o, i) => `insert into nrm.health(owner, case_id) values (${o}, '${i}') on conflict do nothing`],
    [
      'health, on conflict on its key',
      (o, i) => `insert into nrm.health(owner, case_id) values (${o}, '${i}') on conflict (owner, case_id) do nothing`,
    ],
    ['health, breaking a constraint', (o, i) => `insert into nrm.health(owner, case_id, pregnant) values (${o}, '${i}', 'x')`],
    [
      'consent, breaking a foreign key',
      (o, i) =>
        `insert into nrm.consent(owner, case_id, id, to_agency, purpose, categories, given_on) values (${o}, '${i}', gen_random_uuid(), 999, 1, 1, '2015-01-01')`,
    ],
    [
      'health, by MERGE',
      (o, i) =>
        `merge into nrm.health h using (values (${o}, '${i}'::uuid)) v(o, i) on (h.owner, h.case_id) = (v.o, v.i) when not matched then insert (owner, case_id) values (v.o, v.i)`,
    ],
  ]
  test.each(statements)('%s', async (_, statement) => {
    const { id, person } = world.secret
    for (const who of [police, stranger, null]) {
      const foreign = await world.words(who, statement(1, id, person))
      const absent = await world.words(who, statement(1, randomUUID(), randomUUID()))
      expect(JSON.parse(foreign)).toMatchObject({ code: '42501' })
      expect(anonymous(foreign)).toBe(anonymous(absent))
      expect(marksIn(foreign)).toEqual([])
    }
  })

  test('an update or a lock finds neither', async () => {
    for (const table of ['consent', 'referral'])
      for (const id of [world.referred[table as 'consent'], randomUUID()])
        for (const sql of [
          `update nrm.${table} set version = 9 where id = '${id}' returning id`,
          `select id from nrm.${table} where id = '${id}' for update nowait`,
        ])
          for (const who of [stranger, null]) expect([sql, await world.ask(who, sql)]).toEqual([sql, '[]'])
  })
})

describe('keys of others take no room', () => {
  test('an agency registers a case with another’s reference, id, person, digest and line, and its own keys', async () => {
    const runtime = await world.connect('runtime')
    const digest = `'\\x${'ab'.repeat(32)}'`
    const imported = newCase(1)
    const importing = (owner: number): string[] => [
      `insert into nrm.person(owner, id) values (${owner}, '${imported.person}')`,
      `insert into nrm."case"(owner, id, person_id, reference, region, opened_on, source_digest, source_line) values (${owner}, '${imported.id}', '${imported.person}', 'R', 'BY-BR', '2015-01-01', ${digest}, 7)`,
    ]
    await commitUnder(runtime, await world.token(shelter), ...importing(1))
    await commitUnder(
      runtime,
      await world.token(stranger),
      ...importing(5),
      ...registering({ ...world.secret, owner: 5 }, 'MARK-SECRET'),
      `insert into nrm.idempotency(key, operation, digest) values ('MARK-key-1', 'registerCase', '\\x00')`,
    )
    await commitUnder(
      runtime,
      await world.token({ ...shelter, user: 'another' }),
      `insert into nrm.idempotency(key, operation, digest) values ('MARK-key-1', 'registerCase', '\\x00')`,
    )
    expect(await world.ask(stranger, 'select count(*)::int from nrm."case"')).toBe('[[2]]')
    await world.superuser.query('delete from nrm.tie where owner = 5')
  })

  test('a person of another is no person, like one that does not exist', async () => {
    const statement = (person: string): string =>
      `insert into nrm."case"(owner, id, person_id, reference, region, opened_on) values (2, gen_random_uuid(), '${person}', 'R', 'BY-BR', '2015-01-01')`
    const foreign = await world.words(police, statement(world.secret.person))
    expect(JSON.parse(foreign)).toMatchObject({ code: '23503' })
    expect(anonymous(foreign)).toBe(anonymous(await world.words(police, statement(randomUUID()))))
  })

  test('under a case that is referred to one, no other person of its owner can be named, nor found out', async () => {
    await world.superuser.query(`delete from nrm.identity where case_id = '${world.referred.id}'`)
    const statement = (person: string): string =>
      `insert into nrm.identity(owner, case_id, person_id) values (1, '${world.referred.id}', '${person}')`
    const other = await world.words(health, statement(world.secret.person))
    expect(JSON.parse(other)).toMatchObject({ code: '23503' })
    expect(anonymous(other)).toBe(anonymous(await world.words(health, statement(randomUUID()))))
    expect(await world.words(health, statement(world.referred.person))).toBe('')
  })
})

describe('an expression is asked of rows only after the ticket', () => {
  /** What fails or tells on a row that it meets: somebody to whom none is open must see neither. */
  const traps: [string, string][] = [
    ['a cast in the answer', 'select number::int from nrm.proceedings'],
    ['a cast in a condition', 'select from nrm.proceedings where number::int = 1'],
    ['a cast to a type that shows its value', 'select from nrm."case" where reference::inet is not null'],
    ['a cast of ciphertext', `select from nrm.identity where convert_from(sealed, 'UTF8')::json is not null`],
    ['a division', `select from nrm.proceedings where 1 / (case when number like '%SECRET%' then 0 else 1 end) = 1`],
    ['a division in the order', `select from nrm.proceedings order by 1 / (case when number like '%SECRET%' then 0 else 1 end)`],
    [
      'a division in a join',
      `select from (values (1)) v(x) join nrm.proceedings p on v.x / (case when p.number like '%SECRET%' then 0 else 1 end) = 1`,
    ],
    [
      'a division in a filter',
      `select count(*) filter (where 1 / (case when number like '%SECRET%' then 0 else 1 end) = 1) from nrm.proceedings`,
    ],
    ['a bit beyond a string', `select from nrm.health where get_bit(needs[1]::bytea, 100000) = 1`],
    ['a subscript', 'select from nrm.health where (needs)[1]::date is null'],
    ['a regular expression', 'select from nrm.proceedings where number ~ (number || $$($$)'],
    ['a setting', `select set_config('x.' || left(number, 3), number, true) from nrm.proceedings`],
    ['a query in XML', `select query_to_xml(format('select %s', number), true, true, '') from nrm.proceedings`],
    ['a set-returning function', `select regexp_split_to_table(number, '-')::int from nrm.proceedings`],
    ['a generated range', `select generate_series(1, number::int) from nrm.proceedings`],
    ['an entry of the log', `select audit.append(to_json(number)) from nrm.proceedings`],
    ['a lock', `select pg_advisory_xact_lock(hashtext(number)) from nrm.proceedings`],
    ['a notification', `select pg_notify('x', number) from nrm.proceedings`],
  ]
  test.each(traps)('%s', async (_, sql) => {
    const nothing = /count\(\*\) filter/.test(sql) ? '[["0"]]' : '[]'
    expect(await world.ask(stranger, sql)).toBe(nothing)
    if (!sql.includes('audit.append')) expect(await world.ask(null, sql)).toBe(nothing)
  })

  test.each(traps.filter(([, sql]) => /::int|1 \/ \(case|\(\$\$/.test(sql)))(
    '%s springs on a row that is open, and on no other',
    async (_, sql) => {
      // The police has one row of its own: it may hear of that.
      const words = await world.words(police, sql)
      expect(marksIn(words).filter(mark => mark !== 'POLICE')).toEqual([])
      const owners = await world.words(shelter, sql)
      expect(owners).not.toBe('')
      expect(marksIn(owners)).not.toContain('POLICE')
    },
  )

  test('a boolean oracle answers about what one may see', async () => {
    const guess = (mark: string): string => `select 1 / (select count(*) from nrm.proceedings where number like 'MARK-${mark}%')`
    const asked = async (who: Who): Promise<string[]> => {
      const answers: string[] = []
      for (const mark of ['SECRET', 'POLICE', 'NOBODY']) answers.push(await world.ask(who, guess(mark)))
      return answers
    }
    expect(await asked(police)).toEqual(['22012', '[["1"]]', '22012'])
    expect(await asked(shelter)).toEqual(['[["1"]]', '22012', '22012'])
    expect(await asked(stranger)).toEqual(['22012', '22012', '22012'])
  })
})

describe('what the words of an error hold', () => {
  test.each<[string, Who, string]>([
    ['a broken constraint', shelter, `insert into nrm.health(owner, case_id, pregnant) values (1, '%', 'MARK-POLICE')`],
    ['a missing value', shelter, `insert into nrm.proceedings(owner, case_id, stage) values (1, '%', null)`],
    ['a taken key', shelter, `insert into nrm.health(owner, case_id, needs) values (1, '%', '{MARK-POLICE}')`],
    [
      'a taken reference',
      shelter,
      `insert into nrm."case"(owner, id, person_id, reference, region, opened_on) select 1, gen_random_uuid(), person_id, reference, region, opened_on from nrm."case"`,
    ],
    ['a policy', police, `insert into nrm.health(owner, case_id, needs) values (1, '%', '{MARK-POLICE}')`],
    [
      'a referral to oneself',
      shelter,
      `insert into nrm.referral(owner, case_id, id, to_agency, categories) values (1, '%', gen_random_uuid(), 1, 1)`,
    ],
  ])('%s: never the row', async (_, who, sql) => {
    const { code, message, detail } = JSON.parse(await world.words(who, sql.replace('%', world.secret.id))) as Record<string, string>
    expect(code).toMatch(/^(23|42501)/)
    expect(detail).toBeUndefined()
    expect(marksIn(message!)).toEqual([])
  })

  test('a bad token, a bad seal and the log: neither the token nor the ticket', async () => {
    const door = await world.connect('door')
    const token = await world.token(shelter)
    const again = await door
      .query('select gate.open(sha256($1), 1, $2, $3, 1, $4)', [token, 'u', [], '1 min'])
      .catch((error: unknown) => error)
    expect(again).toMatchObject({ code: '23505', detail: undefined })
    const short = await door
      .query('select gate.open($1, 1, $2, $3, 1, $4)', [token.subarray(1), 'u', [], '1 min'])
      .catch((error: unknown) => error)
    expect(short).toMatchObject({ code: '23514', detail: undefined })
    expect(JSON.stringify([again, short])).not.toContain(token.toString('hex').slice(2, 20))
  })
})

/** Nothing is written but what the ticket lets its holder write, under its holder's own name and at the time of the database. */
import { randomUUID } from 'node:crypto'
import type pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { LOGIN_ROLES } from '../../src/storage/roles.ts'
import { freshDatabase } from '../support/database.ts'
import {
  attempt,
  coordinator,
  everybody,
  health,
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

/** Of the police, without any duty: nothing is open to it. */
const idle: Who = { agency: 2, user: 'idle', duties: [], purpose: null }
/** Writes the shelter's summaries and reads none. */
const blind: Who = { agency: 1, user: 'blind', duties: ['administrator'], purpose: 'coordination' }

/** Rows that a statement changed, or its error. */
const changed = async (who: Who | null, sql: string): Promise<number | string> =>
  under(runtime, who && (await world.token(who)), async () => {
    try {
      return (await runtime.query(sql)).rowCount ?? 0
    } catch (error) {
      return (error as pg.DatabaseError).code!
    }
  })

const summary = (owner: number, columns = '', values = ''): string =>
  `insert into nrm."case"(owner, id, person_id, reference, region, opened_on${columns}) values (${owner}, gen_random_uuid(), '${world.secret.person}', 'NEW', 'BY-BR', '2015-01-01'${values})`
const consent = (owner: number, id: string, columns = '', values = ''): string =>
  `insert into nrm.consent(owner, case_id, id, to_agency, purpose, categories, given_on${columns}) values (${owner}, '${id}', gen_random_uuid(), 2, 1, 1, '2015-01-01'${values})`
const referral = (owner: number, id: string, columns = '', values = '', to = 2): string =>
  `insert into nrm.referral(owner, case_id, id, to_agency, categories${columns}) values (${owner}, '${id}', gen_random_uuid(), ${to}, 1${values})`
const assistance = (owner: number, id: string, columns = '', values = ''): string =>
  `insert into nrm.assistance(owner, case_id, id, kind, started_on${columns}) values (${owner}, '${id}', gen_random_uuid(), 'x', '2015-01-01'${values})`
const answer = (sets: string, at: () => string = () => world.offered.referral): string =>
  `update nrm.referral set ${sets} where id = '${at()}'`
const accepted = (): string => world.referred.referral

describe('what the owner may', () => {
  test.each<[string, () => string]>([
    ['register', () => summary(1)],
    ['record a consent', () => consent(1, world.secret.id)],
    ['refer', () => referral(1, world.secret.id)],
    ['help', () => assistance(1, world.secret.id)],
    ['take a referral back', () => answer(`status = 'WITHDRAWN', version = 2`)],
    ['take a consent back', () => `update nrm.consent set withdrawn_at = now(), version = 2 where id = '${world.referred.consent}'`],
  ])('%s', async (_, sql) => expect(await changed(shelter, sql())).toBe(1))

  test.each<[string, () => string]>([
    ['accept', () => answer(`status = 'ACCEPTED', version = 2`)],
    ['decline', () => answer(`status = 'DECLINED', reason = 'x', version = 2`)],
  ])('and whom a case is offered: %s', async (_, sql) => expect(await changed(police, sql())).toBe(1))

  test('and to whom it is referred: help, and end', async () => {
    expect(await changed(health, assistance(1, world.referred.id))).toBe(1)
    expect(await changed(health, answer(`status = 'DONE', version = 3`, accepted))).toBe(1)
  })
})

describe('in another’s name', () => {
  test.each<[string, Who | null, () => string]>([
    ['a case for another owner', police, () => summary(1)],
    ['a case for nobody', police, () => summary(0)],
    ['a case without a ticket', null, () => summary(1)],
    ['a case by the public', everybody, () => summary(0)],
    ['a case by whoever only counts', coordinator, () => summary(4)],
    ['a case without the duty', idle, () => summary(2)],
    ['a person of another', police, () => `insert into nrm.person(owner, id) values (1, gen_random_uuid())`],
    ['health of another’s case', police, () => `insert into nrm.health(owner, case_id) values (1, '${world.secret.id}')`],
    ['health of a case that is only offered', police, () => `insert into nrm.health(owner, case_id) values (1, '${world.offered.id}')`],
    ['a consent for another’s case', police, () => consent(1, world.secret.id)],
    ['a consent for a case that is referred to one', health, () => consent(1, world.referred.id)],
    ['a referral of another’s case', police, () => referral(1, world.secret.id)],
    ['a referral onwards', health, () => referral(1, world.referred.id)],
    ['a referral in the name of the owner, to oneself', police, () => referral(1, world.offered.id)],
    ['help in another’s case', police, () => assistance(1, world.secret.id)],
    ['help in a case that is only offered', police, () => assistance(1, world.offered.id)],
    [
      'an idempotency key of another user',
      police,
      () => `insert into nrm.idempotency(usr, key, operation, digest) values ('x', '12345678', 'x', 'x')`,
    ],
    [
      'an idempotency key without a ticket',
      null,
      () => `insert into nrm.idempotency(key, operation, digest) values ('12345678', 'x', 'x')`,
    ],
  ])('%s is refused', async (_, who, sql) => expect(await changed(who, sql())).toBe('42501'))

  test.each<[string, () => string]>([
    ['who registered', () => summary(1, ', created_by', `, 'x'`)],
    ['when it was registered', () => summary(1, ', created_at', `, '2000-01-01'`)],
    ['the version of a case', () => summary(1, ', version', `, 9`)],
    ['who recorded a consent', () => consent(1, world.secret.id, ', created_by', `, 'x'`)],
    ['when a consent was recorded', () => consent(1, world.secret.id, ', created_at', `, '2000-01-01'`)],
    ['a consent that is already taken back', () => consent(1, world.secret.id, ', withdrawn_at', ', null')],
    ['who sent', () => referral(1, world.secret.id, ', sent_by', `, 'x'`)],
    ['when it was sent', () => referral(1, world.secret.id, ', sent_at', `, '2000-01-01'`)],
    ['a referral that is already accepted', () => referral(1, world.secret.id, ', status', `, 'ACCEPTED'`)],
    ['who answered', () => referral(1, world.secret.id, ', answered_by', `, 'x'`)],
    ['who helps', () => assistance(1, world.secret.id, ', provider', ', 2')],
    ['who recorded the help', () => assistance(1, world.secret.id, ', created_by', `, 'x'`)],
    ['the version of a row', () => `insert into nrm.health(owner, case_id, version) values (1, gen_random_uuid(), 2)`],
    ['whose a key of idempotency is', () => `insert into nrm.idempotency(agency, key, operation, digest) values (1, '12345678', 'x', 'x')`],
  ])('%s is the database’s to say', async (_, sql) => expect(await changed(shelter, sql())).toBe('42501'))

  test('and it says the ticket’s holder, agency and time', async () => {
    const [created, sent, helped] = await under(runtime, await world.token(shelter), async () => {
      await runtime.query(summary(1))
      await runtime.query(referral(1, world.secret.id))
      await runtime.query(assistance(1, world.secret.id))
      await runtime.query(`set local timezone = '<X>+24'`)
      return [
        await attempt(
          runtime,
          `select created_by, abs(extract(epoch from created_at - clock_timestamp())) < 60 from nrm."case" where reference = 'NEW'`,
        ),
        await attempt(
          runtime,
          `select status, abs(extract(epoch from sent_at - clock_timestamp())) < 60 from nrm.referral where case_id = '${world.secret.id}'`,
        ),
        await attempt(runtime, `select provider from nrm.assistance where kind = 'x'`),
      ]
    })
    expect([created, sent, helped]).toEqual(['[["worker-1",true]]', '[["SENT",true]]', '[[1]]'])
  })

  test('a referral to oneself breaks a constraint', async () =>
    expect(await changed(shelter, referral(1, world.secret.id, '', '', 1))).toBe('23514'))
})

describe('a referral', () => {
  test.each<[string, Who | null, () => string, number | string]>([
    ['is not accepted by its sender', shelter, () => answer(`status = 'ACCEPTED'`), 'HB409'],
    ['is not declined by its sender', shelter, () => answer(`status = 'DECLINED', reason = 'x'`), 'HB409'],
    ['is not taken back by its addressee', police, () => answer(`status = 'WITHDRAWN'`), 'HB409'],
    ['is not done before it is accepted', police, () => answer(`status = 'DONE'`), 'HB409'],
    ['does not become what there is not', police, () => answer(`status = 'x'`), 'HB409'],
    ['does not lose its state', police, () => answer(`status = null`), 'HB409'],
    ['is not touched by a third', health, () => answer(`status = 'ACCEPTED'`), 0],
    ['is not touched by a stranger', stranger, () => answer(`status = 'ACCEPTED'`), 0],
    ['is not touched without a ticket', null, () => answer(`status = 'ACCEPTED'`), 0],
    ['is not touched without the duty', idle, () => answer(`status = 'ACCEPTED'`), 0],
    ['is not answered unseen, by a statement that reads nothing', idle, () => `update nrm.referral set status = 'ACCEPTED'`, 0],
    ['is not taken back unseen', blind, () => `update nrm.referral set status = 'WITHDRAWN'`, 0],
    ['is not counted unseen', idle, () => `update nrm.referral set version = 1`, 0],
    ['is not accepted twice', health, () => answer(`status = 'ACCEPTED'`, accepted), 'HB409'],
    ['is not declined after it is accepted', health, () => answer(`status = 'DECLINED', reason = 'x'`, accepted), 'HB409'],
    ['is not sent again', health, () => answer(`status = 'SENT'`, accepted), 'HB409'],
    ['gets no other version without a step', police, () => answer(`version = 7`), 'HB409'],
    ['gets no reason without a refusal', police, () => answer(`reason = 'x'`), 'HB409'],
    ['gets no reason with a consent', police, () => answer(`status = 'ACCEPTED', reason = 'x'`), 'HB409'],
    ['gets no reason from its sender', shelter, () => answer(`status = 'WITHDRAWN', reason = 'x'`), 'HB409'],
    ['gets no reason after it is accepted', shelter, () => answer(`reason = 'x'`, accepted), 'HB409'],
    ['goes to nobody else', shelter, () => answer('to_agency = 3'), '42501'],
    ['shows no more', police, () => answer('categories = 1023'), '42501'],
    ['lasts no longer', police, () => answer(`until = 'infinity'`), '42501'],
    ['gets no other owner', police, () => answer('owner = 2'), '42501'],
    ['gets no other case', shelter, () => answer(`case_id = '${world.secret.id}'`), '42501'],
    ['is answered in nobody else’s name', police, () => answer(`status = 'ACCEPTED', answered_by = 'x'`), '42501'],
    ['is answered at no other time', police, () => answer(`status = 'ACCEPTED', answered_at = '2000-01-01'`), '42501'],
  ])('%s', async (_, who, sql, expected) => expect(await changed(who, sql())).toBe(expected))

  test('that has ended is not accepted', async () => {
    await world.superuser.query(`update nrm.tie set until = now() where source = '${world.offered.referral}'`)
    expect(await changed(police, answer(`status = 'ACCEPTED'`))).toBe(0)
    await world.superuser.query(`update nrm.tie set until = 'infinity' where source = '${world.offered.referral}'`)
  })

  test('rises by one version a step, whatever one writes, and says who answered', async () => {
    const seen = await under(runtime, await world.token(police), async () => {
      await runtime.query(answer(`status = 'ACCEPTED', version = 1000`))
      return attempt(runtime, `select version, status from nrm.referral where id = '${world.offered.referral}'`)
    })
    expect(seen).toBe('[[2,"ACCEPTED"]]')
  })
})

describe('a consent', () => {
  const taken = (sets: string, id = world.referred.withdrawn): string => `update nrm.consent set ${sets} where id = '${id}'`
  test.each<[string, Who | null, () => string, number | string]>([
    ['is not given again by its update', shelter, () => taken('withdrawn_at = null'), 'HB409'],
    ['is not taken back twice', shelter, () => taken('withdrawn_at = now()'), 'HB409'],
    ['gets no other version', shelter, () => taken('version = 9', world.referred.consent), 'HB409'],
    ['gets no other version once it is taken back', shelter, () => taken('version = 9'), 'HB409'],
    ['is not taken back by whom it names', health, () => taken('withdrawn_at = now()', world.referred.consent), 0],
    ['is not taken back by a third', police, () => taken('withdrawn_at = now()', world.referred.consent), 0],
    ['is not taken back unseen', blind, () => `update nrm.consent set withdrawn_at = now()`, 0],
    ['is not taken back unseen, by another agency', idle, () => `update nrm.consent set withdrawn_at = now()`, 0],
    ['lasts no longer', shelter, () => taken(`until = 'infinity'`, world.referred.consent), '42501'],
    ['shows no more', shelter, () => taken('categories = 1023', world.referred.consent), '42501'],
    ['serves no other purpose', shelter, () => taken('purpose = 7', world.referred.consent), '42501'],
    ['names nobody else', shelter, () => taken('to_agency = 2', world.referred.consent), '42501'],
    ['was given on no other day', shelter, () => taken(`given_on = '2000-01-01'`, world.referred.consent), '42501'],
  ])('%s', async (_, who, sql, expected) => expect(await changed(who, sql())).toBe(expected))

  test('is taken back at the time of the database, whatever one writes', async () => {
    const seen = await under(runtime, await world.token(shelter), async () => {
      await runtime.query(taken(`withdrawn_at = '2000-01-01', version = 1000`, world.referred.consent))
      return attempt(
        runtime,
        `select version, abs(extract(epoch from withdrawn_at - clock_timestamp())) < 60 from nrm.consent where id = '${world.referred.consent}'`,
      )
    })
    expect(seen).toBe('[[2,true]]')
  })
})

describe('never', () => {
  test.each<[string, () => string]>([
    [
      'a tie written',
      () =>
        `insert into nrm.tie(owner, case_id, lane, source, consent, way, categories, opened_on, until) values (1, '${world.secret.id}', 1, gen_random_uuid(), gen_random_uuid(), 0, 1023, '2015-01-01', 'infinity')`,
    ],
    ['a tie changed', () => `update nrm.tie set lane = 2`],
    [
      'an access grant written',
      () =>
        `insert into nrm.access_grant(owner, case_id, id, agency, purpose, categories, since, until) values (1, '${world.secret.id}', gen_random_uuid(), 2, 1, 1023, now(), 'infinity')`,
    ],
    ['an access grant changed', () => `update nrm.access_grant set until = 'infinity'`],
    ['a case changed', () => `update nrm."case" set owner = 2`],
    ['a case’s version raised', () => `update nrm."case" set version = 2`],
    ['a person grown up', () => `update nrm.person set child_until = now()`],
    ['an answer to a repeated mutation changed', () => `update nrm.idempotency set case_id = null`],
    ['an entry of the log written by hand', () => `insert into audit.entry(agency, doc) values (1, '{}')`],
    ['an entry changed', () => `update audit.entry set doc = '{}'`],
    [
      'a notice written',
      () =>
        `insert into notice.outbox(owner, to_agency, topic, case_id, subject_id) values (1, 2, 'x', gen_random_uuid(), gen_random_uuid())`,
    ],
    [
      'law written',
      () =>
        `insert into gate.law(period_id, duty, purpose, action, category, sees, clauses) select 1, 'none', 1, 0, 0, ~ 0::bit(512), '[]'`,
    ],
    ['law changed', () => `update gate.law set sees = ~ sees`],
    ['a ticket changed', () => `update gate.ticket set agency_id = 2`],
    ['an agency changed', () => `update gate.agency set suspended_at = now()`],
    ['an agreement written', () => `insert into agreement.version(id, version, document, digest, parties) values ('x', 1, '{}', '', '{}')`],
    ['a release written', () => `insert into stat.cell(release_id, base, year, persons) values (gen_random_uuid(), 3, 2015, 0)`],
    ['the record of migrations changed', () => `update hub_migration.version set sha256 = 'x'`],
  ])('%s', async (_, sql) => expect(await changed(shelter, sql())).toBe('42501'))

  test('anything deleted or emptied, by whichever role', async () => {
    const { rows } = await world.superuser.query<{ name: string }>(
      `select c.oid::regclass::text as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
        where c.relkind = 'r' and n.nspname in ('nrm', 'notice', 'gate', 'agreement', 'audit', 'stat', 'hub_migration')`,
    )
    const allowed: string[] = []
    for (const role of LOGIN_ROLES) {
      const client = await world.connect(role)
      for (const { name } of rows)
        for (const sql of [`delete from ${name} where false`, `truncate ${name}`])
          if ((await attempt(client, sql)) !== '42501') allowed.push(`${role}: ${sql}`)
    }
    expect(allowed.sort()).toEqual(
      ['agency', 'client', 'issuer', 'law', 'operation', 'period'].map(table => `lawgiver: delete from gate.${table} where false`),
    )
  })
})

describe('the log', () => {
  const entries = async (): Promise<{ agency: number; doc: string }[]> =>
    (await runtimeOf(world).query<{ agency: number; doc: string }>('select agency, doc from audit.entry order by xid, n')).rows
  const runtimeOf = ({ superuser }: World): pg.Client => superuser

  test.each<[string, string]>([
    ['for another agency', `{"agency": 2, "user": "other", "purpose": 7, "at": "2000-01-01", "act": "read"}`],
    ['with a key twice', `{"act": "read", "act": "nothing"}`],
    ['that closes the object and opens another', `"}, \\"agency\\": 2, {\\""`],
    ['of nothing', `null`],
  ])('holds an entry %s under the ticket’s agency, user and purpose, at the time of the database', async (_, what) => {
    await runtime.query('begin')
    await runtime.query('select gate.enter($1)', [await world.token(shelter)])
    await runtime.query(`set local timezone = '<X>-47'`)
    await runtime.query('select audit.append($1::json)', [what])
    await runtime.query('commit')
    const { agency, doc } = (await entries()).at(-1)!
    expect(agency).toBe(1)
    const entry = JSON.parse(doc) as Record<string, unknown>
    expect(Object.keys(entry)).toEqual(['agency', 'user', 'purpose', 'at', 'salt', 'what'])
    expect(entry).toMatchObject({ agency: 1, user: 'worker-1', purpose: 1, what: JSON.parse(what) })
    expect(entry['at']).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}Z$/)
    expect(Math.abs(Date.parse(entry['at'] as string) - Date.now())).toBeLessThan(60_000)
  })

  test('holds a release and a change of law under the role that connected', async () => {
    for (const role of ['lawgiver', 'release'] as const) {
      const client = await world.connect(role)
      await client.query(`select audit.record('{"role": "hub_door", "agency": 3}')`)
      const { agency, doc } = (await entries()).at(-1)!
      expect([agency, JSON.parse(doc)]).toMatchObject([0, { agency: 0, role: `hub_${role}` }])
    }
  })

  test('takes nothing that is no JSON, and nothing without a ticket', async () => {
    expect(await world.ask(shelter, `select audit.append('{')`)).toBe('22P02')
    expect(await world.ask(null, `select audit.append('{}')`)).toBe('28000')
  })
})

describe('a release', () => {
  const release = (columns: string, values: string): string =>
    `insert into stat.release(agreement, agreement_version, definition, contributors, first_year, last_year${columns}) values ('x', 1, '{"en": "", "ru": "", "be": ""}', '{1,2}', 2014, 2015${values})`

  test('holds no count below its base, and is neither altered nor added to', async () => {
    const client = await world.connect('release')
    await world.superuser.query(
      `insert into agreement.version(id, version, document, digest, parties) values ('x', 1, '{"signatories": []}', sha256(convert_to('{"signatories": []}', 'UTF8')), '{}')`,
    )
    const cell = (id: string, base: number, persons: number, year = 2015): string =>
      `insert into stat.cell(release_id, base, year, persons) values ('${id}', ${base}, ${year}, ${persons})`
    await client.query('begin')
    const { rows } = await client.query<{ id: string }>(`${release('', '')} returning id`)
    const id = rows[0]!.id
    await client.query(cell(id, 3, 3, 2014))
    for (const [base, persons] of [
      [3, 2],
      [3, -3],
      [1, 1],
      [null, 3],
    ] as const) {
      await client.query('savepoint s')
      expect(await attempt(client, cell(id, base!, persons))).toMatch(/^235/)
      await client.query('rollback to s')
    }
    await client.query('commit')
    for (const late of [cell(id, 3, 3), cell(id, 3, 5, 2014), cell(randomUUID(), 3, 3)]) expect(await attempt(client, late)).toBe('42501')
    for (const column of ['id', 'made_at']) expect(await attempt(client, release(`, ${column}`, ', default'))).toBe('42501')
    for (const who of [shelter, coordinator, everybody, null])
      expect(await world.ask(who, 'select count(*)::int from stat.cell')).toBe('[[0]]')
  })
})

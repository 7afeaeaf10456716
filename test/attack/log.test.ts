/** No answer without its entry in the log, and no entry of what was not done: the hub's own reading and writing, without HTTP. */
import { randomBytes, randomUUID } from 'node:crypto'
import type pg from 'pg'
import { pino } from 'pino'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { findCase, listCases, readingOfCase } from '../../src/nrm/case/cases.ts'
import { registerCase, type RegisterCaseInput } from '../../src/nrm/case/register-case.ts'
import { listReferrals } from '../../src/nrm/referral/referrals.ts'
import type { Asked, AskedRoot } from '../../src/policy/asked.ts'
import { ENTITIES } from '../../src/server/entities.ts'
import { Hub } from '../../src/session/hub.ts'
import { readingStatement } from '../../src/session/read.ts'
import { Session } from '../../src/session/session.ts'
import { freshDatabase } from '../support/database.ts'
import { attempt, health, HEALTH, makeWorld, POLICE, SHELTER, type World } from './support/world.ts'

let world: World
let hub: Hub
beforeAll(async () => {
  world = await makeWorld(await freshDatabase())
  hub = await openHub()
  // What is no ciphertext would fail where it is opened.
  await world.superuser.query('update nrm.identity set sealed = null; update nrm.contact set sealed = null')
})
afterAll(async () => {
  await hub.close()
  await world.end()
})

const openHub = (): Promise<Hub> =>
  Hub.open({ urls: world.db.urls, masterKey: randomBytes(32), entities: ENTITIES, log: pino({ level: 'silent' }), connections: 2 })

const sessionOf = async (agency: number, from: Hub = hub): Promise<Session> => {
  const directory = await from.directories.current()
  const caller = { agency: directory.agencyById.get(agency)!, user: 'clerk', duties: ['case-worker'], purpose: 'assistance' } as const
  return new Session(from, caller, directory, randomUUID(), 'en')
}

const field = (type: string, name: string, fields: readonly Asked[] = []): Asked => ({
  name,
  coordinate: `${type}.${name}`,
  need: { category: 'case-summary', action: 'read' },
  rule: 'by-row',
  fields,
})
const root = (type: string, name: string, fields: readonly Asked[]): AskedRoot => ({
  ...field(type, name, fields),
  args: {},
  refused: null,
})
const page = (fields: readonly Asked[]): Asked[] => [field('Connection', 'edges', [field('Edge', 'node', fields)])]
const CASE = [field('Case', 'reference'), field('Case', 'identity', [field('Identity', 'version')])]
const REFERRAL = [field('Referral', 'status')]

interface Entry {
  readonly agency: number
  readonly doc: { user: string; what: { act: string; field: string; cases?: [number, string][] } }
}
/** The entries of a request. */
const entriesOf = async ({ requestId }: Session): Promise<Entry[]> =>
  (
    await world.superuser.query<Entry>(
      `select agency, doc::json as doc from audit.entry where doc::json -> 'what' ->> 'request' = $1 order by n`,
      [requestId],
    )
  ).rows
const casesIn = (entries: readonly Entry[]): string[] => entries.flatMap(({ doc }) => doc.what.cases ?? []).map(([, id]) => id)

describe('a read leaves one entry, of the rows that it gave', () => {
  test('one case', async () => {
    const session = await sessionOf(SHELTER)
    const found = await findCase(session, root('Query', 'case', CASE), { reference: 'MARK-SECRET-REF' })
    expect(found).toEqual({ reference: 'MARK-SECRET-REF', identity: { version: 1 } })
    const entries = await entriesOf(session)
    expect(entries).toMatchObject([{ agency: SHELTER, doc: { user: 'clerk', what: { act: 'read', field: 'Query.case' } } }])
    expect(casesIn(entries)).toEqual([world.secret.id])
  })

  test.each([
    ['another’s', 'MARK-POLICE-REF'],
    ['nobody’s', 'MARK-NOBODY-REF'],
  ])('none: %s', async (_, reference) => {
    const session = await sessionOf(SHELTER)
    expect(await findCase(session, root('Query', 'case', CASE), { reference })).toBeNull()
    const entries = await entriesOf(session)
    expect(entries).toHaveLength(1)
    expect(casesIn(entries)).toEqual([])
  })

  test('a page, of as many as are on it', async () => {
    const session = await sessionOf(SHELTER)
    const { edges, pageInfo } = await listCases(session, root('Query', 'cases', page(CASE)), { first: 2 })
    expect([edges.length, pageInfo.hasNextPage]).toEqual([2, true])
    const entries = await entriesOf(session)
    expect(entries).toHaveLength(1)
    expect(casesIn(entries)).toHaveLength(2)
  })

  test('a list of something else', async () => {
    const session = await sessionOf(HEALTH)
    const { edges } = await listReferrals(session, root('Query', 'referrals', page(REFERRAL)), { direction: 'INCOMING', first: 10 })
    expect(edges).toHaveLength(1)
    expect(casesIn(await entriesOf(session))).toEqual([world.referred.id])
  })

  test('of a case that is not open the entry names none', async () => {
    const session = await sessionOf(POLICE)
    const id = hub.ids.seal('case', { owner: SHELTER, ids: [world.secret.id] })
    expect(await findCase(session, root('Query', 'case', CASE), { id })).toBeNull()
    const entries = await entriesOf(session)
    expect(entries).toHaveLength(1)
    expect(casesIn(entries)).toEqual([])
  })
})

describe('the entry and the answer are of one transaction', () => {
  let runtime: pg.Client
  beforeEach(async () => {
    runtime = await world.connect('runtime')
  })
  afterEach(() => runtime.end())

  /** Begins, enters and reads by the hub's own statement; the transaction is left open. */
  const readInTransaction = async (session: Session): Promise<unknown> => {
    const asked = root('Query', 'case', CASE)
    const reading = readingOfCase(asked, SHELTER, world.referred.id)
    const { sql, parameters } = readingStatement(session, asked, reading).compile(hub.orm.em.getKysely())
    await runtime.query('begin')
    await runtime.query('select gate.enter($1)', [await world.token(health)])
    const { rows } = await runtime.query<{ rows: { d: unknown }[] }>(sql, [...parameters])
    return rows[0]!.rows[0]!.d
  }

  test('rolled back it leaves none, committed it leaves one', async () => {
    for (const [end, left] of [
      ['rollback', 0],
      ['commit', 1],
    ] as const) {
      const session = await sessionOf(HEALTH)
      expect(await readInTransaction(session)).toMatchObject({ reference: 'MARK-REFERRED-REF' })
      expect(await entriesOf(session)).toHaveLength(0)
      const number = await attempt(runtime, 'select pg_current_xact_id()::text')
      await runtime.query(end)
      expect(await entriesOf(session)).toHaveLength(left)
      const { rows } = await world.superuser.query<{ xid: string }>(
        `select xid::text from audit.entry where doc::json -> 'what' ->> 'request' = $1`,
        [session.requestId],
      )
      expect(rows.map(({ xid }) => xid)).toEqual(left ? JSON.parse(number)[0] : [])
    }
  })

  test('where what only reads is asked, nothing is read', async () => {
    const session = await sessionOf(HEALTH)
    await runtime.query('set default_transaction_read_only = on')
    await expect(readInTransaction(session)).rejects.toMatchObject({ code: '25006' })
    await runtime.query('rollback')
    expect(await entriesOf(session)).toHaveLength(0)
  })
})

/** Ways in which the log fails, and back. */
const FAILURES: [string, string, string][] = [
  [
    'the log takes no entry',
    'revoke execute on function audit.append from hub_runtime',
    'grant execute on function audit.append to hub_runtime',
  ],
  [
    'the log is full',
    'alter table audit.entry add constraint full_up check (n < 0) not valid',
    'alter table audit.entry drop constraint full_up',
  ],
  [
    'the commit fails',
    `create function audit.fail() returns trigger language plpgsql as $$ begin raise exception 'x'; end $$;
     create constraint trigger fail after insert on audit.entry deferrable initially deferred for each row execute function audit.fail()`,
    'drop trigger fail on audit.entry; drop function audit.fail()',
  ],
]

describe.each(FAILURES)('where %s', (_, breaking, mending) => {
  beforeAll(() => world.superuser.query(breaking))
  afterAll(() => world.superuser.query(mending))

  test('nothing is read', async () => {
    const session = await sessionOf(SHELTER)
    await expect(findCase(session, root('Query', 'case', CASE), { reference: 'MARK-SECRET-REF' })).rejects.toThrow()
    await expect(listCases(session, root('Query', 'cases', page(CASE)), { first: 2 })).rejects.toThrow()
    await expect(listReferrals(session, root('Query', 'referrals', page(REFERRAL)), { direction: 'OUTGOING', first: 2 })).rejects.toThrow()
    expect(await entriesOf(session)).toHaveLength(0)
  })

  test('nothing is written', async () => {
    const session = await sessionOf(SHELTER)
    await expect(registerCase(session, root('Mutation', 'registerCase', CASE), newCase('LOST'))).rejects.toThrow()
    const { rows } = await world.superuser.query(`select from nrm."case" where reference = 'LOST'`)
    expect(rows).toHaveLength(0)
    const { rows: keys } = await world.superuser.query(`select from nrm.idempotency where operation = 'Mutation.registerCase'`)
    expect(keys).toHaveLength(0)
  })
})

const newCase = (reference: string): RegisterCaseInput => ({ idempotencyKey: randomUUID(), reference }) as RegisterCaseInput

describe('a mutation', () => {
  test('leaves one entry with what it wrote', async () => {
    const session = await sessionOf(SHELTER)
    const made = await registerCase(session, root('Mutation', 'registerCase', CASE), newCase('KEPT'))
    expect(made).toMatchObject({ reference: 'KEPT' })
    const entries = await entriesOf(session)
    const { rows } = await world.superuser.query<{ id: string }>(`select id from nrm."case" where reference = 'KEPT'`)
    expect(entries.filter(({ doc }) => doc.what.act === 'write')).toHaveLength(1)
    expect([...new Set(casesIn(entries))]).toEqual([rows[0]!.id])
  })

  test('that fails leaves no row, and no entry that says it was done', async () => {
    const session = await sessionOf(SHELTER)
    await expect(registerCase(session, root('Mutation', 'registerCase', CASE), newCase('KEPT'))).rejects.toMatchObject({ code: 'CONFLICT' })
    expect((await entriesOf(session)).filter(({ doc }) => doc.what.act === 'write')).toEqual([])
  })
})

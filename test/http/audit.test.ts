/** The entries that requests leave in audit.entry, read as the superuser. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { connected } from '../../src/storage/connecting.ts'
import { RECORD_ASSISTANCE } from '../operations/assistance.ts'
import { CASE, CASES, REGISTER_CASE } from '../operations/cases.ts'
import { ACCEPT_REFERRAL, REFERRALS } from '../operations/referrals.ts'
import { STATISTICS } from '../operations/statistics.ts'
import { ADULT, newCase } from '../stories/support/cases.ts'
import { ANALYST, APPROVER, asking, CLUB, COORDINATOR, HEALTH, POLICE, PUBLIC, RED_CROSS } from '../stories/support/people.ts'
import { codes, type Verbs, verbs } from '../stories/support/verbs.ts'
import { type Asker, onceOnly, startTestHub, type TestHub } from '../support/hub.ts'

let hub: TestHub
let does: Verbs
let id: string
beforeAll(async () => {
  hub = await startTestHub()
  does = verbs(hub)
  id = await does.register(RED_CROSS, 'RC-1')
  await does.share(RED_CROSS, id, HEALTH)
})
afterAll(() => hub[Symbol.asyncDispose]())

const rows = <T>(text: string): Promise<T[]> => connected(hub.database.superuserUrl, async client => (await client.query(text)).rows as T[])
interface Entry {
  readonly xid: string
  readonly agency: number
  readonly doc: { agency: number; user: string; purpose: number | null; at: string; what: Record<string, any> }
}
const entries = async (): Promise<Entry[]> =>
  (
    await rows<{ xid: string; agency: number; doc: string }>(
      'select xid::text, agency, doc from audit.entry where ticket is not null order by n',
    )
  ).map(row => ({ ...row, doc: JSON.parse(row.doc) }))
/** What is written down while something is asked. */
async function entriesOf(ask: () => Promise<unknown>): Promise<Entry[]> {
  const before = (await entries()).length
  await ask()
  return (await entries()).slice(before)
}
const placeOf = (caseId: string): [number, string] => {
  const { owner, ids } = hub.hub.ids.open('case', caseId)!
  return [owner, ids[0]!]
}

describe('a read of case data leaves an entry', () => {
  test('with who, for what, when, which cases and fields, in its own transaction', async () => {
    const [entry, ...others] = await entriesOf(() => hub.ask({ ...HEALTH, user: 'dr-mazur' }, CASE, { id }))
    expect(others).toEqual([])
    const { doc } = entry!
    const { id: agency } = (await hub.hub.directories.current()).agencyByName.get('health-brest')!
    expect(entry!.agency).toBe(agency)
    expect(doc).toMatchObject({ agency, user: 'dr-mazur', purpose: 1, what: { act: 'read', field: 'Query.case', duties: ['case-worker'] } })
    // By which ways, and which categories each of them has.
    expect(doc.what['cases']).toEqual([[...placeOf(id), { 2: 1023 }]])
    expect(doc.what['request']).toMatch(/^[0-9a-f-]{36}$/)
    expect(doc.what['categories']).toEqual(expect.arrayContaining(['case-summary', 'demographics', 'health']))
    expect(doc.what['fields']).toEqual(expect.arrayContaining(['Query.case', 'Case.health', 'Health.needs']))
    expect(Math.abs(Date.parse(doc.at) - Date.now())).toBeLessThan(60_000)
  })

  test('one a root field: pages, inboxes, and what finds nothing', async () => {
    const query =
      '{ a: cases { edges { node { id } } } b: cases(first: 1) { edges { node { reference } } } referrals { edges { node { id } } } case(reference: "no") { id } }'
    const made = await entriesOf(() => hub.ask(HEALTH, query))
    expect(made.map(({ doc }) => [doc.what['field'], doc.what['cases'].length]).sort()).toEqual([
      ['Query.case', 0],
      ['Query.cases', 1],
      ['Query.cases', 1],
      ['Query.referrals', 1],
    ])
    expect(new Set(made.map(({ doc }) => doc.what['request'])).size).toBe(1)
  })

  test('also of statistics, and none for what is no data', async () => {
    expect(
      (await entriesOf(() => hub.ask(ANALYST, STATISTICS, { of: 'OWN', by: ['SEX'], where: { citizenship: ['BY'] } }))).map(
        ({ doc }) => doc.what,
      ),
    ).toMatchObject([{ act: 'count', by: ['SEX'], where: ['CITIZENSHIP'], categories: ['case-summary', 'demographics'] }])
    expect(await entriesOf(() => hub.ask(PUBLIC, '{ me { user } codeLists { name } agencies { id } }'))).toEqual([])
  })
})

test('every row that was written has an entry of the same transaction', async () => {
  const child = await does.register(RED_CROSS, 'RC-2')
  await does.decline(POLICE, await does.refer(RED_CROSS, child, POLICE))
  await does.withdraw(RED_CROSS, await does.consent(RED_CROSS, child, HEALTH, ['IDENTITY']))
  await does.assist(RED_CROSS, child)
  const tables = [
    'nrm.person',
    'nrm."case"',
    'nrm.demographics',
    'nrm.exploitation',
    'nrm.identity',
    'nrm.contact',
    'nrm.health',
    'nrm.child_protection',
    'nrm.proceedings',
    'nrm.consent',
    'nrm.referral',
    'nrm.assistance',
    'nrm.idempotency',
    'nrm.tie',
    'notice.outbox',
  ]
  const written = await rows<{ name: string; there: number; without: number }>(
    tables
      .map(
        name => `select '${name}' as name, count(*)::int as there, count(*) filter (where not exists (
      select from audit.entry e where e.xid::text::bigint % 4294967296 = t.xmin::text::bigint and e.doc::json -> 'what' ->> 'act' = 'write'))::int as without from ${name} t`,
      )
      .join(' union all '),
  )
  for (const { name, there, without } of written) expect([name, there > 0, without]).toEqual([name, true, 0])
})

test('a repetition is told from the deed', async () => {
  const input = newCase('RC-3')
  const acts = async () => (await entriesOf(() => hub.ask(RED_CROSS, REGISTER_CASE, { input }))).map(({ doc }) => doc.what['act'])
  expect(await acts()).toEqual(['write', 'read'])
  expect(await acts()).toEqual(['repeat', 'read'])
})

describe('a denial leaves an entry', () => {
  test.each<[string, Asker, (who: Asker) => Promise<{ errors: readonly object[] }>, object]>([
    [
      'of a root field',
      COORDINATOR,
      who => hub.ask(who, CASES),
      { field: 'Query.cases', closed: 'Query.cases', categories: ['case-summary'] },
    ],
    [
      'of a filter',
      APPROVER,
      who => hub.ask(who, CASES, { where: { sex: ['MALE'] } }),
      { field: 'Query.cases', closed: 'CaseFilter.sex', categories: ['demographics'] },
    ],
    ['of statistics', RED_CROSS, who => hub.ask(who, STATISTICS, { by: ['YEAR'] }), { field: 'Query.statistics' }],
    [
      'of a mutation',
      asking(RED_CROSS, 'statistics'),
      who => hub.ask(who, REGISTER_CASE, { input: newCase('no') }),
      { field: 'Mutation.registerCase' },
    ],
    [
      'of a case that is not there for the asker',
      CLUB,
      who => hub.ask(who, RECORD_ASSISTANCE, { input: { idempotencyKey: onceOnly(), caseId: id, kind: 'MEDICAL' } }),
      { field: 'Mutation.recordAssistance', categories: ['assistance'] },
    ],
    [
      'of a referral that is not',
      CLUB,
      who => hub.ask(who, ACCEPT_REFERRAL, { input: { idempotencyKey: onceOnly(), id: 'x', expectedVersion: 1 } }),
      { field: 'Mutation.acceptReferral' },
    ],
  ])('%s', async (_of, who, ask, what) => {
    const made = await entriesOf(async () => expect((await ask(who)).errors).toHaveLength(1))
    expect(made.map(({ doc }) => doc.what)).toEqual([expect.objectContaining({ act: 'deny', ...what })])
  })
})

test('where no entry can be written nothing is read and nothing done', async () => {
  const superuser = (text: string) => connected(hub.database.superuserUrl, client => client.query(text))
  await superuser('alter table audit.entry add constraint nothing check (n < 0) not valid')
  try {
    for (const query of [CASES, REFERRALS]) {
      const answer = await hub.ask<unknown, object>(HEALTH, query as typeof CASES, {})
      expect([Object.values(answer.data as object), codes(answer)]).toEqual([[null], ['INTERNAL']])
    }
    expect(codes(await hub.ask(RED_CROSS, REGISTER_CASE, { input: newCase('RC-9') }))).toEqual(['INTERNAL'])
    expect((await hub.ask(COORDINATOR, CASES)).data).toEqual({ cases: null })
  } finally {
    await superuser('alter table audit.entry drop constraint nothing')
  }
  expect(await does.cases(RED_CROSS)).not.toHaveProperty('RC-9')
})

test('no entry holds what was recorded: ids, categories and names of fields alone', async () => {
  await hub.ask(RED_CROSS, CASES, { where: { citizenship: ['UA'], country: ['PL'], sex: ['FEMALE'] } })
  await hub.ask(RED_CROSS, CASE, { reference: ADULT.identity.familyName })
  const { identity, contact, demographics, exploitation, health, proceedings } = ADULT
  const values = [identity, contact, demographics, exploitation, health, proceedings]
    .flatMap(part => Object.values(part))
    .flatMap((value: unknown) => (Array.isArray(value) ? value : [value]))
    .flatMap((value: unknown) => (typeof value === 'object' && value ? Object.values(value) : [value])) as string[]
  const all = await entries()
  expect(all.length).toBeGreaterThan(20)
  for (const { doc } of all) {
    // Short values are looked for as they stand; within an instant or an id any of them may stand by chance.
    const text = JSON.stringify(doc.what)
    for (const value of [...values, 'RC-1']) expect(text).not.toContain(`"${value}"`)
    for (const value of [...values.filter(each => each.length > 8), 'no place is free', 'eyJ']) expect(text).not.toContain(value)
  }
})

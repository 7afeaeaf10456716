/** Whatever table holds something of a case, emptying its category empties it: a table that comes later and is forgotten is found here. */
import type pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { CASE_CATEGORIES } from '../../agreement/vocabulary.ts'
import { connectTo } from '../../../test/attack/support/world.ts'
import { ADULT } from '../../../test/stories/support/cases.ts'
import { RED_CROSS } from '../../../test/stories/support/people.ts'
import { verbs } from '../../../test/stories/support/verbs.ts'
import { startTestHub, type TestHub } from '../../../test/support/hub.ts'

/** Rows that stay, with less in them: counts rest on them, and an owner can say to whom a case was given. */
const ROWS_STAY = ['assistance', 'referral']
/** Sealed by nobody's key: what must be there for the test alone. */
const FILLING = [
  `update nrm.accounts set sealed = '\\x01' where case_id = $1`,
  `update nrm.location set sealed = '\\x01' where case_id = $1`,
  `update nrm.care set sealed = '\\x01' where case_id = $1`,
  `insert into nrm.perpetrator(owner, case_id, number, roles) select owner, id, 1, '{RECRUITER}' from nrm."case" where id = $1`,
  `insert into nrm.trafficking_event(owner, case_id, number, kind) select owner, id, 1, 'TRANSPORT' from nrm."case" where id = $1`,
  `insert into nrm.note(owner, case_id, id, person_id, sealed, written_by) select owner, id, gen_random_uuid(), person_id, '\\x01', owner from nrm."case" where id = $1`,
  `insert into nrm.attachment(owner, case_id, id, person_id, sealed, added_by) select owner, id, gen_random_uuid(), person_id, '\\x01', owner from nrm."case" where id = $1`,
  `insert into nrm.attachment_chunk(owner, case_id, attachment_id, n, bytes, added_by) select owner, case_id, id, 0, '\\x01', owner from nrm.attachment where case_id = $1`,
]

let hub: TestHub
let superuser: pg.Client
let tables: { name: string; category: number }[]
let full: string
let empty: string
let owner: number
beforeAll(async () => {
  hub = await startTestHub()
  superuser = await connectTo(hub.database.superuserUrl)
  const does = verbs(hub)
  const idOf = (caseId: string): string => hub.hub.ids.open('case', caseId)!.ids[0]!
  const filled = await does.register(RED_CROSS, 'FULL', ADULT)
  owner = hub.hub.ids.open('case', filled)!.owner
  await does.assist(RED_CROSS, filled)
  full = idOf(filled)
  empty = idOf(await does.register(RED_CROSS, 'EMPTY', { openedOn: ADULT.openedOn } as typeof ADULT))
  for (const sql of FILLING) await superuser.query(sql, [full])
  tables = (
    await superuser.query<{ name: string; category: number }>(
      `select tablename as name, (regexp_match(qual, 'gate\\.sees\\((\\d+), 0\\)'))[1]::int as category from pg_policies
        where schemaname = 'nrm' and policyname = 'see' and tablename <> 'tie' and qual like '%gate.sees(%'
          and exists (select from pg_attribute a where a.attrelid = format('nrm.%I', tablename)::regclass and a.attname = 'case_id')`,
    )
  ).rows.filter(({ category }) => category > 0)
})
afterAll(async () => {
  await superuser.end()
  await hub[Symbol.asyncDispose]()
})

/** The rows of a case, without what says whose they are. */
const contentOf = async (table: string, id: string): Promise<unknown[]> =>
  (
    await superuser.query(
      `select to_jsonb(t) - 'owner' - 'case_id' - 'person_id' - 'version' as row from nrm.${table} t where case_id = $1`,
      [id],
    )
  ).rows.map(({ row }) => row)

test('each category has its tables, and each has something to be emptied', async () => {
  expect(tables.map(({ name }) => name)).toEqual(
    expect.arrayContaining(['identity', 'accounts', 'contact', 'location', 'care', 'note', 'attachment']),
  )
  expect([...new Set(tables.map(({ category }) => category))].sort()).toEqual(CASE_CATEGORIES.slice(1).map((_, i) => i + 1))
  for (const { name } of tables)
    if (name !== 'referral') expect([name, await contentOf(name, full)]).not.toEqual([name, await contentOf(name, empty)])
})

test('emptied, a case has what one has of which nothing was ever recorded', async () => {
  await superuser.query('set role hub_keeper')
  for (const category of CASE_CATEGORIES.slice(1).map((_, i) => i + 1))
    await superuser.query('select nrm.empty($1, $2, $3)', [owner, full, category])
  await superuser.query('reset role')
  for (const { name } of tables)
    if (!ROWS_STAY.includes(name)) expect([name, await contentOf(name, full)]).toEqual([name, await contentOf(name, empty)])
  expect(await contentOf('assistance', full)).toMatchObject([
    { kind: 'UNKNOWN', outcome: 'UNKNOWN', ended_on: null, created_by: null, started_on: expect.stringMatching(/-01-01$/) },
  ])
})

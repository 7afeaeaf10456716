/** A case from its closing to what is left of it when the agreement's time is over. */
import { randomUUID } from 'node:crypto'
import { tmpdir } from 'node:os'
import { mkdtemp, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type pg from 'pg'
import { pino } from 'pino'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { findDue, retain } from '../../src/nrm/keeping/retain.ts'
import { startRetention } from '../../src/nrm/keeping/retention-timer.ts'
import { RECORD_ASSISTANCE } from '../operations/assistance.ts'
import { CASE } from '../operations/cases.ts'
import { CLOSE_CASE, END_HOLD, HOLD_CASE, REOPEN_CASE, RETENTION_DUE } from '../operations/keeping.ts'
import { STATISTICS } from '../operations/statistics.ts'
import { type Asker, onceOnly, startTestHub, type TestHub } from '../support/hub.ts'
import { connectTo } from '../attack/support/world.ts'
import { ADULT } from './support/cases.ts'
import { analyst, CLUB, HEALTH, RED_CROSS } from './support/people.ts'
import { codes, given, type Verbs, verbs } from './support/verbs.ts'

const OFFICER: Asker = { agency: 'red-cross-brest', user: 'dpo', duties: ['data-protection-officer'], purpose: 'oversight' }
/** Of whom no plan of support is kept longer than the name. */
const { care: _, ...PLAIN } = ADULT
const YEAR = 365
const day = (offset: number): string => new Date(Date.now() + offset * 86_400_000).toISOString().slice(0, 10)

let hub: TestHub
let does: Verbs
let home: string
let superuser: pg.Client
let eraser: pg.Client
beforeAll(async () => {
  hub = await startTestHub()
  does = verbs(hub)
  home = await mkdtemp(join(tmpdir(), 'keeping-'))
  superuser = await connectTo(hub.database.superuserUrl)
  eraser = await connectTo(hub.database.urls.eraser)
})
afterAll(async () => {
  await Promise.all([superuser.end(), eraser.end()])
  await hub[Symbol.asyncDispose]()
  await rm(home, { recursive: true })
})

const uuid = (caseId: string): string => hub.hub.ids.open('case', caseId)!.ids[0]!
const close = (who: Asker, caseId: string, more: { closedOn?: string; reason?: 'OTHER' | 'TRANSFERRED'; expectedVersion?: number } = {}) =>
  hub.ask(who, CLOSE_CASE, { input: { idempotencyKey: onceOnly(), caseId, expectedVersion: 1, reason: 'OTHER' as const, ...more } })
const reopen = (who: Asker, caseId: string, expectedVersion: number) =>
  hub.ask(who, REOPEN_CASE, { input: { idempotencyKey: onceOnly(), caseId, expectedVersion } })
const hold = (who: Asker, caseId: string, until: string) =>
  hub.ask(who, HOLD_CASE, { input: { idempotencyKey: onceOnly(), caseId, until, reason: 'CRIMINAL_PROCEEDINGS' as const } })
const endHold = (who: Asker, caseId: string) => hub.ask(who, END_HOLD, { input: { idempotencyKey: onceOnly(), caseId } })
/** As if it had been closed, and that been recorded, so many days ago: nobody else may date the recording. */
const longAgo = (caseId: string, days: number) =>
  superuser.query(
    `alter table nrm."case" disable trigger guard;
     update nrm."case" set closed_on = current_date - ${days}, closed_at = now() - interval '${days} days', opened_on = least(opened_on, current_date - ${days}) where id = '${uuid(caseId)}';
     alter table nrm."case" enable trigger guard`,
  )
const due = async (): Promise<string[]> =>
  (await findDue(eraser)).map(({ agency, category, references }) => `${agency} ${category} ${references.join(' ')}`)
const carryOut = (options: Parameters<typeof retain>[1] = {}) => retain({ store: hub.hub.keys, eraser, home }, options)
const dueSoon = async (who: Asker, withinDays: number) =>
  given(await hub.ask(who, RETENTION_DUE, { withinDays })).retentionDue!.edges.map(({ node }) => node.reference)

describe('closing', () => {
  let caseId: string
  beforeAll(async () => {
    caseId = await does.register(RED_CROSS, 'CLOSE-1')
    await does.share(RED_CROSS, caseId, HEALTH)
  })

  test('is the owner’s: to an addressee, to others and to who only counts it is not to be had', async () => {
    expect(codes(await close(HEALTH, caseId))).toEqual(['NOT_FOUND'])
    expect(codes(await close(CLUB, caseId))).toEqual(['NOT_FOUND'])
    expect(codes(await close(analyst('red-cross-brest'), caseId))).toEqual(['FORBIDDEN'])
    expect(codes(await close(OFFICER, caseId))).toEqual(['FORBIDDEN'])
  })

  test.each([
    ['in the future', { closedOn: '2999-01-01' }, 'BAD_INPUT'],
    ['before it was opened', { closedOn: '1999-01-01' }, 'BAD_INPUT'],
    ['of another version', { expectedVersion: 7 }, 'CONFLICT'],
  ])('%s is refused', async (_, more, code) => {
    expect(codes(await close(RED_CROSS, caseId, more))).toEqual([code])
  })

  test('says why and when, and from then until when each category is kept', async () => {
    const { closeCase } = given(await close(RED_CROSS, caseId, { reason: 'TRANSFERRED' }))
    expect(closeCase).toMatchObject({ status: 'CLOSED_REFERRED', closingReason: 'TRANSFERRED', closedOn: day(0), version: 2 })
    expect(
      closeCase!.retention!.map(({ category, days, until, clauses }) => [category, days, until, clauses.map(({ clause }) => clause)]),
    ).toEqual([
      ['IDENTITY', 3 * YEAR, day(3 * YEAR), ['21']],
      ['CONTACT', 3 * YEAR, day(3 * YEAR), ['21']],
      ['LOCATION', 3 * YEAR, day(3 * YEAR), ['21']],
      ['ASSISTANCE', 5 * YEAR, day(5 * YEAR), ['22']],
      ['HEALTH', 5 * YEAR, day(5 * YEAR), ['22']],
      ['CHILD_PROTECTION', 5 * YEAR, day(5 * YEAR), ['22']],
      ['PROCEEDINGS', 10 * YEAR, day(10 * YEAR), ['23']],
    ])
    expect(codes(await close(RED_CROSS, caseId, { expectedVersion: 2 }))).toEqual(['CONFLICT'])
  })

  test('until when is told to the owner alone; the health department keeps its own longer, as a law asks', async () => {
    const asked = 'query ($id: ID!) { case(id: $id) { id closedOn retention { category days } hold { until } } }'
    const answer = await hub.ask<{ case: Record<string, unknown> }, { id: string }>(HEALTH, asked, { id: caseId })
    expect(answer.data!.case).toMatchObject({ closedOn: day(0), retention: null, hold: null })
    expect(answer.extensions.withheld!.map(({ coordinate }) => coordinate).sort()).toEqual(['Case.hold', 'Case.retention'])
    const its = await does.register(HEALTH, 'HEALTH-1')
    const { closeCase } = given(await close(HEALTH, its))
    const health = closeCase!.retention!.find(({ category }) => category === 'HEALTH')
    expect([health!.days, health!.clauses.map(({ clause }) => clause)]).toEqual([10 * YEAR, ['22a']])
  })

  test('falls due is shown to case worker and data protection officer, of the own cases', async () => {
    expect([await dueSoon(RED_CROSS, 90), await dueSoon(RED_CROSS, 3 * YEAR)]).toEqual([[], ['CLOSE-1']])
    expect(await dueSoon(OFFICER, 3660)).toEqual(['CLOSE-1'])
    expect(await dueSoon(CLUB, 3660)).toEqual([])
    expect(codes(await hub.ask(analyst('red-cross-brest'), RETENTION_DUE, {}))).toEqual(['FORBIDDEN'])
    expect(codes(await hub.ask(OFFICER, RETENTION_DUE, { withinDays: -1 }))).toEqual(['BAD_INPUT'])
  })

  test('opened again nothing of it falls due', async () => {
    expect(given(await reopen(RED_CROSS, caseId, 2)).reopenCase).toMatchObject({
      status: 'ACTIVE',
      closedOn: null,
      closingReason: null,
      version: 3,
    })
    expect(await dueSoon(OFFICER, 3660)).toEqual([])
    expect(codes(await reopen(RED_CROSS, caseId, 3))).toEqual(['CONFLICT'])
  })
})

describe('when the time is over', () => {
  let kept: string
  let gone: string
  let held: string
  let counts: unknown
  const countOf = ({ key, value }: { key: readonly { code: string }[]; value?: number | null }) => [...key.map(({ code }) => code), value]
  const own = async () =>
    given(await hub.ask(analyst('red-cross-brest'), STATISTICS, { of: 'OWN', by: ['SEX', 'YEAR'] })).statistics!.cells.map(countOf)
  const assisted = async () =>
    given(await hub.ask(analyst('red-cross-brest'), STATISTICS, { of: 'OWN', measure: 'ASSISTANCE', by: ['SEX'] })).statistics!.cells.map(
      countOf,
    )
  beforeAll(async () => {
    for (const reference of ['KEPT-1', 'GONE-1', 'HELD-1']) await does.assist(RED_CROSS, await does.register(RED_CROSS, reference))
    const cases = await does.cases(RED_CROSS)
    ;[kept, gone, held] = ['KEPT-1', 'GONE-1', 'HELD-1'].map(reference => cases[reference]!.id) as [string, string, string]
    for (const each of [gone, held]) given(await close(RED_CROSS, each))
  })

  test('a closing that is dated back is not due at once: a month is left to see a mistake', async () => {
    await superuser.query(`alter table nrm."case" disable trigger guard; update nrm."case" set closed_on = opened_on where id = '${uuid(gone)}'; alter table nrm."case" enable trigger guard;
      update nrm."case" set opened_on = '2001-01-01' where id = '${uuid(gone)}'`)
    await superuser.query(
      `alter table nrm."case" disable trigger guard; update nrm."case" set closed_on = '2001-01-01' where id = '${uuid(gone)}'; alter table nrm."case" enable trigger guard`,
    )
    expect(await due()).toEqual([])
    expect(await dueSoon(OFFICER, 30)).toEqual(['GONE-1'])
  })

  test('the data protection officer holds a case, nobody else, for a year at most', async () => {
    expect(codes(await hold(RED_CROSS, held, day(100)))).toEqual(['FORBIDDEN'])
    expect(codes(await hold({ ...OFFICER, agency: 'health-brest' }, held, day(100)))).toEqual(['NOT_FOUND'])
    expect(codes(await hold(OFFICER, held, day(367)))).toEqual(['BAD_INPUT'])
    expect(codes(await hold(OFFICER, held, day(0)))).toEqual(['BAD_INPUT'])
    expect(given(await hold(OFFICER, held, day(100))).holdCase!.hold).toEqual({ reason: 'CRIMINAL_PROCEEDINGS', until: day(100) })
    expect(given(await hold(OFFICER, held, day(50))).holdCase!.hold!.until).toBe(day(50))
  })

  test('what is due is what the agreement says, of what is closed and not held', async () => {
    for (const each of [gone, held]) await longAgo(each, 4 * YEAR)
    expect(await due()).toEqual(['red-cross-brest identity GONE-1', 'red-cross-brest contact GONE-1', 'red-cross-brest location GONE-1'])
    counts = [await own(), await assisted()]
  })

  test('it is emptied, and the rest stays, also what lies under the person’s key and is kept longer', async () => {
    expect(await carryOut()).toEqual({
      emptied: ['identity', 'contact', 'location'].map(category => ({ agency: 'red-cross-brest', category, cases: 1 })),
      persons: 0,
    })
    const node = (await does.case(RED_CROSS, gone))!
    expect(node.identity).toMatchObject({ givenName: null, familyName: null, birthDate: null, documents: [] })
    expect(node.contact).toMatchObject({ phone: null, email: null, address: null })
    expect(node.care!.caseWorker).toBe(ADULT.care.caseWorker)
    expect([node.reference, node.health!.needs.length, node.assistance!.length]).toEqual(['GONE-1', 1, 1])
    const { rows } = await superuser.query(
      `select i.sealed, i.blind, p.child_until::text from nrm.identity i join nrm.person p on (p.owner, p.id) = (i.owner, i.person_id) where i.case_id = $1`,
      [uuid(gone)],
    )
    expect(rows).toEqual([{ sealed: null, blind: [], child_until: '-infinity' }])
    expect((await does.case(RED_CROSS, held))!.identity!.familyName).not.toBeNull()
    expect((await does.case(RED_CROSS, kept))!.identity!.familyName).not.toBeNull()
  })

  test('a second run finds nothing', async () => {
    expect(await carryOut()).toEqual({ emptied: [], persons: 0 })
  })

  test('later categories follow, and with the last of what it opens the person’s key goes', async () => {
    await longAgo(gone, 11 * YEAR)
    expect(await carryOut()).toEqual({
      emptied: ['assistance', 'health', 'child-protection', 'proceedings'].map(category => ({
        agency: 'red-cross-brest',
        category,
        cases: 1,
      })),
      persons: 1,
    })
    const erased = 'select count(*)::int as n from nrm.erasure where person_id = (select person_id from nrm."case" where id = $1)'
    expect((await superuser.query(erased, [uuid(gone)])).rows).toEqual([{ n: 1 }])
    const node = (await does.case(RED_CROSS, gone))!
    expect(node.care!.caseWorker).toBeNull()
    expect(node.health).toMatchObject({ needs: [], pregnant: 'UNKNOWN', examinedOn: null })
    expect(node.proceedings).toMatchObject({ number: null, article: null, stage: 'NONE' })
    expect(node.assistance).toMatchObject([{ kind: 'UNKNOWN', outcome: 'UNKNOWN', endedOn: null }])
    expect(node.demographics!.sex).toBe('FEMALE')
  })

  test('statistics count what they counted', async () => {
    expect([await own(), await assisted()]).toEqual(counts)
  })

  test('what was emptied takes nothing new while the case is closed', async () => {
    const again = () =>
      hub.ask(RED_CROSS, RECORD_ASSISTANCE, { input: { idempotencyKey: onceOnly(), caseId: gone, kind: 'MEDICAL' as const } })
    expect(codes(await again())).toEqual(['CONFLICT'])
    given(await reopen(RED_CROSS, gone, 2))
    expect(codes(await again())).toEqual([])
    expect(await due()).toEqual([])
  })

  test('each erasure is in the log: of which case and category, by which role, and no value', async () => {
    const { rows } = await superuser.query<{ doc: { role: string; what: { cases: unknown; categories: string[] } } }>(
      `select doc::json as doc from audit.entry where doc::json -> 'what' ->> 'act' = 'retain' order by n`,
    )
    const { owner, ids } = hub.hub.ids.open('case', gone)!
    expect(rows.map(({ doc }) => [doc.role, doc.what.cases, doc.what.categories])).toEqual([
      ['hub_eraser', [[owner, ids[0]]], ['identity', 'contact', 'location']],
      ['hub_eraser', [[owner, ids[0]]], ['assistance', 'health', 'child-protection', 'proceedings']],
    ])
  })

  test('a hold that has ended, or is ended, holds no more', async () => {
    expect(codes(await endHold(RED_CROSS, held))).toEqual(['FORBIDDEN'])
    expect(given(await endHold(OFFICER, held)).endHold!.hold).toBeNull()
    expect(codes(await endHold(OFFICER, held))).toEqual(['CONFLICT'])
    expect(await due()).toEqual(['red-cross-brest identity HELD-1', 'red-cross-brest contact HELD-1', 'red-cross-brest location HELD-1'])
  })

  test('one agency alone, and one process at a time', async () => {
    const { agencyByName } = await hub.hub.directories.current()
    expect(await carryOut({ agency: agencyByName.get('health-brest')!.id })).toEqual({ emptied: [], persons: 0 })
    const other = await connectTo(hub.database.urls.eraser)
    await other.query('select pg_advisory_lock(1852992781)')
    expect(await carryOut()).toBeUndefined()
    await other.end()
  })

  test('broken off after a batch, the next run goes on', async () => {
    const more = await Promise.all(Array.from({ length: 3 }, (_, i) => does.register(RED_CROSS, `BATCH-${i}`, PLAIN)))
    for (const each of more) {
      given(await close(RED_CROSS, each))
      await longAgo(each, 4 * YEAR)
    }
    const stop = new AbortController()
    stop.abort()
    expect(await carryOut({ stop: stop.signal })).toEqual({ emptied: [], persons: 0 })
    await eraser.query('select nrm.retain(null, 0, $1, 1)', ['00000000-0000-0000-0000-000000000000'])
    const left = await carryOut({ batch: 1 })
    expect(left!.emptied.map(({ category, cases }) => [category, cases])).toEqual([
      ['identity', 3],
      ['contact', 3],
      ['location', 3],
    ])
    expect(left!.persons).toBe(3)
  })

  test('a person with another case that is kept keeps the key', async () => {
    const [one, two] = [await does.register(RED_CROSS, 'TWICE-1'), await does.register(RED_CROSS, 'TWICE-2')]
    await superuser.query(`update nrm."case" set person_id = (select person_id from nrm."case" where id = $1) where id = $2`, [
      uuid(two),
      uuid(one),
    ])
    given(await close(RED_CROSS, one))
    await longAgo(one, 4 * YEAR)
    expect((await carryOut())!.persons).toBe(0)
    expect((await does.case(RED_CROSS, two))!.identity!.familyName).not.toBeNull()
  })

  test('a case that came in closed and without a day was closed at the end of its year', async () => {
    const imported = await does.register(RED_CROSS, 'IMPORTED-1')
    await superuser.query(
      `alter table nrm."case" disable trigger guard;
       update nrm."case" set status = 'CLOSED', opened_on = '2010-03-01', opened_precision = 'YEAR', created_at = '2011-01-01' where id = '${uuid(imported)}';
       alter table nrm."case" enable trigger guard`,
    )
    const { rows } = await superuser.query(`select distinct until::text from nrm.keeping where case_id = $1 and category = 3`, [
      uuid(imported),
    ])
    expect(rows).toEqual([{ until: '2013-12-30' }])
  })

  test('the hub carries it out by itself, and logs what it did without a reference', async () => {
    const due = await does.register(RED_CROSS, 'TIMER-1', PLAIN)
    given(await close(RED_CROSS, due))
    await longAgo(due, 4 * YEAR)
    let stop: (() => Promise<void>) | undefined
    const line = await new Promise<string>(resolve => {
      const log = pino({}, { write: resolve })
      stop = startRetention({ url: hub.database.urls.eraser, store: hub.hub.keys, home, log, first: 0 })
    })
    await stop!()
    const { emptied, msg } = JSON.parse(line) as { emptied: unknown[]; msg: string }
    expect([msg, emptied.length > 0, line.includes('TIMER-1')]).toEqual(['retention carried out', true, false])
    expect((await does.case(RED_CROSS, due))!.identity!.familyName).toBeNull()
  })

  test('an id that was never a case is no case', async () => {
    const { owner } = hub.hub.ids.open('case', kept)!
    const never = hub.hub.ids.seal('case', { owner, ids: [randomUUID()] })
    for (const answer of [await close(RED_CROSS, never), await hold(OFFICER, never, day(10)), await endHold(OFFICER, never)])
      expect(codes(answer)).toEqual(['NOT_FOUND'])
    expect(given(await hub.ask(RED_CROSS, CASE, { id: never })).case).toBeNull()
  })
})

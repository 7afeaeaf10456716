/** What a ticket gives, to whom, and how long. */
import { describe, expect, test } from 'vitest'
import {
  NOBODY,
  SUSPEND,
  anna,
  asKeeper,
  client,
  db,
  door,
  enter,
  lawgiver,
  look,
  openCases,
  refused,
  tickets,
  under,
  useDoor,
} from '../../test/support/door.ts'
import { addPeriod } from '../../test/support/parties.ts'
import { Door, type Holder } from './door.ts'
import { Ticket } from './ticket.ts'

useDoor()

describe('what a ticket gives', () => {
  test('agency, user, purpose, and the rights of the law', async () => {
    expect(await under(await door.open(anna))).toEqual({
      agency: 1,
      usr: 'anna',
      purpose: 1,
      reads: ['case-summary'],
      erases: [],
      lanes: [(0 << 20) | (0 << 16) | 1],
    })
  })

  test('duties add up', async () => {
    expect((await under(await door.open({ ...anna, duties: ['case-worker', 'analyst'] }))).reads).toEqual(['case-summary', 'demographics'])
  })

  test.each<[string, Partial<Holder>]>([
    ['no duty', { duties: [] }],
    ['a duty of which the law says nothing', { duties: ['auditor'] }],
    ['another purpose', { purpose: 'oversight' }],
    ['no purpose', { purpose: null }],
    ['another agency', { agency: 2 }],
    ['the public', { agency: 0, user: 'public', duties: [] }],
    ['the public with duties, which nobody gives it', { agency: 0, duties: ['case-worker', 'data-protection-officer'] }],
  ])('%s: no rights', async (_, changed) => {
    const seen = await under(await door.open({ ...anna, ...changed }))
    expect([seen.agency, seen.reads, seen.erases, seen.lanes]).toEqual([changed.agency ?? 1, [], [], []])
  })

  test('the charter gives to every agency, and not to the public', async () => {
    const officer = { ...anna, agency: 2, duties: ['data-protection-officer'], purpose: 'oversight' } as const
    expect((await under(await door.open(officer))).erases).toEqual(['identity'])
    expect((await under(await door.open({ ...officer, agency: 0 }))).erases).toEqual([])
  })

  test('nothing without entering, and nothing in the next transaction of the connection', async () => {
    const runtime = await client(db.urls.runtime)
    await runtime.query('begin')
    await enter(runtime, await door.open(anna))
    await runtime.query('commit')
    expect(await look(runtime)).toEqual(NOBODY)
    await enter(runtime, await door.open(anna))
    expect(await look(runtime)).toEqual(NOBODY)
  })
})

describe('who gets no ticket', () => {
  test.each<[string, () => Promise<unknown>, Partial<Holder>]>([
    ['an agency that does not exist', async () => undefined, { agency: 77 }],
    ['a suspended agency', () => lawgiver.query(SUSPEND), {}],
    ['anybody while there is no law', () => lawgiver.query('delete from gate.period'), {}],
  ])('%s is forbidden', async (_, change, changed) => {
    await change()
    const attempt = door.open({ ...anna, ...changed })
    await expect(attempt).rejects.toMatchObject({ name: 'HubError', code: 'FORBIDDEN', details: {} })
    expect(await tickets()).toBe(0)
  })

  test('a refusal is not remembered', async () => {
    await lawgiver.query(SUSPEND)
    await expect(door.open(anna)).rejects.toThrow()
    await lawgiver.query('update gate.agency set suspended_at = null where id = 1')
    await expect(door.open(anna)).resolves.toBeInstanceOf(Ticket)
  })

  test('a server that does not let the hub in is no refusal of the agency', async () => {
    const outside = new Door(db.urls.door.replace('hub_door', 'nobody'))
    await expect(outside.open(anna)).rejects.not.toMatchObject({ name: 'HubError' })
    await outside.close()
  })
})

describe('tickets are kept', () => {
  test('one for all who ask alike, whatever the order of their duties', async () => {
    const many = Array.from({ length: 30 }, (_, n) =>
      door.open({ ...anna, duties: n % 2 ? ['analyst', 'case-worker'] : ['case-worker', 'analyst'] }),
    )
    expect(new Set(await Promise.all(many)).size).toBe(1)
    expect(await tickets()).toBe(1)
  })

  test.each<[string, Partial<Holder>]>([
    ['agency', { agency: 2 }],
    ['user', { user: 'boris' }],
    ['duty', { duties: ['case-worker', 'analyst'] }],
    ['purpose', { purpose: 'oversight' }],
    ['purpose: none', { purpose: null }],
    ['generation', { generation: 2 }],
    ['generation: one before', { generation: 0 }],
  ])('but not for another %s', async (_, changed) => {
    const one = await door.open(anna)
    expect(await door.open({ ...anna, ...changed })).not.toBe(one)
    expect(await tickets()).toBe(2)
  })

  test.each(['anna,analyst', 'anna","analyst', 'anna",["analyst'])(
    'nor for a user who is called like a name and a duty: %s',
    async user => {
      const one = await door.open({ ...anna, duties: ['analyst', 'case-worker'] })
      expect(await door.open({ ...anna, user, duties: ['case-worker'] })).not.toBe(one)
    },
  )

  test('not when the law changes within 15 s', async () => {
    await lawgiver.query('delete from gate.period')
    await addPeriod(lawgiver, new Date(Date.now() + 10_000).toISOString())
    const one = await door.open(anna)
    expect(one.left).toBeLessThan(10_500)
    expect(await door.open(anna)).not.toBe(one)
  })

  test('for at most 5 minutes', async () => {
    const { left } = await door.open(anna)
    expect(left).toBeGreaterThan(290_000)
    expect(left).toBeLessThanOrEqual(300_000)
  })

  test('a dropped one is closed', async () => {
    const one = await door.open(anna)
    await door.drop(one)
    await expect(under(one)).rejects.toMatchObject(refused('28000'))
    expect(await door.open(anna)).not.toBe(one)
  })
})

describe('a ticket ends', () => {
  test('with a suspension, at once: for those who enter and for those who are in', async () => {
    const ticket = await door.open(anna)
    const inside = await client(db.urls.runtime)
    await inside.query('begin')
    await enter(inside, ticket)
    expect((await look(inside)).agency).toBe(1)
    await lawgiver.query(SUSPEND)
    expect(await tickets()).toBe(0)
    expect(await look(inside)).toEqual(NOBODY)
    await expect(under(ticket)).rejects.toMatchObject(refused('28000'))
  })

  test.each<[string, () => Promise<unknown>]>([
    ['the law', () => openCases('analyst', 'health')],
    ['an issuer', () => lawgiver.query(`delete from gate.issuer where iss = 'https://none.example'`)],
    ['the period', () => lawgiver.query('delete from gate.period')],
  ])('with a change of %s', async (_, change) => {
    const ticket = await door.open(anna)
    await change()
    await expect(under(ticket)).rejects.toMatchObject(refused('28000'))
  })

  test('by its time: for those who enter and for those who are in', async () => {
    const ticket = await door.open(anna)
    const inside = await client(db.urls.runtime)
    await inside.query('begin')
    await enter(inside, ticket)
    await asKeeper('update gate.ticket set expires_at = statement_timestamp()')
    expect(await look(inside)).toEqual(NOBODY)
    await expect(under(ticket)).rejects.toMatchObject(refused('28000'))
  })

  test('and is swept away later', async () => {
    await door.open(anna)
    await asKeeper(`update gate.ticket set expires_at = statement_timestamp() - interval '2 minutes'`)
    await door.open({ ...anna, user: 'boris' })
    expect(await tickets()).toBe(1)
  })
})

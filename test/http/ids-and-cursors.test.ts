/** Ids and cursors that were altered, made up, or given to somebody else. */
import { randomBytes, randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { GlobalIds } from '../../src/secrets/global-id.ts'
import { Keyring } from '../../src/secrets/keyring.ts'
import { CASE, CASES, REGISTER_CASE } from '../operations/cases.ts'
import { REFERRALS } from '../operations/referrals.ts'
import { ADULT, newCase } from '../stories/support/cases.ts'
import { asking, CLUB, HEALTH, RED_CROSS } from '../stories/support/people.ts'
import { codes, given, refusals, type Verbs, verbs } from '../stories/support/verbs.ts'
import { type Asker, startTestHub, type TestHub } from '../support/hub.ts'

let hub: TestHub
let does: Verbs
let ids: string[]
let referral: string
beforeAll(async () => {
  hub = await startTestHub()
  does = verbs(hub)
  ids = []
  for (const n of [1, 2, 3, 4, 5]) ids.push(await does.register(RED_CROSS, `RC-${n}`, { ...ADULT, openedOn: `2024-01-0${n < 4 ? n : 3}` }))
  referral = await does.refer(RED_CROSS, ids[0]!, HEALTH)
})
afterAll(() => hub[Symbol.asyncDispose]())

const page = async (who: Asker, variables: object) => given(await hub.ask(who, CASES, variables)).cases!
const PLACE_OF_NOTHING = { owner: 1, ids: ['00000000-0000-0000-0000-000000000000'] }

describe('an id', () => {
  test('that was altered anywhere is nothing', async () => {
    const id = ids[0]!
    const bytes = Buffer.from(id, 'base64url')
    for (let at = 0; at < bytes.length; at += 1) {
      const altered = Buffer.from(bytes)
      altered[at]! ^= 1 << (at % 8)
      expect(hub.hub.ids.open('case', altered.toString('base64url'))).toBeUndefined()
    }
    for (const altered of [
      id.slice(1),
      `${id}A`,
      ` ${id}`,
      `${id}=`,
      id.toUpperCase(),
      `${id.slice(0, 10)}%00${id.slice(10)}`,
      `${id}\0`,
      id + id,
    ])
      expect(await does.case(RED_CROSS, altered)).toBeNull()
  })

  test('of another kind, of another hub, made up, or enumerated is nothing, and all of these are alike', async () => {
    const { owner, ids: inner } = hub.hub.ids.open('case', ids[0]!)!
    const others = new GlobalIds(new Keyring(randomBytes(32)))
    const strange = [
      referral,
      hub.hub.ids.seal('consent', { owner, ids: inner }),
      hub.hub.ids.seal('case', { owner: owner + 1, ids: inner }),
      hub.hub.ids.seal('case', { owner, ids: [randomUUID()] }),
      hub.hub.ids.seal('case', PLACE_OF_NOTHING),
      others.seal('case', { owner, ids: inner }),
      inner[0]!,
      `${owner}/${inner[0]}`,
      '1',
      '0',
      '-1',
      'null',
      '',
      'x'.repeat(10_000),
      `' or true --`,
    ]
    const answers = await Promise.all(strange.map(id => hub.ask(RED_CROSS, CASE, { id })))
    for (const answer of answers)
      expect(answer).toEqual({ status: 200, data: { case: null }, errors: [], extensions: { cost: expect.anything() } })
  })

  test('tells neither its owner nor its age: two of one owner have nothing in common, the same case always the same', async () => {
    const parts = ids.map(id => Buffer.from(id, 'base64url'))
    for (let at = 0; at < parts[0]!.length; at += 1) expect(new Set(parts.map(part => part[at])).size).toBeGreaterThan(1)
    expect((await page(RED_CROSS, {})).edges.map(edge => edge.node.id).sort()).toEqual([...ids].sort())
  })

  test('goes with a reference only where one of the two is given', async () => {
    const bad = { code: 'BAD_INPUT', field: 'id', rule: 'one-of', message: 'Give either id or reference.' }
    expect(refusals(await hub.ask(RED_CROSS, CASE, { id: ids[0], reference: 'RC-1' }))).toEqual([bad])
    expect(refusals(await hub.ask(RED_CROSS, CASE, {}))).toEqual([bad])
    expect(given(await hub.ask(RED_CROSS, CASE, { id: null, reference: 'RC-1' })).case!.id).toBe(ids[0])
    expect(given(await hub.ask(RED_CROSS, CASE, { id: ids[0], reference: null })).case!.reference).toBe('RC-1')
  })
})

describe('a reference', () => {
  test("is the own agency's alone: another uses the same one, and each finds its own", async () => {
    const { id } = given(await hub.ask(CLUB, REGISTER_CASE, { input: newCase('RC-1') })).registerCase!
    expect(given(await hub.ask(CLUB, CASE, { reference: 'RC-1' })).case!.id).toBe(id)
    expect(given(await hub.ask(RED_CROSS, CASE, { reference: 'RC-1' })).case!.id).toBe(ids[0])
    expect(given(await hub.ask(HEALTH, CASE, { reference: 'RC-1' })).case).toBeNull()
  })

  test('is compared, and nothing else', async () => {
    for (const reference of ['', 'rc-1', 'RC-_', 'RC-%', `RC-1' or '1'='1`, 'RC-1\0', '\0', '\ud800', 'R'.repeat(50_000)])
      expect(await hub.ask(RED_CROSS, CASE, { reference })).toMatchObject({ data: { case: null }, errors: [] })
  })
})

describe('a page', () => {
  test('has 1 to 100 rows', async () => {
    for (const first of [0, -1, 101, 1_000_000_000, -2_147_483_648])
      for (const query of [CASES, REFERRALS])
        expect(refusals(await hub.ask<unknown, object>(RED_CROSS, query as typeof CASES, { first }))).toEqual([
          { code: 'BAD_INPUT', field: 'first', rule: 'range', message: 'first must be from 1 to 100.' },
        ])
    for (const first of [1.5, 3_000_000_000, '1', true] as unknown as number[]) {
      const answer = await hub.ask(RED_CROSS, CASES, { first })
      expect([answer.status, ...codes(answer)]).toEqual([200, 'BAD_INPUT'])
    }
  })

  test('after page shows every row once, where many are of one day too', async () => {
    const seen: string[] = []
    for (let after: string | null = null; ;) {
      const { edges, pageInfo }: Awaited<ReturnType<typeof page>> = await page(RED_CROSS, { first: 2, after })
      seen.push(...edges.map(edge => edge.node.reference!))
      expect(pageInfo.endCursor).toBe(edges.length > 0 ? pageInfo.endCursor : null)
      if (!pageInfo.hasNextPage) break
      after = pageInfo.endCursor
    }
    expect(seen.sort()).toEqual(['RC-1', 'RC-2', 'RC-3', 'RC-4', 'RC-5'])
  })
})

describe('a cursor is refused', () => {
  const WHERE = { status: ['ACTIVE' as const] }
  const refused = [
    { code: 'BAD_INPUT', field: 'after', rule: 'cursor', message: 'This cursor belongs to another list, filter, purpose or user.' },
  ]
  let after: string
  beforeAll(async () => {
    after = (await page(RED_CROSS, { first: 2, where: WHERE })).pageInfo.endCursor!
    expect((await page(RED_CROSS, { first: 9, where: WHERE, after })).edges).toHaveLength(3)
  })

  test.each<[string, Asker, object]>([
    ['from another user', { ...RED_CROSS, user: 'a-colleague' }, { where: WHERE }],
    ['from another agency', HEALTH, { where: WHERE }],
    ['for another purpose', asking(RED_CROSS, 'identification'), { where: WHERE }],
    ['with other duties', { ...RED_CROSS, duties: ['case-worker', 'analyst'] }, { where: WHERE }],
    ['with another filter', RED_CROSS, { where: { status: ['ACTIVE', 'CLOSED'] } }],
    ['with a filter that says more', RED_CROSS, { where: { ...WHERE, sex: ['FEMALE'] } }],
    ['without the filter', RED_CROSS, {}],
  ])('%s', async (_how, who, variables) => {
    const answer = await hub.ask(who, CASES, { ...variables, after })
    expect({ data: answer.data, refused: refusals(answer) }).toEqual({ data: { cases: null }, refused })
  })

  test('altered anywhere, made up, or of another list', async () => {
    const bytes = Buffer.from(after, 'base64url')
    const altered = Array.from(bytes, (_, at) => {
      const copy = Buffer.from(bytes)
      copy[at]! ^= 0x10
      return copy.toString('base64url')
    })
    const sent = given(await hub.ask(RED_CROSS, REFERRALS, { direction: 'OUTGOING' })).referrals!.pageInfo.endCursor!
    for (const bad of [...altered.filter((_, at) => at % 7 === 0), '', 'x', `${after}=`, after.slice(1), ids[0]!, sent])
      expect(refusals(await hub.ask(RED_CROSS, CASES, { where: WHERE, after: bad }))).toEqual(refused)
    expect(refusals(await hub.ask(RED_CROSS, REFERRALS, { after }))).toEqual(refused)
    expect(refusals(await hub.ask(RED_CROSS, REFERRALS, { direction: 'INCOMING', after: sent }))).toEqual(refused)
  })

  test('but not for being null, as clients send it for the first page', async () => {
    expect((await page(RED_CROSS, { after: null })).edges).toHaveLength(5)
    expect(given(await hub.ask(RED_CROSS, REFERRALS, { after: null, status: null })).referrals!.edges).toEqual([])
  })

  test('and shows no place: it is not readable, and two of the same row differ', async () => {
    const text = Buffer.from(after, 'base64url').toString('latin1')
    expect(text).not.toMatch(/2024|RC-|[0-9a-f]{8}-[0-9a-f]{4}/)
    expect((await page(RED_CROSS, { first: 2, where: WHERE })).pageInfo.endCursor).not.toBe(after)
  })
})

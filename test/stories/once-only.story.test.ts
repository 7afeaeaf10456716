/** The same mutation sent again, by whoever did not hear the answer. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { connected } from '../../src/storage/connecting.ts'
import { RECORD_ASSISTANCE } from '../operations/assistance.ts'
import { REGISTER_CASE } from '../operations/cases.ts'
import { RECORD_CONSENT } from '../operations/consents.ts'
import { ACCEPT_REFERRAL, REFER_CASE } from '../operations/referrals.ts'
import { onceOnly, startTestHub, type TestHub } from '../support/hub.ts'
import { newCase } from './support/cases.ts'
import { CLUB, HEALTH, RED_CROSS } from './support/people.ts'
import { codes, given, refusals, type Verbs, verbs } from './support/verbs.ts'

let hub: TestHub
let does: Verbs
beforeAll(async () => {
  hub = await startTestHub()
  does = verbs(hub)
})
afterAll(() => hub[Symbol.asyncDispose]())

const count = (table: string, where = 'true'): Promise<number> =>
  connected(hub.database.superuserUrl, async client =>
    Number((await client.query(`select count(*) as n from ${table} where ${where}`)).rows[0].n),
  )

test('the same key with the same input gives the same case, which is there once', async () => {
  const input = newCase('ONCE-1')
  const first = given(await hub.ask(RED_CROSS, REGISTER_CASE, { input })).registerCase!
  const second = given(await hub.ask(RED_CROSS, REGISTER_CASE, { input })).registerCase!
  expect(second).toEqual(first)
  expect(await count('nrm."case"', `reference = 'ONCE-1'`)).toBe(1)
  expect(await count('nrm.idempotency', `key = '${input.idempotencyKey}'`)).toBe(1)
})

test('it gives the thing as it is now', async () => {
  const caseId = await does.register(RED_CROSS, 'NOW-1')
  const input = { idempotencyKey: onceOnly(), caseId, toAgency: 'health-brest' }
  const { id } = given(await hub.ask(RED_CROSS, REFER_CASE, { input })).referCase!
  await does.accept(HEALTH, id)
  expect(given(await hub.ask(RED_CROSS, REFER_CASE, { input })).referCase).toMatchObject({ id, status: 'ACCEPTED', version: 2 })
})

test('the same key with another input is a conflict, of the same mutation and of another, and does nothing', async () => {
  const input = newCase('OTHER-1')
  const caseId = given(await hub.ask(RED_CROSS, REGISTER_CASE, { input })).registerCase!.id
  const conflict = [{ code: 'CONFLICT', message: 'This idempotencyKey was used for another input.', field: 'input.idempotencyKey' }]
  const { idempotencyKey } = input
  expect(refusals(await hub.ask(RED_CROSS, REGISTER_CASE, { input: { ...input, reference: 'OTHER-2' } }))).toEqual(conflict)
  expect(refusals(await hub.ask(RED_CROSS, REFER_CASE, { input: { idempotencyKey, caseId, toAgency: 'health-brest' } }))).toEqual(conflict)
  expect(await count('nrm."case"', `reference = 'OTHER-2'`)).toBe(0)
  expect((await does.case(RED_CROSS, caseId))!.referrals).toEqual([])
})

test('it is the key of one user: a colleague and another agency use the same one for things of their own', async () => {
  const input = newCase('MINE-1')
  const mine = given(await hub.ask(RED_CROSS, REGISTER_CASE, { input })).registerCase!.id
  const colleague = { ...RED_CROSS, user: 'a-colleague' }
  const hers = given(await hub.ask(colleague, REGISTER_CASE, { input: { ...input, reference: 'MINE-2' } })).registerCase!.id
  const theirs = given(await hub.ask(CLUB, REGISTER_CASE, { input })).registerCase!.id
  expect(new Set([mine, hers, theirs]).size).toBe(3)
  // The colleague's repetition is refused for the reference, which is taken: the key tells nothing of the first.
  const again = await hub.ask({ ...RED_CROSS, user: 'a-third' }, REGISTER_CASE, { input })
  expect(refusals(again)).toEqual([{ code: 'CONFLICT', message: 'Your agency has a case with this reference.', field: 'input.reference' }])
})

test('a mutation that was refused has not used its key up', async () => {
  const caseId = await does.register(RED_CROSS, 'AGAIN-1')
  const referral = await does.refer(RED_CROSS, caseId, HEALTH)
  const idempotencyKey = onceOnly()
  const accept = (expectedVersion: number) => hub.ask(HEALTH, ACCEPT_REFERRAL, { input: { idempotencyKey, id: referral, expectedVersion } })
  expect(codes(await accept(5))).toEqual(['CONFLICT'])
  expect(given(await accept(1)).acceptReferral).toMatchObject({ status: 'ACCEPTED' })
})

describe('several at once with one key make one thing, and all are given it:', () => {
  const four = <T>(send: () => Promise<T>): Promise<T[]> => Promise.all([send(), send(), send(), send()])

  test('a case', async () => {
    const input = newCase('RACE-1')
    const answers = await four(() => hub.ask(RED_CROSS, REGISTER_CASE, { input }))
    expect(new Set(answers.map(answer => given(answer).registerCase!.id)).size).toBe(1)
    expect(await count('nrm."case"', `reference = 'RACE-1'`)).toBe(1)
  })

  test('a referral, its acceptance, a consent, assistance', async () => {
    const caseId = await does.register(RED_CROSS, 'RACE-2')
    const refer = { idempotencyKey: onceOnly(), caseId, toAgency: 'health-brest' }
    const referred = await four(() => hub.ask(RED_CROSS, REFER_CASE, { input: refer }))
    const [id, ...others] = new Set(referred.map(answer => given(answer).referCase!.id))
    expect(others).toEqual([])
    const acceptance = { idempotencyKey: onceOnly(), id: id!, expectedVersion: 1 }
    const accepted = await four(() => hub.ask(HEALTH, ACCEPT_REFERRAL, { input: acceptance }))
    expect(accepted.map(answer => given(answer).acceptReferral!.version)).toEqual([2, 2, 2, 2])
    const consent = {
      idempotencyKey: onceOnly(),
      caseId,
      toAgency: 'health-brest',
      purpose: 'ASSISTANCE',
      categories: ['IDENTITY'],
    } as const
    await four(() => hub.ask(RED_CROSS, RECORD_CONSENT, { input: { ...consent, categories: [...consent.categories] } }))
    const help = { idempotencyKey: onceOnly(), caseId, kind: 'MEDICAL' } as const
    await four(() => hub.ask(HEALTH, RECORD_ASSISTANCE, { input: help }))
    const node = (await does.case(RED_CROSS, caseId))!
    expect([node.referrals!.length, node.consents!.length, node.assistance!.length]).toEqual([1, 1, 1])
  })
})

test('a key has 8 to 100 visible ASCII characters', async () => {
  for (const idempotencyKey of ['', 'short', 'x'.repeat(101), 'with space', 'кириллица-ключ', 'a\nb'.repeat(4)]) {
    const answer = await hub.ask(RED_CROSS, REGISTER_CASE, { input: { ...newCase('KEY-1'), idempotencyKey } })
    expect(refusals(answer)).toEqual([expect.objectContaining({ code: 'BAD_INPUT', field: 'input.idempotencyKey', rule: 'form' })])
  }
})

/** Declining, answering twice, and answering what has changed meanwhile. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { WITHDRAW_CONSENT } from '../operations/consents.ts'
import { ACCEPT_REFERRAL, DECLINE_REFERRAL, REFER_CASE, REFERRALS } from '../operations/referrals.ts'
import { type Asker, onceOnly, startTestHub, type TestHub } from '../support/hub.ts'
import { BAR, HEALTH, POLICE, RED_CROSS, WELFARE } from './support/people.ts'
import { openIn } from './support/reading.ts'
import { codes, given, refusals, type Verbs, verbs } from './support/verbs.ts'

let hub: TestHub
let does: Verbs
let caseId: string
beforeAll(async () => {
  hub = await startTestHub()
  does = verbs(hub)
  caseId = await does.register(RED_CROSS, 'RC-1')
})
afterAll(() => hub[Symbol.asyncDispose]())

const accept = (who: Asker, id: string, expectedVersion: number) =>
  hub.ask(who, ACCEPT_REFERRAL, { input: { idempotencyKey: onceOnly(), id, expectedVersion } })
const outbox = async () => given(await hub.ask(RED_CROSS, REFERRALS, { direction: 'OUTGOING' })).referrals!.edges.map(edge => edge.node)
const stale = (version: number) => ({
  code: 'CONFLICT',
  message: 'It has changed since you read it.',
  field: 'input.expectedVersion',
  version,
})

test('who declines is told that it is done, and the case is closed to them from then on', async () => {
  const id = await does.refer(RED_CROSS, caseId, WELFARE)
  expect(openIn((await does.case(WELFARE, caseId))!)).toEqual(['summary'])
  expect(await does.decline(WELFARE, id, 'no place is free')).toMatchObject({
    id,
    caseId,
    status: 'DECLINED',
    reason: 'no place is free',
    version: 2,
    answeredAt: expect.any(String),
  })
  expect(await does.case(WELFARE, caseId)).toBeNull()
  expect(given(await hub.ask(WELFARE, REFERRALS)).referrals!.edges).toEqual([])
  expect(await outbox()).toMatchObject([{ id, status: 'DECLINED', reason: 'no place is free', version: 2 }])
})

test('declining again with the same key is done already: null, and no error that would say otherwise', async () => {
  const id = await does.refer(RED_CROSS, caseId, BAR)
  const input = { idempotencyKey: onceOnly(), id, expectedVersion: 1, reason: 'not for us' }
  expect(given(await hub.ask(BAR, DECLINE_REFERRAL, { input })).declineReferral).toMatchObject({ status: 'DECLINED' })
  const again = await hub.ask(BAR, DECLINE_REFERRAL, { input })
  expect(again).toMatchObject({ data: { declineReferral: null }, errors: [] })
  expect(again.extensions.withheld).toEqual([expect.objectContaining({ coordinate: 'Mutation.declineReferral', category: 'CASE_SUMMARY' })])
})

test('a reason is asked for, in at most 500 characters', async () => {
  const id = await does.refer(RED_CROSS, caseId, POLICE)
  for (const reason of ['', '  ', 'x'.repeat(501), 'a\0b']) {
    const answer = await hub.ask(POLICE, DECLINE_REFERRAL, { input: { idempotencyKey: onceOnly(), id, expectedVersion: 1, reason } })
    expect(refusals(answer)).toEqual([expect.objectContaining({ code: 'BAD_INPUT', field: 'input.reason', rule: 'length' })])
  }
  await does.decline(POLICE, id)
})

test('it can be referred again to who declined, but not twice at a time', async () => {
  const id = await does.refer(RED_CROSS, caseId, WELFARE)
  const again = await hub.ask(RED_CROSS, REFER_CASE, { input: { idempotencyKey: onceOnly(), caseId, toAgency: WELFARE.agency } })
  expect(refusals(again)).toEqual([{ code: 'CONFLICT', message: 'The case is referred to this agency already.', field: 'input.toAgency' }])
  await does.decline(WELFARE, id)
  const atOnce = await Promise.all(
    [1, 2, 3].map(() => hub.ask(RED_CROSS, REFER_CASE, { input: { idempotencyKey: onceOnly(), caseId, toAgency: WELFARE.agency } })),
  )
  expect(atOnce.flatMap(codes)).toEqual(['CONFLICT', 'CONFLICT'])
  expect((await outbox()).filter(({ status }) => status === 'SENT')).toHaveLength(1)
})

test('an answer to another version than the present one is a conflict that tells the present one', async () => {
  const id = await does.refer(RED_CROSS, caseId, HEALTH)
  expect(refusals(await accept(HEALTH, id, 2))).toEqual([stale(1)])
  expect(refusals(await accept(HEALTH, id, 0))).toEqual([stale(1)])
  expect(given(await accept(HEALTH, id, 1)).acceptReferral).toMatchObject({ status: 'ACCEPTED', version: 2 })
  expect(refusals(await accept(HEALTH, id, 1))).toEqual([stale(2)])
  expect(refusals(await accept(HEALTH, id, 2))).toEqual([
    { code: 'CONFLICT', message: 'It is no longer in a state in which this can be done.' },
  ])
})

test('of an answer and its opposite at once, one is given', async () => {
  const other = await does.register(RED_CROSS, 'RC-2')
  const id = await does.refer(RED_CROSS, other, HEALTH)
  const [accepted, declined] = await Promise.all([
    accept(HEALTH, id, 1),
    hub.ask(HEALTH, DECLINE_REFERRAL, { input: { idempotencyKey: onceOnly(), id, expectedVersion: 1, reason: 'no place' } }),
  ])
  expect([...codes(accepted), ...codes(declined)]).toHaveLength(1)
  const [referral] = (await does.case(RED_CROSS, other))!.referrals!
  expect(referral).toMatchObject({ status: accepted.errors.length === 0 ? 'ACCEPTED' : 'DECLINED', version: 2 })
})

test('a consent is withdrawn once, at the version that was seen; to others it is not there', async () => {
  const withdraw = (who: Asker, id: string, expectedVersion: number) =>
    hub.ask(who, WITHDRAW_CONSENT, { input: { idempotencyKey: onceOnly(), id, expectedVersion } })
  const id = await does.consent(RED_CROSS, caseId, HEALTH, ['IDENTITY'])
  // The health department reads the case and its consents, and cannot take one back.
  expect((await does.case(HEALTH, caseId))!.consents!.map(consent => consent.id)).toContain(id)
  const foreign = await withdraw(HEALTH, id, 1)
  expect(codes(foreign)).toEqual(['NOT_FOUND'])
  for (const madeUp of [`${id.slice(0, -4)}AAAA`, caseId, '']) expect(await withdraw(HEALTH, madeUp, 1)).toEqual(foreign)
  for (const version of [2, 0, 2_147_483_647]) expect(refusals(await withdraw(RED_CROSS, id, version))).toEqual([stale(1)])
  expect(given(await withdraw(RED_CROSS, id, 1)).withdrawConsent).toMatchObject({ version: 2 })
  expect(codes(await withdraw(RED_CROSS, id, 2))).toEqual(['CONFLICT'])
})

test('the case itself is referred and consented for at the version that was seen', async () => {
  const refer = (expectedVersion: number) =>
    hub.ask(RED_CROSS, REFER_CASE, { input: { idempotencyKey: onceOnly(), caseId, toAgency: 'border-guards-brest', expectedVersion } })
  expect(refusals(await refer(7))).toEqual([stale(1)])
  expect(given(await refer(1)).referCase).toMatchObject({ status: 'SENT' })
})

test('nobody refers to itself, to an agency that there is not, or no category', async () => {
  const refer = async (more: object) => {
    const input = { idempotencyKey: onceOnly(), caseId, toAgency: 'court-brest', ...more }
    return refusals(await hub.ask(RED_CROSS, REFER_CASE, { input }))
  }
  const bad = (field: string, rule: string) => [expect.objectContaining({ code: 'BAD_INPUT', field: `input.${field}`, rule })]
  expect(await refer({ toAgency: 'red-cross-brest' })).toEqual(bad('toAgency', 'other'))
  expect(await refer({ toAgency: 'nobody-brest' })).toEqual(bad('toAgency', 'agency'))
  expect(await refer({ categories: [] })).toEqual(bad('categories', 'required'))
  expect(await refer({ categories: ['AUDIT'] })).toEqual(bad('categories', 'category'))
  expect(await refer({ until: '2020-01-01T00:00:00Z' })).toEqual(bad('until', 'future'))
})

test('a case is not referred to an agency that no clause lets read the offer: it could never be answered', async () => {
  for (const toAgency of ['iom-belarus', 'coordinator-brest', 'auditor-brest']) {
    const refused = await hub.ask(RED_CROSS, REFER_CASE, { input: { idempotencyKey: onceOnly(), caseId, toAgency } })
    expect(refusals(refused)).toEqual([expect.objectContaining({ code: 'BAD_INPUT', field: 'input.toAgency', rule: 'party' })])
  }
})

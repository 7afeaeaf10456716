/** One case, from its registration by the Red Cross to what the health department may know of it. Each test goes on where the last one ended. */
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { RECORD_ASSISTANCE } from '../operations/assistance.ts'
import { CASE, CASES } from '../operations/cases.ts'
import { RECORD_CONSENT } from '../operations/consents.ts'
import { ACCEPT_REFERRAL, REFER_CASE, REFERRALS } from '../operations/referrals.ts'
import { type Asker, onceOnly, startTestHub, type TestHub } from '../support/hub.ts'
import { ADULT } from './support/cases.ts'
import { asking, BAR, BORDER, CLUB, HEALTH, POLICE, PROSECUTOR, RED_CROSS, SCHOOLS, WELFARE } from './support/people.ts'
import { openIn, reliedOn, withheldIn } from './support/reading.ts'
import { codes, given, refusals, type Verbs, verbs } from './support/verbs.ts'

let hub: TestHub
let does: Verbs
let caseId: string
let referral: string
let consent: string
beforeAll(async () => {
  hub = await startTestHub()
  does = verbs(hub)
})
afterAll(() => hub[Symbol.asyncDispose]())

const OTHERS = [CLUB, HEALTH, WELFARE, SCHOOLS, POLICE, BORDER, BAR, PROSECUTOR]
const inbox = async (who: Asker) => given(await hub.ask(who, REFERRALS, { direction: 'INCOMING' })).referrals!.edges.map(edge => edge.node)
const openTo = async (who: Asker): Promise<string[]> => {
  const node = await does.case(who, caseId)
  return node ? openIn(node) : []
}

test('the Red Cross registers a case and reads all of it', async () => {
  caseId = await does.register(RED_CROSS, 'RC-1')
  const node = (await does.case(RED_CROSS, caseId))!
  expect(node).toMatchObject({
    reference: 'RC-1',
    owner: { id: 'red-cross-brest' },
    status: 'ACTIVE',
    version: 1,
    demographics: { sex: 'FEMALE', ageGroup: 'AGE_30_38' },
    identity: ADULT.identity,
    contact: ADULT.contact,
    health: ADULT.health,
    proceedings: ADULT.proceedings,
    referrals: [],
    assistance: [],
    consents: [],
  })
})

/** Ids as somebody might make them up: a case that was never there, one of another hub, and no id at all. */
const madeUp = (): string[] => {
  const { owner } = hub.hub.ids.open('case', caseId)!
  return [hub.hub.ids.seal('case', { owner, ids: [randomUUID()] }), `${caseId.slice(0, -4)}AAAA`, 'RC-1', '']
}

test('to everybody else it is not there: null by its id, absent from pages, and an id that was made up answers the same', async () => {
  for (const who of OTHERS) {
    const answer = await hub.ask(who, CASE, { id: caseId })
    expect(answer).toEqual({ status: 200, data: { case: null }, errors: [], extensions: answer.extensions })
    for (const id of madeUp()) expect(await hub.ask(who, CASE, { id })).toEqual(answer)
    expect(given(await hub.ask(who, CASES))).toEqual({ cases: { edges: [], pageInfo: { hasNextPage: false, endCursor: null } } })
    expect(await hub.ask(who, CASE, { reference: 'RC-1' })).toEqual(answer)
  }
})

test('their mutations do not find it, in the same words as for an id that was made up', async () => {
  for (const who of [HEALTH, POLICE, CLUB]) {
    const refused = async (id: string) => {
      const base = { idempotencyKey: onceOnly(), caseId: id }
      return [
        await hub.ask(who, REFER_CASE, { input: { ...base, toAgency: 'bar-brest' } }),
        await hub.ask(who, RECORD_CONSENT, { input: { ...base, toAgency: 'bar-brest', purpose: 'ASSISTANCE', categories: ['IDENTITY'] } }),
        await hub.ask(who, RECORD_ASSISTANCE, { input: { ...base, kind: 'MEDICAL' } }),
      ]
    }
    const answers = await refused(caseId)
    expect(answers.flatMap(codes)).toEqual(['NOT_FOUND', 'NOT_FOUND', 'NOT_FOUND'])
    for (const id of madeUp()) expect(await refused(id)).toEqual(answers)
  }
  expect(await does.case(RED_CROSS, caseId)).toMatchObject({ referrals: [], consents: [], assistance: [] })
})

test('offered to the health department, it shows its summary there, and the offer in the inbox; to the others nothing', async () => {
  referral = await does.refer(RED_CROSS, caseId, HEALTH)
  const answer = await hub.ask(HEALTH, CASE, { id: caseId })
  expect(openIn(given(answer).case!)).toEqual(['summary'])
  expect(reliedOn(answer)).toEqual(['5'])
  expect(withheldIn(answer)).toMatchObject({ demographics: '6 WAY', identity: '13 WAY' })
  expect(await inbox(HEALTH)).toEqual([
    expect.objectContaining({ id: referral, caseId, owner: { id: 'red-cross-brest' }, status: 'SENT', answeredAt: null, version: 1 }),
  ])
  for (const who of OTHERS.filter(each => each !== HEALTH)) {
    expect(await does.case(who, caseId)).toBeNull()
    expect(await inbox(who)).toEqual([])
  }
})

test('nobody but the addressee can answer: to others the referral is not there', async () => {
  const answer = (who: Asker, id: string) =>
    hub.ask(who, ACCEPT_REFERRAL, { input: { idempotencyKey: onceOnly(), id, expectedVersion: 1 } })
  for (const who of [POLICE, WELFARE, RED_CROSS]) {
    const refused = await answer(who, referral)
    expect(codes(refused)).toEqual(['NOT_FOUND'])
    for (const id of [`${referral.slice(0, -4)}AAAA`, caseId, '']) expect(refusals(await answer(who, id))).toEqual(refusals(refused))
  }
  expect(await inbox(HEALTH)).toMatchObject([{ status: 'SENT', version: 1 }])
})

test('accepted, it shows what is needed to assist; who she is wants her consent, by clause 7', async () => {
  await does.accept(HEALTH, referral)
  const answer = await hub.ask(HEALTH, CASE, { id: caseId })
  expect(openIn(given(answer).case!)).toEqual(['summary', 'demographics', 'exploitation', 'health', 'referrals', 'assistance'])
  expect(withheldIn(answer)).toMatchObject({ identity: '7 CONSENT', contact: '7 CONSENT' })
  expect(reliedOn(answer)).toEqual(['6', '9'])
  expect(await inbox(HEALTH)).toMatchObject([{ status: 'ACCEPTED', version: 2 }])
  for (const who of OTHERS.filter(each => each !== HEALTH)) expect(await does.case(who, caseId)).toBeNull()
})

test('her consent for assistance opens identity and contact for assistance, to the health department alone', async () => {
  consent = await does.consent(RED_CROSS, caseId, HEALTH, ['IDENTITY', 'CONTACT'])
  const answer = await hub.ask(HEALTH, CASE, { id: caseId })
  expect(given(answer).case).toMatchObject({ identity: ADULT.identity, contact: ADULT.contact })
  expect(reliedOn(answer)).toEqual(['6', '7', '9'])
  expect(withheldIn(answer)).not.toHaveProperty('identity')
  for (const who of OTHERS.filter(each => each !== HEALTH)) expect(await does.case(who, caseId)).toBeNull()
})

test('for every other purpose they stay closed', async () => {
  expect(await openTo(asking(HEALTH, 'child-protection'))).toEqual([])
  expect(await openTo(asking(HEALTH, 'identification'))).toEqual([])
  expect(await openTo(asking(HEALTH, 'criminal-proceedings'))).toEqual([])
})

test('a consent to another agency opens nothing there without a referral', async () => {
  await does.consent(RED_CROSS, caseId, WELFARE, ['CASE_SUMMARY', 'IDENTITY', 'CONTACT'])
  expect(await does.case(WELFARE, caseId)).toBeNull()
})

test('withdrawn, it closes them for the very next request', async () => {
  expect(await openTo(HEALTH)).toContain('identity')
  await does.withdraw(RED_CROSS, consent)
  const answer = await hub.ask(HEALTH, CASE, { id: caseId })
  expect(given(answer).case).toMatchObject({ identity: null, contact: null, demographics: { sex: 'FEMALE' } })
  expect(withheldIn(answer)).toMatchObject({ identity: '7 CONSENT', contact: '7 CONSENT' })
  const { consents } = (await does.case(RED_CROSS, caseId))!
  expect(consents!.find(({ id }) => id === consent)).toMatchObject({ version: 2, withdrawnAt: expect.any(String) })
})

test('the outbox of the Red Cross, and that alone, shows what became of the referral', async () => {
  const outbox = async (who: Asker) =>
    given(await hub.ask(who, REFERRALS, { direction: 'OUTGOING' })).referrals!.edges.map(edge => edge.node)
  expect(await outbox(RED_CROSS)).toMatchObject([{ id: referral, toAgency: { id: 'health-brest' }, status: 'ACCEPTED' }])
  expect(await outbox(HEALTH)).toEqual([])
})

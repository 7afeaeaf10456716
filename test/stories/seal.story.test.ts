/** A case that is sealed to named users: what is left of it to a colleague, to whom it was referred, to the data protection officer. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { CASE, CASES } from '../operations/cases.ts'
import { RECORD_ASSISTANCE } from '../operations/assistance.ts'
import { RECORD_CONSENT } from '../operations/consents.ts'
import { CLOSE_CASE } from '../operations/keeping.ts'
import { REFER_CASE, REFERRALS } from '../operations/referrals.ts'
import { SEAL_CASE, UNSEAL_CASE } from '../operations/seals.ts'
import { STATISTICS } from '../operations/statistics.ts'
import { type Asker, onceOnly, startTestHub, type TestHub } from '../support/hub.ts'
import { grant } from './support/grants.ts'
import { analyst, HEALTH, POLICE, PROSECUTOR, RED_CROSS, WELFARE } from './support/people.ts'
import { openIn } from './support/reading.ts'
import { codes, given, refusals, type Verbs, verbs } from './support/verbs.ts'

const by = (asker: Asker, user: string): Asker => ({ ...asker, user })
const NINA = by(RED_CROSS, 'nina')
const COLLEAGUE = by(RED_CROSS, 'colleague')
const OFFICER: Asker = { agency: 'red-cross-brest', user: 'dpo', duties: ['data-protection-officer'], purpose: 'oversight' }
const DOCTOR = by(HEALTH, 'doctor')
const NURSE = by(HEALTH, 'nurse')

let hub: TestHub
let does: Verbs
let caseId: string
let other: string
beforeAll(async () => {
  hub = await startTestHub()
  does = verbs(hub)
  caseId = await does.register(NINA, 'SEALED-1')
  other = await does.register(NINA, 'OPEN-1')
  await does.share(NINA, caseId, HEALTH)
  await does.refer(NINA, caseId, POLICE)
  await grant(hub, caseId, PROSECUTOR)
})
afterAll(() => hub[Symbol.asyncDispose]())

const seal = (who: Asker, id: string, users: { agency?: string; user: string }[]) =>
  hub.ask(who, SEAL_CASE, { input: { idempotencyKey: onceOnly(), caseId: id, users, reason: 'SAFETY' as const } })
const unseal = (who: Asker, id = caseId) => hub.ask(who, UNSEAL_CASE, { input: { idempotencyKey: onceOnly(), caseId: id } })
const seen = async (who: Asker): Promise<string[]> => Object.keys(await does.cases(who)).sort()
const opened = async (who: Asker): Promise<string[]> => {
  const node = await does.case(who, caseId)
  return node ? openIn(node) : []
}
const counted = async (who: Asker, where?: object) =>
  given(await hub.ask(who, STATISTICS, { of: 'OWN', by: ['REGION'], ...(where && { where }) })).statistics!.total.value

describe('who may not seal', () => {
  test('another agency, a colleague without the duty, an analyst: as of a case that is not there', async () => {
    for (const who of [DOCTOR, POLICE, WELFARE]) expect(codes(await seal(who, caseId, [{ user: 'x' }]))).toEqual(['NOT_FOUND'])
    expect(codes(await seal({ ...RED_CROSS, duties: ['analyst'], purpose: 'statistics' }, caseId, [{ user: 'x' }]))).toEqual(['FORBIDDEN'])
  })

  test.each<[string, { agency?: string; user: string }[], string]>([
    ['nobody', [], 'length'],
    ['nobody of the own agency', [{ agency: 'health-brest', user: 'doctor' }], 'own'],
    ['a user without a name', [{ user: '' }], 'length'],
    ['an agency that is none', [{ user: 'nina' }, { agency: 'nobody', user: 'x' }], 'agency'],
    ['too many', Array.from({ length: 101 }, (_, i) => ({ user: `u${i}` })), 'length'],
  ])('to %s', async (_, users, rule) => {
    const { errors } = await seal(NINA, caseId, users)
    expect(errors.map(error => [error.extensions['code'], error.extensions['rule']])).toEqual([['BAD_INPUT', rule]])
  })

  test('and a case that is not sealed is not unsealed', async () => {
    expect(codes(await unseal(NINA))).toEqual(['CONFLICT'])
  })
})

describe('a sealed case', () => {
  let page: { edges: { node: { id: string } }[]; pageInfo: { endCursor?: string | null } }
  beforeAll(async () => {
    page = given(await hub.ask(COLLEAGUE, CASES, { first: 1 })).cases!
    const answer = given(await seal(NINA, caseId, [{ user: 'nina' }, { agency: 'health-brest', user: 'doctor' }])).sealCase!
    expect(answer.seal).toMatchObject({
      reason: 'SAFETY',
      users: [
        { agency: { id: 'red-cross-brest' }, user: 'nina' },
        { agency: { id: 'health-brest' }, user: 'doctor' },
      ],
    })
  })

  test('is as it was to its users', async () => {
    expect(await seen(NINA)).toEqual(['OPEN-1', 'SEALED-1'])
    expect(await opened(DOCTOR)).toEqual(['summary', 'demographics', 'exploitation', 'health', 'referrals', 'assistance'])
  })

  test('is not there for a colleague: by page, by id, by reference, by filter, behind a cursor from before', async () => {
    expect(await seen(COLLEAGUE)).toEqual(['OPEN-1'])
    expect(await does.case(COLLEAGUE, caseId)).toBeNull()
    expect(given(await hub.ask(COLLEAGUE, CASE, { reference: 'SEALED-1' })).case).toBeNull()
    const filtered = given(await hub.ask(COLLEAGUE, CASES, { first: 10, where: { sex: ['FEMALE'], region: ['BY-BR'] } })).cases!
    expect(filtered.edges.map(({ node }) => node.reference)).toEqual(['OPEN-1'])
    const after = given(await hub.ask(COLLEAGUE, CASES, { first: 10, after: page.pageInfo.endCursor! })).cases!
    expect([...page.edges, ...after.edges].filter(({ node }) => node.id === caseId).length).toBe(page.edges[0]!.node.id === caseId ? 1 : 0)
    expect(after.edges.map(({ node }) => node.id)).not.toContain(caseId)
  })

  test('is refused to a colleague in the words of a case that never was', async () => {
    const { owner } = hub.hub.ids.open('case', caseId)!
    const never = hub.hub.ids.seal('case', { owner, ids: ['11111111-2222-4333-8444-555555555555'] })
    const tries = (id: string) => [
      hub.ask(COLLEAGUE, REFER_CASE, { input: { idempotencyKey: onceOnly(), caseId: id, toAgency: 'social-welfare-brest' } }),
      hub.ask(COLLEAGUE, RECORD_ASSISTANCE, { input: { idempotencyKey: onceOnly(), caseId: id, kind: 'MEDICAL' as const } }),
      hub.ask(COLLEAGUE, RECORD_CONSENT, {
        input: {
          idempotencyKey: onceOnly(),
          caseId: id,
          toAgency: 'health-brest',
          purpose: 'ASSISTANCE' as const,
          categories: ['IDENTITY' as const],
        },
      }),
      hub.ask(COLLEAGUE, CLOSE_CASE, { input: { idempotencyKey: onceOnly(), caseId: id, expectedVersion: 1, reason: 'OTHER' as const } }),
      seal(COLLEAGUE, id, [{ user: 'colleague' }]),
      unseal(COLLEAGUE, id),
    ]
    const sealed = await Promise.all(tries(caseId))
    const absent = await Promise.all(tries(never))
    expect(sealed.flatMap(codes)).toEqual(Array.from({ length: 6 }, () => 'NOT_FOUND'))
    expect(sealed.map(refusals)).toEqual(absent.map(refusals))
  })

  test('counts for nobody to whom it is closed: a difference would tell what is in it', async () => {
    expect(await counted(analyst('red-cross-brest'))).toBe(1)
    expect(await counted(analyst('red-cross-brest'), { sex: ['FEMALE'] })).toBe(1)
    expect(await counted(by(analyst('red-cross-brest'), 'nina'))).toBe(2)
  })

  test('is closed to whom it was referred, offered and opened, save for whom the seal names there', async () => {
    expect(await opened(NURSE)).toEqual([])
    for (const who of [POLICE, PROSECUTOR]) expect(await opened(who)).toEqual([])
    const inbox = async (who: Asker) =>
      given(await hub.ask(who, REFERRALS, { direction: 'INCOMING' })).referrals!.edges.map(({ node }) => node.caseId)
    expect([await inbox(POLICE), await inbox(NURSE), await inbox(DOCTOR)]).toEqual([[], [], [caseId]])
  })

  test('is referred to an agency only whose users the seal names', async () => {
    const refer = (toAgency: string) => hub.ask(NINA, REFER_CASE, { input: { idempotencyKey: onceOnly(), caseId, toAgency } })
    expect((await refer('social-welfare-brest')).errors.map(({ extensions }) => extensions['rule'])).toEqual(['sealed'])
    expect(codes(await refer('health-brest'))).toEqual(['CONFLICT'])
  })

  test('a user of the same name in another agency is somebody else', async () => {
    expect(await opened(by(HEALTH, 'nina'))).toEqual([])
    expect(await opened(by(RED_CROSS, 'doctor'))).toEqual([])
  })

  test('whom the seal names is told to the owner alone', async () => {
    const ask = 'query ($id: ID!) { case(id: $id) { id seal { reason users { user } } } }'
    const answer = await hub.ask<{ case: { seal: unknown } }, { id: string }>(DOCTOR, ask, { id: caseId })
    expect(answer.data!.case.seal).toBeNull()
    expect(answer.extensions.withheld!.map(({ coordinate }) => coordinate)).toEqual(['Case.seal'])
  })

  test("the agency's data protection officer reads it by the charter, for oversight and no other purpose", async () => {
    expect(await seen(OFFICER)).toEqual(['OPEN-1', 'SEALED-1'])
    const { data, extensions } = await hub.ask(OFFICER, CASE, { id: caseId })
    expect(data!.case!.identity).not.toBeNull()
    expect(extensions.reliedOn).toEqual([{ agreement: 'charter', version: 1, clause: '4' }])
    expect(codes(await hub.ask({ ...OFFICER, purpose: 'assistance' }, CASE, { id: caseId }))).toEqual(['FORBIDDEN'])
    expect(await seen({ ...OFFICER, agency: 'health-brest' })).toEqual([])
  })

  test('the officer names others where those who were named have left', async () => {
    expect(given(await seal(OFFICER, caseId, [{ user: 'colleague' }])).sealCase).not.toBeNull()
    expect([await opened(NINA), await opened(DOCTOR)]).toEqual([[], []])
    expect(await seen(COLLEAGUE)).toEqual(['OPEN-1', 'SEALED-1'])
  })

  test('who seals it to others is told that it is done, and that it is closed to them', async () => {
    const { data, errors, extensions } = await seal(COLLEAGUE, caseId, [{ user: 'nina' }])
    expect([data!.sealCase, errors]).toEqual([null, []])
    expect(extensions.withheld!.map(({ coordinate }) => coordinate)).toEqual(['Mutation.sealCase'])
    expect([await seen(COLLEAGUE), await seen(NINA)]).toEqual([['OPEN-1'], ['OPEN-1', 'SEALED-1']])
  })

  test('nobody is shut out of what is not sealed', async () => {
    expect((await does.case(COLLEAGUE, other))!.reference).toBe('OPEN-1')
  })

  test('unsealed it is as before to all', async () => {
    expect(given(await unseal(NINA)).unsealCase!.seal).toBeNull()
    expect(await seen(COLLEAGUE)).toEqual(['OPEN-1', 'SEALED-1'])
    expect(await opened(NURSE)).toEqual(await opened(DOCTOR))
    expect(await opened(PROSECUTOR)).toEqual(['summary', 'exploitation', 'identity', 'contact', 'proceedings'])
    expect(await counted(analyst('red-cross-brest'))).toBe(2)
  })
})

/** An agency that is suspended, and one that leaves: what is left to them, and to those to whom they had referred. */
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { demoAgreements } from '../../src/demo/agencies.ts'
import { activate } from '../../src/policy/activate.ts'
import { restore, suspend } from '../../src/policy/suspension.ts'
import { connected } from '../../src/storage/connecting.ts'
import { AGREEMENTS } from '../operations/agreements.ts'
import { CASE, CASES, REGISTER_CASE } from '../operations/cases.ts'
import { ME } from '../operations/me.ts'
import { ACCEPT_REFERRAL, REFER_CASE } from '../operations/referrals.ts'
import { signed } from '../support/brest.ts'
import { type Asker, onceOnly, startTestHub, type TestHub } from '../support/hub.ts'
import { newCase } from './support/cases.ts'
import { asking, HEALTH, RED_CROSS, WELFARE } from './support/people.ts'
import { CATEGORY_FIELDS, openIn } from './support/reading.ts'
import { codes, given, refusals, type Verbs, verbs } from './support/verbs.ts'

let hub: TestHub
let does: Verbs
/** Referred by the Red Cross to health, accepted. */
let caseId: string
beforeAll(async () => {
  hub = await startTestHub()
  does = verbs(hub)
  caseId = await does.register(RED_CROSS, 'RC-1')
  await does.share(RED_CROSS, caseId, HEALTH)
})
afterAll(() => hub[Symbol.asyncDispose]())

const lawgiver = <T>(use: Parameters<typeof connected<T>>[1]): Promise<T> => connected(hub.database.urls.lawgiver, use)
const raw = async (who: Asker) =>
  hub.send({ headers: { authorization: `Bearer ${await hub.token(who)}` }, body: { query: '{ me { user } }' } })
/** What the hub knows of the law may be 250 ms old. */
const now = (): void => hub.hub.directories.invalidate()
afterEach(async () => {
  await lawgiver(client => restore(client, HEALTH.agency))
  now()
})

test('a suspended agency reads and writes nothing from the very next request on, and is refused at the door', async () => {
  expect(openIn((await does.case(HEALTH, caseId))!)).toContain('health')
  await lawgiver(client => suspend(client, HEALTH.agency))
  // The hub may believe the old law for a moment; the database does not.
  const answers = await Promise.all([
    hub.ask(HEALTH, CASE, { id: caseId }),
    hub.ask(HEALTH, CASES),
    hub.ask(HEALTH, REGISTER_CASE, { input: newCase('H-1') }),
  ])
  for (const { data, errors } of answers) {
    expect(Object.values(data ?? {}).every(value => value === null)).toBe(true)
    expect(errors).toMatchObject([{ message: 'No agreement opens the hub to your agency now.', extensions: { code: 'FORBIDDEN' } }])
  }
  now()
  const refused = await raw(HEALTH)
  expect(refused.status).toBe(403)
  expect(await refused.json()).toEqual({
    errors: [{ message: 'No agreement opens the hub to your agency now.', extensions: { code: 'FORBIDDEN' } }],
  })
})

test('others go on meanwhile, what it gave by a deed included, but refer nothing to it; restored, it reads again', async () => {
  const theirs = await does.register(HEALTH, 'H-1')
  await does.share(HEALTH, theirs, WELFARE)
  await lawgiver(client => suspend(client, HEALTH.agency))
  now()
  expect(openIn((await does.case(WELFARE, theirs))!)).toEqual(['summary', 'demographics', 'exploitation', 'referrals', 'assistance'])
  expect(openIn((await does.case(RED_CROSS, caseId))!)).toContain('identity')
  const other = await does.register(RED_CROSS, 'RC-2')
  const input = { idempotencyKey: onceOnly(), caseId: other, toAgency: HEALTH.agency }
  expect(refusals(await hub.ask(RED_CROSS, REFER_CASE, { input }))).toEqual([
    expect.objectContaining({ code: 'BAD_INPUT', field: 'input.toAgency' }),
  ])
  await lawgiver(client => restore(client, HEALTH.agency))
  now()
  expect(openIn((await does.case(HEALTH, caseId))!)).toContain('health')
})

describe('an agency that has left', () => {
  let referral: string
  let theirs: string
  beforeAll(async () => {
    theirs = await does.register(HEALTH, 'H-2')
    await does.share(HEALTH, theirs, WELFARE)
    await does.register(HEALTH, 'H-3')
    referral = await does.refer(RED_CROSS, await does.register(RED_CROSS, 'RC-3'), HEALTH)
    // In version 3 it leaves as the version begins.
    const brest = demoAgreements().at(-1)!
    const since = new Date(Date.now() - 1000).toISOString()
    const signatories = brest.signatories.map(party => (party.agency === HEALTH.agency ? { ...party, until: since } : party))
    const document = await signed({ ...brest, version: 3, since, signatories }, hub.brest.state)
    expect(Object.keys(await does.cases(HEALTH)).sort()).toEqual(['H-1', 'H-2', 'H-3', 'RC-1', 'RC-3'])
    await lawgiver(client => activate(client, [document]))
    // At once, whatever the hub still believes.
    expect((await hub.ask(HEALTH, CASES)).data?.cases?.edges ?? []).toEqual([])
    now()
  })

  test('still reads who it is and its agreements: that is the charter', async () => {
    const who = asking(HEALTH, undefined)
    expect(given(await hub.ask(who, ME)).me).toMatchObject({ agency: { id: 'health-brest' }, duties: ['CASE_WORKER'] })
    const { agreements } = given(await hub.ask(who, AGREEMENTS))
    expect(agreements).toMatchObject([{ version: 3, status: 'IN_FORCE' }, { version: 2 }, { version: 1 }])
  })

  test('reads no case and answers no referral, for no purpose', async () => {
    const input = { idempotencyKey: onceOnly(), id: referral, expectedVersion: 1 }
    for (const who of [asking(HEALTH, undefined), asking(HEALTH, 'statistics')]) {
      const answers = [await hub.ask(who, CASES), await hub.ask(who, CASE, { id: caseId }), await hub.ask(who, ACCEPT_REFERRAL, { input })]
      for (const { data } of answers) expect(Object.values(data!)).toEqual([null])
      expect(new Set(answers.flatMap(codes))).toEqual(new Set([who.purpose ? 'FORBIDDEN' : 'PURPOSE_REQUIRED']))
    }
    // No clause opens this purpose to it any more.
    const refused = await hub.ask(HEALTH, CASES)
    expect(refused).toMatchObject({ status: 403, errors: [{ extensions: { code: 'FORBIDDEN', field: 'Hub-Purpose' } }] })
  })

  test('still has its data protection officer read its own records, and no others', async () => {
    const officer: Asker = { agency: HEALTH.agency, duties: ['data-protection-officer'], purpose: 'oversight' }
    const answer = await hub.ask(officer, CASES)
    const nodes = given(answer).cases!.edges.map(edge => edge.node)
    expect(nodes.map(node => node.reference).sort()).toEqual(['H-1', 'H-2', 'H-3'])
    for (const node of nodes) expect(openIn(node)).toEqual(['summary', ...CATEGORY_FIELDS])
    expect(answer.extensions.reliedOn).toEqual([{ agreement: 'charter', version: 1, clause: '3' }])
  })

  test('leaves what it had referred to whom it had referred it; what it had not, nobody comes to', async () => {
    expect(openIn((await does.case(WELFARE, theirs))!)).toContain('demographics')
    expect(Object.keys(await does.cases(WELFARE)).sort()).toEqual(['H-1', 'H-2'])
  })
})

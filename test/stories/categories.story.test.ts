/** Which categories of a referred case are for whom: children, health, proceedings, names, assistance. */
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { DATA_CATEGORY } from '../../src/base/codes/data-category.ts'
import type { DataCategory } from '../generated/gql/graphql.ts'
import { RECORD_ASSISTANCE } from '../operations/assistance.ts'
import { CASE } from '../operations/cases.ts'
import { type Asker, onceOnly, startTestHub, type TestHub } from '../support/hub.ts'
import { ADULT, CHILD, type Person } from './support/cases.ts'
import { asking, BAR, BORDER, HEALTH, POLICE, RED_CROSS, SCHOOLS, WELFARE } from './support/people.ts'
import { openIn, reliedOn, withheldIn } from './support/reading.ts'
import { codes, given, type Verbs, verbs } from './support/verbs.ts'

let hub: TestHub
let does: Verbs
beforeAll(async () => {
  hub = await startTestHub()
  does = verbs(hub)
})
afterAll(() => hub[Symbol.asyncDispose]())

const EVERYTHING: DataCategory[] = [
  'CASE_SUMMARY',
  'DEMOGRAPHICS',
  'EXPLOITATION',
  'IDENTITY',
  'CONTACT',
  'LOCATION',
  'ASSISTANCE',
  'HEALTH',
  'CHILD_PROTECTION',
  'PROCEEDINGS',
]
let cases = 0
const shared = async (person: Person, ...to: Asker[]): Promise<string> => {
  const id = await does.register(RED_CROSS, `RC-${(cases += 1)}`, person)
  for (const agency of to) await does.share(RED_CROSS, id, agency)
  return id
}
const open = async (who: Asker, id: string): Promise<string[]> => {
  const node = await does.case(who, id)
  return node ? openIn(node) : []
}

describe('what protects a child', () => {
  /** A day so many years before this quarter's first day, or some days beside it. */
  const quarterBegan = (yearsAgo: number, days = 0): string => {
    const now = new Date()
    const first = Date.UTC(now.getUTCFullYear() - yearsAgo, Math.floor(now.getUTCMonth() / 3) * 3, 1 + days)
    return new Date(first).toISOString().slice(0, 10)
  }
  const born = (birthDate: string): Person => ({ ...CHILD, identity: { birthDate } })

  test.each<[string, Person, boolean]>([
    ['a child of ten', CHILD, true],
    ['who was eighteen on the first day of this quarter: until it ends', born(quarterBegan(18)), true],
    ['a woman', ADULT, false],
    ['who was eighteen the day before', born(quarterBegan(18, -1)), false],
    ['of whose age nothing is known', { ...CHILD, identity: null, demographics: { sex: 'MALE' } }, true],
    ['of an age group of children', { ...CHILD, identity: null, openedOn: quarterBegan(0), demographics: { ageGroup: 'AGE_9_17' } }, true],
    ['of an age group of adults', { ...CHILD, identity: null, demographics: { ageGroup: 'AGE_18_20' } }, false],
  ])('schools may know of %s', async (_who, person, isChild) => {
    const id = await shared(person, SCHOOLS)
    expect(await open(SCHOOLS, id)).toEqual(isChild ? ['summary', 'demographics', 'childProtection'] : [])
    // For another purpose than protecting children it is not for them.
    expect(await open(asking(SCHOOLS, 'assistance'), id)).not.toContain('childProtection')
  })

  test('welfare and health know it too, by clause 8; bar, police and border guards do not', async () => {
    const id = await shared(CHILD, WELFARE, HEALTH, BAR, POLICE, BORDER)
    for (const who of [WELFARE, HEALTH]) expect(await open(asking(who, 'child-protection'), id)).toContain('childProtection')
    for (const who of [BAR, POLICE, BORDER]) expect(await open(asking(who, 'child-protection'), id)).toEqual([])
    const answer = await hub.ask(asking(WELFARE, 'child-protection'), CASE, { id })
    expect(reliedOn(answer)).toEqual(['8'])
  })
})

test('the health record is for the health department without consent, for welfare only with it, for interior affairs never', async () => {
  const id = await shared(ADULT, HEALTH, WELFARE, POLICE)
  expect(await open(HEALTH, id)).toContain('health')
  expect(await open(WELFARE, id)).not.toContain('health')
  for (const to of [WELFARE, POLICE]) await does.consent(RED_CROSS, id, to, EVERYTHING)
  expect(await open(WELFARE, id)).toContain('health')
  expect(await open(POLICE, id)).not.toContain('health')
  expect(withheldIn(await hub.ask(POLICE, CASE, { id }))).toMatchObject({ health: '15' })
})

test('interior affairs never learn who somebody in the case of an NGO is, consent or not; of other owners they do, with consent', async () => {
  const ngos = await shared(ADULT, POLICE)
  const welfares = await does.register(WELFARE, 'SW-1')
  await does.share(WELFARE, welfares, POLICE)
  expect(await open(POLICE, welfares)).not.toContain('identity')
  await does.consent(RED_CROSS, ngos, POLICE, EVERYTHING)
  await does.consent(WELFARE, welfares, POLICE, EVERYTHING)
  expect(await open(POLICE, ngos)).toEqual(['summary', 'demographics', 'exploitation', 'referrals', 'assistance'])
  expect(await open(POLICE, welfares)).toEqual([
    'summary',
    'demographics',
    'exploitation',
    'identity',
    'contact',
    'referrals',
    'assistance',
  ])
  expect(withheldIn(await hub.ask(POLICE, CASE, { id: ngos }))).toMatchObject({
    identity: expect.stringMatching(/^16 /),
    contact: expect.stringMatching(/^16 /),
  })
})

test('the bar reads proceedings only with consent, for the purpose that the consent is for', async () => {
  const id = await shared(ADULT, BAR)
  const proceedings = asking(BAR, 'criminal-proceedings')
  expect(await open(proceedings, id)).toEqual([])
  expect(await open(BAR, id)).not.toContain('proceedings')
  await does.consent(RED_CROSS, id, BAR, ['CASE_SUMMARY', 'PROCEEDINGS'], 'CRIMINAL_PROCEEDINGS')
  expect(await open(proceedings, id)).toEqual(['summary', 'proceedings'])
  expect(await open(BAR, id)).not.toContain('proceedings')
})

test('what the owner does not send along stays closed, whatever the agreement and the person allow', async () => {
  const id = await does.register(RED_CROSS, 'NARROW-1')
  await does.share(RED_CROSS, id, HEALTH, ['CASE_SUMMARY', 'EXPLOITATION'])
  await does.consent(RED_CROSS, id, HEALTH, EVERYTHING)
  expect(await open(HEALTH, id)).toEqual(['summary', 'exploitation'])
})

describe('assistance', () => {
  const record = (who: Asker, caseId: string) =>
    hub.ask(who, RECORD_ASSISTANCE, { input: { idempotencyKey: onceOnly(), caseId, kind: 'MEDICAL' } })

  test('is recorded by the agency to which the case was referred, under its own name', async () => {
    const id = await shared(ADULT, HEALTH)
    expect(await does.assist(HEALTH, id)).toMatchObject({ kind: 'MEDICAL', provider: { id: 'health-brest' }, outcome: 'UNKNOWN' })
    expect((await does.case(RED_CROSS, id))!.assistance).toMatchObject([{ provider: { id: 'health-brest' } }])
  })

  test('is refused for a case of others, an offered one too, as for none', async () => {
    const foreign = await shared(ADULT)
    const offered = await shared(ADULT)
    await does.refer(RED_CROSS, offered, HEALTH)
    const { owner } = hub.hub.ids.open('case', foreign)!
    const none = await record(HEALTH, hub.hub.ids.seal('case', { owner, ids: [randomUUID()] }))
    expect(codes(none)).toEqual(['NOT_FOUND'])
    expect(await record(HEALTH, foreign)).toEqual(none)
    expect(await record(HEALTH, offered)).toEqual(none)
    expect(await record(HEALTH, 'made-up')).toEqual(none)
    expect((await does.case(RED_CROSS, offered))!.assistance).toEqual([])
  })

  test('is refused whole for a purpose that does not open it', async () => {
    const id = await shared(ADULT, HEALTH)
    expect(codes(await record(asking(HEALTH, 'statistics'), id))).toEqual(['FORBIDDEN'])
    expect(codes(await record(asking(HEALTH, undefined), id))).toEqual(['PURPOSE_REQUIRED'])
    expect(given(await hub.ask(RED_CROSS, CASE, { id })).case!.assistance).toEqual([])
  })
})

test('the categories that are named here are all that a case has', () => {
  expect(EVERYTHING).toEqual(DATA_CATEGORY.codes.map(({ code }) => code).slice(0, EVERYTHING.length))
})

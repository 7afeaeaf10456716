/** A grant: details of one case, for the prosecutor, for criminal proceedings, for a time. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { CASE, CASES } from '../operations/cases.ts'
import { type Asker, startTestHub, type TestHub } from '../support/hub.ts'
import { ADULT } from './support/cases.ts'
import { changeGrant, grant, OF_CLAUSE_11 } from './support/grants.ts'
import { asking, caseWorker, POLICE, PROSECUTOR, RED_CROSS } from './support/people.ts'
import { openIn, reliedOn, withheldIn } from './support/reading.ts'
import { given, type Verbs, verbs } from './support/verbs.ts'

let hub: TestHub
let does: Verbs
beforeAll(async () => {
  hub = await startTestHub()
  does = verbs(hub)
})
afterAll(() => hub[Symbol.asyncDispose]())

const OPEN = ['summary', 'exploitation', 'identity', 'contact', 'proceedings']
let cases = 0
const newCaseId = (): Promise<string> => does.register(RED_CROSS, `RC-${(cases += 1)}`)
const open = async (who: Asker, id: string): Promise<string[]> => {
  const node = await does.case(who, id)
  return node ? openIn(node) : []
}

test('while it runs it opens exactly what clause 11 and the grant name, by id and in pages', async () => {
  const id = await newCaseId()
  expect(await open(PROSECUTOR, id)).toEqual([])
  await grant(hub, id, PROSECUTOR)
  const answer = await hub.ask(PROSECUTOR, CASE, { id })
  const node = given(answer).case!
  expect(openIn(node)).toEqual(OPEN)
  expect(node).toMatchObject({ identity: ADULT.identity, contact: ADULT.contact, proceedings: ADULT.proceedings })
  expect(reliedOn(answer)).toEqual(['11'])
  expect(Object.keys(withheldIn(answer)).sort()).toEqual([
    'assistance',
    'childProtection',
    'demographics',
    'health',
    'location',
    'referrals',
  ])
  expect(given(await hub.ask(PROSECUTOR, CASES)).cases!.edges.map(edge => edge.node.id)).toEqual([id])
})

test('Case.access names clause 11 and until when, for each category', async () => {
  const id = await newCaseId()
  const { until } = await grant(hub, id, PROSECUTOR)
  const clauses = [{ agreement: 'brest-mou', version: 2, clause: '11' }]
  const { categories } = (await does.case(PROSECUTOR, id))!.access
  expect(categories).toHaveLength(OPEN.length)
  for (const name of ['CASE_SUMMARY', 'EXPLOITATION', 'IDENTITY', 'CONTACT', 'PROCEEDINGS'] as const)
    expect(categories).toContainEqual({ category: name, scope: 'GRANT', clauses, until })
  // The owner comes to it otherwise, and without an end.
  expect((await does.case(RED_CROSS, id))!.access.categories).toContainEqual(
    expect.objectContaining({ category: 'IDENTITY', scope: 'OWN', until: null }),
  )
})

test('of two grants the later end is told', async () => {
  const id = await newCaseId()
  for (const day of ['02', '03', '01']) await grant(hub, id, PROSECUTOR, { until: `2099-01-${day}T00:00:00Z` })
  const { categories } = (await does.case(PROSECUTOR, id))!.access
  expect(categories.map(({ until }) => until)).toEqual(OPEN.map(() => '2099-01-03T00:00:00.000Z'))
})

test('for no other purpose it opens anything', async () => {
  const id = await newCaseId()
  await grant(hub, id, PROSECUTOR)
  for (const purpose of ['identification', 'assistance', 'child-protection'] as const)
    expect(await open(asking(PROSECUTOR, purpose), id)).toEqual([])
  for (const purpose of ['statistics', 'prevention', 'coordination'] as const)
    expect((await hub.ask(asking(PROSECUTOR, purpose), CASE, { id })).data).toEqual({ case: null })
})

test('for nobody else: not for another agency of clause 11, not for another duty, not for another case of the owner', async () => {
  const id = await newCaseId()
  const beside = await newCaseId()
  await grant(hub, id, PROSECUTOR)
  for (const agency of ['court-brest', 'investigation-committee-brest', 'interior-affairs-brest'])
    expect(await open(caseWorker(agency, 'criminal-proceedings'), id)).toEqual([])
  expect((await hub.ask({ ...PROSECUTOR, duties: ['analyst'], purpose: 'statistics' }, CASE, { id })).data).toEqual({ case: null })
  expect(await open(PROSECUTOR, beside)).toEqual([])
})

test('before it begins it opens nothing; once it has begun it does, without any job', async () => {
  const id = await newCaseId()
  const { id: grantId } = await grant(hub, id, PROSECUTOR, { since: new Date(Date.now() + 3_600_000).toISOString() })
  expect(await open(PROSECUTOR, id)).toEqual([])
  await changeGrant(hub, grantId, `since = now() - interval '1 hour'`)
  expect(await open(PROSECUTOR, id)).toEqual(OPEN)
})

test('once it has ended it opens nothing, without any job', async () => {
  const id = await newCaseId()
  const until = new Date(Date.now() + 1_500)
  await grant(hub, id, PROSECUTOR, { until: until.toISOString() })
  expect(await open(PROSECUTOR, id)).toEqual(OPEN)
  // Nothing is done meanwhile: the ticket is the same one, and no row changes.
  await new Promise(resolve => setTimeout(resolve, until.getTime() - Date.now() + 50))
  expect(await open(PROSECUTOR, id)).toEqual([])
  expect(given(await hub.ask(PROSECUTOR, CASES)).cases!.edges.map(edge => edge.node.id)).not.toContain(id)
})

test('revoked, it opens nothing for the very next request', async () => {
  const id = await newCaseId()
  const { id: grantId } = await grant(hub, id, PROSECUTOR)
  expect(await open(PROSECUTOR, id)).toEqual(OPEN)
  await changeGrant(hub, grantId, 'revoked_at = now()')
  expect(await open(PROSECUTOR, id)).toEqual([])
})

test('what it names beyond clause 11 stays closed, and what it does not name too', async () => {
  const wide = await newCaseId()
  await grant(hub, wide, PROSECUTOR, { categories: [...OF_CLAUSE_11, 'health', 'demographics', 'assistance', 'child-protection'] })
  expect(await open(PROSECUTOR, wide)).toEqual(OPEN)
  const narrow = await newCaseId()
  await grant(hub, narrow, PROSECUTOR, { categories: ['case-summary', 'proceedings'] })
  expect(await open(PROSECUTOR, narrow)).toEqual(['summary', 'proceedings'])
})

test('interior affairs need her consent beside the grant, for identification, and then learn who she is: clause 16 excepts clause 12', async () => {
  const id = await newCaseId()
  const police = asking(POLICE, 'identification')
  await grant(hub, id, POLICE, { purpose: 'identification', categories: ['case-summary', 'demographics', 'identity', 'contact', 'health'] })
  expect(await open(police, id)).toEqual([])
  await does.consent(RED_CROSS, id, POLICE, ['CASE_SUMMARY', 'IDENTITY', 'HEALTH'], 'IDENTIFICATION')
  expect(await open(police, id)).toEqual(['summary', 'identity'])
  expect(reliedOn(await hub.ask(police, CASE, { id }))).toEqual(['12'])
})

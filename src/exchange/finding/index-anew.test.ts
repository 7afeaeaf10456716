import { afterAll, beforeAll, expect, test } from 'vitest'
import { HEALTH, RED_CROSS } from '../../../test/stories/support/people.ts'
import { given, verbs } from '../../../test/stories/support/verbs.ts'
import { type Asker, startTestHub, type TestHub } from '../../../test/support/hub.ts'
import { connected } from '../../storage/connecting.ts'
import { CaseWorker } from '../intake/case-worker.ts'
import { indexAnew } from './index-anew.ts'

let hub: TestHub
beforeAll(async () => {
  hub = await startTestHub()
})
afterAll(() => hub[Symbol.asyncDispose]())

const found = async (who: Asker): Promise<number> =>
  given(await hub.ask<{ findClients: { edges: unknown[] } }, unknown>(who, '{ findClients(name: "Тестовая") { edges { cursor } } }'))
    .findClients.edges.length
const run = (text: string) => connected(hub.database.superuserUrl, client => client.query(text))

test('cases that were recorded before there were indexes are found, those of one agency, and it is logged', async () => {
  const does = verbs(hub)
  await does.register(RED_CROSS, 'RC-erased')
  for (const reference of ['RC-1', 'RC-2']) await does.register(RED_CROSS, reference)
  await does.register(HEALTH, 'H-1')
  const [person] = (await run(`select owner, person_id from nrm."case" where reference = 'RC-erased'`)).rows as [
    { owner: number; person_id: string },
  ]
  await hub.hub.keys.erase({ owner: person.owner, personId: person.person_id })
  await run(`update nrm.identity set blind = default`)
  expect([await found(RED_CROSS), await found(HEALTH)]).toEqual([0, 0])

  await using worker = await CaseWorker.open(hub.database.urls, RED_CROSS.agency)
  expect(await indexAnew(worker, hub.hub.keys)).toBe(3)
  expect([await found(RED_CROSS), await found(HEALTH)]).toEqual([2, 0])
  const before = (await run('select case_id, blind from nrm.identity order by 1')).rows
  expect(await indexAnew(worker, hub.hub.keys)).toBe(3)
  expect((await run('select case_id, blind from nrm.identity order by 1')).rows).toEqual(before)

  const { rows } = await run(`select doc from audit.entry where doc like '%hub person index%'`)
  const entries = (rows as { doc: string }[]).map(({ doc }) => JSON.parse(doc) as { what: { cases: unknown[] } })
  expect(entries.map(({ what }) => what.cases.length)).toEqual([2, 2])
})

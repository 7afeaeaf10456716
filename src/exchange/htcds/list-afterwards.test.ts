import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { FULL } from '../../../test/support/htcds.ts'
import type { Asker } from '../../../test/support/hub.ts'
import { listWorld, type ListWorld } from '../../../test/support/list-world.ts'
import { CLUB, RED_CROSS } from '../../../test/stories/support/people.ts'
import { erasePerson } from '../../secrets/erase.ts'
import { connected } from '../../storage/connecting.ts'
import { undoImport } from '../intake/undo-import.ts'

let world: ListWorld
beforeAll(async () => {
  world = await listWorld()
})
afterAll(() => world[Symbol.asyncDispose]())

/** How many rows each table of cases has. */
const tally = async (): Promise<unknown> => {
  const tables = await world.rows<{ name: string }>(
    `select c.relname as name from pg_attribute a join pg_class c on c.oid = a.attrelid
      where c.relnamespace = 'nrm'::regnamespace and c.relkind = 'r' and a.attname in ('case_id', 'person_id') and c.relname <> 'erasure' group by 1 order by 1`,
  )
  return Promise.all(
    tables.map(async ({ name }) => [name, (await world.rows<{ n: string }>(`select count(*) as n from nrm."${name}"`))[0]!.n]),
  )
}

describe('who came in by a list', () => {
  test('is found by name, document and birth date, by the own agency alone', async () => {
    await world.csv([
      {
        hub_Reference: 'FIND-1',
        prs_FirstName: 'Святлана',
        prs_SecondName: 'Знайдзеная',
        prs_Birthdate: '1990-02-03',
        prs_IdentityNumber: 'FN1234567',
      },
    ])
    const find = (who: Asker, args: string) =>
      world.hub.ask<{ findClients: { edges: { node: { reference: string } }[] } }, object>(
        who,
        `{ findClients(${args}) { edges { node { reference } } } }`,
      )
    for (const args of ['name: "Святлана Знайдзеная"', 'documentNumber: "FN 1234567"', 'name: "Знайдзеная", birthDate: "1990-02-03"']) {
      expect((await find(CLUB, args)).data!.findClients.edges, args).toEqual([])
      expect((await find(RED_CROSS, args)).data!.findClients.edges, args).toEqual([{ node: { reference: 'FIND-1' } }])
    }
  })

  test('is erased whole: what was sealed is gone, what counts is left', async () => {
    await world.csv([{ ...FULL, hub_Reference: 'ERASE-1' }])
    const { id } = (await world.does.cases(RED_CROSS))['ERASE-1']!
    const [{ owner, personId }] = (await world.rows<{ owner: number; personId: string }>(
      `select owner, person_id as "personId" from nrm."case" where reference = 'ERASE-1'`,
    )) as [{ owner: number; personId: string }]
    await connected(world.hub.database.urls.eraser, eraser =>
      erasePerson({ store: world.hub.hub.keys, eraser, home: world.folder }, { owner, personId }),
    )
    const node = (await world.does.case(RED_CROSS, id))!
    expect(node).toMatchObject({
      identity: { givenName: null, documents: [] },
      contact: { mailingAddress: null },
      accounts: { told: [] },
      location: { places: [] },
      care: { caseWorker: null, supportPlans: [] },
      exploitation: { forms: ['FORCED_LABOUR', 'SERVITUDE'] },
    })
    expect(await world.rows('select nrm.sealed_of($1, $2) as left', [owner, personId])).toEqual([{ left: {} }])
  })

  test('is taken back whole: no row of any table, no key', async () => {
    const before = [await tally(), await world.keys()]
    const { importId } = await world.csv([
      { ...FULL, hub_Reference: 'BACK-1' },
      { ...FULL, hub_Reference: 'BACK-2' },
    ])
    expect(await undoImport(world.hub.database.urls, RED_CROSS.agency, importId!)).toMatchObject({ cases: 2, keys: 2 })
    expect([await tally(), await world.keys()]).toEqual(before)
  })
})

import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { RED_CROSS, WELFARE } from '../../../test/stories/support/people.ts'
import { type Verbs, verbs } from '../../../test/stories/support/verbs.ts'
import { asCsv, FULL } from '../../../test/support/htcds.ts'
import { startTestHub, type TestHub } from '../../../test/support/hub.ts'
import { connected } from '../../storage/connecting.ts'
import { HtcdsFormat } from '../htcds/htcds-format.ts'
import { openList } from '../htcds/open-list.ts'
import { runImport } from './run-import.ts'
import type { ImportSummary } from './summary.ts'
import { undoImport } from './undo-import.ts'

// An import of persons with names: their keys go with them.

let hub: TestHub
let does: Verbs
let folder: string
beforeAll(async () => {
  hub = await startTestHub()
  does = verbs(hub)
  folder = await mkdtemp(join(tmpdir(), 'hub-undo-'))
})
afterAll(async () => {
  await hub[Symbol.asyncDispose]()
  await rm(folder, { recursive: true })
})

let files = 0
async function brought(): Promise<ImportSummary> {
  const path = join(folder, `${(files += 1)}.csv`)
  await writeFile(path, asCsv([1, 2].map(n => ({ ...FULL, hub_Reference: `${files}-${n}` }))))
  const source = await openList(path)
  return runImport({ urls: hub.database.urls, agency: RED_CROSS.agency, source, format: new HtcdsFormat(hub.hub.keys) })
}
const undo = ({ importId }: ImportSummary) => undoImport(hub.database.urls, RED_CROSS.agency, importId!)

const keys = (): Promise<number> =>
  connected(hub.database.keysSuperuserUrl, async client => {
    const { rows } = await client.query<{ n: number }>('select count(*)::integer as n from keys.person_key')
    return rows[0]!.n
  })

/** Rows of every table under a case whose case is gone, by table. */
const orphans = (): Promise<string[]> =>
  connected(hub.database.superuserUrl, async client => {
    const { rows: tables } = await client.query<{ name: string }>(
      `select format('%I.%I', table_schema, table_name) as name from information_schema.columns
        where table_schema = 'nrm' and column_name = 'case_id' and table_name in (select tablename from pg_tables where schemaname = 'nrm')`,
    )
    const left: string[] = []
    for (const { name } of tables) {
      const { rows } = await client.query(
        `select 1 from ${name} x where x.case_id is not null and not exists (select from nrm."case" c where (c.owner, c.id) = (x.owner, x.case_id))`,
      )
      if (rows.length > 0) left.push(name)
    }
    return left
  })

test('it takes the keys of its persons with it, and every row under its cases', async () => {
  const before = await keys()
  const summary = await brought()
  expect(summary).toMatchObject({ added: 2, rejected: 0 })
  expect(await keys()).toBe(before + 2)
  expect(await undo(summary)).toEqual({ importId: summary.importId, cases: 2, keys: 2 })
  expect(await keys()).toBe(before)
  expect(await orphans()).toEqual([])
  expect(Object.keys(await does.cases(RED_CROSS))).toEqual([])
})

test('it stays, keys too, once a case of it was referred to another agency, even where that has not looked', async () => {
  const before = await keys()
  const summary = await brought()
  const cases = await does.cases(RED_CROSS)
  await does.refer(RED_CROSS, cases['2-1']!.id, WELFARE)
  await expect(undo(summary)).rejects.toThrow(/^It stays: /)
  expect(await keys()).toBe(before + 2)
  expect(Object.keys(await does.cases(RED_CROSS))).toHaveLength(2)
})

test('and where another agency has read one, it says so', async () => {
  const summary = await brought()
  const cases = await does.cases(RED_CROSS)
  await does.share(RED_CROSS, cases['3-1']!.id, WELFARE)
  expect(Object.keys(await does.cases(WELFARE)).length).toBeGreaterThan(0)
  await expect(undo(summary)).rejects.toThrow('another agency has read')
})

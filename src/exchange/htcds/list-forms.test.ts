import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { asCsv, asJson, FULL } from '../../../test/support/htcds.ts'
import { listWorld, type ListWorld } from '../../../test/support/list-world.ts'
import { CLUB, HEALTH, RED_CROSS } from '../../../test/stories/support/people.ts'
import type { ImportSummary } from '../intake/summary.ts'
import { HTCDS_FIELDS } from './fields.ts'
import { template } from './template.ts'

let world: ListWorld
beforeAll(async () => {
  world = await listWorld()
})
afterAll(() => world[Symbol.asyncDispose]())

describe('the forms of a list', () => {
  const list: readonly Readonly<Record<string, string>>[] = [
    { ...FULL, hub_OpenedOn: '2024-01-05', prs_FirstName: 'Першая' },
    { prs_Gender: 'Masculine', hub_District: 'Кобрынскі раён' },
  ]
  /** A case without what differs from case to case. */
  const plainly = (node: unknown): unknown =>
    JSON.parse(JSON.stringify(node, (key, value: unknown) => (['id', 'reference'].includes(key) ? undefined : value)))
  const casesOf = async ({ digest }: ImportSummary) => {
    const its = await world.rows<{ reference: string }>(`select reference from nrm."case" where source_digest = $1 order by source_line`, [
      Buffer.from(digest, 'hex'),
    ])
    const all = await world.does.cases(RED_CROSS)
    return its.map(({ reference }) => plainly(all[reference]))
  }

  test('give the same cases', async () => {
    const asLines = list.map(row => JSON.stringify(asJson(row))).join('\n')
    const summaries = [
      await world.csv(list),
      await world.csv(list, ';'),
      await world.run(await world.file(Buffer.from(`\uFEFF${asCsv(list, '\t')}`, 'utf16le'), 'csv')),
      await world.json(list.map(asJson)),
      await world.json({ made: 'by hand', records: list.map(asJson) }),
      await world.run(await world.file(asLines, 'jsonl')),
      await world.run(await world.file(JSON.stringify({ records: list.map(asJson) }, null, 2), 'json')),
    ]
    expect(summaries.map(({ added, rejected }) => [added, rejected])).toEqual(summaries.map(() => [2, 0]))
    const [first, ...others] = await Promise.all(summaries.map(casesOf))
    expect(first).toHaveLength(2)
    for (const each of others) expect(each).toEqual(first)
  })

  test('the same file again adds nothing, and makes no key', async () => {
    const path = await world.file(JSON.stringify([asJson(FULL)]), 'json')
    expect(await world.run(path)).toMatchObject({ added: 1 })
    const before = await world.keys()
    expect(await world.run(path)).toMatchObject({ added: 0, already: 1 })
    expect(await world.keys()).toBe(before)
  })

  test('a dry run keeps nothing: no case, no key, no file', async () => {
    const path = await world.file(asCsv([FULL, { prs_Gender: 'Nobody' }]), 'csv')
    const count = async () => (await world.rows<{ n: string }>('select count(*) as n from nrm."case"'))[0]!.n
    const before = [await count(), await world.keys()]
    expect(await world.run(path, { dryRun: true })).toMatchObject({ importId: null, added: 1, rejected: 1, rejectsFile: null })
    expect([await count(), await world.keys()]).toEqual(before)
  })

  test.each(['csv', 'json'] as const)('the template, as %s, is a list itself and says that nobody of it is real', async form => {
    const text = template(form)
    expect(text).toMatch(/GENERATED EXAMPLE/)
    for (const { name } of HTCDS_FIELDS) expect(text).toContain(name)
    expect(await world.run(await world.file(text, form), { agency: form === 'csv' ? CLUB.agency : HEALTH.agency })).toMatchObject({
      added: 1,
      rejected: 0,
    })
  })
})

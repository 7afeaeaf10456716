import { appendFile, readFile, writeFile } from 'node:fs/promises'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type CtdcLine, statisticsWorld, type World } from '../../../test/support/statistics-world.ts'
import { OperatorError } from '../../base/errors.ts'
import { importCtdc } from './import-ctdc.ts'

const RED_CROSS = 'red-cross-brest'
const CLUB = 'business-women-brest'

let world: World
beforeAll(async () => {
  world = await statisticsWorld()
})
afterAll(() => world[Symbol.asyncDispose]())

const run = (path: string, agency = RED_CROSS, onBatch?: () => void) =>
  importCtdc({ urls: world.db.urls, agency, path, batchSize: 10, ...(onBatch && { onBatch }) })

const alike = (count: number, line: Partial<CtdcLine> = {}): Partial<CtdcLine>[] => Array.from({ length: count }, () => line)

/** How often each line of a file is in. */
const linesOf = async (digest: string): Promise<number[]> => {
  const rows = await world.rows<{ line: number }>('select source_line as line from nrm."case" where source_digest = $1 order by 1', [
    Buffer.from(digest, 'hex'),
  ])
  return rows.map(row => row.line)
}
const upTo = (last: number): number[] => Array.from({ length: last - 1 }, (_, i) => i + 2)

const importsOf = async (
  digest: string,
): Promise<{ cases: [number, string][]; lines: [number, number]; count: number; text: string }[]> => {
  const rows = await world.rows<{ doc: string }>(`select doc from audit.entry where doc::json -> 'what' ->> 'act' = 'import' order by n`)
  return rows.map(({ doc }) => ({ ...JSON.parse(doc).what, text: doc })).filter(what => what.digest === digest)
}

describe('an import', () => {
  test('takes alike rows as different persons, and the same file again for what it is', async () => {
    const path = await world.file([...alike(3), { gender: 'Female' }, ...alike(2)])
    const first = await run(path)
    expect(first).toMatchObject({ read: 6, added: 6, already: 0, rejected: 0, throughLine: 7 })
    expect(await run(path)).toMatchObject({ read: 6, added: 0, already: 6, rejected: 0 })
    expect(await linesOf(first.digest)).toEqual(upTo(7))
    const [{ persons }] = (await world.rows<{ persons: number }>(
      'select count(distinct person_id)::integer as persons from nrm."case" where source_digest = $1',
      [Buffer.from(first.digest, 'hex')],
    )) as [{ persons: number }]
    expect(persons).toBe(6)
  })

  test('writes what the file says, and no more than it says', async () => {
    const { digest } = await world.import(RED_CROSS, [
      { yearOfRegistration: '2013', ageCategories: 'Age 9-17', ExploitType: 'Other', citizenship: '0' },
      { Datasource: 'Hotline', ageCategories: '-99' },
    ])
    const rows = await world.rows(
      `select c.reference, c.region, c.opened_on::text, c.opened_precision, c.status, c.identification_status, c.identified_by, c.identified_on,
              c.data_source, c.origin, c.created_by, d.citizenship, x.forms, x.exploitation_class, x.country, p.child_until::text, i.sealed,
              (select count(*)::integer from nrm.contact t where t.case_id = c.id) + (select count(*)::integer from nrm.health t where t.case_id = c.id)
              + (select count(*)::integer from nrm.child_protection t where t.case_id = c.id) + (select count(*)::integer from nrm.proceedings t where t.case_id = c.id) as others
         from nrm."case" c join nrm.person p on p.id = c.person_id join nrm.demographics d on d.case_id = c.id
         join nrm.exploitation x on x.case_id = c.id join nrm.identity i on i.case_id = c.id
        where c.source_digest = $1 order by c.source_line`,
      [Buffer.from(digest, 'hex')],
    )
    const same = {
      region: 'BY-BR',
      opened_precision: 'YEAR',
      status: 'CLOSED',
      identified_on: null,
      origin: 'ctdc',
      created_by: 'hub import',
      country: 'ZZ',
      sealed: null,
      others: 4,
    }
    expect(rows).toEqual([
      expect.objectContaining({
        ...same,
        reference: `CTDC-${digest.slice(0, 12)}-2`,
        opened_on: '2013-01-01',
        identification_status: 'IDENTIFIED',
        identified_by: 'UNKNOWN',
        data_source: 'CASE_MANAGEMENT',
        citizenship: 'ZZ',
        forms: ['OTHER', 'FORCED_LABOUR'],
        exploitation_class: 'LABOUR',
        // Nine years old on the last day of 2013.
        child_until: expect.stringMatching(/^2023-01-01/),
      }),
      expect.objectContaining({
        ...same,
        identification_status: 'PRESUMED',
        identified_by: null,
        data_source: 'HOTLINE',
        citizenship: 'BY',
        child_until: 'infinity',
      }),
    ])
  })

  test('belongs to the agency: another one reads none of it', async () => {
    const { digest } = await world.import(RED_CROSS, [{ gender: 'Female', citizenship: 'UA' }])
    const query = `{ cases { edges { node { reference } } } }`
    const reference = `CTDC-${digest.slice(0, 12)}-2`
    const worker = { duties: ['case-worker'], purpose: 'assistance' } as const
    const [own, others] = await Promise.all([RED_CROSS, CLUB].map(agency => world.ask({ agency, ...worker }, query)))
    expect(JSON.stringify(own!.data)).toContain(reference)
    expect(others!.data).toEqual({ cases: { edges: [] } })
    // The same file as another's is another's records.
    expect(await world.import(CLUB, [{ gender: 'Female', citizenship: 'UA' }])).toMatchObject({ digest, added: 1 })
  })

  test('names every case in the log, and no value', async () => {
    const path = await world.file(alike(12, { citizenship: 'KZ' }))
    const { digest } = await run(path)
    const entries = await importsOf(digest)
    expect(entries.map(({ lines, count }) => ({ lines, count }))).toEqual([
      { lines: [2, 11], count: 10 },
      { lines: [12, 13], count: 2 },
    ])
    const stored = await world.rows<{ id: string }>('select id from nrm."case" where source_digest = $1', [Buffer.from(digest, 'hex')])
    expect(entries.flatMap(entry => entry.cases.map(([, id]) => id)).sort()).toEqual(stored.map(({ id }) => id).sort())
    for (const { text } of entries) expect(text).not.toMatch(/KZ|FORCED_LABOUR|2016/)
    await run(path)
    expect(await importsOf(digest)).toHaveLength(2)
  })

  test('twice at once ends with each row once', async () => {
    const path = await world.file(alike(250, { citizenship: 'MD' }))
    const both = await Promise.all([run(path), run(path)])
    expect(both[0].added + both[1].added).toBe(250)
    expect(both.map(({ added, already }) => added + already)).toEqual([250, 250])
    expect(await linesOf(both[0].digest)).toEqual(upTo(251))
    const entries = await importsOf(both[0].digest)
    expect(entries.reduce((sum, { count }) => sum + count, 0)).toBe(250)
  })

  test('that is broken off keeps whole batches, and goes on from there', async () => {
    const path = await world.file(alike(23, { citizenship: 'GE' }))
    let batches = 0
    const broken = run(path, RED_CROSS, () => {
      if ((batches += 1) === 2) throw new Error('the power went')
    })
    await expect(broken).rejects.toThrow('the power went')
    const { digest, added, already } = await run(path)
    expect({ added, already }).toEqual({ added: 3, already: 20 })
    expect(await linesOf(digest)).toEqual(upTo(24))
  })

  test('goes on when its ticket is taken away under it', async () => {
    const path = await world.file(alike(50, { citizenship: 'AZ' }))
    let waiting: Promise<unknown> = Promise.resolve()
    const summary = await run(path, RED_CROSS, () => {
      waiting = world.rows('delete from gate.ticket')
    })
    await waiting
    expect(summary).toMatchObject({ added: 50, already: 0 })
  })
})

describe('what is not good', () => {
  test('is rejected by line and rule, without its value, and the rest is in', async () => {
    const path = await world.file([{ citizenship: 'AM' }, { gender: 'Ivan Ivanov' }, { citizenship: 'AM' }])
    const summary = await run(path)
    expect(summary).toMatchObject({ read: 3, added: 2, rejected: 1, throughLine: 4 })
    expect(summary.rejects).toEqual([expect.objectContaining({ line: 3, column: 'gender', rule: 'one-of' })])
    expect(JSON.stringify(summary)).not.toContain('Ivan')
    expect(await linesOf(summary.digest)).toEqual([2, 4])
  })

  test('shows the first twenty of many', async () => {
    const summary = await world.import(RED_CROSS, alike(50, { gender: '?' }))
    expect(summary).toMatchObject({ read: 50, added: 0, rejected: 50 })
    expect(summary.rejects).toHaveLength(20)
  })

  test('takes nothing with it where a quote is not closed: its line is told, and those after it are in', async () => {
    const path = await world.file(alike(5, { citizenship: 'UZ' }))
    const [row] = (await readFile(path, 'utf8')).split('\n').slice(-2)
    await appendFile(path, `2016,"Hotline\n${row}\n${'x'.repeat(20_000)}`)
    const summary = await run(path)
    expect(summary.rejects).toEqual([
      expect.objectContaining({ line: 7, column: 'Datasource', rule: 'closed-quote' }),
      { line: 9, column: '*', rule: 'columns', allowed: ['10 values'] },
    ])
    expect(summary).toMatchObject({ read: 8, added: 6, rejected: 2, throughLine: 9 })
    expect(await linesOf(summary.digest)).toEqual([2, 3, 4, 5, 6, 8])
  })

  test('is refused whole where it is no such file, no agency, or one that may not record', async () => {
    const path = await world.file(alike(1))
    const other = `${path}.txt`
    await writeFile(other, 'a,b\n1,2\n')
    await expect(run(other)).rejects.toThrow(OperatorError)
    await expect(run(path, 'nobody')).rejects.toThrow('There is no agency "nobody"')
    await expect(run(path, 'usaid')).rejects.toThrow('do not let usaid record cases')
    await expect(run(path, 'coordinator-brest')).rejects.toThrow(OperatorError)
  })
})

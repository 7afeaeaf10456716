import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Reply, statisticsWorld, type World } from '../../../test/support/statistics-world.ts'
import type { Agreement } from '../../agreement/document.ts'
import { demoAgreements } from '../../demo/agencies.ts'
import { suspend, restore } from '../../policy/suspension.ts'
import { connected } from '../../storage/connecting.ts'
import { makeRelease } from '../release/make-release.ts'
import { sharedStatistics } from './shared.ts'
import type { StatisticTable } from './statistic-table.ts'

const RED_CROSS = 'red-cross-brest'
const CLUB = 'business-women-brest'
const SIGNATORY = { agency: 'health-brest', duties: ['analyst'], purpose: 'statistics' } as const
const OBSERVER = { agency: 'iom-belarus', duties: ['analyst'], purpose: 'statistics' } as const
const PUBLIC = { purpose: 'statistics' } as const

const QUERY = `query Shared($where: StatisticFilter) {
  statistics(by: [YEAR], where: $where) { of multiple asOf release { id definition(language: ru) } cells { key { code } value low high confidentiality source } total { value low high } }
}`

const years = ({ data, errors }: Reply): Record<string, number> => {
  expect(errors).toEqual([])
  return Object.fromEntries(data.statistics.cells.map((cell: any) => [cell.key[0].code, cell.value]))
}
const values = (table: StatisticTable): number[] => table.cells.map(cell => cell.value!)

/** As the resolver would, past the schema wall: what the database alone lets through. */
const past = async (world: World, asker: object): Promise<{ table: StatisticTable; relied: string[] }> => {
  const session = await world.session(asker)
  const asked = { coordinate: 'Query.statistics' } as Parameters<typeof sharedStatistics>[1]
  const table = await sharedStatistics(session, asked, { of: 'SHARED', measure: 'PERSONS', by: ['YEAR'] })
  return { table, relied: session.reliedOn.map(({ clause }) => clause) }
}

const perYear = (counts: Readonly<Record<string, number>>) =>
  Object.entries(counts).flatMap(([yearOfRegistration, count]) => Array.from({ length: count }, () => ({ yearOfRegistration })))

let world: World
beforeAll(async () => {
  world = await statisticsWorld()
  await world.import(RED_CROSS, perYear({ 2010: 1, 2012: 2, 2014: 4, 2016: 11 }))
  await world.import(CLUB, perYear({ 2012: 4, 2014: 8, 2018: 1 }))
  // Records of nobody, which no release may count: without them 2018 has one person.
  await world.import(CLUB, perYear({ 2018: 40 }))
  await world.rows(
    `update nrm."case" set data_source = 'SYNTHETIC'
      where id in (select id from nrm."case" where extract(year from opened_on) = 2018 order by id limit 40)`,
  )
})
afterAll(() => world[Symbol.asyncDispose]())

describe('before any release', () => {
  test.each([
    ['a signatory', SIGNATORY],
    ['an observer', OBSERVER],
    ['the public', PUBLIC],
  ])('there is nothing for %s', async (_who, asker) => {
    await expect(past(world, asker)).rejects.toMatchObject({ code: 'UNAVAILABLE' })
  })
})

describe('a release that is not published', () => {
  let id: string
  beforeAll(async () => {
    const made = await makeRelease(world.db.urls.release)
    expect(made).toMatchObject({ agreement: 'brest-mou', version: 2, bases: [3, 10], firstYear: 2000, published: false })
    expect(made.cells).toBe(2 * (made.lastYear - 1999))
    id = made.id
  })

  test('holds no count from 1 to base - 1, and the large ones exactly', async () => {
    const cells = await world.rows<{ base: number; year: number; persons: number }>('select base, year, persons from stat.cell')
    for (const { base, persons } of cells) expect(persons === 0 || persons >= base).toBe(true)
    const of = (base: number, year: number): number => cells.find(cell => cell.base === base && cell.year === year)!.persons
    expect([of(3, 2012), of(3, 2014), of(3, 2016)]).toEqual([6, 12, 11])
    expect([of(10, 2014), of(10, 2016), of(10, 2001)]).toEqual([12, 11, 0])
    expect([0, 3]).toContain(of(3, 2010))
    expect([0, 10]).toContain(of(10, 2012))
  })

  test('shows signatories base 3 and observers base 10', async () => {
    const signatory = await world.ask(SIGNATORY, QUERY)
    expect(years(signatory)).toMatchObject({ 2011: 0, 2012: 6, 2014: 12, 2016: 11 })
    expect(signatory.session.reliedOn).toEqual([{ agreement: 'brest-mou', version: 2, clause: '1' }])
    const observer = await world.ask(OBSERVER, QUERY)
    for (const value of Object.values(years(observer))) expect(value === 0 || value >= 10).toBe(true)
    expect(observer.session.reliedOn).toEqual([{ agreement: 'brest-mou', version: 2, clause: '2' }])
  })

  test('gives each cell its bounds, source and release, and a total that is their sum', async () => {
    const { data } = await world.ask(SIGNATORY, QUERY)
    const { cells, total, release, of, multiple } = data.statistics
    expect({ of, multiple, id: release.id }).toEqual({ of: 'SHARED', multiple: false, id })
    expect(release.definition).toContain('Лица')
    expect(cells.find((cell: any) => cell.key[0].code === '2011')).toMatchObject({ value: 0, low: 0, high: 2, confidentiality: null })
    expect(cells.find((cell: any) => cell.key[0].code === '2016')).toMatchObject({ low: 11, high: 11, source: expect.stringContaining(id) })
    expect(total.value).toBe(cells.reduce((sum: number, cell: any) => sum + cell.value, 0))
  })

  test('can be asked for some years', async () => {
    expect(years(await world.ask(SIGNATORY, QUERY, { where: { year: ['2014', '2016', '1990'] } }))).toEqual({ 2014: 12, 2016: 11 })
  })

  test('shows the public nothing, nor a signatory whose duty or purpose does not count', async () => {
    await expect(past(world, PUBLIC)).rejects.toMatchObject({ code: 'UNAVAILABLE' })
    await expect(past(world, { ...SIGNATORY, duties: ['approver'] })).rejects.toMatchObject({ code: 'UNAVAILABLE' })
    await expect(past(world, { ...SIGNATORY, purpose: 'oversight' })).rejects.toMatchObject({ code: 'UNAVAILABLE' })
    const reply = await world.ask({ ...SIGNATORY, purpose: 'assistance' }, QUERY)
    expect(reply.errors.map(({ code }) => code)).toEqual(['FORBIDDEN'])
  })

  test('is in the log, made and read', async () => {
    const rows = await world.rows<{ doc: string }>(`select doc from audit.entry where doc::json -> 'what' ->> 'release' = $1 order by n`, [
      id,
    ])
    const [made, ...read] = rows.map(({ doc }) => JSON.parse(doc))
    expect(made).toMatchObject({ role: 'hub_release', what: { act: 'release', bases: [3, 10], published: false } })
    expect(read.length).toBeGreaterThan(0)
    for (const { what } of read) expect(what).toMatchObject({ act: 'read', field: 'Query.statistics', categories: ['statistics'] })
  })

  test('says what releases answer for now', async () => {
    for (const [rest, field, allowed] of [
      ['measure: CASES, by: [YEAR]', 'measure', ['PERSONS']],
      ['by: [YEAR, SEX]', 'by', ['YEAR']],
      ['by: [YEAR], where: { sex: [MALE] }', 'where', ['year']],
    ] as const) {
      const { errors } = await world.ask(SIGNATORY, `{ statistics(${rest}) { total { value } } }`)
      expect(errors).toEqual([{ code: 'BAD_INPUT', details: expect.objectContaining({ field, allowed }) }])
    }
  })
})

describe('a release that is published', () => {
  beforeAll(async () => {
    await makeRelease(world.db.urls.release, { publish: true })
  })

  test('shows the public the coarsest base alone, free', async () => {
    const { table, relied } = await past(world, PUBLIC)
    for (const value of values(table)) expect(value === 0 || value >= 10).toBe(true)
    expect(table.cells[0]).toMatchObject({ confidentiality: 'F' })
    expect(relied).toEqual(['3'])
    const reply = await world.ask(PUBLIC, QUERY, { where: { year: ['2014', '2016'] } })
    expect(years(reply)).toEqual({ 2014: 12, 2016: 11 })
    const own = await world.ask(PUBLIC, '{ statistics(of: OWN, by: [YEAR]) { total { value } } }')
    expect(own.errors.map(({ code }) => code)).toEqual(['UNAUTHENTICATED'])
  })

  test('shows a signatory its own base all the same', async () => {
    const { table, relied } = await past(world, SIGNATORY)
    expect(values(table)).toContain(6)
    expect(table.cells[0]).toMatchObject({ confidentiality: null })
    expect(relied).toEqual(['1'])
  })

  test('rounds as the one before did: many releases average nothing out', async () => {
    const distinct = await world.rows(
      'select base, year from stat.cell group by base, year having count(distinct persons) > 1 or count(*) <> (select count(*) from stat.release)',
    )
    expect(distinct).toEqual([])
  })

  test('is no longer counted by the clause once a contributor is shut out, but stays published', async () => {
    await connected(world.db.urls.lawgiver, client => suspend(client, CLUB))
    world.hub.directories.invalidate()
    try {
      const { table, relied } = await past(world, SIGNATORY)
      for (const value of values(table)) expect(value === 0 || value >= 10).toBe(true)
      expect(relied).toEqual(['3'])
    } finally {
      await connected(world.db.urls.lawgiver, client => restore(client, CLUB))
      world.hub.directories.invalidate()
    }
  })
})

test('nobody but the role of releases reads or makes one past the policies', async () => {
  const runtime = (text: string): Promise<unknown> =>
    connected(world.db.urls.runtime, client => client.query(text).then(({ rows }) => rows))
  expect(await runtime('select * from stat.release')).toEqual([])
  expect(await runtime('select * from stat.cell')).toEqual([])
  await expect(runtime('select * from stat.secret')).rejects.toMatchObject({ code: '42501' })
  await expect(runtime('delete from stat.cell')).rejects.toMatchObject({ code: '42501' })
  const release = (text: string): Promise<unknown> => connected(world.db.urls.release, client => client.query(text))
  await expect(release('update stat.cell set persons = 0')).rejects.toMatchObject({ code: '42501' })
  await expect(release('select reference from nrm."case"')).rejects.toMatchObject({ code: '42501' })
  await expect(release('select * from nrm.demographics')).rejects.toMatchObject({ code: '42501' })
})

test('nothing is released where no agreement shares', async () => {
  await using quiet = await statisticsWorld(withoutSharing())
  await expect(makeRelease(quiet.db.urls.release)).rejects.toThrow('No agreement in force lets anybody count')
})

const withoutSharing = (): Agreement => {
  const brest = demoAgreements().at(-1)!
  return { ...brest, id: 'quiet-mou', version: 1, clauses: brest.clauses.filter(({ id }) => ['3', '4', '4a'].includes(id)) }
}

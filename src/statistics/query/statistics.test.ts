import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type CtdcLine, type Reply, statisticsWorld, type World } from '../../../test/support/statistics-world.ts'
import type { Agreement, Clause } from '../../agreement/document.ts'
import { CATEGORIES, DUTIES } from '../../agreement/vocabulary.ts'
import { Dimension } from '../../base/codes/index.ts'
import { demoAgreements } from '../../demo/agencies.ts'
import { DIMENSION_CATEGORY, MULTIPLE } from './dimension-category.ts'

const RED_CROSS = 'red-cross-brest'
const CLUB = 'business-women-brest'
const worker = (agency: string) => ({ agency, duties: ['case-worker'], purpose: 'statistics' }) as const
const analyst = (agency: string) => ({ agency, duties: ['analyst'], purpose: 'statistics' }) as const

const CELLS = `of multiple dimensions release { id } cells { key { code label } value low high status confidentiality source definition date } total { key { code } value }`
const own = (rest: string): string => `{ statistics(of: OWN, ${rest}) { ${CELLS} } }`

/** Cells as `code code: value`, and the total. */
const table = ({ data, errors }: Reply): Record<string, number> => {
  expect(errors).toEqual([])
  const { cells, total } = data.statistics
  return Object.fromEntries([
    ...cells.map((cell: any) => [cell.key.map((key: any) => key.code).join(' '), cell.value]),
    ['total', total.value],
  ])
}
const codes = ({ errors }: Reply): string[] => errors.map(error => error.code)

const times = (count: number, line: Partial<CtdcLine> = {}): Partial<CtdcLine>[] => Array.from({ length: count }, () => line)
const woman = {
  gender: 'Female',
  isForcedLabour: '0',
  ExploitType: 'Sexual Exploitation',
  Labor_Type: 'Unknown',
  yearOfRegistration: '2015',
}
const entries = async (world: World, act: string): Promise<any[]> =>
  (await world.rows<{ doc: string }>(`select doc from audit.entry where doc::json -> 'what' ->> 'act' = $1 order by n`, [act])).map(
    ({ doc }) => JSON.parse(doc).what,
  )

let world: World
beforeAll(async () => {
  world = await statisticsWorld()
  await world.import(RED_CROSS, [...times(7), ...times(2, woman), { ...woman, ExploitType: 'Other', isForcedLabour: '1' }])
  await world.import(CLUB, times(4, { citizenship: 'UA' }))
})
afterAll(() => world[Symbol.asyncDispose]())

describe('own statistics are refused', () => {
  test.each([
    ['an observer', { agency: 'iom-belarus', duties: ['analyst'], purpose: 'statistics' }, 'FORBIDDEN'],
    ['a duty that does not count', { agency: RED_CROSS, duties: ['approver'], purpose: 'statistics' }, 'FORBIDDEN'],
    ['a purpose that does not count', { agency: RED_CROSS, duties: ['case-worker'], purpose: 'assistance' }, 'FORBIDDEN'],
    ['who says no purpose', { agency: RED_CROSS, duties: ['case-worker'] }, 'PURPOSE_REQUIRED'],
    ['the public', {}, 'UNAUTHENTICATED'],
  ] as const)('to %s', async (_who, asker, code) => {
    const reply = await world.ask(asker, own('by: [YEAR]'))
    expect(reply.data).toEqual({ statistics: null })
    expect(codes(reply)).toEqual([code])
  })

  test('by the database too, whatever the schema believes', async () => {
    const { ownStatistics } = await import('./own.ts')
    const session = await world.session({ agency: 'iom-belarus', duties: ['analyst'], purpose: 'statistics' })
    const asked = { coordinate: 'Query.statistics' } as Parameters<typeof ownStatistics>[1]
    await expect(ownStatistics(session, asked, { of: 'OWN', measure: 'PERSONS', by: ['YEAR'] })).rejects.toMatchObject({
      code: 'FORBIDDEN',
    })
  })

  test.each([
    ['too many dimensions', 'by: [YEAR, SEX, AGE_GROUP, CITIZENSHIP, SECTOR, REGION]', 'LIMIT_EXCEEDED', 'by'],
    ['a dimension twice', 'by: [YEAR, YEAR]', 'BAD_INPUT', 'by'],
    ['a code that there is not', 'by: [YEAR], where: { citizenship: ["XX"] }', 'BAD_INPUT', 'where.citizenship'],
    ['a year that is none', `by: [YEAR], where: { year: ["2016' or true"] }`, 'BAD_INPUT', 'where.year'],
    ['an empty list', 'by: [YEAR], where: { year: [] }', 'BAD_INPUT', 'where.year'],
  ])('for %s', async (_what, rest, code, field) => {
    const { errors } = await world.ask(worker(RED_CROSS), own(rest))
    expect(errors).toEqual([{ code, details: expect.objectContaining({ field }) }])
  })
})

describe('own statistics', () => {
  test("count the own agency's records and nobody else's", async () => {
    expect(table(await world.ask(worker(RED_CROSS), own('by: [YEAR]')))).toEqual({ 2015: 3, 2016: 7, total: 10 })
    expect(table(await world.ask(analyst(CLUB), own('by: [YEAR, CITIZENSHIP]')))).toEqual({ '2016 UA': 4, total: 4 })
    expect(table(await world.ask(analyst(CLUB), own('by: [YEAR], where: { citizenship: ["BY"] }')))).toEqual({ total: 0 })
    expect(table(await world.ask(analyst('health-brest'), own('by: []')))).toEqual({ total: 0 })
  })

  test('tell persons from cells where somebody stands in several', async () => {
    const reply = await world.ask(worker(RED_CROSS), own('by: [FORM_OF_EXPLOITATION]'))
    expect(table(reply)).toEqual({ FORCED_LABOUR: 8, OTHER: 1, SEXUAL_EXPLOITATION: 2, total: 10 })
    expect(reply.data.statistics.multiple).toBe(true)
    const filtered = await world.ask(worker(RED_CROSS), own('by: [YEAR], where: { formOfExploitation: [FORCED_LABOUR] }'))
    expect(table(filtered)).toEqual({ 2015: 1, 2016: 7, total: 8 })
    expect(filtered.data.statistics.multiple).toBe(false)
    const both =
      'by: [MEANS_OF_CONTROL, FORM_OF_EXPLOITATION], where: { formOfExploitation: [OTHER], meansOfControl: [FINANCIAL, THREATS] }'
    expect(table(await world.ask(worker(RED_CROSS), own(both)))).toEqual({ 'FINANCIAL FORCED_LABOUR': 1, 'FINANCIAL OTHER': 1, total: 1 })
  })

  test('count a person of two cases once in the total', async () => {
    // Two cases of two years become one person's.
    await world.rows(
      `update nrm."case" c set person_id = p.person_id from nrm."case" p
        where c.owner = p.owner and c.owner = (select id from gate.agency where name = $1) and c.reference like '%-2' and p.reference like '%-9'`,
      [RED_CROSS],
    )
    const reply = await world.ask(worker(RED_CROSS), own('by: [YEAR]'))
    expect(table(reply)).toEqual({ 2015: 3, 2016: 7, total: 9 })
    expect(reply.data.statistics.multiple).toBe(true)
    expect(table(await world.ask(worker(RED_CROSS), own('measure: CASES, by: [YEAR]')))).toEqual({ 2015: 3, 2016: 7, total: 10 })
  })

  test('know the quarter where the day is known', async () => {
    await world.rows(
      `update nrm."case" set opened_on = '2016-05-04', opened_precision = 'DAY' where owner = (select id from gate.agency where name = $1) and reference like '%-3'`,
      [CLUB],
    )
    expect(table(await world.ask(worker(CLUB), own('by: [QUARTER]')))).toEqual({ '2016-Q2': 1, UNKNOWN: 3, total: 4 })
    expect(table(await world.ask(worker(CLUB), own('by: [], where: { quarter: ["2016-Q2"] }')))).toEqual({ total: 1 })
  })

  test.each(Object.values(Dimension))('can be asked by %s', async dimension => {
    const reply = await world.ask(worker(RED_CROSS), own(`measure: CASES, by: [${dimension}]`))
    expect(table(reply)).toMatchObject({ total: 10 })
    expect(reply.data.statistics.multiple).toBe(MULTIPLE.has(dimension))
    for (const cell of reply.data.statistics.cells) expect(cell.key[0].label).not.toBe('')
    expect(table(await world.ask(worker(RED_CROSS), own(`measure: ASSISTANCE, by: [${dimension}]`)))).toEqual({ total: 0 })
  })

  test('cite their cells, and the clauses on which they are given', async () => {
    const { data, session } = await world.ask(worker(RED_CROSS), own('by: [SEX]'))
    const [cell] = data.statistics.cells
    expect(cell).toMatchObject({
      key: [{ code: 'FEMALE', label: 'Female' }],
      value: 3,
      low: 3,
      high: 3,
      status: 'A',
      confidentiality: null,
      source: 'Live records: Red Cross, Brest oblast',
      definition: expect.stringContaining('each counted once'),
      date: expect.stringMatching(/^20\d\d-/),
    })
    expect(session.reliedOn).toEqual([{ agreement: 'brest-mou', version: 2, clause: '4a' }])
  })

  test('leave what was counted by in the log, and no value', async () => {
    await world.ask(worker(RED_CROSS), own('by: [SEX], where: { citizenship: ["MD"], sector: [F_CONSTRUCTION] }'))
    const last = (await entries(world, 'count')).at(-1)
    expect(last).toMatchObject({
      field: 'Query.statistics',
      measure: 'PERSONS',
      by: ['SEX'],
      where: ['CITIZENSHIP', 'SECTOR'],
      categories: ['case-summary', 'demographics', 'exploitation'],
    })
    expect(JSON.stringify(last)).not.toMatch(/MD|F_CONSTRUCTION/)
  })
})

test('the database guards each dimension by the category that the schema says', async () => {
  const rows = await world.rows<{ name: string; category: number; many: string | null }>('select name, category, many from stat.dimension')
  expect(Object.fromEntries(rows.map(({ name, category }) => [name, CATEGORIES[category]]))).toEqual(DIMENSION_CATEGORY)
  expect(new Set(rows.filter(({ many }) => many).map(({ name }) => name))).toEqual(MULTIPLE)
})

test('whoever Brest lets count reads a table whole', async () => {
  for (const agency of [RED_CROSS, 'iom-belarus', undefined])
    for (const purpose of ['statistics', 'prevention', 'coordination'] as const)
      for (const duty of DUTIES) {
        const { rights } = await world.session({ ...(agency && { agency }), duties: agency ? [duty] : [], purpose })
        expect(rights.rule({ category: 'statistics', action: 'read' })).not.toBe('never')
      }
})

describe('where the clauses let one count the summary alone', () => {
  let narrow: World
  beforeAll(async () => {
    narrow = await statisticsWorld(summaryAlone())
    await narrow.import(RED_CROSS, times(3))
  })
  afterAll(() => narrow[Symbol.asyncDispose]())

  test.each([
    ['by', 'by: [YEAR, SEX]', 'Dimension.SEX'],
    ['where', 'by: [YEAR], where: { citizenship: ["BY"] }', 'StatisticFilter.citizenship'],
    ['where, though it is null', 'by: [YEAR], where: { sector: null }', 'StatisticFilter.sector'],
  ])('a closed category is refused in %s', async (_where, rest, coordinate) => {
    const reply = await narrow.ask(analyst(RED_CROSS), own(rest))
    expect(reply.errors).toEqual([{ code: 'FORBIDDEN', details: expect.objectContaining({ coordinate }) }])
  })

  test('so does the database, in both places', async () => {
    const { ownStatistics } = await import('./own.ts')
    const session = await narrow.session(analyst(RED_CROSS))
    const asked = { coordinate: 'Query.statistics' } as Parameters<typeof ownStatistics>[1]
    const ask = (args: object) => ownStatistics(session, asked, { of: 'OWN', measure: 'PERSONS', by: ['YEAR'], ...args })
    await expect(ask({ by: ['SEX'] })).rejects.toMatchObject({ code: 'FORBIDDEN' })
    await expect(ask({ where: { sex: ['MALE'] } })).rejects.toMatchObject({ code: 'FORBIDDEN' })
    await expect(ask({ measure: 'REFERRALS' })).rejects.toMatchObject({ code: 'FORBIDDEN' })
    expect((await ask({})).total.value).toBe(3)
    expect(await entries(narrow, 'count')).toHaveLength(1)
  })

  test('the summary is counted', async () => {
    expect(table(await narrow.ask(analyst(RED_CROSS), own('by: [YEAR, REGION]')))).toEqual({ '2016 BY-BR': 3, total: 3 })
  })
})

/** Brest with clause 4a cut down to the summary, and nothing shared. */
function summaryAlone(): Agreement {
  const brest = demoAgreements().at(-1)!
  const clauses = brest.clauses
    .filter(({ id }) => ['3', '4', '4a'].includes(id))
    .map((clause): Clause => (clause.id === '4a' ? { ...clause, categories: ['case-summary'] } : clause))
  return { ...brest, id: 'narrow-mou', version: 1, clauses }
}

import { createHash } from 'node:crypto'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { OperatorError } from '../../base/errors.ts'
import type { Column, Table } from './columns.ts'
import * as tables from './columns.ts'
import { COLUMNS } from './columns.ts'
import type { CtdcCase, Reject } from './ctdc-case.ts'
import type { CtdcRow } from './read-ctdc.ts'
import { digestOf, readCtdc } from './read-ctdc.ts'

let folder: string
let files = 0

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'ctdc-'))
})

afterAll(() => rm(folder, { recursive: true }))

/** A man of Belarus, held by debts on a Russian building site: the commonest of the Belarusian rows. */
const BUILDER: Readonly<Record<Column, string>> = {
  yearOfRegistration: '2016',
  Datasource: 'Case Management',
  gender: 'Male',
  citizenship: 'BY',
  isForcedLabour: '1',
  ControlCategory: 'Financial',
  RecruiterCategory: 'Friend/Acquaintance',
  ExploitType: 'Forced Labor',
  Labor_Type: 'Construction',
  ageCategories: 'Age 30-38',
}

const HEADER = COLUMNS.join(',')
const csv = (row: Partial<typeof BUILDER> = {}): string => Object.values({ ...BUILDER, ...row }).join(',')

const fileOf = async (content: string): Promise<string> => {
  const path = join(folder, `${++files}.csv`)
  await writeFile(path, content)
  return path
}

const rowsOf = async (path: string): Promise<CtdcRow[]> => {
  const rows: CtdcRow[] = []
  for await (const row of readCtdc(path)) rows.push(row)
  return rows
}

const read = async (content: string): Promise<CtdcRow[]> => rowsOf(await fileOf(content))

const caseOf = async (row: Partial<typeof BUILDER>): Promise<CtdcCase | undefined> => (await read(`${HEADER}\n${csv(row)}\n`))[0]?.record

const rejectOf = async (row: Partial<typeof BUILDER>): Promise<Reject | undefined> => (await read(`${HEADER}\n${csv(row)}\n`))[0]?.reject

const failure = async (reading: Promise<unknown>): Promise<string> => {
  const error = await reading.then(
    () => undefined,
    (thrown: unknown) => thrown,
  )
  expect(error).toBeInstanceOf(OperatorError)
  const { message } = error as OperatorError
  expect(message).not.toContain('\n')
  return message
}

describe('a row', () => {
  test('is read into our codes, with its line', async () => {
    expect(await read(`${HEADER}\n${csv()}\n`)).toEqual([
      {
        line: 2,
        record: {
          registeredYear: 2016,
          dataSource: 'CASE_MANAGEMENT',
          sex: 'MALE',
          ageGroup: 'AGE_30_38',
          citizenship: 'BY',
          formsOfExploitation: ['FORCED_LABOUR'],
          forcedLabour: 'YES',
          exploitationClass: 'LABOUR',
          sector: 'F_CONSTRUCTION',
          meansOfControl: ['FINANCIAL'],
          recruiterRelation: 'FRIEND_OR_ACQUAINTANCE',
        },
      },
    ])
  })

  const mapped: readonly (readonly [Column, keyof CtdcCase, Table<string>])[] = [
    ['Datasource', 'dataSource', tables.DATA_SOURCES],
    ['gender', 'sex', tables.SEXES],
    ['RecruiterCategory', 'recruiterRelation', tables.RECRUITER_CATEGORIES],
    ['Labor_Type', 'sector', tables.LABOUR_TYPES],
    ['ageCategories', 'ageGroup', tables.AGE_CATEGORIES],
    ['ControlCategory', 'meansOfControl', tables.CONTROL_CATEGORIES],
  ]
  const words = mapped.flatMap(([column, field, table]) => [...table].map(([word, code]) => [column, word, field, code] as const))

  test.each(words)('maps %s %s to %s %s', async (column, word, field, code) => {
    expect([(await caseOf({ [column]: word }))?.[field]].flat()).toEqual([code])
  })

  test.each([
    ['Sexual Exploitation', '0', ['SEXUAL_EXPLOITATION'], 'SEXUAL', 'NO'],
    ['Forced Labor', '1', ['FORCED_LABOUR'], 'LABOUR', 'YES'],
    ['Other', '1', ['OTHER', 'FORCED_LABOUR'], 'LABOUR', 'YES'],
    ['Other', '0', ['OTHER'], 'OTHER', 'NO'],
    ['Forced Marriage', '-99', ['FORCED_MARRIAGE'], 'OTHER', 'UNKNOWN'],
    ['Forced Marriage', '0', ['FORCED_MARRIAGE'], 'OTHER', 'NO'],
    ['Sexual Exploitation', '1', ['SEXUAL_EXPLOITATION', 'FORCED_LABOUR'], 'BOTH', 'YES'],
    ['-99', '1', ['FORCED_LABOUR'], 'LABOUR', 'YES'],
    ['-99', '-99', ['UNKNOWN'], 'UNKNOWN', 'UNKNOWN'],
  ])(
    'maps %s with the flag %s to %j, class %s',
    async (ExploitType, isForcedLabour, formsOfExploitation, exploitationClass, forcedLabour) => {
      expect(await caseOf({ ExploitType, isForcedLabour })).toMatchObject({ formsOfExploitation, exploitationClass, forcedLabour })
    },
  )

  test.each([
    ['BY', 'BY'],
    ['0', 'ZZ'],
    ['-99', 'ZZ'],
  ])('maps the citizenship %s to %s', async (citizenship, code) => {
    expect((await caseOf({ citizenship }))?.citizenship).toBe(code)
  })

  test('that is there twice is two persons, each on its line', async () => {
    const rows = await read([HEADER, csv(), csv(), csv({ gender: 'Female' }), csv()].join('\n'))
    expect(rows.map(({ line }) => line)).toEqual([2, 3, 4, 5])
    expect(rows[0]?.record).toEqual(rows[3]?.record)
  })
})

describe('a reject', () => {
  test.each<[Partial<typeof BUILDER>, Column, Reject['rule'], number]>([
    [{ Datasource: 'Hot line' }, 'Datasource', 'one-of', 8],
    [{ gender: 'female' }, 'gender', 'one-of', 6],
    [{ gender: '' }, 'gender', 'one-of', 0],
    [{ isForcedLabour: '2' }, 'isForcedLabour', 'one-of', 1],
    [{ ControlCategory: 'None' }, 'ControlCategory', 'one-of', 4],
    [{ RecruiterCategory: 'Nobody' }, 'RecruiterCategory', 'one-of', 6],
    [{ ExploitType: 'Slavery' }, 'ExploitType', 'one-of', 7],
    [{ Labor_Type: 'Mining' }, 'Labor_Type', 'one-of', 6],
    [{ ageCategories: 'Age 0-17' }, 'ageCategories', 'one-of', 8],
    [{ yearOfRegistration: '2001' }, 'yearOfRegistration', 'year', 4],
    [{ yearOfRegistration: '2021' }, 'yearOfRegistration', 'year', 4],
    [{ yearOfRegistration: '2016.0' }, 'yearOfRegistration', 'year', 6],
    [{ citizenship: 'BLR' }, 'citizenship', 'country', 3],
    [{ citizenship: 'ZZ' }, 'citizenship', 'country', 2],
    [{ citizenship: 'by' }, 'citizenship', 'country', 2],
    [{ isForcedLabour: '0' }, 'ExploitType', 'agrees-with-isForcedLabour', 12],
    [{ isForcedLabour: '-99' }, 'ExploitType', 'agrees-with-isForcedLabour', 12],
  ])('of %j names %s and the rule %s', async (row, column, rule, length) => {
    const reject = await rejectOf(row)
    expect(reject).toMatchObject({ line: 2, column, rule, length })
    expect(reject?.allowed.length).toBeGreaterThan(0)
  })

  test('of a row with too few or too many values counts them', async () => {
    const rows = await read([HEADER, 'Ivan,Ivanov', `${csv()},more`, csv()].join('\n'))
    expect(rows.map(({ reject }) => reject?.length)).toEqual([2, 11, undefined])
    expect(rows[0]?.reject).toEqual({ line: 2, column: '*', rule: 'columns', length: 2, allowed: ['10 values'] })
  })

  test('never says the value, which may be somebody’s name', async () => {
    const rejects = await read([HEADER, csv({ gender: 'Ivan Ivanov' }), csv({ citizenship: 'Ivan Ivanov' })].join('\n'))
    expect(JSON.stringify(rejects)).not.toContain('Ivan')
  })

  test('does not stop the rows after it', async () => {
    const rows = await read([HEADER, csv({ gender: '?' }), csv()].join('\n'))
    expect(rows.map(({ line, record }) => [line, record !== undefined])).toEqual([
      [2, false],
      [3, true],
    ])
  })
})

describe('a file', () => {
  test('may begin with a byte order mark, end its lines as Windows does and quote its values', async () => {
    const quoted = Object.values(BUILDER)
      .map(value => `"${value}"`)
      .join(',')
    const rows = await read(`\uFEFF${HEADER}\r\n${quoted}\r\n${csv()}\r\n`)
    expect(rows.map(({ line, record }) => [line, record?.citizenship])).toEqual([
      [2, 'BY'],
      [3, 'BY'],
    ])
  })

  test('keeps its line numbers over empty lines and over values that span lines', async () => {
    const rows = await read([HEADER, '', csv({ gender: '"a\nb"' }), '', csv()].join('\n'))
    expect(rows.map(({ line, reject }) => [line, reject?.column])).toEqual([
      [4, 'gender'],
      [6, undefined],
    ])
  })

  test('may have its columns in another order', async () => {
    const backwards = (line: string) => line.split(',').reverse().join(',')
    const rows = await read([HEADER, csv()].map(backwards).join('\n'))
    expect(rows[0]?.record).toMatchObject({ registeredYear: 2016, citizenship: 'BY' })
  })

  test('with a header alone has no rows', async () => {
    expect(await read(HEADER)).toEqual([])
  })

  test('with other columns is refused, and told which', async () => {
    const message = await failure(read(`${HEADER.replace('gender', 'sex')},gendre\n`))
    expect(message).toContain('missing gender')
    expect(message).toContain('"sex", "gendre"')
  })

  test('with a column twice is refused', async () => {
    expect(await failure(read(`${HEADER},gender\n`))).toContain('unknown or twice "gender"')
  })

  test('without a header does not put whole values on the screen', async () => {
    expect(await failure(read(`${'x'.repeat(500)}\n`))).not.toContain('x'.repeat(41))
  })

  test('that is empty is refused', async () => {
    expect(await failure(read(''))).toContain('is empty')
  })

  test('whose quotes do not close is refused, and told where', async () => {
    expect(await failure(read(`${HEADER}\n${csv({ gender: '"Male' })}\n${csv()}\n`))).toContain('is no CSV from line')
  })

  test('whose quotes do not close does not fill the memory', async () => {
    const reading = read(`${HEADER}\n"${`${csv()}\n`.repeat(1_000)}`)
    expect(await failure(reading)).toContain('CSV_MAX_RECORD_SIZE')
  })

  test('may be left before its end', async () => {
    const path = await fileOf(`${HEADER}\n${`${csv()}\n`.repeat(10_000)}`)
    for await (const { line } of readCtdc(path)) if (line === 3) break
    expect(await digestOf(path)).toHaveLength(64)
  })

  test.each([
    ['absent.csv', 'there is no such file'],
    ['.', 'it is a folder'],
  ])('%s cannot be read, in one line', async (name, why) => {
    expect(await failure(rowsOf(join(folder, name)))).toContain(why)
    expect(await failure(digestOf(join(folder, name)))).toContain(why)
  })

  test('is known again by its digest', async () => {
    const content = `${HEADER}\n${csv()}\n`
    expect(await digestOf(await fileOf(content))).toBe(createHash('sha256').update(content).digest('hex'))
  })
})

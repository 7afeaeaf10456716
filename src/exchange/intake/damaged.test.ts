import { readFile, stat, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { windows1251 } from '../../../test/support/encodings.ts'
import { statisticsWorld, type World } from '../../../test/support/statistics-world.ts'
import { OperatorError } from '../../base/errors.ts'
import { importCtdc } from '../ctdc/import-ctdc.ts'
import { SUBSET_COLUMNS } from '../ctdc/subset-form.ts'
import type { ImportSummary } from './summary.ts'

// Damaged copies of a file of the real one's shape: what is told, and that nothing is lost or half done.

const RED_CROSS = 'red-cross-brest'

let world: World
beforeAll(async () => {
  world = await statisticsWorld()
})
afterAll(() => world[Symbol.asyncDispose]())

const run = (path: string, more: { rejects?: string; dryRun?: boolean } = {}, agency = RED_CROSS): Promise<ImportSummary> =>
  importCtdc({ urls: world.db.urls, agency, path, batchSize: 10, ...more })

const LINES = 40
const AGES = ['Age 30-38', 'Age 18-20', 'Age 21-23', 'Age 24-26']
let files = 0
/** Rows that differ from those of any other test, so that no two files are one. */
const whole = async (): Promise<string> => {
  const row = { yearOfRegistration: String(2002 + (files % 18)), ageCategories: AGES[Math.floor(files / 18)]! }
  files += 1
  return world.file(Array.from({ length: LINES }, (_, i) => ({ ...row, gender: i % 2 ? 'Female' : 'Male' })))
}
const damaged = async (damage: (lines: string[]) => string | Buffer): Promise<string> => {
  const path = await whole()
  await writeFile(path, damage((await readFile(path, 'utf8')).split('\n')))
  return path
}
/** Of the file, by the database itself. */
const linesOf = async ({ digest }: { digest: string }): Promise<number[]> =>
  (
    await world.rows<{ line: number }>('select source_line as line from nrm."case" where source_digest = $1 order by 1', [
      Buffer.from(digest, 'hex'),
    ])
  ).map(({ line }) => line)
const allBut = (...lost: number[]): number[] => Array.from({ length: LINES }, (_, i) => i + 2).filter(line => !lost.includes(line))
const swap = (lines: string[], n: number, change: (line: string) => string): string => lines.with(n - 1, change(lines[n - 1]!)).join('\n')

const swapBytes = (lines: string[], line: Buffer): Buffer =>
  Buffer.concat([Buffer.from(`${lines.slice(0, 19).join('\n')}\n`), line, Buffer.from(`\n${lines.slice(20).join('\n')}`)])
/** Its first letter that is not ASCII is cut in half. */
const broken = (line: string): Buffer => {
  const bytes = Buffer.from(line)
  bytes[bytes.findIndex(byte => byte > 0x7f) + 1] = 0xff
  return bytes
}

const NAME = 'Ivan Ivanov'

describe('of a damaged copy', () => {
  const cases: readonly (readonly [string, number, string, string, (lines: string[]) => string | Buffer])[] = [
    ['a truncated line', 20, '*', 'columns', lines => swap(lines, 20, line => line.slice(0, 30))],
    ['a wrong code', 20, 'gender', 'one-of', lines => swap(lines, 20, line => line.replace(/Female|Male/, NAME))],
    [
      'a field of 10 MB',
      20,
      'citizenship',
      'length',
      lines => swap(lines, 20, line => line.replace(',BY,', `,${NAME.repeat(1_000_000)},`)),
    ],
    [
      'a field of 10 MB in quotes',
      20,
      'citizenship',
      'length',
      lines => swap(lines, 20, line => line.replace(',BY,', `,"${`${NAME},`.repeat(1_000_000)}",`)),
    ],
    ['a NUL', 20, 'citizenship', 'no-nul', lines => swap(lines, 20, line => line.replace(',BY,', ',B\0Y,'))],
    ['an unclosed quote', 20, 'citizenship', 'closed-quote', lines => swap(lines, 20, line => line.replace(',BY,', ',"BY,'))],
    ['a row of another file', 20, '*', 'columns', lines => swap(lines, 20, () => `7,${NAME},1990-01-02,+375291112233`)],
    [
      'a row of another file, as JSON',
      20,
      'Datasource',
      'closed-quote',
      lines => swap(lines, 20, () => `{"name":"${NAME}","born":"1990"}`),
    ],
    [
      'bytes of another encoding',
      20,
      'Labor_Type',
      'one-of',
      lines => swapBytes(lines, windows1251(lines[19]!.replace('Construction', 'Стройка'))),
    ],
    [
      'bytes of no encoding among UTF-8',
      20,
      'Labor_Type',
      'encoding',
      lines => swapBytes(lines, broken(lines[19]!.replace('Construction', 'Будоўля'))),
    ],
  ]

  test.each(cases)('%s is told, in line %i, column %s, by the rule %s; the rest is in', async (_, line, column, rule, damage) => {
    const summary = await run(await damaged(damage))
    expect(summary).toMatchObject({ read: LINES, added: LINES - 1, rejected: 1, throughLine: LINES + 1 })
    expect(summary.rejects).toEqual([{ line, column, rule, allowed: expect.arrayContaining([expect.any(String)]) }])
    expect(await linesOf(summary)).toEqual(allBut(20))
    expect(JSON.stringify(summary)).not.toContain('Ivan')
    expect((await stat(summary.rejectsFile!)).size).toBeLessThan(100_000)
  })

  test('the header, nothing is written', async () => {
    const path = await damaged(lines => swap(lines, 1, line => line.replace('gender', 'sex')))
    await expect(run(path)).rejects.toThrow(OperatorError)
    const empty = await damaged(() => '')
    await expect(run(empty)).rejects.toThrow('is empty')
    await expect(run(`${path}.not-there`)).rejects.toThrow('there is no such file')
    await expect(run(dirname(path))).rejects.toThrow('it is not a file')
  })

  test('cut off in the middle of a line, all before it is in', async () => {
    const path = await damaged(lines => lines.join('\n').slice(0, -40))
    const summary = await run(path)
    expect(summary.rejects).toEqual([expect.objectContaining({ line: LINES + 1, rule: 'columns' })])
    expect(await linesOf(summary)).toEqual(allBut(LINES + 1))
  })
})

describe('encodings and separators', () => {
  const encodings: readonly (readonly [string, (text: string) => Buffer])[] = [
    ['UTF-8', text => Buffer.from(text)],
    ['UTF-8 with a byte order mark', text => Buffer.from(`\uFEFF${text}`)],
    ['UTF-16 LE', text => Buffer.from(`\uFEFF${text}`, 'utf16le')],
    ['UTF-16 BE', text => Buffer.from(`\uFEFF${text}`, 'utf16le').swap16()],
    ['UTF-16 LE without a mark', text => Buffer.from(text, 'utf16le')],
    ['windows-1251', text => windows1251(text.replace('Male', 'Муж'))],
  ]
  const forms = encodings.flatMap(([name, encode]) => [',', ';', '\t'].map(separator => [name, separator, encode] as const))

  test.each(forms)('%s with %j are recognised', async (name, separator, encode) => {
    const summary = await run(await damaged(lines => encode(lines.join('\r\n').replaceAll(',', separator))))
    const lost = name === 'windows-1251' ? [2] : []
    expect(summary.rejects.map(({ line, column }) => [line, column])).toEqual(lost.map(line => [line, 'gender']))
    expect(await linesOf(summary)).toEqual(allBut(...lost))
    if (name === 'windows-1251') expect(await readFile(summary.rejectsFile!, 'utf8')).toContain('Муж')
  })
})

describe('a rejects file', () => {
  const bad = (): Promise<string> =>
    damaged(lines => swap(swap(lines, 20, line => line.replace(/Female|Male/, '=cmd()')).split('\n'), 30, line => line.slice(0, 25)))

  test('has the rows as they were, with line, column, rule and what is allowed; only its owner may read it', async () => {
    const path = await bad()
    const { rejectsFile, digest } = await run(path)
    expect(rejectsFile).toBe(`${path}.rejects.csv`)
    expect((await stat(rejectsFile!)).mode & 0o777).toBe(0o600)
    const [header, first, second, end] = (await readFile(rejectsFile!, 'utf8')).split('\r\n')
    expect(header).toBe(`\uFEFF${SUBSET_COLUMNS.join(',')},reject_file,reject_line,reject_column,reject_rule,reject_allowed,reject_text`)
    expect(first).toContain(`,'=cmd(),BY,`)
    expect(first).toContain(`,${digest},20,gender,one-of,"Female, Male, -99",`)
    expect(second).toMatch(
      new RegExp(`^\\d{4},Case Management,Male,,,,,,,,${digest},30,\\*,columns,10 values,"\\d{4},Case Management,Male"$`),
    )
    expect(end).toBe('')
  })

  test('once corrected is an import: each row in once, whichever file comes again', async () => {
    const path = await bad()
    const first = await run(path)
    expect(first).toMatchObject({ added: LINES - 2, rejected: 2 })
    const lines = (await readFile(first.rejectsFile!, 'utf8')).replace(`'=cmd()`, 'Male').split('\r\n')
    // One row is corrected, and the other not yet; a spreadsheet writes its own separator and encoding.
    await writeFile(first.rejectsFile!, windows1251(lines.join('\r\n').replace('\uFEFF', '')))
    const second = await run(first.rejectsFile!)
    expect(second).toMatchObject({ read: 2, added: 1, already: 0, rejected: 1 })
    expect(second.rejects).toEqual([expect.objectContaining({ line: 3, column: 'citizenship', rule: 'country' })])
    expect(await linesOf(first)).toEqual(allBut(30))

    // The second rejects file still names the first file and its line.
    const again = (await readFile(second.rejectsFile!, 'utf8')).split('\r\n')
    const whole30 = `2016,Case Management,Male,BY,1,Financial,Other,Forced Labor,Construction,Age 30-38`
    again[1] = `${whole30},${again[1]!.split(',').slice(10).join(',')}`
    await writeFile(second.rejectsFile!, again.join('\r\n'))
    expect(await run(second.rejectsFile!)).toMatchObject({ read: 1, added: 1, rejected: 0 })
    expect(await linesOf(first)).toEqual(allBut())

    // What was corrected the first file does not reject any more, and nothing doubles.
    for (const file of [path, first.rejectsFile!, second.rejectsFile!]) expect(await run(file)).toMatchObject({ added: 0, rejected: 0 })
    expect(await linesOf(first)).toEqual(allBut())
  })

  test('takes a row that is there twice once, and none whose file or line somebody changed', async () => {
    const first = await run(await bad())
    const [header, row] = (await readFile(first.rejectsFile!, 'utf8')).replace(`'=cmd()`, 'Male').split('\r\n') as [string, string]
    await writeFile(
      first.rejectsFile!,
      [header, row, row, row.replace(',20,gender', ',twenty,gender'), row.replace(first.digest, 'x')].join('\n'),
    )
    const second = await run(first.rejectsFile!)
    expect(second).toMatchObject({ read: 4, added: 1, already: 1, rejected: 2 })
    expect(second.rejects.map(({ line, rule }) => [line, rule])).toEqual([
      [4, 'row-identity'],
      [5, 'row-identity'],
    ])
  })

  test('is never written over: another name is taken, or the one asked for refused', async () => {
    const path = await bad()
    const files = [await run(path), await run(path)].map(({ rejectsFile }) => rejectsFile)
    expect(files).toEqual([`${path}.rejects.csv`, `${path}.rejects.2.csv`])
    await expect(run(path, { rejects: files[0]! })).rejects.toThrow('is there already')
    await expect(run(path, { rejects: join(path, 'x') })).rejects.toThrow('Cannot write')
    expect((await run(path, { rejects: `${path}.mine.csv` })).rejectsFile).toBe(`${path}.mine.csv`)
  })
})

describe('a dry run', () => {
  const counted = async (): Promise<unknown> =>
    (
      await world.rows(
        `select (select count(*) from nrm."case") as cases, (select count(*) from nrm.import) as imports, (select count(*) from audit.entry) as entries`,
      )
    )[0]

  test('says what would come in, and keeps nothing: no case, no record, no entry, no file', async () => {
    const path = await damaged(lines => swap(lines, 20, line => line.slice(0, 30)))
    const before = await counted()
    expect(await run(path, { dryRun: true })).toMatchObject({
      dryRun: true,
      importId: null,
      read: LINES,
      added: LINES - 1,
      rejected: 1,
      rejectsFile: null,
    })
    expect(await counted()).toEqual(before)
    await expect(stat(`${path}.rejects.csv`)).rejects.toMatchObject({ code: 'ENOENT' })
    expect(await run(path)).toMatchObject({ added: LINES - 1, rejected: 1 })
    expect(await run(path, { dryRun: true })).toMatchObject({ added: 0, already: LINES - 1, rejected: 1 })
  })

  test('is refused where the import would be', async () => {
    await expect(run(await whole(), { dryRun: true }, 'usaid')).rejects.toThrow('do not let usaid record cases')
    await expect(run(await whole(), { dryRun: true }, 'nobody')).rejects.toThrow('There is no agency "nobody"')
  })
})

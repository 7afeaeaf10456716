import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { RejectsFile } from './rejects-file.ts'
import type { Source, SourceRow } from './source.ts'
import { openTable } from './table.ts'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hub-table-'))
})
afterAll(() => rm(folder, { recursive: true }))

let files = 0
const written = async (text: string): Promise<string> => {
  const path = join(folder, `${(files += 1)}.csv`)
  await writeFile(path, text)
  return path
}
const rowsOf = async (source: Source): Promise<SourceRow[]> => {
  const rows: SourceRow[] = []
  for await (const row of source.rows()) rows.push(row)
  return rows
}

test('what goes out as rejected comes back exactly, whatever it is, under its first file and line', async () => {
  const source = await openTable(await written('a,b,c\n'))
  const cell = fc.string({
    unit: fc.constantFrom("'", '=', '+', '-', '@', '\t', '\r', '\n', ' ', '1', '.', 'я', '"', ',', ';'),
    minLength: 1,
  })
  const row = fc.record({
    cells: fc.tuple(cell, cell, cell),
    line: fc.integer({ min: 2, max: 999_999_999 }),
    digest: fc.stringMatching(/^[0-9a-f]{64}$/),
  })
  await fc.assert(
    fc.asyncProperty(fc.array(row, { minLength: 1 }), async rows => {
      const path = join(folder, `${(files += 1)}.rejects.csv`)
      {
        await using file = await RejectsFile.open(source, path)
        const wrong = { column: 'a', rule: 'one-of', allowed: ['=1', 'x'] }
        await file.add(
          rows.map(({ cells, line, digest }) => ({ row: { line, identity: { digest, line }, cells }, reject: { line, ...wrong } })),
        )
      }
      const back = await openTable(path)
      expect(back.columns).toEqual(['a', 'b', 'c'])
      const read = await rowsOf(back)
      expect(read.map(({ cells, identity, broken }) => ({ cells, ...identity, broken }))).toEqual(
        rows.map(each => ({ ...each, broken: undefined })),
      )
    }),
    { numRuns: 50 },
  )
})

test('a file with a header alone has no rows, and one with blank lines before it has a header', async () => {
  expect(await rowsOf(await openTable(await written('a,b\n')))).toEqual([])
  const source = await openTable(await written('\n\n a ;b;c\n1;2;3\n'))
  expect(source.columns).toEqual(['a', 'b', 'c'])
  expect((await rowsOf(source)).map(({ line, cells }) => [line, ...cells])).toEqual([[4, '1', '2', '3']])
})

test('a column that is there twice is refused, and of those without a name there may be several', async () => {
  await expect(openTable(await written('a,b,a\n'))).rejects.toThrow('has the column "a" twice')
  expect((await openTable(await written('a,,\n'))).columns).toEqual(['a', '', ''])
})

test('its rows can be read again, and it says how far it is', async () => {
  const source = await openTable(await written('a,b\n1,2\n'))
  expect(await rowsOf(source)).toEqual(await rowsOf(source))
  expect(source.position()).toBe(source.file.bytes)
})

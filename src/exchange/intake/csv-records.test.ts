import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type CsvForm, type CsvRecord, csvRecords, LONGEST_RECORD } from './csv-records.ts'

async function* cut(text: string, size: number): AsyncGenerator<string> {
  for (let i = 0; i < text.length; i += size) yield text.slice(i, i + size)
}

const read = async (text: string, form: CsvForm = { separator: ',', columns: 2 }, size = 7): Promise<CsvRecord[]> => {
  const records: CsvRecord[] = []
  for await (const record of csvRecords(cut(text, size), form)) records.push(record)
  return records
}

/** What each line came to: its cells, or the damage. */
const told = async (text: string, columns = 2, size = 7): Promise<unknown[]> => {
  const records = await read(text, { separator: ',', columns }, size)
  return records.map(({ line, cells, damage, cell }) => (damage ? [line, damage, cell] : [line, ...cells]))
}

describe('records', () => {
  test('have the line on which they begin, over empty lines and values that span lines', async () => {
    expect(await told('a,b\n\r\n1,"x\ny"\n\n,\n3,4\r\n"5","6"')).toEqual([
      [1, 'a', 'b'],
      [3, '1', 'x\ny'],
      [7, '3', '4'],
      [8, '5', '6'],
    ])
  })

  test('keep a quote within a value', async () => {
    expect(await told('5" nail,"say ""no"""\n')).toEqual([[1, '5" nail', 'say "no"']])
  })

  const value = fc.string({ unit: fc.constantFrom('a', 'я', ' ', ',', ';', '\t', '"', '\n', '\r', '=') })
  const table = fc.array(fc.array(value, { minLength: 2, maxLength: 2 }), { minLength: 1 })

  test.each([',', ';', '\t'])('written with %j come back, however the text is cut', async separator => {
    await fc.assert(
      fc.asyncProperty(table, fc.integer({ min: 1, max: 9 }), async (rows, size) => {
        const text = rows.map(row => `${row.map(cell => `"${cell.replaceAll('"', '""')}"`).join(separator)}\r\n`).join('')
        const records = await read(text, { separator, columns: 2 }, size)
        expect(records.map(({ cells }) => cells)).toEqual(rows.filter(row => row.some(cell => cell !== '')))
        expect(records.every(({ damage }) => damage === undefined)).toBe(true)
      }),
    )
  })

  test('do not depend on how the text is cut, whatever it is', async () => {
    const any = fc.string({ unit: fc.constantFrom('a', ',', '"', '\n', '\r', '\0', '\uFFFD'), maxLength: 40 })
    await fc.assert(
      fc.asyncProperty(any, fc.integer({ min: 1, max: 9 }), async (text, size) => {
        expect(await read(text, undefined, size)).toEqual(await read(text, undefined, 1_000))
      }),
    )
  })

  test('every line that is not empty is in a record or told of', async () => {
    const line = fc.string({ unit: fc.constantFrom('a', 'b', ',', '"'), maxLength: 8 })
    await fc.assert(
      fc.asyncProperty(fc.array(line), async lines => {
        const records = await read(lines.join('\n'))
        const seen = new Set(
          records.flatMap(({ line: first, cells }) => Array.from({ length: cells.join('').split('\n').length }, (_, i) => first + i)),
        )
        const lost = lines.flatMap((text, i) => (/[ab]/.test(text) && !seen.has(i + 1) ? [i + 1] : []))
        expect(lost).toEqual([])
      }),
    )
  })
})

describe('damage', () => {
  test('a truncated line, one with more, and a row of another file are told; the rest is there', async () => {
    expect(await told('a,b\n1\n1,2,3\n{"a":1}\n1,2\n')).toEqual([
      [1, 'a', 'b'],
      [2, 'columns', undefined],
      [3, 'columns', undefined],
      [4, 'columns', undefined],
      [5, '1', '2'],
    ])
  })

  test.each([
    ['to the end of the file', 'a,b\n1,"2\n3,4\n5,6\n'],
    ['up to the quote of another line', 'a,b\n1,"2\n3,4\n5,6\n7,"8"\n'],
    ['up to one that makes it look whole', 'a,b\n1,"2\n3,4\n5,6\n"7","8"\n'],
  ])('a quote that is not closed, %s, takes its own line only', async (_, text) => {
    const lines = await told(text)
    expect(lines.slice(0, 4)).toEqual([
      [1, 'a', 'b'],
      [2, 'closed-quote', 1],
      [3, '3', '4'],
      [4, '5', '6'],
    ])
  })

  test('a quote that is closed lines later, in a row that comes out with a wrong number of values, gives the lines between them back', async () => {
    expect(await told('a,b\n1,"2\n3,4\n5,6",7\n8,9\n')).toEqual([
      [1, 'a', 'b'],
      [2, 'columns', undefined],
      [3, '3', '4'],
      [4, 'columns', undefined],
      [5, '8', '9'],
    ])
  })

  test('where no value spans lines, two quotes that are not closed do not hide the rows between them', async () => {
    const records = await read('a,b\n1,"2\n3,4\n5,6"\n7,8\n', { separator: ',', columns: 2, oneLine: true })
    expect(records.map(({ line, damage }) => [line, damage])).toEqual([
      [1, undefined],
      [2, 'closed-quote'],
      [3, undefined],
      [4, undefined],
      [5, undefined],
    ])
  })

  test('a quoted value with something behind it', async () => {
    expect(await told('"a"x,b\n1,2\n')).toEqual([
      [1, 'closed-quote', 0],
      [2, '1', '2'],
    ])
  })

  test('a value that is too long is passed over and not kept', async () => {
    const long = 'x'.repeat(10 << 20)
    const records = await read(`a,b\n1,${long}\n3,4\n1,"${long}"\n5,6\n`, { separator: ',', columns: 2 }, 1 << 16)
    expect(records.map(({ line, damage, cell }) => [line, damage, cell])).toEqual([
      [1, undefined, undefined],
      [2, 'length', 1],
      [3, undefined, undefined],
      [4, 'length', 1],
      [5, undefined, undefined],
    ])
    expect(records.every(({ text = '' }) => text.length < LONGEST_RECORD)).toBe(true)
  })

  test('a NUL and what cannot be decoded are found in their cell, and in no other row', async () => {
    expect(await told('a,b\n1,\0\n\uFFFDx,2\n3,4\n')).toEqual([
      [1, 'a', 'b'],
      [2, 'no-nul', 1],
      [3, 'encoding', 0],
      [4, '3', '4'],
    ])
  })

  test('comes with the text of the line', async () => {
    expect((await read('1,2,3\r\n')).map(({ text }) => text)).toEqual(['1,2,3'])
  })
})

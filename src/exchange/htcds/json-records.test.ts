import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { jsonRecords, shapeOf } from './json-records.ts'

/** What is read of a text that comes in pieces of this length. */
async function read(text: string, length = 1 << 16): Promise<{ values: unknown[]; lines: number[]; error?: string }> {
  async function* pieces() {
    for (let i = 0; i < text.length; i += length) yield text.slice(i, i + length)
  }
  const values: unknown[] = []
  const lines: number[] = []
  try {
    for await (const { line, value } of jsonRecords(pieces(), shapeOf(text)!)) {
      values.push(value)
      lines.push(line)
    }
    return { values, lines }
  } catch (error) {
    return { values, lines, error: (error as Error).message }
  }
}

const records = fc.array(
  fc.dictionary(fc.oneof(fc.constantFrom('records', 'a"b', 'x\\', ':', '[', '}'), fc.string()), fc.jsonValue(), { minKeys: 1 }),
  { minLength: 1, maxLength: 5 },
)

test('an array, an object with records, and lines give the records, in pieces of any length, written in any way', async () => {
  await fc.assert(
    fc.asyncProperty(records, fc.integer({ min: 1, max: 40 }), fc.constantFrom(undefined, 2), async (list, length, indent) => {
      const expected = JSON.parse(JSON.stringify(list)) as unknown
      const texts = [
        JSON.stringify(list, null, indent),
        JSON.stringify({ other: { records: [{ no: 1 }] }, note: 'records', records: list, after: ['records'] }, null, indent),
        list.map(each => JSON.stringify(each)).join('\r\n'),
      ]
      // An object alone on its line with a list of records is such a file.
      fc.pre(shapeOf(texts[2]!) === 'lines')
      for (const text of texts) expect((await read(text, length)).values).toEqual(expected)
    }),
  )
})

describe('what is no JSON', () => {
  test('is one record without a value, and the next are read', async () => {
    expect(await read('[{"a":1},{"a":},{"b" 2},x,{"a":3}]')).toEqual({
      values: [{ a: 1 }, undefined, undefined, undefined, { a: 3 }],
      lines: [1, 2, 3, 4, 5],
    })
    expect(await read('{"a":1}\n{"a":\n\n{"a":3}')).toEqual({ values: [{ a: 1 }, undefined, { a: 3 }], lines: [1, 2, 4] })
    expect((await read('[{"a":1},{"a":3},]')).values).toEqual([{ a: 1 }, { a: 3 }])
  })

  test.each(['[{"a":1},{"a":2}', '[{"a":1},{"a":2},{"a":"', '{"records": [{"a":1},{"a":2},{"b":[', '[{"a":1},{"a":2}][{"a":3}]'])(
    'is told where the array breaks off, and what was before it is given: %s',
    async text => {
      const { values, error } = await read(text)
      expect(values.slice(0, 1)).toEqual([{ a: 1 }])
      expect(error).toMatch(/behind record \d\.$/)
    },
  )

  test('nests as deep as it likes', async () => {
    const deep = `${'['.repeat(200_000)}${']'.repeat(200_000)}`
    expect((await read(`[{"a":1},{"a":${deep}},{"b":2}]`)).lines).toEqual([1, 2, 3])
  })

  test.each(['', 'a,b', '"a"', '1'])('is no list: %s', text => {
    expect(shapeOf(text)).toBeUndefined()
  })
})

test('a record longer than can be held ends the reading, and those before it are given', async () => {
  const { values, error } = await read(`[{"a":1},{"a":"${'x'.repeat(40 << 20)}"}]`)
  expect(values).toEqual([{ a: 1 }])
  expect(error).toBe('Record 2 is longer than 32 million characters.')
})

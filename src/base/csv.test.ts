import fc from 'fast-check'
import { expect, test } from 'vitest'
import { csvLine, defused, fused } from './csv.ts'

const awkward = fc.string({
  unit: fc.constantFrom("'", '=', '+', '-', '@', '＝', '\t', '\r', '\n', ' ', '1', '.', 'a', 'я', '"', ',', ';'),
})

test.each(['=1+1', '+375 29 111 22 33', '-1+cmd', '@SUM(A1)', '\t=1', '\r=1', '\n=1', ' =1', '＝1', '--', '-', "'=1"])(
  '%j is no formula any more',
  cell => expect(defused(cell)).toBe(`'${cell}`),
)

test.each(['-99', '+5', '2016', '0.5', '-0.5', '', 'Иван', "O'Neill", "'tis"])('%j stays as it is', cell =>
  expect(defused(cell)).toBe(cell),
)

test('what was defused comes back exactly', () => {
  fc.assert(fc.property(awkward, cell => fused(defused(cell)) === cell))
})

test('no cell but a number begins as a formula does', () => {
  fc.assert(fc.property(awkward, cell => /^[+-]?\d+(\.\d+)?$/.test(cell) || !/^\s*[=+\-@＝＋－＠\t\r\n]/.test(defused(cell))))
})

test('a line is quoted where it must be, for whatever separator', () => {
  expect(csvLine(['a', 'b,c', 'd;e', 'f"g', 'h\ni', ' j', 7, '=1'])).toBe(`a,"b,c","d;e","f""g","h\ni"," j",7,'=1\r\n`)
})

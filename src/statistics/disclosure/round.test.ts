import { randomBytes } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { drawFrom } from './draw.ts'
import { boundsOf, type Draw, protect, protectAll } from './round.ts'

const base = fc.integer({ min: 2, max: 20 })
const counts = fc.array(fc.nat({ max: 40 }), { maxLength: 12 }).map(list => new Map(list.map((count, i) => [2000 + i, count])))
/** Any draw at all. */
const draws: fc.Arbitrary<Draw> = fc.array(fc.nat(), { minLength: 30, maxLength: 30 }).map(list => (b, cell) => list[cell - 2000]! % b)
const sum = (values: Iterable<number>): number => [...values].reduce((a, b) => a + b, 0)

describe('a protected table', () => {
  test('holds no count below the base but 0, and leaves the others as they are', () => {
    fc.assert(
      fc.property(counts, base, draws, (table, b, draw) => {
        const made = protect(table, b, draw)
        expect([...made.keys()]).toEqual([...table.keys()])
        for (const [cell, value] of made) {
          expect(value === 0 || value >= b).toBe(true)
          if (table.get(cell)! >= b) expect(value).toBe(table.get(cell))
          if (table.get(cell) === 0) expect(value).toBe(0)
        }
      }),
    )
  })

  test('is right on average: over all draws there are, a cell adds up to its count', () => {
    fc.assert(
      fc.property(base, fc.nat({ max: 40 }), (b, count) => {
        const made = Array.from({ length: b }, (_, drawn) => protect(new Map([[2000, count]]), b, () => drawn).get(2000)!)
        expect(sum(made)).toBe(count * b)
      }),
    )
  })

  test('is so for a coarser base made from a finer one too', () => {
    fc.assert(
      fc.property(base, base, fc.nat({ max: 40 }), (b, c, count) => {
        const bases = [...new Set([b, c])].sort((x, y) => x - y)
        const drawn = (of: number): number[] => Array.from({ length: of }, (_, i) => i)
        const made = drawn(bases[0]!).flatMap(first =>
          drawn(bases.at(-1)!).map(second => {
            const draw: Draw = of => (of === bases[0] ? first : second)
            return protectAll(new Map([[2000, count]]), bases, draw)
              .get(bases.at(-1)!)!
              .get(2000)!
          }),
        )
        expect(sum(made)).toBe(count * made.length)
      }),
    )
  })

  test('is made from the next finer one alone', () => {
    fc.assert(
      fc.property(counts, draws, (table, draw) => {
        const tables = protectAll(table, [10, 3, 10], draw)
        expect([...tables.keys()]).toEqual([3, 10])
        expect(tables.get(10)).toEqual(protect(tables.get(3)!, 10, draw))
      }),
    )
  })

  test('has bounds between which the true count lies', () => {
    fc.assert(
      fc.property(counts, draws, (table, draw) => {
        for (const [b, made] of protectAll(table, [3, 10], draw))
          for (const [cell, value] of made) {
            const { low, high } = boundsOf(value, b)
            expect(low <= table.get(cell)! && table.get(cell)! <= high).toBe(true)
          }
      }),
    )
  })

  test('is additive: the total of parts is the total of the whole', () => {
    fc.assert(
      fc.property(counts, base, draws, fc.nat({ max: 12 }), (table, b, draw, at) => {
        const [left, right] = [[...table].slice(0, at), [...table].slice(at)]
        const parts = [left, right].map(part => sum(protect(new Map(part), b, draw).values()))
        expect(sum(parts)).toBe(sum(protect(table, b, draw).values()))
      }),
    )
  })
})

describe('a draw', () => {
  test('is the same for the same cell, and within the base', () => {
    const secret = randomBytes(32)
    fc.assert(
      fc.property(base, fc.integer({ min: 2000, max: 2100 }), (b, cell) => {
        const drawn = drawFrom(secret, 'x')(b, cell)
        expect(drawn).toBe(drawFrom(secret, 'x')(b, cell))
        expect(Number.isInteger(drawn) && drawn >= 0 && drawn < b).toBe(true)
      }),
    )
  })

  test('differs with the secret and with what is counted', () => {
    const many = (secret: Buffer, what: string): number[] => Array.from({ length: 100 }, (_, i) => drawFrom(secret, what)(10, i))
    const secret = Buffer.alloc(32, 1)
    expect(many(secret, 'x')).not.toEqual(many(secret, 'y'))
    expect(many(secret, 'x')).not.toEqual(many(Buffer.alloc(32, 2), 'x'))
    expect(new Set(many(secret, 'x')).size).toBe(10)
  })
})

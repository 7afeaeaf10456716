/** Chance that is the same for the same seed, on every machine: for demonstrations and tests, never for keys. */
export interface Dice {
  /** A whole number from `from` to `to`, both included. */
  between(from: number, to: number): number
  /** True once in `n` times. */
  oneIn(n: number): boolean
  one<const T>(of: readonly [T, ...T[]]): T
  /** Several different ones, at least one, in the order of the list. */
  some<T>(of: readonly [T, ...T[]], most: number): T[]
  /** One of the weighted: weight 3 falls thrice as often as weight 1. */
  weighted<T extends { readonly weight: number }>(of: readonly [T, ...T[]]): T
}

export const diceOf = (seed: number): Dice => {
  const next = mulberry32(seed)
  const between = (from: number, to: number): number => from + Math.floor(next() * (to - from + 1))
  const one = <const T>(of: readonly [T, ...T[]]): T => of[between(0, of.length - 1)] ?? of[0]
  return {
    between,
    one,
    oneIn: n => between(1, n) === 1,
    some: (of, most) => {
      const taken = new Set(Array.from({ length: between(1, most) }, () => one(of)))
      return of.filter(each => taken.has(each))
    },
    weighted: of => {
      let left = between(
        1,
        of.reduce((sum, { weight }) => sum + weight, 0),
      )
      return of.find(({ weight }) => (left -= weight) <= 0) ?? of[0]
    },
  }
}

/** Tommy Ettinger's generator of 32 bits, public domain: numbers from 0 up to 1. */
const mulberry32 = (seed: number) => (): number => {
  seed = (seed + 0x6d2b79f5) | 0
  let t = Math.imul(seed ^ (seed >>> 15), 1 | seed)
  t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
  return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32
}

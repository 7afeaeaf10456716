/** A whole number from 0 to base - 1 for a cell, each as likely as the other, and the same for the same cell whenever it is asked. */
export type Draw = (base: number, cell: number) => number

/** Persons a cell; the key is the cell's (a year). */
export type Counts = ReadonlyMap<number, number>

/**
 * Small count rounding: a count below the base becomes 0 or the base, and the base with the probability count / base, so that sums are right on
 * average; a count from the base on stays. Totals are sums of what comes out, never of what goes in.
 */
export function protect(counts: Counts, base: number, draw: Draw): Map<number, number> {
  return new Map([...counts].map(([cell, count]) => [cell, rounded(count, base, draw(base, cell))]))
}

const rounded = (count: number, base: number, drawn: number): number => {
  if (count >= base) return count
  return drawn < count ? base : 0
}

/**
 * The cells for each base, finest first. A coarser one is made from the next finer and not from the counts: whoever sees both learns no more than
 * from the finer.
 */
export function protectAll(counts: Counts, bases: readonly number[], draw: Draw): Map<number, Counts> {
  const tables = new Map<number, Counts>()
  let finer = counts
  for (const base of [...new Set(bases)].sort((a, b) => a - b)) tables.set(base, (finer = protect(finer, base, draw)))
  return tables
}

/** Between which the true count of a protected cell lies. */
export function boundsOf(value: number, base: number): { low: number; high: number } {
  if (value === 0) return { low: 0, high: base - 1 }
  return value === base ? { low: 1, high: base } : { low: value, high: value }
}

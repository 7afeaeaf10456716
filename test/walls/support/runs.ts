import fc from 'fast-check'
import { runs } from '../../support/runs.ts'

/** The same runs every time, that a test does not fail for no reason of the change at hand; RUNS=100 takes a long look at new ones. */
export const seeded = (usually: number) => ({
  ...runs(usually),
  ...(process.env['RUNS'] === undefined && { seed: 20140521 }),
  // Each try takes a second of a database: seed and path, which are told, bring a failure back.
  endOnFailure: true,
})

/** A long look takes its time. */
export const PATIENCE = process.env['RUNS'] === undefined ? 120_000 : 3_600_000

/** Without the text of what was generated, which would fill many screens. */
export const briefly = <T extends object>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T> =>
  arbitrary.map(value => Object.assign(value, { [fc.toStringMethod]: () => 'to be had by seed and path' }))

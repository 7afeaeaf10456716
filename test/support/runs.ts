/** How often a property is tried: RUNS=1000 for a long look. The seed and the path of a failure are printed by fast-check. */
export const runs = (usually: number): { numRuns: number } => ({ numRuns: Number(process.env['RUNS'] ?? usually) })

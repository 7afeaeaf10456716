import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { AGENCIES, MEMBERS, NAMES, REGION_OF, SUBJECTS, USED_PURPOSES } from '../support/agreements.ts'
import { compare, differencesOfTies } from './support/cells.ts'
import { movedTo, policies } from './support/policies.ts'
import { histories } from './support/records.ts'
import { type Asker, Walled } from './support/walled.ts'
import { writeHistory } from './support/write-history.ts'

let walled: Walled
beforeAll(async () => {
  walled = await Walled.open()
  await walled.register(AGENCIES.map(([name, kind]) => ({ name, kind, region: REGION_OF.get(name)! })))
})
afterAll(() => walled[Symbol.asyncDispose]())

const history = histories({ owners: MEMBERS, others: NAMES, regions: ['BY-BR', 'BY-HO'], purposes: USED_PURPOSES, cases: 12 })
const askers: Asker[] = [
  ...SUBJECTS.map(who => ({ ...who, user: 'u', region: REGION_OF.get(who.agency)! })),
  { agency: null, user: 'public', duties: [], purpose: 'assistance' },
]

test('whatever', async () => {
  const t: any = {}
  const timed = async <T>(k: string, p: () => Promise<T>) => { const s = performance.now(); const r = await p(); t[k] = (t[k] ?? 0) + performance.now() - s; return r }
  let cells = 0, allowed = 0
  await fc.assert(fc.asyncProperty(fc.tuple(policies, history).map(([p, h]) => ({ p, h, [fc.toStringMethod]: () => 'see seed' })), async ({ p, h }) => {
    const now = new Date()
    const policy = movedTo(now, p)
    await timed('without', () => walled.withoutLaw())
    const records = await timed('history', () => writeHistory(walled, h, now))
    expect(await timed('ties', () => differencesOfTies(walled))).toEqual([])
    await timed('legislate', () => walled.legislate(policy, new Date(now.getTime() - 86_400_000 * 365)))
    const c = await timed('compare', () => compare(walled, policy, askers, records))
    cells += c.cells; allowed += c.allowed
    expect(c.wrong.slice(0, 5)).toEqual([])
  }), { numRuns: Number(process.env.RUNS ?? 5), seed: 1, endOnFailure: true })
  console.log((globalThis as any).T, { cells, allowed, share: allowed / cells }, t)
})

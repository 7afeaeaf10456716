/** The second wall against the meaning: whatever agreements say and whatever happened to a case, rows are open where `decide` says so. */
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { AGENCIES, MEMBERS, NAMES, REGION_OF, SUBJECTS, USED_PURPOSES } from '../support/agreements.ts'
import { brestAskers, brestCasts, brestPolicy, brestWalled, clausesOnCases } from './support/brest-walled.ts'
import { compare, differencesOfTies } from './support/cells.ts'
import { movedTo, policies } from './support/policies.ts'
import { histories } from './support/records.ts'
import { briefly, PATIENCE, seeded } from './support/runs.ts'
import { EFFECTS, Tally } from './support/tally.ts'
import { type Asker, Walled } from './support/walled.ts'
import { writeHistory } from './support/write-history.ts'

const YEAR_MS = 365 * 86_400_000

function expectBothAnswers(tally: Tally): void {
  console.log(`${tally.cells} cells, ${(tally.open * 100).toFixed(1)} % open`)
  expect(tally.open).toBeGreaterThan(0.1)
  expect(tally.open).toBeLessThan(0.9)
}

describe('agreements at random', () => {
  let walled: Walled
  beforeAll(async () => {
    walled = await Walled.open()
    await walled.register(AGENCIES.map(([name, kind]) => ({ name, kind, region: REGION_OF.get(name)! })))
  })
  afterAll(() => walled[Symbol.asyncDispose]())

  const history = histories({ owners: MEMBERS, others: NAMES, regions: ['BY-BR', 'BY-HO'], purposes: () => USED_PURPOSES, cases: 12 })
  const askers: Asker[] = [
    ...SUBJECTS.map(who => ({ ...who, user: 'u', region: REGION_OF.get(who.agency)! })),
    { agency: 'ngo-a', user: 'u', duties: ['case-worker'], purpose: null, region: 'BY-BR' },
    { agency: 'ngo-a', user: 'dpo', duties: ['data-protection-officer'], purpose: 'oversight', region: 'BY-BR' },
    { agency: null, user: 'public', duties: [], purpose: 'assistance' },
  ]
  const tally = new Tally()

  test(
    'every cell is as decide says, and the ties are those of the view',
    () =>
      fc.assert(
        fc.asyncProperty(briefly(fc.record({ policy: policies, history, long: fc.boolean() })), async ({ policy, history, long }) => {
          const now = new Date()
          const law = movedTo(now, policy)
          await walled.withoutLaw()
          const records = await writeHistory(walled, history, now)
          expect(await differencesOfTies(walled)).toEqual([])
          // Enacted long ago, what holds now is one period of several.
          await walled.legislate(law, long ? new Date(now.getTime() - YEAR_MS) : now)
          const comparison = await compare(walled, law, askers, records, tally.witness)
          tally.add(comparison)
          expect(comparison.wrong.slice(0, 5)).toEqual([])
        }),
        seeded(8),
      ),
    PATIENCE,
  )

  test('a tenth of the cells or more were open, and a tenth or more closed', () => expectBothAnswers(tally))

  test('every way, prohibitions, exceptions, times, suspensions and kinds of owner decided, each alone', () => {
    expect(EFFECTS.filter(effect => !tally.effects.has(effect))).toEqual([])
  })
})

describe('the agreement of Brest', () => {
  let walled: Walled
  beforeAll(async () => {
    walled = await brestWalled()
  })
  afterAll(() => walled[Symbol.asyncDispose]())
  const tally = new Tally()

  test(
    'every cell is as decide says, and the ties are those of the view',
    () =>
      fc.assert(
        fc.asyncProperty(briefly(fc.tuple(...brestCasts.map(histories))), async casts => {
          for (const [i, history] of casts.entries()) {
            const now = new Date()
            const records = await writeHistory(walled, history, now)
            expect(await differencesOfTies(walled)).toEqual([])
            const comparison = await compare(walled, brestPolicy(now), brestAskers(brestCasts[i]!), records, tally.witness)
            tally.add(comparison)
            expect(comparison.wrong.slice(0, 5)).toEqual([])
          }
        }),
        seeded(1),
      ),
    PATIENCE,
  )

  test('a tenth of the cells or more were open, and a tenth or more closed', () => expectBothAnswers(tally))

  test('every clause on reading cases decided: a grant opened something, a prohibition closed what a grant would have opened', () => {
    expect(clausesOnCases().filter(id => !tally.clauses.has(`brest-mou/2/${id}`))).toEqual([])
  })
})

/** What is told as changed is what `decide` answers otherwise, each cell once and nothing besides, whatever two documents say. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { AFTER, agreement, BEFORE, NAMES, USED_CATEGORIES, USED_DUTIES, USED_PURPOSES } from '../../../test/support/agreements.ts'
import { runs } from '../../../test/support/runs.ts'
import type { Agreement } from '../../agreement/document.ts'
import { ACTIONS, isOwners } from '../../agreement/vocabulary.ts'
import { decide, type Policy, situationsFor } from '../decide.ts'
import type { Holder } from '../law-row.ts'
import { type Change, OWN, sideKey, termsKey } from './change.ts'
import { type Difference, difference } from './difference.ts'
import { lawChanges, situationKey } from './law-changes.ts'
import type { ChangeGroup } from './merge.ts'
import { everyOwner } from './owner-classes.ts'

const versions = fc.tuple(agreement('a'), agreement('a')).map(([one, two]): [Agreement, Agreement] => [one, { ...two, version: 2 }])
/** Every stretch of the generated documents begins at one of these. */
const TIMES = [BEFORE, AFTER]
const HOLDERS: readonly Holder[] = ['none', ...USED_DUTIES]

/** Everything that can be asked, and how a policy answers: the terms, or that it is closed. */
function answers(policy: Policy): Map<string, string> {
  const found = new Map<string, string>()
  for (const agency of NAMES)
    for (const duty of HOLDERS)
      for (const purpose of USED_PURPOSES)
        for (const action of ACTIONS)
          for (const category of USED_CATEGORIES)
            for (const { way, owner } of situationsFor(category, action, agency, NAMES)) {
              const who = { agency, duties: duty === 'none' ? [] : [duty], purpose }
              const decision = decide(policy, who, action, category, { way: way.name, owner })
              const asked = { agency, duty, purpose, action, category, way: way.name, owner: isOwners(way.scope) ? OWN : owner }
              found.set(situationKey(asked), decision.answer === 'yes' ? termsKey(decision.terms) : 'closed')
            }
  return found
}

/** Each of them for every owner for whom it stands. */
const everyChange = ({ changes, owners }: Pick<Difference, 'changes' | 'owners'>): Change[] =>
  changes.flatMap(change => everyOwner([change.owner], owners).map(owner => ({ ...change, owner })))

const holds = ({ since, until }: Change, at: string): boolean =>
  Date.parse(since) <= Date.parse(at) && (until === null || Date.parse(until) > Date.parse(at))

function cellsOf(group: ChangeGroup): string[] {
  const { agencies, duties, purposes, actions, categories, ways, owners, since, until, before, after } = group
  const cells: string[] = []
  for (const agency of agencies)
    for (const duty of duties)
      for (const purpose of purposes)
        for (const action of actions)
          for (const category of categories)
            for (const way of ways)
              for (const owner of owners) {
                const key = situationKey({ agency, duty, purpose, action, category, way: way.name, owner })
                cells.push([key, since, until, sideKey(before), sideKey(after)].join(' '))
              }
  return cells
}

const mirrored = ({ before, after, ...rest }: Change): Change => ({ ...rest, before: after, after: before })
const inOrder = (changes: readonly Change[]): string[] => changes.map(change => JSON.stringify(Object.entries(change).sort())).sort()

describe('the difference between two versions at random', () => {
  test('tells a change where decide answers otherwise, once, and none where it does not', () => {
    fc.assert(
      fc.property(versions, ([one, two]) => {
        const changes = everyChange(difference(one, two))
        for (const at of TIMES) {
          const before = answers({ agreements: [one], at })
          const after = answers({ agreements: [one, two], at })
          const expected = [...before]
            .filter(([key, answer]) => after.get(key) !== answer)
            .map(([key, answer]) => `${key}: ${answer} > ${after.get(key)}`)
          const told = changes.filter(change => holds(change, at))
          expect(told.map(c => `${situationKey(c)}: ${sideKey(c.before)} > ${sideKey(c.after)}`).sort()).toEqual(expected.sort())
        }
      }),
      runs(25),
    )
  })

  test('in groups, each change stands in one', () => {
    fc.assert(
      fc.property(versions, ([one, two]) => {
        const told = difference(one, two)
        const cells = everyChange(told).map(c => [situationKey(c), c.since, c.until, sideKey(c.before), sideKey(c.after)].join(' '))
        const { common, alike, rest } = told.telling
        const groups = [...common.flatMap(each => each.groups), ...alike, ...rest]
        expect(groups.flatMap(cellsOf).sort()).toEqual(cells.sort())
      }),
      runs(60),
    )
  })

  test('backwards, it says the contrary', () => {
    const contrary = { joins: 'leaves', leaves: 'joins', kind: 'kind', dates: 'dates' } as const
    const parties = ({ parties: each }: Difference): string[] => each.map(p => `${p.agency} ${p.role} ${p.what}`).sort()
    const clauses = ({ clauses: each }: Difference): string[] => each.map(c => `${c.before?.id} ${c.after?.id}`).sort()
    fc.assert(
      fc.property(versions, ([one, two]) => {
        const there = difference(one, two)
        const back = difference(two, one)
        expect(inOrder(everyChange(back))).toEqual(inOrder(everyChange(there).map(mirrored)))
        expect(parties(back)).toEqual(there.parties.map(p => `${p.agency} ${p.role} ${contrary[p.what]}`).sort())
        expect(clauses(back)).toEqual(there.clauses.map(c => `${c.after?.id} ${c.before?.id}`).sort())
        expect([...back.sameClauses].sort()).toEqual([...there.sameClauses].sort())
      }),
      runs(40),
    )
  })

  test('a document and itself, and its twin in other words, differ in nothing', () => {
    fc.assert(
      fc.property(versions, ([one]) => {
        const own = difference(one, one)
        expect(own).toMatchObject({ identical: true, parties: [], clauses: [], changes: [], touched: [] })
        const twin: Agreement = {
          ...one,
          version: 2,
          clauses: one.clauses
            .map(clause => ({ ...clause, actions: [...clause.actions].reverse(), categories: [...clause.categories].reverse() }))
            .reverse(),
          signatories: [...one.signatories].reverse(),
        }
        expect(difference(one, twin)).toMatchObject({ parties: [], clauses: [], changes: [], touched: [] })
      }),
      runs(40),
    )
  })

  test('whatever a clause of a version that lies between said, only the two are compared', () => {
    fc.assert(
      fc.property(versions, agreement('a'), ([one, two], other) => {
        const third: Agreement = { ...other, version: 3 }
        expect(lawChanges({ agreements: [one], at: BEFORE }, { agreements: [one, two, third], at: BEFORE }).changes).toEqual(
          difference(one, third, [two]).changes,
        )
      }),
      runs(10),
    )
  })
})

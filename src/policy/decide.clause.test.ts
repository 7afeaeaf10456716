/** What one clause does, against the plainest reading of it: the second opinion on `decide` itself. */
import assert from 'node:assert/strict'
import fc from 'fast-check'
import { afterAll, describe, test } from 'vitest'
import { AGENCIES, AT, BEFORE, grant, MEMBERS, prohibition } from '../../test/support/agreements.ts'
import { type Cell, cells, inWords, isCharters, isOpen } from '../../test/support/cells.ts'
import { runs } from '../../test/support/runs.ts'
import type { Agreement, Clause, Grant, Prohibition } from '../agreement/document.ts'
import { isOwners } from '../agreement/vocabulary.ts'
import { opens, type Policy } from './decide.ts'

const RUNS = runs(40)

// The plainest reading of one clause, for an agreement that all the members have signed.
const KIND = new Map(AGENCIES.filter(([agency]) => MEMBERS.includes(agency)))
const text = { en: 'x', ru: 'х', be: 'і' }
const signedByAll = (clauses: readonly Clause[], id = 'a'): Agreement => ({
  id,
  version: 1,
  region: 'BY-BR',
  title: text,
  since: BEFORE,
  signatories: MEMBERS.map(agency => ({ agency, name: text, kind: KIND.get(agency)!, since: BEFORE })),
  observers: [],
  clauses,
})
const always = <T extends Clause>(clause: T): T => {
  const { since: _, until: __, ...rest } = clause
  return rest as T
}
function speaksOf(clause: Clause, cell: Cell): boolean {
  const { kinds, agencies, duties } = clause.to
  const kind = KIND.get(cell.who.agency)!
  const ownerKind = KIND.get(cell.owner)
  if (kinds || agencies) if (!kinds?.includes(kind) && !agencies?.includes(cell.who.agency)) return false
  if (duties && !duties.some(duty => cell.who.duties.includes(duty))) return false
  if (!clause.actions.includes(cell.action) || !clause.categories.includes(cell.category)) return false
  if (clause.purposes && !clause.purposes.includes(cell.who.purpose)) return false
  return ownerKind !== undefined && (!clause.owners || clause.owners.includes(ownerKind))
}
const opensIt = (clause: Grant, cell: Cell): boolean =>
  speaksOf(clause, cell) && opens(clause, cell.way) && (!isOwners(cell.way.scope) || cell.owner === cell.who.agency)

const oneAgreement = (clauses: readonly Clause[]): Policy => ({ agreements: [signedByAll(clauses)], at: AT })

let saved = 0

describe('one clause', () => {
  test('a grant alone opens exactly what it says: kind, agency, duty, action, category, scope, purpose, kind of owner', () =>
    fc.assert(
      fc.property(grant, g => {
        const clause = always(g)
        const alone = oneAgreement([clause])
        for (const cell of cells) assert.equal(isOpen(alone, cell), opensIt(clause, cell) || isCharters(cell), inWords(cell))
      }),
      RUNS,
    ))

  test('a prohibition closes exactly what it says, by whatever way', () =>
    fc.assert(
      fc.property(fc.array(grant, { minLength: 3, maxLength: 6 }), prohibition, (grants, p) => {
        const open = grants.map((g, i): Grant => ({ ...always(g), id: `${i}` }))
        const { except: _, ...ban } = always(p)
        const before = oneAgreement(open)
        const after = oneAgreement([...open, { ...ban, id: '99' }])
        for (const cell of cells) {
          const closed = speaksOf(ban, cell) && !isCharters(cell)
          assert.equal(isOpen(after, cell), isOpen(before, cell) && !closed, inWords(cell))
        }
      }),
      RUNS,
    ))

  test('an exception saves exactly the grant that it names', () =>
    fc.assert(
      fc.property(grant, grant, prohibition, (g, h, p) => {
        const named: Grant = { ...always(g), id: '1' }
        const other: Grant = { ...always(h), id: '2' }
        const ban: Prohibition = { ...always(p), id: '3', except: ['1'] }
        const law = oneAgreement([named, other, ban])
        for (const cell of cells) {
          const kept = opensIt(named, cell)
          const left = opensIt(other, cell) && !speaksOf(ban, cell)
          if (kept && speaksOf(ban, cell)) saved++
          assert.equal(isOpen(law, cell), kept || left || isCharters(cell), inWords(cell))
        }
      }),
      RUNS,
    ))
})

afterAll(() => assert.ok(saved > 0, 'no exception ever saved anything'))

/** The laws of the meaning: what holds for every agreement, whatever it says. */
import assert from 'node:assert/strict'
import fc from 'fast-check'
import { afterAll, describe, test } from 'vitest'
import {
  absence,
  agreement,
  facts,
  grant,
  MEMBERS,
  NAMES,
  policy,
  prohibition,
  REGION_OF,
  SUBJECTS,
  USED_CATEGORIES,
} from '../../test/support/agreements.ts'
import { answerTo, cells, inWords, isCharters, isOpen } from '../../test/support/cells.ts'
import { decideCase } from '../../test/support/facts.ts'
import { runs } from '../../test/support/runs.ts'
import type { Agreement, Clause, Prohibition } from '../agreement/document.ts'
import type { Category } from '../agreement/vocabulary.ts'
import { type Decision, decide, type Policy, ruleOf } from './decide.ts'
import { alternatives, easier, type Terms } from './terms.ts'

const RUNS = runs(40)

const edit = (p: Policy, index: number, change: (a: Agreement) => Agreement): Policy => ({
  ...p,
  agreements: p.agreements.map((a, i) => (i === index ? change(a) : a)),
})
const withClause = (p: Policy, index: number, clause: Clause): Policy =>
  edit(p, index, a => ({ ...a, clauses: [...a.clauses, { ...clause, id: '999' }] }))

const text = { en: 'x', ru: 'х', be: 'і' }
const which = fc.nat(1)

/** Nobody gets from `after` what `before` did not give. */
function neverGives(before: Policy, after: Policy): void {
  for (const cell of cells) assert.ok(isOpen(before, cell) || !isOpen(after, cell), inWords(cell))
}

const seen = { open: 0, cells: 0, rules: { never: 0, always: 0, 'by-row': 0 } }

describe('taking away', () => {
  test('adding a prohibition never gives; adding an exception never takes away', () =>
    fc.assert(
      fc.property(policy, prohibition, which, fc.constantFrom('10', '20', '30'), (p, ban, index, id) => {
        const harder = withClause(p, index, ban)
        neverGives(p, harder)
        neverGives(withClause(p, index, { ...ban, except: [...(ban.except ?? []), id] }), harder)
      }),
      RUNS,
    ))

  test('suspending or withdrawing at once never gives anybody anything', () =>
    fc.assert(
      fc.property(policy, absence, (p, x) => neverGives(p, { ...p, absences: [...(p.absences ?? []), x] })),
      RUNS,
    ))

  test('leaving never gives: not by an end in the document, not by being left out of the next version', () =>
    fc.assert(
      fc.property(policy, which, fc.constantFrom(...MEMBERS), (p, index, agency) => {
        const ends = edit(p, index, a => ({
          ...a,
          signatories: a.signatories.map(s => (s.agency === agency ? { ...s, until: '2020-05-31T00:00:00Z' } : s)),
        }))
        neverGives(p, ends)
        const next: Agreement = { ...p.agreements[index]!, version: 2 }
        const without: Agreement = { ...next, signatories: next.signatories.filter(s => s.agency !== agency) }
        neverGives({ ...p, agreements: [...p.agreements, next] }, { ...p, agreements: [...p.agreements, without] })
        neverGives(ends, { ...p, agreements: [...p.agreements, without] })
      }),
      RUNS,
    ))

  test('suspended everywhere, an agency keeps the charter, and others what it gave by a deed; no prohibition beats the charter', () =>
    fc.assert(
      fc.property(policy, fc.constantFrom('ngo-a', 'police'), (p, agency) => {
        const total: Prohibition = {
          id: '999',
          text,
          effect: 'forbid',
          to: { who: 'signatories' },
          actions: ['read', 'write'],
          categories: USED_CATEGORIES,
        }
        const present: Policy = { ...p, absences: [] }
        const suspended: Policy = { ...p, absences: [{ agency, since: '2020-02-01T00:00:00Z' }] }
        for (const cell of cells) {
          const asks = cell.who.agency === agency
          const owns = cell.owner === agency
          // What it gave by a deed is no longer its own to take back by leaving.
          const expected = asks || (owns && !cell.way.deed) ? isCharters(cell) : isOpen(present, cell)
          assert.equal(isOpen(suspended, cell), expected, inWords(cell))
        }
        const forbidden = withClause(suspended, 0, total)
        for (const cell of cells.filter(isCharters)) assert.ok(isOpen(forbidden, cell), inWords(cell))
      }),
      RUNS,
    ))

  test('an exception opens for its own agreement alone', () =>
    fc.assert(
      fc.property(policy, prohibition, (p, b) => {
        const [a, other] = p.agreements as [Agreement, Agreement]
        const { except: _, ...ban } = b
        const here = (clause: Prohibition): Policy => ({ ...p, agreements: [{ ...a, clauses: [{ ...clause, id: '999' }] }, other] })
        const before = here(ban)
        const after = here({ ...ban, except: [...a.clauses, ...other.clauses].map(clause => clause.id) })
        for (const cell of cells) assert.equal(isOpen(after, cell), isOpen(before, cell), inWords(cell))
      }),
      RUNS,
    ))
})

describe('giving', () => {
  test('adding a grant never takes away, and never makes terms stricter', () =>
    fc.assert(
      fc.property(policy, grant, which, (p, g, index) => {
        const after = withClause(p, index, g)
        for (const cell of cells) {
          const was = answerTo(p, cell)
          if (was.answer === 'no') continue
          const is = answerTo(after, cell)
          assert.ok(is.answer === 'yes', inWords(cell))
          assert.ok(
            was.terms.every(term => is.terms.some(other => easier(other, term))),
            inWords(cell),
          )
        }
      }),
      RUNS,
    ))

  test('an agreement reaches only cases of its signatories: one that asker or owner did not sign gives nothing', () =>
    fc.assert(
      fc.property(policy, agreement('c'), (p, c) => {
        const after: Policy = { ...p, agreements: [...p.agreements, c] }
        const members = new Set(c.signatories.map(s => s.agency))
        for (const cell of cells)
          if (!members.has(cell.who.agency) || !members.has(cell.owner)) assert.equal(isOpen(after, cell), isOpen(p, cell), inWords(cell))
      }),
      RUNS,
    ))

  test('what was relied on opened it: without those clauses there is no yes', () =>
    fc.assert(
      fc.property(policy, p => {
        const open = cells.filter(cell => isOpen(p, cell) && !isCharters(cell))
        seen.open += open.length
        seen.cells += cells.length
        for (const cell of open.filter((_, i) => i % 97 === 0)) {
          const { reliedOn } = answerTo(p, cell) as Decision & { answer: 'yes' }
          assert.ok(reliedOn.length > 0)
          const cited = (a: Agreement, clause: Clause): boolean => reliedOn.some(r => r.agreement === a.id && r.clause === clause.id)
          const less = { ...p, agreements: p.agreements.map(a => ({ ...a, clauses: a.clauses.filter(clause => !cited(a, clause)) })) }
          assert.ok(!isOpen(less, cell), inWords(cell))
        }
      }),
      RUNS,
    ))

  test('what is advised works: with what the hint says is missing, by the way it names, the answer is yes', () =>
    fc.assert(
      fc.property(policy, p => {
        for (const cell of cells.filter((_, i) => i % 7 === 0)) {
          const decision = answerTo(p, cell)
          if (decision.answer === 'yes') continue
          for (const hint of decision.ask) {
            const needs = hint.missing.filter(missing => missing === 'consent' || missing === 'minor')
            const way = hint.missing.includes('way') || needs.length ? [hint.way, ...needs].join('+') : cell.way.name
            const purpose = hint.missing.includes('purpose') ? hint.purposes[0]! : cell.who.purpose
            const duties = hint.missing.includes('duty') ? hint.duties : cell.who.duties
            const taken = decide(p, { ...cell.who, duties, purpose }, cell.action, cell.category, { way, owner: cell.owner })
            assert.equal(taken.answer, 'yes', `${inWords(cell)} ${JSON.stringify(hint)}`)
          }
        }
      }),
      RUNS,
    ))
})

test('the order of agreements, clauses and signatories does not matter', () =>
  fc.assert(
    fc.property(policy, p => {
      const turn = (a: Agreement): Agreement => ({
        ...a,
        clauses: a.clauses.toReversed(),
        signatories: a.signatories.toReversed(),
      })
      const turned: Policy = { ...p, agreements: p.agreements.toReversed().map(turn) }
      for (const cell of cells) assert.deepEqual(answerTo(turned, cell), answerTo(p, cell))
    }),
    runs(15),
  ))

test('a field rule keeps its word: never opens no row, always opens every row that is open at all', () =>
  fc.assert(
    fc.property(policy, fc.array(facts, { minLength: 8, maxLength: 8 }), (p, cases) => {
      for (const subject of SUBJECTS) {
        const who = { ...subject, user: 'u1', region: REGION_OF.get(subject.agency)! }
        for (const category of USED_CATEGORIES) {
          const rule = ruleOf(p, who, 'read', category, NAMES)
          seen.rules[rule]++
          for (const one of cases) {
            const open = (asked: Category): boolean => decideCase(p, who, 'read', asked, one)
            if (rule === 'never') assert.ok(!open(category))
            if (rule === 'always' && USED_CATEGORIES.some(open)) assert.ok(open(category))
          }
        }
      }
    }),
    RUNS,
  ))

test('terms: alternatives do not depend on order, and keep the easiest', () => {
  const term: fc.Arbitrary<Terms> = fc.record(
    { approvals: fc.nat(2), longest: fc.constantFrom('P7D', 'P30D', 'PT24H', 'P1D', 'P1M', 'P31D') },
    { noNullPrototype: true },
  )
  fc.assert(
    fc.property(fc.array(term), terms => {
      const left = alternatives(terms)
      assert.deepEqual(left, alternatives(terms.toReversed()))
      for (const each of terms) assert.ok(left.some(other => easier(other, each)))
    }),
  )
})

afterAll(() => {
  if (!seen.cells) return
  assert.ok(seen.open > seen.cells / 40, `the generator opens too little: ${JSON.stringify(seen)}`)
  assert.ok(Math.min(...Object.values(seen.rules)) > 0, `the generator is lopsided: ${JSON.stringify(seen)}`)
})

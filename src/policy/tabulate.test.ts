/** The law table and the ties say what `decide` says: bit by bit, and case by case. */
import assert from 'node:assert/strict'
import fc from 'fast-check'
import { afterAll, describe, expect, test } from 'vitest'
import { AT, BEFORE, facts, NAMES, policy, REGION_OF, type Subject, SUBJECTS, USED_CATEGORIES } from '../../test/support/agreements.ts'
import { decideCase, tiesOf, wall } from '../../test/support/facts.ts'
import { runs } from '../../test/support/runs.ts'
import { bit, ticketOf } from '../../test/support/ticket.ts'
import type { Agreement, Clause, Party } from '../agreement/document.ts'
import { type Action, ACTIONS, type Category, isOwners, WAYS, wayOf } from '../agreement/vocabulary.ts'
import { decide, decideByClauses, OWNERLESS, type Policy, type Principal, situationsFor } from './decide.ts'
import {
  ANY_OWNER,
  type Cell,
  cellKey,
  charterLaw,
  charterRowsOf,
  CLASSES,
  CLOSED_CLASS,
  lawOverTime,
  type LawRow,
  rowsOf,
  SLOTS,
  type Table,
  tabulate,
  turningPoints,
} from './tabulate.ts'
import { alternatives } from './terms.ts'

const text = { en: 'x', ru: 'х', be: 'і' }
const charter = charterLaw()
const CATEGORIES_ASKED: readonly Category[] = [...USED_CATEGORIES, 'reference', 'agreement', 'statistics', 'coordination']

/** Clauses for everyone, so that whoever has no duty, or is not signed in, has rows too. */
const forEveryone: Clause[] = [
  {
    id: '500',
    text,
    effect: 'grant',
    to: { who: 'everyone' },
    actions: ['read'],
    categories: ['statistics', 'coordination'],
    scope: 'published',
    purposes: ['assistance'],
  },
  { id: '501', text, effect: 'forbid', to: { who: 'signatories', kinds: ['health'] }, actions: ['read'], categories: ['coordination'] },
]
const open = (p: Policy): Policy => ({
  ...p,
  agreements: p.agreements.map((a, i) => (i === 0 ? { ...a, clauses: [...a.clauses, ...forEveryone] } : a)),
})

const nobody: Principal & { purpose: 'assistance' } = { agency: null, duties: [], purpose: 'assistance' }
const askers: readonly (Subject | typeof nobody)[] = [...SUBJECTS, nobody]

const cellsAt = (rows: readonly LawRow[], action: Action, category: Category, way: string, owner: string): Cell[] =>
  rows
    .filter(row => row.action === action && row.category === category)
    .map(row => row.cells.get(cellKey(way, row.agency === null && isOwners(wayOf(way).scope) ? ANY_OWNER : owner)))
    .filter(cell => cell !== undefined)

const seen = { cells: 0, open: 0, cases: 0, openCases: 0 }

test('decide, and the table with the charter, agree on every cell, its terms and its bit', () =>
  fc.assert(
    fc.property(policy, plain => {
      const p = open(plain)
      const table = tabulate(p, NAMES)
      for (const who of askers) {
        const ticket = ticketOf(table, charter, { ...who, user: 'u' })
        const rows = [...rowsOf(table, who.agency, who.duties, who.purpose), ...charterRowsOf(charter, who.duties, who.purpose)]
        for (const action of ACTIONS)
          for (const category of CATEGORIES_ASKED)
            for (const { way, owner } of situationsFor(category, action, who.agency, NAMES)) {
              const decision = decide(p, who, action, category, { way: way.name, owner })
              const cells = cellsAt(rows, action, category, way.name, owner)
              const yes = decision.answer === 'yes'
              const where = JSON.stringify({ who, action, category, way: way.name, owner })
              seen.cells++
              if (yes) seen.open++
              assert.equal(cells.length > 0, yes, where)
              assert.equal(bit(ticket, table, action, category, WAYS.indexOf(way), owner), yes, where)
              if (decision.answer === 'yes') assert.deepEqual(alternatives(cells.flatMap(cell => cell.terms)), decision.terms, where)
            }
      }
    }),
    runs(40),
  ))

test('facts, ties and the wall say what the clauses say of the facts: consent, minor, grant, seal, exclusion, ends', () =>
  fc.assert(
    fc.property(policy, fc.array(facts, { minLength: 5, maxLength: 5 }), (p, cases) => {
      const table = tabulate(p, NAMES)
      const withTies = cases.map(one => ({ one, ties: tiesOf(one, REGION_OF) }))
      for (const subject of SUBJECTS)
        for (const user of ['u1', 'u3']) {
          const who = { ...subject, user, region: REGION_OF.get(subject.agency)! }
          const ticket = ticketOf(table, charter, who)
          for (const { one, ties } of withTies)
            for (const category of USED_CATEGORIES)
              for (const action of ['read', 'write'] as const) {
                const direct = decideCase(p, who, action, category, one)
                seen.cases++
                if (direct) seen.openCases++
                const through = wall(ticket, table, who.region, action, category, ties, p.at)
                assert.equal(through, direct, JSON.stringify({ who, category, action, one }))
              }
        }
    }),
    runs(40),
  ))

test('between two turning points the law stands still, and there it is what decide says', () =>
  fc.assert(
    fc.property(policy, fc.integer({ min: 0, max: 400 }), (p, day) => {
      const at = new Date(Date.parse('2019-12-15T00:00:00Z') + day * 86_400_000).toISOString()
      const holds = lawOverTime(p).find(law => law.from <= at && (law.until === 'infinity' || at < law.until))
      if (!holds) return assert.ok(at < BEFORE)
      const inWords = (table: Table): string => JSON.stringify(table.rows.map(({ cells, ...row }) => [row, [...cells]]))
      assert.equal(inWords(holds.table), inWords(tabulate({ ...p, at }, holds.table.agencies)))
    }),
    runs(10),
  ))

test('the law may change where an agreement, a party, a clause or an absence begins or ends', () => {
  const a = agreement('a', [party('ngo-a', 'ngo', '2020-05-01T00:00:00Z')], [regional('1', { since: '2020-03-01T00:00:00+03:00' })])
  const absences = [{ agency: 'ngo-a', since: '2020-02-01T00:00:00Z', until: '2020-02-02T00:00:00Z' }]
  expect(turningPoints({ agreements: [{ ...a, until: '2020-09-01T00:00:00Z' }], absences, at: AT })).toEqual(
    ['2020-01-01', '2020-02-01', '2020-02-02', '2020-02-29T21:00', '2020-05-01', '2020-09-01'].map(each =>
      new Date(each.includes('T') ? `${each}Z` : each).toISOString(),
    ),
  )
})

const party = (agency: string, kind: Party['kind'], until?: string): Party => ({
  agency,
  name: text,
  kind,
  since: BEFORE,
  ...(until && { until }),
})
const agreement = (id: string, signatories: Party[], clauses: Clause[]): Agreement => ({
  id,
  version: 1,
  region: 'BY-BR',
  title: text,
  since: BEFORE,
  signatories,
  observers: [],
  clauses,
})
const regional = (id: string, extra: Partial<Clause> = {}): Clause =>
  ({
    id,
    text,
    effect: 'grant',
    to: { who: 'signatories', duties: ['case-worker'] },
    actions: ['read'],
    categories: ['case-summary'],
    scope: 'region',
    purposes: ['assistance'],
    ...extra,
  }) as Clause

describe('classes of owner', () => {
  test('kind is not enough: two NGOs, one of which has left, are two classes', () => {
    const left = party('ngo-b', 'ngo', '2020-05-01T00:00:00Z')
    const p: Policy = { agreements: [agreement('a', [party('ngo-a', 'ngo'), left, party('health', 'health')], [regional('1')])], at: AT }
    const table = tabulate(p)
    expect(table.classOf.get('ngo-a')).not.toBe(table.classOf.get('ngo-b'))
    expect(table.classOf.get('ngo-a')).toBe(table.classOf.get('health'))
    const row = table.rows.find(each => each.agency === 'health')!
    const region = WAYS.findIndex(way => way.name === 'region')
    expect(row.bits[region * CLASSES + table.classOf.get('ngo-a')!]).toBe('1')
    expect(row.bits[region * CLASSES + table.classOf.get('ngo-b')!]).toBe('0')
  })

  test('no clause opens the closed class, so that an unknown owner is closed', () =>
    fc.assert(
      fc.property(policy, p => {
        for (const { bits } of tabulate(p).rows) {
          expect(bits).toHaveLength(SLOTS * CLASSES)
          for (let slot = 0; slot < SLOTS; slot++) assert.equal(bits[slot * CLASSES + CLOSED_CLASS], '0')
        }
      }),
      runs(20),
    ))

  test('31 classes fit; one more is refused in words, rather than share a bit', () => {
    // Each agreement is between one agency and the asker, so that each agency is reached by others than the next one.
    const between = (count: number): Policy => ({
      agreements: Array.from({ length: count }, (_, i) =>
        agreement(`a-${i}`, [party(`ngo-${i}`, 'ngo'), party('asker', 'health')], [regional('1')]),
      ),
      at: AT,
    })
    // Besides those: the asker, and what nobody owns.
    const fits = tabulate(between(CLOSED_CLASS - 2))
    expect(fits.classes).toBe(CLOSED_CLASS)
    expect(Math.max(...fits.classOf.values())).toBe(CLOSED_CLASS - 1)
    expect(() => tabulate(between(CLOSED_CLASS - 1))).toThrow(/owners of cases in 32 different ways, and 31 fit/)
  })
})

describe('the base of counts', () => {
  test('is the smallest that a clause over all cases allows; one for a region opens no smaller count of all', () => {
    const count = (id: string, scope: 'own' | 'all' | 'region', smallest?: number): Clause =>
      regional(id, { actions: ['aggregate'], scope, ...(smallest && { conditions: { smallest } }) } as Partial<Clause>)
    const of = (...clauses: Clause[]): (number | null)[] =>
      tabulate({ agreements: [agreement('a', [party('ngo-a', 'ngo')], clauses)], at: AT }).rows.map(row => row.base)
    expect(of(count('1', 'own'))).toEqual([null])
    expect(of(count('1', 'own'), count('2', 'region', 3))).toEqual([null])
    expect(of(count('1', 'own'), count('2', 'all', 5), count('3', 'region', 3))).toEqual([5])
    expect(of(count('1', 'all', 10), count('2', 'all', 5))).toEqual([5])
  })
})

describe('the charter', () => {
  test('is one small table for whoever asks', () => {
    expect(charter.every(row => row.agency === null && row.base === null)).toBe(true)
    expect(charter.every(row => row.clauses.every(ref => ref.agreement === 'charter'))).toBe(true)
    expect(charter.length).toBeLessThan(50)
  })

  test('is not tabulated with the clauses', () => {
    const empty = tabulate({ agreements: [agreement('a', [party('ngo-a', 'ngo')], [])], at: AT })
    expect(empty.rows).toEqual([])
  })

  test('opens own and sealed rows for owners of every class, unknown ones too: an agency that has signed nothing keeps it', () => {
    const empty = tabulate({ agreements: [], at: AT })
    const ticket = ticketOf(empty, charter, { agency: 'new', user: 'u', duties: ['data-protection-officer'], purpose: 'oversight' })
    for (const way of ['own', 'sealed']) expect(bit(ticket, empty, 'erase', 'identity', WAYS.indexOf(wayOf(way)), 'new')).toBe(true)
    expect(bit(ticket, empty, 'read', 'identity', WAYS.indexOf(wayOf('region')), 'other')).toBe(false)
  })

  test('reference data and the own agreements need no purpose; a record does', () => {
    const who: Principal = { agency: 'new', duties: ['data-protection-officer'], purpose: null }
    const answer = (category: Category, way: string, owner: string): string =>
      decide({ agreements: [], at: AT }, who, 'read', category, { way, owner }).answer
    expect(answer('identity', 'own', 'new')).toBe('no')
    expect(answer('reference', 'all', OWNERLESS)).toBe('yes')
    expect(answer('agreement', 'own', 'new')).toBe('yes')
    expect(answer('agreement', 'own', 'other')).toBe('no')
  })
})

test('a prohibition on signatories leaves the public what it has, and takes it from the signatory', () => {
  const p: Policy = { agreements: [agreement('a', [party('health', 'health'), party('ngo-a', 'ngo')], forEveryone)], at: AT }
  const rows = (agency: string | null): Category[] => rowsOf(tabulate(p), agency, [], 'assistance').map(row => row.category)
  expect(rows(null)).toEqual(['statistics', 'coordination'])
  expect(rows('ngo-a')).toEqual(['statistics', 'coordination'])
  expect(rows('health')).toEqual(['statistics'])
  expect(
    decideByClauses(p, { agency: 'health', duties: [], purpose: 'assistance' }, 'read', 'coordination', {
      way: 'published',
      owner: OWNERLESS,
    }).answer,
  ).toBe('no')
})

afterAll(() => {
  if (!seen.cells || !seen.cases) return
  assert.ok(seen.open > seen.cells / 60 && seen.openCases > seen.cases / 60, `the generator opens too little: ${JSON.stringify(seen)}`)
})

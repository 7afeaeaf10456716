/** The same three queries, asked by many: why the answers differ. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { CASES } from '../operations/cases.ts'
import { ME } from '../operations/me.ts'
import { STATISTICS } from '../operations/statistics.ts'
import { type Asker, startTestHub, type TestHub } from '../support/hub.ts'
import { brestAtWork } from './support/brest-at-work.ts'
import * as people from './support/people.ts'
import { asking, HEALTH, PROSECUTOR, RED_CROSS } from './support/people.ts'
import { READERS } from './support/readers.ts'
import { openIn, reliedOn, withheldIn } from './support/reading.ts'
import { given, refusals } from './support/verbs.ts'

let hub: TestHub
beforeAll(async () => {
  hub = await startTestHub()
  await brestAtWork(hub)
})
afterAll(() => hub[Symbol.asyncDispose]())

const brest = (clause: string) => ({ agreement: 'brest-mou', version: 2, clause })
const CASE_WORKERS_PURPOSES = [
  'identification',
  'assistance',
  'child-protection',
  'criminal-proceedings',
  'statistics',
  'prevention',
  'coordination',
]
const forbidden = (clause: string | null, howToAsk: object | null) => ({
  message: 'No clause of the agreements in force opens this to you.',
  code: 'FORBIDDEN',
  category: 'CASE_SUMMARY',
  text: expect.stringMatching(/^Case summary: withheld/),
  clause: clause && brest(clause),
  howToAsk: howToAsk && expect.objectContaining({ clause: brest(clause!), ...howToAsk }),
})

describe('cases are refused whole, and alone,', () => {
  test.each<[string, Asker | null, object]>([
    ['to the public, which has no token', people.PUBLIC, { message: 'This needs a token.', code: 'UNAUTHENTICATED' }],
    ['to an observer, of whom no clause speaks', people.OBSERVER, forbidden(null, null)],
    ['to the coordinator by clause 18, against which nothing can be asked', people.COORDINATOR, forbidden('18', null)],
    ['to the auditor likewise', people.AUDITOR, forbidden('18', null)],
    [
      'to an analyst, who lacks purpose and duty',
      people.ANALYST,
      forbidden('4', { missing: ['PURPOSE', 'DUTY'], scope: 'OWN', duties: ['CASE_WORKER'] }),
    ],
    ['to a case worker who asks for statistics', asking(HEALTH, 'statistics'), forbidden('4', { missing: ['PURPOSE'], scope: 'OWN' })],
    [
      'to a case worker who does not say what for',
      asking(HEALTH, undefined),
      {
        message: 'Say what for: send the header Hub-Purpose.',
        code: 'PURPOSE_REQUIRED',
        field: 'Hub-Purpose',
        rule: 'required',
        allowed: CASE_WORKERS_PURPOSES,
      },
    ],
  ])('%s', async (_why, who, refusal) => {
    const answer = await hub.ask(who, CASES)
    expect({ status: answer.status, data: answer.data, extensions: answer.extensions }).toEqual({
      status: 200,
      data: { cases: null },
      extensions: { cost: expect.anything() },
    })
    expect(answer.errors.map(error => error.path)).toEqual([['cases']])
    const { coordinate: _, ...told } = (refusals(answer) as [Record<string, unknown>])[0]
    expect(told).toEqual(refusal)
  })
})

describe('statistics are refused whole', () => {
  const missing = (...what: string[]) =>
    forbidden('1', { missing: what, scope: 'ALL', purposes: ['STATISTICS', 'PREVENTION', 'COORDINATION'], smallest: 3 })
  test.each<[string, Asker, object]>([
    ['to a case worker who asks for assistance', RED_CROSS, missing('PURPOSE')],
    ['to the prosecutor who asks for criminal proceedings', PROSECUTOR, missing('PURPOSE')],
    ['to the auditor, who lacks purpose and duty', people.AUDITOR, missing('PURPOSE', 'DUTY')],
    ['to an approver likewise', people.APPROVER, missing('PURPOSE', 'DUTY')],
    [
      'to whoever does not say what for',
      asking(people.ANALYST, undefined),
      { code: 'PURPOSE_REQUIRED', allowed: ['statistics', 'prevention', 'coordination'] },
    ],
  ])('%s', async (_why, who, refusal) => {
    const answer = await hub.ask(who, STATISTICS, { by: ['YEAR'] })
    expect(answer.data).toEqual({ statistics: null })
    expect(refusals(answer)).toEqual([expect.objectContaining(refusal)])
  })

  test('of own records, by the clause that is for those', async () => {
    const answer = await hub.ask(HEALTH, STATISTICS, { of: 'OWN', by: ['YEAR'] })
    expect(refusals(answer)).toEqual([expect.objectContaining(forbidden('4a', { missing: ['PURPOSE'], scope: 'OWN' }))])
  })
})

describe('cases, as they are read by', () => {
  test.each(Object.entries(READERS))('%s', async (_who, { who, open, withheld, relied }) => {
    const answer = await hub.ask(who, CASES)
    const nodes = given(answer).cases!.edges.map(edge => edge.node)
    expect(Object.fromEntries(nodes.map(node => [node.reference, openIn(node).sort()]))).toEqual(
      Object.fromEntries(Object.entries(open).map(([reference, categories]) => [reference, [...categories].sort()])),
    )
    expect(withheldIn(answer)).toEqual(withheld)
    expect(reliedOn(answer)).toEqual(relied)
  })

  test('each: an entry of withheld has coordinate, category, clause and how to ask', async () => {
    const { extensions } = await hub.ask(HEALTH, CASES)
    expect(extensions.withheld).toContainEqual({
      coordinate: 'Case.identity',
      category: 'IDENTITY',
      text: 'Identity: withheld by clause 7 of brest-mou, version 2.',
      clause: brest('7'),
      howToAsk: {
        text: 'What clause 7 of brest-mou, version 2 asks for: The person’s consent; Kept at most: 1 year.',
        clause: brest('7'),
        missing: ['CONSENT'],
        scope: 'REFERRED',
        duties: ['CASE_WORKER'],
        purposes: ['ASSISTANCE', 'CHILD_PROTECTION'],
        keep: 'P1Y',
      },
    })
    expect(extensions.withheld).toContainEqual({
      coordinate: 'Case.proceedings',
      category: 'PROCEEDINGS',
      text: 'Criminal proceedings: withheld, no clause in force opens it.',
      clause: null,
      howToAsk: null,
    })
  })

  test('each: Case.access names exactly the categories that are not null', async () => {
    const FIELD: Record<string, string> = { CASE_SUMMARY: 'summary', CHILD_PROTECTION: 'childProtection' }
    for (const { who } of Object.values(READERS))
      for (const { node } of given(await hub.ask(who, CASES)).cases!.edges) {
        const named = node.access.categories.map(({ category }) => FIELD[category] ?? category.toLowerCase())
        const open = openIn(node).filter(field => field !== 'referrals')
        expect([...new Set(named)].sort()).toEqual(open.sort())
      }
  })
})

describe('statistics, as they are read by', () => {
  test.each<[string, Asker | null, number, string]>([
    ['an analyst: exactly, from 3 persons on', people.ANALYST, 3, '1'],
    ['the coordinator: likewise', people.COORDINATOR, 3, '1'],
    ['a case worker who asks for statistics: likewise', asking(RED_CROSS, 'statistics'), 3, '1'],
    ['an observer: from 10 on', people.OBSERVER, 10, '2'],
    ['the public: what is published, from 10 on', people.PUBLIC, 10, '3'],
    ['the auditor, who may read what is published like everybody', asking(people.AUDITOR, 'statistics'), 10, '3'],
  ])('%s', async (_who, who, base, clause) => {
    const answer = await hub.ask(who, STATISTICS, { by: ['YEAR'], where: { year: ['2023', '2024'] } })
    const [none, some] = given(answer).statistics!.cells
    expect(none).toMatchObject({ value: 0, low: 0, high: base - 1, key: [{ code: '2023' }] })
    if (base <= 4) expect(some).toMatchObject({ value: 4, low: 4, high: 4, confidentiality: null })
    else
      expect([
        { value: 0, low: 0, high: 9 },
        { value: 10, low: 1, high: 10 },
      ]).toContainEqual({ value: some!.value, low: some!.low, high: some!.high })
    expect(reliedOn(answer)).toEqual([clause])
    expect(answer.extensions.withheld).toBeUndefined()
  })
})

describe('me needs no purpose, and says who asks, what for, and what that opens:', () => {
  test.each<[string, Asker | null, object]>([
    [
      'a case worker',
      asking(HEALTH, undefined),
      { agency: { id: 'health-brest', kind: 'HEALTH' }, duties: ['CASE_WORKER'], purpose: null },
    ],
    [
      'an analyst',
      people.ANALYST,
      {
        agency: { id: 'social-welfare-brest' },
        duties: ['ANALYST'],
        purpose: 'STATISTICS',
        purposes: ['STATISTICS', 'PREVENTION', 'COORDINATION'],
      },
    ],
    ['the auditor', people.AUDITOR, { purposes: ['STATISTICS', 'PREVENTION', 'COORDINATION', 'OVERSIGHT'] }],
    ['the public', people.PUBLIC, { agency: null, user: 'public', duties: [], purpose: 'STATISTICS', agreements: [] }],
  ])('%s', async (_who, who, expected) => {
    const { me } = given(await hub.ask(who, ME))
    expect(me).toMatchObject(expected)
    if (who) expect(me!.agreements).toEqual([{ id: 'brest-mou', version: 2, status: 'IN_FORCE' }])
    expect(me!.access.length).toBeGreaterThan(0)
  })

  test('health sees names only with consent, by clause 7, and the health record without, by clause 9', async () => {
    const { me } = given(await hub.ask(HEALTH, ME))
    const of = (category: string, action = 'READ') =>
      me!.access.filter(a => a.category === category && a.action === action && a.scope === 'REFERRED')
    expect(of('IDENTITY')).toEqual([
      expect.objectContaining({ consent: true, purposes: ['ASSISTANCE', 'CHILD_PROTECTION'], clauses: [brest('7')] }),
    ])
    expect(of('HEALTH')).toEqual([expect.objectContaining({ consent: false, clauses: [brest('9')] })])
  })
})

/** The property tests were seen to fail: with one thing broken on purpose, what they compare differs. */
import type { GraphQLInputObjectType, GraphQLObjectType, GraphQLSchema } from 'graphql'
import type pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { CASE_CATEGORIES, type CaseCategory, CATEGORIES, PURPOSES, WAYS } from '../../src/agreement/vocabulary.ts'
import { bareSchema, buildSchema } from '../../src/server/build-schema.ts'
import { allow, applyMiddleware, deny, type IRules, shield } from '../../src/server/shield.ts'
import { ruleTree, withWall } from '../../src/server/wall.ts'
import type { FreshDatabase } from '../support/database.ts'
import { compareAnswers, hubOf } from './support/asking.ts'
import { breakFunction, breakLaw, breakPolicy, breakTies, breakTriggers } from './support/breaking.ts'
import { brestPolicy, brestWalled } from './support/brest-walled.ts'
import { compare, differencesOfTies } from './support/cells.ts'
import type { CaseRecord, History } from './support/records.ts'
import { type Asker, Walled } from './support/walled.ts'
import { writeHistory } from './support/write-history.ts'

const WELFARE = 'social-welfare-brest'
const NGO = 'business-women-kobrin'
const PROSECUTOR = 'prosecutor-brest'
const all = { categories: CASE_CATEGORIES, until: Infinity }
const accepted = { act: 'answer', which: 0, status: 'ACCEPTED' } as const

/** Few cases, and of everything that may go wrong one. */
const history: History = {
  cases: [NGO, NGO, WELFARE, NGO, NGO, NGO].map(owner => ({ owner, region: 'BY-BR', childUntil: -1, samePerson: false })),
  deeds: [
    { on: 0, act: 'consent', to: WELFARE, purpose: 'assistance', ...all },
    { on: 0, act: 'refer', to: WELFARE, ...all },
    { on: 0, ...accepted },
    { on: 0, act: 'grant', to: PROSECUTOR, purpose: 'criminal-proceedings', since: 1, ...all },
    { on: 1, act: 'refer', to: WELFARE, ...all },
    { on: 1, ...accepted },
    { on: 1, act: 'grant', to: PROSECUTOR, purpose: 'criminal-proceedings', since: -2, ...all },
    { on: 2, act: 'refer', to: NGO, ...all, until: -1 },
    { on: 2, ...accepted },
    { on: 2, act: 'grant', to: PROSECUTOR, purpose: 'criminal-proceedings', since: -2, ...all, categories: ['case-summary', 'identity'] },
    { on: 3, act: 'consent', to: WELFARE, purpose: 'assistance', ...all },
    { on: 3, act: 'refer', to: WELFARE, ...all, categories: ['case-summary', 'health'] },
    { on: 3, ...accepted },
    { on: 4, act: 'refer', to: WELFARE, ...all },
    // Last, so that no other deed on the case makes good what these have missed.
    { on: 0, act: 'child', until: 9000 },
    { on: 1, act: 'revoke', which: 0, at: -1 },
    { on: 2, act: 'move', region: 'BY-HO' },
    { on: 3, act: 'withdraw', which: 0 },
    { on: 4, ...accepted },
    { on: 5, act: 'seal', to: [], ownUser: 'somebody else' },
  ],
}

/** Who has no duty too; and an approver, who sees the summary and nothing else. */
const askers: Asker[] = [WELFARE, NGO, PROSECUTOR].flatMap(agency => {
  const user = { agency, user: 'u', region: 'BY-BR' }
  return [
    { ...user, duties: ['case-worker'], purpose: 'assistance' },
    { ...user, duties: ['case-worker'], purpose: 'criminal-proceedings' },
    { ...user, duties: [], purpose: 'assistance' },
    { ...user, duties: ['approver'], purpose: 'oversight' },
  ]
})

/** Brest's law without a case, for each test to copy. */
let template: FreshDatabase
beforeAll(async () => {
  const walled = await brestWalled()
  template = walled.database
  await walled.disconnect()
})
afterAll(() => template.drop())

type Break = (client: pg.ClientBase) => Promise<unknown>

/** Breaks something, lets the history happen, and looks. */
async function after<T>(broken: Break, look: (walled: Walled, records: readonly CaseRecord[], now: Date) => Promise<T>): Promise<T> {
  await using walled = await Walled.open(template.name)
  await broken(walled.superuser)
  await walled.lawHasChanged()
  const now = new Date()
  return await look(walled, await writeHistory(walled, history, now), now)
}

const cells = (broken: Break): Promise<string[]> =>
  after(broken, async (walled, records, now) => (await compare(walled, brestPolicy(now), askers, records)).wrong)
const ties = (broken: Break): Promise<string[]> => after(broken, differencesOfTies)
const nothing: Break = async () => undefined

test('with nothing broken the cells are as decide says, and the ties those of the view', async () => {
  expect(await cells(nothing)).toEqual([])
  expect(await ties(nothing)).toEqual([])
})

const number = (category: CaseCategory): number => CATEGORIES.indexOf(category)
const FLIPPED = {
  agency: WELFARE,
  owner: NGO,
  purpose: PURPOSES.indexOf('assistance'),
  category: number('health'),
  way: WAYS.findIndex(({ name }) => name === 'referred'),
}

describe('the cells differ from decide where', () => {
  test.each<[string, Break]>([
    [
      'every row of health is shown',
      client =>
        client
          .query('drop policy see on nrm.health')
          .then(() => client.query('create policy see on nrm.health for select to hub_runtime using (true)')),
    ],
    [
      'identity asks for the category of the summary',
      client => breakPolicy(client, 'identity', 'see', text => text.replaceAll('sees(3', 'sees(0').replace('>> 3', '>> 0')),
    ],
    [
      'what the owner sends is not looked at',
      client => breakPolicy(client, 'demographics', 'see', text => text.replace(/\(t\.categories >> 1\) & 1/, '1')),
    ],
    ['adding health asks for reading it', client => breakPolicy(client, 'health', 'add', text => text.replace('sees(7, 1)', 'sees(7, 0)'))],
    ['a tie does not end', client => breakPolicy(client, 'tie', 'see', text => text.replace('until >', `'infinity'::timestamptz >`))],
    ['a tie begins at once', client => breakPolicy(client, 'tie', 'see', text => text.replace('since <=', `'-infinity'::timestamptz <=`))],
    ['the lane of a grant bears no purpose', client => breakTies(client, text => text.replaceAll(/g\.purpose \+ 1/g, '0'))],
    ['a revoked grant runs on', client => breakTies(client, text => text.replaceAll('g.revoked_at', 'null::timestamptz'))],
    ['a withdrawn consent still holds', client => breakTies(client, text => text.replace(/\(?consent\.withdrawn_at IS NULL\)?/, 'true'))],
    ['a seal closes nothing', client => breakTies(client, text => text.replace(/\(?s\.users IS NULL\)?/, 'true'))],
    ['a seal names agencies whole', client => breakTies(client, text => text.replace('n.usr', `''::text`))],
    ['consents change no tie', client => breakTriggers(client, 'consent')],
    ['one bit of the law is turned over', client => breakLaw(client, FLIPPED)],
    ['duties do not matter', client => breakFunction(client, 'gate.open', text => text.replace(`l.duty = any(open.duties)`, 'true'))],
  ])('%s', async (_, broken) => {
    expect(await cells(broken)).not.toEqual([])
  })
})

test.each(['case', 'person', 'referral', 'consent', 'access_grant', 'seal'])(
  'the ties differ from the view where %s does not keep them up',
  async table => {
    expect(await ties(client => breakTriggers(client, table))).not.toEqual([])
  },
)

describe('the answers differ from decide where', () => {
  let walled: Walled
  beforeAll(async () => {
    walled = await Walled.open(template.name)
  })
  afterAll(() => walled[Symbol.asyncDispose]())

  const answers = async (schema: GraphQLSchema): Promise<string[]> => {
    const now = new Date()
    const records = await writeHistory(walled, history, now)
    const hub = await hubOf(walled)
    try {
      return (await compareAnswers(walled, hub, schema, brestPolicy(now), askers, records)).wrong
    } finally {
      await hub.close()
    }
  }
  const guardedAs = (category: CaseCategory, field: (schema: GraphQLSchema) => { extensions: object }): GraphQLSchema => {
    const { schema } = bareSchema()
    Object.assign(field(schema), { extensions: { guard: { category } } })
    return withWall(schema)
  }

  test('nothing is broken: they do not', async () => {
    expect(await answers(buildSchema())).toEqual([])
  })

  test.each<[string, () => GraphQLSchema]>([
    [
      'the rule tree lets everybody pass at cases',
      () => {
        const { schema } = bareSchema()
        const tree = ruleTree(schema)
        tree['Query']!['cases'] = allow
        return applyMiddleware(schema, shield(tree as IRules, { fallbackRule: deny }))
      },
    ],
    [
      'health is guarded as the summary',
      () => guardedAs('case-summary', schema => (schema.getType('Case') as GraphQLObjectType).getFields()['health']!),
    ],
    ['the summary is guarded as proceedings', () => guardedAs('proceedings', schema => schema.getQueryType()!.getFields()['cases']!)],
    [
      'a filter on sex is guarded as the summary',
      () => guardedAs('case-summary', schema => (schema.getType('CaseFilter') as GraphQLInputObjectType).getFields()['sex']!),
    ],
  ])('%s', async (_, broken) => {
    expect(await answers(broken())).not.toEqual([])
  })
})

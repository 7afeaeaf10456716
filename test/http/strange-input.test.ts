/** Nothing that the schema lets through makes an error of ours: what is wrong is told as wrong, and the rest is done. */
import { readFileSync } from 'node:fs'
import { buildSchema, type GraphQLField } from 'graphql'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ADULT } from '../stories/support/cases.ts'
import { ANALYST, HEALTH, RED_CROSS } from '../stories/support/people.ts'
import { type Verbs, verbs } from '../stories/support/verbs.ts'
import { type Asker, onceOnly, startTestHub, type TestHub } from '../support/hub.ts'
import { expectNoInsides } from './support/raw.ts'
import { argumentsOf, insideOf } from './support/strange.ts'

const schema = buildSchema(readFileSync(new URL('../../schema/schema.graphql', import.meta.url), 'utf8'))
let hub: TestHub
let does: Verbs
beforeAll(async () => {
  hub = await startTestHub()
  does = verbs(hub)
})
afterAll(() => hub[Symbol.asyncDispose]())

/** What may be told of a value; of the others one is told that something is ours to mend, and the rest do not belong here. */
const TELLING = new Set(['BAD_INPUT', 'CONFLICT', 'FORBIDDEN', 'LIMIT_EXCEEDED', 'NOT_FOUND', 'UNAVAILABLE', 'GRAPHQL_VALIDATION_FAILED'])

async function askAll(
  who: Asker,
  field: GraphQLField<unknown, unknown>,
  kind: string,
  selection: string,
  all: readonly object[],
): Promise<number> {
  const headers = { authorization: `Bearer ${await hub.token(who)}`, 'hub-purpose': who.purpose! }
  const declared = field.args.map(arg => `$${arg.name}: ${arg.type}`).join(', ')
  const given = field.args.map(arg => `${arg.name}: $${arg.name}`).join(', ')
  const query = `${kind} (${declared}) { ${field.name}(${given}) ${selection} }`
  let answered = 0
  const wrong: string[] = []
  const queue = [...all]
  await Promise.all(
    [1, 2, 3, 4].map(async () => {
      for (let variables = queue.pop(); variables; variables = queue.pop()) {
        const text = await (await hub.send({ headers, body: { query, variables } })).text()
        expectNoInsides(text)
        const { errors = [] } = JSON.parse(text) as { errors?: { extensions: { code: string } }[] }
        if (errors.some(error => !TELLING.has(error.extensions.code))) wrong.push(JSON.stringify([variables, errors]).slice(-700))
        if (errors.length === 0) answered += 1
      }
    }),
  )
  expect(wrong).toEqual([])
  return answered
}

describe('every mutation takes every input', () => {
  const MUTATIONS: Readonly<Record<string, () => Promise<{ who: Asker; good: object }>>> = {
    registerCase: async () => ({ who: RED_CROSS, good: { reference: 'S-0', ...ADULT } }),
    referCase: async () => ({
      who: RED_CROSS,
      good: { caseId: await does.register(RED_CROSS, onceOnly()), toAgency: HEALTH.agency, until: '2099-01-01T00:00:00Z' },
    }),
    recordConsent: async () => ({
      who: RED_CROSS,
      good: {
        caseId: await does.register(RED_CROSS, onceOnly()),
        toAgency: HEALTH.agency,
        purpose: 'ASSISTANCE',
        categories: ['IDENTITY'],
        givenOn: '2024-01-01',
        until: '2099-01-01T00:00:00Z',
      },
    }),
    withdrawConsent: async () => ({
      who: RED_CROSS,
      good: { id: await does.consent(RED_CROSS, await does.register(RED_CROSS, onceOnly()), HEALTH, ['IDENTITY']), expectedVersion: 1 },
    }),
    acceptReferral: async () => ({
      who: HEALTH,
      good: { id: await does.refer(RED_CROSS, await does.register(RED_CROSS, onceOnly()), HEALTH), expectedVersion: 1 },
    }),
    declineReferral: async () => ({
      who: HEALTH,
      good: { id: await does.refer(RED_CROSS, await does.register(RED_CROSS, onceOnly()), HEALTH), expectedVersion: 1, reason: 'no' },
    }),
    recordAssistance: async () => ({
      who: RED_CROSS,
      good: { caseId: await does.register(RED_CROSS, onceOnly()), kind: 'MEDICAL', startedOn: '2024-01-01', endedOn: '2024-02-01' },
    }),
  }
  const fields = schema.getMutationType()!.getFields()

  test('of each there is', () => expect(Object.keys(fields).sort()).toEqual(Object.keys(MUTATIONS).sort()))

  test.each(Object.entries(MUTATIONS))('%s', async (name, make) => {
    const { who, good } = await make()
    const field = fields[name]!
    const inputs = insideOf(field.args[0]!.type, { idempotencyKey: 'a good key', ...good }).map((input, n) => ({
      input: {
        ...input,
        ...(input['idempotencyKey'] === 'a good key' && { idempotencyKey: onceOnly() }),
        ...(name === 'registerCase' && input['reference'] === 'S-0' && { reference: `S-${n}` }),
      },
    }))
    expect(await askAll(who, field, 'mutation', '{ __typename }', inputs)).toBeGreaterThan(0)
  })
})

describe('every query takes every argument', () => {
  const SELECTIONS: Readonly<Record<string, [who: Asker, good: object, selection: string]>> = {
    agencies: [RED_CROSS, {}, '{ id }'],
    agreement: [RED_CROSS, { id: 'brest-mou' }, '{ version }'],
    case: [RED_CROSS, {}, '{ id }'],
    cases: [RED_CROSS, { first: 2 }, '{ edges { node { id } } }'],
    codeLists: [RED_CROSS, {}, '{ name }'],
    referrals: [RED_CROSS, { direction: 'OUTGOING', first: 2 }, '{ edges { node { id } } }'],
    statistics: [ANALYST, { of: 'OWN', measure: 'PERSONS', by: ['YEAR'] }, '{ total { value } }'],
  }
  const fields = Object.values(schema.getQueryType()!.getFields()).filter(field => field.args.length > 0)

  test('of each there is', () => expect(fields.map(field => field.name).sort()).toEqual(Object.keys(SELECTIONS).sort()))

  test.each(fields.map(field => [field.name, field] as const))('%s', async (name, field) => {
    const [who, good, selection] = SELECTIONS[name]!
    expect(await askAll(who, field, 'query', selection, argumentsOf(field.args, good as Record<string, unknown>))).toBeGreaterThan(0)
  })
})

/** Nothing that the schema lets through makes an error of ours: what is wrong is told as wrong, and the rest is done. */
import { readFileSync } from 'node:fs'
import { buildSchema, type GraphQLField } from 'graphql'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { day, now } from '../../src/base/clock.ts'
import { ADULT } from '../stories/support/cases.ts'
import { ANALYST, COORDINATOR, HEALTH, RED_CROSS } from '../stories/support/people.ts'
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

const OFFICER: Asker = { agency: RED_CROSS.agency, user: 'dpo', duties: ['data-protection-officer'], purpose: 'oversight' }
const DAY_MS = 86_400_000
const made = async (who: Asker, query: string, variables: object): Promise<void> => {
  const { errors } = await hub.ask(who, query, variables)
  expect(errors).toEqual([])
}

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
    closeCase: async () => ({
      who: RED_CROSS,
      good: { caseId: await does.register(RED_CROSS, onceOnly()), expectedVersion: 1, closedOn: '2024-12-31', reason: 'OTHER' },
    }),
    reopenCase: async () => {
      const caseId = await does.register(RED_CROSS, onceOnly())
      const input = { idempotencyKey: onceOnly(), caseId, expectedVersion: 1, reason: 'OTHER' }
      await made(RED_CROSS, 'mutation ($input: CloseCaseInput!) { closeCase(input: $input) { version } }', { input })
      return { who: RED_CROSS, good: { caseId, expectedVersion: 2 } }
    },
    holdCase: async () => ({
      who: OFFICER,
      good: { caseId: await does.register(RED_CROSS, onceOnly()), reason: 'COMPLAINT', until: day(new Date(now().getTime() + DAY_MS)) },
    }),
    endHold: async () => {
      const caseId = await does.register(RED_CROSS, onceOnly())
      const input = { idempotencyKey: onceOnly(), caseId, reason: 'COMPLAINT', until: day(new Date(now().getTime() + DAY_MS)) }
      await made(OFFICER, 'mutation ($input: HoldCaseInput!) { holdCase(input: $input) { id } }', { input })
      return { who: OFFICER, good: { caseId } }
    },
    sealCase: async () => ({
      who: RED_CROSS,
      good: { caseId: await does.register(RED_CROSS, onceOnly()), users: [{ user: 'worker' }], reason: 'SAFETY' },
    }),
    unsealCase: async () => {
      const caseId = await does.register(RED_CROSS, onceOnly())
      const input = {
        idempotencyKey: onceOnly(),
        caseId,
        users: [{ user: 'worker' }, { user: 'red-cross-brest-user' }],
        reason: 'SAFETY',
      }
      await made(RED_CROSS, 'mutation ($input: SealCaseInput!) { sealCase(input: $input) { id } }', { input })
      return { who: RED_CROSS, good: { caseId } }
    },
    writeNote: async () => ({ who: RED_CROSS, good: { caseId: await does.register(RED_CROSS, onceOnly()), text: 'invented' } }),
    removeAttachment: async () => {
      const response = await fetch(hub.url.replace(/graphql$/, `attachments?case=${await does.register(RED_CROSS, onceOnly())}`), {
        method: 'POST',
        headers: {
          authorization: `Bearer ${await hub.token(RED_CROSS)}`,
          'hub-purpose': RED_CROSS.purpose!,
          'content-type': 'application/octet-stream',
          'hub-file-name': 'invented.txt',
          'idempotency-key': onceOnly(),
        },
        body: 'invented',
      })
      return { who: RED_CROSS, good: { id: ((await response.json()) as { id: string }).id } }
    },
  }
  const fields = schema.getMutationType()!.getFields()

  test('of each there is', () => expect(Object.keys(fields).sort()).toEqual(Object.keys(MUTATIONS).sort()))

  test.each(Object.entries(MUTATIONS))('%s', async (name, make) => {
    const { who, good } = await make()
    const field = fields[name]!
    const whole = { idempotencyKey: 'a good key', ...good }
    const inputs = [whole, ...insideOf(field.args[0]!.type, whole)].map((input: Record<string, unknown>, n) => ({
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
    agreementDifference: [COORDINATOR, { id: 'brest-mou', from: 1, to: 2 }, '{ agreement }'],
    findClients: [RED_CROSS, { name: 'Zarechnaya', first: 2 }, '{ edges { node { id } } }'],
    retentionDue: [OFFICER, { first: 2 }, '{ edges { node { id } } }'],
    statistics: [ANALYST, { of: 'OWN', measure: 'PERSONS', by: ['YEAR'] }, '{ total { value } }'],
  }
  const fields = Object.values(schema.getQueryType()!.getFields()).filter(field => field.args.length > 0)

  test('of each there is', () => expect(fields.map(field => field.name).sort()).toEqual(Object.keys(SELECTIONS).sort()))

  test.each(fields.map(field => [field.name, field] as const))('%s', async (name, field) => {
    const [who, good, selection] = SELECTIONS[name]!
    expect(await askAll(who, field, 'query', selection, argumentsOf(field.args, good as Record<string, unknown>))).toBeGreaterThan(0)
  })
})

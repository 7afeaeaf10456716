/** The fast way (what is asked becomes one statement, fields that are allowed keep their own resolver) answers as the plain way does. */
import type { GraphQLSchema } from 'graphql'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { brestAtWork } from '../stories/support/brest-at-work.ts'
import {
  ANALYST,
  APPROVER,
  asking,
  BORDER,
  COORDINATOR,
  HEALTH,
  POLICE,
  PROSECUTOR,
  RED_CROSS,
  SCHOOLS,
} from '../stories/support/people.ts'
import { verbs } from '../stories/support/verbs.ts'
import { type Asker, onceOnly, startTestHub, type TestHub } from '../support/hub.ts'
import { type Asked, fast, plain, plainSchema } from './support/plain.ts'

let hub: TestHub
let schema: GraphQLSchema
let woman: string
beforeAll(async () => {
  hub = await startTestHub()
  schema = plainSchema()
  await brestAtWork(hub)
  woman = (await verbs(hub).cases(RED_CROSS))['WOMAN']!.id
})
afterAll(() => hub[Symbol.asyncDispose]())

const ASKERS: Readonly<Record<string, Asker | null>> = {
  'the owner': RED_CROSS,
  health: HEALTH,
  schools: SCHOOLS,
  'interior affairs': POLICE,
  'border guards': BORDER,
  'the prosecutor': PROSECUTOR,
  'an approver': APPROVER,
  'an analyst': ANALYST,
  'the coordinator': COORDINATOR,
  'nobody in particular': asking(HEALTH, undefined),
  'the public': null,
}
const OPERATIONS: Readonly<Record<string, Asked>> = {
  'names of its own for everything': {
    query:
      '{ p: cases(first: 3) { e: edges { n: node { r: reference o: owner { i: id t: title(language: ru) } a: identity { g: givenName } b: identity { f: familyName g: version } s: status } } i: pageInfo { h: hasNextPage } } }',
  },
  'one name for the same field, asked in parts': {
    query:
      '{ cases { edges { node { demographics { sex } ...a ... on Case { demographics { citizenship { code } } } } } } } fragment a on Case { demographics { ageGroup citizenship { label(language: be) } } }',
  },
  'fragments in fragments': {
    query:
      'query ($id: ID!) { case(id: $id) { ...a } } fragment a on Case { ...b health { needs } } fragment b on Case { contact { ...c } ...d } fragment c on Contact { phone email } fragment d on Case { referrals { toAgency { id } status } assistance { kind provider { id } } }',
    variables: {},
  },
  'skip and include, by variables, on fields, fragments and roots': {
    query:
      'query ($yes: Boolean!, $no: Boolean! = false) { a: cases @include(if: $yes) { edges { node { id identity @skip(if: $yes) { givenName } ...x @include(if: $no) ... @skip(if: $no) { health { needs } } } } } b: cases @skip(if: $yes) { edges { cursor } } me @include(if: true) @skip(if: $no) { user } } fragment x on Case { contact { phone } }',
    variables: { yes: true },
  },
  'one of several operations': {
    query:
      'query A { me { user } } query B($id: ID!) { case(id: $id) { reference } me { duties } } mutation C { withdrawConsent(input: { idempotencyKey: "12345678", id: "x", expectedVersion: 1 }) { id } }',
    operationName: 'B',
  },
  types: {
    query:
      '{ __typename cases { __typename edges { __typename node { __typename identity { __typename } region { __typename code } } } } me { __typename agency { __typename } } }',
  },
  'a root field several times': {
    query:
      '{ a: cases(first: 1) { edges { node { reference } } } b: cases(first: 2) { edges { node { demographics { sex } } } } c: cases(where: { status: [CLOSED] }) { edges { node { id } } } }',
  },
  'one root field among several that fails': {
    query:
      '{ first: cases(first: 0) { edges { cursor } } second: cases { edges { node { reference } } } third: statistics(by: [YEAR], where: { year: ["2023"] }) { total { value } } me { user } case { id } }',
  },
  'what is withheld below a list': {
    query:
      'query ($id: ID!) { case(id: $id) { consents { toAgency { id } purpose categories } referrals { categories } access { categories { category scope clauses { clause } } } } }',
  },
  'own statistics': {
    query:
      '{ statistics(of: OWN, by: [SEX, YEAR]) { dimensions cells { key { code label(language: ru) } value source(language: be) } total { value } } }',
  },
  'shared statistics': {
    query:
      '{ s: statistics(by: [YEAR], where: { year: ["2023", "2024"] }) { release { id } cells { key { code scheme } value low high } } }',
  },
  'agreements and codes': {
    query:
      '{ agreements { version status title(language: ru) signatories { agency } } codeLists(names: ["Sex"]) { title(language: be) codes { code label } } agencies(kind: NGO) { id region { label } } }',
  },
  'a mutation that finds nothing, beside one that is refused': {
    query: `mutation { a: acceptReferral(input: { idempotencyKey: "${onceOnly()}", id: "x", expectedVersion: 1 }) { id } b: recordAssistance(input: { idempotencyKey: "${onceOnly()}", caseId: "x", kind: MEDICAL }) { id } }`,
  },
}

describe.each(Object.entries(OPERATIONS))('%s', (_name, { variables, ...asked }) => {
  test.each(Object.entries(ASKERS))('asked by %s', async (_who, who) => {
    const its = { ...asked, variables: { ...variables, ...(asked.query.includes('$id: ID!') && { id: woman }) } }
    expect(await fast(hub, who, its)).toEqual(await plain(hub, schema, who, its))
  })
})

test('the answers that were compared are answers: to the owner nothing is withheld, to others something, and some is refused', async () => {
  const all = await Promise.all(Object.values(ASKERS).map(who => fast(hub, who, OPERATIONS['names of its own for everything']!)))
  expect(all.filter(({ errors }) => errors.length === 0).length).toBeGreaterThan(5)
  expect(all.filter(({ extensions }) => extensions.withheld?.length).length).toBeGreaterThan(3)
  expect(JSON.stringify(all[0]!.data)).toContain('Zinaida')
})

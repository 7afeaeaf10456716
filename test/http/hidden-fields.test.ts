/** Ways to ask for what is withheld: names, fragments, directives, filters, payloads. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { demoAgreements } from '../../src/demo/agencies.ts'
import type { Agreement, Clause } from '../../src/agreement/document.ts'
import { activate } from '../../src/policy/activate.ts'
import { connected } from '../../src/storage/connecting.ts'
import { CASE, CASES, REGISTER_CASE } from '../operations/cases.ts'
import { ADULT, newCase } from '../stories/support/cases.ts'
import { APPROVER, BORDER, HEALTH, RED_CROSS } from '../stories/support/people.ts'
import { openIn } from '../stories/support/reading.ts'
import { given, refusals, verbs } from '../stories/support/verbs.ts'
import { signed } from '../support/brest.ts'
import { startTestHub, type TestHub } from '../support/hub.ts'

let hub: TestHub
/** Referred to health, who may read demographics and not identity. */
let id: string
beforeAll(async () => {
  hub = await startTestHub()
  const does = verbs(hub)
  id = await does.register(RED_CROSS, 'RC-1')
  await does.share(RED_CROSS, id, HEALTH)
})
afterAll(() => hub[Symbol.asyncDispose]())

/** Everything that was recorded of who she is and how to reach her. */
const SECRETS = [...Object.values(ADULT.identity), ...Object.values(ADULT.contact)].flatMap(value =>
  typeof value === 'string' ? [value] : value.map(document => document.number),
)
const expectNoSecret = (answer: object): void => {
  for (const secret of SECRETS) expect(JSON.stringify(answer)).not.toContain(secret)
}

/** An operation with the variables that the selection uses; graphql refuses others. */
function declaring(selection: string): string {
  const types = { id: 'ID!', yes: 'Boolean! = true', no: 'Boolean! = false' }
  const used = Object.entries(types).filter(([name]) => selection.includes(`$${name})`))
  return `query ${used.length > 0 ? `(${used.map(([name, type]) => `$${name}: ${type}`).join(', ')})` : ''} ${selection}`
}

describe('who she is stays null, and is told as withheld once, however it is asked for:', () => {
  test.each<[string, string]>([
    ['plainly', '{ case(id: $id) { identity { givenName } } }'],
    ['by another name', '{ case(id: $id) { identity: demographics { sex } sex: identity { givenName } } }'],
    ['by the name of a field that is open', '{ case(id: $id) { reference: identity { familyName } } }'],
    [
      'in a fragment',
      '{ case(id: $id) { ...a } } fragment a on Case { ...b } fragment b on Case { identity { ...c } } fragment c on Identity { givenName }',
    ],
    ['in an inline fragment', '{ case(id: $id) { ... on Case { ... { identity { ... on Identity { givenName } } } } } }'],
    ['under @include that is true', '{ case(id: $id) { identity @include(if: $yes) { givenName @include(if: $yes) } } }'],
    ['under @skip that is false', '{ case(id: $id) { ... @skip(if: $no) { identity { givenName } } } }'],
    [
      'in a fragment that is included',
      '{ case(id: $id) { ...a @include(if: $yes) } } fragment a on Case { identity { documents { number } } }',
    ],
    [
      'by several names, other fields each',
      '{ case(id: $id) { a: identity { givenName } b: identity { familyName } c: identity { ...d } } } fragment d on Identity { birthDate }',
    ],
    ['twice by one name', '{ case(id: $id) { identity { givenName } identity { familyName } } }'],
    ['by several roots', '{ a: case(id: $id) { identity { givenName } } b: cases { edges { node { identity { familyName } } } } }'],
    [
      'through edges by another name',
      '{ cases { x: edges { y: node { z: identity { givenName } } } edges { node { identity { documents { number } } } } } }',
    ],
    ['by its version', '{ case(id: $id) { identity { version } } }'],
    ['by its type', '{ case(id: $id) { identity { __typename } } }'],
  ])('%s', async (_how, selection) => {
    const query = declaring(selection)
    const { data, errors, extensions } = await hub.ask<any, any>(HEALTH, query, { id })
    expect(errors).toEqual([])
    expectNoSecret({ data, errors, extensions })
    expect(JSON.stringify(data)).toContain('null')
    expect(extensions.withheld!.map(({ coordinate }) => coordinate)).toEqual(['Case.identity'])
    // The owner, asking the same, is told: the question is a good one.
    const own = await hub.ask<any, any>(RED_CROSS, query, { id })
    expect({ errors: own.errors, withheld: own.extensions.withheld }).toEqual({ errors: [], withheld: undefined })
    expect(JSON.stringify(own.data)).not.toBe(JSON.stringify(data))
  })

  test('what is not asked for in the end is not told as withheld', async () => {
    const query =
      'query ($id: ID!, $no: Boolean! = false) { case(id: $id) { reference identity @include(if: $no) { givenName } ... @skip(if: true) { contact { phone } } } }'
    const { data, extensions } = await hub.ask<any, any>(HEALTH, query, { id })
    expect(data).toEqual({ case: { reference: 'RC-1' } })
    expect(extensions.withheld).toBeUndefined()
  })
})

describe('a filter compares nothing that its asker may not read:', () => {
  test.each<[string, string, string]>([
    ['sex', '{ sex: [FEMALE] }', 'CaseFilter.sex'],
    ['sex, as nothing', '{ sex: null }', 'CaseFilter.sex'],
    ['age group, beside what is open', '{ status: [ACTIVE], ageGroup: [AGE_30_38] }', 'CaseFilter.ageGroup'],
    ['citizenship', '{ citizenship: ["BY"] }', 'CaseFilter.citizenship'],
    ['forms of exploitation', '{ forms: [SEXUAL_EXPLOITATION] }', 'CaseFilter.forms'],
    ['country of exploitation', '{ country: "PL" }', 'CaseFilter.country'],
  ])('%s', async (_what, where, coordinate) => {
    const refused = [expect.objectContaining({ code: 'FORBIDDEN', coordinate, category: expect.any(String) })]
    const inline = await hub.ask<any, any>(APPROVER, `{ cases(where: ${where}) { edges { node { id } } } }`)
    expect({ data: inline.data, refused: refusals(inline) }).toEqual({ data: { cases: null }, refused })
    const default_ = await hub.ask<any, any>(
      APPROVER,
      `query ($w: CaseFilter = ${where}) { c: cases(where: $w) { edges { node { id } } } }`,
    )
    expect({ data: default_.data, refused: refusals(default_) }).toEqual({ data: { c: null }, refused })
  })

  test('by a variable likewise; what the approver may read can be compared', async () => {
    expect(refusals(await hub.ask(APPROVER, CASES, { where: { sex: ['MALE'] } }))).toMatchObject([
      { code: 'FORBIDDEN', coordinate: 'CaseFilter.sex' },
    ])
    expect(given(await hub.ask(APPROVER, CASES, { where: { status: ['ACTIVE'], openedFrom: '2024-01-01' } })).cases!.edges).toHaveLength(1)
  })

  test('where a category is closed on some rows only, no filter on it finds or loses such a row', async () => {
    const does = verbs(hub)
    // Of three women health knows the sex of its own and of RC-1, and of RC-2 the summary alone.
    await does.register(HEALTH, 'H-1')
    const closed = await does.register(RED_CROSS, 'RC-2')
    await does.share(RED_CROSS, closed, HEALTH, ['CASE_SUMMARY'])
    expect(openIn((await does.case(HEALTH, closed))!)).toEqual(['summary'])
    const found = async (where: object) =>
      given(await hub.ask(HEALTH, CASES, { where }))
        .cases!.edges.map(edge => edge.node.reference)
        .sort()
    expect(await found({})).toEqual(['H-1', 'RC-1', 'RC-2'])
    expect(await found({ sex: ['FEMALE'] })).toEqual(['H-1', 'RC-1'])
    expect(await found({ sex: ['MALE', 'UNKNOWN'] })).toEqual([])
    expect(await found({ sex: ['FEMALE', 'MALE', 'UNKNOWN'] })).toEqual(['H-1', 'RC-1'])
    expect(await found({ forms: ['SEXUAL_EXPLOITATION'] })).toEqual(['H-1', 'RC-1'])
    expect(await found({ status: ['ACTIVE'] })).toEqual(['H-1', 'RC-1', 'RC-2'])
    // Null is as good as left out.
    expect(await found({ sex: null, status: null, openedFrom: null })).toEqual(['H-1', 'RC-1', 'RC-2'])
  })
})

test('introspection tells the schema, and of the data nothing', async () => {
  const { data } = await hub.ask<any, any>(
    null,
    '{ __schema { types { name description fields { name description } enumValues { name } } } __type(name: "Case") { name } }',
  )
  expect(data.__type).toEqual({ name: 'Case' })
  expectNoSecret(data)
  expect(JSON.stringify(data)).not.toMatch(/red-cross-brest-user|RC-1/)
})

describe('what a mutation gives back is read like anything else', () => {
  beforeAll(async () => {
    // Version 3: the border guards register in full and read the summary alone.
    const brest = demoAgreements().at(-1)!
    const [own, ...others] = [brest.clauses.find(clause => clause.id === '4')!, ...brest.clauses.filter(clause => clause.id !== '4')]
    const kinds = [...new Set(brest.signatories.map(party => party.kind))].filter(kind => kind !== 'border-guards')
    const clauses = [
      { ...own, to: { ...own.to, kinds } },
      { ...own, id: '4x', to: { ...own.to, kinds: ['border-guards'] }, actions: ['write'] },
      { ...own, id: '4y', to: { ...own.to, kinds: ['border-guards'] }, actions: ['read'], categories: ['case-summary'] },
      ...others,
    ] as Clause[]
    const document: Agreement = { ...brest, version: 3, since: new Date(Date.now() - 1000).toISOString(), clauses }
    await connected(hub.database.urls.lawgiver, async client => activate(client, [await signed(document, hub.brest.state)]))
    hub.hub.directories.invalidate()
  })

  test('who may record names and not read them is not given them back, and is told why', async () => {
    const answer = await hub.ask(BORDER, REGISTER_CASE, { input: newCase('BG-1') })
    const node = given(answer).registerCase!
    expect(openIn(node)).toEqual(['summary'])
    expectNoSecret(answer)
    expect(answer.extensions.withheld!.map(({ coordinate }) => coordinate)).toContain('Case.identity')
    expect(given(await hub.ask(BORDER, CASE, { id: node.id })).case).toMatchObject({ reference: 'BG-1', identity: null })
  })
})

/** Each in their own language: errors, what is withheld, clauses, labels, definitions. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { LANGUAGES, type Language } from '../../src/base/languages.ts'
import { brestAtWork } from '../stories/support/brest-at-work.ts'
import { ANALYST, COORDINATOR, HEALTH, RED_CROSS } from '../stories/support/people.ts'
import { type Asker, startTestHub, type TestHub } from '../support/hub.ts'
import { type Raw, raw } from './support/raw.ts'

let hub: TestHub
beforeAll(async () => {
  hub = await startTestHub()
  await brestAtWork(hub)
})
afterAll(() => hub[Symbol.asyncDispose]())

/** The answer to the same request in each language, and whether the header says so. */
async function inEach(who: Asker | null, request: Raw | string): Promise<Record<Language, any>> {
  const asked: Raw = typeof request === 'string' ? { body: JSON.stringify({ query: request }) } : request
  const answers = LANGUAGES.map(async language => {
    const headers: (readonly [string, string])[] = [
      ['accept-language', `${language}-BY, en;q=0.1`],
      ...(who ? [['authorization', `Bearer ${await hub.token(who)}`] as const] : []),
      ...(who?.purpose ? [['hub-purpose', who.purpose] as const] : []),
      ...(asked.headers ?? [['content-type', 'application/json']]),
    ]
    const answer = await raw(hub, { ...asked, headers })
    expect(answer.headers['content-language']).toBe(language)
    return [language, JSON.parse(answer.text)] as const
  })
  return Object.fromEntries(await Promise.all(answers)) as Record<Language, any>
}

const CYRILLIC = /\p{Script=Cyrillic}/u
/** Three texts, each another, the two in Cyrillic letters of their own. */
function expectThree(en: string, ru: string, be: string): void {
  expect(en).not.toMatch(CYRILLIC)
  for (const text of [ru, be]) expect(text).toMatch(CYRILLIC)
  expect(ru).not.toMatch(/[іў]/i)
  expect(be).not.toMatch(/[ищъ]/i)
  expect(ru).not.toBe(be)
}

const messages = ({ errors }: any): string[] => errors.map(({ message }: any) => message)
const PRIVATE = 'mutation ($input: RegisterCaseInput!) { registerCase(input: $input) { id } }'
const body = (query: string, variables?: object): Raw => ({ body: JSON.stringify({ query, variables }) })

describe('what is refused is said in the language of the request, and names the same:', () => {
  test.each<[string, Asker | null, Raw | string, ...string[]]>([
    ['no clause', COORDINATOR, '{ cases { edges { cursor } } }'],
    ['no token', null, '{ cases { edges { cursor } } }'],
    ['no purpose', { ...HEALTH, purpose: undefined }, '{ cases { edges { cursor } } }', 'Hub-Purpose'],
    [
      'a bad token, before there is a session',
      null,
      {
        headers: [
          ['content-type', 'application/json'],
          ['authorization', 'Bearer a.b.c'],
        ],
        body: '{}',
      },
    ],
    [
      'a purpose that there is not',
      null,
      {
        headers: [
          ['content-type', 'application/json'],
          ['hub-purpose', 'fun'],
        ],
        body: '{}',
      },
    ],
    ['no path', null, { target: '/nowhere' }],
    ['no JSON', HEALTH, { body: '{' }, 'JSON'],
    ['an empty query', HEALTH, { body: '{}' }],
    ['a form of another page', HEALTH, { headers: [['content-type', 'text/plain']], body: '{}' }, 'content-type'],
    ['a batch', HEALTH, { body: '[{"query": "{ me { user } }"}]' }],
    ['PUT', HEALTH, { method: 'PUT', body: '{}' }, 'GET', 'POST'],
    ['half a query', HEALTH, '{ me {'],
    ['a word too many', HEALTH, '{ me { user } } more', 'more'],
    ['a text without its end', HEALTH, '{ case(id: "x) { id } }'],
    ['a field that there is not', HEALTH, '{ cases { nodes { id } } }', 'nodes', 'CaseConnection'],
    ['an argument that there is not', HEALTH, '{ cases(last: 1) { edges { cursor } } }', 'last', 'Query.cases'],
    ['a type that there is not', HEALTH, '{ me { ... on You { user } } }', 'You'],
    ['a fragment that there is not', HEALTH, '{ me { ...her } }', 'her'],
    ['a fragment in itself', HEALTH, '{ me { ...a } } fragment a on Me { ...a }', 'a'],
    ['a directive that there is not', HEALTH, '{ me @quickly { user } }', 'quickly'],
    ['no fields', HEALTH, '{ me }', 'me', 'Me'],
    ['fields of a leaf', HEALTH, '{ me { user { name } } }', 'user', 'String!'],
    ['fields that differ', HEALTH, '{ me { a: user a: duties } }', 'a', 'duties'],
    ['a variable that is not declared', HEALTH, '{ case(id: $id) { id } }', '$id'],
    ['a variable that is not used', HEALTH, 'query ($id: ID!) { me { user } }', '$id'],
    ['a variable of another type', HEALTH, 'query ($id: Int!) { case(id: $id) { id } }', '$id', 'Int!', 'ID'],
    ['a code that there is not', HEALTH, '{ cases(where: { sex: [MAN] }) { edges { cursor } } }', 'Sex'],
    ['a number for a text', HEALTH, '{ cases(first: "3") { edges { cursor } } }', 'Int'],
    ['a day that there is not', HEALTH, '{ cases(where: { openedFrom: "2024-02-31" }) { edges { cursor } } }', 'Date'],
    ['two operations', HEALTH, 'query A { me { user } } query B { me { user } }'],
    ['a subscription', HEALTH, 'subscription { me { user } }'],
    ['a variable that is missing', RED_CROSS, body(PRIVATE), '$input', 'RegisterCaseInput!'],
    [
      'a field of a variable that is missing',
      RED_CROSS,
      body(PRIVATE, { input: { idempotencyKey: '12345678' } }),
      '$input',
      'reference',
      'String!',
    ],
    [
      'a field of a variable that there is not',
      RED_CROSS,
      body(PRIVATE, { input: { idempotencyKey: '12345678', reference: 'A', age: 3 } }),
      'age',
    ],
    [
      'a code of a variable that there is not',
      RED_CROSS,
      body(PRIVATE, { input: { idempotencyKey: '12345678', reference: 'A', demographics: { sex: 'MAN' } } }),
      'input.demographics.sex',
      'Sex',
    ],
    ['a value that breaks a rule', HEALTH, '{ cases(first: 0) { edges { cursor } } }', 'first', '100'],
    [
      'a case that is not there',
      RED_CROSS,
      'mutation { recordAssistance(input: { idempotencyKey: "12345678", caseId: "x", kind: MEDICAL }) { id } }',
    ],
    ['dimensions twice', ANALYST, '{ statistics(of: OWN, by: [YEAR, YEAR]) { total { value } } }'],
  ])('%s', async (_what, who, request, ...names) => {
    const { en, ru, be } = await inEach(who, request)
    expect(messages(en).length).toBeGreaterThan(0)
    expect([messages(ru).length, messages(be).length]).toEqual([messages(en).length, messages(en).length])
    messages(en).forEach((message, i) => {
      const [russian, belarusian] = [messages(ru)[i]!, messages(be)[i]!]
      expectThree(message, russian, belarusian)
      // A variable is called by the place in it.
      for (const [, name] of message.matchAll(/"\$?([^"]+)"/g))
        expect([russian, belarusian]).toEqual([expect.stringContaining(name!), expect.stringContaining(name!)])
    })
    for (const answer of [en, ru, be]) for (const name of names) expect(messages(answer).join('\n')).toContain(name)
    const codes = ({ errors }: any): string[] => errors.map(({ extensions }: any) => extensions.code)
    expect([codes(ru), codes(be)]).toEqual([codes(en), codes(en)])
  })
})

test('what is withheld, and how to ask for it', async () => {
  const answers = await inEach(HEALTH, '{ cases { edges { node { reference identity { givenName } } } } }')
  const its = (language: Language): any => answers[language].extensions.withheld.find((entry: any) => entry.coordinate === 'Case.identity')
  expectThree(its('en').text, its('ru').text, its('be').text)
  expectThree(its('en').howToAsk.text, its('ru').howToAsk.text, its('be').howToAsk.text)
  expect(its('ru').text).toBe('Личность: не выдаётся, это ограничивает пункт 7 соглашения brest-mou, версия 2.')
  expect(its('be').howToAsk.text).toBe(
    'Што для гэтага патрабуе пункт 7 пагаднення brest-mou, версія 2: Згода асобы; Захоўваць не даўжэй: 1 год.',
  )
  const bare = (entry: unknown): unknown => JSON.parse(JSON.stringify(entry, (key, value) => (key === 'text' ? undefined : value)))
  expect([bare(its('ru')), bare(its('be'))]).toEqual([bare(its('en')), bare(its('en'))])
})

test('clauses, agreements, agencies, definitions and sources of statistics', async () => {
  const { en, ru, be } = await inEach(
    ANALYST,
    `{ me { agency { title region { label } } agreements { title signatories { name } clauses { text } } }
       statistics(of: OWN, by: []) { definition total { source definition } } }`,
  )
  const texts = (value: unknown): string[] =>
    typeof value === 'string' ? [value] : value && typeof value === 'object' ? Object.values(value).flatMap(texts) : []
  const all = [en, ru, be].map(({ data, errors }) => {
    expect(errors).toBeUndefined()
    return texts(data)
  }) as [string[], string[], string[]]
  expect(all[0].length).toBeGreaterThan(40)
  all[0].forEach((text, i) => expectThree(text, all[1][i]!, all[2][i]!))
})

test('code lists: every label, and an argument beats the header', async () => {
  const { en, ru, be } = await inEach(null, '{ codeLists { name scheme source title codes { code label be: label(language: be) } } }')
  const labels = ({ data }: any): any[] => data.codeLists.flatMap((list: any) => [list.title, ...list.codes.map((code: any) => code.label)])
  expect(labels(en).length).toBeGreaterThan(900)
  expect(labels(be)).toEqual(
    en.data.codeLists.flatMap((list: any, i: number) => [be.data.codeLists[i].title, ...list.codes.map((code: any) => code.be)]),
  )
  for (const answer of [en, ru, be]) expect(labels(answer).every(label => label.trim() !== '')).toBe(true)
  for (const { scheme, source } of en.data.codeLists) expect([scheme.trim(), source.trim()]).not.toContain('')
})

/** Asking as somebody else, for something else, or without saying what for. */
import { createHmac, randomUUID } from 'node:crypto'
import { importJWK, type JWTPayload, SignJWT } from 'jose'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { DEMO_AUDIENCE, demoIssuer } from '../../src/demo/agencies.ts'
import { CASE, CASES } from '../operations/cases.ts'
import { type Asker, startTestHub, type TestHub } from '../support/hub.ts'
import { caseWorker, CLUB, HEALTH, RED_CROSS } from '../stories/support/people.ts'
import { openIn } from '../stories/support/reading.ts'
import { codes, verbs } from '../stories/support/verbs.ts'
import { JSON_BODY, raw } from './support/raw.ts'

let hub: TestHub
let caseId: string
let token: string
beforeAll(async () => {
  hub = await startTestHub()
  caseId = await verbs(hub).register(RED_CROSS, 'RC-1')
  token = await hub.token(RED_CROSS)
})
afterAll(() => hub[Symbol.asyncDispose]())

const ME = JSON.stringify({ query: '{ me { user agency { id } duties purpose } }' })
const ask = (headers: readonly (readonly [string, string])[], body = ME) => raw(hub, { headers: [JSON_BODY, ...headers], body })
const bearer = (text: string) => ['authorization', `Bearer ${text}`] as const

/** A token as the issuer of the Red Cross would sign it, but for what is changed. */
async function forged(changes: JWTPayload = {}, header: object = {}, signer = 'red-cross-brest'): Promise<string> {
  const { issuer } = hub.brest.state.agencies[signer]!
  const now = Math.floor(Date.now() / 1000)
  const claims = {
    iss: demoIssuer('red-cross-brest'),
    aud: DEMO_AUDIENCE,
    sub: 'u',
    iat: now,
    exp: now + 600,
    jti: randomUUID(),
    duties: ['case-worker'],
  }
  return new SignJWT({ ...claims, ...changes })
    .setProtectedHeader({ alg: 'EdDSA', kid: hub.brest.state.agencies['red-cross-brest']!.issuer.kid!, typ: 'JWT', ...header })
    .sign(await importJWK(issuer, 'EdDSA'))
}
const base64url = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url')

describe('a token that is not good is refused with 401, in one and the same words:', () => {
  const hour = 3600
  const now = Math.floor(Date.now() / 1000)
  const WRONG: Readonly<Record<string, () => string | Promise<string>>> = {
    'signed by another agency, which names the Red Cross as its issuer': () => forged({}, {}, 'health-brest'),
    'of an issuer that nobody knows': () => forged({ iss: 'https://issuer.example.org' }),
    'for another audience': () => forged({ aud: 'another-hub' }),
    'that has expired': () => forged({ iat: now - 2 * hour, exp: now - hour }),
    'that is not good yet': () => forged({ nbf: now + hour }),
    'that lives for a week': () => forged({ exp: now + 7 * 24 * hour }),
    'without an end': () => forged({ exp: undefined }),
    'without a user': () => forged({ sub: '' }),
    'altered by one character': async () => (await forged()).replace(/.(?=.{40}$)/, one => (one === 'A' ? 'B' : 'A')),
    'with the duties of another put in': async () => {
      const [header, , signature] = (await forged()).split('.')
      return [
        header,
        base64url({ iss: demoIssuer('red-cross-brest'), aud: DEMO_AUDIENCE, sub: 'u', iat: now, exp: now + 600, duties: ['auditor'] }),
        signature,
      ].join('.')
    },
    'without a signature (alg none)': () =>
      `${base64url({ alg: 'none', typ: 'JWT' })}.${base64url({ iss: demoIssuer('red-cross-brest'), sub: 'u' })}.AA`,
    'signed with the public key as a secret (HS256)': () => {
      const { x } = hub.brest.state.agencies['red-cross-brest']!.issuer
      const text = `${base64url({ alg: 'HS256', typ: 'JWT' })}.${base64url({ iss: demoIssuer('red-cross-brest'), aud: DEMO_AUDIENCE, sub: 'u', iat: now, exp: now + 600 })}`
      return `${text}.${createHmac('sha256', Buffer.from(x!, 'base64url')).update(text).digest('base64url')}`
    },
    'that is no token': () => 'secret',
    'that is 9 KB long': () => `${'a'.repeat(3000)}.${'b'.repeat(3000)}.${'c'.repeat(3000)}`,
  }
  const REFUSED = { errors: [{ message: 'Sign in with a valid token.', extensions: { code: 'UNAUTHENTICATED' } }] }

  test.each(Object.entries(WRONG))('%s', async (_how, make) => {
    const { status, headers, text } = await ask([bearer(await make())])
    expect({ status, scheme: headers['www-authenticate'], told: JSON.parse(text) }).toEqual({
      status: 401,
      scheme: 'Bearer',
      told: REFUSED,
    })
  })

  test('in another scheme, twice, or beside a good one', async () => {
    for (const headers of [
      [['authorization', 'Basic dTpw']],
      [['authorization', '']],
      [bearer(token), bearer(token)],
      [['authorization', `Bearer ${token}, Bearer ${token}`]],
    ] as const) {
      const { status, text } = await ask(headers)
      expect({ status, told: JSON.parse(text) }).toEqual({ status: 401, told: REFUSED })
    }
  })

  test('and where it stands in the URL, a cookie or the body, it is none', async () => {
    const answer = await raw(hub, {
      target: `/graphql?access_token=${token}`,
      headers: [JSON_BODY, ['cookie', `token=${token}`]],
      body: JSON.stringify({ query: '{ me { user agency { id } } }', access_token: token }),
    })
    expect(JSON.parse(answer.text).data).toEqual({ me: { user: 'public', agency: null } })
  })
})

describe('the agency is the one to which the hub has bound the issuer,', () => {
  test('whatever the claims say', async () => {
    const good = await forged({ agency: 'health-brest', agency_id: 3, org: 'health-brest', azp: 'health-brest' })
    expect(JSON.parse((await ask([bearer(good)])).text).data.me.agency).toEqual({ id: 'red-cross-brest' })
  })

  test('and duties are those that the hub has mapped', async () => {
    const good = await forged({ duties: ['administrator-of-all', 'analyst', '__proto__', 'toString'] })
    expect(JSON.parse((await ask([bearer(good)])).text).data.me.duties).toEqual(['ANALYST'])
  })

  test('so that the id of a case of the Red Cross is of no use to others', async () => {
    for (const who of [CLUB, HEALTH, caseWorker('coordinator-brest', 'coordination')])
      expect((await hub.ask(who, CASE, { id: caseId })).data).toEqual({ case: null })
  })
})

describe('within the own agency', () => {
  test.each<[string, Partial<Asker>, string | string[]]>([
    [
      'a case worker reads in full',
      {},
      [
        'summary',
        'demographics',
        'exploitation',
        'identity',
        'contact',
        'location',
        'health',
        'childProtection',
        'proceedings',
        'referrals',
        'assistance',
      ],
    ],
    ['an approver reads summaries', { duties: ['approver'], purpose: 'oversight' }, ['summary']],
    ['an approver for assistance is refused', { duties: ['approver'], purpose: 'assistance' }, 'FORBIDDEN'],
    ['an analyst is refused', { duties: ['analyst'], purpose: 'statistics' }, 'FORBIDDEN'],
    ['an administrator is refused', { duties: ['administrator'], purpose: 'statistics' }, 'FORBIDDEN'],
    ['whoever has no duty is refused', { duties: [], purpose: 'statistics' }, 'FORBIDDEN'],
    ['a case worker who counts is refused', { purpose: 'statistics' }, 'FORBIDDEN'],
    ['a case worker is not a data protection officer', { purpose: 'oversight' }, 'FORBIDDEN'],
  ])('%s', async (_who, change, expected) => {
    const answer = await hub.ask({ ...RED_CROSS, ...change }, CASES)
    if (typeof expected === 'string')
      expect({ data: answer.data?.cases ?? null, codes: codes(answer) }).toEqual({ data: null, codes: [expected] })
    else expect(answer.data!.cases!.edges.map(edge => openIn(edge.node))).toEqual([expected])
  })
})

describe('the purpose is declared once, by one word that the duties allow:', () => {
  const purpose = (value: string) => ['hub-purpose', value] as const
  test.each<[string, readonly (readonly [string, string])[], number, string, string]>([
    ['twice, the same', [purpose('assistance'), purpose('assistance')], 400, 'BAD_INPUT', 'once'],
    ['twice, two', [purpose('assistance'), purpose('identification')], 400, 'BAD_INPUT', 'once'],
    ['joined by a comma', [purpose('assistance, identification')], 400, 'BAD_INPUT', 'once'],
    ['empty', [purpose('')], 400, 'BAD_INPUT', 'not-empty'],
    ['unknown', [purpose('curiosity')], 400, 'BAD_INPUT', 'known'],
    ['in other letters', [purpose('ASSISTANCE')], 400, 'BAD_INPUT', 'known'],
    ['of every object', [purpose('constructor')], 400, 'BAD_INPUT', 'known'],
    ['not allowed', [purpose('oversight')], 403, 'FORBIDDEN', 'allowed'],
  ])('%s', async (_how, headers, status, code, rule) => {
    const answer = await ask([bearer(token), ...headers])
    expect(answer.status).toBe(status)
    const [error] = JSON.parse(answer.text).errors
    expect(error.extensions).toMatchObject({
      code,
      field: 'Hub-Purpose',
      rule,
      allowed: expect.arrayContaining(['assistance', 'statistics']),
    })
    expect(answer.text).not.toContain('curiosity')
  })

  test('not at all, where several are allowed: me answers, cases ask for it', async () => {
    const answer = await ask([bearer(token)], JSON.stringify({ query: '{ me { purpose } cases { edges { node { id } } } }' }))
    expect(JSON.parse(answer.text)).toMatchObject({
      data: { me: { purpose: null }, cases: null },
      errors: [{ extensions: { code: 'PURPOSE_REQUIRED' } }],
    })
  })

  test('not at all by the public, for whom all that is published is one: it is statistics', async () => {
    expect(JSON.parse((await ask([])).text)).toMatchObject({ data: { me: { purpose: 'STATISTICS' } } })
  })
})

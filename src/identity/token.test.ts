import { createHmac, KeyObject } from 'node:crypto'
import { exportJWK, exportSPKI, generateKeyPair, type CryptoKey, type JWK, SignJWT } from 'jose'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { addAgency, addAgreement, addIssuer } from '../../test/support/parties.ts'
import { freshDatabase, type FreshDatabase } from '../../test/support/database.ts'
import type { Kind } from '../agreement/vocabulary.ts'
import type { HubError } from '../base/errors.ts'
import { connected } from '../storage/connecting.ts'
import { runtimePool } from '../storage/pool.ts'
import { bearerOf } from './bearer.ts'
import { type Directory, readDirectory } from './directory.ts'
import type { Issuer } from './issuer.ts'
import { type Identified, verifyToken } from './token.ts'

interface Signer {
  readonly alg: string
  readonly key: CryptoKey | KeyObject
  readonly publicKey: CryptoKey
  readonly jwk: JWK
}

const signer = async (alg: string): Promise<Signer> => {
  const { privateKey, publicKey } = await generateKeyPair(alg, { extractable: true })
  return { alg, key: privateKey, publicKey, jwk: { ...(await exportJWK(publicKey)), kid: 'k1', use: 'sig' } }
}

const text = { en: 'x', ru: 'x', be: 'x' }
const since = '2014-05-21T00:00:00Z'
const party = (agency: string, kind: Kind) => ({ agency, name: text, kind, since })
const agencies = ['red-cross', 'police', 'bar', 'stranger', 'donor']
const idOf = (agency: string): number => agencies.indexOf(agency) + 1

let db: FreshDatabase
let directory: Directory
// The same kid on purpose: an issuer's key must not be looked for among all keys.
let redCross: Signer
let police: Signer
let rsa: Signer
let other: Signer

beforeAll(async () => {
  db = await freshDatabase()
  ;[redCross, police, rsa, other] = await Promise.all([signer('ES256'), signer('ES256'), signer('RS256'), signer('ES256')])
  await connected(db.urls.lawgiver, async lawgiver => {
    for (const agency of agencies) await addAgency(lawgiver, idOf(agency), agency)
    const dutyMap = { caseworker: 'case-worker', stats: 'analyst', root: 'superuser' }
    await addIssuer(lawgiver, { iss: 'https://red-cross.example', agency: 1, keys: [redCross.jwk], dutyMap })
    await addIssuer(lawgiver, { iss: 'https://old.red-cross.example', agency: 1, keys: [redCross.jwk] })
    await addIssuer(lawgiver, {
      iss: 'https://police.example',
      agency: 2,
      keys: [police.jwk],
      dutyClaim: 'https://police.example/roles',
      dutyMap,
    })
    await addIssuer(lawgiver, { iss: 'https://rsa.police.example', agency: 2, keys: [rsa.jwk], algorithms: ['RS256'] })
    await addIssuer(lawgiver, { iss: 'https://two.police.example', agency: 2, keys: [police.jwk, { ...rsa.jwk, kid: 'k2' }] })
    await addIssuer(lawgiver, { iss: 'https://rotating.police.example', agency: 2, keys: [police.jwk, { ...other.jwk, kid: 'k2' }] })
    await addIssuer(lawgiver, { iss: 'https://bar.example', agency: 3, keys: [police.jwk] })
    await addIssuer(lawgiver, { iss: 'https://stranger.example', agency: 4, keys: [police.jwk] })
    await addIssuer(lawgiver, { iss: 'https://donor.example', agency: 5, keys: [police.jwk] })
    await addAgreement(
      lawgiver,
      {
        id: 'mou',
        version: 1,
        region: 'BY-BR',
        title: text,
        since,
        signatories: [party('red-cross', 'ngo'), party('police', 'interior-affairs'), party('bar', 'bar')],
        observers: [party('donor', 'donor')],
        clauses: [],
      },
      idOf,
    )
    await lawgiver.query(`update gate.issuer set suspended_at = now() where iss = 'https://old.red-cross.example'`)
    await lawgiver.query(`update gate.agency set suspended_at = now() where name = 'bar'`)
  })
  const pool = runtimePool(db.urls.door, { max: 1 })
  directory = await readDirectory(pool)
  await pool.end()
})

afterAll(() => db.drop())

/** The same RSA key, for the other padding. */
const pss = (key: CryptoKey | KeyObject): KeyObject => KeyObject.from(key as CryptoKey)

const seconds = (): number => Math.floor(Date.now() / 1000)

/** Claims of a good token of the Red Cross. `undefined` takes one away. */
const claims = (changed: Record<string, unknown> = {}): Record<string, unknown> => ({
  iss: 'https://red-cross.example',
  aud: 'hub',
  sub: 'anna',
  iat: seconds(),
  exp: seconds() + 600,
  duties: ['caseworker'],
  ...changed,
})

const token = (changed: Record<string, unknown> = {}, by: Signer = redCross, header: object = {}): Promise<string> =>
  new SignJWT(claims(changed)).setProtectedHeader({ alg: by.alg, kid: 'k1', ...header }).sign(by.key)

const b64 = (value: unknown): string => Buffer.from(typeof value === 'string' ? value : JSON.stringify(value)).toString('base64url')

/** A token with a signature made by hand, as a forger does. */
const forged = (header: object, payload: unknown, signature: (input: string) => string): string => {
  const input = `${b64(header)}.${b64(payload)}`
  return `${input}.${signature(input)}`
}

const enter = async (sent: string): Promise<Identified> => verifyToken(bearerOf([`Bearer ${sent}`]), directory)
const errorOf = (attempt: Promise<unknown>): Promise<HubError> =>
  attempt.then(
    () => Promise.reject(new Error('was let in')),
    (error: HubError) => error,
  )

/** All that an answer or a log can show of an error. */
const shown = (error: HubError): string => {
  const { code, details, name, message, text, cause = null } = error
  return JSON.stringify({ code, details, name, message, text, cause, keys: Object.getOwnPropertyNames(error).sort() })
}

describe('a good token', () => {
  test('names the agency that the database binds to its issuer, the user and the duties', async () => {
    expect(await enter(await token())).toEqual({
      agency: expect.objectContaining({ id: 1, name: 'red-cross', suspendedAt: null }),
      user: 'anna',
      duties: ['case-worker'],
      client: null,
      expires: expect.any(Number),
    })
  })

  test.each([
    [{ client_id: 'intake' }, 'intake'],
    [{ azp: 'intake' }, 'intake'],
    [{ azp: 'other', client_id: 'intake' }, 'intake'],
    [{ client_id: '' }, null],
    [{ client_id: ['intake'] }, null],
    [{ client_id: 'int\u200bake' }, null],
    [{ client_id: 'x'.repeat(201) }, null],
  ])('%j names the program %s', async (claims, client) => {
    expect((await enter(await token(claims))).client).toBe(client)
  })

  test.each([
    ['of another issuer with the same kid', () => token({ iss: 'https://police.example' }, police)],
    ['signed with RSA where the row says so', () => token({ iss: 'https://rsa.police.example' }, rsa)],
    ['of an issuer with two keys, which says by which', () => token({ iss: 'https://rotating.police.example' }, other, { kid: 'k2' })],
    ['for several audiences, of which we are one', () => token({ aud: ['elsewhere', 'hub'] })],
    ['of an access token type', () => token({}, redCross, { typ: 'at+JWT' })],
    ['without iat', () => token({ iat: undefined })],
    ['whose nbf has come', () => token({ nbf: seconds() - 1 })],
    ['a clock 20 s ahead', () => token({ iat: seconds() + 20, nbf: seconds() + 20 })],
    ['a clock 20 s behind', () => token({ exp: seconds() - 20 })],
    ['for a whole day', () => token({ exp: seconds() + 86_400 })],
    ['a sub of 200 characters', () => token({ sub: 'ж'.repeat(200) })],
    ['of an observer', () => token({ iss: 'https://donor.example' }, police)],
  ])('%s is taken', async (_, make) => {
    await expect(enter(await make())).resolves.toMatchObject({ agency: { id: expect.any(Number) } })
  })

  test("cannot say that it is another agency's", async () => {
    const claim = { agency: 'red-cross', agency_id: 1, agencyId: 1, org: 'red-cross', azp: 'https://red-cross.example' }
    const { agency } = await enter(await token({ iss: 'https://police.example', ...claim }, police))
    expect(agency.name).toBe('police')
  })
})

describe('whatever is wrong, the answer is the same', () => {
  const now = seconds()
  const wrong: [string, () => Promise<string> | string][] = [
    ['an unknown issuer', () => token({ iss: 'https://evil.example' })],
    ['an issuer with a slash more', () => token({ iss: 'https://red-cross.example/' })],
    ['no issuer', () => token({ iss: undefined })],
    ['an issuer that is a list', () => token({ iss: ['https://red-cross.example'] })],
    ['an issuer that is a name of every object', () => token({ iss: '__proto__' })],
    ['a suspended issuer', () => token({ iss: 'https://old.red-cross.example' })],
    ['another audience', () => token({ aud: 'elsewhere' })],
    ['an audience that only begins like ours', () => token({ aud: 'hub2' })],
    ['no audience', () => token({ aud: undefined })],
    ['another key', () => token({}, other)],
    ["another issuer's key with the same kid", () => token({}, police)],
    ['an unknown kid', () => token({}, redCross, { kid: 'k9' })],
    ['two keys and no kid', () => token({ iss: 'https://rotating.police.example' }, police, { kid: undefined })],
    ['a key in its own header', () => token({}, other, { jwk: other.jwk, kid: undefined })],
    [
      'another algorithm than the row names, by a key of the issuer',
      () => token({ iss: 'https://two.police.example' }, rsa, { kid: 'k2' }),
    ],
    [
      'another algorithm than the row names, by the same key',
      () => token({ iss: 'https://rsa.police.example' }, { ...rsa, alg: 'PS256', key: pss(rsa.key) }),
    ],
    ['alg none, unsigned', () => forged({ alg: 'none' }, claims(), () => '')],
    ['alg none, with some signature', () => forged({ alg: 'none' }, claims(), () => 'AAAA')],
    ['alg None', () => forged({ alg: 'None', kid: 'k1' }, claims(), () => 'AAAA')],
    ['HS256 signed with the public key as PEM', async () => hmacWith(await exportSPKI(rsa.publicKey), 'https://rsa.police.example')],
    ['HS256 signed with the public key as JWK', () => hmacWith(JSON.stringify(rsa.jwk), 'https://rsa.police.example')],
    ['HS256 signed with the modulus', () => hmacWith(Buffer.from(rsa.jwk.n!, 'base64url'), 'https://rsa.police.example')],
    ['HS256 signed with nothing', () => hmacWith('', 'https://red-cross.example')],
    ['expired', () => token({ exp: now - 3600 })],
    ['expired by more than the tolerance', () => token({ exp: seconds() - 40 })],
    ['not yet valid', () => token({ nbf: seconds() + 90 })],
    ['issued in the future', () => token({ iat: seconds() + 90 })],
    ['no exp', () => token({ exp: undefined })],
    ['exp as text', () => token({ exp: '2999-01-01' })],
    ['for longer than a day, without iat', () => token({ iat: undefined, exp: seconds() + 86_500 })],
    ['for longer than a day', () => token({ exp: seconds() + 86_500 })],
    ['for longer than a day in all, though soon at its end', () => token({ iat: seconds() - 86_400, exp: seconds() + 600 })],
    ['for ever', () => raw(claims(), '"exp":1e999')],
    ['since ever', () => raw(claims(), '"iat":-1e999')],
    ['no sub', () => token({ sub: undefined })],
    ['an empty sub', () => token({ sub: '' })],
    ['a sub that is a number', () => token({ sub: 7 })],
    ['a sub of 201 characters', () => token({ sub: 'a'.repeat(201) })],
    ['a sub with a line break', () => token({ sub: 'anna\nboris' })],
    ['a sub with a NUL', () => token({ sub: 'anna\u0000' })],
    ['a sub that turns the direction of writing', () => token({ sub: 'anna\u202e' })],
    ['a sub with half a character', () => raw(claims(), '"sub":"anna\\ud800"')],
    ['a tampered payload', async () => swap(await token(), 1, b64(claims({ sub: 'director' })))],
    ['a tampered header', async () => swap(await token(), 0, b64({ alg: 'ES256', kid: 'k1', typ: 'JWT' }))],
    ['a signature cut short', async () => (await token()).slice(0, -4)],
    ['a payload that is no object', () => raw('[]')],
    ['a payload that is no JSON', () => raw('{')],
    ['a logout token', () => token({}, redCross, { typ: 'logout+jwt' })],
    [
      'a critical header that nobody knows',
      () =>
        token({}, redCross, { crit: ['x'], x: 1 }).catch(() =>
          forged({ alg: 'ES256', kid: 'k1', crit: ['x'], x: 1 }, claims(), () => 'AAAA'),
        ),
    ],
    ['longer than 8 KB', () => token({ padding: 'x'.repeat(7000) })],
  ]

  test.each(wrong)('%s', async (_, make) => {
    expect(shown(await errorOf(enter(await make())))).toBe(UNIFORM)
  })

  test.each(wrong.filter(([name]) => !name.startsWith('longer')))('%s, given without its header', async (_, make) => {
    expect(shown(await errorOf(verifyToken(await make(), directory)))).toBe(UNIFORM)
  })

  test.each<[string, (good: string) => string[]]>([
    ['two tokens', good => [`Bearer ${good}`, `Bearer ${good}`]],
    ['two tokens in one header', good => [`Bearer ${good}, Bearer ${good}`]],
    ['two tokens one after the other', good => [`Bearer ${good} ${good}`]],
    ['another scheme', good => [`Basic ${good}`]],
    ['no scheme', good => [good]],
    ['no token', () => ['Bearer ']],
    ['an empty header', () => ['']],
    ['no three parts', good => [`Bearer ${good.slice(good.indexOf('.') + 1)}`]],
    ['five parts', good => [`Bearer ${good}.a.b`]],
    ['letters that are not base64url', good => [`Bearer ${good}=`]],
    ['a line more', good => [`Bearer ${good}\n`]],
  ])('%s', async (_, sent) => {
    const good = await token()
    await expect(enter(good)).resolves.toBeDefined()
    const attempt = async (): Promise<Identified> => verifyToken(bearerOf(sent(good)), directory)
    expect(shown(await errorOf(attempt()))).toBe(UNIFORM)
  })

  // The database refuses such rows too; the hub does not rest on it.
  test.each<[string, Partial<Issuer>, Record<string, unknown>]>([
    ['with an empty audience', { audience: '' }, {}],
    ['with an empty audience, and none in the token', { audience: '' }, { aud: undefined }],
    ['with an empty audience, as in the token', { audience: '' }, { aud: '' }],
    ['with no algorithm', { algorithms: [] }, {}],
    ['with keys that are none', { keys: { keys: [{ kty: 'EC', kid: 'k1' }] } }, {}],
    ['with keys that are no set', { keys: {} as Issuer['keys'] }, {}],
    ['of an agency that there is not', { agencyId: 99 }, {}],
  ])('an issuer %s', async (_, changed, claimed) => {
    const issuer = { ...directory.issuerByIss.get('https://red-cross.example')!, ...changed }
    const weak = { ...directory, issuerByIss: new Map([[issuer.iss, issuer]]) }
    expect(shown(await errorOf(verifyToken(await token(claimed), weak)))).toBe(UNIFORM)
  })

  test('an issuer whose row holds a private key', async () => {
    const issuer = { ...directory.issuerByIss.get('https://red-cross.example')!, keys: { keys: [await exportJWK(redCross.key)] } }
    const weak = { ...directory, issuerByIss: new Map([[issuer.iss, issuer]]) }
    expect(shown(await errorOf(verifyToken(await token({}, redCross, { kid: undefined }), weak)))).toBe(UNIFORM)
  })

  const UNIFORM = JSON.stringify({
    code: 'UNAUTHENTICATED',
    details: {},
    name: 'HubError',
    message: 'Sign in with a valid token.',
    text: {
      en: 'Sign in with a valid token.',
      ru: 'Войдите с действительным токеном.',
      be: 'Увайдзіце з сапраўдным токенам.',
    },
    cause: null,
    keys: ['code', 'details', 'message', 'name', 'stack', 'text'],
  })
})

describe('an agency that is not let in', () => {
  test.each([
    ['suspended', 'https://bar.example'],
    ['never named in an agreement', 'https://stranger.example'],
  ])('%s is forbidden, and the answer does not say which it is', async (_, iss) => {
    const error = await errorOf(enter(await token({ iss }, police)))
    expect([error.code, error.message, error.details]).toEqual(['FORBIDDEN', 'No agreement opens the hub to your agency now.', {}])
  })

  test('a forger does not learn that an agency is suspended', async () => {
    expect((await errorOf(enter(await token({ iss: 'https://bar.example' }, other)))).code).toBe('UNAUTHENTICATED')
  })
})

describe('duties', () => {
  test.each([
    ['in the order of the vocabulary, each once', ['stats', 'caseworker', 'stats'], ['case-worker', 'analyst']],
    ['one as text', 'stats', ['analyst']],
    ['a value that is not in the mapping', ['administrator', 'case-worker'], []],
    ['a value that is mapped to no duty', ['root'], []],
    ['names that every object has', ['__proto__', 'constructor', 'toString', 'hasOwnProperty'], []],
    ['no list', { stats: true }, []],
    ['things that are no text', [1, null, ['stats'], { stats: 1 }], []],
    ['several in one text', 'stats caseworker', []],
    ['none', undefined, []],
  ])('%s', async (_, sent, given) => {
    expect((await enter(await token({ duties: sent }))).duties).toEqual(given)
  })

  test('are read from the claim that the row names, and from no other', async () => {
    const iss = 'https://police.example'
    expect((await enter(await token({ iss, duties: ['stats'] }, police))).duties).toEqual([])
    expect((await enter(await token({ iss, 'https://police.example/roles': ['stats'] }, police))).duties).toEqual(['analyst'])
  })

  test('a claim named like something of every object is not taken from there', async () => {
    await connected(db.urls.lawgiver, lawgiver =>
      addIssuer(lawgiver, {
        iss: 'https://proto.example',
        agency: 2,
        keys: [police.jwk],
        dutyClaim: '__proto__',
        dutyMap: { x: 'administrator' },
      }),
    )
    const pool = runtimePool(db.urls.door, { max: 1 })
    const later = await readDirectory(pool)
    await pool.end()
    await expect(verifyToken(await token({ iss: 'https://proto.example' }, police), later)).resolves.toMatchObject({ duties: [] })
  })
})

/** HMAC by what everybody may read: good where a verifier lets the token choose the algorithm. */
const hmacWith = (secret: string | Buffer, iss: string): string =>
  forged({ alg: 'HS256', kid: 'k1' }, claims({ iss }), input => createHmac('sha256', secret).update(input).digest('base64url'))

/** Properly signed bytes that no JSON writer makes: the addition stands last, and wins. */
async function raw(payload: object | string, addition?: string): Promise<string> {
  const body = typeof payload === 'string' ? payload : JSON.stringify(payload)
  const bytes = addition === undefined ? body : `${body.slice(0, -1)},${addition}}`
  const { CompactSign } = await import('jose')
  return new CompactSign(Buffer.from(bytes)).setProtectedHeader({ alg: 'ES256', kid: 'k1' }).sign(redCross.key)
}

const swap = (sent: string, part: number, by: string): string => sent.split('.').with(part, by).join('.')

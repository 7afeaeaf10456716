import { CompactSign, exportJWK, generateKeyPair, generateSecret, importJWK, type JWK } from 'jose'
import { beforeAll, describe, expect, test } from 'vitest'
import { canonicalText, digestOf } from './canonical.ts'
import { AGREEMENT_TYP, publicJwk, signDocument, type SigningKey, verifySignature } from './sign.ts'

const DOCUMENT = { $schema: '../agreement.schema.json', version: 1, id: 'x', title: { be: 'ў', en: 'e' }, list: [3, { b: 1, a: 2 }] }

const newKey = async (): Promise<JWK> => exportJWK((await generateKeyPair('EdDSA', { crv: 'Ed25519', extractable: true })).privateKey)
const publicPart = (jwk: JWK): JWK => ({ ...publicJwk(jwk) })
/** Signs with a header of one's own. */
async function forged(header: Record<string, unknown>, key: JWK, payload: string = canonicalText(DOCUMENT)): Promise<string> {
  const signer = new CompactSign(Buffer.from(payload)).setProtectedHeader(header as { alg: string })
  const [head, , signature] = (await signer.sign(await importJWK(key, 'EdDSA'), { crit: { b64: true } })).split('.')
  return `${head}..${signature}`
}
const rule = (name: string): object => expect.objectContaining({ code: 'BAD_INPUT', details: expect.objectContaining({ rule: name }) })

let mine: JWK
let theirs: JWK
let keys: SigningKey[]
beforeAll(async () => {
  mine = await newKey()
  theirs = await newKey()
  keys = [
    { kid: 'mine-1', agency: 'mine', jwk: publicPart(mine) },
    { kid: 'theirs-1', agency: 'theirs', jwk: publicPart(theirs) },
  ]
})

describe('canonical form', () => {
  test('is RFC 8785 of everything but $schema', () => {
    expect(canonicalText(DOCUMENT)).toBe('{"id":"x","list":[3,{"a":2,"b":1}],"title":{"be":"ў","en":"e"},"version":1}')
  })

  test('does not depend on the order of fields, and does on their values', () => {
    const { $schema: _, ...others } = DOCUMENT
    const turned = Object.fromEntries(Object.entries(others).reverse())
    expect(digestOf(turned)).toEqual(digestOf(DOCUMENT))
    expect(digestOf({ ...DOCUMENT, version: 2 })).not.toEqual(digestOf(DOCUMENT))
  })

  test('a $schema further down is signed', () => {
    expect(canonicalText({ a: { $schema: 'x' } })).toBe('{"a":{"$schema":"x"}}')
  })

  test('has no form for half a character', () => {
    expect(() => canonicalText({ id: '\ud800' })).toThrow()
  })
})

describe('a signature', () => {
  test('is detached, and gives the key that made it', async () => {
    const jws = await signDocument(DOCUMENT, mine, 'mine-1')
    expect(jws).toMatch(/^[\w-]+\.\.[\w-]{86}$/)
    expect(JSON.parse(Buffer.from(jws.split('.')[0]!, 'base64url').toString())).toEqual({ alg: 'EdDSA', kid: 'mine-1', typ: AGREEMENT_TYP })
    expect(await verifySignature(DOCUMENT, jws, keys)).toMatchObject({ kid: 'mine-1', agency: 'mine' })
  })

  test('holds wherever the schema lies', async () => {
    const jws = await signDocument(DOCUMENT, mine, 'mine-1')
    await expect(verifySignature({ ...DOCUMENT, $schema: 'elsewhere' }, jws, keys)).resolves.toBeDefined()
  })

  test('does not hold once the document is altered', async () => {
    const jws = await signDocument(DOCUMENT, mine, 'mine-1')
    await expect(verifySignature({ ...DOCUMENT, version: 2 }, jws, keys)).rejects.toEqual(rule('signature'))
  })

  test("does not hold under another's kid", async () => {
    const jws = await signDocument(DOCUMENT, mine, 'theirs-1')
    await expect(verifySignature(DOCUMENT, jws, keys)).rejects.toEqual(rule('signature'))
  })

  test('does not hold by a key that nobody registered', async () => {
    const jws = await signDocument(DOCUMENT, mine, 'mine-2')
    await expect(verifySignature(DOCUMENT, jws, keys)).rejects.toEqual(rule('kid'))
  })

  test('does not hold when it was made for something else', async () => {
    const jws = await forged({ alg: 'EdDSA', kid: 'mine-1', typ: 'JWT' }, mine)
    await expect(verifySignature(DOCUMENT, jws, keys)).rejects.toEqual(rule('typ'))
  })

  test('may not choose how it is verified', async () => {
    const b64 = { alg: 'EdDSA', kid: 'mine-1', typ: AGREEMENT_TYP, b64: true, crit: ['b64'] }
    await expect(verifySignature(DOCUMENT, await forged(b64, mine), keys)).rejects.toEqual(rule('form'))
    const jwk = { alg: 'EdDSA', kid: 'mine-1', typ: AGREEMENT_TYP, jwk: publicPart(theirs) }
    await expect(verifySignature(DOCUMENT, await forged(jwk, theirs), keys)).rejects.toEqual(rule('form'))
  })

  test('is never by none, nor by a symmetric key', async () => {
    const header = (alg: string): string => Buffer.from(JSON.stringify({ alg, kid: 'mine-1', typ: AGREEMENT_TYP })).toString('base64url')
    await expect(verifySignature(DOCUMENT, `${header('none')}..AA`, keys)).rejects.toEqual(rule('alg'))
    const secret = await generateSecret('HS256')
    const signed = await new CompactSign(Buffer.from('x'))
      .setProtectedHeader({ alg: 'HS256', kid: 'mine-1', typ: AGREEMENT_TYP })
      .sign(secret)
    const [head, , signature] = signed.split('.')
    await expect(verifySignature(DOCUMENT, `${head}..${signature}`, keys)).rejects.toEqual(rule('alg'))
  })

  test.each(['', 'a', 'a.b.c', '..', 'a..', '..b', 'a..b.c', '!..!', 'e30..AA'])('of another form is refused: %s', async jws => {
    await expect(verifySignature(DOCUMENT, jws, keys)).rejects.toMatchObject({ code: 'BAD_INPUT' })
  })

  test('needs a private Ed25519 key', async () => {
    await expect(signDocument(DOCUMENT, publicPart(mine), 'mine-1')).rejects.toEqual(rule('private'))
    const p256 = await exportJWK((await generateKeyPair('ES256', { extractable: true })).privateKey)
    await expect(signDocument(DOCUMENT, p256, 'mine-1')).rejects.toEqual(rule('ed25519'))
  })
})

import { compactVerify, CompactSign, decodeProtectedHeader, importJWK, type CryptoKey, type JWK, type KeyObject } from 'jose'
import type { Rule } from '../base/codes/rule.ts'
import { badInput, HubError } from '../base/errors.ts'
import type { Text } from '../base/languages.ts'
import { canonicalBytes } from './canonical.ts'
import { publicJwk, type SigningKey } from './signing-key.ts'

export { publicJwk, type PublicJwk, type SigningKey } from './signing-key.ts'

/** Pinned: the same key signs other things too (grants, tree heads), and none of those is an agreement. */
export const AGREEMENT_TYP = 'nrm-agreement+jws'
const ALG = 'EdDSA'
const HEADER = ['alg', 'kid', 'typ']

/** One agency's signature under one document. */
export interface Signature {
  /** The agency's name. */
  readonly agency: string
  readonly kid: string
  /** Detached (RFC 7515, appendix F): `header..signature`. */
  readonly jws: string
}

/**
 * Signs a document for the agency whose key it is: a detached JWS over its canonical bytes, Ed25519.
 * Errors: HubError BAD_INPUT where the key is not a private Ed25519 key.
 */
export async function signDocument(document: object, privateKey: JWK | CryptoKey | KeyObject, kid: string): Promise<string> {
  const key = 'kty' in privateKey ? await importPrivate(privateKey) : privateKey
  const jws = await new CompactSign(canonicalBytes(document)).setProtectedHeader({ alg: ALG, kid, typ: AGREEMENT_TYP }).sign(key)
  const [header, , signature] = jws.split('.')
  return `${header}..${signature}`
}

async function importPrivate(jwk: JWK): ReturnType<typeof importJWK> {
  publicJwk(jwk)
  if (typeof jwk.d !== 'string')
    throw badInput('key', 'private', {
      en: 'The key is a public one: signing needs the private key, which has a "d".',
      ru: 'Это открытый ключ: чтобы подписать, нужен закрытый, в котором есть «d».',
      be: 'Гэта адкрыты ключ: каб падпісаць, патрэбны закрыты, у якім ёсць «d».',
    })
  return importJWK(jwk, ALG)
}

/**
 * Whose key signed exactly this document: one of `keys`. Which agency that key is of is for the caller to compare with who ought to have signed.
 * Errors: HubError BAD_INPUT, field `jws`, with rule `form`, `alg`, `typ`, `kid` or `signature`.
 */
export async function verifySignature(document: object, jws: string, keys: readonly SigningKey[]): Promise<SigningKey> {
  const [header, payload, signature, ...rest] = jws.split('.')
  if (!header || payload !== '' || !signature || rest.length > 0) {
    throw refused('form', {
      en: 'The signature is not a detached JWS: it reads header..signature.',
      ru: 'Подпись не является отделённой JWS: она имеет вид header..signature.',
      be: 'Подпіс не з’яўляецца аддзеленай JWS: ён мае выгляд header..signature.',
    })
  }
  const kid = kidOf(header)
  const key = keys.find(each => each.kid === kid)
  if (!key)
    throw refused('kid', {
      en: `No signing key "${kid}" is known.`,
      ru: `Ключ подписи «${kid}» неизвестен.`,
      be: `Ключ подпісу «${kid}» невядомы.`,
    })
  const whole = `${header}.${Buffer.from(canonicalBytes(document)).toString('base64url')}.${signature}`
  try {
    await compactVerify(whole, await importJWK(publicJwk(key.jwk), ALG), { algorithms: [ALG] })
  } catch (cause) {
    const message = {
      en: `The signature by "${kid}" is not one under this document: the document was changed afterwards, or another key signed it.`,
      ru: `Подпись ключом «${kid}» не от этого документа: документ потом изменили или подписали его другим ключом.`,
      be: `Подпіс ключом «${kid}» не ад гэтага дакумента: дакумент потым змянілі або падпісалі яго іншым ключом.`,
    }
    throw new HubError('BAD_INPUT', message, { field: 'jws', rule: 'signature' }, { cause })
  }
  return key
}

/** Only what we write ourselves: `crit`, `b64`, `jwk` and the like would let the signature say how it wants to be verified. */
function kidOf(header: string): string {
  const { alg, typ, kid, ...others } = decoded(header)
  if (alg !== ALG)
    throw refused('alg', {
      en: `The signature's algorithm is ${String(alg)}; only ${ALG} (Ed25519) is taken.`,
      ru: `Алгоритм подписи — ${String(alg)}; принимается только ${ALG} (Ed25519).`,
      be: `Алгарытм подпісу — ${String(alg)}; прымаецца толькі ${ALG} (Ed25519).`,
    })
  if (typ !== AGREEMENT_TYP)
    throw refused('typ', {
      en: `The signature's type is ${String(typ)} and not ${AGREEMENT_TYP}.`,
      ru: `Тип подписи — ${String(typ)}, а не ${AGREEMENT_TYP}.`,
      be: `Тып подпісу — ${String(typ)}, а не ${AGREEMENT_TYP}.`,
    })
  if (typeof kid !== 'string' || kid === '')
    throw refused('kid', {
      en: 'The signature does not name its key (kid).',
      ru: 'Подпись не называет своего ключа (kid).',
      be: 'Подпіс не называе свайго ключа (kid).',
    })
  const unknown = Object.keys(others)
  if (unknown.length > 0)
    throw refused('form', {
      en: `The signature's header has ${unknown.join(', ')}; it may have ${HEADER.join(', ')} only.`,
      ru: `В заголовке подписи есть ${unknown.join(', ')}; там может быть только ${HEADER.join(', ')}.`,
      be: `У загалоўку подпісу ёсць ${unknown.join(', ')}; там можа быць толькі ${HEADER.join(', ')}.`,
    })
  return kid
}

function decoded(header: string): Record<string, unknown> {
  try {
    return decodeProtectedHeader(`${header}..`)
  } catch {
    throw refused('form', {
      en: 'The header of the signature cannot be read.',
      ru: 'Заголовок подписи не читается.',
      be: 'Загаловак подпісу не чытаецца.',
    })
  }
}

const refused = (rule: Rule, text: Text): HubError => badInput('jws', rule, text)

import type { JWK } from 'jose'
import { badInput } from '../base/errors.ts'

/** A public Ed25519 key (RFC 8037), as it stands in the database. */
export interface PublicJwk extends JWK {
  readonly kty: 'OKP'
  readonly crv: 'Ed25519'
  readonly x: string
}

/** A key with which an agency signs. `kid` is one agency's for ever. */
export interface SigningKey {
  readonly kid: string
  /** The agency's name. */
  readonly agency: string
  readonly jwk: JWK
}

/** What of a JWK is public and of an Ed25519 key; whatever else it holds is left out. Errors: HubError BAD_INPUT where it is no such key. */
export function publicJwk(jwk: JWK): PublicJwk {
  const { kty, crv, x } = jwk
  if (kty !== 'OKP' || crv !== 'Ed25519' || typeof x !== 'string' || !/^[\w-]{43}$/.test(x)) {
    throw badInput('jwk', 'ed25519', {
      en: 'The key is not an Ed25519 key: it reads { "kty": "OKP", "crv": "Ed25519", "x": "..." }.',
      ru: 'Это не ключ Ed25519: он имеет вид { "kty": "OKP", "crv": "Ed25519", "x": "..." }.',
      be: 'Гэта не ключ Ed25519: ён мае выгляд { "kty": "OKP", "crv": "Ed25519", "x": "..." }.',
    })
  }
  return { kty: 'OKP', crv: 'Ed25519', x }
}

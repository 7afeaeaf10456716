import type { JSONWebKeySet } from 'jose'
import { DUTIES, type Duty } from '../agreement/vocabulary.ts'

/** Who signs the tokens of one agency's users. */
export interface Issuer {
  /** The `iss` of its tokens, to the letter. */
  readonly iss: string
  /** The agency that it speaks for: bound here, never by a claim. */
  readonly agencyId: number
  readonly audience: string
  /** What its tokens may be signed by: asymmetric only. Empty where the row names nothing that the hub knows: then no token is good. */
  readonly algorithms: readonly string[]
  readonly keys: JSONWebKeySet
  /** The claim that lists duties, and which of its values gives which. */
  readonly dutyClaim: string
  readonly duties: ReadonlyMap<string, Duty>
  readonly suspendedAt: Date | null
}

/** An allow list: with a symmetric algorithm, the public key that everybody may read would sign. */
const ASYMMETRIC: ReadonlySet<string> = new Set([
  'EdDSA',
  'Ed25519',
  'ES256',
  'ES384',
  'ES512',
  'PS256',
  'PS384',
  'PS512',
  'RS256',
  'RS384',
  'RS512',
])

/** Those of the named algorithms that the hub accepts at all. */
export const acceptedAlgorithms = (named: readonly string[]): string[] => named.filter(algorithm => ASYMMETRIC.has(algorithm))

/**
 * The mapping of an issuer's claim values to duties. What is mapped to no known duty is left out: it gives nothing. A Map, so that `__proto__` and
 * `constructor` are values like any other, found only where the mapping names them.
 */
export function dutiesByValue(mapping: object): Map<string, Duty> {
  const known: readonly unknown[] = DUTIES
  return new Map(Object.entries(mapping).filter((entry): entry is [string, Duty] => known.includes(entry[1])))
}

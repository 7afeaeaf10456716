import type { JSONWebKeySet } from 'jose'
import type { Duty, Kind } from '../agreement/vocabulary.ts'
import type { Text } from '../base/languages.ts'
import type { PublicJwk } from '../agreement/sign.ts'
import type { SignedAgreement } from '../policy/activate.ts'

/** A public Ed25519 key with its id. */
export type SigningKeyInput = PublicJwk & { readonly kid: string }

/** Who issues the tokens of one agency's users. */
export interface IssuerInput {
  readonly iss: string
  readonly audience: string
  readonly algorithms: readonly string[]
  readonly jwks: JSONWebKeySet
  /** `duties`, where left out. */
  readonly dutyClaim?: string
  readonly dutyMap: Readonly<Record<string, Duty>>
}

export interface AgencyInput {
  readonly name: string
  readonly kind: Kind
  /** ISO 3166-2. */
  readonly region: string
  readonly title: Text
  readonly signingKeys?: readonly SigningKeyInput[]
  readonly issuers?: readonly IssuerInput[]
  /** Of the pages that may read what its users are answered; where left out, they stay as they are. */
  readonly origins?: readonly string[]
}

/** What `hub init` takes, its documents read: see schema/init.schema.json. */
export interface InitInput {
  readonly agencies: readonly AgencyInput[]
  readonly agreements?: readonly SignedAgreement[]
}

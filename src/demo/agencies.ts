import { readFileSync } from 'node:fs'
import type { JWK } from 'jose'
import type { Agreement } from '../agreement/document.ts'
import { publicJwk, type Signature, signDocument } from '../agreement/sign.ts'
import { DUTIES } from '../agreement/vocabulary.ts'
import type { AgencyInput, InitInput } from '../setup/init-input.ts'
import type { DemoState } from './demo-state.ts'

/** All agencies of the demo work in Brest oblast. */
const REGION = 'BY-BR'
export const DEMO_AUDIENCE = 'nrm-hub'
/** Nobody answers there: the hub has the keys. */
export const demoIssuer = (agency: string): string => `http://127.0.0.1/demo/${agency}`

/** Both versions of the model agreement of Brest, the older one first. */
export const demoAgreements = (): Agreement[] => [1, 2].map(readVersion)

const readVersion = (version: number): Agreement =>
  JSON.parse(readFileSync(new URL(`../../schema/agreements/brest-${version}.json`, import.meta.url), 'utf8')) as Agreement

/** The names of the demo's agencies: who signs or observes the newest version. */
export const demoAgencyNames = (): string[] => partiesOf(demoAgreements().at(-1)!).map(party => party.agency)

const partiesOf = ({ signatories, observers }: Agreement): Agreement['signatories'] => [...signatories, ...observers]

/** What the demo signs up, for `applyInit`: the agencies, their public keys and issuers, and both agreements signed with their keys. */
export async function demoInput(state: DemoState): Promise<InitInput> {
  const agreements = demoAgreements()
  const agencies = partiesOf(agreements.at(-1)!).map(({ agency, kind, name }): AgencyInput => {
    const keys = keysOf(state, agency)
    return {
      name: agency,
      kind,
      region: REGION,
      title: name,
      signingKeys: [{ ...publicJwk(keys.signing), kid: kidOf(keys.signing) }],
      issuers: [
        {
          iss: demoIssuer(agency),
          audience: DEMO_AUDIENCE,
          algorithms: ['EdDSA'],
          jwks: { keys: [{ ...publicJwk(keys.issuer), kid: kidOf(keys.issuer) }] },
          dutyMap: Object.fromEntries(DUTIES.map(duty => [duty, duty])),
        },
      ],
    }
  })
  const signed = agreements.map(async document => ({ document, signatures: await signaturesUnder(document, state) }))
  return { agencies, agreements: await Promise.all(signed) }
}

const signaturesUnder = (document: Agreement, state: DemoState): Promise<Signature[]> =>
  Promise.all(
    document.signatories.map(async ({ agency }) => {
      const { signing } = keysOf(state, agency)
      const kid = kidOf(signing)
      return { agency, kid, jws: await signDocument(document, signing, kid) }
    }),
  )

export const keysOf = (state: DemoState, agency: string): DemoState['agencies'][string] => {
  const keys = state.agencies[agency]
  if (!keys) throw new Error(`The demo has no agency "${agency}".`)
  return keys
}

const kidOf = ({ kid }: JWK): string => kid!

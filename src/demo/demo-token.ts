import { randomUUID } from 'node:crypto'
import { importJWK, SignJWT } from 'jose'
import { now } from '../base/clock.ts'
import type { Duty } from '../agreement/vocabulary.ts'
import { DEMO_AUDIENCE, demoIssuer, keysOf } from './agencies.ts'
import type { DemoState } from './demo-state.ts'

/** Whose token, for what, and for how many seconds (an hour, where left out; at most a day is accepted). */
export interface DemoUser {
  readonly agency: string
  readonly user: string
  readonly duties: readonly Duty[]
  readonly lifetime?: number
  /** The program that asks. */
  readonly client?: string | undefined
}

/** A token as the issuer of a demo agency would give to its user. Errors: an Error where the demo has no such agency. */
export async function demoToken(state: DemoState, { agency, user, duties, lifetime = 3600, client }: DemoUser): Promise<string> {
  const { issuer } = keysOf(state, agency)
  const seconds = Math.floor(now().getTime() / 1000)
  return new SignJWT({ duties, ...(client !== undefined && { client_id: client }) })
    .setProtectedHeader({ alg: 'EdDSA', kid: issuer.kid!, typ: 'JWT' })
    .setIssuer(demoIssuer(agency))
    .setAudience(DEMO_AUDIENCE)
    .setSubject(user)
    .setIssuedAt(seconds)
    .setExpirationTime(seconds + lifetime)
    .setJti(randomUUID())
    .sign(await importJWK(issuer, 'EdDSA'))
}

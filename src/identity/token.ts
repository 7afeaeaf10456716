import { createLocalJWKSet, decodeJwt, type JWTPayload, jwtVerify, type LocalJWKSet } from 'jose'
import { DUTIES, type Duty } from '../agreement/vocabulary.ts'
import { now } from '../base/clock.ts'
import type { Agency } from './agency.ts'
import type { Directory } from './directory.ts'
import type { Issuer } from './issuer.ts'
import { notAdmitted, unauthenticated } from './refusals.ts'

/** Who a token says is asking: an agency's user. */
export interface Identified {
  readonly agency: Agency
  /** The token's `sub`: 1 to 200 characters, none of them invisible. */
  readonly user: string
  /** In the vocabulary's order, each once. */
  readonly duties: readonly Duty[]
  /** The program for which the token was issued: `client_id` (RFC 9068) or `azp`; null where it names none. */
  readonly client: string | null
  /** When the token expires, in seconds since 1970. */
  readonly expires: number
}

/** Seconds. */
const TOLERANCE = 30
const LONGEST_LIFE = 24 * 60 * 60

/** Control and format characters, surrogates alone, line breaks: they make two users look like one in the log, or are stored as another. */
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u

/** What may say that it is a token of access. A logout token is signed by the same key for the same audience. */
const TYPES: readonly unknown[] = [undefined, 'jwt', 'at+jwt', 'application/jwt', 'application/at+jwt']

/**
 * Verifies a JWT by the issuer that it names, and says who asks. The agency is the one that the hub's database binds to the issuer, whatever
 * the claims say. An issuer with several keys must say which (`kid`).
 * Errors: HubError UNAUTHENTICATED, the same for whatever is wrong with token or issuer; FORBIDDEN where both are good, but the agency is
 * suspended or no agreement ever named it.
 */
export async function verifyToken(bearer: string, directory: Directory): Promise<Identified> {
  const { issuer, claims } = await verified(bearer, directory).catch(() => {
    throw unauthenticated()
  })
  const agency = directory.agencyById.get(issuer.agencyId)
  if (!agency) throw unauthenticated()
  if (agency.suspendedAt || !directory.named.has(agency.name)) throw notAdmitted()
  return { agency, user: claims.sub, duties: dutiesOf(claims, issuer), client: clientOf(claims), expires: claims.exp }
}

type Claims = JWTPayload & { readonly sub: string; readonly exp: number }

/** Whatever is wrong throws, and what is thrown is not told. */
async function verified(token: string, directory: Directory): Promise<{ issuer: Issuer; claims: Claims }> {
  // Not verified yet: it only chooses whose keys to verify with, and must be the same once it is.
  const issuer = directory.issuerByIss.get(decodeJwt(token).iss ?? '')
  if (!issuer || issuer.suspendedAt || issuer.audience === '' || issuer.algorithms.length === 0) throw new Error('issuer')
  const { payload, protectedHeader } = await jwtVerify(token, keysOf(issuer), {
    issuer: issuer.iss,
    audience: issuer.audience,
    algorithms: [...issuer.algorithms],
    clockTolerance: TOLERANCE,
    requiredClaims: ['exp', 'sub'],
    currentDate: now(),
  })
  if (!TYPES.includes(protectedHeader.typ?.toLowerCase())) throw new Error('type')
  checkTimes(payload)
  checkSubject(payload.sub)
  return { issuer, claims: payload as Claims }
}

/** Beside what jose checks (exp, nbf): not issued in the future, and not for longer than a day, so that a stolen one does not last. */
function checkTimes({ iat, exp = Infinity }: JWTPayload): void {
  const seconds = now().getTime() / 1000
  if (exp > seconds + LONGEST_LIFE + TOLERANCE) throw new Error('exp')
  if (iat === undefined) return
  if (iat > seconds + TOLERANCE || exp - iat > LONGEST_LIFE) throw new Error('iat')
}

function checkSubject(sub: unknown): void {
  if (typeof sub !== 'string' || sub.length < 1 || sub.length > 200 || INVISIBLE.test(sub)) throw new Error('sub')
}

function clientOf({ client_id, azp }: JWTPayload): string | null {
  const client = client_id ?? azp
  return typeof client === 'string' && client.length > 0 && client.length <= 200 && !INVISIBLE.test(client) ? client : null
}

/** An issuer is read anew with each generation, so that its keys live as long as its row. */
const keySets = new WeakMap<Issuer, LocalJWKSet>()

function keysOf(issuer: Issuer): LocalJWKSet {
  const known = keySets.get(issuer)
  if (known) return known
  const keys = createLocalJWKSet(issuer.keys)
  keySets.set(issuer, keys)
  return keys
}

function dutiesOf(claims: JWTPayload, { dutyClaim, duties }: Issuer): Duty[] {
  const claim = Object.hasOwn(claims, dutyClaim) ? claims[dutyClaim] : undefined
  const values: unknown[] = Array.isArray(claim) ? claim : [claim]
  const given = new Set(values.map(value => (typeof value === 'string' ? duties.get(value) : undefined)))
  return DUTIES.filter(duty => given.has(duty))
}

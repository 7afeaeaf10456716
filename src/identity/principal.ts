import type { Duty, Purpose } from '../agreement/vocabulary.ts'
import type { Agency } from './agency.ts'
import { bearerOf } from './bearer.ts'
import type { Directory } from './directory.ts'
import { purposeOf } from './purpose.ts'
import { identify } from './known-tokens.ts'

/** Who asks, and what for. Agency null is the public. */
export interface Caller {
  readonly agency: Agency | null
  /** The user's `sub` at its agency's issuer; `public` for the public. */
  readonly user: string
  readonly duties: readonly Duty[]
  readonly purpose: Purpose | null
  /** The agency's program that asks, where the token names one. */
  readonly client?: string | null
}

/** Each value as it was sent: of Node's request take `headersDistinct`, as `headers` drops or joins what comes twice. */
export interface CallerHeaders {
  readonly authorization?: readonly string[] | undefined
  /** Those of `Hub-Purpose`. */
  readonly purpose?: readonly string[] | undefined
}

/** The purposes for which an agency's user with these duties may ask for anything at all. */
export type PurposesFor = (agency: Agency | null, duties: readonly Duty[]) => readonly Purpose[]

/**
 * Who asks, by the request's headers. Without a token it is the public; a token that is not good is refused and never taken as the public, so
 * that an expired session is noticed.
 * Errors: those of `verifyToken` and `purposeOf`.
 */
export async function callerOf(headers: CallerHeaders, directory: Directory, purposesFor: PurposesFor): Promise<Caller> {
  const { authorization, purpose } = headers
  if (!authorization?.length) return publicCaller(purpose, purposesFor(null, []))
  const { agency, user, duties, client } = await identify(bearerOf(authorization), directory)
  return { agency, user, duties, purpose: purposeOf(purpose, purposesFor(agency, duties)), client }
}

function publicCaller(declared: readonly string[] | undefined, allowed: readonly Purpose[]): Caller {
  const purpose = purposeOf(declared, allowed)
  // All that is published is equally open under each purpose: choosing one widens nothing, and a reader without an account need not learn the word.
  const chosen = purpose ?? (allowed.includes('statistics') ? 'statistics' : null)
  return { agency: null, user: 'public', duties: [], purpose: chosen }
}

import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible'
import type { Caller } from '../../identity/principal.ts'
import { exceeded } from '../limits/exceeded.ts'

/** Requests a minute at most. */
export interface MostRequests {
  readonly agency: number
  readonly user: number
  /** Of whoever brings no token. */
  readonly address: number
  /** Tokens that are not good; with a good one, their neighbours at the same address are not held up. */
  readonly refused: number
}

const MINUTE_S = 60
const LIMITS = { agency: 'agencyRequests', user: 'userRequests', address: 'addressRequests', refused: 'refusedTokens' } as const

/** How often each agency, user and address may ask. Counted in memory: each process of a hub counts for itself. */
export class Rates {
  readonly #limiters: Readonly<Record<keyof MostRequests, RateLimiterMemory>>

  constructor(most: MostRequests) {
    const limiter = (points: number): RateLimiterMemory => new RateLimiterMemory({ points, duration: MINUTE_S })
    this.#limiters = {
      agency: limiter(most.agency),
      user: limiter(most.user),
      address: limiter(most.address),
      refused: limiter(most.refused),
    }
  }

  /** Of an agency's user. One who is refused takes nothing from the agency's other users. Errors: LIMIT_EXCEEDED with `retryAfter` in seconds. */
  async countCaller({ agency, user }: Caller): Promise<void> {
    if (!agency) return
    await this.#count('user', `${agency.id}/${user}`)
    await this.#count('agency', String(agency.id))
  }

  /** Of whoever brings no token. Errors: LIMIT_EXCEEDED. */
  countPublic(address: string): Promise<void> {
    return this.#count('address', address)
  }

  /** A token that was not good. Errors: LIMIT_EXCEEDED. */
  countRefused(address: string): Promise<void> {
    return this.#count('refused', address)
  }

  async #count(whose: keyof MostRequests, key: string): Promise<void> {
    try {
      await this.#limiters[whose].consume(key)
    } catch (refusal) {
      if (!(refusal instanceof RateLimiterRes)) throw refusal
      const { points } = this.#limiters[whose]
      throw exceeded(LIMITS[whose], points, refusal.consumedPoints, { retryAfter: Math.max(1, Math.ceil(refusal.msBeforeNext / 1000)) })
    }
  }
}

import { createHash } from 'node:crypto'

/**
 * What enters a transaction: `select gate.enter($1)` with the token as a bound parameter. Private fields: neither a log nor JSON shows the token.
 */
export class Ticket {
  readonly #token: Buffer
  readonly #good: number

  /** `good`: until when, on the clock of `performance.now()`. */
  constructor(token: Buffer, good: number) {
    this.#token = token
    this.#good = good
  }

  /** 32 bytes, secret. Never part of a statement's text: siblings read those. */
  get token(): Buffer {
    return this.#token
  }

  /** All that is stored of it. */
  get sha(): Buffer {
    return createHash('sha256').update(this.#token).digest()
  }

  /** Milliseconds that are left; negative once it has expired. */
  get left(): number {
    return this.#good - performance.now()
  }
}

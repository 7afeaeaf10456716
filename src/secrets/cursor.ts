import type { KeyObject } from 'node:crypto'
import type { Keyring } from './keyring.ts'
import { seal, unseal } from './seal.ts'

/** Cursors: sealed positions in a list, of use only to whom they were given (`binding`: principal, purpose, filter and order). */
export class Cursors {
  readonly #key: KeyObject

  constructor(keyring: Keyring) {
    this.#key = keyring.derive('cursor')
  }

  seal(position: readonly unknown[], binding: string): string {
    return seal(this.#key, Buffer.from(JSON.stringify(position)), binding).toString('base64url')
  }

  /** Undefined where the cursor was not made here, or for another asker, purpose or filter. */
  open(cursor: string, binding: string): unknown[] | undefined {
    const bytes = Buffer.from(cursor, 'base64url')
    if (bytes.toString('base64url') !== cursor) return undefined
    try {
      return JSON.parse(unseal(this.#key, bytes, binding).toString()) as unknown[]
    } catch {
      return undefined
    }
  }
}

import { createHmac } from 'node:crypto'
import type { Draw } from './round.ts'

/**
 * Draws from a secret: keyed by what is counted, base and cell, so that nobody without the secret can tell a draw, and it is the same in every release.
 * A count that grows by one is drawn by the same number, so that what is released changes at most once while it is small.
 */
export const drawFrom =
  (secret: Buffer, what: string): Draw =>
  (base, cell) =>
    createHmac('sha256', secret)
      .update(JSON.stringify([what, base, cell]))
      .digest()
      .readUIntBE(0, 6) % base

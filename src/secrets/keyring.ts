import { createHmac, createSecretKey, hkdfSync, type KeyObject } from 'node:crypto'

const info = (use: string): string => `nrm-hub/${use}`

/** What tells one master key from another and tells nothing of either. */
export const masterId = (master: Buffer): Buffer => Buffer.from(hkdfSync('sha256', master, Buffer.alloc(0), info('mark'), 32))

/**
 * The hub's own secret where it was not yet apart from the master key: what is derived from it stays the same, and the master key cannot be
 * worked out of it (the first half of HKDF, of which `derive` is the second).
 */
export const firstRoot = (master: Buffer): Buffer => createHmac('sha256', Buffer.alloc(32)).update(master).digest()

/** Keys for uses of the hub's own (ids, cursors, the mark in the main database), derived from its root secret and not stored. They outlive a master key. */
export class Keyring {
  readonly #root: Buffer

  constructor(root: Buffer) {
    if (root.length !== 32) throw new Error('the root secret has 32 bytes')
    this.#root = root
  }

  derive(use: string): KeyObject {
    return createSecretKey(createHmac('sha256', this.#root).update(info(use)).update(Buffer.of(1)).digest())
  }
}

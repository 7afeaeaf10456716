import { createCipheriv, createDecipheriv, createHmac, type KeyObject, timingSafeEqual } from 'node:crypto'
import type { Keyring } from './keyring.ts'

/** What an id may stand for; the number is in the id, so that one kind's id is never taken for another's. */
const KINDS = { case: 1, consent: 2, referral: 3, assistance: 4, release: 5, grant: 6, note: 7, attachment: 8 } as const
export type IdKind = keyof typeof KINDS

const MOST_KEPT = 20_000

/** Where a thing is stored: its owner's number and one or two UUIDs (the case; the thing in it). */
export interface Place {
  owner: number
  ids: readonly string[]
}

/**
 * Ids that go out: the same for the same thing, telling neither its owner nor its kind nor its age, and not to be made up.
 * Synthetic IV: HMAC-SHA-256 of the plain bytes, cut to 16, is nonce and tag of AES-256-CTR.
 */
export class GlobalIds {
  readonly #mac: KeyObject
  readonly #key: KeyObject
  readonly #sealed = new Map<string, string>()

  constructor(keyring: Keyring) {
    this.#mac = keyring.derive('id/mac')
    this.#key = keyring.derive('id/key')
  }

  /** The same thing has the same id for ever: what was sealed lately is not sealed again, which costs more than all else of a row. */
  seal(kind: IdKind, place: Place): string {
    const known = `${kind} ${place.owner} ${place.ids.join()}`
    let id = this.#sealed.get(known)
    if (id === undefined) {
      if (this.#sealed.size >= MOST_KEPT) this.#sealed.clear()
      this.#sealed.set(known, (id = this.#seal(kind, place)))
    }
    return id
  }

  #seal(kind: IdKind, { owner, ids }: Place): string {
    const head = Buffer.alloc(5)
    head[0] = KINDS[kind]
    head.writeUInt32BE(owner, 1)
    const plain = Buffer.concat([head, ...ids.map(id => Buffer.from(id.replaceAll('-', ''), 'hex'))])
    const iv = this.#tag(plain)
    return Buffer.concat([iv, createCipheriv('aes-256-ctr', this.#key, iv).update(plain)]).toString('base64url')
  }

  /** Undefined where the id was not made here, was altered, or is of another kind. */
  open(kind: IdKind, id: string): Place | undefined {
    const bytes = Buffer.from(id, 'base64url')
    if (bytes.length < 16 + 5 || (bytes.length - 21) % 16 !== 0 || bytes.toString('base64url') !== id) return undefined
    const iv = bytes.subarray(0, 16)
    const plain = createDecipheriv('aes-256-ctr', this.#key, iv).update(bytes.subarray(16))
    if (!timingSafeEqual(this.#tag(plain), iv) || plain[0] !== KINDS[kind]) return undefined
    const ids: string[] = []
    for (let at = 5; at < plain.length; at += 16) ids.push(uuid(plain.subarray(at, at + 16)))
    return { owner: plain.readUInt32BE(1), ids }
  }

  #tag(plain: Buffer): Buffer {
    return createHmac('sha256', this.#mac).update(plain).digest().subarray(0, 16)
  }
}

const uuid = (bytes: Buffer): string => bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')

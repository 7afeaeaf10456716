import { createSecretKey, hkdfSync, type KeyObject, randomBytes } from 'node:crypto'
import { seal, unseal } from './seal.ts'

const agencyContext = (agency: number): string => `agency-key/${agency}`
const personContext = (owner: number, person: string): string => `person-key/${owner}/${person}`

/**
 * Three storeys of keys, 32 bytes each: the master key (never in a database) wraps an agency's, which wraps a person's, which seals what
 * identifies the person. Destroying a person's key is what erases the person.
 */
export class Keyring {
  readonly #master: Buffer
  readonly #agencies = new Map<number, { wrapped: string; key: Buffer }>()

  constructor(master: Buffer) {
    if (master.length !== 32) throw new Error('the master key has 32 bytes')
    this.#master = master
  }

  /** A key for one use of the hub's own (ids, cursors), derived and not stored. */
  derive(use: string): KeyObject {
    return createSecretKey(Buffer.from(hkdfSync('sha256', this.#master, Buffer.alloc(0), `nrm-hub/${use}`, 32)))
  }

  /** A new key for an agency, wrapped for storage. */
  newAgencyKey(agency: number): Buffer {
    return seal(this.#master, randomBytes(32), agencyContext(agency))
  }

  /** A new key for a person of that agency, wrapped for storage. */
  newPersonKey(owner: number, person: string, wrappedAgency: Buffer): Buffer {
    return seal(this.#agencyKey(owner, wrappedAgency), randomBytes(32), personContext(owner, person))
  }

  /** A person's key, from its two wrappings. Throws where they are not of this master key, owner and person. */
  personKey(owner: number, person: string, wrappedAgency: Buffer, wrappedPerson: Buffer): Buffer {
    return unseal(this.#agencyKey(owner, wrappedAgency), wrappedPerson, personContext(owner, person))
  }

  #agencyKey(agency: number, wrapped: Buffer): Buffer {
    const known = this.#agencies.get(agency)
    const text = wrapped.toString('base64')
    if (known?.wrapped === text) return known.key
    const key = unseal(this.#master, wrapped, agencyContext(agency))
    this.#agencies.set(agency, { wrapped: text, key })
    return key
  }
}

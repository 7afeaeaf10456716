import { randomBytes } from 'node:crypto'
import type pg from 'pg'
import { OperatorError } from '../base/errors.ts'
import { faultOf } from '../storage/database-error.ts'
import { query, runtimePool } from '../storage/pool.ts'
import { inTransaction } from '../storage/transaction.ts'
import type { MasterKeys } from './master-key.ts'
import { AGENCY, INDEX, PERSON } from './wrapping.ts'

/** A person of an agency. */
export interface PersonRef {
  readonly owner: number
  readonly personId: string
}
export const refText = ({ owner, personId }: PersonRef): string => `${owner}/${personId}`

interface AgencyKey {
  readonly version: number
  readonly key: Buffer
}

const ATTEMPTS = 5
const GONE = '23503'
const TAKEN = '23505'
const ERASED = 'HB410'

/** It is wrong, or was changed since the row was read. */
class UnknownMaster extends OperatorError {}

/**
 * The keys, in a database of their own: a person's wrapped by its agency's, that by the master key. A person's key is never kept in memory: once it
 * is destroyed, nothing opens the person any more.
 */
export class KeyStore {
  readonly pool: pg.Pool
  readonly masters: MasterKeys
  /** Agencies' keys by number and version, with the wrapping that each was opened from. */
  readonly #opened = new Map<string, { readonly wrapped: string; readonly key: Buffer }>()
  readonly #newest = new Map<number, AgencyKey>()
  readonly #index = new Map<number, Buffer>()

  constructor(url: string, masters: MasterKeys, onError: (error: Error) => void = () => undefined) {
    this.pool = runtimePool(url, { max: 8, applicationName: 'nrm-hub-keys', onError })
    this.masters = masters
  }

  /** The keys of these persons by `owner/personId`, in one query; one who was erased is missing. */
  async personKeys(persons: readonly PersonRef[]): Promise<Map<string, Buffer>> {
    return persons.length === 0 ? new Map() : this.#again(() => this.#personKeys(persons))
  }

  /** Makes keys for new persons of an agency, stored before it returns; for a person who then does not come to be they do no harm. */
  async newPersonKeys(owner: number, personIds: readonly string[]): Promise<Map<string, Buffer>> {
    const keys = new Map(personIds.map(personId => [refText({ owner, personId }), randomBytes(32)]))
    if (keys.size === 0) return keys
    await this.#again(async () => {
      const { version, key } = this.#newest.get(owner) ?? (await this.#newestKey(owner))
      const wrapped = personIds.map(personId => PERSON.wrap(key, keys.get(refText({ owner, personId }))!, owner, personId))
      await query(
        this.pool,
        'insert into keys.person_key(owner, person_id, version, wrapped) select $1, p.id, $2, p.wrapped from unnest($3::uuid[], $4::bytea[]) p(id, wrapped)',
        [owner, version, personIds, wrapped],
      )
    })
    return keys
  }

  /**
   * A person's key, made now where nothing secret was recorded before; undefined where the person was erased: a new key would let live on what an
   * erasure is to end. Two who are first at once get the one key.
   */
  async personKey(person: PersonRef): Promise<Buffer | undefined> {
    const found = (await this.personKeys([person])).get(refText(person))
    if (found) return found
    await this.newPersonKeys(person.owner, [person.personId]).catch((error: unknown) => {
      if (![TAKEN, ERASED].includes(faultOf(error).code ?? '')) throw error
    })
    return (await this.personKeys([person])).get(refText(person))
  }

  /** The agency's secret for blind indexes. */
  async indexKey(owner: number): Promise<Buffer> {
    let key = this.#index.get(owner)
    if (!key) this.#index.set(owner, (key = await this.#again(() => this.#indexKey(owner))))
    return key
  }

  /** Destroys a person's key and remembers that. Gives whether there was one. */
  async erase({ owner, personId }: PersonRef): Promise<boolean> {
    return inTransaction(this.pool, async client => {
      // A first key that is being made at this moment comes in before, or is refused.
      await query(client, 'lock table keys.person_key in share row exclusive mode')
      await query(client, 'insert into keys.erasure(owner, person_id) values ($1, $2) on conflict do nothing', [owner, personId])
      const { rowCount } = await query(client, 'delete from keys.person_key where owner = $1 and person_id = $2', [owner, personId])
      return rowCount === 1
    })
  }

  /** An agency's key from its wrapping. Errors: OperatorError where this hub does not have the master key of it. */
  async agencyKey(agency: number, version: number, master: Buffer, wrapped: Buffer): Promise<Buffer> {
    const name = `${agency}/${version}`
    const text = wrapped.toString('base64')
    const known = this.#opened.get(name)
    if (known?.wrapped === text) return known.key
    const key = AGENCY.unwrap(await this.master(master), wrapped, agency)
    this.#opened.set(name, { wrapped: text, key })
    return key
  }

  /** The master key of this id. */
  async master(id: Buffer): Promise<Buffer> {
    const key = await this.masters.byId(id)
    if (key) return key
    throw new UnknownMaster(
      `The master key of ${this.masters.place} is not the one of the key store: bring that one back, or no name can be read.`,
    )
  }

  close(): Promise<void> {
    return this.pool.end()
  }

  async #personKeys(persons: readonly PersonRef[]): Promise<Map<string, Buffer>> {
    const { rows } = await query<PersonRef & { wrapped: Buffer; version: number; master: Buffer; agency: Buffer }>(
      this.pool,
      `select p.owner, p.person_id as "personId", p.wrapped, a.version, a.master, a.wrapped as agency
         from unnest($1::integer[], $2::uuid[]) w(owner, person_id)
         join keys.person_key p on (p.owner, p.person_id) = (w.owner, w.person_id)
         join keys.agency_key a on (a.agency, a.version) = (p.owner, p.version)`,
      [persons.map(person => person.owner), persons.map(person => person.personId)],
    )
    const keys = new Map<string, Buffer>()
    for (const { owner, personId, wrapped, version, master, agency } of rows) {
      const by = await this.agencyKey(owner, version, master, agency)
      keys.set(refText({ owner, personId }), PERSON.unwrap(by, wrapped, owner, personId))
    }
    return keys
  }

  async #newestKey(agency: number): Promise<AgencyKey> {
    const { rows } = await query<{ version: number; master: Buffer; wrapped: Buffer }>(
      this.pool,
      'select version, master, wrapped from keys.agency_key where agency = $1 order by version desc limit 1',
      [agency],
    )
    const found = rows[0]
    if (found) {
      const newest = { version: found.version, key: await this.agencyKey(agency, found.version, found.master, found.wrapped) }
      this.#newest.set(agency, newest)
      return newest
    }
    const { id, key } = await this.#current()
    // Two first persons at once: one key is stored, and both read that one.
    await query(this.pool, 'insert into keys.agency_key(agency, version, master, wrapped) values ($1, 1, $2, $3) on conflict do nothing', [
      agency,
      id,
      AGENCY.wrap(key, randomBytes(32), agency),
    ])
    return this.#newestKey(agency)
  }

  async #indexKey(agency: number): Promise<Buffer> {
    const { rows } = await query<{ master: Buffer; wrapped: Buffer }>(
      this.pool,
      'select master, wrapped from keys.index_key where agency = $1',
      [agency],
    )
    if (rows[0]) return INDEX.unwrap(await this.master(rows[0].master), rows[0].wrapped, agency)
    const { id, key } = await this.#current()
    await query(this.pool, 'insert into keys.index_key(agency, master, wrapped) values ($1, $2, $3) on conflict do nothing', [
      agency,
      id,
      INDEX.wrap(key, randomBytes(32), agency),
    ])
    return this.#indexKey(agency)
  }

  async #current(): Promise<{ id: Buffer; key: Buffer }> {
    const { rows } = await query<{ id: Buffer }>(this.pool, 'select id from keys.master')
    return { id: rows[0]!.id, key: await this.master(rows[0]!.id) }
  }

  /** A key that was changed meanwhile is gone: what refers to it is refused, what it wrapped was read too early, and the new one is there. */
  async #again<T>(act: () => Promise<T>): Promise<T> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await act()
      } catch (error) {
        if (attempt === ATTEMPTS || !(error instanceof UnknownMaster || faultOf(error).code === GONE)) throw error
        this.#newest.clear()
      }
    }
  }
}

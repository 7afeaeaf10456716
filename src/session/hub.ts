import { MikroORM } from '@mikro-orm/postgresql'
import type pg from 'pg'
import type { Logger } from 'pino'
import { now } from '../base/clock.ts'
import { Directories } from '../identity/directories.ts'
import type { Directory } from '../identity/directory.ts'
import { Door } from '../identity/door.ts'
import { Cursors } from '../secrets/cursor.ts'
import { GlobalIds } from '../secrets/global-id.ts'
import { KeyStore } from '../secrets/key-store.ts'
import type { Keyring } from '../secrets/keyring.ts'
import { MasterKeys } from '../secrets/master-key.ts'
import { unlock } from '../secrets/unlock.ts'
import { type Entities, ormConfig } from '../storage/orm.ts'
import { runtimePool } from '../storage/pool.ts'
import { Law } from './law.ts'
import { Selector } from './select.ts'
import { Shares } from './shares.ts'

export interface HubOptions {
  readonly urls: { readonly runtime: string; readonly door: string; readonly keys: string }
  /** Where they come from, or one that is at hand. */
  readonly masterKey: MasterKeys | Buffer
  readonly entities: Entities
  readonly log: Logger
  /** Connections for reading at most. */
  readonly connections?: number
}

interface Opened {
  readonly door: Door
  readonly keys: KeyStore
  readonly onError: (error: Error) => void
}

/** Connections for mutations at most. */
const WRITERS = 10
const half = (places: number): number => Math.max(1, Math.floor(places / 2))

/** What lives as long as the process: connections, keys, the law as it was last read. */
export class Hub {
  readonly log: Logger
  readonly keys: KeyStore
  readonly ids: GlobalIds
  readonly cursors: Cursors
  readonly door: Door
  readonly directories: Directories
  readonly pool: pg.Pool
  /** Half of the connections of a kind are the most that one agency may use at once. */
  readonly reading: Shares
  readonly writing: Shares
  readonly orm: MikroORM
  readonly selector: Selector
  #law: { directory: Directory; law: Law } | undefined
  #closes = false

  private constructor({ urls, log, connections = 16 }: HubOptions, { door, keys, onError }: Opened, keyring: Keyring, orm: MikroORM) {
    this.log = log
    this.keys = keys
    this.ids = new GlobalIds(keyring)
    this.cursors = new Cursors(keyring)
    this.door = door
    this.directories = new Directories(this.door.pool)
    this.pool = runtimePool(urls.runtime, { max: connections, onError })
    this.reading = new Shares(half(connections))
    this.writing = new Shares(half(WRITERS))
    this.orm = orm
    this.selector = new Selector(orm.getMetadata())
  }

  /** Errors: OperatorError where master key, key store and database do not belong together. */
  static async open(options: HubOptions): Promise<Hub> {
    const { urls, masterKey, log, entities } = options
    let hub: Hub | undefined
    // When it closes, the database may be quicker to end them than they are to leave.
    const onError = (error: Error): void => {
      if (!(hub && hub.#closes)) log.warn({ code: (error as { code?: string }).code }, 'a database connection was lost')
    }
    const door = new Door(urls.door, { onError })
    const keys = new KeyStore(urls.keys, Buffer.isBuffer(masterKey) ? MasterKeys.of(masterKey) : masterKey, onError)
    try {
      const keyring = await unlock(keys, door.pool)
      const orm = await MikroORM.init(ormConfig(urls.runtime, entities, { pool: { max: WRITERS } }))
      return (hub = new Hub(options, { door, keys, onError }, keyring, orm))
    } catch (error) {
      await Promise.all([door.close(), keys.close()])
      throw error
    }
  }

  lawOf(directory: Directory): Law {
    if (this.#law?.directory !== directory || !this.#law.law.isOf(now())) this.#law = { directory, law: new Law(directory) }
    return this.#law.law
  }

  /** Once, however many servers share it. */
  async close(): Promise<void> {
    if (this.#closes) return
    this.#closes = true
    await Promise.all([this.orm.close(true), this.pool.end(), this.door.close(), this.keys.close()])
  }
}

import { MikroORM } from '@mikro-orm/postgresql'
import type pg from 'pg'
import type { Logger } from 'pino'
import { now } from '../base/clock.ts'
import { Directories } from '../identity/directories.ts'
import type { Directory } from '../identity/directory.ts'
import { Door } from '../identity/door.ts'
import { Cursors } from '../secrets/cursor.ts'
import { GlobalIds } from '../secrets/global-id.ts'
import { Keyring } from '../secrets/keyring.ts'
import { type Entities, ormConfig } from '../storage/orm.ts'
import { runtimePool } from '../storage/pool.ts'
import { Law } from './law.ts'
import { Selector } from './select.ts'

export interface HubOptions {
  readonly urls: { readonly runtime: string; readonly door: string }
  readonly masterKey: Buffer
  readonly entities: Entities
  readonly log: Logger
  /** Connections for reading at most. */
  readonly connections?: number
}

/** What lives as long as the process: connections, keys, the law as it was last read. */
export class Hub {
  readonly log: Logger
  readonly keyring: Keyring
  readonly ids: GlobalIds
  readonly cursors: Cursors
  readonly door: Door
  readonly directories: Directories
  readonly pool: pg.Pool
  readonly orm: MikroORM
  readonly selector: Selector
  #law: { directory: Directory; law: Law } | undefined
  #closes = false

  private constructor({ urls, masterKey, log, connections = 16 }: HubOptions, orm: MikroORM) {
    // When it closes, the database may be quicker to end them than they are to leave.
    const onError = (error: Error): void => {
      if (!this.#closes) log.warn({ code: (error as { code?: string }).code }, 'a database connection was lost')
    }
    this.log = log
    this.keyring = new Keyring(masterKey)
    this.ids = new GlobalIds(this.keyring)
    this.cursors = new Cursors(this.keyring)
    this.door = new Door(urls.door, { onError })
    this.directories = new Directories(this.door.pool)
    this.pool = runtimePool(urls.runtime, { max: connections, onError })
    this.orm = orm
    this.selector = new Selector(orm.getMetadata())
  }

  static async open(options: HubOptions): Promise<Hub> {
    const orm = await MikroORM.init(ormConfig(options.urls.runtime, options.entities))
    return new Hub(options, orm)
  }

  lawOf(directory: Directory): Law {
    if (this.#law?.directory !== directory || !this.#law.law.isOf(now())) this.#law = { directory, law: new Law(directory) }
    return this.#law.law
  }

  async close(): Promise<void> {
    this.#closes = true
    await Promise.all([this.orm.close(true), this.pool.end(), this.door.close()])
  }
}

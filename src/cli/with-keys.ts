import type pg from 'pg'
import type { ErasingPlaces } from '../secrets/erase.ts'
import { KeyStore } from '../secrets/key-store.ts'
import type { Keyring } from '../secrets/keyring.ts'
import { MasterKeys } from '../secrets/master-key.ts'
import { unlock } from '../secrets/unlock.ts'
import { runtimePool } from '../storage/pool.ts'
import type { Installation } from '../storage/installation.ts'

/** The key store, unlocked, and what erasing needs beside it. */
export interface Keys extends ErasingPlaces {
  readonly keyring: Keyring
  readonly eraser: pg.Pool
}

/** Runs something with the keys of an installation. Errors: OperatorError where master key, key store and database do not belong together. */
export async function withKeys<T>({ urls, home }: Installation, use: (keys: Keys) => Promise<T>): Promise<T> {
  const store = new KeyStore(urls.keys, MasterKeys.in(home))
  const door = runtimePool(urls.door, { max: 1 })
  const eraser = runtimePool(urls.eraser, { max: 1, applicationName: 'nrm-hub-erase' })
  try {
    const keyring = await unlock(store, door)
    return await use({ store, eraser, home, keyring })
  } finally {
    await Promise.all([store.close(), door.end(), eraser.end()])
  }
}

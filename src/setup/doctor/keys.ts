import { OperatorError } from '../../base/errors.ts'
import { Door } from '../../identity/door.ts'
import { KeyStore } from '../../secrets/key-store.ts'
import { MasterKeys } from '../../secrets/master-key.ts'
import { unlock } from '../../secrets/unlock.ts'
import { query } from '../../storage/pool.ts'
import { bad, good, type Look } from './finding.ts'

/** Do master key, key store and database belong together? */
export const lookAtKeys: Look = async ({ urls, home }) => {
  const what = 'keys'
  const door = new Door(urls.door)
  const store = new KeyStore(urls.keys, MasterKeys.in(home))
  try {
    await unlock(store, door.pool)
    const { rows } = await query<{ persons: number; agencies: number }>(
      store.pool,
      'select (select count(*)::int from keys.person_key) as persons, (select count(distinct agency)::int from keys.agency_key) as agencies',
    )
    const { persons, agencies } = rows[0]!
    return [good(what, `the master key opens the key store, which is this database's: keys of ${persons} persons of ${agencies} agencies`)]
  } catch (error) {
    if (error instanceof OperatorError) return [bad(what, error.message)]
    throw error
  } finally {
    await Promise.all([store.pool.end(), door.close()])
  }
}

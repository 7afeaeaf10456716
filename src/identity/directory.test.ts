import { readFile } from 'node:fs/promises'
import type pg from 'pg'
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { freshDatabase, type FreshDatabase } from '../../test/support/database.ts'
import { addAgency, addAgreement, addIssuer, addPeriod } from '../../test/support/parties.ts'
import type { Agreement } from '../agreement/document.ts'
import { connected } from '../storage/connecting.ts'
import { runtimePool } from '../storage/pool.ts'
import { Directories } from './directories.ts'
import { readDirectory } from './directory.ts'

const brest = async (version: number): Promise<Agreement> =>
  JSON.parse(await readFile(new URL(`../../schema/agreements/brest-${version}.json`, import.meta.url), 'utf8')) as Agreement

const pause = (ms: number): Promise<void> => new Promise(resolve => setTimeout(resolve, ms))

let db: FreshDatabase
let door: pg.Pool
let agreements: Agreement[]
const asLawgiver = <T>(act: (lawgiver: pg.Client) => Promise<T>): Promise<T> => connected(db.urls.lawgiver, act)
const suspend = (name: string): Promise<unknown> =>
  asLawgiver(lawgiver => lawgiver.query('update gate.agency set suspended_at = now() where name = $1', [name]))

beforeAll(async () => {
  db = await freshDatabase()
  door = runtimePool(db.urls.door, { max: 2 })
  agreements = [await brest(1), await brest(2)]
  const parties = agreements.flatMap(each => [...each.signatories, ...each.observers])
  const names = [...new Set(parties.map(party => party.agency)), 'stranger']
  const idOf = (name: string): number => names.indexOf(name) + 1
  await asLawgiver(async lawgiver => {
    for (const name of names) await addAgency(lawgiver, idOf(name), name, parties.find(party => party.agency === name)?.kind)
    await addIssuer(lawgiver, {
      iss: 'https://red-cross.example',
      agency: idOf('red-cross-brest'),
      keys: [{ kty: 'EC' }],
      algorithms: ['ES256', 'PS256'],
      dutyMap: { care: 'case-worker', root: 'superuser' },
    })
    // Out of order: the directory has its own.
    await addAgreement(lawgiver, agreements[1]!, idOf)
    await addAgreement(lawgiver, agreements[0]!, idOf)
  })
})

afterAll(async () => {
  await door.end()
  await db.drop()
})

describe('a directory', () => {
  test('has the agencies, but not the public', async () => {
    const directory = await readDirectory(door)
    expect(directory.agencyById.has(0)).toBe(false)
    expect(directory.agencyByName.has('public')).toBe(false)
    const redCross = directory.agencyByName.get('red-cross-brest')!
    expect(redCross).toEqual({
      id: redCross.id,
      name: 'red-cross-brest',
      kind: 'ngo',
      region: 'BY-BR',
      title: { en: 'red-cross-brest', ru: 'red-cross-brest', be: 'red-cross-brest' },
      suspendedAt: null,
    })
    expect(directory.agencyById.get(redCross.id)).toBe(redCross)
  })

  test('has the agreements as they were signed, in the order of their versions, and whom they name', async () => {
    const directory = await readDirectory(door)
    expect(directory.agreements).toEqual(agreements)
    expect(directory.named.has('court-brest')).toBe(true)
    expect(directory.named.has('iom-belarus')).toBe(true)
    expect(directory.named.has('stranger')).toBe(false)
  })

  test('has of an issuer only duties that there are', async () => {
    const issuer = (await readDirectory(door)).issuerByIss.get('https://red-cross.example')!
    expect(issuer.algorithms).toEqual(['ES256', 'PS256'])
    expect([...issuer.duties]).toEqual([['care', 'case-worker']])
  })

  test('an issuer cannot be stored with an algorithm of a shared secret', async () => {
    const seed = { iss: 'https://weak.example', agency: 1, keys: [], algorithms: ['RS256', 'HS256'] }
    await expect(asLawgiver(lawgiver => addIssuer(lawgiver, seed))).rejects.toMatchObject({ code: '23514' })
  })

  test('is all of one moment, though read while standing changes', async () => {
    const writing = asLawgiver(async lawgiver => {
      for (let n = 0; n < 60; n += 1) {
        // In one transaction: both or none may be seen.
        await lawgiver.query('begin')
        await lawgiver.query(`update gate.agency set suspended_at = to_timestamp($1) where name = 'bar-brest'`, [n])
        await lawgiver.query(`update gate.issuer set suspended_at = to_timestamp($1)`, [n])
        await lawgiver.query('commit')
      }
      await lawgiver.query('update gate.agency set suspended_at = null')
      await lawgiver.query('update gate.issuer set suspended_at = null')
    })
    const seen = new Set<number>()
    let ended = false
    void writing.finally(() => (ended = true))
    while (!ended) {
      const directory = await readDirectory(door)
      const agency = directory.agencyByName.get('bar-brest')!.suspendedAt
      const issuer = directory.issuerByIss.get('https://red-cross.example')!.suspendedAt
      if (agency && issuer) expect(agency).toEqual(issuer)
      seen.add(directory.generation)
    }
    await writing
    expect(seen.size).toBeGreaterThan(5)
  })
})

describe('the generation', () => {
  test.each<[string, (lawgiver: pg.Client) => Promise<unknown>]>([
    ['an agency comes', lawgiver => addAgency(lawgiver, 900, 'newcomer')],
    ['an agency is suspended', lawgiver => lawgiver.query(`update gate.agency set suspended_at = now() where id = 900`)],
    ['an issuer changes', lawgiver => lawgiver.query(`update gate.issuer set audience = 'hub'`)],
    ['an issuer goes', lawgiver => lawgiver.query(`delete from gate.issuer where iss = 'https://none.example'`)],
    ['the law changes', lawgiver => addPeriod(lawgiver)],
  ])('rises when %s', async (_, change) => {
    const before = await readDirectory(door)
    await asLawgiver(change)
    expect((await readDirectory(door)).generation).toBeGreaterThan(before.generation)
  })

  // Until agreement.version has the trigger void_tickets: then this is a plain test.
  test('rises when an agreement has a new version', async () => {
    const before = await readDirectory(door)
    await asLawgiver(lawgiver => addAgreement(lawgiver, { ...agreements[0]!, id: 'other-mou' }, name => before.agencyByName.get(name)!.id))
    const after = await readDirectory(door)
    expect(after.agreements).toHaveLength(3)
    expect(after.generation).toBeGreaterThan(before.generation)
  })
})

describe('the directory of now', () => {
  let directories: Directories
  beforeEach(() => {
    directories = new Directories(door)
  })

  test('is one value as long as nothing has changed', async () => {
    const first = await directories.current()
    await pause(300)
    expect(await directories.current()).toBe(first)
  })

  test('is asked for once by many at the same time, and not again for 250 ms', async () => {
    const asked = vi.spyOn(door, 'query')
    const all = await Promise.all(Array.from({ length: 50 }, () => directories.current()))
    await directories.current()
    expect(new Set(all).size).toBe(1)
    expect(asked).toHaveBeenCalledTimes(1)
    await pause(260)
    await Promise.all([directories.current(), directories.current()])
    expect(asked).toHaveBeenCalledTimes(2)
    asked.mockRestore()
  })

  test('follows a suspension within 250 ms, without being told', async () => {
    await directories.current()
    await suspend('usaid')
    await pause(260)
    expect((await directories.current()).agencyByName.get('usaid')!.suspendedAt).toBeInstanceOf(Date)
  })

  test('follows at once where it is told', async () => {
    await directories.current()
    await suspend('media-brest')
    directories.invalidate()
    expect((await directories.current()).agencyByName.get('media-brest')!.suspendedAt).toBeInstanceOf(Date)
  })

  test('a check that began before the change is not given to whoever asks after it, and does not come back over it', async () => {
    await directories.current()
    await pause(260)
    const held = holdAnswer(door)
    const early = directories.current()
    await held.answered
    await suspend('court-brest')
    directories.invalidate()
    const late = await directories.current()
    expect(late.agencyByName.get('court-brest')!.suspendedAt).toBeInstanceOf(Date)
    held.release()
    await early
    expect(await directories.current()).toBe(late)
  })

  test('without a database there is none: an old one would let in whoever was suspended', async () => {
    const own = runtimePool(db.urls.door, { max: 1 })
    const lost = new Directories(own)
    await lost.current()
    await own.end()
    await pause(260)
    await expect(lost.current()).rejects.toThrow()
  })

  test('comes back after a failure', async () => {
    const failing = vi.spyOn(door, 'query').mockRejectedValueOnce(new Error('lost') as never)
    await expect(directories.current()).rejects.toThrow('lost')
    failing.mockRestore()
    await expect(directories.current()).resolves.toBeDefined()
  })
})

/** Keeps back the answer to the pool's next statement, as a slow network does. */
function holdAnswer(pool: pg.Pool): { answered: Promise<unknown>; release: () => void } {
  const released = Promise.withResolvers<void>()
  const answered = Promise.withResolvers<void>()
  const ask = pool.query.bind(pool) as (...args: unknown[]) => Promise<unknown>
  const held = async (...args: unknown[]): Promise<unknown> => {
    const result = await ask(...args)
    answered.resolve()
    await released.promise
    return result
  }
  vi.spyOn(pool, 'query').mockImplementationOnce(held as never)
  return { answered: answered.promise, release: released.resolve }
}

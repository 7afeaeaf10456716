import { type ChildProcess, spawn } from 'node:child_process'
import { readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { keyWorld, type KeyWorld, newKey, someone } from '../../test/support/key-world.ts'
import { MasterKeys } from './master-key.ts'
import { rotateAgency } from './rotate-agency.ts'
import { rotateMaster } from './rotate-master.ts'

let world: KeyWorld
beforeEach(async () => void (world = await keyWorld()))
afterEach(() => world[Symbol.asyncDispose]())

const PERSONS = 2_500
async function persons(owner = 7, n = PERSONS) {
  const all = Array.from({ length: n }, () => someone(owner))
  const keys = await world.store.newPersonKeys(
    owner,
    all.map(person => person.personId),
  )
  return { all, keys }
}
const versions = () =>
  world.inStore<{ version: number; n: number }>(
    'select a.version, count(p)::integer as n from keys.agency_key a left join keys.person_key p on (p.owner, p.version) = (a.agency, a.version) where a.agency = 7 group by 1 order by 1',
  )
const masterFile = () => readFile(join(world.home, 'master.key'), 'utf8')

describe('the master key', () => {
  test('is changed, and a hub that runs goes on reading, writing and finding', async () => {
    const { all, keys } = await persons(7, 20)
    const index = await world.store.indexKey(7)
    const before = await masterFile()
    expect(await rotateMaster(world.another())).toBe(1)
    expect(await masterFile()).not.toBe(before)
    expect(await readdir(world.home)).toEqual(['master.key'])
    expect(await world.store.personKeys(all)).toEqual(keys)
    expect((await world.store.newPersonKeys(8, [someone(8).personId])).size).toBe(1)
    expect(await world.another().indexKey(7)).toEqual(index)
    await expect(world.another(MasterKeys.of(Buffer.from(before, 'base64'))).personKeys(all)).rejects.toThrow(/master key/)
  })

  test('is changed while hubs read and write all the time', async () => {
    const { all, keys } = await persons(7, 50)
    let over = false
    const reading = [1, 2, 3].map(async n => {
      const store = world.another()
      for (let round = 0; !over; round += 1) {
        expect(await store.personKeys(all)).toEqual(keys)
        const owner = n * 100 + round
        const person = someone(owner)
        const made = await store.newPersonKeys(owner, [person.personId])
        expect(await store.personKeys([person])).toEqual(made)
        await store.indexKey(owner)
      }
    })
    try {
      for (let times = 0; times < 4; times += 1) await rotateMaster(world.another())
    } finally {
      over = true
      await Promise.all(reading)
    }
    expect(await world.inStore('select count(*)::integer as n from keys.master')).toEqual([{ n: 1 }])
  })

  test.each(['before anything was wrapped anew', 'before the new one took the old one’s place'])(
    'broken off %s is finished by the next call',
    async when => {
      const { all, keys } = await persons(7, 5)
      const masters = MasterKeys.in(world.home, {})
      const finish = masters.finish.bind(masters)
      if (when.startsWith('before the new')) {
        masters.finish = () => Promise.reject(new Error('killed'))
        await expect(rotateMaster(world.another(masters))).rejects.toThrow('killed')
        masters.finish = finish
      } else await masters.makeNext()
      expect((await readdir(world.home)).sort()).toEqual(['master.key', 'master.key.next'])
      const next = await masters.next()
      expect(await world.another().personKeys(all)).toEqual(keys)
      await rotateMaster(world.another())
      expect(await MasterKeys.in(world.home, {}).current()).toEqual(next)
      expect(await world.another().personKeys(all)).toEqual(keys)
    },
  )

  test('of the environment: the next one must be there first, and both hold', async () => {
    const { all, keys } = await persons(7, 3)
    const old = (await masterFile()).trim()
    await rm(join(world.home, 'master.key'))
    const only = MasterKeys.in(world.home, { HUB_MASTER_KEY: old })
    await expect(rotateMaster(world.another(only))).rejects.toThrow(/^Set HUB_MASTER_KEY_NEXT to the new key/)
    const next = newKey()
    const both = () => world.another(MasterKeys.in(world.home, { HUB_MASTER_KEY: old, HUB_MASTER_KEY_NEXT: next }))
    const running = both()
    await rotateMaster(both())
    await rotateMaster(both())
    expect(await running.personKeys(all)).toEqual(keys)
    expect(await world.another(MasterKeys.in(world.home, { HUB_MASTER_KEY: next })).personKeys(all)).toEqual(keys)
    await expect(world.another(only).personKeys(all)).rejects.toThrow(/HUB_MASTER_KEY is not the one/)
    expect(await readdir(world.home)).toEqual([])
  })

  test('a damaged next one is told, and nothing is wrapped by it', async () => {
    await persons(7, 1)
    await writeFile(join(world.home, 'master.key.next'), 'damaged')
    await expect(rotateMaster(world.another())).rejects.toThrow(/master\.key\.next is no master key/)
  })
})

describe('an agency’s key', () => {
  test('is changed for all its persons and for no other agency', async () => {
    const mine = await persons()
    const others = await persons(8, 3)
    const index = await world.store.indexKey(7)
    expect(await rotateAgency(world.another(), 7)).toBe(PERSONS)
    expect(await versions()).toEqual([{ version: 2, n: PERSONS }])
    expect(await world.store.personKeys(mine.all)).toEqual(mine.keys)
    expect(await world.another().personKeys(others.all)).toEqual(others.keys)
    expect(await world.another().indexKey(7)).toEqual(index)
    // Under the key that is gone a hub would still wrap: it is refused and takes the new one.
    expect((await world.store.newPersonKeys(7, [someone().personId])).size).toBe(1)
    expect(await rotateAgency(world.another(), 99)).toBe(0)
  })

  test('is changed while hubs read, write and erase all the time: nobody is lost, and nobody comes back', async () => {
    const { all, keys } = await persons()
    const doomed = all.slice(0, 100)
    let over = false
    const made: ReturnType<typeof someone>[] = []
    const working = [1, 2, 3].map(async () => {
      const store = world.another()
      while (!over) {
        const some = all.slice(1_000, 1_050)
        expect(await store.personKeys(some)).toEqual(
          new Map(some.map(person => [`7/${person.personId}`, keys.get(`7/${person.personId}`)!])),
        )
        const person = someone()
        await store.newPersonKeys(7, [person.personId])
        made.push(person)
      }
    })
    const erasing = (async () => {
      for (const person of doomed) await world.store.erase(person)
    })()
    try {
      for (let times = 0; times < 3; times += 1) await rotateAgency(world.another(), 7)
      await erasing
    } finally {
      over = true
      await Promise.all(working)
    }
    await rotateAgency(world.another(), 7)
    expect((await world.store.personKeys(doomed)).size).toBe(0)
    expect((await world.store.personKeys(made)).size).toBe(made.length)
    expect((await versions()).map(({ n }) => n)).toEqual([PERSONS - doomed.length + made.length])
  })

  test('broken off half way is finished by the next call', async () => {
    const { all, keys } = await persons()
    const store = world.another()
    let batches = 0
    const query = store.pool.connect.bind(store.pool)
    const sent = store.pool.query.bind(store.pool) as (...args: unknown[]) => unknown
    store.pool.query = ((...args: [{ text: string }]) => {
      if (args[0].text.startsWith('update keys.person_key') && (batches += 1) > 1) return Promise.reject(new Error('killed'))
      return sent(...args)
    }) as never
    store.pool.connect = query
    await expect(rotateAgency(store, 7)).rejects.toThrow('killed')
    expect((await versions()).map(({ version, n }) => [version, n > 0])).toEqual([
      [1, true],
      [2, true],
    ])
    expect(await world.store.personKeys(all)).toEqual(keys)
    await rotateAgency(world.another(), 7)
    expect(await versions()).toEqual([{ version: 2, n: PERSONS }])
    expect(await world.another().personKeys(all)).toEqual(keys)
  })

  test('killed half way it is finished by the next call', async () => {
    const { all, keys } = await persons(7, 20_000)
    const child = rotatingChild(world)
    while ((await world.inStore('select from keys.person_key where owner = 7 and version = 2 limit 1')).length === 0);
    await new Promise(resolve => child.once('exit', resolve).kill('SIGKILL'))
    expect(await versions()).toEqual([
      { version: 1, n: expect.any(Number) },
      { version: 2, n: expect.any(Number) },
    ])
    expect(await world.store.personKeys(all)).toEqual(keys)
    expect(await rotateAgency(world.another(), 7)).toBeGreaterThan(0)
    expect(await versions()).toEqual([{ version: 2, n: 20_000 }])
    expect(await world.another().personKeys(all)).toEqual(keys)
  })
})

/** Another process that changes the key of agency 7. */
function rotatingChild({ db, home }: KeyWorld): ChildProcess {
  const from = (name: string): string => JSON.stringify(new URL(name, import.meta.url).href)
  const code = `
    const [{ KeyStore }, { MasterKeys }, { rotateAgency }] = await Promise.all([import(${from('./key-store.ts')}), import(${from('./master-key.ts')}), import(${from('./rotate-agency.ts')})])
    await rotateAgency(new KeyStore(${JSON.stringify(db.urls.keys)}, MasterKeys.in(${JSON.stringify(home)}, {})), 7)`
  return spawn(process.execPath, ['--input-type=module', '-e', code], { stdio: 'inherit' })
}

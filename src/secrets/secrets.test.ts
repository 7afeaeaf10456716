import { hkdfSync, randomBytes, randomUUID } from 'node:crypto'
import { chmod, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { Cursors } from './cursor.ts'
import { GlobalIds } from './global-id.ts'
import { firstRoot, Keyring } from './keyring.ts'
import { MasterKeys } from './master-key.ts'
import { seal, unseal } from './seal.ts'
import { AGENCY, INDEX, PERSON, ROOT } from './wrapping.ts'

const key = (): Buffer => randomBytes(32)
const keyring = new Keyring(key())

describe('what is sealed', () => {
  const key = randomBytes(32)

  test('opens with its key and context, and with no other', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), fc.string(), fc.string(), (bytes, context, other) => {
        const sealed = seal(key, Buffer.from(bytes), context)
        expect(unseal(key, sealed, context)).toEqual(Buffer.from(bytes))
        expect(() => unseal(randomBytes(32), sealed, context)).toThrow()
        if (other !== context) expect(() => unseal(key, sealed, other)).toThrow()
      }),
    )
  })

  test('does not open when a bit of it is turned', () => {
    const sealed = seal(key, Buffer.from('Alesia Zarechnaya-Demo'), 'identity/1/x')
    for (let at = 0; at < sealed.length; at++) {
      const altered = Buffer.from(sealed)
      altered[at]! ^= 1
      expect(() => unseal(key, altered, 'identity/1/x')).toThrow()
    }
  })

  test('is another ciphertext each time', () => {
    expect(seal(key, Buffer.from('x'), '')).not.toEqual(seal(key, Buffer.from('x'), ''))
  })
})

describe('wrapped keys', () => {
  const person = randomUUID()
  const agency = randomBytes(32)
  const wrapped = PERSON.wrap(agency, key(), 7, person)

  test('open under the key that wrapped them, for the agency and the person they were made for', () => {
    expect(PERSON.unwrap(agency, wrapped, 7, person)).toHaveLength(32)
    expect(() => PERSON.unwrap(agency, wrapped, 7, randomUUID())).toThrow()
    expect(() => PERSON.unwrap(agency, wrapped, 8, person)).toThrow()
    expect(() => PERSON.unwrap(randomBytes(32), wrapped, 7, person)).toThrow()
  })

  test('of one kind are not taken for another', () => {
    expect(() => INDEX.unwrap(agency, AGENCY.wrap(agency, key(), 7), 7)).toThrow()
    expect(() => AGENCY.unwrap(agency, ROOT.wrap(agency, key()), 7)).toThrow()
  })
})

describe('what is derived', () => {
  test('stays what it was before the hub had a secret of its own, and does not give the master key', () => {
    const master = key()
    const then = Buffer.from(hkdfSync('sha256', master, Buffer.alloc(0), 'nrm-hub/id/key', 32))
    expect(new Keyring(firstRoot(master)).derive('id/key').export()).toEqual(then)
    expect(firstRoot(master)).not.toEqual(master)
  })

  test('is another for each use', () => expect(keyring.derive('a').export()).not.toEqual(keyring.derive('b').export()))
})

describe('ids that go out', () => {
  const ids = new GlobalIds(keyring)
  const places = fc.record({ owner: fc.nat(65_535), ids: fc.array(fc.uuid(), { minLength: 1, maxLength: 2 }) })

  test('are the same for the same thing, and open to where it is', () => {
    fc.assert(
      fc.property(places, place => {
        expect(ids.seal('case', place)).toBe(ids.seal('case', place))
        expect(ids.open('case', ids.seal('case', place))).toEqual(place)
      }),
    )
  })

  test('are not taken for another kind, and cannot be altered or made up', () => {
    fc.assert(
      fc.property(places, fc.nat(), (place, at) => {
        const id = ids.seal('case', place)
        expect(ids.open('referral', id)).toBeUndefined()
        const bytes = Buffer.from(id, 'base64url')
        bytes[at % bytes.length]! ^= 1
        expect(ids.open('case', bytes.toString('base64url'))).toBeUndefined()
      }),
    )
    for (const id of [
      '',
      'x',
      randomUUID(),
      randomBytes(37).toString('base64url'),
      `${ids.seal('case', { owner: 1, ids: [randomUUID()] })}=`,
    ])
      expect(ids.open('case', id)).toBeUndefined()
  })

  test('of one owner have nothing in common', () => {
    const made = Array.from({ length: 50 }, () => ids.seal('case', { owner: 1, ids: [randomUUID()] }))
    expect(new Set(made.map(id => id.slice(0, 6))).size).toBe(50)
  })

  test('of another hub are none here', () => {
    expect(new GlobalIds(new Keyring(randomBytes(32))).open('case', ids.seal('case', { owner: 1, ids: [randomUUID()] }))).toBeUndefined()
  })
})

describe('cursors', () => {
  const cursors = new Cursors(keyring)

  test('open for the list, filter and asker they were given to, and tell nothing', () => {
    const cursor = cursors.seal(['2024-11-03', 7, randomUUID()], 'cases, agency 7')
    expect(cursors.open(cursor, 'cases, agency 7')?.[0]).toBe('2024-11-03')
    expect(cursors.open(cursor, 'cases, agency 8')).toBeUndefined()
    expect(cursors.open(`${cursor}A`, 'cases, agency 7')).toBeUndefined()
    expect(cursors.open('', '')).toBeUndefined()
    expect(Buffer.from(cursor, 'base64url').toString('latin1')).not.toContain('2024')
  })
})

describe('the master key', () => {
  let home: string
  beforeAll(async () => void (home = await mkdtemp(join(tmpdir(), 'hub-key-'))))
  afterAll(() => rm(home, { recursive: true }))

  test('is made once, also by two starts at once, for its owner alone to read', async () => {
    const keys = await Promise.all([1, 2, 3].map(() => MasterKeys.in(home, {}).make()))
    expect(new Set(keys.map(each => each.toString('hex'))).size).toBe(1)
    expect((await stat(join(home, 'master.key'))).mode & 0o777).toBe(0o600)
  })

  test('is taken from the environment where it is given, and refused where it is none', async () => {
    const given = randomBytes(32)
    expect(await MasterKeys.in(home, { HUB_MASTER_KEY: given.toString('base64') }).make()).toEqual(given)
    await expect(MasterKeys.in(home, { HUB_MASTER_KEY: 'short' }).make()).rejects.toThrow(/32 bytes in base64/)
  })

  test('that is damaged is refused, and not replaced: what it sealed would be lost', async () => {
    const file = join(home, 'master.key')
    await chmod(file, 0o600)
    await writeFile(file, 'damaged')
    await expect(MasterKeys.in(home, {}).make()).rejects.toThrow(/32 bytes in base64/)
    expect(await readFile(file, 'utf8')).toBe('damaged')
  })
})

import { randomBytes, randomUUID } from 'node:crypto'
import { chmod, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { Cursors } from './cursor.ts'
import { GlobalIds } from './global-id.ts'
import { Keyring } from './keyring.ts'
import { masterKey } from './master-key.ts'
import { seal, unseal } from './seal.ts'

const keyring = new Keyring(randomBytes(32))

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

describe('the keys of persons', () => {
  const person = randomUUID()
  const agency = keyring.newAgencyKey(7)
  const wrapped = keyring.newPersonKey(7, person, agency)

  test('open under the master key, for the agency and the person they were made for', () => {
    expect(keyring.personKey(7, person, agency, wrapped)).toEqual(keyring.personKey(7, person, agency, wrapped))
    expect(() => keyring.personKey(7, randomUUID(), agency, wrapped)).toThrow()
    expect(() => keyring.personKey(8, person, agency, wrapped)).toThrow()
    expect(() => keyring.personKey(7, person, keyring.newAgencyKey(7), wrapped)).toThrow()
    expect(() => new Keyring(randomBytes(32)).personKey(7, person, agency, wrapped)).toThrow()
  })
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
    const keys = await Promise.all([masterKey(home, {}), masterKey(home, {}), masterKey(home, {})])
    expect(new Set(keys.map(key => key.toString('hex'))).size).toBe(1)
    expect((await stat(join(home, 'master.key'))).mode & 0o777).toBe(0o600)
  })

  test('is taken from the environment where it is given, and refused where it is none', async () => {
    const given = randomBytes(32)
    expect(await masterKey(home, { HUB_MASTER_KEY: given.toString('base64') })).toEqual(given)
    await expect(masterKey(home, { HUB_MASTER_KEY: 'short' })).rejects.toThrow(/32 bytes in base64/)
  })

  test('that is damaged is refused, and not replaced: what it sealed would be lost', async () => {
    const file = join(home, 'master.key')
    await chmod(file, 0o600)
    await writeFile(file, 'damaged')
    await expect(masterKey(home, {})).rejects.toThrow(/32 bytes in base64/)
    expect(await readFile(file, 'utf8')).toBe('damaged')
  })
})

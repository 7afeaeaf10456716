import { exportJWK, generateKeyPair, type CryptoKey, SignJWT } from 'jose'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { freshDatabase, type FreshDatabase } from '../../test/support/database.ts'
import { addAgency, addAgreement, addIssuer } from '../../test/support/parties.ts'
import type { Purpose } from '../agreement/vocabulary.ts'
import { connected } from '../storage/connecting.ts'
import { runtimePool } from '../storage/pool.ts'
import { type Directory, readDirectory } from './directory.ts'
import { callerOf, type PurposesFor } from './principal.ts'

const text = { en: 'x', ru: 'x', be: 'x' }

let db: FreshDatabase
let directory: Directory
let key: CryptoKey

beforeAll(async () => {
  db = await freshDatabase()
  const pair = await generateKeyPair('EdDSA')
  key = pair.privateKey
  const jwk = await exportJWK(pair.publicKey)
  await connected(db.urls.lawgiver, async lawgiver => {
    await addAgency(lawgiver, 1, 'red-cross')
    const dutyMap = { care: 'case-worker', boss: 'approver' }
    await addIssuer(lawgiver, { iss: 'https://red-cross.example', agency: 1, keys: [jwk], algorithms: ['EdDSA'], dutyMap })
    const since = '2014-05-21T00:00:00Z'
    const signatories = [{ agency: 'red-cross', name: text, kind: 'ngo' as const, since }]
    const agreement = { id: 'mou', version: 1, region: 'BY-BR', title: text, since, signatories, observers: [], clauses: [] }
    await addAgreement(lawgiver, agreement, () => 1)
  })
  const pool = runtimePool(db.urls.door, { max: 1 })
  directory = await readDirectory(pool)
  await pool.end()
})

afterAll(() => db.drop())

const bearer = async (duties: string[] = ['care']): Promise<string> => {
  const claims = { iss: 'https://red-cross.example', aud: 'hub', sub: 'anna', duties }
  return `Bearer ${await new SignJWT(claims).setProtectedHeader({ alg: 'EdDSA' }).setExpirationTime('5m').sign(key)}`
}

const purposesFor: PurposesFor = (agency, duties) => {
  if (agency === null) return ['statistics', 'prevention', 'coordination']
  return duties.includes('approver') ? ['assistance', 'oversight'] : ['assistance']
}
const publicWith =
  (...purposes: Purpose[]): PurposesFor =>
  agency =>
    agency === null ? purposes : []

describe('with a token', () => {
  test('an agency’s user, under the only purpose of the duties', async () => {
    expect(await callerOf({ authorization: [await bearer()] }, directory, purposesFor)).toEqual({
      agency: directory.agencyByName.get('red-cross'),
      user: 'anna',
      duties: ['case-worker'],
      purpose: 'assistance',
      client: null,
    })
  })

  test('of several purposes none is chosen for an agency', async () => {
    const caller = await callerOf({ authorization: [await bearer(['boss'])] }, directory, purposesFor)
    expect(caller.purpose).toBeNull()
  })

  test('the purpose is one of the duties', async () => {
    const attempt = callerOf({ authorization: [await bearer()], purpose: ['oversight'] }, directory, purposesFor)
    await expect(attempt).rejects.toMatchObject({ code: 'FORBIDDEN', details: { allowed: ['assistance'] } })
  })

  test('that is not good nobody becomes the public', async () => {
    for (const authorization of [['Bearer a.b.c'], [''], [await bearer(), await bearer()]]) {
      await expect(callerOf({ authorization }, directory, purposesFor)).rejects.toMatchObject({ code: 'UNAUTHENTICATED' })
    }
  })

  test('that is not good the purpose is not judged: its answer lists what the duties allow', async () => {
    const attempt = callerOf({ authorization: ['Bearer a.b.c'], purpose: ['oversight'] }, directory, purposesFor)
    await expect(attempt).rejects.toMatchObject({ code: 'UNAUTHENTICATED' })
  })
})

describe('without a token', () => {
  test.each([[{}], [{ authorization: [] }], [{ authorization: undefined }]])('the public: %j', async headers => {
    expect(await callerOf(headers, directory, purposesFor)).toEqual({ agency: null, user: 'public', duties: [], purpose: 'statistics' })
  })

  test('a declared purpose is kept', async () => {
    expect((await callerOf({ purpose: ['prevention'] }, directory, purposesFor)).purpose).toBe('prevention')
  })

  test('one that is not open to the public is forbidden', async () => {
    await expect(callerOf({ purpose: ['assistance'] }, directory, purposesFor)).rejects.toMatchObject({ code: 'FORBIDDEN' })
  })

  test.each<[Purpose[], Purpose | null]>([
    [['prevention'], 'prevention'],
    [['prevention', 'coordination'], null],
    [[], null],
  ])('of %j it is %s', async (purposes, chosen) => {
    expect((await callerOf({}, directory, publicWith(...purposes))).purpose).toBe(chosen)
  })
})

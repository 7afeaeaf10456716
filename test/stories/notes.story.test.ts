/** Notes: what a case worker must remember and nobody else may read. */
import { createHash } from 'node:crypto'
import canonicalize from 'canonicalize'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { connected } from '../../src/storage/connecting.ts'
import { type Asker, onceOnly, startTestHub, type TestHub } from '../support/hub.ts'
import { CLUB, HEALTH, RED_CROSS, WELFARE } from './support/people.ts'
import { codes, given, refusals, verbs } from './support/verbs.ts'

interface Note {
  id: string
  text: string | null
  writtenBy: { id: string }
  writtenAt: string
  version: number
}

const NOTE = 'id text writtenBy { id } writtenAt version'
const WRITE = `mutation ($input: WriteNoteInput!) { writeNote(input: $input) { ${NOTE} } }`
const NOTES = `query ($id: ID!) { case(id: $id) { reference notes { ${NOTE} } } }`
const SECRET = 'Яе брат Аляксей чакае яе на вакзале'

let hub: TestHub
let does: ReturnType<typeof verbs>
let id: string
beforeAll(async () => {
  hub = await startTestHub()
  does = verbs(hub)
  id = await does.register(RED_CROSS, 'RC-1')
})
afterAll(() => hub[Symbol.asyncDispose]())

const write = (who: Asker, text: string, caseId = id, idempotencyKey = onceOnly()) =>
  hub.ask<{ writeNote: Note | null }, unknown>(who, WRITE, { input: { idempotencyKey, caseId, text } })
const notes = (who: Asker, caseId = id) => hub.ask<{ case: { notes: Note[] | null } | null }, unknown>(who, NOTES, { id: caseId })
const texts = async (who: Asker, caseId = id) => given(await notes(who, caseId)).case?.notes?.map(note => note.text)
const stored = <T extends object>(query: string): Promise<T[]> =>
  connected(hub.database.superuserUrl, async client => (await client.query<T>(query)).rows)

describe('the owner', () => {
  test('writes notes and reads them, the newest first', async () => {
    expect(await texts(RED_CROSS)).toEqual([])
    const first = given(await write(RED_CROSS, SECRET)).writeNote!
    expect(first).toMatchObject({ text: SECRET, writtenBy: { id: 'red-cross-brest' }, version: 1 })
    expect(Date.parse(first.writtenAt)).toBeGreaterThan(0)
    await write(RED_CROSS, 'second\n\twith lines')
    expect(await texts(RED_CROSS)).toEqual(['second\n\twith lines', SECRET])
  })

  test('writes 20,000 characters and not one more, not none, and no NUL', async () => {
    const long = await does.register(RED_CROSS, 'RC-long')
    expect(given(await write(RED_CROSS, 'ж'.repeat(20_000), long)).writeNote!.text).toHaveLength(20_000)
    for (const text of ['ж'.repeat(20_001), '', ' \n ', 'a\0b']) expect(codes(await write(RED_CROSS, text, long))).toEqual(['BAD_INPUT'])
    expect(await texts(RED_CROSS, long)).toHaveLength(1)
  })

  test('writes it once, however often it is sent', async () => {
    const once = await does.register(RED_CROSS, 'RC-once')
    const key = onceOnly()
    const [a, b] = [await write(RED_CROSS, 'once', once, key), await write(RED_CROSS, 'once', once, key)]
    expect(given(a).writeNote!.id).toBe(given(b).writeNote!.id)
    expect(await texts(RED_CROSS, once)).toEqual(['once'])
    expect(codes(await write(RED_CROSS, 'other', once, key))).toEqual(['CONFLICT'])
  })

  test('writes one on a case of which nothing secret was recorded before', async () => {
    const bare = given(
      await hub.ask<{ registerCase: { id: string } }, unknown>(
        RED_CROSS,
        'mutation ($input: RegisterCaseInput!) { registerCase(input: $input) { id } }',
        {
          input: { idempotencyKey: onceOnly(), reference: 'RC-bare' },
        },
      ),
    ).registerCase.id
    expect(given(await write(RED_CROSS, 'first words', bare)).writeNote!.text).toBe('first words')
    expect(given(await write(RED_CROSS, 'more words', bare)).writeNote!.text).toBe('more words')
    expect(await texts(RED_CROSS, bare)).toEqual(['more words', 'first words'])
  })

  test('writes none of a person who has not agreed to be recorded', async () => {
    const refused = given(
      await hub.ask<{ registerCase: { id: string } }, unknown>(
        RED_CROSS,
        'mutation ($input: RegisterCaseInput!) { registerCase(input: $input) { id } }',
        {
          input: { idempotencyKey: onceOnly(), reference: 'RC-no', dataConsent: 'NO' },
        },
      ),
    ).registerCase.id
    expect(codes(await write(RED_CROSS, 'x', refused))).toEqual(['CONFLICT'])
  })

  test('writes none of a person who was erased, and no new key comes to be', async () => {
    const gone = await does.register(RED_CROSS, 'RC-gone')
    await write(RED_CROSS, 'words', gone)
    const [person] = await stored<{ owner: number; person_id: string }>(
      `select owner, person_id from nrm."case" where reference = 'RC-gone'`,
    )
    const ref = { owner: person!.owner, personId: person!.person_id }
    await hub.hub.keys.erase(ref)
    expect(await texts(RED_CROSS, gone)).toEqual([null])
    expect(codes(await write(RED_CROSS, 'x', gone))).toEqual(['CONFLICT'])
    expect(await hub.hub.keys.personKeys([ref])).toEqual(new Map())
  })
})

describe('others', () => {
  test('to whom the case is referred are told that notes are withheld, whether there are any or not', async () => {
    const empty = await does.register(RED_CROSS, 'RC-2')
    for (const caseId of [id, empty]) await does.share(RED_CROSS, caseId, HEALTH)
    const [full, none] = [await notes(HEALTH), await notes(HEALTH, empty)]
    expect(full.data!.case).toEqual({ reference: 'RC-1', notes: null })
    expect(none.data!.case).toEqual({ reference: 'RC-2', notes: null })
    expect(full.extensions).toEqual(none.extensions)
    expect(full.extensions.withheld).toMatchObject([{ coordinate: 'Case.notes', category: 'IDENTITY' }])
  })

  test('read them where the law opens who the person is: a consent; until it is withdrawn', async () => {
    await does.share(RED_CROSS, id, WELFARE)
    expect(await texts(WELFARE)).toBeUndefined()
    const consent = await does.consent(RED_CROSS, id, WELFARE, ['CASE_SUMMARY', 'IDENTITY'])
    expect(await texts(WELFARE)).toContain(SECRET)
    await does.withdraw(RED_CROSS, consent)
    expect(await texts(WELFARE)).toBeUndefined()
  })

  test('write none, and learn from trying nothing of a case that is not theirs', async () => {
    const theirs = await write(CLUB, 'x')
    const nobodys = await write(CLUB, 'x', await does.register(HEALTH, 'H-1'))
    const madeUp = await write(CLUB, 'x', 'AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA')
    expect(codes(theirs)).toEqual(['NOT_FOUND'])
    expect(refusals(theirs)).toEqual(refusals(nobodys))
    expect(refusals(theirs)).toEqual(refusals(madeUp))
    // To health the case is open, and only who the person is is not.
    expect(codes(await write(HEALTH, 'x'))).toEqual(['NOT_FOUND'])
    expect(codes(await write({ ...RED_CROSS, duties: ['analyst'], purpose: 'statistics' }, 'x'))).toEqual(['FORBIDDEN'])
  })
})

describe('in the database', () => {
  test('nothing of a note can be read', async () => {
    const rows = await stored<{ sealed: Buffer }>('select sealed from nrm.note')
    expect(rows.length).toBeGreaterThan(1)
    for (const { sealed } of rows) expect(sealed.includes(SECRET)).toBe(false)
    const kept = await stored<{ t: string }>(
      `select doc as t from audit.entry union all select row_to_json(i)::text from nrm.idempotency i`,
    )
    expect(kept.map(({ t }) => t).join()).not.toContain(SECRET)
    expect(hub.logged.join()).not.toContain(SECRET)
  })

  test('what makes a repetition safe is no plain digest, by which a guess could be tried', async () => {
    const input = { idempotencyKey: onceOnly(), caseId: id, text: 'short' }
    given(await hub.ask(RED_CROSS, WRITE, { input }))
    const [kept] = await stored<{ digest: Buffer }>(`select digest from nrm.idempotency where key = '${input.idempotencyKey}'`)
    const plain = createHash('sha256')
      .update(canonicalize({ operation: 'Mutation.writeNote', input })!)
      .digest()
    expect(kept!.digest).toHaveLength(32)
    expect(kept!.digest.equals(plain)).toBe(false)
  })

  test('one note’s ciphertext does not open as another’s', async () => {
    await stored(`update nrm.note n set sealed = (select sealed from nrm.note m where m.id <> n.id and m.case_id = n.case_id limit 1)
      where case_id = (select id from nrm."case" where reference = 'RC-1')`)
    expect(codes(await notes(RED_CROSS))).toEqual(['INTERNAL'])
  })

  test('emptying an identity takes the notes along', async () => {
    await stored(`update nrm.identity set sealed = default where case_id = (select id from nrm."case" where reference = 'RC-1')`)
    expect(await texts(RED_CROSS)).toEqual([])
  })
})

/** Files of a case: brought in and taken out over HTTP, behind the same walls as everything else. */
import { randomBytes } from 'node:crypto'
import { connect } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { connected } from '../../src/storage/connecting.ts'
import { grant } from '../stories/support/grants.ts'
import { ANALYST, CLUB, HEALTH, POLICE, PROSECUTOR, RED_CROSS, WELFARE } from '../stories/support/people.ts'
import { codes, given, verbs } from '../stories/support/verbs.ts'
import { BAD_FILES, GOOD_FILES } from '../support/files.ts'
import { type Asker, onceOnly, startTestHub, type TestHub } from '../support/hub.ts'

const MOST = 20 * 1024 * 1024
const SECRET = 'Пашпарт Тастовай.pdf'

let hub: TestHub
let does: ReturnType<typeof verbs>
let id: string
let base: string
beforeAll(async () => {
  hub = await startTestHub()
  base = hub.url.replace(/\/graphql$/, '')
  does = verbs(hub)
  id = await does.register(RED_CROSS, 'RC-1')
})
afterAll(() => hub[Symbol.asyncDispose]())

interface Told {
  id: string
  url: string
  name: string
  type: string
  size: number
  errors: { message: string; extensions: Record<string, unknown> }[]
}

const headersOf = async (who: Asker | null): Promise<Record<string, string>> => ({
  ...(who && { authorization: `Bearer ${await hub.token(who)}` }),
  ...(who?.purpose && { 'hub-purpose': who.purpose }),
})

interface Sent {
  caseId?: string
  headers?: Record<string, string>
  key?: string
}

async function post(who: Asker | null, name: string, bytes: Buffer, { caseId = id, headers = {}, key = onceOnly() }: Sent = {}) {
  const response = await fetch(`${base}/attachments?case=${encodeURIComponent(caseId)}`, {
    method: 'POST',
    headers: {
      ...(await headersOf(who)),
      'content-type': 'application/octet-stream',
      'hub-file-name': encodeURIComponent(name),
      'idempotency-key': key,
      ...headers,
    },
    body: new Uint8Array(bytes),
  })
  return { status: response.status, told: (await response.json()) as Told, headers: response.headers }
}

async function get(who: Asker | null, url: string) {
  const response = await fetch(base + url, { headers: await headersOf(who) })
  return { status: response.status, headers: response.headers, bytes: Buffer.from(await response.arrayBuffer()) }
}

const LIST = 'query ($id: ID!) { case(id: $id) { attachments { id name type size url addedAt addedBy { id } } } }'
const list = (who: Asker, caseId = id) => hub.ask<{ case: { attachments: Told[] | null } | null }, unknown>(who, LIST, { id: caseId })
const stored = <T extends object>(query: string): Promise<T[]> =>
  connected(hub.database.superuserUrl, async client => (await client.query<T>(query)).rows)
const chunks = async (): Promise<number> => (await stored<{ n: number }>('select count(*)::int as n from nrm.attachment_chunk'))[0]!.n

describe('the owner', () => {
  test.each(Object.entries(GOOD_FILES))('attaches %s and gets it back as it was', async (name, bytes) => {
    const { status, told, headers } = await post(RED_CROSS, name, bytes)
    expect({ status, ...told }).toMatchObject({ status: 201, name, size: bytes.length })
    expect(headers.get('location')).toBe(told.url)
    const back = await get(RED_CROSS, told.url)
    expect(back.status).toBe(200)
    expect(back.bytes.equals(bytes)).toBe(true)
    expect(Object.fromEntries(back.headers)).toMatchObject({
      'content-length': String(bytes.length),
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store',
      'content-security-policy': "default-src 'none'; sandbox",
    })
    expect(back.headers.get('content-disposition')).toMatch(/^attachment; /)
    expect(back.headers.get('content-type')!.split(';')[0]).toBe(told.type)
  })

  test('sees them in the case, the newest first, by names that need not be Latin', async () => {
    const caseId = await does.register(RED_CROSS, 'RC-list')
    expect(given(await list(RED_CROSS, caseId)).case!.attachments).toEqual([])
    await post(RED_CROSS, 'photo.png', GOOD_FILES['photo.png']!, { caseId, headers: { 'content-type': 'image/png' } })
    const { told } = await post(RED_CROSS, SECRET, GOOD_FILES['scan.pdf']!, { caseId })
    expect(given(await list(RED_CROSS, caseId)).case!.attachments).toMatchObject([
      {
        id: told.id,
        url: told.url,
        name: SECRET,
        type: 'application/pdf',
        size: GOOD_FILES['scan.pdf']!.length,
        addedBy: { id: 'red-cross-brest' },
      },
      { name: 'photo.png' },
    ])
    const { headers } = await get(RED_CROSS, told.url)
    expect(headers.get('content-disposition')).toBe(`attachment; filename="attachment.pdf"; filename*=UTF-8''${encodeURIComponent(SECRET)}`)
  })

  test('attaches 20 MiB, and not one byte more', async () => {
    const bytes = Buffer.concat([GOOD_FILES['scan.pdf']!, randomBytes(MOST)]).subarray(0, MOST)
    const { status, told } = await post(RED_CROSS, 'large.pdf', bytes)
    expect({ status, size: told.size }).toEqual({ status: 201, size: MOST })
    expect((await get(RED_CROSS, told.url)).bytes.equals(bytes)).toBe(true)
    const before = await chunks()
    const more = await post(RED_CROSS, 'large.pdf', Buffer.concat([bytes, Buffer.of(0)]))
    expect([more.status, more.told.errors[0]!.extensions['code']]).toEqual([413, 'LIMIT_EXCEEDED'])
    expect(await chunks()).toBe(before)
  })

  test('sends it twice and has it once', async () => {
    const [caseId, key, bytes] = [await does.register(RED_CROSS, 'RC-once'), onceOnly(), GOOD_FILES['scan.pdf']!]
    const first = await post(RED_CROSS, 'scan.pdf', bytes, { caseId, key })
    const again = await post(RED_CROSS, 'scan.pdf', bytes, { caseId, key })
    expect([first.status, again.status, again.told.id]).toEqual([201, 200, first.told.id])
    for (const [name, content] of [
      ['other.pdf', bytes],
      ['scan.pdf', Buffer.concat([bytes, Buffer.of(10)])],
    ] as const)
      expect((await post(RED_CROSS, name, content, { caseId, key })).status).toBe(409)
    expect(given(await list(RED_CROSS, caseId)).case!.attachments).toHaveLength(1)
    const both = await Promise.all([1, 2].map(() => post(RED_CROSS, 'both.pdf', bytes, { caseId, key: `${key}-2` })))
    expect(both.map(({ status }) => status).filter(status => status === 201)).toHaveLength(1)
    expect(given(await list(RED_CROSS, caseId)).case!.attachments).toHaveLength(2)
    expect(
      await stored('select from nrm.attachment_chunk c where not exists (select from nrm.attachment a where a.id = c.attachment_id)'),
    ).toEqual([])
  })

  test('takes one out, with its content', async () => {
    const caseId = await does.register(RED_CROSS, 'RC-out')
    const { told } = await post(RED_CROSS, 'scan.pdf', GOOD_FILES['scan.pdf']!, { caseId })
    const before = await chunks()
    const REMOVE = 'mutation ($input: RemoveAttachmentInput!) { removeAttachment(input: $input) { attachments { id } } }'
    const input = { idempotencyKey: onceOnly(), id: told.id }
    expect(codes(await hub.ask(CLUB, REMOVE, { input }))).toEqual(['NOT_FOUND'])
    expect(given(await hub.ask(RED_CROSS, REMOVE, { input }))).toEqual({ removeAttachment: { attachments: [] } })
    expect((await get(RED_CROSS, told.url)).status).toBe(404)
    expect(await chunks()).toBe(before - 1)
    expect(codes(await hub.ask(RED_CROSS, REMOVE, { input: { ...input, idempotencyKey: onceOnly() } }))).toEqual(['NOT_FOUND'])
  })
})

describe('others', () => {
  let url: string
  let absent: string
  beforeAll(async () => {
    const { told } = await post(RED_CROSS, SECRET, GOOD_FILES['scan.pdf']!)
    url = told.url
    // One that was there, and is no more.
    const gone = await post(RED_CROSS, 'gone.pdf', GOOD_FILES['scan.pdf']!)
    await stored(`delete from nrm.attachment where id = '${hub.hub.ids.open('attachment', gone.told.id)!.ids[1]}'`)
    absent = gone.told.url
    for (const agency of [HEALTH, WELFARE, POLICE]) await does.share(RED_CROSS, id, agency)
    await does.consent(RED_CROSS, id, WELFARE, ['CASE_SUMMARY', 'IDENTITY'])
    await grant(hub, id, PROSECUTOR)
  })

  const plain = ({ status, headers, bytes }: Awaited<ReturnType<typeof get>>) => {
    const { date: _, 'x-request-id': __, ...rest } = Object.fromEntries(headers)
    return { status, rest, body: bytes.toString() }
  }

  test('to whom the law opens who the person is read it: by consent, by a grant', async () => {
    for (const who of [WELFARE, PROSECUTOR]) expect((await get(who, url)).bytes.equals(GOOD_FILES['scan.pdf']!)).toBe(true)
  })

  test.each<[string, Asker]>([
    ['an addressee without consent', HEALTH],
    ['an addressee whom a clause forbids it', POLICE],
    ['an agency that has nothing to do with it', CLUB],
  ])('%s gets the same answer as for a file that is not there', async (_, who) => {
    const closed = plain(await get(who, url))
    expect(closed.status).toBe(404)
    expect(closed).toEqual(plain(await get(who, absent)))
    expect(closed).toEqual(plain(await get(who, '/attachments/AAAAAAAA')))
    expect(closed).toEqual(plain(await get(who, `/attachments/${id}`)))
    expect(closed.body).not.toContain('Тастовай')
  })

  test('see in the case that attachments are withheld, or read them, as their identity', async () => {
    expect(given(await list(HEALTH)).case).toEqual({ attachments: null })
    expect(given(await list(WELFARE)).case!.attachments!.map(({ name }) => name)).toContain(SECRET)
    expect(given(await list(CLUB)).case).toBeNull()
  })

  test('add none, and learn nothing from trying', async () => {
    const before = await chunks()
    const tried = await Promise.all(
      [HEALTH, CLUB].map(async who => {
        const [closed, madeUp] = [
          await post(who, 'a.txt', Buffer.from('a')),
          await post(who, 'a.txt', Buffer.from('a'), { caseId: 'AAAA' }),
        ]
        return [closed.status, madeUp.status, closed.told.errors, madeUp.told.errors]
      }),
    )
    for (const [a, b, x, y] of tried) expect([a, b, x]).toEqual([404, 404, y])
    expect(await chunks()).toBe(before)
  })

  test.each<[string, Asker | null, number, string]>([
    ['the public', null, 401, 'UNAUTHENTICATED'],
    ['an analyst', { ...ANALYST, agency: RED_CROSS.agency }, 403, 'FORBIDDEN'],
    ['without a purpose', { ...RED_CROSS, purpose: undefined }, 400, 'PURPOSE_REQUIRED'],
  ])('%s is refused whole, before anything is looked for', async (_, who, status, code) => {
    for (const answer of [await get(who, url), await get(who, absent)]) {
      expect(answer.status).toBe(status)
      expect(answer.bytes.toString()).toContain(code)
    }
    expect((await post(who, 'a.txt', Buffer.from('a'))).status).toBe(status)
  })
})

describe('is refused, and nothing is stored:', () => {
  test.each(Object.entries(BAD_FILES))('%s', async (_, [name, bytes]) => {
    const before = await chunks()
    const { status, told } = await post(RED_CROSS, name, bytes)
    expect([status, told.errors[0]!.extensions['code'], told.errors[0]!.extensions['field']]).toEqual([400, 'BAD_INPUT', 'body'])
    expect(await chunks()).toBe(before)
  })

  test.each<[string, string, Record<string, string>, string]>([
    ['a kind that is not attached', 'page.html', {}, 'Content-Type'],
    ['no ending', 'scan', {}, 'Content-Type'],
    ['another type declared than the name says', 'scan.pdf', { 'content-type': 'image/png' }, 'Content-Type'],
    ['what a form could send', 'notes.txt', { 'content-type': 'text/plain' }, 'Content-Type'],
    ['a form', 'scan.pdf', { 'content-type': 'multipart/form-data; boundary=x' }, 'Content-Type'],
    ['a path for a name', '../scan.pdf', {}, 'Hub-File-Name'],
    ['a name that reads backwards', 'scan\u202efdp.pdf', {}, 'Hub-File-Name'],
    ['a hidden file', '.pdf', {}, 'Hub-File-Name'],
    ['a name that is no UTF-8', 'x.pdf', { 'hub-file-name': '%ff.pdf' }, 'Hub-File-Name'],
    ['a long name', `${'x'.repeat(200)}.pdf`, {}, 'Hub-File-Name'],
    ['a short key', 'scan.pdf', { 'idempotency-key': 'short' }, 'Idempotency-Key'],
  ])('%s', async (_, name, headers, field) => {
    const { status, told } = await post(RED_CROSS, name, GOOD_FILES['scan.pdf']!, { headers })
    expect([status, told.errors[0]!.extensions['field']]).toEqual([400, field])
  })

  test('an empty file', async () => {
    expect((await post(RED_CROSS, 'empty.txt', Buffer.alloc(0))).status).toBe(400)
  })

  test('a message in the language of the request, and never a name', async () => {
    const { told } = await post(RED_CROSS, 'Пашпарт Тастовай.pdf', Buffer.from('x'), { headers: { 'accept-language': 'be' } })
    expect(told.errors[0]!.message).toMatch(/Змесціва/)
    expect(JSON.stringify(told)).not.toContain('Пашпарт')
  })
})

test('an upload that is broken off leaves nothing', async () => {
  const before = await chunks()
  const { hostname, port } = new URL(base)
  const socket = connect(Number(port), hostname)
  const headers = {
    ...(await headersOf(RED_CROSS)),
    'content-type': 'application/octet-stream',
    'hub-file-name': 'scan.pdf',
    'idempotency-key': onceOnly(),
    'content-length': '2000000',
    host: 'hub',
  }
  socket.write(
    `POST /attachments?case=${id} HTTP/1.1\r\n${Object.entries(headers)
      .map(([name, value]) => `${name}: ${value}\r\n`)
      .join('')}\r\n`,
  )
  socket.write(Buffer.concat([GOOD_FILES['scan.pdf']!, Buffer.alloc(1_000_000, 32)]))
  while ((await chunks()) === before) await sleep(20)
  socket.destroy()
  while ((await chunks()) !== before) await sleep(20)
  expect(given(await list(RED_CROSS)).case!.attachments!.map(({ size }) => size)).not.toContain(2_000_000)
})

test('a body of unknown length is cut at 20 MiB, and leaves nothing', async () => {
  const before = await chunks()
  const most = Buffer.concat([GOOD_FILES['scan.pdf']!, Buffer.alloc(MOST)]).subarray(0, MOST + 1)
  const response = await fetch(`${base}/attachments?case=${id}`, {
    method: 'POST',
    headers: {
      ...(await headersOf(RED_CROSS)),
      'content-type': 'application/pdf',
      'hub-file-name': 'large.pdf',
      'idempotency-key': onceOnly(),
    },
    body: new Blob([most, Buffer.of(0)]).stream(),
    duplex: 'half',
  } as RequestInit)
  expect(response.status).toBe(413)
  await response.arrayBuffer()
  while ((await chunks()) !== before) await sleep(20)
})

describe('parts without an attachment', () => {
  const orphan = async (age: string, by = 'red-cross-brest'): Promise<string> => {
    const [row] = await stored<{ id: string }>(
      `insert into nrm.attachment_chunk(owner, case_id, attachment_id, n, bytes, added_by, created_by, added_at)
       select c.owner, c.id, gen_random_uuid(), 0, 'x', a.id, '${by}-user', now() - interval '${age}' from nrm."case" c, gate.agency a
        where c.reference = 'RC-1' and a.name = '${by}' returning attachment_id as id`,
    )
    return row!.id
  }
  const isThere = async (which: string): Promise<boolean> =>
    (await stored(`select from nrm.attachment_chunk where attachment_id = '${which}'`)).length > 0

  test('are swept by whoever comes next, once no upload can still be under way', async () => {
    const [old, fresh] = [await orphan('61 minutes', 'health-brest'), await orphan('59 minutes', 'health-brest')]
    await post(RED_CROSS, 'a.txt', Buffer.from('a'))
    expect([await isThere(old), await isThere(fresh)]).toEqual([false, true])
  })

  test('are dropped by raw SQL by their own user alone, and no part of a whole file is', async () => {
    const { told } = await post(RED_CROSS, 'a.txt', Buffer.from('a'))
    const [caseId, whole] = hub.hub.ids.open('attachment', told.id)!.ids as [string, string]
    const { owner } = hub.hub.ids.open('attachment', told.id)!
    const fresh = await orphan('1 minute')
    const drop = async (who: Asker, which: string): Promise<void> => {
      const directory = await hub.hub.directories.current()
      const ticket = await hub.hub.door.open({
        agency: directory.agencyByName.get(who.agency)!.id,
        user: who.user ?? `${who.agency}-user`,
        duties: who.duties,
        purpose: who.purpose!,
        generation: directory.generation,
      })
      await connected(hub.database.urls.runtime, async client => {
        await client.query('begin')
        await client.query('select gate.enter($1)', [ticket.token])
        await client.query('select nrm.drop_upload($1, $2, $3)', [owner, caseId, which])
        await client.query('commit')
      })
    }
    for (const who of [CLUB, HEALTH, { ...RED_CROSS, user: 'colleague' }]) await drop(who, fresh)
    expect(await isThere(fresh)).toBe(true)
    for (const which of [fresh, whole]) await drop(RED_CROSS, which)
    expect([await isThere(fresh), await isThere(whole)]).toEqual([false, true])
  })
})

describe('in the database', () => {
  test('neither content nor name nor type can be read, and a part that was changed is not given', async () => {
    const text = 'Яна жыве ў прытулку на вуліцы Тэставай. '.repeat(20_000)
    const { told } = await post(RED_CROSS, 'прытулак.txt', Buffer.from(text))
    const rows = await stored<{ bytes: Buffer }>('select bytes from nrm.attachment_chunk union all select sealed from nrm.attachment')
    for (const { bytes } of rows) for (const secret of ['прытулку', 'прытулак', 'text/plain']) expect(bytes.includes(secret)).toBe(false)
    const logs = (await stored<{ doc: string }>('select doc from audit.entry')).map(({ doc }) => doc).join() + hub.logged.join()
    expect(logs).not.toContain('прытул')
    const place = hub.hub.ids.open('attachment', told.id)!
    await stored(
      `update nrm.attachment_chunk set bytes = overlay(bytes placing '\\x00' from 9) where attachment_id = '${place.ids[1]}' and n = 1`,
    )
    await expect(get(RED_CROSS, told.url)).rejects.toThrow()
    await stored(`delete from nrm.attachment_chunk where attachment_id = '${place.ids[1]}' and n = 1`)
    await expect(get(RED_CROSS, told.url)).rejects.toThrow()
  })

  test('who put in and who took out what case’s file is in the log', async () => {
    const { told } = await post(RED_CROSS, 'a.txt', Buffer.from('a'))
    await get(RED_CROSS, told.url)
    await get(CLUB, told.url)
    const entries = await stored<{ doc: string }>('select doc from audit.entry order by n desc limit 3')
    const { owner, ids } = hub.hub.ids.open('attachment', told.id)!
    expect(entries.map(({ doc }) => JSON.parse(doc).what)).toMatchObject([
      { act: 'read', field: 'GET /attachments', categories: ['identity'], cases: [] },
      { act: 'read', field: 'GET /attachments', categories: ['identity'], cases: [[owner, ids[0]]] },
      { act: 'write', field: 'POST /attachments', categories: ['identity'], cases: [[owner, ids[0]]] },
    ])
  })

  test('a closed case whose identity was emptied takes no file', async () => {
    const caseId = await does.register(RED_CROSS, 'RC-emptied')
    await stored(`with c as (update nrm."case" set status = 'CLOSED', closed_on = opened_on, closing_reason = 'x' where reference = 'RC-emptied' returning owner, id)
      select from c`)
    await stored(`insert into nrm.retained(owner, case_id, category) select owner, id, 3 from nrm."case" where reference = 'RC-emptied'`)
    const before = await chunks()
    expect((await post(RED_CROSS, 'a.txt', Buffer.from('a'), { caseId })).status).toBe(409)
    expect(await chunks()).toBe(before)
  })

  test('erasing the person or emptying the identity ends it', async () => {
    const caseId = await does.register(RED_CROSS, 'RC-erased')
    const { told } = await post(RED_CROSS, 'a.txt', Buffer.from('a'), { caseId })
    const [person] = await stored<{ owner: number; person_id: string }>(
      `select owner, person_id from nrm."case" where reference = 'RC-erased'`,
    )
    await hub.hub.keys.erase({ owner: person!.owner, personId: person!.person_id })
    expect((await get(RED_CROSS, told.url)).status).toBe(404)
    expect((await post(RED_CROSS, 'b.txt', Buffer.from('b'), { caseId })).status).toBe(409)
    const before = await chunks()
    await stored(`update nrm.identity set sealed = default where case_id = (select id from nrm."case" where reference = 'RC-erased')`)
    expect(await chunks()).toBe(before - 1)
    expect(given(await list(RED_CROSS, caseId)).case!.attachments).toEqual([])
  })
})

/** Operations that are known beforehand: sent by their hash, and for some programs the only ones. */
import { createHash } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { addOperations, removeOperations, restrictTo } from '../../src/setup/operations.ts'
import { connected } from '../../src/storage/connecting.ts'
import { BORDER, CLUB, HEALTH, RED_CROSS } from '../stories/support/people.ts'
import { type Asker, startTestHub, type TestHub } from '../support/hub.ts'
import { JSON_BODY, type Raw, type RawAnswer, raw } from './support/raw.ts'

const WHO = 'query Who { me { user } }'
const PAGE = 'query Page($first: Int) { cases(first: $first) { edges { node { reference } } } }'
const OTHER = 'query Other { me { agency { id } } }'
const hash = (text: string): string => createHash('sha256').update(text).digest('hex')

let hub: TestHub
/** Registers for a program; '' is all of the agency. */
const known = async (agency: string, client: string, ...operations: [name: string, document: string][]): Promise<void> => {
  const listed = operations.map(([name, document]) => ({ name, document }))
  await connected(hub.database.urls.lawgiver, its => addOperations(its, { agency, client }, listed))
  hub.hub.directories.invalidate()
}
const only = async (agency: string, client: string, on = true): Promise<void> => {
  await connected(hub.database.urls.lawgiver, its => restrictTo(its, { agency, client }, on))
  hub.hub.directories.invalidate()
}

beforeAll(async () => {
  hub = await startTestHub()
  await known(RED_CROSS.agency, 'intake', ['Who', WHO], ['Page', PAGE])
  await known(HEALTH.agency, '', ['Who', WHO])
})
afterAll(() => hub[Symbol.asyncDispose]())

const INTAKE: Asker = { ...RED_CROSS, client: 'intake' }
const sent = async (who: Asker | null, request: Raw): Promise<RawAnswer> => {
  const headers = who ? [['authorization', `Bearer ${await hub.token(who)}`] as const, ['hub-purpose', who.purpose!] as const] : []
  return raw(hub, { ...request, headers: [JSON_BODY, ...headers, ...(request.headers ?? [])] })
}
const post = (who: Asker | null, body: object, ...headers: (readonly [string, string])[]) =>
  sent(who, { headers, body: JSON.stringify(body) })
const byHash = (text: string) => ({ extensions: { persistedQuery: { version: 1, sha256Hash: hash(text) } } })
const told = ({ status, text }: RawAnswer) => {
  const { data, errors } = JSON.parse(text)
  return { status, data, codes: errors?.map((error: any) => error.extensions.code) }
}
const ME = { status: 200, data: { me: { user: 'red-cross-brest-user' } }, codes: undefined }
const UNKNOWN = { status: 200, data: undefined, codes: ['PERSISTED_QUERY_NOT_FOUND'] }

describe('a registered operation is run', () => {
  test('by its hash, as Apollo’s clients send it', async () => {
    expect(told(await post(INTAKE, byHash(WHO)))).toEqual(ME)
    expect(told(await post(INTAKE, { ...byHash(PAGE), variables: { first: 1 } }))).toMatchObject({ data: { cases: { edges: [] } } })
  })

  test('by its documentId, as the draft of GraphQL over HTTP has it', async () => {
    expect(told(await post(INTAKE, { documentId: `sha256:${hash(WHO)}` }))).toEqual(ME)
    expect(told(await post(INTAKE, { documentId: hash(WHO).toUpperCase() }))).toEqual(ME)
  })

  test('by GET', async () => {
    const extensions = encodeURIComponent(JSON.stringify(byHash(WHO).extensions))
    expect(told(await sent(INTAKE, { method: 'GET', target: `/graphql?extensions=${extensions}` }))).toEqual(ME)
    expect(told(await sent(INTAKE, { method: 'GET', target: `/graphql?documentId=${hash(WHO)}` }))).toEqual(ME)
  })

  test('by its text beside its hash; by another’s it is refused', async () => {
    expect(told(await post(INTAKE, { query: WHO, ...byHash(WHO) }))).toEqual(ME)
    const answer = await post(INTAKE, { query: OTHER, ...byHash(WHO) })
    expect(told(answer).codes).toEqual(['BAD_INPUT'])
  })

  test('for every program of an agency, where it is registered for all', async () => {
    for (const client of ['intake', 'anything', undefined])
      expect(told(await post({ ...HEALTH, ...(client && { client }) }, byHash(WHO))).data).toEqual({ me: { user: 'health-brest-user' } })
  })
})

describe('there is no such operation', () => {
  test.each<[string, Asker | null, object]>([
    ['of a hash that is registered for nobody', INTAKE, byHash(OTHER)],
    ['for another program of the agency', { ...RED_CROSS, client: 'reports' }, byHash(PAGE)],
    ['for a user without a program', RED_CROSS, byHash(PAGE)],
    ['for another agency’s program of the same name', { ...CLUB, client: 'intake' }, byHash(PAGE)],
    ['for an agency that has others', { ...HEALTH, client: 'intake' }, byHash(PAGE)],
    ['for the public', null, byHash(WHO)],
    [
      'by a name of every object',
      INTAKE,
      { documentId: 'sha256:constructor', extensions: { persistedQuery: { sha256Hash: hash(OTHER) } } },
    ],
  ])('%s', async (_whose, who, body) => {
    expect(told(await post(who, body))).toEqual(UNKNOWN)
  })

  test('and a program that may send any sends the query beside the hash, which is not kept', async () => {
    expect(told(await post(INTAKE, { query: OTHER, ...byHash(OTHER) })).codes).toBeUndefined()
    expect(told(await post(INTAKE, byHash(OTHER)))).toEqual(UNKNOWN)
  })
})

describe('a program that may send only what is registered', () => {
  beforeAll(async () => {
    await known(CLUB.agency, 'kiosk', ['Who', WHO])
    await only(CLUB.agency, 'kiosk')
  })
  const KIOSK: Asker = { ...CLUB, client: 'kiosk' }
  const CLUBS = { status: 200, data: { me: { user: 'business-women-brest-user' } }, codes: undefined }

  test('is answered by hash, and by the text to the letter', async () => {
    expect(told(await post(KIOSK, byHash(WHO)))).toEqual(CLUBS)
    expect(told(await post(KIOSK, { query: WHO }))).toEqual(CLUBS)
  })

  const FORGED: readonly (readonly [string, object])[] = [
    ['another query', { query: OTHER }],
    ['the same with one space more', { query: `${WHO} ` }],
    ['another under the name of one that is registered', { query: 'query Who { me { agency { id } } }', operationName: 'Who' }],
    ['another beside its hash', { query: OTHER, ...byHash(OTHER) }],
    ['introspection', { query: '{ __schema { types { name } } }' }],
    ['__typename alone', { query: '{ __typename }' }],
    ['nothing', { variables: {} }],
    ['a mutation', { query: 'mutation { __typename }' }],
    ['what is no GraphQL', { query: '{' }],
  ]
  test.each(FORGED)('is refused %s', async (_what, body) => {
    expect(told(await post(KIOSK, body))).toEqual(UNKNOWN)
  })

  test('is refused another beside a hash that is registered', async () => {
    expect(told(await post(KIOSK, { query: OTHER, ...byHash(WHO) }))).toMatchObject({ data: undefined, codes: ['BAD_INPUT'] })
  })

  test('is refused by GET likewise, also where the query is given twice', async () => {
    for (const query of [[OTHER], [WHO, OTHER], [OTHER, WHO]]) {
      const search = query.map(text => `query=${encodeURIComponent(text)}`).join('&')
      const { data, codes } = told(await sent(KIOSK, { method: 'GET', target: `/graphql?${search}` }))
      expect({ data, refused: codes?.length }).toEqual({ data: undefined, refused: 1 })
    }
  })

  test('is told so in three languages, with 400 where the client knows that type', async () => {
    const texts = []
    for (const language of ['en', 'ru', 'be']) {
      const answer = await post(KIOSK, { query: OTHER }, ['accept-language', language], ['accept', 'application/graphql-response+json'])
      expect(answer.status).toBe(400)
      texts.push(JSON.parse(answer.text).errors[0].message)
    }
    expect(texts).toEqual([
      'Your program may send only operations that are registered for it, and this is none of them.',
      'Ваша программа может отправлять только зарегистрированные для неё операции, а этой среди них нет.',
      'Ваша праграма можа адпраўляць толькі зарэгістраваныя для яе аперацыі, а гэтай сярод іх няма.',
    ])
  })

  test('leaves the agency’s other programs and other agencies as they are', async () => {
    for (const who of [CLUB, { ...CLUB, client: 'desk' }, { ...HEALTH, client: 'kiosk' }])
      expect(told(await post(who, { query: OTHER })).codes).toBeUndefined()
  })

  test('may send anything again when it is let', async () => {
    await only(CLUB.agency, 'kiosk', false)
    expect(told(await post(KIOSK, { query: OTHER })).codes).toBeUndefined()
    await only(CLUB.agency, 'kiosk')
  })

  test('is refused what has been taken away', async () => {
    await connected(hub.database.urls.lawgiver, its => removeOperations(its, { agency: CLUB.agency, client: 'kiosk' }, [hash(WHO)]))
    hub.hub.directories.invalidate()
    expect(told(await post(KIOSK, byHash(WHO)))).toEqual(UNKNOWN)
  })
})

describe('an agency all of whose programs may send only what is registered', () => {
  beforeAll(async () => {
    await known(BORDER.agency, '', ['Who', WHO])
    await known(BORDER.agency, 'patrol', ['Page', PAGE])
    await only(BORDER.agency, '')
  })

  test('is held to it whichever program a token names, and none', async () => {
    for (const client of ['patrol', 'another', undefined]) {
      const who = { ...BORDER, ...(client && { client }) }
      expect(told(await post(who, { query: OTHER }))).toEqual(UNKNOWN)
      expect(told(await post(who, byHash(WHO))).codes).toBeUndefined()
    }
  })

  test('has of a program’s own besides', async () => {
    expect(told(await post({ ...BORDER, client: 'patrol' }, byHash(PAGE))).codes).toBeUndefined()
    expect(told(await post(BORDER, byHash(PAGE)))).toEqual(UNKNOWN)
  })
})

test('the public too can be held to what is registered', async () => {
  await known('public', '', ['Who', WHO])
  await only('public', '')
  expect(told(await post(null, { query: OTHER }))).toEqual(UNKNOWN)
  expect(told(await post(null, { query: WHO })).data).toEqual({ me: { user: 'public' } })
  expect(told(await post(INTAKE, { query: OTHER })).codes).toBeUndefined()
  await only('public', '', false)
})

test('the hub keeps no operation whose hash is another’s, nor by anybody but the lawgiver', async () => {
  await expect(
    connected(hub.database.urls.lawgiver, its =>
      its.query(
        `insert into gate.operation (agency_id, client, sha256, name, document) select agency_id, name, $1, 'X', '{ me { user } }' from gate.client limit 1`,
        [hash(WHO)],
      ),
    ),
  ).rejects.toMatchObject({ code: '23514' })
  for (const role of ['runtime', 'release', 'sequencer'] as const)
    await expect(connected(hub.database.urls[role], its => its.query('select * from gate.operation'))).rejects.toMatchObject({
      code: '42501',
    })
  await expect(connected(hub.database.urls.door, its => its.query('delete from gate.operation'))).rejects.toMatchObject({ code: '42501' })
})

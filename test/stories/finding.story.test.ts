/** A case worker finds clients although who they are is encrypted, and nobody else learns from a search. */
import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { PURPOSES } from '../../src/agreement/vocabulary.ts'
import { connected } from '../../src/storage/connecting.ts'
import { type Asker, startTestHub, type TestHub } from '../support/hub.ts'
import { ADULT } from './support/cases.ts'
import { ANALYST, APPROVER, COORDINATOR, HEALTH, RED_CROSS, WELFARE } from './support/people.ts'
import { codes, given, refusals, verbs } from './support/verbs.ts'

const FIND = `query Find($name: String, $birthDate: Date, $documentNumber: String, $first: Int! = 20, $after: String) {
  findClients(name: $name, birthDate: $birthDate, documentNumber: $documentNumber, first: $first, after: $after) {
    edges { node { reference identity { familyName } } } pageInfo { hasNextPage endCursor } } }`

interface Page {
  edges: { node: { reference: string } }[]
  pageInfo: { hasNextPage: boolean; endCursor: string | null }
}

const named = (familyName: string, givenName: string, birthDate = '1991-06-07', number: string = randomUUID()) => ({
  ...ADULT,
  identity: { familyName, givenName, birthDate, documents: [{ kind: 'PASSPORT' as const, number }] },
})

let hub: TestHub
let does: ReturnType<typeof verbs>
beforeAll(async () => {
  hub = await startTestHub()
  does = verbs(hub)
  await does.register(RED_CROSS, 'be', named('Кавалёва', 'Яўгенія', '1990-01-02', 'МР 1234567'))
  await does.register(RED_CROSS, 'ru', named('Ковалева', 'Евгения', '1992-03-04', 'MP7654321'))
  await does.register(RED_CROSS, 'lat', named('Kovalyova', 'Yauheniya', '1992-03-04'))
  await does.register(RED_CROSS, 'other', named('Иванова', 'Анна'))
  const shared = await does.register(HEALTH, 'shared', named('Ковалёва', 'Евгения', '1990-01-02', 'МР1234567'))
  await does.share(HEALTH, shared, RED_CROSS)
  await does.consent(HEALTH, shared, RED_CROSS, ['CASE_SUMMARY', 'IDENTITY'])
})
afterAll(() => hub[Symbol.asyncDispose]())

const answered = (who: Asker | null, variables: Record<string, unknown>) =>
  hub.ask<{ findClients: Page | null }, unknown>(who, FIND, variables)
const found = async (who: Asker, variables: Record<string, unknown>): Promise<string[]> =>
  given(await answered(who, variables))
    .findClients!.edges.map(({ node }) => node.reference)
    .toSorted()

describe('a case worker finds', () => {
  test.each<[string, Record<string, unknown>, string[]]>([
    ['in Russian', { name: 'ковалева' }, ['be', 'lat', 'ru']],
    ['in Belarusian', { name: 'Яўгенія Кавалёва' }, ['be', 'lat', 'ru']],
    ['in Latin letters', { name: 'KAVALIOVA' }, ['be', 'lat', 'ru']],
    ['by birth date', { birthDate: '1992-03-04' }, ['lat', 'ru']],
    ['by name and birth date', { name: 'Kovaleva', birthDate: '1990-01-02' }, ['be']],
    ['by a document', { documentNumber: 'mp 123-45-67' }, ['be']],
    ['nobody of another name', { name: 'Ковалёва Анна' }, []],
    ['nobody where one of two does not fit', { name: 'Иванова', birthDate: '1990-01-02' }, []],
    ['null is as good as left out', { name: 'Иванова', birthDate: null, documentNumber: null }, ['other']],
  ])('%s', async (_, variables, references) => {
    expect(await found(RED_CROSS, variables)).toEqual(references)
  })

  test('own cases only, also where another’s identity is open', async () => {
    expect((await does.cases(RED_CROSS))['shared']?.identity?.familyName).toBe('Ковалёва')
    expect(await found(RED_CROSS, { birthDate: '1990-01-02' })).toEqual(['be'])
    expect(await found(HEALTH, { name: 'Kovaleva' })).toEqual(['shared'])
    expect(await found(WELFARE, { name: 'Kovaleva' })).toEqual([])
  })

  test('page by page, and a cursor is of one search', async () => {
    const first = given(await answered(RED_CROSS, { name: 'Ковалева', first: 2 })).findClients!
    expect(first).toMatchObject({ pageInfo: { hasNextPage: true } })
    const after = first.pageInfo.endCursor
    const second = given(await answered(RED_CROSS, { name: 'Ковалева', first: 2, after })).findClients!
    expect([...first.edges, ...second.edges].map(({ node }) => node.reference).toSorted()).toEqual(['be', 'lat', 'ru'])
    expect(second.pageInfo.hasNextPage).toBe(false)
    expect(codes(await answered(RED_CROSS, { name: 'Иванова', after }))).toEqual(['BAD_INPUT'])
    expect(after).not.toContain('Ковалева')
  })
})

describe('nobody learns from a search who may not:', () => {
  test.each<[string, Asker | null, string]>([
    ['the public', null, 'UNAUTHENTICATED'],
    ['an analyst of the same agency', { ...ANALYST, agency: RED_CROSS.agency }, 'FORBIDDEN'],
    ['an approver of the same agency', APPROVER, 'FORBIDDEN'],
    ['the coordinator', COORDINATOR, 'FORBIDDEN'],
    ['a case worker who does not say what for', { ...RED_CROSS, purpose: undefined }, 'PURPOSE_REQUIRED'],
  ])('%s', async (_, who, code) => {
    const hit = await answered(who, { name: 'Ковалева' })
    const miss = await answered(who, { name: 'Никто' })
    expect(codes(hit)).toEqual([code])
    expect(hit.data).toEqual({ findClients: null })
    expect(refusals(hit)).toEqual(refusals(miss))
  })

  test('a sealed case is found by the users it is sealed for alone', async () => {
    const colleague: Asker = { ...RED_CROSS, user: 'colleague' }
    await does.register(RED_CROSS, 'sealed', named('Тайная', 'Вера', '1980-08-08', 'KH0000001'))
    await connected(hub.database.superuserUrl, client =>
      client.query(`insert into nrm.seal(owner, case_id, agencies, users, reason, sealed_by)
        select owner, id, array[owner], array['colleague'], 'x', 'colleague' from nrm."case" where reference = 'sealed'`),
    )
    for (const sought of [{ name: 'Тайная' }, { birthDate: '1980-08-08' }, { documentNumber: 'KH0000001' }]) {
      expect(await found(RED_CROSS, sought)).toEqual([])
      expect(await found(colleague, sought)).toEqual(['sealed'])
    }
  })
})

describe('is refused', () => {
  test.each<[string, Record<string, unknown>, string]>([
    ['without a criterion', {}, 'one-of'],
    ['a criterion that is null', { name: null }, 'one-of'],
    ['a name without letters', { name: ' - ' }, 'form'],
    ['a document without letters or digits', { documentNumber: '№ -' }, 'form'],
    ['a name without letters beside a date', { name: '', birthDate: '1990-01-02' }, 'form'],
    ['a text that is too long', { name: 'а'.repeat(201) }, 'length'],
    ['more than 20 at once', { name: 'Иванова', first: 21 }, 'range'],
    ['none at once', { name: 'Иванова', first: 0 }, 'range'],
  ])('%s', async (_, variables, rule) => {
    const answer = await answered(RED_CROSS, variables)
    expect(answer.errors.map(({ extensions }) => [extensions['code'], extensions['rule']])).toEqual([['BAD_INPUT', rule]])
  })
})

test('a search is an entry in the log, found or not, and neither it nor a line of the server’s log holds what was searched for', async () => {
  const read = () =>
    connected(hub.database.superuserUrl, async client => {
      const { rows } = await client.query<{ doc: string }>('select doc from audit.entry order by n')
      return rows.map(row => row.doc)
    })
  const before = (await read()).length
  await found(RED_CROSS, { name: 'Иванова' })
  await found(RED_CROSS, { name: 'Незнакомка', birthDate: '1977-07-07', documentNumber: 'ZZ0000009' })
  const entries = (await read()).slice(before)
  expect(entries.map(entry => JSON.parse(entry).what)).toMatchObject([
    { act: 'read', field: 'Query.findClients', cases: [expect.anything()] },
    { act: 'read', field: 'Query.findClients', cases: [] },
  ])
  const logs = [...entries, ...hub.logged].join('\n')
  for (const secret of ['Иванова', 'Незнакомка', '1977-07-07', 'ZZ0000009']) expect(logs).not.toContain(secret)
})

describe('with raw SQL as the runtime', () => {
  const asRuntime = <T>(who: Asker, deed: (client: pg.Client) => Promise<T>): Promise<T> =>
    connected(hub.database.urls.runtime, async client => {
      const directory = await hub.hub.directories.current()
      const { agency, user = `${who.agency}-user`, duties, purpose } = who
      const ticket = await hub.hub.door.open({
        agency: directory.agencyByName.get(agency)!.id,
        user,
        duties,
        purpose: purpose ?? PURPOSES[0]!,
        generation: directory.generation,
      })
      await client.query('begin')
      await client.query('select gate.enter($1)', [ticket.token])
      return deed(client)
    })
  /** What an attacker may have got hold of: the index of a case, out of a copy of the database. */
  const stolen = async (reference: string): Promise<Buffer[]> =>
    connected(hub.database.superuserUrl, async client => {
      const { rows } = await client.query<{ blind: Buffer[] }>(
        'select i.blind from nrm.identity i join nrm."case" c on (c.owner, c.id) = (i.owner, i.case_id) where c.reference = $1',
        [reference],
      )
      return rows[0]!.blind
    })
  const asked = async (who: Asker, keys: Buffer[]): Promise<number> =>
    asRuntime(who, async client => (await client.query('select nrm.find_own($1, null, null)', [keys])).rows.length)

  test('no index can be read, compared or guessed at', async () => {
    for (const query of [
      'select blind from nrm.identity',
      'select count(*) from nrm.identity where blind && array[]::bytea[]',
      'select count(*) from nrm.identity group by blind',
      'select i from nrm.identity i',
      'update nrm.identity set blind = blind',
      `update nrm.identity set blind = '{}' returning blind`,
      `update nrm.identity set blind = '{}' where blind <> '{}'`,
      'update nrm.identity set sealed = null',
    ])
      await expect(
        asRuntime(RED_CROSS, client => client.query(query)),
        query,
      ).rejects.toMatchObject({ code: '42501' })
  })

  test('the function answers of cases that are open, and of the own agency', async () => {
    const be = await stolen('be')
    expect(be.length).toBeGreaterThan(4)
    expect(await asked(RED_CROSS, be)).toBe(3)
    expect(await asked(RED_CROSS, await stolen('shared'))).toBe(0)
    expect(await asked(HEALTH, be)).toBe(0)
    expect(await asked(APPROVER, be)).toBe(0)
    expect(await asked({ ...ANALYST, agency: RED_CROSS.agency }, be)).toBe(0)
    expect(await asked(RED_CROSS, await stolen('sealed'))).toBe(0)
    expect(await asked({ ...RED_CROSS, user: 'colleague' }, await stolen('sealed'))).toBe(1)
  })

  test('without a ticket it answers nothing', async () => {
    const be = await stolen('be')
    const { rows } = await connected(hub.database.urls.runtime, client => client.query('select nrm.find_own($1, null, null)', [be]))
    expect(rows).toEqual([])
  })

  test('two agencies’ indexes of one person have nothing in common, and neither is a plain hash of what it is of', async () => {
    const hex = (keys: Buffer[]) => keys.map(key => key.toString('hex'))
    const [be, shared] = [hex(await stolen('be')), hex(await stolen('shared'))]
    expect(be.filter(key => shared.includes(key))).toEqual([])
  })
})

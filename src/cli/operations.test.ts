/** Operations and origins of an agency's programs by the command line, with what graphql-codegen writes for a client. */
import { createHash } from 'node:crypto'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { generate } from '@graphql-codegen/cli'
import { afterAll, afterEach, beforeAll, describe, expect, inject, test, vi } from 'vitest'
import { brest } from '../../test/support/brest.ts'
import { type LawDatabase, lawDatabase } from '../../test/support/lawgiver.ts'
import { applyInit } from '../setup/apply-init.ts'
import { hubProgram } from './program.ts'
import { run } from './run.ts'

let law: LawDatabase
let home: string
beforeAll(async () => {
  law = await lawDatabase()
  home = await mkdtemp(join(tmpdir(), 'hub-operations-'))
  await applyInit(law.lawgiver, (await brest()).input)
  await writeFile(join(home, 'roles.json'), JSON.stringify(inject('postgres').passwords))
  vi.stubEnv('HUB_HOME', home)
  vi.stubEnv('DATABASE_URL', law.db.migrateUrl)
  vi.stubEnv('DATABASE_MIGRATE_URL', '')
})
afterEach(() => {
  process.exitCode = undefined
  vi.restoreAllMocks()
})
afterAll(async () => {
  vi.unstubAllEnvs()
  await law.end()
  await rm(home, { recursive: true })
})

async function hub(...args: string[]): Promise<{ code: number; out: string; err: string }> {
  const outcome = { out: '', err: '' }
  vi.spyOn(process.stdout, 'write').mockImplementation(text => Boolean((outcome.out += String(text))))
  vi.spyOn(process.stderr, 'write').mockImplementation(text => Boolean((outcome.err += String(text))))
  const code = await run(hubProgram(), args)
  vi.restoreAllMocks()
  return { code, ...outcome }
}
const file = async (name: string, content: unknown): Promise<string> => {
  const path = join(home, name)
  await writeFile(path, typeof content === 'string' ? content : JSON.stringify(content))
  return path
}
const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')
const WHO = 'query Who { me { user } }'
const OF = ['--agency', 'red-cross-brest', '--client', 'intake']

describe('hub operations', () => {
  test('takes what graphql-codegen writes for persisted documents, once', async () => {
    const documents = await file(
      'client.graphql',
      'query Who { me { user } } query Page($n: Int) { cases(first: $n) { edges { node { ...C } } } } fragment C on Case { reference }',
    )
    const made = await generate(
      {
        silent: true,
        schema: 'schema/schema.graphql',
        documents,
        generates: { [`${home}/gql/`]: { preset: 'client', presetConfig: { persistedDocuments: { hashAlgorithm: 'sha256' } } } },
      },
      false,
    )
    const persisted = made.find(({ filename }: { filename: string }) => filename.endsWith('persisted-documents.json'))!
    const path = await file('persisted-documents.json', persisted.content)
    expect(await hub('operations', 'add', path, ...OF)).toEqual({
      code: 0,
      out: '2 of 2 operations were new to intake of red-cross-brest\n',
      err: '',
    })
    expect((await hub('operations', 'add', path, ...OF)).out).toBe('0 of 2 operations were new to intake of red-cross-brest\n')
    const hashes = Object.keys(JSON.parse(persisted.content)).sort()
    expect(hashes[0]).toMatch(/^sha256:/)
    const listed = JSON.parse((await hub('operations', 'list', '--json')).out) as { name: string; sha256: string }[]
    expect(listed.map(one => `sha256:${one.sha256}`).sort()).toEqual(hashes)
    expect(listed).toContainEqual({
      agency: 'red-cross-brest',
      client: 'intake',
      onlyKnown: false,
      sha256: expect.any(String),
      name: 'Page',
    })
  })

  test('takes a folder of operations, as clients print them', async () => {
    await mkdir(join(home, 'folder', 'deeper'), { recursive: true })
    await file('folder/one.graphql', '# who\nquery One { me { user } }')
    await file('folder/deeper/two.gql', 'query Two { agreements { id } }')
    await file('folder/read.me', 'not this')
    expect((await hub('operations', 'add', join(home, 'folder'), '--agency', 'health-brest')).out).toBe(
      '2 of 2 operations were new to all programs of health-brest\n',
    )
    expect((await hub('operations', 'list', '--agency', 'health-brest')).out.split('\n').filter(Boolean)).toEqual([
      `health-brest\t*\tany\t${sha256('query One {\n  me {\n    user\n  }\n}')}\tOne`,
      `health-brest\t*\tany\t${sha256('query Two {\n  agreements {\n    id\n  }\n}')}\tTwo`,
    ])
  })

  test('holds a program to them, lets it go, and takes them away', async () => {
    expect((await hub('operations', 'only', 'on', ...OF)).out).toBe('intake of red-cross-brest may send only registered operations\n')
    expect((await hub('operations', 'list')).out).toMatch(/^red-cross-brest\tintake\tonly these\t/m)
    expect((await hub('operations', 'only', 'off', ...OF)).out).toBe('intake of red-cross-brest may send any operation\n')
    const path = await file('who.json', { [sha256(WHO)]: WHO })
    await hub('operations', 'add', path, '--agency', 'public')
    expect((await hub('operations', 'remove', sha256(WHO), '--agency', 'public')).out).toBe(
      '1 operation removed from all programs of public\n',
    )
    expect((await hub('operations', 'list', '--agency', 'public')).out).toBe('public\t*\tany\t-\t-\n')
    expect((await hub('operations', 'only', 'on', '--agency', 'public')).code).toBe(0)
    expect((await hub('operations', 'only', 'maybe', ...OF)).code).toBe(2)
  })

  test.each<[string, () => Promise<string>, RegExp]>([
    ['a hash by SHA-1', () => file('a.json', { [createHash('sha1').update(WHO).digest('hex')]: WHO }), /hashAlgorithm/],
    ['another text’s hash', () => file('a.json', { [sha256('x')]: WHO }), /is not the SHA-256 of its text/],
    ['a list', () => file('a.json', [WHO]), /does not have the form/],
    ['no text', () => file('a.json', { [sha256(WHO)]: { query: WHO } }), /is not the text of an operation/],
    ['no GraphQL', () => file('a.graphql', 'query {'), /is not GraphQL/],
    ['an operation without a name', () => file('a.graphql', '{ me { user } }'), /exactly one operation, with a name/],
    ['two in one', () => file('a.graphql', `${WHO} query Two { me { user } }`), /exactly one operation, with a name/],
    ['one that misses its fragment', () => file('a.graphql', 'query A { me { ...F } }'), /A does not fit the schema: Unknown fragment "F"/],
    ['one that does not fit', () => file('a.graphql', 'query A { me { usr } }'), /A does not fit the schema/],
    ['no file', async () => join(home, 'nowhere.json'), /There is no file/],
    ['a file of another kind', () => file('a.txt', ''), /./],
  ])('refuses %s, in one line, and registers nothing', async (_what, path, why) => {
    const before = (await hub('operations', 'list', '--json')).out
    const { code, out, err } = await hub('operations', 'add', await path(), ...OF)
    expect([code, out]).toEqual([1, ''])
    expect(err).toMatch(why)
    expect(err).toMatch(/^[^\n]+\n$/)
    expect((await hub('operations', 'list', '--json')).out).toBe(before)
  })

  test('refuses an agency that there is not', async () => {
    const path = await file('who.json', { [sha256(WHO)]: WHO })
    for (const args of [
      ['add', path],
      ['remove', sha256(WHO)],
      ['only', 'on'],
    ])
      expect(await hub('operations', ...args, '--agency', 'nobody')).toEqual({
        code: 1,
        out: '',
        err: 'There is no agency "nobody": see hub agency list.\n',
      })
  })

  test('writes each change into the log: whose, how many, and no text', async () => {
    const { rows } = await law.superuser.query<{ doc: string }>(
      `select doc from audit.entry where doc::json -> 'what' ->> 'act' = 'operations'`,
    )
    const acts = rows.map(({ doc }) => JSON.parse(doc).what)
    const agency = expect.any(Number)
    for (const act of [{ added: 2 }, { onlyKnown: true }, { removed: 1 }])
      expect(acts).toContainEqual({ act: 'operations', agency, ...act })
    expect(JSON.stringify(rows)).not.toMatch(/query|cases|Who/)
  })
})

describe('hub agency origins', () => {
  test('sets, shows and takes away', async () => {
    const origins = (...args: string[]) => hub('agency', 'origins', 'health-brest', ...args)
    expect((await origins()).out).toBe('none\n')
    expect(await origins('https://clinic.example', 'http://localhost:5173')).toEqual({
      code: 0,
      out: 'https://clinic.example\nhttp://localhost:5173\n',
      err: '',
    })
    expect(JSON.parse((await origins('--json')).out)).toEqual(['https://clinic.example', 'http://localhost:5173'])
    expect((await origins('https://other.example')).out).toBe('https://other.example\n')
    expect((await origins('--none')).out).toBe('none\n')
  })

  test('refuses what is no origin, and changes nothing', async () => {
    await hub('agency', 'origins', 'health-brest', 'https://clinic.example')
    for (const wrong of ['*', 'clinic.example', 'https://clinic.example/app', 'http://clinic.example', 'https://*.example']) {
      const { code, err } = await hub('agency', 'origins', 'health-brest', 'https://ok.example', wrong)
      expect([code, err]).toEqual([1, expect.stringMatching(/^[^\n]+\n$/)])
    }
    expect((await hub('agency', 'origins', 'health-brest', 'https://ok.example', '--none')).code).toBe(1)
    expect((await hub('agency', 'origins', 'nobody', 'https://ok.example')).err).toBe('There is no agency "nobody": see hub agency list.\n')
    expect((await hub('agency', 'origins', 'health-brest')).out).toBe('https://clinic.example\n')
  })
})

import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { Command } from 'commander'
import { afterAll, afterEach, beforeAll, describe, expect, inject, test, vi } from 'vitest'
import { brest } from '../../test/support/brest.ts'
import { type LawDatabase, lawDatabase } from '../../test/support/lawgiver.ts'
import type { DemoState } from '../demo/demo-state.ts'
import { hubProgram } from './program.ts'
import { run } from './run.ts'

let law: LawDatabase
let home: string
let state: DemoState
/** What `hub init` takes, as JSON; each test changes a copy. */
let whole: any

beforeAll(async () => {
  law = await lawDatabase()
  home = await mkdtemp(join(tmpdir(), 'hub-init-'))
  const made = await brest()
  state = made.state
  whole = structuredClone(made.input)
  // By path, as an operator would have them.
  for (const [i, agreement] of whole.agreements.entries()) agreement.document = resolve(`schema/agreements/brest-${i + 1}.json`)
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

interface Outcome {
  code: number
  out: string
  err: string
}

async function hub(...args: string[]): Promise<Outcome> {
  return capture(hubProgram(), args)
}

async function capture(program: Command, args: string[]): Promise<Outcome> {
  const texts = { out: '', err: '' }
  vi.spyOn(process.stdout, 'write').mockImplementation(text => ((texts.out += String(text)), true))
  vi.spyOn(process.stderr, 'write').mockImplementation(text => ((texts.err += String(text)), true))
  const code = await run(program, args)
  vi.restoreAllMocks()
  return { code, ...texts }
}

/** Runs `hub init` on this content. */
async function init(content: unknown): Promise<Outcome> {
  const file = join(home, 'init.json')
  await writeFile(file, typeof content === 'string' ? content : JSON.stringify(content))
  return hub('init', file)
}

const changed = (change: (input: any) => void): any => {
  const input = structuredClone(whole)
  change(input)
  return input
}

/** Exit code 1, one line that says all these words, and the database as it was. */
async function refused(content: unknown, ...words: string[]): Promise<string> {
  const before = await law.written()
  const { code, out, err } = await init(content)
  expect([code, out]).toEqual([1, ''])
  expect(err).toMatch(/^[^\n]+\n$/)
  for (const word of words) expect(err).toContain(word)
  expect(await law.written()).toEqual(before)
  return err
}

describe('hub init', () => {
  test('registers nothing of a file where the last signature is missing', async () => {
    await refused(
      changed(input => input.agreements[1].signatures.pop()),
      'brest-mou version 2',
      'migration-brest',
      '[not-signed]',
    )
  })

  test('registers agencies, keys, issuers and agreements', async () => {
    const { code, out, err } = await init(whole)
    expect([code, err]).toEqual([0, ''])
    const lines = out.trim().split('\n')
    expect(lines).toHaveLength(20 * 3 + 2)
    expect(lines).toContain('added agency red-cross-brest')
    expect(lines).toContain('added agreement brest-mou version 2')
  })

  test('changes nothing the second time, and ends no ticket', async () => {
    await law.open(1, [], 'assistance')
    const before = await law.written()
    expect(await init(whole)).toEqual({ code: 0, out: 'nothing to change\n', err: '' })
    expect(await law.written()).toEqual(before)
    expect((await law.superuser.query('select from gate.ticket')).rowCount).toBe(1)
  })

  test('changes what differs, and only that', async () => {
    const other = changed(input => {
      input.agencies[0].title.en = 'Police'
      input.agencies[1].issuers[0].dutyMap = { boss: 'approver' }
      input.agencies[2].issuers[0].algorithms = ['EdDSA', 'ES256']
    })
    const { out } = await init(other)
    const names = [0, 1, 2].map(i => whole.agencies[i].name)
    expect(out).toBe(
      `changed agency ${names[0]}\nchanged issuer http://127.0.0.1/demo/${names[1]}\nchanged issuer http://127.0.0.1/demo/${names[2]}\n`,
    )
    expect((await init(whole)).out).toBe(out)
  })

  test('removes nothing that the file does not name', async () => {
    expect((await init({ agencies: [] })).out).toBe('nothing to change\n')
    expect((await law.superuser.query('select from gate.agency')).rowCount).toBe(21)
  })
})

describe('hub init refuses', () => {
  test.each<[string, (input: any) => void, ...string[]]>([
    ['a kind that is not known', input => (input.agencies[2].kind = 'ngoo'), '/agencies/2/kind', 'ngoo', 'social-welfare'],
    ['a title without Belarusian', input => delete input.agencies[1].title.be, '/agencies/1/title/be is missing'],
    ['a field that is not known', input => (input.agencies[1].colour = 'red'), '/agencies/1/colour is not a field here'],
    ['a region that is not known', input => (input.agencies[3].region = 'BY-XX'), '/agencies/3/region', 'BY-XX', 'BY-BR, BY-HM'],
    ['an agency named twice', input => input.agencies.push(input.agencies[0]), '/agencies/20/name', 'stands twice'],
    ['the name of the public', input => (input.agencies[0].name = 'public'), '/agencies/0/name'],
    ['an issuer that is no URL', input => (input.agencies[0].issuers[0].iss = 'x'), '/agencies/0/issuers/0/iss'],
    [
      'a symmetric algorithm',
      input => (input.agencies[0].issuers[0].algorithms = ['HS256']),
      '/agencies/0/issuers/0/algorithms/0',
      'HS256',
    ],
    ['a symmetric key', input => (input.agencies[0].issuers[0].jwks.keys[0].kty = 'oct'), '/agencies/0/issuers/0/jwks/keys/0/kty'],
    ['a duty that is not known', input => (input.agencies[0].issuers[0].dutyMap.x = 'boss'), '/agencies/0/issuers/0/dutyMap/x', 'boss'],
    ['a signature of another form', input => (input.agreements[0].signatures[3].jws = 'a.b.c'), '/agreements/0/signatures/3/jws'],
    ['a document that is not there', input => (input.agreements[0].document = 'nowhere.json'), 'nowhere.json', 'There is no file'],
    ['a document that is no agreement', input => (input.agreements[0].document = {}), '/agreements/0/document/id'],
    ['a changed kind', input => (input.agencies[0].kind = 'court'), 'interior-affairs-brest', 'cannot be registered as court'],
    [
      'a kid that is another key now',
      input => (input.agencies[0].signingKeys[0].x = input.agencies[1].signingKeys[0].x),
      'signs-1',
      'another key',
    ],
    ["another agency's kid", input => (input.agencies[1].signingKeys = input.agencies[0].signingKeys.splice(0)), 'another agency'],
    [
      "another agency's issuer",
      input => (input.agencies[1].issuers = input.agencies[0].issuers.splice(0)),
      'speaks for',
      'cannot be given to',
    ],
  ])('%s', async (_, change, ...words) => {
    await refused(changed(change), ...words)
  })

  test('a private key, and does not repeat it', async () => {
    const { signing, issuer } = state.agencies['bar-brest']!
    const error = await refused(
      changed(input => {
        input.agencies[5].signingKeys[0].d = signing.d
        input.agencies[6].issuers[0].jwks.keys[0].d = issuer.d
      }),
      '/agencies/5/signingKeys/0/d',
      '/agencies/6/issuers/0/jwks/keys/0/d',
    )
    expect(error).not.toContain(signing.d)
    expect(error).not.toContain(issuer.d)
  })

  test('an agreement that is active with another text', async () => {
    const { default: document } = await import('../../schema/agreements/brest-2.json', { with: { type: 'json' } })
    await refused(
      changed(input => (input.agreements[1].document = { ...document, region: 'BY-HO' })),
      'brest-mou version 2',
      '[other-text]',
    )
  })

  test('what is not JSON, and says the first five of many faults', async () => {
    await refused('{', 'is not JSON')
    await refused({ agencies: Array(9).fill({}) }, 'and 31 more')
  })
})

describe('hub agency', () => {
  test('lists, suspends and restores', async () => {
    expect(await hub('agency', 'suspend', 'usaid')).toEqual({ code: 0, out: 'usaid is suspended\n', err: '' })
    expect((await hub('agency', 'list')).out).toMatch(/^usaid\tdonor\tBY-BR\tsuspended since 2\d{3}-/m)
    expect((await hub('agency', 'suspend', 'usaid')).out).toBe('usaid was suspended already\n')
    expect((await hub('agency', 'restore', 'usaid')).out).toBe('usaid is active again\n')
    expect(JSON.parse((await hub('agency', 'list', '--json')).out)).toHaveLength(20)
    expect(await hub('agency', 'suspend', 'nobody')).toMatchObject({
      code: 1,
      err: expect.stringMatching(/^There is no agency "nobody"[^\n]*\n$/),
    })
  })
})

describe('hub agreement sign', () => {
  test('prints the signature that hub init takes', async () => {
    const key = join(home, 'key.jwk')
    await writeFile(key, JSON.stringify(state.agencies['bar-brest']!.signing))
    const { code, out } = await hub('agreement', 'sign', 'schema/agreements/brest-2.json', '--key', key, '--agency', 'bar-brest')
    expect(code).toBe(0)
    expect(whole.agreements[1].signatures).toContainEqual(JSON.parse(out))
  })

  test('refuses who is not among the signatories, and a key that is none', async () => {
    const sign = (agency: string, key: string): Promise<Outcome> =>
      hub('agreement', 'sign', 'schema/agreements/brest-2.json', '--key', key, '--agency', agency)
    expect(await sign('usaid', 'package.json')).toMatchObject({ code: 1, err: expect.stringContaining('not among the signatories') })
    expect(await sign('bar-brest', 'package.json')).toMatchObject({ code: 1, err: 'package.json is not a JWK with a kid.\n' })
  })
})

describe('hub', () => {
  test('tells its version and helps, by 0', async () => {
    expect(await hub('--version')).toMatchObject({ code: 0, out: expect.stringMatching(/^\d+\.\d+\.\d+\n$/) })
    for (const command of [
      [],
      ['init'],
      ['agency'],
      ['agency', 'list'],
      ['agency', 'suspend'],
      ['agency', 'restore'],
      ['agreement', 'sign'],
      ['migrate'],
    ])
      expect(await hub(...command, '--help')).toMatchObject({ code: 0, out: expect.stringContaining('Example:') })
  })

  test.each([[['nothing']], [['init']], [['init', 'a', 'b']], [['agency', 'list', '--yaml']], [['agreement', 'sign', 'x']]])(
    'answers a wrong command line in one line, by 2: %s',
    async args => {
      expect(await hub(...args)).toMatchObject({ code: 2, out: '', err: expect.stringMatching(/^error: [^\n]+\n$/) })
    },
  )

  test('migrates nothing without the owner of the database', async () => {
    expect(await hub('migrate')).toMatchObject({ code: 1, err: expect.stringMatching(/^Set DATABASE_MIGRATE_URL[^\n]+\n$/) })
  })

  test('tells nothing of an unexpected error but a number, unless it is asked to', async () => {
    const broken = (): Command => new Command('x').action(() => Promise.reject(new Error('secret\nof two lines')))
    expect(await capture(broken(), [])).toMatchObject({
      code: 70,
      err: expect.stringMatching(/^Something unexpected went wrong \([\da-f-]{36}\)\. [^\n]+\n$/),
    })
    vi.stubEnv('HUB_DEBUG', '1')
    expect((await capture(broken(), [])).err).toContain('Error: secret')
    vi.stubEnv('HUB_DEBUG', '')
  })
})

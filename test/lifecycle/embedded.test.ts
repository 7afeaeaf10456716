/** The hub as whoever tries it has it: `npm start`, an embedded database, a demo. One home, in the order of a life. */
import { readdir, readFile, rename, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { PERSONAS } from '../../src/demo/personas.ts'
import { connected } from '../../src/storage/connecting.ts'
import { built } from './support/built.ts'
import { type Guide, readGuide, send } from './support/guide.ts'
import { HubHome, type Running, runs, until } from './support/hub-home.ts'

let home: HubHome
/** Serves from the end of the first start on, until a later test ends it. */
let hub: Running
let guide: Guide
/** What the case worker saw after the first start. */
let cases: string[]

beforeAll(async () => {
  await built()
  home = await HubHome.make()
})
afterAll(() => home[Symbol.asyncDispose]())

/** The references of the cases that a persona sees. */
async function casesOf(printed: Guide, variable: string): Promise<string[]> {
  const { purpose } = PERSONAS.find(persona => persona.variable === variable)!
  const body = JSON.stringify({ query: '{ cases(first: 50) { edges { node { reference identity { familyName } } } } }' })
  const { data } = await send(printed, { by: variable, purpose, body })
  return data.cases.edges.map(({ node }: { node: { reference: string } }) => node.reference)
}

/** What stands in the database, as its administrator. */
async function counts(): Promise<Record<string, number>> {
  const read = (file: string) => readFile(join(home.path, 'postgres', file), 'utf8')
  const [password, port] = [(await read('data/hub-password')).trim(), (await read('port')).trim()]
  const tables = [
    'nrm."case"',
    'nrm.person',
    'nrm.referral',
    'nrm.consent',
    'nrm.assistance',
    'nrm.access_grant',
    'notice.outbox',
    'stat.release',
  ]
  const columns = tables.map(table => `(select count(*)::int from ${table}) as "${table.replaceAll('"', '')}"`)
  const rows = connected(`postgresql://postgres:${password}@127.0.0.1:${port}/hub`, client => client.query(`select ${columns.join(', ')}`))
  return (await rows).rows[0] as Record<string, number>
}

const fills = (running: Running): boolean => running.out().includes('Filling')

describe('a first start that does not come to its end', () => {
  test('by SIGTERM before it can do anything, takes along the database that it started', async () => {
    const broken = home.serve()
    await until(async () => (await home.postgres()) !== undefined)
    const postgres = await home.postgres()
    expect([await broken.end('SIGTERM'), broken.err(), fills(broken)]).toEqual([0, '', false])
    expect([await runs(postgres), await home.postgres()]).toEqual([false, undefined])
  })

  test('by SIGTERM while it fills the demo, leaves the rest to one that waits; by kill -9, to the next', async () => {
    const two = [home.serve(), home.serve()]
    await until(() => two.some(fills))
    expect(two.filter(fills)).toHaveLength(1)
    const [first, second] = (fills(two[0]!) ? two : two.toReversed()) as [Running, Running]
    expect([await first.end('SIGTERM'), first.err()]).toEqual([0, ''])
    expect(first.out()).not.toContain('answers at')
    await second.says('Filling')
    await sleep(100)
    await second.end('SIGKILL')
    expect(await runs(await home.postgres())).toBe(true)
  })

  test('is finished by the next one, and nothing is there twice', async () => {
    hub = home.serve()
    await hub.says('Ctrl-C')
    guide = readGuide(hub.out())
    cases = await casesOf(guide, 'CASE_WORKER')
    expect(await counts()).toEqual({
      'nrm.case': 57,
      'nrm.person': 57,
      'nrm.referral': 6,
      'nrm.consent': 1,
      'nrm.assistance': 2,
      'nrm.access_grant': 1,
      'notice.outbox': 9,
      'stat.release': 1,
    })
  })
})

describe('the first start that does', () => {
  test('says that it fills a demo, where the hub answers, and a token for each persona', () => {
    expect(hub.out()).toMatch(
      /^Starting PostgreSQL in .+\nFilling it with a demo; .+\n\nNRM Hub answers at http:\/\/127\.0\.0\.1:\d+\/graphql\n/,
    )
    expect(Object.keys(guide.tokens)).toEqual(PERSONAS.map(persona => persona.variable))
    for (const { variable, purpose } of PERSONAS) expect(hub.out()).toMatch(new RegExp(`\\$${variable} +${purpose} `))
  })

  test('prints three queries that are answered as it says', async () => {
    const [first, me, statistics] = await Promise.all(guide.queries.map(query => send(guide, query)))
    expect(guide.queries).toHaveLength(3)
    const names = ({ data }: NonNullable<typeof first>) => data.cases.edges.map(({ node }: any) => node.identity?.familyName ?? null)
    expect(names(first!)).toEqual([expect.any(String), null])
    expect(first!.extensions.withheld[0]).toMatchObject({ coordinate: 'Case.identity', howToAsk: { missing: ['CONSENT'] } })
    expect(names(await send(guide, guide.queries[0]!, 'DOCTOR'))).toEqual([expect.any(String), expect.any(String)])
    expect(me!.data.me.access.length).toBeGreaterThan(3)
    const counts = ({ data }: NonNullable<typeof first>) => data.statistics.cells.map(({ value }: any) => value)
    expect(counts(statistics!).filter((count: number) => count === 1 || count === 2)).toEqual([])
    expect(counts(await send(guide, guide.queries[2]!, 'OBSERVER')).filter((count: number) => count > 0 && count < 10)).toEqual([])
  })

  test('can be pasted whole: its comments open no quotes', () => {
    const comments = hub
      .out()
      .split('\n')
      .filter(line => line.startsWith('#'))
    expect(comments.filter(line => /['"`]/.test(line))).toEqual([])
  })

  test('answers every persona, each in its own way', async () => {
    const answers = await Promise.all(PERSONAS.map(({ variable, purpose }) => send(guide, guide.queries[0]!, variable, purpose)))
    expect(answers.map(({ status }) => status)).toEqual(PERSONAS.map(() => 200))
    const refused = PERSONAS.filter((_, i) => answers[i]!.errors).map(persona => persona.variable)
    expect(refused).toEqual(['ANALYST', 'COORDINATOR', 'AUDITOR', 'OBSERVER'])
  })

  test('logs neither tokens nor people', async () => {
    const { data } = await send(guide, guide.queries[0]!)
    const lines = hub.err().trim().split('\n')
    for (const line of lines) expect(JSON.parse(line)).toMatchObject({ level: 30, msg: expect.any(String) })
    expect(lines.length).toBeGreaterThan(10)
    const person = data.cases.edges[0].node
    for (const secret of [
      ...Object.values(guide.tokens),
      person.identity.familyName,
      person.reference,
      ...PERSONAS.map(({ user }) => user),
    ])
      expect(hub.err()).not.toContain(secret)
  })

  test('keeps its secrets where only its user reads them', async () => {
    const files = await readdir(home.path)
    expect(files.sort()).toEqual(['demo.json', 'keys', 'master.key', 'postgres', 'roles.json'])
    for (const file of files) expect((await stat(join(home.path, file))).mode & 0o077).toBe(0)
    expect((await stat(home.path)).mode & 0o066).toBe(0)
  })
})

describe('beside it', () => {
  test('a start on the same port is refused before anything is begun', async () => {
    await using another = await HubHome.make()
    const { port } = new URL(guide.url)
    expect(await another.refusal({ PORT: port })).toBe(
      `Port ${port} on 127.0.0.1 is taken: end what listens there, or start with another, as in PORT=${Number(port) + 1}.`,
    )
    await expect(stat(another.path)).rejects.toThrow(/ENOENT/)
  })

  test('a start that cannot be is refused in one line, with what to do', async () => {
    const at = async (folder: string) => `postgresql://127.0.0.1:${(await readFile(join(home.path, folder, 'port'), 'utf8')).trim()}`
    const databases = { DATABASE_URL: `${await at('postgres')}/hub`, KEYS_DATABASE_URL: `${await at('keys')}/hub_keys` }
    const lines = await Promise.all([
      home.refusal({ PORT: 'abc' }),
      home.refusal({ HUB_MASTER_KEY: Buffer.alloc(32).toString('base64') }),
      home.refusal(databases),
    ])
    expect(lines).toEqual([
      'PORT is "abc": set it to a number from 0 to 65535.',
      expect.stringMatching(/^The master key of HUB_MASTER_KEY is not the one of the key store: bring that one back/),
      expect.stringMatching(/^This database holds the demo, .+: serve it without DATABASE_URL/),
    ])
  })

  test('a start without the keys of the demo is refused, and goes on when they are back', async () => {
    const keys = join(home.path, 'demo.json')
    await rename(keys, `${keys}.away`)
    expect(await home.refusal()).toMatch(/^The demo in .+ cannot be made ready: .+ Bring back the demo\.json, or remove that folder/)
    await rename(`${keys}.away`, keys)
    expect(await casesOf(guide, 'CASE_WORKER')).toEqual(cases)
  })
})

describe('the end', () => {
  test.runIf(process.platform !== 'win32')(
    'by kill -9 leaves the database to the next start; Ctrl-C under npm, which passes it on again, ends both',
    async () => {
      const postgres = await home.postgres()
      await hub.end('SIGKILL')
      expect(await runs(postgres)).toBe(true)
      const npm = home.npmStart()
      await npm.says('Ctrl-C')
      expect(await home.postgres()).toBe(postgres)
      expect(await casesOf(readGuide(npm.out()), 'CASE_WORKER')).toEqual(cases)
      await npm.end('SIGINT')
      expect([await runs(postgres), await home.postgres(), await home.postgres('keys')]).toEqual([false, undefined, undefined])
      expect(npm.err()).toMatch(/"msg":"stopping"}\n$/)
    },
  )

  test('by SIGTERM keeps the data for the next start, and takes the database along', async () => {
    hub = home.serve()
    await hub.says('Ctrl-C')
    expect(fills(hub)).toBe(false)
    expect(await casesOf(readGuide(hub.out()), 'CASE_WORKER')).toEqual(cases)
    const servers = [await home.postgres(), await home.postgres('keys')]
    expect(await hub.end('SIGTERM')).toBe(0)
    expect([await runs(servers[0]), await runs(servers[1]), await home.postgres()]).toEqual([false, false, undefined])
    const [serving, ...others] = hub.err().trim().split('\n')
    expect([serving, others.length, others.at(-1)]).toEqual([
      expect.stringContaining('"msg":"serving"'),
      2,
      expect.stringContaining('"msg":"stopping"'),
    ])
  })

  test('of a command that is broken off takes along what it started', async () => {
    const list = home.command(['agency', 'list'])
    await until(async () => (await home.postgres()) !== undefined)
    const postgres = await home.postgres()
    expect([await list.end('SIGINT'), list.err()]).toEqual([130, ''])
    expect([await runs(postgres), await home.postgres()]).toEqual([false, undefined])
  })
})

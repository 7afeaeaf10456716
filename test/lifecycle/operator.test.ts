/** The hub on an operator's PostgreSQL: DATABASE_URL, hub migrate, hub init. A server of its own: the hub's roles belong to a whole server. */
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { importJWK, SignJWT } from 'jose'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { connected } from '../../src/storage/connecting.ts'
import { type EmbeddedServer, startEmbedded } from '../../src/storage/embedded.ts'
import { urlFor, urlIn } from '../../src/storage/urls.ts'
import { brest } from '../support/brest.ts'
import { built } from './support/built.ts'
import { type Answered, ask } from './support/guide.ts'
import { HubHome, type Running } from './support/hub-home.ts'

let home: HubHome
let servers: HubHome
let server: EmbeddedServer
/** What an operator sets: the owner's URL only where roles are made and tables. */
let database: { DATABASE_URL: string }
let owner: { DATABASE_MIGRATE_URL: string }
let hub: Running
let url: string
let its: Awaited<ReturnType<typeof brest>>

const OWN = 'https://idp.example/'

beforeAll(async () => {
  await built()
  home = await HubHome.make()
  servers = await HubHome.make()
  server = await startEmbedded(servers.path, { durable: false })
  await connected(server.url, async client => {
    await client.query(`create role operator login createrole password 'of-the-operator'`)
    await client.query('create database mechanism owner operator')
    await client.query('create database mechanism_keys owner operator')
  })
  database = { DATABASE_URL: `postgresql://127.0.0.1:${server.port}/mechanism` }
  owner = { DATABASE_MIGRATE_URL: urlIn(urlFor(server.url, 'operator', 'of-the-operator'), 'mechanism') }
  its = await brest()
})
afterAll(async () => {
  await home[Symbol.asyncDispose]()
  await server.stop()
  await servers[Symbol.asyncDispose]()
})

async function token(iss: string, agency = 'red-cross-brest'): Promise<string> {
  const { issuer } = its.state.agencies[agency]!
  const claims = new SignJWT({ duties: ['case-worker'] }).setProtectedHeader({ alg: 'EdDSA', kid: issuer.kid!, typ: 'JWT' })
  return claims
    .setIssuer(iss + agency)
    .setAudience('nrm-hub')
    .setSubject('one-of-ours')
    .setIssuedAt()
    .setExpirationTime('10m')
    .setJti('1')
    .sign(await importJWK(issuer, 'EdDSA'))
}

const me = async (by: string): Promise<Answered> =>
  ask(url, by, 'assistance', JSON.stringify({ query: '{ me { agency { id } duties } cases(first: 1) { edges { node { id } } } }' }))

test('before hub migrate it says so in one line', async () => {
  expect(await home.refusal(database)).toMatch(
    /roles\.json is missing: run hub migrate with DATABASE_MIGRATE_URL set to the database's owner/,
  )
})

test('hub migrate and hub init fill it', async () => {
  const migrated = expect.stringContaining('is at the version of this hub')
  expect(await home.hub(['migrate'], { ...database, ...owner })).toEqual({ code: 0, out: migrated, err: '' })
  const file = join(home.path, 'brest.json')
  await writeFile(file, JSON.stringify(its.input).replaceAll('http://127.0.0.1/demo/', OWN))
  const added = expect.stringContaining('added agreement brest-mou version 2')
  expect(await home.hub(['init', file], database)).toEqual({ code: 0, out: added, err: '' })
})

test('hub serve answers the tokens of its issuers, and there is no demo, whatever the environment says', async () => {
  hub = home.serve({ ...database, HUB_DEMO: '1', DEMO: 'true', NODE_ENV: 'development' })
  await hub.says('answers at')
  url = /answers at (\S+)/.exec(hub.out())![1]!
  expect(hub.out()).toBe(`\nNRM Hub answers at ${url}\nOpen it in a browser for the explorer.\n`)
  expect(await me(await token(OWN))).toMatchObject({
    status: 200,
    data: { me: { agency: { id: 'red-cross-brest' } }, cases: { edges: [] } },
  })
  expect((await me(await token('http://127.0.0.1/demo/'))).status).toBe(401)
})

test('hub agency suspend is in force at the next request', async () => {
  const by = await token(OWN, 'bar-brest')
  expect((await me(by)).status).toBe(200)
  expect(await home.hub(['agency', 'suspend', 'bar-brest'], database)).toMatchObject({ code: 0, err: '' })
  expect((await me(by)).status).toBe(403)
})

test('the end leaves the server, and the log has no token, no user and no password', async () => {
  const by = await token(OWN)
  await me(by)
  expect(await hub.end()).toBe(0)
  expect(await connected(server.url, async client => (await client.query('select 1 as one')).rows)).toEqual([{ one: 1 }])
  const passwords = Object.values(JSON.parse(await readFile(join(home.path, 'roles.json'), 'utf8')) as object) as string[]
  for (const secret of [by, 'one-of-ours', ...passwords]) expect(hub.err()).not.toContain(secret)
})

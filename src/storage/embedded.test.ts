import { chmod, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { createServer, type Server } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { OperatorError } from '../base/errors.ts'
import { startEmbedded, type EmbeddedServer } from './embedded.ts'
import { postmaster } from './postmaster.ts'
import { answers, ask, embeddedHome, ended, pidOf } from '../../test/support/embedded-home.ts'

const here = embeddedHome()
const { start, startInChild } = here

describe('starting and stopping', () => {
  test('a second start shares the server, and the last to stop ends it', async () => {
    const first = await start()
    const second = await start()
    expect(first.adopted).toBe(false)
    expect(second.adopted).toBe(true)
    expect(second.port).toBe(first.port)
    await first.stop()
    expect(await ask(second.url, 'select 1 as one')).toEqual([{ one: 1 }])
    await second.stop()
    expect(await answers(first.port)).toBe(false)
    expect(await postmaster(first.dataDir)).toBeUndefined()
  })

  test('starts at once, in this process and in others, share one server', async () => {
    const [one, two, three, four] = await Promise.all([start(), start(), startInChild(), startInChild()])
    expect(new Set([one.port, two.port, three.port, four.port]).size).toBe(1)
    await ended(three.child, 'SIGTERM')
    await one.stop()
    await ended(four.child, 'SIGTERM')
    expect(await ask(two.url, 'select 1 as one')).toEqual([{ one: 1 }])
  })

  test('it keeps its data, its password and its port', async () => {
    const first = await start()
    await ask(first.url, 'create table kept (note text)')
    await first.stop()
    const second = await start()
    expect(second.url).toBe(first.url)
    expect(await ask(second.url, 'select * from kept')).toEqual([])
  })

  test('it takes another port where its own is no longer free', async () => {
    const first = await start()
    await first.stop()
    const other = await new Promise<Server>(resolve => {
      const server = createServer().listen(first.port, '127.0.0.1', () => resolve(server))
    })
    const second = await start()
    expect(second.port).not.toBe(first.port)
    await new Promise(resolve => other.close(resolve))
  })

  test('a start while another process stops never gets a server that is about to end', async () => {
    let server = await start()
    for (let round = 0; round < 5; round += 1) {
      const [next] = await Promise.all([start(), server.stop()])
      expect(await ask(next.url, 'select 1 as one')).toEqual([{ one: 1 }])
      server = next
    }
  })
})

describe('what it lets in and out', () => {
  let place: string
  let server: EmbeddedServer

  beforeAll(async () => {
    place = await mkdtemp(join(tmpdir(), 'hub-embedded-'))
    await chmod(place, 0o755)
    process.env['HUB_TEST_SECRET'] = 'never'
    server = await startEmbedded(place, { durable: false })
    delete process.env['HUB_TEST_SECRET']
  })

  afterAll(async () => {
    await server.stop()
    await rm(place, { recursive: true, force: true })
  })

  test('it listens on 127.0.0.1 only, and asks for the password there', async () => {
    expect(await ask(server.url, 'show listen_addresses')).toEqual([{ listen_addresses: '127.0.0.1' }])
    expect(await ask(server.url, 'show unix_socket_directories')).toEqual([{ unix_socket_directories: '' }])
    const client = new pg.Client(server.url.replace(/:[^:@]+@/, ':wrong@'))
    await expect(client.connect()).rejects.toThrow(/password authentication failed/)
  })

  test('the password file is 0600 and the data folder 0700', async () => {
    const password = await stat(join(server.dataDir, 'hub-password'))
    expect(password.mode & 0o777).toBe(0o600)
    const data = await stat(server.dataDir)
    expect(data.mode & 0o777).toBe(0o700)
  })

  test('its log holds neither statements nor the values of keys', async () => {
    await ask(server.url, 'create table person (name text primary key)')
    await ask(server.url, `insert into person values ('Alesia')`)
    await expect(ask(server.url, `insert into person values ('Alesia')`)).rejects.toThrow(/duplicate key/)
    const log = await readFile(server.log, 'utf8')
    expect(log).toContain('duplicate key')
    expect(log).not.toContain('Alesia')
  })

  test('it does not get the environment of the hub', async () => {
    if (process.platform !== 'linux') return
    const environment = await readFile(`/proc/${await pidOf(server)}/environ`, 'utf8')
    expect(environment).not.toContain('HUB_TEST_SECRET')
  })

  test('Cyrillic letters have an upper case', async () => {
    expect(await ask(server.url, `select upper('привет') as loud`)).toEqual([{ loud: 'ПРИВЕТ' }])
  })
})

describe('errors are one line that says what to do', () => {
  test('a server that cannot start names its reason and its log', async () => {
    const server = await start()
    await server.stop()
    await writeFile(join(server.dataDir, 'postgresql.conf'), 'shared_buffers = nonsense\n')
    const error: unknown = await startEmbedded(here.home).catch((thrown: unknown) => thrown)
    expect(error).toBeInstanceOf(OperatorError)
    const { message } = error as Error
    expect(message).toContain(server.log)
    expect(message).not.toContain('\n')
  })

  test('a home that is a file', async () => {
    await writeFile(here.home, '')
    await expect(startEmbedded(here.home)).rejects.toThrow(/^The embedded PostgreSQL cannot start: E\w+ at .*DATABASE_URL/)
  })
})

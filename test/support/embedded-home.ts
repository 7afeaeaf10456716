import { type ChildProcess, spawn } from 'node:child_process'
import { chmod, mkdtemp, readFile, rm } from 'node:fs/promises'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type pg from 'pg'
import { afterEach, beforeEach } from 'vitest'
import { connected } from '../../src/storage/connecting.ts'
import { startEmbedded, type EmbeddedServer } from '../../src/storage/embedded.ts'

/** A home of its own for each test of a file, with all that the test starts in it: ended and removed after the test. */
export interface EmbeddedHome {
  /** A temporary folder that everybody may enter. */
  folder: string
  /** In it; not there yet. */
  home: string
  /** Killed after the test. */
  children: ChildProcess[]
  start(): Promise<EmbeddedServer>
  startInChild(): Promise<{ child: ChildProcess; port: number; adopted: boolean }>
}

/** To be called once at the top of a test file. */
export function embeddedHome(): EmbeddedHome {
  const started: EmbeddedServer[] = []
  const here: EmbeddedHome = {
    folder: '',
    home: '',
    children: [],
    async start() {
      const server = await startEmbedded(here.home, { durable: false })
      started.push(server)
      return server
    },
    startInChild: () => startInChild(here),
  }
  beforeEach(async () => {
    here.folder = await mkdtemp(join(tmpdir(), 'hub-embedded-'))
    await chmod(here.folder, 0o755)
    here.home = join(here.folder, '.hub')
  })
  afterEach(async () => {
    for (const child of here.children.splice(0)) child.kill('SIGKILL')
    for (const server of started.splice(0)) await server.stop()
    await rm(here.folder, { recursive: true, force: true })
  })
  return here
}

/** The process of a running server. */
export async function pidOf(server: EmbeddedServer): Promise<number> {
  const text = await readFile(join(server.dataDir, 'postmaster.pid'), 'utf8')
  return Number(text.split('\n')[0])
}

/** Whether somebody listens on a port of 127.0.0.1. */
export function answers(port: number): Promise<boolean> {
  return new Promise(resolve => {
    const socket = connect(port, '127.0.0.1', () => resolve(socket.destroy() !== undefined)).once('error', () => resolve(false))
  })
}

/** The rows that a statement gives on a connection of its own. */
export const ask = async <Row extends pg.QueryResultRow>(url: string, sql: string): Promise<Row[]> =>
  (await connected(url, client => client.query<Row>(sql))).rows

/** Sends a signal and waits for the end. */
export function ended(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  return new Promise(resolve => {
    child.once('exit', () => resolve())
    child.kill(signal)
  })
}

/** Another process of the hub, that starts the server and stays until it is ended. */
function startInChild(here: EmbeddedHome): Promise<{ child: ChildProcess; port: number; adopted: boolean }> {
  const module = fileURLToPath(new URL('../../src/storage/embedded.ts', import.meta.url))
  const code = `
    const { startEmbedded } = await import(${JSON.stringify(module)})
    const server = await startEmbedded(${JSON.stringify(here.home)}, { durable: false })
    console.log(JSON.stringify({ port: server.port, adopted: server.adopted }))
    process.on('SIGTERM', () => server.stop().then(() => process.exit(0)))
    setInterval(() => undefined, 1000)`
  const child = spawn(process.execPath, ['--input-type=module', '-e', code], { stdio: ['ignore', 'pipe', 'inherit'] })
  here.children.push(child)
  return new Promise((resolve, reject) => {
    child.stdout!.once('data', line => resolve({ child, ...JSON.parse(String(line)) }))
    child.once('exit', status => reject(new Error(`the child ended with ${status}`)))
  })
}

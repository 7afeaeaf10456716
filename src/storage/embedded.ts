import { randomBytes } from 'node:crypto'
import { spawn } from 'node:child_process'
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { OperatorError } from '../base/errors.ts'
import { binaries, type Binaries } from './binaries.ts'
import { hold, type Hold } from './hold.ts'
import { partOf, removeLeftovers } from './parts.ts'
import { exists, give, serverPlace, type ServerUser } from './place.ts'
import { freePort, isFree, postmaster } from './postmaster.ts'

/** A running PostgreSQL of our own. */
export interface EmbeddedServer {
  readonly port: number
  /** The superuser's URL, password included, to the database `postgres`. */
  readonly url: string
  readonly dataDir: string
  readonly log: string
  /** Whether it ran already: another hub's, or left by one that was killed. */
  readonly adopted: boolean
  /** Ends the server, unless another process still uses it: then the last one ends it. */
  stop(): Promise<void>
}

/** The folders that a home may have, each with a server of its own: the main database, and the key store. */
export type ServerFolder = 'postgres' | 'keys'

export interface EmbeddedOptions {
  /** `postgres` where left out. */
  readonly folder?: ServerFolder
  /** False for tests: a power cut may lose data. */
  readonly durable?: boolean
  /** Settings of the server beside ours, by name; for tests. */
  readonly settings?: Readonly<Record<string, string>>
}

interface Server {
  readonly dir: string
  readonly data: string
  readonly log: string
  readonly user: ServerUser
  readonly programs: Binaries
  readonly options: EmbeddedOptions
}

const PATIENCE_MS = 120_000

/**
 * Starts an embedded PostgreSQL with its data under `home` (made if absent), or takes the one that runs there: of starts at once one
 * starts it and all share it. It listens on 127.0.0.1 only, on a port that it keeps over restarts where it is free.
 * Errors: OperatorError, one line, with the log's path where the server itself fails.
 */
export async function startEmbedded(home: string, options: EmbeddedOptions = {}): Promise<EmbeddedServer> {
  try {
    const { dir, user } = await serverPlace(resolve(home), options.folder)
    const programs = await binaries(user)
    const server: Server = { dir, data: join(dir, 'data'), log: join(dir, 'server.log'), user, programs, options }
    await removeLeftovers(dir, 'data')
    if (!(await exists(server.data))) await initialise(server)
    return await startOrAdopt(server)
  } catch (error) {
    throw explain(error)
  }
}

async function startOrAdopt(server: Server): Promise<EmbeddedServer> {
  const password = (await readFile(join(server.data, 'hub-password'), 'utf8')).trim()
  const urlOf = (port: number) => `postgresql://postgres:${password}@127.0.0.1:${port}/postgres`
  const until = Date.now() + PATIENCE_MS
  let launched = 0
  while (Date.now() < until) {
    const running = await postmaster(server.data)
    const held = running?.port ? await hold(urlOf(running.port)) : undefined
    if (running?.port && held) {
      const { data: dataDir, log } = server
      let stopped: Promise<void> | undefined
      return {
        port: running.port,
        url: urlOf(running.port),
        dataDir,
        log,
        adopted: launched === 0,
        stop: () => (stopped ??= stop(server, held)),
      }
    }
    if (!running && launched === 3)
      throw new OperatorError(`The embedded PostgreSQL did not start${await lastWords(server.log)}. Its log: ${server.log}`)
    if (!running) {
      launched += 1
      await launch(server)
    }
    await sleep(30)
  }
  throw new OperatorError(
    `The embedded PostgreSQL is not ready after ${PATIENCE_MS / 1000} s${await lastWords(server.log)}. Its log: ${server.log}`,
  )
}

/** Made aside and renamed when whole, so that a start that is killed leaves no half data folder; of two at once the first one's stays. */
async function initialise(server: Server): Promise<void> {
  const part = partOf(server.data)
  const secret = `${part}.password`
  await mkdir(part, { mode: 0o700 })
  await give(part, server.user)
  await writeFile(secret, `${randomBytes(24).toString('base64url')}\n`, { mode: 0o600 })
  await give(secret, server.user)
  const locale = ['--encoding=UTF8', '--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8']
  const sync = server.options.durable === false ? ['--no-sync'] : []
  // The key store writes little: segments of 1 MB in place of 16 are made sooner.
  const small = server.options.folder === 'keys' ? ['--wal-segsize=1'] : []
  const args = [
    '-D',
    part,
    '-U',
    'postgres',
    '-A',
    'scram-sha-256',
    `--pwfile=${secret}`,
    '--no-instructions',
    ...locale,
    ...sync,
    ...small,
  ]
  const { code, output } = await run(server, server.programs.initdb, args, 'pipe')
  if (code !== 0) {
    await rm(part, { recursive: true, force: true })
    await rm(secret, { force: true })
    throw new OperatorError(
      `The embedded PostgreSQL could not make its data in ${server.dir}: ${lastLine(output) || `initdb ended with ${code}`}`,
    )
  }
  await rename(secret, join(part, 'hub-password'))
  await rename(part, server.data).catch(async error => {
    await rm(part, { recursive: true, force: true })
    if (!(await exists(server.data))) throw error
  })
}

/** Whether it came up, or another start was first, the next look at postmaster.pid tells. */
async function launch(server: Server): Promise<void> {
  const port = await keptPort(server)
  const quick = { fsync: 'off', full_page_writes: 'off', synchronous_commit: 'off' }
  const settings: Record<string, string> = {
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    timezone: 'UTC',
    log_timezone: 'UTC',
    // The log must hold no values of people: no statement beside an error, no detail that quotes a key.
    log_error_verbosity: 'terse',
    log_min_error_statement: 'panic',
    ...(server.options.durable === false && quick),
    ...server.options.settings,
  }
  const flags = Object.entries(settings).map(([name, value]) => `-c ${name}=${value}`)
  await run(
    server,
    server.programs.pg_ctl,
    ['start', '-D', server.data, '-w', '-l', server.log, '-o', [`-p ${port}`, ...flags].join(' ')],
    'ignore',
  )
}

async function keptPort(server: Server): Promise<number> {
  const file = join(server.dir, 'port')
  const kept = Number(await readFile(file, 'utf8').catch(() => '0'))
  if (kept && (await isFree(kept))) return kept
  const port = await freePort()
  await writeFile(file, `${port}\n`)
  return port
}

async function stop(server: Server, held: Hold): Promise<void> {
  if (!(await held.release())) return
  try {
    const running = await postmaster(server.data)
    if (!running) return
    await run(server, server.programs.pg_ctl, ['stop', '-D', server.data, '-m', 'fast', '-W'], 'ignore')
    // Not pg_ctl's own waiting: it goes on where another start has meanwhile put the next server in place.
    const until = Date.now() + PATIENCE_MS
    while ((await postmaster(server.data))?.pid === running.pid) {
      if (Date.now() > until)
        throw new OperatorError(`The embedded PostgreSQL (process ${running.pid}) does not stop. Its log: ${server.log}`)
      await sleep(30)
    }
  } finally {
    await held.close()
  }
}

function run(server: Server, program: string, args: string[], stdio: 'pipe' | 'ignore'): Promise<{ code: number | null; output: string }> {
  return new Promise((ok, fail) => {
    // A new environment: the server needs none of the hub's secrets, and PG* variables would steer it.
    const env: NodeJS.ProcessEnv = { LC_ALL: 'C', LANG: 'C', TZ: 'UTC' }
    for (const name of ['PATH', 'SystemRoot', 'TEMP', 'TMP']) if (process.env[name]) env[name] = process.env[name]
    const child = spawn(program, args, { ...server.user, env, cwd: server.dir, stdio: ['ignore', stdio, stdio] })
    let output = ''
    child.stdout?.on('data', chunk => (output += String(chunk)))
    child.stderr?.on('data', chunk => (output += String(chunk)))
    child.once('error', fail)
    child.once('close', code => ok({ code, output }))
  })
}

const lastLine = (text: string): string => text.trim().split('\n').at(-1)?.trim() ?? ''

async function lastWords(log: string): Promise<string> {
  const lines = (await readFile(log, 'utf8').catch(() => '')).split('\n')
  const fatal = lines.findLast(line => /\b(FATAL|PANIC|could not)\b/.test(line))
  return fatal ? ` (${fatal.replace(/^.*?\b(FATAL|PANIC|LOG):\s*/, '').trim()})` : ''
}

/** Trouble with files and programs says which and why; it is the operator's to mend. */
function explain(error: unknown): unknown {
  if (error instanceof OperatorError) return error
  const { code, path } = error as NodeJS.ErrnoException
  if (!code || !path) return error
  const way = code === 'EACCES' || code === 'EPERM' ? 'start the hub as the user who made it' : 'put that right'
  return new OperatorError(
    `The embedded PostgreSQL cannot start: ${code} at ${path}. Either ${way}, or set DATABASE_URL to a PostgreSQL of yours.`,
    {
      cause: error,
    },
  )
}

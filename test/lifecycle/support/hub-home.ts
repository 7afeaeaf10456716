import { type ChildProcess, spawn } from 'node:child_process'
import { chmod, mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { expect } from 'vitest'
import { isAlive, postmaster } from '../../../src/storage/postmaster.ts'
import { HUB, ROOT } from './built.ts'

/** A process, and what it has said so far. */
export interface Running {
  readonly pid: number
  readonly out: () => string
  readonly err: () => string
  /** Waits until stdout says this. Fails where it ends before. */
  says(words: string): Promise<void>
  /** Sends a signal and waits for the end; gives the exit code, null after a signal that was not caught. */
  end(signal?: NodeJS.Signals): Promise<number | null>
  /** The exit code, when it has ended by itself. */
  readonly ended: Promise<number | null>
}

export interface Outcome {
  readonly code: number | null
  readonly out: string
  readonly err: string
}

type Variables = Readonly<Record<string, string>>

/** A hub's home in a folder of its own, and all that is started on it. */
export class HubHome implements AsyncDisposable {
  readonly #folder: string
  readonly #children: ChildProcess[] = []
  /** HUB_HOME; not there until something is started. */
  readonly path: string

  private constructor(folder: string) {
    this.#folder = folder
    this.path = join(folder, '.hub')
  }

  static async make(): Promise<HubHome> {
    const folder = await mkdtemp(join(tmpdir(), 'hub-life-'))
    // mkdtemp makes it 0700: as root, the server's user could not enter it.
    await chmod(folder, 0o755)
    return new HubHome(folder)
  }

  /** Starts `hub serve` on a free port. */
  serve(variables: Variables = {}): Running {
    return this.#spawn(process.execPath, ['--enable-source-maps', HUB, 'serve'], variables)
  }

  /** Starts `npm start`, in a process group of its own, as a terminal does. */
  npmStart(variables: Variables = {}): Running {
    return this.#spawn('npm', ['start'], variables, true)
  }

  /** Starts `hub ...`. */
  command(args: readonly string[], variables: Variables = {}): Running {
    return this.#spawn(process.execPath, [HUB, ...args], variables)
  }

  /** Runs `hub ...` to its end. */
  async hub(args: readonly string[], variables: Variables = {}): Promise<Outcome> {
    const running = this.command(args, variables)
    const code = await running.ended
    return { code, out: running.out(), err: running.err() }
  }

  /** Starts `hub serve`, which must refuse: gives its one line, without its end. */
  async refusal(variables: Variables = {}): Promise<string> {
    const running = this.serve(variables)
    expect([await running.ended, running.err()]).toEqual([1, expect.stringMatching(/^[^\n]+\n$/)])
    return running.err().trimEnd()
  }

  /** The process of its PostgreSQL, or of its key store's, where one runs. */
  async postgres(folder: 'postgres' | 'keys' = 'postgres'): Promise<number | undefined> {
    return (await postmaster(join(this.path, folder, 'data')))?.pid
  }

  async [Symbol.asyncDispose](): Promise<void> {
    for (const child of this.#children) if (child.exitCode === null && child.signalCode === null) child.kill('SIGKILL')
    for (const folder of ['postgres', 'keys'] as const) {
      const postgres = await this.postgres(folder)
      if (postgres) process.kill(postgres, 'SIGINT')
      if (postgres) await until(async () => !(await runs(postgres)))
    }
    await rm(this.#folder, { recursive: true, force: true })
  }

  /** With nothing of the environment of the tests: a DATABASE_URL there is not meant for these. */
  #spawn(program: string, args: readonly string[], variables: Variables, detached = false): Running {
    const { PATH = '', HOME = '' } = process.env
    const env = { PATH, HOME, HUB_HOME: this.path, PORT: '0', ...variables }
    const child = spawn(program, args, { cwd: ROOT, env, detached, stdio: ['ignore', 'pipe', 'pipe'] })
    this.#children.push(child)
    const said = { out: '', err: '' }
    child.stdout.on('data', chunk => (said.out += String(chunk)))
    child.stderr.on('data', chunk => (said.err += String(chunk)))
    const ended = new Promise<number | null>(resolve => child.once('close', resolve))
    return {
      pid: child.pid!,
      out: () => said.out,
      err: () => said.err,
      ended,
      says: async words => {
        let over = false
        void ended.then(() => (over = true))
        await until(() => over || said.out.includes(words))
        if (!said.out.includes(words)) throw new Error(`it ended before it said "${words}": ${said.err}`)
      },
      end: (signal = 'SIGTERM') => {
        process.kill(detached ? -child.pid! : child.pid!, signal)
        return ended
      },
    }
  }
}

/** Waits until it is so. Also in hooks, where vitest does not poll. */
export async function until(isSo: () => boolean | Promise<boolean>): Promise<void> {
  const patience = Date.now() + 100_000
  while (!(await isSo())) {
    if (Date.now() > patience) throw new Error('it did not happen')
    await sleep(10)
  }
}

/** Whether a process of this number runs. One that has ended and that nobody has asked for its end does not. */
export async function runs(pid: number | undefined): Promise<boolean> {
  if (pid === undefined || !isAlive(pid)) return false
  const state = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '')
  return !/\) Z /.test(state)
}

import { spawn } from 'node:child_process'
import { readFile, readlink, realpath, rename, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { join } from 'node:path'

/** The running server of a data folder. The port is absent while the server has not yet written it. */
export interface Postmaster {
  readonly pid: number
  readonly port?: number
}

/**
 * The server that runs on a data folder, by its postmaster.pid (pid in line 1, port in line 4). A file left by a server that was killed
 * does not count, and is taken away where its number now belongs to a process of something else, at which PostgreSQL would stop.
 */
export async function postmaster(data: string): Promise<Postmaster | undefined> {
  const file = join(data, 'postmaster.pid')
  const lines = (await readFile(file, 'utf8').catch(() => '')).split('\n')
  const pid = Math.abs(Number(lines[0]))
  if (!pid || !isAlive(pid)) return undefined
  if (!(await servesFolder(pid, data))) {
    await takeAway(file, lines[0]!)
    return undefined
  }
  const port = Number(lines[3])
  return port ? { pid, port } : { pid }
}

/** Whether a process has this number, be it ours or another user's. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

/** Whether nobody listens on the port of 127.0.0.1. */
export const isFree = (port: number): Promise<boolean> => listen(port).then(Boolean)

/** A port of 127.0.0.1 on which nobody listens at this moment. */
export async function freePort(): Promise<number> {
  const port = await listen(0)
  if (!port) throw new Error('no free port')
  return port
}

/** A postmaster works in its data folder; a process that is dead but not yet collected works nowhere. */
async function servesFolder(pid: number, data: string): Promise<boolean> {
  if (process.platform === 'linux') {
    const cwd = await readlink(`/proc/${pid}/cwd`).catch(() => '')
    return cwd === (await realpath(data))
  }
  if (process.platform === 'win32') return true
  const [state = '', ...command] = (await psLine(pid)).trim().split(/\s+/)
  return !state.startsWith('Z') && command.join(' ').includes(data)
}

function psLine(pid: number): Promise<string> {
  return new Promise(resolve => {
    const child = spawn('ps', ['-o', 'stat=,command=', '-p', String(pid)], { stdio: ['ignore', 'pipe', 'ignore'] })
    let out = ''
    child.stdout.on('data', chunk => (out += String(chunk)))
    child.once('error', () => resolve(''))
    child.once('close', () => resolve(out))
  })
}

/** Another start may have made a new file since ours was read: what is moved aside is looked at, and put back if it is not the old one. */
async function takeAway(file: string, pidLine: string): Promise<void> {
  const aside = `${file}.${process.pid}`
  const moved = await rename(file, aside).then(
    () => true,
    () => false,
  )
  if (!moved) return
  const found = (await readFile(aside, 'utf8')).split('\n')[0]
  await (found === pidLine ? rm(aside, { force: true }) : rename(aside, file))
}

function listen(port: number): Promise<number> {
  return new Promise(resolve => {
    const server = createServer().once('error', () => resolve(0))
    server.listen(port, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })
}

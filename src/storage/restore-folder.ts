import { chmod, cp, readdir, rename } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { OperatorError } from '../base/errors.ts'
import type { ServerFolder } from './embedded.ts'
import { partOf, removeLeftovers } from './parts.ts'
import { exists, give, type ServerUser, serverPlace } from './place.ts'
import { postmaster } from './postmaster.ts'

/**
 * Puts a copy of a server's folder (`.hub/postgres` or `.hub/keys`, copied while the hub was stopped) in the place of the one in a home. What was there is
 * kept beside it; gives its path. Errors: OperatorError where a server runs on one of them or the copy is none; then nothing has been changed.
 */
export async function restoreFolder(home: string, folder: ServerFolder, from: string): Promise<string | undefined> {
  const source = join(resolve(from), 'data')
  await checkCopy(source)
  const { dir, user } = await serverPlace(resolve(home), folder)
  const data = join(dir, 'data')
  if (await postmaster(data)) throw new OperatorError(`The embedded PostgreSQL of ${data} runs: stop the hub first.`)
  await removeLeftovers(dir, 'data')
  const part = partOf(data)
  await cp(source, part, { recursive: true, preserveTimestamps: true, verbatimSymlinks: true })
  await giveAll(part, user)
  const aside = (await exists(data)) ? join(dir, `before-${partOf('restore')}`) : undefined
  if (aside) await rename(data, aside)
  await rename(part, data)
  return aside
}

async function checkCopy(source: string): Promise<void> {
  if (!(await exists(join(source, 'PG_VERSION'))))
    throw new OperatorError(`${source} is no data folder of PostgreSQL: give the copy of .hub/postgres or .hub/keys.`)
  if (await exists(join(source, 'postmaster.pid')))
    throw new OperatorError(
      `${source} was copied while its PostgreSQL ran, or that was killed: such a copy is not whole. Give one that was made while the hub was stopped.`,
    )
}

/** A copy is its maker's; the server takes only what is its own user's and closed to others. */
async function giveAll(path: string, user: ServerUser): Promise<void> {
  await chmod(path, 0o700)
  await give(path, user)
  for (const entry of await readdir(path, { withFileTypes: true })) {
    const inner = join(path, entry.name)
    if (entry.isDirectory()) await giveAll(inner, user)
    else await give(inner, user)
  }
}

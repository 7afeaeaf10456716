import { randomBytes } from 'node:crypto'
import { readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { isAlive } from './postmaster.ts'

/** A name beside a path, for what is renamed to the path when it is whole: no two processes or calls get the same. */
export const partOf = (path: string): string => `${path}-${process.pid}-${randomBytes(4).toString('hex')}`

/** Removes parts of `<folder>/<name>` that a killed process left behind. Those of living processes are still being made. */
export async function removeLeftovers(folder: string, name: string): Promise<void> {
  for (const entry of await readdir(folder)) {
    const rest = entry.startsWith(name) ? entry.slice(name.length) : ''
    const pid = Number(/^-(\d+)-[0-9a-f]{8}(\.\w+)?$/.exec(rest)?.[1])
    if (pid && !isAlive(pid)) await rm(join(folder, entry), { recursive: true, force: true })
  }
}

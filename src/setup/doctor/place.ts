import { readdir, stat, statfs } from 'node:fs/promises'
import { join } from 'node:path'
import { roleFile } from '../../storage/role-file.ts'
import { bad, type Finding, good, type Look, unknown, warning } from './finding.ts'

const LITTLE = 1024 ** 3
const TOO_LITTLE = 200 * 1024 ** 2

/** The hub's own folder: who may read what makes its secrets, and how much room there is. */
export const lookAtPlace: Look = async ({ home }) => [await whoMayRead(home), await room(home)]

async function whoMayRead(home: string): Promise<Finding> {
  const what = 'files of HUB_HOME'
  // Windows keeps its rights elsewhere than in these bits.
  if (process.platform === 'win32') return unknown(what, `see that only the hub's user may read ${home}`)
  const names = (await readdir(home)).filter(name => /^(master\.key|roles\.json|issuer|.*\.key)/.test(name))
  const open: string[] = []
  for (const name of names) if (((await stat(join(home, name))).mode & 0o077) !== 0) open.push(join(home, name))
  if (open.length > 0) return bad(what, `others than the hub's user may read ${open.join(', ')}: chmod 600`)
  return good(what, `${roleFile(home)} and the keys are the hub's user's alone`)
}

async function room(home: string): Promise<Finding> {
  const what = 'room'
  const { bavail, bsize } = await statfs(home)
  const free = bavail * bsize
  const says = `${Math.round(free / 1024 ** 2)} MB free at ${home}`
  if (free < TOO_LITTLE) return bad(what, `${says}: PostgreSQL stops when none is left`)
  return free < LITTLE ? warning(what, `${says}: make room`) : good(what, says)
}

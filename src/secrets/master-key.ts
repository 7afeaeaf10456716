import { randomBytes } from 'node:crypto'
import { chmod, link, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { OperatorError } from '../base/errors.ts'

/** Where the master key is taken from: `HUB_MASTER_KEY`, or the path of a file. */
export const masterKeyPlace = (home: string, env: NodeJS.ProcessEnv = process.env): string =>
  env['HUB_MASTER_KEY'] ? 'HUB_MASTER_KEY' : join(home, 'master.key')

/**
 * The master key: from HUB_MASTER_KEY (32 bytes, base64) or from the file `master.key` in the hub's home, which is made at first start (0600).
 * Lose it and every name in the database is lost; it has no copy anywhere else.
 */
export async function masterKey(home: string, env: NodeJS.ProcessEnv = process.env): Promise<Buffer> {
  const place = masterKeyPlace(home, env)
  const given = env['HUB_MASTER_KEY']
  if (given) return decoded(given, `${place} is no master key: it must be 32 bytes in base64 (openssl rand -base64 32 makes one).`)
  const text = (await kept(place)) ?? (await create(place))
  return decoded(text, `${place} is no master key, which has 32 bytes in base64: bring it back from its copy.`)
}

/** Only a file that is not there may be made: one that cannot be read may hold the key of a whole database. */
async function kept(file: string): Promise<string | undefined> {
  return readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined
    throw new OperatorError(`${file} cannot be read (${error.code}): start the hub as the user who made it.`)
  })
}

/** Two starts at once must not end with two keys: whoever links first wins, the other reads. */
async function create(file: string): Promise<string> {
  const part = `${file}.${randomBytes(6).toString('hex')}`
  await writeFile(part, `${randomBytes(32).toString('base64')}\n`, { mode: 0o600, flush: true })
  await chmod(part, 0o600)
  await link(part, file).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST') throw error
  })
  await rm(part, { force: true })
  return readFile(file, 'utf8')
}

function decoded(text: string, otherwise: string): Buffer {
  const key = Buffer.from(text.trim(), 'base64')
  if (key.length !== 32) throw new OperatorError(otherwise)
  return key
}

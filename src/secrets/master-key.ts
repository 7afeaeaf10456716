import { randomBytes } from 'node:crypto'
import { chmod, link, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { OperatorError } from '../base/errors.ts'

/**
 * The master key: from HUB_MASTER_KEY (32 bytes, base64) or from the file `master.key` in the hub's home, which is made at first start (0600).
 * Lose it and every name in the database is lost; it has no copy anywhere else.
 */
export async function masterKey(home: string, env: NodeJS.ProcessEnv = process.env): Promise<Buffer> {
  const given = env['HUB_MASTER_KEY']
  if (given !== undefined) return decoded(given, 'HUB_MASTER_KEY')
  const file = join(home, 'master.key')
  return decoded((await readFile(file, 'utf8').catch(() => undefined)) ?? (await create(file)), file)
}

/** Two starts at once must not end with two keys: whoever links first wins, the other reads. */
async function create(file: string): Promise<string> {
  const part = `${file}.${randomBytes(6).toString('hex')}`
  await writeFile(part, `${randomBytes(32).toString('base64')}\n`, { mode: 0o600 })
  await chmod(part, 0o600)
  await link(part, file).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST') throw error
  })
  await rm(part, { force: true })
  return readFile(file, 'utf8')
}

function decoded(text: string, where: string): Buffer {
  const key = Buffer.from(text.trim(), 'base64')
  if (key.length !== 32) throw new OperatorError(`${where} is not a master key: it must be 32 bytes in base64 (openssl rand -base64 32 makes one).`)
  return key
}

import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { join } from 'node:path'
import { OperatorError } from '../base/errors.ts'

/** One file of migrations/. */
export interface MigrationFile {
  /** Its name without `.sql`. */
  readonly name: string
  readonly sql: string
  readonly sha256: string
}

/** The hub's own migrations: beside src/ and beside dist/ alike. */
export const MIGRATIONS = fileURLToPath(new URL('../../migrations', import.meta.url))
/** Those of the key store. */
export const KEY_STORE_MIGRATIONS = join(MIGRATIONS, 'keys')

/** The files of a folder in the order of their numbers. Errors: OperatorError on a name without number or with a number twice. */
export async function migrationFiles(directory: string = MIGRATIONS): Promise<MigrationFile[]> {
  const names = (await readdir(directory).catch(() => [])).filter(name => name.endsWith('.sql')).sort()
  const numbers = new Set<string>()
  const files: MigrationFile[] = []
  for (const name of names) {
    const number = /^(\d{4})[-_][a-z0-9_-]+\.sql$/.exec(name)?.[1]
    if (number === undefined || numbers.has(number))
      throw new OperatorError(`${join(directory, name)} is not named 0001-some-words.sql with a number of its own.`)
    numbers.add(number)
    const sql = await readFile(join(directory, name), 'utf8')
    files.push({ name: name.slice(0, -4), sql, sha256: createHash('sha256').update(sql).digest('hex') })
  }
  return files
}

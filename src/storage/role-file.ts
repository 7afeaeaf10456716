import { randomBytes } from 'node:crypto'
import { chmod, link, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { OperatorError } from '../base/errors.ts'
import { partOf } from './parts.ts'
import { ALL_ROLES, type AnyRole, type Passwords } from './roles.ts'

/** Where a home keeps the passwords of the hub's roles. */
export const roleFile = (home: string): string => join(home, 'roles.json')

/** The passwords that a home keeps, or undefined where it has none yet. Errors: OperatorError where the file cannot be read as such. */
export async function readPasswords(home: string): Promise<Partial<Passwords> | undefined> {
  const file = roleFile(home)
  let text: string
  try {
    text = await readFile(file, 'utf8')
    await chmod(file, 0o600)
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === 'ENOENT') return undefined
    throw new OperatorError(`${file} cannot be read (${code}): start the hub as the user who made it.`, { cause: error })
  }
  return parse(file, text)
}

/** The passwords that a home keeps, made and kept where it has none. Of two at once that make them both get the same ones. */
export async function keepPasswords(home: string): Promise<Passwords> {
  const found = await readPasswords(home)
  if (found && isWhole(found)) return found
  const file = roleFile(home)
  const part = partOf(file)
  await mkdir(home, { recursive: true, mode: 0o700 })
  const passwords = Object.fromEntries(ALL_ROLES.map(role => [role, found?.[role] ?? randomBytes(24).toString('base64url')]))
  await writeFile(part, `${JSON.stringify(passwords, null, 2)}\n`, { mode: 0o600, flush: true })
  // A link fails where the file is there: the first one stays. A file of an older hub that lacks a role is replaced.
  if (found) await rename(part, file)
  else await link(part, file).catch(refuseUnlessThere)
  await rm(part, { force: true })
  return (await readPasswords(home)) as Passwords
}

/** Whether there is a password for each role that this code knows. */
export const isWhole = (passwords: Partial<Passwords>): passwords is Passwords => ALL_ROLES.every(role => passwords[role])

function refuseUnlessThere(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EEXIST') throw error
}

/** The parser's own error quotes the text, and with it a password: it is not passed on. */
function parse(file: string, text: string): Partial<Passwords> {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    value = undefined
  }
  const entries = typeof value === 'object' && value !== null ? Object.entries(value) : []
  if (
    entries.length === 0 ||
    entries.some(([role, password]) => !isRole(role) || typeof password !== 'string' || !/^[\w-]+$/.test(password))
  ) {
    throw new OperatorError(`${file} does not hold the passwords of the hub's roles: bring it back from its backup.`)
  }
  return Object.fromEntries(entries) as Partial<Passwords>
}

const isRole = (name: string): name is AnyRole => (ALL_ROLES as readonly string[]).includes(name)

import pg from 'pg'
import { configuring, creating, LOGIN_ROLES, OWNING_ROLES, ROLE_NAMES, type Passwords } from './roles.ts'

/**
 * What an administrator runs once where the migrating user may not make roles: a script for psql that makes the roles with these passwords (as
 * verifiers) and gives that user the database and what migrating takes.
 */
export async function rolesSql(passwords: Passwords, migratingUser: string, database: string): Promise<string> {
  const user = pg.escapeIdentifier(migratingUser)
  const configured = await Promise.all(LOGIN_ROLES.map(role => configuring(role, passwords[role])))
  const statements = [
    ...ROLE_NAMES.map(creating),
    ...configured.flat(),
    `grant ${OWNING_ROLES.join(', ')} to ${user}`,
    `alter database ${pg.escapeIdentifier(database)} owner to ${user}`,
  ]
  return statements.map(statement => `${statement};\n`).join('')
}

import pg from 'pg'
import { migrationFiles } from './migrations.ts'
import { configuring, creating, namesIn, type Passwords, type RoleSet } from './roles.ts'

/** A database for which roles are made, and the user who will migrate it. */
export interface RolesFor {
  readonly set: RoleSet
  readonly user: string
  readonly database: string
}

/**
 * What an administrator runs once on a server where the migrating user may not make roles: a script for psql that makes the roles of the databases
 * there with these passwords (as verifiers) and gives that user the databases and what migrating takes.
 */
export async function rolesSql(passwords: Passwords, databases: readonly RolesFor[]): Promise<string> {
  const sets = databases.map(({ set }) => set)
  const configured = await Promise.all(sets.flatMap(set => set.logins.map(role => configuring(role, passwords[role]))))
  const statements = [
    ...new Set(sets.flatMap(namesIn).map(creating)),
    ...configured.flat(),
    ...databases.flatMap(({ set, user, database }) => [
      `grant ${set.owners.join(', ')} to ${pg.escapeIdentifier(user)}`,
      `alter database ${pg.escapeIdentifier(database)} owner to ${pg.escapeIdentifier(user)}`,
    ]),
  ]
  return statements.map(statement => `${statement};\n`).join('')
}

const CATALOG = '0008-catalog'

/** What an administrator runs in the main database, as the superuser that its owner is not: PostgreSQL's own functions that the hub's roles must not call. */
export async function catalogSql(): Promise<string> {
  return (await migrationFiles()).find(file => file.name === CATALOG)!.sql
}

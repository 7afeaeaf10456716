import { ALL_ROLES, type AnyRole, type Passwords } from '../../src/storage/roles.ts'

/** The server that all test files share. Each URL leads to a database in which no test works. */
export interface TestServer {
  /** CREATEROLE and CREATEDB, no superuser: as with an existing PostgreSQL. */
  readonly migrate: string
  /** For what only an administrator may do. With DATABASE_MIGRATE_URL it is that user, superuser or not. */
  readonly superuser: string
  readonly passwords: Passwords
}

declare module 'vitest' {
  interface ProvidedContext {
    postgres: TestServer
  }
}

/** The migrated database that `freshDatabase` copies. Nobody may connect to it: PostgreSQL copies only what nobody uses. */
export const TEMPLATE = 'hub_template'
/** The same of a key store. */
export const KEYS_TEMPLATE = 'hub_template_keys'

/** Roles are shared by all test files at once, each with pools of its own: a file that makes the roles anew keeps to these limits. */
export const TEST_CONNECTIONS = Object.fromEntries(ALL_ROLES.map(role => [role, 100])) as Record<AnyRole, number>

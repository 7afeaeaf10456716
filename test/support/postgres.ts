import { randomBytes } from 'node:crypto'
import { chmod, mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import type { TestProject } from 'vitest/node'
import { connected } from '../../src/storage/connecting.ts'
import { startEmbedded } from '../../src/storage/embedded.ts'
import { KEY_MIGRATIONS, migrate } from '../../src/storage/migrate.ts'
import { isAlive, postmaster } from '../../src/storage/postmaster.ts'
import { ALL_ROLES, type AnyRole, ensureRoles, KEYS, MAIN, type Passwords, type RoleSet } from '../../src/storage/roles.ts'
import { urlFor, urlIn } from '../../src/storage/urls.ts'
import { KEYS_TEMPLATE, TEMPLATE, TEST_CONNECTIONS } from './test-server.ts'

/** Starts the server (an embedded one, or that of DATABASE_MIGRATE_URL), makes roles and template, and ends what it started. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const given = process.env['DATABASE_MIGRATE_URL'] ?? process.env['DATABASE_URL']
  const server = given ? { url: given, end: async () => undefined } : await embedded()
  try {
    const migrating = given ?? (await createMigrator(server.url))
    const passwords = Object.fromEntries(ALL_ROLES.map(role => [role, randomBytes(12).toString('hex')])) as Record<AnyRole, string>
    await createTemplate(migrating, TEMPLATE, MAIN, passwords)
    await createTemplate(migrating, KEYS_TEMPLATE, KEYS, passwords)
    project.provide('postgres', { migrate: migrating, superuser: server.url, passwords })
  } catch (error) {
    await server.end()
    throw error
  }
  return server.end
}

async function embedded(): Promise<{ url: string; end: () => Promise<undefined> }> {
  await endAbandoned()
  const home = await mkdtemp(join(tmpdir(), `hub-test-${process.pid}-`))
  // mkdtemp makes it 0700: as root, the server's user could not enter it.
  await chmod(home, 0o755)
  const server = await startEmbedded(home, { durable: false, settings: { max_connections: '400' } })
  return {
    url: server.url,
    async end() {
      await server.stop()
      await rm(home, { recursive: true, force: true })
    },
  }
}

/** A test run that was killed leaves its server behind, which only the next run can end. */
async function endAbandoned(): Promise<void> {
  for (const name of await readdir(tmpdir())) {
    const pid = Number(/^hub-test-(\d+)-/.exec(name)?.[1])
    if (!pid || isAlive(pid)) continue
    const home = join(tmpdir(), name)
    if (await postmaster(join(home, 'postgres', 'data'))) {
      const server = await startEmbedded(home)
      await server.stop()
    }
    await rm(home, { recursive: true, force: true })
  }
}

async function createMigrator(superuser: string): Promise<string> {
  const password = randomBytes(12).toString('hex')
  await connected(superuser, client =>
    client.query(`create role hub_migrator login createrole createdb password ${pg.escapeLiteral(password)}`),
  )
  return urlFor(superuser, 'hub_migrator', password)
}

async function createTemplate(migrating: string, template: string, set: RoleSet, passwords: Passwords): Promise<void> {
  await connected(migrating, async client => {
    await client.query(`drop database if exists ${template} with (force)`)
    await client.query(`create database ${template}`)
  })
  const url = urlIn(migrating, template)
  await ensureRoles(url, passwords, { connections: TEST_CONNECTIONS, of: set })
  await migrate(url, set === KEYS ? KEY_MIGRATIONS : {})
  await connected(migrating, client => client.query(`alter database ${template} allow_connections false`))
}

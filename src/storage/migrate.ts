import { Migration, Migrator } from '@mikro-orm/migrations'
import { MikroORM } from '@mikro-orm/postgresql'
import type pg from 'pg'
import { OperatorError } from '../base/errors.ts'
import { connected, explainDatabase } from './connecting.ts'
import { KEY_STORE_MIGRATIONS, migrationFiles, type MigrationFile } from './migrations.ts'
import { ormConfig } from './orm.ts'

export interface MigrateOptions {
  /** Another folder than that of the main database. */
  readonly directory?: string
  /** The role that may read at which version the database is; the runtime where left out. */
  readonly reader?: string
}

/** Of the key store. */
export const KEY_MIGRATIONS: MigrateOptions = { directory: KEY_STORE_MIGRATIONS, reader: 'hub_keys' }

interface Applied {
  readonly name: string
  readonly sha256: string
}

const LOCK = 0x6e726d03

/**
 * Brings a database to the version of this code: each file of migrations/ once, whole, in a transaction of its own, in the order of the
 * names. The roles must exist. Of two at once the second waits and finds the work done. Gives the names that it applied.
 * Errors: OperatorError where an applied file has changed or is unknown here, or a file fails (nothing of that file stays).
 */
export async function migrate(migrateUrl: string, options: MigrateOptions = {}): Promise<string[]> {
  const files = await migrationFiles(options.directory)
  return connected(migrateUrl, async client => {
    await client.query('select pg_advisory_lock($1)', [LOCK])
    try {
      await prepare(client, options.reader)
      const { rows } = await client.query<Applied>('select name, sha256 from hub_migration.checksum order by name')
      const pending = pendingAfter(rows, files)
      if (pending.length > 0) await apply(migrateUrl, pending)
      return pending.map(file => file.name)
    } catch (error) {
      throw explainDatabase(error, migrateUrl)
    }
  })
}

/**
 * Checks with the reader's URL that a database is at exactly the version of this code.
 * Errors: OperatorError that says whether the database or the code is behind.
 */
export async function checkMigrated(readerUrl: string, options: MigrateOptions = {}): Promise<void> {
  const files = await migrationFiles(options.directory)
  const applied = await connected(readerUrl, readVersion)
  const pending = pendingAfter(applied, files)
  if (pending.length === 0) return
  throw new OperatorError(
    `The database lacks ${pending.length} migrations (${pending[0]!.name} is next): run hub migrate with DATABASE_MIGRATE_URL set to the database's owner.`,
  )
}

async function readVersion(client: pg.Client): Promise<Applied[]> {
  try {
    const { rows } = await client.query<Applied>('select name, sha256 from hub_migration.version order by name')
    return rows
  } catch (error) {
    const { code } = error as pg.DatabaseError
    if (code === '42P01' || code === '3F000' || code === '42501') return []
    throw error
  }
}

/** What only the migrating user may write; the runtime reads by the view at which version the database is. */
async function prepare(client: pg.Client, reader = 'hub_runtime'): Promise<void> {
  await client.query(`
    begin;
    create schema if not exists hub_migration;
    create table if not exists hub_migration.checksum (name text primary key, sha256 text not null);
    create or replace view hub_migration.version as select name, sha256 from hub_migration.checksum;
    grant usage on schema hub_migration to ${reader};
    grant select on hub_migration.version to ${reader};
    commit`)
}

function pendingAfter(applied: readonly Applied[], files: readonly MigrationFile[]): MigrationFile[] {
  const known = new Map(files.map(file => [file.name, file.sha256]))
  for (const { name, sha256 } of applied) {
    if (!known.has(name)) throw new OperatorError(`The database is newer than this code: it has the migration ${name}. Run the newer hub.`)
    if (known.get(name) !== sha256) {
      throw new OperatorError(`The migration ${name} was changed after it was applied: bring its file back as it was, and write a new one.`)
    }
  }
  const last = applied.at(-1)?.name ?? ''
  const pending = files.slice(applied.length)
  const early = files.find((file, index) => index < applied.length && file.name !== applied[index]!.name)
  if (early) throw new OperatorError(`The migration ${early.name} comes before ${last}, which is applied: give it a higher number.`)
  return pending
}

async function apply(migrateUrl: string, pending: readonly MigrationFile[]): Promise<void> {
  let current = pending[0]!
  const migrationsList = pending.map(file => ({ name: file.name, class: migrationOf(file, () => (current = file)) }))
  const orm = await MikroORM.init(
    ormConfig(migrateUrl, [], {
      // The owner's own session: files may hold many statements, and set what they like.
      driverOptions: { connectionString: migrateUrl },
      extensions: [Migrator],
      migrations: {
        migrationsList,
        tableName: 'hub_migration.applied',
        transactional: true,
        allOrNothing: false,
        snapshot: false,
        disableForeignKeys: false,
      },
      pool: { min: 0, max: 1 },
      logger: () => undefined,
    }),
  )
  try {
    await orm.migrator.up()
  } catch (error) {
    const { message, position } = rootOf(error)
    const line = position ? ` (line ${current.sql.slice(0, Number(position)).split('\n').length})` : ''
    throw new OperatorError(`The migration ${current.name} failed and nothing of it was applied${line}: ${message}`, { cause: error })
  } finally {
    await orm.close(true)
  }
}

function migrationOf(file: MigrationFile, starts: () => void) {
  return class extends Migration {
    /** The file goes as one simple query: bodies in $$ pass, and PostgreSQL splits it better than we would. */
    override async up(): Promise<void> {
      starts()
      await this.execute(file.sql)
      // A file becomes owner or keeper; the records are the migrating user's.
      await this.execute('reset role')
      await this.execute('reset all')
      await this.execute('insert into hub_migration.checksum (name, sha256) values (?, ?)', [file.name, file.sha256])
    }

    override down(): void {
      throw new Error('migrations only go forward')
    }
  }
}

/** PostgreSQL's own error below what the ORM made of it. */
function rootOf(error: unknown): { message: string; position?: string } {
  let root = error as { message: string; position?: string; cause?: unknown; previous?: unknown }
  for (let next = root.cause ?? root.previous; next instanceof Error; next = root.cause ?? root.previous) root = next as typeof root
  return { message: root.message.split('\n')[0]!, ...(root.position && { position: root.position }) }
}

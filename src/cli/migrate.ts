import { Command } from 'commander'
import { OperatorError } from '../base/errors.ts'
import { enact } from '../policy/enact.ts'
import { connected } from '../storage/connecting.ts'
import { environment, ENVIRONMENT_HELP } from './environment.ts'
import { inInstallation } from './in-installation.ts'

/** `hub migrate`: roles, migrations, and the law as this version of the hub reads the agreements. */
export function migrateCommand(): Command {
  return new Command('migrate')
    .description(
      'Bring the database and the key store to the version of this hub: roles, tables, and the law made anew. It can be repeated.',
    )
    .option('--new-passwords', "give the hub's roles new passwords, when those of an earlier home are lost", false)
    .addHelpText('after', `\nExample:\n  $ DATABASE_MIGRATE_URL=postgresql://owner:secret@db/hub hub migrate\n${ENVIRONMENT_HELP}`)
    .action(async ({ newPasswords }: { newPasswords: boolean }) => migrateInstallation(newPasswords))
}

async function migrateInstallation(newPasswords: boolean): Promise<void> {
  const given = environment()
  const { databaseUrl, migrateUrl } = given
  if (databaseUrl && !migrateUrl) {
    throw new OperatorError("Set DATABASE_MIGRATE_URL to the URL of the database's owner: DATABASE_URL alone makes and migrates nothing.")
  }
  await inInstallation({ ...given, newPasswords }, async ({ urls }) => {
    const { periods, rows } = await connected(urls.lawgiver, client => enact(client))
    process.stdout.write(
      `the database is at the version of this hub; law: ${rows} rows in ${periods} ${periods === 1 ? 'period' : 'periods'}\n`,
    )
  })
}

import { Command } from 'commander'
import { OperatorError } from '../base/errors.ts'
import { checkUrl } from '../storage/urls.ts'
import { whereLeads } from '../storage/connecting.ts'
import { keepPasswords } from '../storage/role-file.ts'
import { rolesSql } from '../storage/roles-sql.ts'
import { environment, ENVIRONMENT_HELP } from './environment.ts'

const EXAMPLE = `
It makes the hub's roles with the passwords of HUB_HOME (as verifiers), and gives the user of DATABASE_MIGRATE_URL what migrating takes.

Example:
  $ DATABASE_MIGRATE_URL=postgresql://owner@db/hub hub roles --sql | psql -h db -U postgres`

/** `hub roles --sql`: needs no database. */
export function rolesCommand(): Command {
  return new Command('roles')
    .description('Print what an administrator runs once, where the owner of the database may not make roles.')
    .requiredOption('--sql', 'as SQL for psql')
    .addHelpText('after', `${EXAMPLE}\n${ENVIRONMENT_HELP}`)
    .action(async () => {
      const { home, migrateUrl } = environment()
      if (migrateUrl === undefined) {
        throw new OperatorError(
          "Set DATABASE_MIGRATE_URL to the URL of the database's owner: the roles are made for that user and database.",
        )
      }
      checkUrl(migrateUrl)
      const { user, database } = whereLeads(migrateUrl)
      process.stdout.write(await rolesSql(await keepPasswords(home), user, database))
    })
}

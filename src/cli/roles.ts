import { Command } from 'commander'
import pg from 'pg'
import { OperatorError } from '../base/errors.ts'
import { whereLeads } from '../storage/connecting.ts'
import { keyStoreUrls } from '../storage/key-database.ts'
import { keepPasswords } from '../storage/role-file.ts'
import { KEYS, MAIN, type RoleSet } from '../storage/roles.ts'
import { catalogSql, type RolesFor, rolesSql } from '../storage/roles-sql.ts'
import { checkUrl } from '../storage/urls.ts'
import { environment, ENVIRONMENT_HELP } from './environment.ts'

const EXAMPLE = `
It makes the hub's roles with the passwords of HUB_HOME (as verifiers), and gives the user of DATABASE_MIGRATE_URL what migrating takes, in the
database and in the key store (<database>_keys, or KEYS_DATABASE_MIGRATE_URL), which must both exist. Where the key store is on a server of its
own, --keys prints what is run there. What only a superuser may take away from everybody (PostgreSQL's counters) is taken away in the database.

Example:
  $ DATABASE_MIGRATE_URL=postgresql://owner@db/hub hub roles --sql | psql -h db -U postgres`

/** `hub roles --sql`: needs no database. */
export function rolesCommand(): Command {
  return new Command('roles')
    .description('Print what an administrator runs once, where the owner of the database may not make roles.')
    .requiredOption('--sql', 'as SQL for psql')
    .option('--keys', "for the key store's server, where that is another", false)
    .addHelpText('after', `${EXAMPLE}\n${ENVIRONMENT_HELP}`)
    .action(async ({ keys }: { keys: boolean }) => {
      const { home, migrateUrl, keysUrl, keysMigrateUrl } = environment()
      if (migrateUrl === undefined) {
        throw new OperatorError(
          "Set DATABASE_MIGRATE_URL to the URL of the database's owner: the roles are made for that user and database.",
        )
      }
      for (const url of [migrateUrl, keysUrl, keysMigrateUrl]) if (url !== undefined) checkUrl(url)
      const its = keyStoreUrls(migrateUrl, { migrateUrl, keysUrl, keysMigrateUrl }).migrateUrl!
      const apart = whereLeads(its).where !== whereLeads(migrateUrl).where
      const databases = [...(keys ? [] : [rolesFor(MAIN, migrateUrl)]), ...(keys || !apart ? [rolesFor(KEYS, its)] : [])]
      process.stdout.write(await rolesSql(await keepPasswords(home), databases))
      if (!keys) process.stdout.write(`\\connect ${pg.escapeIdentifier(whereLeads(migrateUrl).database)}\n${await catalogSql()}`)
    })
}

function rolesFor(set: RoleSet, migrateUrl: string): RolesFor {
  const { user, database } = whereLeads(migrateUrl)
  return { set, user, database }
}

import { readFileSync } from 'node:fs'
import { Command } from 'commander'
import { agencyCommand } from './agency.ts'
import { agreementCommand } from './agreement.ts'
import { diffCommand } from './agreement-diff.ts'
import { keyCommand } from './agreement-key.ts'
import { signCommand } from './agreement-sign.ts'
import { breachCommand } from './breach.ts'
import { doctorCommand } from './doctor.ts'
import { ENVIRONMENT_HELP } from './environment.ts'
import { importCommand } from './import.ts'
import { initCommand } from './init.ts'
import { keysCommand } from './keys.ts'
import { migrateCommand } from './migrate.ts'
import { personCommand } from './person.ts'
import { personIndexCommand } from './person-index.ts'
import { operationsCommand } from './operations.ts'
import { releaseCommand } from './release.ts'
import { restoreCommand } from './restore.ts'
import { retainCommand } from './retain.ts'
import { rolesCommand } from './roles.ts'
import { serveCommand } from './serve.ts'

/** Beside src/ and beside dist/ alike. */
const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as { version: string }

/** The program `hub`: one file a command. */
export function hubProgram(): Command {
  return new Command('hub')
    .description('A hub on which the agencies of a National Referral Mechanism share what their agreement allows.')
    .version(version, '--version', 'print the version')
    .addHelpText('after', `\nExample:\n  $ hub agreement check brest-2.json\n${ENVIRONMENT_HELP}`)
    .addCommand(serveCommand())
    .addCommand(agreementCommand().addCommand(diffCommand()).addCommand(keyCommand()).addCommand(signCommand()))
    .addCommand(initCommand())
    .addCommand(importCommand())
    .addCommand(releaseCommand())
    .addCommand(agencyCommand())
    .addCommand(operationsCommand())
    .addCommand(personCommand().addCommand(personIndexCommand()))
    .addCommand(retainCommand())
    .addCommand(breachCommand())
    .addCommand(keysCommand())
    .addCommand(migrateCommand())
    .addCommand(restoreCommand())
    .addCommand(rolesCommand())
    .addCommand(doctorCommand())
}

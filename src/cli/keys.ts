import { Command } from 'commander'
import { OperatorError } from '../base/errors.ts'
import { rotateAgency } from '../secrets/rotate-agency.ts'
import { rotateMaster } from '../secrets/rotate-master.ts'
import { sweepKeys } from '../secrets/sweep-keys.ts'
import { agencyId } from './agency-id.ts'
import { environment, ENVIRONMENT_HELP } from './environment.ts'
import { inInstallation } from './in-installation.ts'
import { withKeys } from './with-keys.ts'

interface RotateOptions {
  readonly master: boolean
  readonly agency?: string
  readonly json: boolean
}

const ROTATION = `
Hubs that run go on meanwhile. What was broken off is finished by the same command. Backups of the key store from before open only with the old key:
make a new one, and remove the old ones.

The master key of a file: the new one is written beside it (master.key.next) and takes its place when everything is wrapped by it. Where several hubs
have homes of their own, or the key is in the environment: set HUB_MASTER_KEY_NEXT beside HUB_MASTER_KEY, restart every hub with both, run this with both,
then set HUB_MASTER_KEY to the new one and restart every hub.

Examples:
  $ hub keys rotate --master
  $ hub keys rotate --agency red-cross-brest`

/** `hub keys rotate | sweep`. */
export function keysCommand(): Command {
  return new Command('keys')
    .description('Change the keys under which persons are encrypted.')
    .addHelpText('after', `\nExample:\n  $ hub keys rotate --master\n${ENVIRONMENT_HELP}`)
    .addCommand(rotateCommand())
    .addCommand(sweepCommand())
}

const rotateCommand = (): Command =>
  new Command('rotate')
    .description("Put a new key in the place of the master key, or of an agency's.")
    .option('--master', 'the master key', false)
    .option('--agency <name>', "this agency's key")
    .option('--json', 'print what was done as JSON', false)
    .addHelpText('after', `${ROTATION}\n${ENVIRONMENT_HELP}`)
    .action(async ({ master, agency, json }: RotateOptions) => {
      if (master === (agency !== undefined)) throw new OperatorError('Say --master or --agency NAME.')
      await inInstallation(environment(), installation =>
        withKeys(installation, async ({ store, eraser }) => {
          const done =
            agency === undefined
              ? { key: 'master', wrapped: await rotateMaster(store) }
              : { key: agency, wrapped: await rotateAgency(store, await agencyId(eraser, agency)) }
          const next =
            agency === undefined && store.masters.home === undefined ? '; now set HUB_MASTER_KEY to the new key and restart every hub' : ''
          const what =
            agency === undefined ? "agencies' keys wrapped anew by the new master key" : "persons' keys wrapped anew by the new key"
          process.stdout.write(json ? `${JSON.stringify(done)}\n` : `${done.wrapped} ${what}${next}\n`)
        }),
      )
    })

const sweepCommand = (): Command =>
  new Command('sweep')
    .description('Destroy keys of persons who do not exist: what registrations that were not completed have left behind.')
    .option('--json', 'print how many as JSON', false)
    .addHelpText('after', `\nExample:\n  $ hub keys sweep\n${ENVIRONMENT_HELP}`)
    .action(async ({ json }: { json: boolean }) => {
      await inInstallation(environment(), installation =>
        withKeys(installation, async keys => {
          const swept = await sweepKeys(keys)
          process.stdout.write(json ? `${JSON.stringify({ swept })}\n` : `${swept} keys destroyed\n`)
        }),
      )
    })

import { Command } from 'commander'
import { listAgencies, type ListedAgency } from '../setup/agencies.ts'
import { restore, suspend, type Suspension } from '../policy/suspension.ts'
import { originsCommand } from './agency-origins.ts'
import { asLawgiver } from './as-lawgiver.ts'
import { ENVIRONMENT_HELP } from './environment.ts'

/** `hub agency list | suspend NAME | restore NAME | origins NAME`. */
export function agencyCommand(): Command {
  return new Command('agency')
    .description('See the agencies, suspend one at once, or end its suspension.')
    .addHelpText('after', `\nExample:\n  $ hub agency suspend border-guards-brest\n${ENVIRONMENT_HELP}`)
    .addCommand(listCommand())
    .addCommand(suspendCommand())
    .addCommand(restoreCommand())
    .addCommand(originsCommand())
}

const listCommand = (): Command =>
  new Command('list')
    .description('List the agencies: name, kind, region and whether it is suspended, apart by tabs.')
    .option('--json', 'print [{ id, name, kind, region, suspendedAt }] as JSON', false)
    .addHelpText('after', '\nExample:\n  $ hub agency list')
    .action(async ({ json }: { json: boolean }) => {
      const agencies = await asLawgiver(listAgencies)
      process.stdout.write(json ? `${JSON.stringify(agencies, null, 2)}\n` : agencies.map(inLine).join(''))
    })

const inLine = ({ name, kind, region, suspendedAt }: ListedAgency): string =>
  `${[name, kind, region, suspendedAt ? `suspended since ${suspendedAt.toISOString()}` : 'active'].join('\t')}\n`

const suspendCommand = (): Command =>
  new Command('suspend')
    .description('Suspend an agency at once: its sessions end, and no agreement opens anything to it.')
    .argument('<name>', 'the agency')
    .addHelpText('after', '\nExample:\n  $ hub agency suspend border-guards-brest')
    .action(async (name: string) => tell(await asLawgiver(client => suspend(client, name)), name, 'suspended'))

const restoreCommand = (): Command =>
  new Command('restore')
    .description("End an agency's suspension.")
    .argument('<name>', 'the agency')
    .addHelpText('after', '\nExample:\n  $ hub agency restore border-guards-brest')
    .action(async (name: string) => tell(await asLawgiver(client => restore(client, name)), name, 'active again'))

function tell(suspension: Suspension, name: string, state: string): void {
  if (suspension.outcome === 'unchanged') process.stdout.write(`${name} was ${state} already\n`)
  else process.stdout.write(`${name} is ${state}\n`)
  if (suspension.outcome !== 'closed') return
  process.stderr.write(`${name} is shut out, but what the others may see of its cases could not be worked out anew: ${suspension.why}\n`)
  process.exitCode = 1
}

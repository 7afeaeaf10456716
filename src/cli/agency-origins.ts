import { Command } from 'commander'
import { OperatorError } from '../base/errors.ts'
import { originsOf, setOrigins } from '../setup/origins.ts'
import { asLawgiver } from './as-lawgiver.ts'
import { ENVIRONMENT_HELP } from './environment.ts'

const EXAMPLE = `
Without origins it prints those that there are. NAME "public" stands for whoever has not signed in.

Example:
  $ hub agency origins red-cross-brest https://desk.red-cross.example`

/** `hub agency origins NAME [URL...]`. */
export const originsCommand = (): Command =>
  new Command('origins')
    .description("Say of which origins the pages are that may read what an agency's users are answered (CORS).")
    .argument('<name>', 'the agency')
    .argument('[origin...]', 'https://host, all of them: those that it had before are replaced')
    .option('--none', 'no page may', false)
    .option('--json', 'print the origins as JSON', false)
    .addHelpText('after', `${EXAMPLE}\n${ENVIRONMENT_HELP}`)
    .action(async (name: string, origins: string[], { none, json }: { none: boolean; json: boolean }) => {
      if (none && origins.length > 0) throw new OperatorError('Give origins, or --none, and not both.')
      const now = await asLawgiver(async client => {
        if (none || origins.length > 0) await setOrigins(client, name, origins)
        return originsOf(client, name)
      })
      process.stdout.write(json ? `${JSON.stringify(now)}\n` : now.map(origin => `${origin}\n`).join('') || 'none\n')
    })

import { Command } from 'commander'
import { indexAnew } from '../exchange/finding/index-anew.ts'
import { CaseWorker } from '../exchange/intake/case-worker.ts'
import { environment, ENVIRONMENT_HELP } from './environment.ts'
import { inInstallation } from './in-installation.ts'
import { withKeys } from './with-keys.ts'

interface IndexOptions {
  readonly agency: string
  readonly json: boolean
}

const MEANING = `
People are found by hashes of their names, birth dates and documents, made when a case is recorded. This makes them anew, in the agency's case worker's
name, logged as a change of each case: for cases that an earlier version recorded without them, and after an update that says so in the change log.
Cases that are sealed for named users are left as they are. It can be repeated, and broken off; the hub may serve meanwhile.

Example:
  $ hub person index --agency red-cross-brest`

/** `hub person index`. */
export function personIndexCommand(): Command {
  return new Command('index')
    .description("Make anew what the people of an agency's cases are found by.")
    .requiredOption('--agency <name>', 'the agency whose cases they are')
    .option('--json', 'print { agency, cases } as JSON', false)
    .addHelpText('after', `${MEANING}\n${ENVIRONMENT_HELP}`)
    .action(async ({ agency, json }: IndexOptions) => {
      await inInstallation(environment(), installation =>
        withKeys(installation, async ({ store }) => {
          await using worker = await CaseWorker.open(installation.urls, agency)
          const cases = await indexAnew(worker, store)
          process.stdout.write(json ? `${JSON.stringify({ agency, cases })}\n` : `${agency}: ${cases} cases can be searched.\n`)
        }),
      )
    })
}

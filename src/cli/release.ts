import { Command } from 'commander'
import { type MadeRelease, makeRelease } from '../statistics/release/make-release.ts'
import { environment, ENVIRONMENT_HELP } from './environment.ts'
import { inInstallation } from './in-installation.ts'

interface MakeOptions {
  readonly publish: boolean
  readonly agreement?: string
  readonly json: boolean
}

const EXAMPLE = '\nExample:\n  $ hub release make --publish'

/** `hub release make`. */
export function releaseCommand(): Command {
  return new Command('release')
    .description('Make the tables of shared statistics.')
    .addHelpText('after', `${EXAMPLE}\n${ENVIRONMENT_HELP}`)
    .addCommand(makeCommand())
}

const makeCommand = (): Command =>
  new Command('make')
    .description("Count the signatories' cases of closed years, round small counts, and store the result as a new release.")
    .option('--publish', 'let everybody read it, at the coarsest base', false)
    .option('--agreement <id>', 'the agreement under which it is shared, where there are several')
    .option('--json', 'print what was made as JSON', false)
    .addHelpText('after', `${EXAMPLE}\n${ENVIRONMENT_HELP}`)
    .action(async ({ publish, agreement, json }: MakeOptions) => {
      await inInstallation(environment(), async ({ urls }) => {
        const made = await makeRelease(urls.release, { publish, agreement })
        process.stdout.write(json ? `${JSON.stringify(made)}\n` : inWords(made))
      })
    })

const inWords = ({ id, agreement, version, firstYear, lastYear, bases, cells, published }: MadeRelease): string =>
  `release ${id} of ${agreement} version ${version}${published ? ', published' : ''}\n` +
  `persons by year, ${firstYear} to ${lastYear}; bases ${bases.join(', ')}; ${cells} cells\n`

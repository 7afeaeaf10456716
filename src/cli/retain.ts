import { Command } from 'commander'
import { OperatorError } from '../base/errors.ts'
import { type Due, findDue, retain, type Retained } from '../nrm/keeping/retain.ts'
import { connected } from '../storage/connecting.ts'
import { agencyId } from './agency-id.ts'
import { environment, ENVIRONMENT_HELP } from './environment.ts'
import { inInstallation } from './in-installation.ts'
import { withKeys } from './with-keys.ts'

interface RetainArguments {
  readonly dryRun: boolean
  readonly agency?: string
  readonly json: boolean
}

const MEANING = `
A category is due so many days after the case was closed as the agreements in force say; a case that is open or held is not touched. What is due
is shown, then emptied for good, case by case; with the last of a person's secrets goes the person's key. The case itself stays, and is counted.
A hub that serves does this by itself once a day, unless HUB_RETAIN=off. Broken off, it is gone on with by the next run.

Example:
  $ hub retain --dry-run --agency red-cross-brest`

/** `hub retain`. */
export function retainCommand(): Command {
  return new Command('retain')
    .description('Empty what the agreements say is to be kept no longer.')
    .option('--dry-run', 'only show what is due', false)
    .option('--agency <name>', 'of one agency alone')
    .option('--json', 'print { due, emptied, persons } as JSON', false)
    .addHelpText('after', `${MEANING}\n${ENVIRONMENT_HELP}`)
    .action(async ({ dryRun, agency: name, json }: RetainArguments) => {
      await inInstallation(environment(), installation =>
        connected(installation.urls.eraser, async eraser => {
          const agency = name === undefined ? undefined : await agencyId(eraser, name)
          const due = await findDue(eraser, { agency })
          if (!json) process.stdout.write(dueInWords(due))
          const done = dryRun ? undefined : await withKeys(installation, keys => retain({ ...keys, eraser }, { agency }))
          if (!dryRun && !done) throw new OperatorError('Another process carries out the retention now: run this again when it has ended.')
          if (json) process.stdout.write(`${JSON.stringify({ due, ...done })}\n`)
          else if (done) process.stdout.write(doneInWords(done))
        }),
      )
    })
}

const SHOWN = 5

function dueInWords(due: readonly Due[]): string {
  if (due.length === 0) return 'nothing is due\n'
  return due
    .map(({ agency, category, cases, references }) => {
      const more = cases > SHOWN ? `, and ${cases - SHOWN} more` : ''
      return `${agency}\t${category}\t${cases} due\t${references.slice(0, SHOWN).join(', ')}${more}\n`
    })
    .join('')
}

const doneInWords = ({ emptied, persons }: Retained): string =>
  emptied.map(({ agency, category, cases }) => `${agency}\t${category}\t${cases} emptied\n`).join('') +
  `keys of persons destroyed: ${persons}\n`

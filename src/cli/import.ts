import { Command } from 'commander'
import type { Reject } from '../exchange/ctdc/ctdc-case.ts'
import { importCtdc, type ImportSummary } from '../exchange/ctdc/import-ctdc.ts'
import { environment, ENVIRONMENT_HELP } from './environment.ts'
import { inInstallation } from './in-installation.ts'
import { FAILED } from './run.ts'

interface ImportArguments {
  readonly agency: string
  readonly json: boolean
}

const MEANING = `
Each row becomes a case of its own, of a person of its own, with the year alone as its date and the status CLOSED: nobody works on it any more.
A row of Case Management is an IDENTIFIED victim, by whom is UNKNOWN; a row of a Hotline is PRESUMED. The same file again adds nothing, and
one that was broken off goes on; a file that was changed is another file, and all its rows are new.

Exit code: 0 all is in, 1 a row was rejected or the file broke off; what is good is in all the same.

Example:
  $ hub import ctdc ctdc_2020_subset.csv --agency red-cross-brest`

/** `hub import FORMAT FILE --agency NAME`. */
export function importCommand(): Command {
  return new Command('import')
    .description("Read a file of the field's into an agency's own cases.")
    .addHelpText('after', `\nExample:\n  $ hub import ctdc ctdc_2020_subset.csv --agency red-cross-brest\n${ENVIRONMENT_HELP}`)
    .addCommand(ctdcCommand())
}

const ctdcCommand = (): Command =>
  new Command('ctdc')
    .description('Read a CTDC file of 2020 (ten columns) into the cases of an agency.')
    .argument('<file>', 'the file (CSV)')
    .requiredOption('--agency <name>', 'the agency whose records these are')
    .option('--json', 'print the summary as JSON', false)
    .addHelpText('after', `${MEANING}\n${ENVIRONMENT_HELP}`)
    .action(async (path: string, { agency, json }: ImportArguments) => {
      await inInstallation(environment(), async ({ urls }) => {
        const summary = await importCtdc({ urls, agency, path })
        process.stdout.write(json ? `${JSON.stringify(summary)}\n` : inWords(summary))
        if (summary.rejected > 0 || summary.stopped) process.exitCode = FAILED
      })
    })

function inWords({ read, added, already, rejected, rejects, seconds, throughLine, stopped }: ImportSummary): string {
  const lines = rejects.map(inLine)
  if (rejected > rejects.length) lines.push(`and ${rejected - rejects.length} more`)
  if (stopped) lines.push(`${stopped} All before it, to line ${throughLine}, is in.`)
  lines.push(`${read} rows read: ${added} new, ${already} already there, ${rejected} rejected; ${seconds.toFixed(1)} s`)
  return `${lines.join('\n')}\n`
}

/** Where to look and what would be right: never the value, which may be somebody's name. */
const inLine = ({ line, column, rule, length, allowed }: Reject): string =>
  `line ${line}, ${column}: breaks ${rule} (length ${length}); allowed: ${allowed.join(', ')}`

import { Command } from 'commander'
import { ENVIRONMENT_HELP } from './environment.ts'
import { importCasesCommand } from './import-cases.ts'
import { importCtdcCommand } from './import-ctdc.ts'
import { importListCommand } from './import-list.ts'
import { importUndoCommand } from './import-undo.ts'

const EXAMPLES = `
Examples:
  $ hub import ctdc ctdc_2020_subset.csv --agency red-cross-brest
  $ hub import cases cases.csv --agency red-cross-brest
  $ hub import list --agency red-cross-brest
  $ hub import undo 1c2f4b1e-4a53-4b5c-9d0a-4f3f3a1b7c55 --agency red-cross-brest`

/** `hub import FORMAT FILE --agency NAME`, `hub import list`, `hub import undo ID`. */
export function importCommand(): Command {
  return new Command('import')
    .description("Read a file of the field's into an agency's own cases, list what came in, or take it back.")
    .addHelpText('after', `${EXAMPLES}\n${ENVIRONMENT_HELP}`)
    .addCommand(importCtdcCommand())
    .addCommand(importCasesCommand())
    .addCommand(importListCommand())
    .addCommand(importUndoCommand())
}

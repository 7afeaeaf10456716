import { Command } from 'commander'
import { OperatorError } from '../base/errors.ts'
import { undoImport } from '../exchange/intake/undo-import.ts'
import { environment, ENVIRONMENT_HELP } from './environment.ts'
import { inInstallation } from './in-installation.ts'

const MEANING = `
Its cases, their persons and the keys of these are gone for good, and its file may be imported anew. It is refused where another agency has read one
of the cases, or somebody has worked on one: referred it, recorded a consent, assistance or a note, opened, closed or sealed it. While the database looks,
others wait. A release that has counted the cases keeps its counts. Backups keep the cases until they are gone themselves.`

/** `hub import undo ID --agency NAME`. */
export const importUndoCommand = (): Command =>
  new Command('undo')
    .description('Take an import back, while nobody else has read from it.')
    .argument('<id>', 'the import, as hub import list shows it')
    .requiredOption('--agency <name>', 'the agency whose import it is')
    .option('--json', 'print { importId, cases, keys } as JSON', false)
    .addHelpText(
      'after',
      `${MEANING}\n\nExample:\n  $ hub import undo 1c2f4b1e-4a53-4b5c-9d0a-4f3f3a1b7c55 --agency red-cross-brest\n${ENVIRONMENT_HELP}`,
    )
    .action(async (id: string, { agency, json }: { agency: string; json: boolean }) => {
      if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id))
        throw new OperatorError('An import is named by its id, a UUID; hub import list shows it.')
      const undone = await inInstallation(environment(), ({ urls }) => undoImport(urls, agency, id))
      process.stdout.write(json ? `${JSON.stringify(undone)}\n` : `taken back: ${undone.cases} cases, the keys of ${undone.keys} persons\n`)
    })

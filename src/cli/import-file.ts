import { setFlagsFromString } from 'node:v8'
import { Command } from 'commander'
import type { Format } from '../exchange/intake/format.ts'
import { runImport } from '../exchange/intake/run-import.ts'
import type { Source } from '../exchange/intake/source.ts'
import type { ImportSummary } from '../exchange/intake/summary.ts'
import type { Installation } from '../storage/installation.ts'
import { environment, ENVIRONMENT_HELP } from './environment.ts'
import { importProgress } from './import-progress.ts'
import { inWords } from './import-summary.ts'
import { inInstallation } from './in-installation.ts'
import { FAILED } from './run.ts'

/** A command that imports files of one kind. */
export interface FileCommand {
  readonly name: string
  readonly description: string
  /** What the argument is. */
  readonly file: string
  /** What becomes of a row, for the help. */
  readonly meaning: string
  readonly example: string
  /** Opens the file and runs the import; what it opened it closes. */
  use(path: string, installation: Installation, run: (opened: Opened) => Promise<ImportSummary>): Promise<ImportSummary>
}

export interface Opened {
  readonly source: Source
  readonly format: Format
}

interface ImportArguments {
  readonly agency: string
  readonly rejects?: string
  readonly dryRun: boolean
  readonly json: boolean
}

const SHARED = `
Encoding (UTF-8, UTF-16, windows-1251) and separator (comma, semicolon, tab) are recognised. A row is known by its file and line: the same file again adds
nothing, and one that was broken off goes on; a file that was changed is another file, and all its rows are new. Rows that do not fit go, with why, to a
file that is an import itself once it is corrected there. It may hold names, as your file does: only you may read it; erase it when you are done.

Exit code: 0 all is in, 1 a row was rejected or the file broke off; what is good is in all the same.`

/** `hub import NAME FILE --agency NAME`. */
export function importFileCommand({ name, description, file, meaning, example, use }: FileCommand): Command {
  return new Command(name)
    .description(description)
    .argument('<file>', file)
    .requiredOption('--agency <name>', 'the agency whose records these are')
    .option('--rejects <file>', 'where rows go that do not fit (default: <file>.rejects.csv, of JSON .jsonl)')
    .option('--dry-run', "check everything, the database's rights too, and keep nothing", false)
    .option('--json', 'print the summary as JSON', false)
    .addHelpText('after', `${meaning}\n${SHARED}\n\nExample:\n  $ ${example}\n${ENVIRONMENT_HELP}`)
    .action(async (path: string, { agency, rejects, dryRun, json }: ImportArguments) => {
      // The database sets the pace: what is left over is collected often and not when there is much of it.
      setFlagsFromString('--optimize-for-size')
      const progress = importProgress(process.stderr)
      const summary = await inInstallation(environment(), installation =>
        use(path, installation, ({ source, format }) =>
          runImport({ urls: installation.urls, agency, source, format, rejects, dryRun, onBatch: progress.show }),
        ).finally(progress.end),
      )
      process.stdout.write(json ? `${JSON.stringify(summary)}\n` : inWords(summary))
      if (summary.rejected > 0 || summary.stopped) process.exitCode = FAILED
    })
}

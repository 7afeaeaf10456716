import { Command } from 'commander'
import { type ListedImport, listImports } from '../exchange/intake/list-imports.ts'
import { environment, ENVIRONMENT_HELP } from './environment.ts'
import { inInstallation } from './in-installation.ts'

/** `hub import list --agency NAME`. */
export const importListCommand = (): Command =>
  new Command('list')
    .description("List an agency's imports, the newest first: id, when, form, cases, state, apart by tabs.")
    .requiredOption('--agency <name>', 'the agency')
    .option('--json', 'print [{ id, format, digest, startedAt, startedBy, finishedAt, read, rejected, cases, undoneAt }] as JSON', false)
    .addHelpText('after', `\nExample:\n  $ hub import list --agency red-cross-brest\n${ENVIRONMENT_HELP}`)
    .action(async ({ agency, json }: { agency: string; json: boolean }) => {
      const imports = await inInstallation(environment(), ({ urls }) => listImports(urls, agency))
      process.stdout.write(json ? `${JSON.stringify(imports, null, 2)}\n` : imports.map(inLine).join(''))
    })

const inLine = (one: ListedImport): string =>
  `${[one.id, one.startedAt.toISOString(), one.format, `${one.cases} cases`, stateOf(one)].join('\t')}\n`

function stateOf({ finishedAt, undoneAt, rejected }: ListedImport): string {
  if (undoneAt) return `taken back ${undoneAt.toISOString()}`
  if (!finishedAt) return 'broken off: import the same file again'
  return rejected ? `whole, ${rejected} rejected` : 'whole'
}

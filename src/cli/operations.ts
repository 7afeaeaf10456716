import { Command } from 'commander'
import { addOperations, type Listed, listOperations, type Registrar, removeOperations, restrictTo } from '../setup/operations.ts'
import { readOperations } from '../setup/read-operations.ts'
import { asLawgiver } from './as-lawgiver.ts'
import { ENVIRONMENT_HELP } from './environment.ts'

interface Of {
  readonly agency: string
  readonly client: string
}

/** `hub operations add | list | remove | only`. */
export function operationsCommand(): Command {
  return new Command('operations')
    .description("Register the operations of an agency's programs, and hold a program to them.")
    .addHelpText(
      'after',
      `\nExample:\n  $ hub operations add persisted-documents.json --agency red-cross-brest --client intake\n${ENVIRONMENT_HELP}`,
    )
    .addCommand(addCommand())
    .addCommand(listCommand())
    .addCommand(removeCommand())
    .addCommand(onlyCommand())
}

/** Every command but the list is about one program. */
const ofProgram = (command: Command): Command =>
  command
    .requiredOption('--agency <name>', 'the agency whose program it is; public: whoever has not signed in')
    .option('--client <id>', 'the program, by the client_id (or azp) of its tokens; left out: all of the agency', '')

const registrar = ({ agency, client }: Of): Registrar => ({ agency, client })
const inWords = ({ agency, client }: Of): string => (client === '' ? `all programs of ${agency}` : `${client} of ${agency}`)

const addCommand = (): Command =>
  ofProgram(new Command('add'))
    .description(
      'Register operations: a file or a folder of .graphql, .gql, or what graphql-codegen writes for persistedDocuments (.json).',
    )
    .argument('<path>', 'file or folder')
    .addHelpText('after', '\nExample:\n  $ hub operations add src/gql/persisted-documents.json --agency red-cross-brest --client intake')
    .action(async (path: string, of: Of) => {
      const { bareSchema } = await import('../server/build-schema.ts')
      const operations = readOperations(path, bareSchema().schema)
      const added = await asLawgiver(client => addOperations(client, registrar(of), operations))
      process.stdout.write(`${added} of ${operations.length} operations were new to ${inWords(of)}\n`)
    })

const listCommand = (): Command =>
  new Command('list')
    .description('List programs and their operations: agency, program, whether it is held to them, hash and name, apart by tabs.')
    .option('--agency <name>', 'only of this agency')
    .option('--json', 'print [{ agency, client, onlyKnown, sha256, name }] as JSON', false)
    .addHelpText('after', '\nExample:\n  $ hub operations list --agency red-cross-brest')
    .action(async ({ agency, json }: { agency?: string; json: boolean }) => {
      const listed = (await asLawgiver(listOperations)).filter(one => agency === undefined || one.agency === agency)
      process.stdout.write(json ? `${JSON.stringify(listed, null, 2)}\n` : listed.map(inLine).join(''))
    })

const inLine = ({ agency, client, onlyKnown, sha256, name }: Listed): string =>
  `${[agency, client || '*', onlyKnown ? 'only these' : 'any', sha256 ?? '-', name ?? '-'].join('\t')}\n`

const removeCommand = (): Command =>
  ofProgram(new Command('remove'))
    .description('Take operations away, by their hashes.')
    .argument('<sha256...>', 'as hub operations list shows them')
    .addHelpText('after', '\nExample:\n  $ hub operations remove 3f2a... --agency red-cross-brest --client intake')
    .action(async (hashes: string[], of: Of) => {
      const removed = await asLawgiver(client => removeOperations(client, registrar(of), hashes))
      process.stdout.write(`${removed} ${removed === 1 ? 'operation' : 'operations'} removed from ${inWords(of)}\n`)
    })

const onlyCommand = (): Command =>
  ofProgram(new Command('only'))
    .description('Let a program send only the operations that are registered for it, or anything again.')
    .argument('<state>', 'on or off')
    .addHelpText(
      'after',
      '\nA user chooses among the programs of an agency: what must hold for all is set without --client.\n\nExample:\n  $ hub operations only on --agency red-cross-brest --client intake',
    )
    .action(async (state: string, of: Of, command: Command) => {
      if (state !== 'on' && state !== 'off') return command.error(`error: state is "${state}": say on or off`)
      await asLawgiver(client => restrictTo(client, registrar(of), state === 'on'))
      process.stdout.write(`${inWords(of)} may send ${state === 'on' ? 'only registered operations' : 'any operation'}\n`)
    })

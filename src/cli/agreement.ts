import { readFileSync } from 'node:fs'
import { Command } from 'commander'
import { check, type Problem } from '../policy/check/check.ts'

interface Unreadable {
  readonly file: string
  readonly why: string
}

interface Result {
  readonly file: string
  readonly problems: readonly Problem[]
}

function read(file: string): { document: unknown } | Unreadable {
  let text: string
  try {
    text = readFileSync(file, 'utf8')
  } catch (cause) {
    const code = (cause as NodeJS.ErrnoException).code
    return { file, why: code === 'ENOENT' ? 'there is no such file' : `cannot be read (${code})` }
  }
  try {
    return { document: JSON.parse(text) }
  } catch {
    return { file, why: 'is not JSON' }
  }
}

const inLine = ({ level, path, rule, message }: Problem): string => `${level} ${path} [${rule}] ${message}`

/** With several files, each file's name stands on a line of its own above its problems. */
function inLines(results: readonly Result[]): string {
  const lines = results.flatMap(({ file, problems }) => [...(results.length > 1 ? [file] : []), ...problems.map(inLine)])
  return lines.map(line => `${line}\n`).join('')
}

/** Checks each file and prints its problems. Returns the exit code: 0 no error, 1 errors, 2 a file that cannot be read. */
function checkFiles(files: readonly string[], json: boolean): number {
  const results: Result[] = []
  let code = 0
  for (const file of files) {
    const found = read(file)
    if ('document' in found) {
      results.push({ file, problems: check(found.document) })
      continue
    }
    code = 2
    process.stderr.write(`${file}: ${found.why}\n`)
  }
  process.stdout.write(json ? `${JSON.stringify(results, null, 2)}\n` : inLines(results))
  const faulty = results.some(({ problems }) => problems.some(problem => problem.level === 'error'))
  return code || (faulty ? 1 : 0)
}

/** `hub agreement check FILE...`: is each file an agreement that may be signed? Sets the exit code; needs no database. */
export function agreementCommand(): Command {
  const example = '\nExample:\n  $ hub agreement check brest-2.json'
  const command = new Command('agreement').description('Work with agreements as documents.').addHelpText('after', example)
  command
    .command('check')
    .description('Say what is wrong with an agreement before anybody signs it: LEVEL PATH [RULE] MESSAGE a line.')
    .argument('<file...>', 'agreement documents (JSON)')
    .option('--json', 'print [{ file, problems }] as JSON', false)
    .addHelpText('after', `\nExit code: 0 no error, 1 errors, 2 a file that cannot be read.\n${example}`)
    .action((files: string[], options: { json: boolean }) => {
      process.exitCode = checkFiles(files, options.json)
    })
  return command
}

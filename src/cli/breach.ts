import { writeFile } from 'node:fs/promises'
import { parse } from 'node:path'
import { Command } from 'commander'
import { type BreachReport, type OwnersPart, reportBreach } from '../access/breach/breach-report.ts'
import { afterWorkingDays } from '../access/breach/working-days.ts'
import { now } from '../base/clock.ts'
import { BYTE_ORDER_MARK, csvLine } from '../base/csv.ts'
import { OperatorError } from '../base/errors.ts'
import { readDirectory } from '../identity/directory.ts'
import { connected } from '../storage/connecting.ts'
import { runtimePool } from '../storage/pool.ts'
import { environment, ENVIRONMENT_HELP } from './environment.ts'
import { inInstallation } from './in-installation.ts'

interface ReportArguments {
  readonly from: string
  readonly to: string
  readonly agency?: string
  readonly user?: string
  readonly request?: string
  readonly knownAt?: string
  readonly csv?: string
  readonly json: boolean
}

const WORKING_DAYS = 3

const MEANING = `
It says whose cases were read in that time, which categories and fields of them, when, by whom and under which clause, from the log. The notice to the
Personal Data Protection Centre is due within three working days after the breach is known (Law of the Republic of Belarus of 7 May 2021,
No. 99-Z, article 16); Saturdays and Sundays are counted out, public holidays and days moved for them are not: look at the year's calendar.
A reference is its owner's alone: --csv writes one file an owner, FILE-<owner>.csv beside each other; send each its own. --json has all of them.

Example:
  $ hub breach report --from 2026-03-01T00:00:00+03:00 --to 2026-03-02T00:00:00+03:00 --agency red-cross-brest --user nina --csv notice.csv`

/** `hub breach report`. */
export function breachCommand(): Command {
  return new Command('breach')
    .description('After a breach: whom it concerns.')
    .addHelpText('after', `\n${MEANING.slice(MEANING.indexOf('Example'))}\n${ENVIRONMENT_HELP}`)
    .addCommand(
      new Command('report')
        .description('List the cases that were read in a time, for the notice to their owners and to the authority.')
        .requiredOption('--from <instant>', 'the first instant (RFC 3339)')
        .requiredOption('--to <instant>', 'the instant at which it was over')
        .option('--agency <name>', 'only what users of this agency read')
        .option('--user <id>', 'only what this user read')
        .option('--request <id>', 'only what one request read')
        .option('--known-at <instant>', 'when the breach became known (default: now)')
        .option('--csv <file>', 'write the cases, one file an owner')
        .option('--json', 'print all of it as JSON', false)
        .addHelpText('after', `${MEANING}\n${ENVIRONMENT_HELP}`)
        .action(report),
    )
}

async function report({ from, to, agency: name, user, request, knownAt, csv, json }: ReportArguments): Promise<void> {
  const [since, until] = [instantOf('--from', from), instantOf('--to', to)]
  if (since >= until) throw new OperatorError('--to is not after --from.')
  const known = knownAt === undefined ? now() : instantOf('--known-at', knownAt)
  // Loaded here: which category a field is of the schema alone says.
  const { bareSchema } = await import('../server/build-schema.ts')
  const categories = new Map(bareSchema().guarded.map(({ coordinate, guard }) => [coordinate, guard.category as string]))
  const made = await inInstallation(environment(), async ({ urls }) => {
    const door = runtimePool(urls.door, { max: 1 })
    try {
      const directory = await readDirectory(door)
      const agency = name === undefined ? undefined : directory.agencyByName.get(name)
      if (name !== undefined && !agency) throw new OperatorError(`There is no agency "${name}"; hub agency list shows them.`)
      return await connected(urls.sequencer, sequencer =>
        reportBreach(
          { sequencer, directory, categoryOf: coordinate => categories.get(coordinate) },
          { from: since, to: until, agency: agency?.id, user, request },
        ),
      )
    } finally {
      await door.end()
    }
  })
  const deadline = afterWorkingDays(known, WORKING_DAYS)
  const files = csv === undefined ? [] : await writeParts(csv, made.parts)
  process.stdout.write(json ? `${JSON.stringify({ deadline, ...made })}\n` : inWords(made, deadline, files))
}

function instantOf(option: string, text: string): Date {
  const instant = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d)$/.test(text) ? Date.parse(text) : NaN
  if (Number.isNaN(instant)) throw new OperatorError(`${option} is ${JSON.stringify(text)}: write it as 2026-03-01T00:00:00+03:00.`)
  return new Date(instant)
}

const HEAD = ['reference', 'read by (agency)', 'read by (user)', 'purposes', 'first', 'last', 'times', 'categories', 'fields', 'clauses']

/** Errors: OperatorError where a file is there already: a report is not written over another. */
async function writeParts(path: string, parts: readonly OwnersPart[]): Promise<string[]> {
  const { dir, name, ext } = parse(path)
  const files: string[] = []
  for (const part of parts) {
    const file = `${dir ? `${dir}/` : ''}${name}-${part.owner}${ext || '.csv'}`
    try {
      await writeFile(file, BYTE_ORDER_MARK + csvLine(HEAD) + linesOf(part), { flag: 'wx', mode: 0o600 })
    } catch (error) {
      throw new OperatorError(`${file} cannot be written (${(error as NodeJS.ErrnoException).code}): choose another name.`, {
        cause: error,
      })
    }
    files.push(file)
  }
  return files
}

const linesOf = ({ cases }: OwnersPart): string =>
  cases
    .flatMap(({ reference, readings }) =>
      readings.map(({ agency, user, purposes, first, last, times, categories, fields, clauses }) =>
        csvLine([
          reference ?? '',
          agency,
          user,
          purposes.join(' '),
          first,
          last,
          times,
          categories.join(' '),
          fields.join(' '),
          clauses.join(' '),
        ]),
      ),
    )
    .join('')

function inWords({ entries, denied, parts }: BreachReport, deadline: string, files: readonly string[]): string {
  const lines = parts.map(({ owner, persons, cases }) => {
    const readings = cases.flatMap(each => each.readings)
    const categories = [...new Set(readings.flatMap(each => each.categories))].sort((a, b) => a.localeCompare(b))
    const readers = new Set(readings.map(({ agency, user }) => `${agency}/${user}`))
    return `${owner}\t${cases.length} cases of ${persons} persons\t${categories.join(', ')}\tread by ${[...readers].join(', ')}\n`
  })
  return (
    `${entries} entries of the log, ${denied} of them refused\n` +
    (lines.join('') || 'no case was read\n') +
    files.map(file => `written: ${file}\n`).join('') +
    `The notice is due by the end of ${deadline} in Minsk; public holidays are not considered.\n`
  )
}

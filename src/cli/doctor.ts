import { Command } from 'commander'
import { OperatorError } from '../base/errors.ts'
import { examine } from '../setup/doctor/examine.ts'
import { bad, type Finding, good, type State } from '../setup/doctor/finding.ts'
import { environment, ENVIRONMENT_HELP } from './environment.ts'
import { inInstallation } from './in-installation.ts'
import { FAILED } from './run.ts'

const MEANING = `
It changes nothing in a database of yours. The embedded one is started as by hub serve, which brings roles and tables up to date.

Exit code: 0 nothing is bad, 1 something is.

Example:
  $ hub doctor`

/** `hub doctor`: what is wrong with an installation, and what to do about it. */
export function doctorCommand(): Command {
  return new Command('doctor')
    .description('Look at an installation: files, servers, roles, walls, law and keys; say what is wrong and what to do.')
    .option('--json', 'print [{ what, state, says }] as JSON', false)
    .addHelpText('after', `${MEANING}\n${ENVIRONMENT_HELP}`)
    .action(async ({ json }: { json: boolean }) => {
      const findings = await all()
      process.stdout.write(json ? `${JSON.stringify(findings, null, 2)}\n` : findings.map(inLine).join(''))
      if (findings.some(({ state }) => state === 'bad')) process.exitCode = FAILED
    })
}

/** An installation that does not even open is what the doctor was called for. */
async function all(): Promise<Finding[]> {
  const { migrateUrl, ...where } = environment()
  try {
    // Opened with the owner's URL it would be mended before it is looked at.
    return await inInstallation(where.databaseUrl ? where : { ...where, migrateUrl }, async installation => [
      good('installation', `opens, at the version of this hub (${installation.kind} database)`),
      ...(await examine(migrateUrl ? { ...installation, migrateUrl } : installation)),
    ])
  } catch (error) {
    if (error instanceof OperatorError) return [bad('installation', error.message)]
    throw error
  }
}

const MARKS: Readonly<Record<State, string>> = { good: 'good', warning: 'WARN', bad: 'BAD ', unknown: '?   ' }

const inLine = ({ what, state, says }: Finding): string => `${MARKS[state]}  ${what}: ${says}\n`

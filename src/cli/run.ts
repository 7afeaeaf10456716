import { randomUUID } from 'node:crypto'
import { type Command, CommanderError } from 'commander'
import { HubError, OperatorError } from '../base/errors.ts'
import { explainFault } from '../storage/explain-fault.ts'
import { debugging } from './environment.ts'

/** Exit codes: 0 done, FAILED by a mistake that the line explains, USAGE where the command line is wrong, UNEXPECTED by a fault of ours. */
export const FAILED = 1
export const USAGE = 2
export const UNEXPECTED = 70

/** What commander throws after it has printed what was asked for. */
const ASKED_FOR: readonly string[] = ['commander.helpDisplayed', 'commander.version']

/**
 * Runs a program by its arguments (without node and script) and gives the exit code. Whatever an action throws becomes one line on stderr, never a stack:
 * a database's error, and with it a stack, may hold what a row holds.
 */
export async function run(program: Command, args: readonly string[]): Promise<number> {
  throwInsteadOfExit(program)
  try {
    await program.parseAsync(args, { from: 'user' })
    return Number(process.exitCode ?? 0)
  } catch (error) {
    // Commander has printed its own message.
    if (error instanceof CommanderError) return ASKED_FOR.includes(error.code) ? 0 : USAGE
    return report(error)
  }
}

/** Commands that are composed of files do not inherit it. */
function throwInsteadOfExit(command: Command): void {
  command.exitOverride().configureOutput({ outputError: (text, write) => write(`${oneLine(text)}\n`) })
  command.commands.forEach(throwInsteadOfExit)
}

function report(error: unknown): number {
  const debug = debugging()
  const line = error instanceof OperatorError || error instanceof HubError ? error.message : explainFault(error)
  if (line !== undefined) {
    process.stderr.write(`${oneLine(line)}\n`)
    if (debug) process.stderr.write(`${stackOf(error)}\n`)
    return FAILED
  }
  const hint = debug ? '' : ' Run it again with HUB_DEBUG=1 to see where.'
  process.stderr.write(`Something unexpected went wrong (${randomUUID()}).${hint}\n`)
  if (debug) process.stderr.write(`${stackOf(error)}\n`)
  return UNEXPECTED
}

const oneLine = (text: string): string => text.trim().replaceAll(/\s*\n\s*/g, ' ')

const stackOf = (error: unknown): string => {
  if (!(error instanceof Error)) return String(error)
  const cause = error.cause === undefined ? '' : `\ncaused by ${stackOf(error.cause)}`
  return `${error.stack ?? error.message}${cause}`
}

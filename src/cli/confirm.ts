import { createInterface } from 'node:readline/promises'
import { OperatorError } from '../base/errors.ts'

/**
 * Goes on only where somebody at a terminal writes the word; elsewhere only with --yes.
 * Errors: OperatorError otherwise; nothing has been done.
 */
export async function confirm(what: string, word: string, yes: boolean): Promise<void> {
  if (yes) return
  if (!process.stdin.isTTY) throw new OperatorError(`${what} Nothing was done: say --yes where nobody can be asked.`)
  const terminal = createInterface({ input: process.stdin, output: process.stderr })
  try {
    const answer = await terminal.question(`${what}\nTo go on write ${word}: `)
    if (answer.trim() !== word) throw new OperatorError('Nothing was done.')
  } finally {
    terminal.close()
  }
}

import { constants } from 'node:os'
import { type Installation, type InstallationOptions, openInstallation } from '../storage/installation.ts'

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const

/** Whether the database is ours to start and to end. */
export const isEmbedded = ({ databaseUrl, migrateUrl }: InstallationOptions): boolean =>
  databaseUrl === undefined && migrateUrl === undefined

/**
 * Runs something in an installation, and ends what was started for it. A signal ends that too, and the process with it: what is not committed
 * the database undoes. Errors: those of both.
 */
export async function inInstallation<T>(options: InstallationOptions, use: (installation: Installation) => Promise<T>): Promise<T> {
  const opening = openInstallation(options)
  let broken = false
  const breakOff = (signal: NodeJS.Signals): void => {
    broken = true
    const ended = opening.then(installation => installation.stop())
    void ended.catch(() => undefined).then(() => process.exit(128 + constants.signals[signal]))
  }
  // Of an operator's database nothing is ours to end.
  if (isEmbedded(options)) for (const signal of SIGNALS) process.on(signal, breakOff)
  try {
    const installation = await opening
    try {
      return await use(installation)
    } finally {
      await installation.stop()
    }
  } catch (error) {
    // It failed because its database went; the process goes with it and says nothing.
    if (broken) await new Promise(() => undefined)
    throw error
  } finally {
    for (const signal of SIGNALS) process.off(signal, breakOff)
  }
}

import { setTimeout as sleep } from 'node:timers/promises'
import { faultOf } from '../storage/database-error.ts'
import type { Deadline } from './deadline.ts'

const CANCELLED = '57014'
const AGAIN_MS = 50

/**
 * Runs something on a connection; at the deadline what runs there is cancelled (`stop`).
 * It is not left before the cancelling has been answered: a late one would hit the next request's statement.
 * Errors: those of the deadline in place of PostgreSQL's for a cancelled statement; else those of `run`.
 */
export async function untilDeadline<T>(deadline: Deadline, stop: () => Promise<void>, run: () => Promise<T>): Promise<T> {
  deadline.check()
  let runs = true
  let cancelling: Promise<void> | undefined
  // Again until it has ended: between two statements there is nothing to cancel.
  const cancel = async (): Promise<void> => {
    while (runs) {
      await stop()
      if (runs) await sleep(AGAIN_MS)
    }
  }
  const begin = (): void => {
    cancelling = cancel()
  }
  deadline.signal.addEventListener('abort', begin, { once: true })
  try {
    return await run()
  } catch (error) {
    // Also by statement_timeout, which is what is left of the deadline.
    throw faultOf(error).code === CANCELLED ? deadline.error() : error
  } finally {
    runs = false
    deadline.signal.removeEventListener('abort', begin)
    await cancelling
  }
}

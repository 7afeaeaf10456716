import type { Logger } from 'pino'
import { faultOf } from '../storage/database-error.ts'
import { UNEXPECTED } from './run.ts'

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const
/** Ctrl-C reaches node twice, from the terminal and from npm: what follows so soon is the same wish. */
const SAME_MS = 1_000

/** The end of a process that is told to end: by a signal, a terminal that is closed, or an error that nobody caught. */
export class Ending {
  readonly #log: Logger
  readonly #told = new AbortController()
  readonly #hurried = new AbortController()
  #since = 0

  constructor(log: Logger) {
    this.#log = log
  }

  /** Aborted when the end is asked for. */
  readonly told: AbortSignal = this.#told.signal
  /** Aborted when it is asked for again: what is under way is not waited for. */
  readonly hurried: AbortSignal = this.#hurried.signal

  /** From now on signals do not end the process by themselves. */
  listen(): void {
    for (const signal of SIGNALS) process.on(signal, () => this.#tell())
    process.on('uncaughtException', error => this.#fail(error))
  }

  #tell(): void {
    if (!this.told.aborted) {
      this.#since = performance.now()
      this.#told.abort()
    } else if (performance.now() - this.#since > SAME_MS) this.#hurried.abort()
  }

  /** Its text, and with it a stack's first lines, may hold what a row holds. */
  #fail(error: Error): void {
    const at = (error.stack ?? '').split('\n').filter(line => /^\s+at /.test(line))
    this.#log.fatal({ kind: error.name, ...faultOf(error), at: at.slice(0, 5).map(line => line.trim()) }, 'unexpected error')
    process.exitCode = UNEXPECTED
    this.#told.abort()
  }
}

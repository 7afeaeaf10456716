import type pg from 'pg'
import { type Directory, readDirectory, readGeneration } from './directory.ts'

/** How long a directory is believed before the database is asked whether it has changed. */
const FRESH_MS = 250

/**
 * The directory of now: read again when the law's generation has changed, which is looked at on request, at most every 250 ms.
 * What it may miss in that time the database does not: a suspension deletes tickets and refuses new ones at once.
 */
export class Directories {
  readonly #door: pg.Pool
  #known: Directory | undefined
  #knownSince = -Infinity
  #checking: Promise<Directory> | undefined

  /** `door`: a pool of the role `door`. */
  constructor(door: pg.Pool) {
    this.#door = door
  }

  /** Calls at the same time share one check. Errors: PostgreSQL's; an old directory is not given out in its place, which would ignore a suspension. */
  current(): Promise<Directory> {
    if (this.#known && performance.now() - this.#knownSince < FRESH_MS) return Promise.resolve(this.#known)
    this.#checking ??= this.#check()
    return this.#checking
  }

  /** Whoever asks from now on gets what the database says now. */
  invalidate(): void {
    this.#knownSince = -Infinity
    // A check under way may have read before the change that this call tells of.
    this.#checking = undefined
  }

  #check(): Promise<Directory> {
    // Counted from before the question: the answer is at least as new as that.
    const asked = performance.now()
    const check: Promise<Directory> = this.#read().then(
      directory => {
        if (this.#checking === check) {
          this.#known = directory
          this.#knownSince = asked
          this.#checking = undefined
        }
        return directory
      },
      (error: unknown) => {
        if (this.#checking === check) this.#checking = undefined
        throw error
      },
    )
    return check
  }

  async #read(): Promise<Directory> {
    const known = this.#known
    if (known && (await readGeneration(this.#door)) === known.generation) return known
    return readDirectory(this.#door)
  }
}

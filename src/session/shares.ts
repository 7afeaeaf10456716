import type { Deadline } from './deadline.ts'

/**
 * Places for work that many want at once: each agency has so many at most and waits for its own only, so that one that asks for a great deal
 * does not hold up the others.
 */
export class Shares {
  readonly #most: number
  readonly #held = new Map<number, number>()
  readonly #waiting = new Map<number, Set<() => void>>()

  /** `most`: places of one agency. */
  constructor(most: number) {
    this.#most = most
  }

  /** How many wait, of all agencies. */
  get waiting(): number {
    return [...this.#waiting.values()].reduce((sum, waiting) => sum + waiting.size, 0)
  }

  /** Does it in a place of the agency's, as soon as there is one. Errors: those of the deed; of the deadline, where it is over before. */
  async within<T>(agency: number, deadline: Deadline, deed: () => Promise<T>): Promise<T> {
    await this.#enter(agency, deadline)
    try {
      return await deed()
    } finally {
      this.#leave(agency)
    }
  }

  #enter(agency: number, deadline: Deadline): Promise<void> | undefined {
    deadline.check()
    const held = this.#held.get(agency) ?? 0
    if (held < this.#most) return void this.#held.set(agency, held + 1)
    const waiting = this.#waiting.get(agency) ?? new Set()
    this.#waiting.set(agency, waiting)
    return new Promise((resolve, reject) => {
      const giveUp = (): void => {
        waiting.delete(enter)
        reject(deadline.error())
      }
      const enter = (): void => {
        waiting.delete(enter)
        deadline.signal.removeEventListener('abort', giveUp)
        resolve()
      }
      waiting.add(enter)
      deadline.signal.addEventListener('abort', giveUp, { once: true })
    })
  }

  /** The place goes to whoever has waited longest; else it is free. */
  #leave(agency: number): void {
    const [next] = this.#waiting.get(agency) ?? []
    if (next) return next()
    this.#waiting.delete(agency)
    const held = this.#held.get(agency)! - 1
    if (held > 0) this.#held.set(agency, held)
    else this.#held.delete(agency)
  }
}

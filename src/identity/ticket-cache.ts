import type { Ticket } from './ticket.ts'

/** A ticket with less left is not handed out again: a request must be able to end under it. */
const SPARE_MS = 15_000
const MOST = 10_000

interface Entry {
  readonly opening: Promise<Ticket>
  /** Undefined while it is being opened. */
  ticket?: Ticket
}

/** Open tickets by holder, the least recently used first. */
export class TicketCache {
  readonly #most: number
  readonly #entries = new Map<string, Entry>()
  readonly #keys = new WeakMap<Ticket, string>()
  #generation = -Infinity

  /** `most`: tickets kept. */
  constructor(most: number = MOST) {
    this.#most = most
  }

  get size(): number {
    return this.#entries.size
  }

  /** The ticket of that key, opened where there is none with enough left. Calls at the same time share one opening; one that fails is not kept. */
  get(key: string, generation: number, open: () => Promise<Ticket>): Promise<Ticket> {
    this.#forgetBefore(generation)
    const known = this.#entries.get(key)
    this.#entries.delete(key)
    const entry = known && (!known.ticket || known.ticket.left >= SPARE_MS) ? known : this.#entryOf(key, open())
    this.#entries.set(key, entry)
    this.#shrink()
    return entry.opening
  }

  drop(ticket: Ticket): void {
    const key = this.#keys.get(ticket)
    // By now another may stand there.
    if (key !== undefined && this.#entries.get(key)?.ticket === ticket) this.#entries.delete(key)
  }

  /** A change of law deleted the tickets of the generations before it. */
  #forgetBefore(generation: number): void {
    if (generation <= this.#generation) return
    this.#entries.clear()
    this.#generation = generation
  }

  #entryOf(key: string, opening: Promise<Ticket>): Entry {
    const entry: Entry = { opening }
    opening.then(
      ticket => {
        entry.ticket = ticket
        this.#keys.set(ticket, key)
      },
      () => {
        if (this.#entries.get(key) === entry) this.#entries.delete(key)
      },
    )
    return entry
  }

  #shrink(): void {
    for (const key of this.#entries.keys()) {
      if (this.#entries.size <= this.#most) return
      this.#entries.delete(key)
    }
  }
}

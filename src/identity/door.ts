import { randomBytes } from 'node:crypto'
import pg from 'pg'
import { type Duty, type Purpose, PURPOSES } from '../agreement/vocabulary.ts'
import { query, runtimePool } from '../storage/pool.ts'
import { notAdmitted } from './refusals.ts'
import { TicketCache } from './ticket-cache.ts'
import { Ticket } from './ticket.ts'

/** For whom a ticket is opened. */
export interface Holder {
  /** An agency's number; 0 is the public. */
  readonly agency: number
  readonly user: string
  readonly duties: readonly Duty[]
  /** Null: none declared. Such a ticket opens nothing that needs a purpose. */
  readonly purpose: Purpose | null
  /** That of the directory by which the holder was identified: a ticket of an earlier one is not used again. */
  readonly generation: number
}

export interface DoorOptions {
  /** Told when a connection is lost. */
  readonly onError?: (error: Error) => void
}

/** At most what the database allows: 5 minutes, or the next change of law. */
const LIFE_S = 300

/** The statement measures what is left by the database's own clock. A lost time is counted against the ticket. */
const OPEN = `
  select extract(epoch from gate.open($1, $2, $3, $4, $5, make_interval(secs => ${LIFE_S})) - statement_timestamp()) * 1000 as left`

/** Opens tickets, as the role `door`, which can do nothing else. */
export class Door {
  /** Of the role `door`, two connections; also for `Directories`. */
  readonly pool: pg.Pool
  readonly #tickets = new TicketCache()

  constructor(url: string, options: DoorOptions = {}) {
    this.pool = runtimePool(url, { max: 2, applicationName: 'nrm-hub-door', ...options })
  }

  /**
   * A ticket for one agency's user, duties and purpose: an open one that has 15 s or more left, or a new one.
   * Errors: HubError FORBIDDEN where the database refuses (no such agency, suspended, no law in force); PostgreSQL's.
   */
  open(holder: Holder): Promise<Ticket> {
    return this.#tickets.get(keyOf(holder), holder.generation, () => this.#open(holder))
  }

  /** Forgets and closes a ticket: when the database no longer takes it, or its user signs out. Errors: PostgreSQL's. */
  async drop(ticket: Ticket): Promise<void> {
    this.#tickets.drop(ticket)
    await query(this.pool, 'select gate.close($1)', [ticket.sha])
  }

  /** Ends the connections. Tickets end by themselves. */
  async close(): Promise<void> {
    await this.pool.end()
  }

  async #open({ agency, user, duties, purpose }: Holder): Promise<Ticket> {
    const token = randomBytes(32)
    const ticket = (left: number): Ticket => new Ticket(token, asked + left)
    const number = purpose === null ? null : PURPOSES.indexOf(purpose)
    // Connected first: 28000 while connecting means that the server does not let the hub in, and is no answer about the agency.
    const client = await this.pool.connect()
    const asked = performance.now()
    try {
      const { rows } = await query<{ left: string }>(client, OPEN, [ticket(0).sha, agency, user, duties, number])
      return ticket(Number(rows[0]!.left))
    } catch (error) {
      throw refusalOf(error)
    } finally {
      client.release()
    }
  }
}

/** Unambiguous: a user's name may hold any separator. The order of duties is nothing. */
const keyOf = ({ agency, user, duties, purpose, generation }: Holder): string =>
  JSON.stringify([agency, user, [...duties].sort(), purpose, generation])

/** Raised by gate.open: no such agency, suspended, no law in force. */
const refusalOf = (error: unknown): unknown =>
  error instanceof pg.DatabaseError && error.code === '28000' ? notAdmitted({ cause: error }) : error

import type pg from 'pg'
import { OperatorError } from '../../base/errors.ts'
import type { Agency } from '../../identity/agency.ts'
import { Directories } from '../../identity/directories.ts'
import type { Directory } from '../../identity/directory.ts'
import { Door } from '../../identity/door.ts'
import type { Ticket } from '../../identity/ticket.ts'
import { faultOf } from '../../storage/database-error.ts'
import { query, runtimePool } from '../../storage/pool.ts'
import { all } from './all.ts'

/** Of the roles by which an import comes: it may no more than the agency's own case worker. */
export interface WorkerUrls {
  readonly runtime: string
  readonly door: string
}

/** Whose cases these become. */
export interface Owner {
  readonly id: number
  /** ISO 3166-2. */
  readonly region: string
}

/** The name under which an import stands in the log, and in `created_by`. */
export const IMPORT_USER = 'hub import'
const ATTEMPTS = 5
/** No ticket; closed; taken by another import; a deadlock with one. */
const AGAIN: ReadonlySet<string> = new Set(['28000', '42501', '23505', '40P01'])

/** The database refuses what the agreements do not open. */
export class NotAllowed extends OperatorError {}

/** The ticket was taken away half way: what is not there may only not be seen. */
export class TicketGone extends Error {
  readonly code = '28000'
}

const agencyIn = (directory: Directory, name: string): Agency => {
  const agency = directory.agencyByName.get(name)
  if (!agency) throw new OperatorError(`There is no agency "${name}"; hub agency list shows them.`)
  return agency
}

/** An agency's number. Errors: OperatorError where there is no such agency. */
export async function ownerOf({ door }: WorkerUrls, agency: string): Promise<number> {
  const pool = runtimePool(door, { max: 1 })
  try {
    return agencyIn(await new Directories(pool).current(), agency).id
  } finally {
    await pool.end()
  }
}

/** Works on an agency's cases in its case worker's name, for the purpose assistance. */
export class CaseWorker implements AsyncDisposable {
  readonly #door: Door
  readonly #directories: Directories
  readonly #pool: pg.Pool
  readonly #agency: string

  private constructor(urls: WorkerUrls, agency: string) {
    this.#door = new Door(urls.door)
    this.#directories = new Directories(this.#door.pool)
    this.#pool = runtimePool(urls.runtime, { max: 1, applicationName: 'nrm-hub-import' })
    this.#agency = agency
  }

  /** Errors: OperatorError where there is no such agency; HubError where it is shut out. */
  static async open(urls: WorkerUrls, agency: string): Promise<CaseWorker> {
    const worker = new CaseWorker(urls, agency)
    try {
      await worker.#enter()
      return worker
    } catch (error) {
      await worker[Symbol.asyncDispose]()
      throw error
    }
  }

  /**
   * Runs work in a transaction with a ticket, again where the ticket was taken away or another import was faster. `keep: false` undoes it at its end.
   * The work must send its first query at once. Errors: NotAllowed where the agreements in force do not let the agency do it.
   */
  async transaction<T>(work: (client: pg.ClientBase, owner: Owner) => Promise<T>, { keep = true } = {}): Promise<T> {
    for (let attempt = 1; ; attempt += 1) {
      const { ticket, owner } = await this.#enter()
      try {
        return await this.#once(ticket, owner, work, keep)
      } catch (error) {
        const { code = '' } = faultOf(error)
        // Also what a ticket that is taken away half way comes to.
        if (code === '42501' && (await this.#stands(ticket)))
          throw new NotAllowed(`The agreements in force do not let ${this.#agency} record cases for the purpose assistance.`, {
            cause: error,
          })
        if (attempt === ATTEMPTS || !AGAIN.has(code)) throw error
        // A ticket lasts five minutes at most, and ends with any change of law.
        await this.#door.drop(ticket)
        this.#directories.invalidate()
      }
    }
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await Promise.all([this.#pool.end(), this.#door.close()])
  }

  async #enter(): Promise<{ ticket: Ticket; owner: Owner }> {
    const directory = await this.#directories.current()
    const agency = agencyIn(directory, this.#agency)
    const ticket = await this.#door.open({
      agency: agency.id,
      user: IMPORT_USER,
      duties: ['case-worker'],
      purpose: 'assistance',
      generation: directory.generation,
    })
    return { ticket, owner: { id: agency.id, region: agency.region } }
  }

  async #stands(ticket: Ticket): Promise<boolean> {
    try {
      await query(this.#pool, 'select gate.enter($1)', [ticket.token])
      return true
    } catch {
      return false
    }
  }

  async #once<T>(ticket: Ticket, owner: Owner, work: (client: pg.ClientBase, owner: Owner) => Promise<T>, keep: boolean): Promise<T> {
    const client = await this.#pool.connect()
    let whole = false
    try {
      const [, , result] = await all<[unknown, unknown, T]>([
        query(client, 'begin'),
        query(client, 'select gate.enter($1)', [ticket.token]),
        work(client, owner),
      ])
      await query(client, keep ? 'commit' : 'rollback')
      whole = true
      return result
    } finally {
      // A transaction that failed has to end; the connection with it is the surest way, and failures are rare.
      client.release(!whole)
    }
  }
}

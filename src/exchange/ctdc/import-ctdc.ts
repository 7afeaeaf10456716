import type pg from 'pg'
import { OperatorError } from '../../base/errors.ts'
import { Directories } from '../../identity/directories.ts'
import { Door } from '../../identity/door.ts'
import type { Ticket } from '../../identity/ticket.ts'
import { faultOf } from '../../storage/database-error.ts'
import { query, runtimePool } from '../../storage/pool.ts'
import type { Reject } from './ctdc-case.ts'
import { insertBatch, linesThere, type Origin } from './insert-batch.ts'
import { digestOf, readCtdc } from './read-ctdc.ts'
import { newCaseOf, type ReadLine } from './new-case-of.ts'

export interface ImportOptions {
  /** Of the roles by which the import comes: it may no more than the agency's own case worker. */
  readonly urls: { readonly runtime: string; readonly door: string }
  /** The agency whose records these become. */
  readonly agency: string
  readonly path: string
  /** Rows a transaction; 1,000 where left out. */
  readonly batchSize?: number
  /** Told after each batch that is in for good, so that a caller shows how far it is. What it throws breaks the import off. */
  readonly onBatch?: (summary: Readonly<ImportSummary>) => void
}

/** What became of a file. The numbers are of rows. */
export interface ImportSummary {
  /** SHA-256 of the file in hex. */
  digest: string
  read: number
  added: number
  /** In since an earlier import of the same file. */
  already: number
  rejected: number
  /** The first of them. */
  readonly rejects: Reject[]
  /** Line up to which all is in or rejected. */
  throughLine: number
  seconds: number
  /** Why the rest of the file was not read, where it was not: what is in stays in. */
  stopped?: string
}

const BATCH = 1_000
export const REJECTS_SHOWN = 20
const ATTEMPTS = 5
const USER = 'hub import'

/**
 * Reads a CTDC file of 2020 into an agency's own cases, in transactions of 1,000 rows. A row is known by the file's digest and its line: the same file
 * again adds nothing, one that was broken off goes on, and of two imports at once each row is in once.
 * Errors: OperatorError where the agency is not there or may not record, or where the file cannot be read at all; HubError where the agency is shut out.
 */
export async function importCtdc({ urls, agency, path, batchSize = BATCH, onBatch }: ImportOptions): Promise<ImportSummary> {
  const started = performance.now()
  const digest = await digestOf(path)
  const summary: ImportSummary = { digest, read: 0, added: 0, already: 0, rejected: 0, rejects: [], throughLine: 1, seconds: 0 }
  const writer = await Writer.open(urls, agency, digest)
  const write = async (lines: readonly ReadLine[], throughLine: number): Promise<void> => {
    const added = lines.length > 0 ? await writer.write(lines) : 0
    summary.added += added
    summary.already += lines.length - added
    summary.throughLine = throughLine
    summary.seconds = (performance.now() - started) / 1_000
    onBatch?.(summary)
  }
  try {
    const batch: ReadLine[] = []
    let last = 1
    try {
      for await (const { line, record, reject } of readCtdc(path)) {
        summary.read += 1
        last = line
        if (record) batch.push({ line, record })
        else {
          summary.rejected += 1
          if (summary.rejects.length < REJECTS_SHOWN) summary.rejects.push(reject)
        }
        if (batch.length === batchSize) await write(batch.splice(0), last)
      }
    } catch (error) {
      // A file that breaks half way: what was read before is good.
      if (!(error instanceof OperatorError) || summary.read === 0 || error instanceof NotAllowed) throw error
      summary.stopped = error.message
    }
    await write(batch, last)
    return summary
  } finally {
    await writer.close()
  }
}

/** The database refuses what the agreements do not open. */
class NotAllowed extends OperatorError {}

/** Writes batches as the agency's case worker. */
class Writer {
  readonly #door: Door
  readonly #directories: Directories
  readonly #pool: pg.Pool
  readonly #agency: string
  readonly #digest: string

  private constructor(urls: ImportOptions['urls'], agency: string, digest: string) {
    this.#door = new Door(urls.door)
    this.#directories = new Directories(this.#door.pool)
    this.#pool = runtimePool(urls.runtime, { max: 1, applicationName: 'nrm-hub-import' })
    this.#agency = agency
    this.#digest = digest
  }

  static async open(urls: ImportOptions['urls'], agency: string, digest: string): Promise<Writer> {
    const writer = new Writer(urls, agency, digest)
    try {
      await writer.#enter()
      return writer
    } catch (error) {
      await writer.close()
      throw error
    }
  }

  /** Gives how many of the lines were new. Another import of the same file may take some of them meanwhile: then they are looked at again. */
  async write(lines: readonly ReadLine[]): Promise<number> {
    for (let attempt = 1; ; attempt += 1) {
      const { ticket, origin } = await this.#enter()
      try {
        return await this.#inTransaction(ticket, origin, lines)
      } catch (error) {
        const { code = '' } = faultOf(error)
        // Also what a ticket that is taken away half way comes to: only a new one tells.
        if (code === '42501' && attempt > 1)
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

  async close(): Promise<void> {
    await Promise.all([this.#pool.end(), this.#door.close()])
  }

  async #enter(): Promise<{ ticket: Ticket; origin: Origin }> {
    const directory = await this.#directories.current()
    const agency = directory.agencyByName.get(this.#agency)
    if (!agency) throw new OperatorError(`There is no agency "${this.#agency}"; hub agency list shows them.`)
    const ticket = await this.#door.open({
      agency: agency.id,
      user: USER,
      duties: ['case-worker'],
      purpose: 'assistance',
      generation: directory.generation,
    })
    return { ticket, origin: { owner: agency.id, region: agency.region, digest: this.#digest } }
  }

  async #inTransaction(ticket: Ticket, origin: Origin, lines: readonly ReadLine[]): Promise<number> {
    const client = await this.#pool.connect()
    let whole = false
    try {
      const [, , there] = await all([
        query(client, 'begin'),
        query(client, 'select gate.enter($1)', [ticket.token]),
        linesThere(
          client,
          origin,
          lines.map(({ line }) => line),
        ),
      ])
      const cases = lines.filter(({ line }) => !there.has(line)).map(line => newCaseOf(origin, line))
      await all([...(cases.length > 0 ? insertBatch(client, origin, cases) : []), query(client, 'commit')])
      whole = true
      return cases.length
    } finally {
      // A transaction that failed has to end; the connection with it is the surest way, and failures are rare.
      client.release(!whole)
    }
  }
}

/** No ticket; closed; taken by another import; a deadlock with one. */
const AGAIN: ReadonlySet<string> = new Set(['28000', '42501', '23505', '40P01'])

/** Sent one after the other without waiting; the first failure, which is the cause of those after it, once all have answered. */
async function all<T extends readonly unknown[]>(sent: readonly [...{ [K in keyof T]: Promise<T[K]> }]): Promise<T> {
  const failures: unknown[] = []
  const values = await Promise.all(sent.map(each => Promise.resolve(each).catch((error: unknown) => void failures.push(error))))
  if (failures.length > 0) throw failures[0]
  return values as unknown as T
}

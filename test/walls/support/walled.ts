import type pg from 'pg'
import type { Kind } from '../../../src/agreement/vocabulary.ts'
import { HubError } from '../../../src/base/errors.ts'
import { readGeneration } from '../../../src/identity/directory.ts'
import { Door } from '../../../src/identity/door.ts'
import type { Ticket } from '../../../src/identity/ticket.ts'
import type { Policy, Principal } from '../../../src/policy/decide.ts'
import { enact } from '../../../src/policy/enact.ts'
import { query, runtimePool } from '../../../src/storage/pool.ts'
import { type FreshDatabase, freshDatabase } from '../../support/database.ts'
import type { User } from '../../support/facts.ts'
import { connect } from '../../support/lawgiver.ts'
import { addAgreement } from '../../support/parties.ts'

/** Somebody who asks, as the meaning and the facts know him. */
export type Asker = Principal & User

export interface NewAgency {
  readonly name: string
  readonly kind: Kind
  readonly region: string
}

/** A database of its own with the row wall up, and everybody who has to do with it connected as in life. */
export class Walled implements AsyncDisposable {
  /** By name, without the public. */
  readonly ids = new Map<string, number>()
  #generation = 0

  private constructor(
    readonly database: FreshDatabase,
    readonly superuser: pg.Client,
    readonly lawgiver: pg.Client,
    readonly door: Door,
    readonly runtime: pg.Pool,
  ) {}

  /** `template`: a database to copy, which nobody uses meanwhile. */
  static async open(template?: string): Promise<Walled> {
    const database = await freshDatabase(template ? { template } : {})
    const { urls, superuserUrl } = database
    const [superuser, lawgiver] = await Promise.all([connect(superuserUrl), connect(urls.lawgiver)])
    const walled = new Walled(database, superuser, lawgiver, new Door(urls.door), runtimePool(urls.runtime, { max: 2 }))
    await walled.lawHasChanged()
    return walled
  }

  /** To be called after every change of law or standing: tickets of before are dead. */
  async lawHasChanged(): Promise<void> {
    this.#generation = await readGeneration(this.door.pool)
    const { rows } = await this.superuser.query<{ id: number; name: string }>('select id, name from gate.agency where id > 0')
    for (const { id, name } of rows) this.ids.set(name, id)
  }

  /** Agencies that have signed nothing yet. */
  async register(agencies: readonly NewAgency[]): Promise<void> {
    const last = Math.max(0, ...this.ids.values())
    for (const [i, { name, kind, region }] of agencies.entries())
      await this.lawgiver.query('insert into gate.agency (id, name, kind, region, title) values ($1, $2, $3, $4, $5)', [
        last + 1 + i,
        name,
        kind,
        region,
        { en: name, ru: name, be: name },
      ])
    await enact(this.lawgiver)
    await this.lawHasChanged()
  }

  idOf(agency: string): number {
    const id = this.ids.get(agency)
    if (id === undefined) throw new Error(`no agency ${agency}`)
    return id
  }

  /** A ticket, or undefined where the door opens to none: the agency is suspended. */
  async ticket({ agency, user, duties, purpose }: Asker): Promise<Ticket | undefined> {
    const number = agency === null ? 0 : this.idOf(agency)
    try {
      return await this.door.open({ agency: number, user, duties, purpose, generation: this.#generation })
    } catch (error) {
      if (error instanceof HubError && error.code === 'FORBIDDEN') return undefined
      throw error
    }
  }

  /** Runs statements of the hub behind a ticket, and takes back whatever they did. */
  async behind<Row extends pg.QueryResultRow>(ticket: Ticket, ...statements: pg.QueryConfig[]): Promise<pg.QueryResult<Row>> {
    const client = await this.runtime.connect()
    try {
      const all = [{ text: 'begin' }, { text: 'select gate.enter($1)', values: [ticket.token] }, ...statements, { text: 'rollback' }]
      const settled = await Promise.allSettled(all.map(statement => client.query<Row>(statement)))
      const failed = settled.find(one => one.status === 'rejected')
      if (failed) throw failed.reason
      return (settled.at(-2) as PromiseFulfilledResult<pg.QueryResult<Row>>).value
    } finally {
      client.release()
    }
  }

  /** These agreements alone are in force, and these agencies suspended. Enacted as of `at`: where that is long ago, the law of now is one period of several. */
  async legislate({ agreements, absences = [] }: Policy, at: Date): Promise<void> {
    await this.withoutLaw()
    for (const agreement of agreements) await addAgreement(this.lawgiver, agreement, agency => this.idOf(agency))
    for (const { agency, since } of absences)
      await this.lawgiver.query('update gate.agency set suspended_at = $2 where name = $1', [agency, since])
    await enact(this.lawgiver, at)
    await this.lawHasChanged()
  }

  /** As before any agreement: the charter alone. */
  async withoutLaw(): Promise<void> {
    await query(this.superuser, 'with s as (delete from agreement.signature) delete from agreement.version')
    await query(this.superuser, 'update gate.agency set suspended_at = null where suspended_at is not null')
    await enact(this.lawgiver)
    await this.lawHasChanged()
  }

  async disconnect(): Promise<void> {
    await Promise.all([this.superuser.end(), this.lawgiver.end(), this.door.close(), this.runtime.end()])
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.disconnect()
    await this.database.drop()
  }
}

/** The door to a database of its own, and short ways to look at what its tickets give. */
import pg from 'pg'
import { afterAll, afterEach, beforeAll, beforeEach } from 'vitest'
import { CATEGORIES } from '../../src/agreement/vocabulary.ts'
import { Door, type Holder } from '../../src/identity/door.ts'
import type { Ticket } from '../../src/identity/ticket.ts'
import { connected } from '../../src/storage/connecting.ts'
import { type FreshDatabase, freshDatabase } from './database.ts'
import { addAgency, addLaw, addPeriod } from './parties.ts'

export let db: FreshDatabase
export let door: Door
export let lawgiver: pg.Client
export let superuser: pg.Client
let clients: pg.Client[] = []
let period: number

export const client = async (url: string): Promise<pg.Client> => {
  const made = new pg.Client(url)
  made.on('error', () => undefined)
  await made.connect()
  clients.push(made)
  return made
}

/** Registers what each test of a file needs: two agencies, a law in force, and the door as new. */
export function useDoor(): void {
  beforeAll(async () => {
    db = await freshDatabase()
    await connected(db.urls.lawgiver, async seeding => {
      await addAgency(seeding, 1, 'red-cross')
      await addAgency(seeding, 2, 'police')
    })
  })
  afterAll(() => db.drop())

  beforeEach(async () => {
    door = new Door(db.urls.door)
    lawgiver = await client(db.urls.lawgiver)
    superuser = await client(db.superuserUrl)
    await lawgiver.query('delete from gate.period')
    await lawgiver.query('update gate.agency set suspended_at = null where suspended_at is not null')
    await beginPeriod()
    await openCases('case-worker')
    await openCases('analyst', 'demographics')
    // The charter's: for every agency.
    await addLaw(lawgiver, {
      period,
      agency: null,
      duty: 'data-protection-officer',
      purpose: 'oversight',
      action: 'erase',
      category: 'identity',
      way: 'own',
    })
  })
  afterEach(async () => {
    await door.close()
    await Promise.all(clients.map(each => each.end()))
    clients = []
  })
}

/** A time of law, with nothing in it yet. */
export const beginPeriod = async (): Promise<void> => void (period = await addPeriod(lawgiver))

export const openCases = (duty: 'case-worker' | 'analyst', category: (typeof CATEGORIES)[number] = 'case-summary'): Promise<void> =>
  addLaw(lawgiver, { period, agency: 1, duty, purpose: 'assistance', action: 'read', category, way: 'own' })

export const anna: Holder = { agency: 1, user: 'anna', duties: ['case-worker'], purpose: 'assistance', generation: 1 }

interface Seen {
  agency: number | null
  usr: string | null
  purpose: number | null
  /** Categories of the own cases that may be read. */
  reads: string[]
  erases: string[]
  lanes: number[] | null
}

const SEEN = `
  select gate.agency() as agency, gate.usr() as usr, gate.purpose() as purpose, gate.lanes() as lanes,
    array(select c from generate_series(0, 14) c where gate.own(c, 0)) as reads,
    array(select c from generate_series(0, 14) c where gate.own(c, 3)) as erases`
export const NOBODY = { agency: null, usr: null, purpose: null, lanes: null, reads: [], erases: [] }

export const look = async (runtime: pg.Client): Promise<Seen> => {
  const { rows } = await runtime.query<Seen & { reads: number[]; erases: number[] }>(SEEN)
  const names = (numbers: readonly number[]): string[] => numbers.map(number => CATEGORIES[number]!)
  return { ...rows[0]!, reads: names(rows[0]!.reads), erases: names(rows[0]!.erases) }
}

export const enter = (runtime: pg.Client, ticket: Ticket): Promise<unknown> => runtime.query('select gate.enter($1)', [ticket.token])

/** What a transaction sees that enters with the ticket. */
export const under = async (ticket: Ticket): Promise<Seen> => {
  const runtime = await client(db.urls.runtime)
  await runtime.query('begin')
  await enter(runtime, ticket)
  const seen = await look(runtime)
  await runtime.query('commit')
  return seen
}

export const asKeeper = (sql: string, values: unknown[] = []): Promise<void> =>
  connected(db.migrateUrl, async keeper => {
    await keeper.query('set role hub_keeper')
    await keeper.query(sql, values)
  })

export const tickets = async (): Promise<number> => {
  const { rows } = await superuser.query<{ n: number }>('select count(*)::int as n from gate.ticket')
  return rows[0]!.n
}

/** Waits until a connection of the role waits for a lock; fails where it never does. */
export const waiting = async (role: string): Promise<void> => {
  for (let n = 0; n < 400; n += 1) {
    const { rowCount } = await superuser.query(
      `select from pg_stat_activity where usename = $1 and datname = current_database() and wait_event_type = 'Lock'`,
      [role],
    )
    if (rowCount) return
    await new Promise(resolve => setTimeout(resolve, 5))
  }
  throw new Error(`${role} does not wait`)
}

export const refused = (code: string) => ({ code })
export const SUSPEND = `update gate.agency set suspended_at = now() where id = 1`

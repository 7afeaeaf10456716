/** Five agencies, a small law, and a few cases in which every value says whose it is; and short ways to attack them. */
import { createHash, randomBytes, randomUUID } from 'node:crypto'
import pg from 'pg'
import {
  type Action,
  ACTIONS,
  CASE_CATEGORIES,
  CATEGORIES,
  type Category,
  type Duty,
  type Purpose,
  PURPOSES,
  WAYS,
} from '../../../src/agreement/vocabulary.ts'
import { CLASSES } from '../../../src/policy/law-row.ts'
import type { LoginRole } from '../../../src/storage/roles.ts'
import type { FreshDatabase } from '../../support/database.ts'
import { addAgency } from '../../support/parties.ts'

/** Agencies by number. The coordinator counts and reads no case; the stranger has signed nothing. */
export const SHELTER = 1
export const POLICE = 2
export const HEALTH = 3
export const COORDINATOR = 4
export const STRANGER = 5

export interface Who {
  readonly agency: number
  readonly user?: string
  readonly duties?: readonly string[]
  readonly purpose?: Purpose | null
}

const worker = (agency: number, user = `worker-${agency}`): Who => ({ agency, user, duties: ['case-worker'], purpose: 'assistance' })
export const shelter = worker(SHELTER)
export const police = worker(POLICE)
export const health = worker(HEALTH)
export const stranger = worker(STRANGER)
export const coordinator: Who = { agency: COORDINATOR, user: 'coordinator', duties: ['coordinator'], purpose: 'coordination' }
export const analyst: Who = { agency: SHELTER, user: 'analyst', duties: ['analyst'], purpose: 'statistics' }
/** Nobody who is signed in. */
export const everybody: Who = { agency: 0, user: 'public', duties: [], purpose: 'statistics' }

/** A case with its id and the rows under it. */
export interface SeededCase {
  readonly owner: number
  readonly id: string
  readonly person: string
}

type Opening = readonly [
  agencies: readonly number[],
  duty: Duty | 'none',
  purpose: Purpose,
  action: Action,
  categories: readonly Category[],
  way: string,
  owners?: readonly number[],
]

const WORKERS = [SHELTER, POLICE, HEALTH, STRANGER]
const LAW: readonly Opening[] = [
  [WORKERS, 'case-worker', 'assistance', 'read', CASE_CATEGORIES, 'own'],
  [WORKERS, 'case-worker', 'assistance', 'write', CASE_CATEGORIES, 'own'],
  [WORKERS, 'case-worker', 'assistance', 'read', ['case-summary'], 'offered'],
  [WORKERS, 'case-worker', 'assistance', 'read', ['case-summary', 'demographics', 'assistance'], 'referred'],
  [WORKERS, 'case-worker', 'assistance', 'write', ['assistance', 'identity'], 'referred'],
  [WORKERS, 'case-worker', 'assistance', 'read', ['identity', 'contact'], 'referred+consent'],
  [WORKERS, 'case-worker', 'assistance', 'read', ['child-protection'], 'referred+minor'],
  // Of the region it reads the police's summaries, of nobody else.
  [[HEALTH], 'case-worker', 'assistance', 'read', ['case-summary'], 'region', [POLICE]],
  [[POLICE], 'case-worker', 'assistance', 'read', ['case-summary', 'identity'], 'grant'],
  [[SHELTER, POLICE], 'analyst', 'statistics', 'aggregate', ['case-summary', 'demographics'], 'own'],
  [[COORDINATOR], 'coordinator', 'coordination', 'aggregate', ['case-summary', 'demographics'], 'region'],
  // Whoever only writes.
  [[SHELTER], 'administrator', 'coordination', 'write', ['case-summary'], 'own'],
]

/** A law in which the class of an agency's cases is the agency's number. */
export async function enactSmallLaw(lawgiver: pg.ClientBase): Promise<void> {
  const rows = new Map<string, number[]>()
  for (const [agencies, duty, purpose, action, categories, way, owners] of LAW) {
    const number = WAYS.findIndex(each => each.name === way)
    for (const agency of agencies)
      for (const category of categories) {
        const key = [agency, duty, PURPOSES.indexOf(purpose), ACTIONS.indexOf(action), CATEGORIES.indexOf(category)].join()
        const bits = rows.get(key) ?? Array.from({ length: WAYS.length * CLASSES }, () => 0)
        for (const owner of owners ?? [...WORKERS, COORDINATOR]) bits[number * CLASSES + owner] = 1
        rows.set(key, bits)
      }
  }
  const values = [...rows].map(([key, bits]) => {
    const [agency, duty, ...numbers] = key.split(',')
    return `(${agency}, '${duty}', ${numbers.join(', ')}, B'${bits.join('')}')`
  })
  await lawgiver.query('delete from gate.period')
  await lawgiver.query(`
    with p as (insert into gate.period (valid_from, valid_until, classes) values (clock_timestamp(), 'infinity', '[0:5]={0,1,2,3,4,5}') returning id)
    insert into gate.law (period_id, agency_id, duty, purpose, action, category, sees, clauses)
    select p.id, v.*, '[]' from p, (values ${values.join()}) v(agency, duty, purpose, action, category, sees)`)
}

/** What a statement came to: its rows as JSON, or the error's code. */
export type Outcome = string

export interface World {
  readonly db: FreshDatabase
  /** For looking only. */
  readonly superuser: pg.Client
  /** Of the shelter: nobody else may see it. */
  readonly secret: SeededCase
  /** Of the shelter: offered to the police, which has not answered. */
  readonly offered: SeededCase & { readonly referral: string }
  /** Of the shelter: accepted by health, which has the person's consent, withdrawn for the police. */
  readonly referred: SeededCase & { readonly referral: string; readonly consent: string; readonly withdrawn: string }
  /** Of the police: opened to nobody but by region to health. */
  readonly polices: SeededCase
  connect(role: LoginRole): Promise<pg.Client>
  token(who: Who): Promise<Buffer>
  /** One statement as the runtime, behind a ticket of `who` (null: behind none), rolled back. */
  ask(who: Who | null, sql: string, values?: unknown[]): Promise<Outcome>
  /** The words of its failure; '' where it does not fail. */
  words(who: Who | null, sql: string): Promise<string>
  end(): Promise<void>
}

export const sha = (token: Buffer): Buffer => createHash('sha256').update(token).digest()
const numberOf = (purpose: Purpose | null | undefined): number | null => (purpose ? PURPOSES.indexOf(purpose) : null)

export async function connectTo(url: string): Promise<pg.Client> {
  const client = new pg.Client(url)
  client.on('error', () => undefined)
  await client.connect()
  return client
}

/** Runs a statement by the simple protocol, without values: as whoever has got hold of the connection would. */
export async function attempt(client: pg.ClientBase, sql: string, values?: unknown[]): Promise<Outcome> {
  try {
    const result = await client.query({ text: sql, ...(values && { values }), rowMode: 'array' } as pg.QueryConfig)
    const last = Array.isArray(result) ? result.at(-1) : result
    return JSON.stringify(last.rows)
  } catch (error) {
    return (error as pg.DatabaseError).code ?? String(error)
  }
}

/** What PostgreSQL says of a failure, in all its fields. */
export async function wordsOf(client: pg.ClientBase, sql: string): Promise<string> {
  try {
    await client.query(sql)
    return ''
  } catch (error) {
    const { code, message, detail, hint, where, constraint, table, column, internalQuery } = error as pg.DatabaseError
    return JSON.stringify({ code, message, detail, hint, where, constraint, table, column, internalQuery })
  }
}

/** A transaction behind a ticket (null: behind none), always rolled back. */
export async function under<T>(client: pg.Client, token: Buffer | null, act: () => Promise<T>): Promise<T> {
  await client.query('begin')
  try {
    if (token) await client.query('select gate.enter($1)', [token])
    return await act()
  } finally {
    await client.query('rollback')
  }
}

/** Several statements behind a ticket, and committed. Errors: PostgreSQL's. */
export async function commitUnder(client: pg.Client, token: Buffer, ...statements: readonly string[]): Promise<void> {
  await client.query('begin')
  try {
    await client.query('select gate.enter($1)', [token])
    for (const sql of statements) await client.query(sql)
    await client.query('commit')
  } catch (error) {
    await client.query('rollback')
    throw error
  }
}

/** The statements by which the hub registers a case, each value a mark that says whose it is. */
export function registering(it: SeededCase, mark: string): string[] {
  const key = `${it.owner}, '${it.id}'`
  const bytes = (text: string): string => `convert_to('${text}', 'UTF8')`
  return [
    `insert into nrm.person(owner, id, child_until) values (${it.owner}, '${it.person}', '2099-01-01')`,
    `insert into nrm."case"(owner, id, person_id, reference, region, district, opened_on) values (${key}, '${it.person}', '${mark}-REF', 'BY-BR', '${mark}-DISTRICT', '2015-03-0${it.owner}')`,
    `insert into nrm.demographics(owner, case_id, sex, age_group, citizenship) values (${key}, 'FEMALE', 'AGE_18_20', 'BY')`,
    `insert into nrm.exploitation(owner, case_id, sector) values (${key}, '${mark}-SECTOR')`,
    `insert into nrm.identity(owner, case_id, person_id, sealed) values (${key}, '${it.person}', ${bytes(`${mark}-IDENTITY`)})`,
    `insert into nrm.contact(owner, case_id, person_id, sealed) values (${key}, '${it.person}', ${bytes(`${mark}-CONTACT`)})`,
    `insert into nrm.health(owner, case_id, needs, pregnant) values (${key}, '{${mark}-NEED}', 'YES')`,
    `insert into nrm.child_protection(owner, case_id, guardian) values (${key}, '${mark}-GUARDIAN')`,
    `insert into nrm.proceedings(owner, case_id, number, stage) values (${key}, '${mark}-NUMBER', 'TRIAL')`,
    `insert into nrm.assistance(owner, case_id, id, kind, started_on) values (${key}, gen_random_uuid(), '${mark}-KIND', '2015-04-01')`,
  ]
}

export const newCase = (owner: number): SeededCase => ({ owner, id: randomUUID(), person: randomUUID() })

/** What every value of the seeded cases begins with, and then whose it is: whoever finds another's in an answer has broken through. */
export const MARK = 'MARK'
/** Whose marks an answer holds: SECRET, OFFERED, REFERRED, POLICE. */
export const marksIn = (text: string): string[] => [...new Set([...text.matchAll(/MARK-([A-Z]+)/g)].map(match => match[1]!))].sort()

const refer = (it: SeededCase, id: string, to: number): string =>
  `insert into nrm.referral(owner, case_id, id, to_agency, categories) values (${it.owner}, '${it.id}', '${id}', ${to}, 1023)`
const consent = (it: SeededCase, id: string, to: number): string =>
  `insert into nrm.consent(owner, case_id, id, to_agency, purpose, categories, given_on) values (${it.owner}, '${it.id}', '${id}', ${to}, 1, 1023, '2015-03-01')`

export async function makeWorld(db: FreshDatabase): Promise<World> {
  const clients: pg.Client[] = []
  const connect: World['connect'] = async role => {
    const client = await connectTo(db.urls[role])
    clients.push(client)
    return client
  }
  const superuser = await connectTo(db.superuserUrl)
  clients.push(superuser)
  const [lawgiver, door, runtime] = await Promise.all([connect('lawgiver'), connect('door'), connect('runtime')])
  await addAgency(lawgiver, SHELTER, 'shelter')
  await addAgency(lawgiver, POLICE, 'police', 'interior-affairs')
  await addAgency(lawgiver, HEALTH, 'health', 'health')
  await addAgency(lawgiver, COORDINATOR, 'coordinator', 'coordination')
  await addAgency(lawgiver, STRANGER, 'stranger')
  await enactSmallLaw(lawgiver)

  const token: World['token'] = async ({ agency, user = 'u', duties = [], purpose }) => {
    const made = randomBytes(32)
    await door.query(`select gate.open($1, $2, $3, $4, $5, '5 minutes')`, [sha(made), agency, user, duties, numberOf(purpose)])
    return made
  }

  const secret = newCase(SHELTER)
  const offered = { ...newCase(SHELTER), referral: randomUUID() }
  const referred = { ...newCase(SHELTER), referral: randomUUID(), consent: randomUUID(), withdrawn: randomUUID() }
  const polices = newCase(POLICE)
  const shelters = await token(shelter)
  await commitUnder(
    runtime,
    shelters,
    ...registering(secret, `${MARK}-SECRET`),
    ...registering(offered, `${MARK}-OFFERED`),
    ...registering(referred, `${MARK}-REFERRED`),
    refer(offered, offered.referral, POLICE),
    refer(referred, referred.referral, HEALTH),
    consent(referred, referred.consent, HEALTH),
    consent(referred, referred.withdrawn, POLICE),
    `update nrm.consent set withdrawn_at = now(), version = 2 where id = '${referred.withdrawn}'`,
    `insert into nrm.idempotency(key, operation, digest, owner, case_id) values ('${MARK}-key-1', 'registerCase', '\\x00', 1, '${secret.id}')`,
    `select audit.append('{"act": "${MARK}"}')`,
  )
  await commitUnder(runtime, await token(police), ...registering(polices, `${MARK}-POLICE`))
  await commitUnder(
    runtime,
    await token(health),
    `update nrm.referral set status = 'ACCEPTED', version = 2 where id = '${referred.referral}'`,
  )
  await superuser.query('analyze')
  const behind = async <T>(who: Who | null, act: () => Promise<T>): Promise<T> => under(runtime, who && (await token(who)), act)
  return {
    ask: (who, sql, values) => behind(who, () => attempt(runtime, sql, values)),
    words: (who, sql) => behind(who, () => wordsOf(runtime, sql)),
    db,
    superuser,
    secret,
    offered,
    referred,
    polices,
    connect,
    token,
    async end() {
      await Promise.all(clients.map(client => client.end()))
      await db.drop()
    },
  }
}

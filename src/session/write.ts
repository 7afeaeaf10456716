import { createHash } from 'node:crypto'
import type { EntityManager } from '@mikro-orm/postgresql'
import canonicalize from 'canonicalize'
import { sql } from 'kysely'
import { HubError, badInput, notFound } from '../base/errors.ts'
import { type AskedRoot, categoriesOf } from '../policy/asked.ts'
import { faultOf } from '../storage/database-error.ts'
import { type Reading, readingStatement, shown } from './read.ts'
import type { Session } from './session.ts'
import type { Row } from './shape.ts'
import { isTicketGone } from './ticketed.ts'

/** Where what a mutation made or changed is stored: its case, and its own id where it is not the case. */
export interface Written {
  readonly owner: number
  readonly caseId: string
  readonly id?: string
}

export interface Writing {
  readonly input: { readonly idempotencyKey: string }
  /** Checks and writes; `em` is inside the transaction, behind the ticket. */
  readonly act: (em: EntityManager) => Promise<Written>
  /** How the thing is read for the answer. */
  readonly reading: (written: Written) => Reading
}

const TAKEN = '23505'

/**
 * A mutation: one transaction with the ticket, the deed, its entry in the log and the reading of what came of it. The same key with the same
 * input gives the thing that the first made, as it is now; with another input it is refused.
 * Errors: BAD_INPUT, CONFLICT, FORBIDDEN, NOT_FOUND (what the asker may not read is not there).
 */
export async function write(session: Session, asked: AskedRoot, writing: Writing): Promise<Row> {
  if (!/^[\x21-\x7e]{8,100}$/.test(writing.input.idempotencyKey))
    throw badInput('input.idempotencyKey', 'form', 'idempotencyKey has 8 to 100 visible ASCII characters; a random UUID is best.')
  try {
    return await once(session, asked, writing)
  } catch (error) {
    if (isTicketGone(error)) {
      await session.hub.door.drop(await session.ticket())
      session.hub.directories.invalidate()
      return await once(session, asked, writing)
    }
    // Another request with this key was faster: what it made is the answer.
    if (isIdempotencyRace(error)) return await once(session, asked, writing)
    throw translated(error)
  }
}

async function once(session: Session, asked: AskedRoot, { input, act, reading }: Writing): Promise<Row> {
  const ticket = await session.ticket()
  const digest = createHash('sha256').update(canonicalize({ operation: asked.coordinate, input })!).digest()
  const answer = await session.hub.orm.em.fork().transactional(async em => {
    const db = em.getKysely()
    await sql`select gate.enter(${ticket.token})`.execute(db)
    const known = await earlier(em, input.idempotencyKey, digest)
    const written = known ?? (await act(em))
    if (!known) await remember(em, input.idempotencyKey, asked.coordinate, digest, written)
    const entry = { act: known ? 'repeat' : 'write', field: asked.coordinate, categories: writtenCategories(asked), cases: [[written.owner, written.caseId]], request: session.requestId }
    await sql`select audit.append(${JSON.stringify(entry)}::json)`.execute(db)
    const plan = reading(written)
    const { rows } = await readingStatement(session, asked, plan).execute(db)
    return { plan, result: rows[0] as Parameters<typeof shown>[3] }
  })
  const row = shown(session, asked, answer.plan, answer.result).rows[0]
  if (!row) throw notFound('record')
  return row.node
}

interface Known {
  digest: Buffer
  owner: number
  case_id: string
  id: string | null
}

async function earlier(em: EntityManager, key: string, digest: Buffer): Promise<Written | undefined> {
  const { rows } = await sql<Known>`select digest, owner, case_id, id from nrm.idempotency where key = ${key}`.execute(em.getKysely())
  const known = rows[0]
  if (!known) return undefined
  if (!known.digest.equals(digest)) throw new HubError('CONFLICT', 'This idempotencyKey was used for another input.', { field: 'input.idempotencyKey' })
  return { owner: known.owner, caseId: known.case_id, ...(known.id && { id: known.id }) }
}

async function remember(em: EntityManager, key: string, operation: string, digest: Buffer, { owner, caseId, id }: Written): Promise<void> {
  await sql`insert into nrm.idempotency(key, operation, digest, owner, case_id, id) values (${key}, ${operation}, ${digest}, ${owner}, ${caseId}, ${id ?? null})`.execute(em.getKysely())
}

const writtenCategories = (asked: AskedRoot): string[] => [...new Set([asked.need.category, ...categoriesOf(asked)])]

/** What the database says, as far as a caller may know. Its own words never pass: a cast or a key puts a value into them. */
function translated(error: unknown): unknown {
  const { code, constraint } = faultOf(error)
  if (code === 'HB409') return new HubError('CONFLICT', 'It is no longer in a state in which this can be done.')
  if (code === '42501') return new HubError('FORBIDDEN', 'The agreements in force do not allow this.')
  if (code === TAKEN && constraint?.includes('reference')) return new HubError('CONFLICT', 'Your agency has a case with this reference.', { field: 'input.reference' })
  return error
}

const isIdempotencyRace = (error: unknown): boolean => {
  const { code, constraint } = faultOf(error)
  return code === TAKEN && constraint === 'idempotency_pkey'
}

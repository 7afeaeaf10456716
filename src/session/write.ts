import { createHmac } from 'node:crypto'
import type { EntityManager } from '@mikro-orm/postgresql'
import canonicalize from 'canonicalize'
import { sql } from 'kysely'
import { HubError, badInput } from '../base/errors.ts'
import { type AskedRoot, categoriesOf } from '../policy/asked.ts'
import { cancelBackend } from '../storage/cancel.ts'
import { faultOf } from '../storage/database-error.ts'
import { untilDeadline } from './cancelling.ts'
import { Deadline } from './deadline.ts'
import { type Reading, readingStatement, shown } from './read.ts'
import type { Session } from './session.ts'
import type { Row } from './shape.ts'
import { isTicketGone, runTicketed } from './ticketed.ts'

/** Where what a mutation made or changed is stored: its case, and its own id where it is not the case. */
export interface Written {
  readonly owner: number
  readonly caseId: string
  readonly id?: string
  /** Where the deed closes the thing to its doer: how it reads, from before and with what was changed. */
  readonly told?: Told
}

/** What a reading's statement gives. */
export type Told = Parameters<typeof shown>[3]

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
 * input gives the thing that the first made, as it is now, or null and what withholds it where it has been closed to the asker; with another
 * input it is refused. What is refused leaves its entry in the log too.
 * Errors: BAD_INPUT, CONFLICT, FORBIDDEN, NOT_FOUND (what the asker may not read is not there).
 */
export async function write(session: Session, asked: AskedRoot, writing: Writing): Promise<Row | null> {
  if (!/^[\x21-\x7e]{8,100}$/.test(writing.input.idempotencyKey))
    throw badInput('input.idempotencyKey', 'form', {
      en: 'idempotencyKey has 8 to 100 visible ASCII characters; a random UUID is best.',
      ru: 'В idempotencyKey от 8 до 100 видимых знаков ASCII; лучше всего случайный UUID.',
      be: 'У idempotencyKey ад 8 да 100 бачных знакаў ASCII; найлепш — выпадковы UUID.',
    })
  const digest = digestOf(await session.hub.keys.indexKey(session.self.id), asked.coordinate, writing.input)
  try {
    return await withTicket(session, () => once(session, asked, writing, digest))
  } catch (error) {
    const told = translated(error)
    if (told instanceof HubError && (told.code === 'NOT_FOUND' || told.code === 'FORBIDDEN')) await deny(session, asked)
    throw told
  }
}

/** Where the ticket has been taken away it is opened anew, once: the database refuses where there is no right left. */
async function withTicket<T>(session: Session, deed: () => Promise<T>): Promise<T> {
  try {
    return await deed()
  } catch (error) {
    if (!isTicketGone(error)) throw error
    await session.hub.door.drop(await session.ticket())
    session.hub.directories.invalidate()
    return deed()
  }
}

/**
 * The deed's transaction is gone with all that it wrote: the refusal has one of its own, and time of its own, so that whoever tries and goes away at
 * once is written down too. It does not say of what: absent and closed are one.
 */
export async function deny(session: Session, asked: Pick<AskedRoot, 'coordinate' | 'need'>): Promise<void> {
  const entry = JSON.stringify({ act: 'deny', field: asked.coordinate, categories: [asked.need.category], request: session.requestId })
  await runTicketed(session.within(new Deadline()), sql`select audit.append(${entry}::json) as n`)
}

/**
 * Keyed: by a plain digest whoever has a copy of the database could see that a name is the one that was sent in.
 * Errors: BAD_INPUT where a text is no Unicode: JSON lets half a surrogate pair through.
 */
function digestOf(secret: Buffer, operation: string, input: object): Buffer {
  let text: string
  try {
    text = canonicalize({ operation, input })!
  } catch (cause) {
    throw new HubError(
      'BAD_INPUT',
      { en: 'A text holds half a surrogate pair.', ru: 'В тексте половина суррогатной пары.', be: 'У тэксце палова суррагатнай пары.' },
      { field: 'input', rule: 'unicode' },
      { cause },
    )
  }
  return createHmac('sha256', secret).update(text).digest()
}

async function once(session: Session, asked: AskedRoot, { input, act, reading }: Writing, digest: Buffer): Promise<Row | null> {
  const ticket = await session.ticket()
  const { caller } = session
  const answer = await inTransaction(session, async em => {
    const db = em.getKysely()
    // Of two requests with one key the second waits here, and then finds what the first has made.
    const turn = JSON.stringify(['idempotency', caller.agency?.id, caller.user, input.idempotencyKey])
    await sql`select gate.enter(${ticket.token}), pg_advisory_xact_lock(hashtextextended(${turn}, 0))`.execute(db)
    const known = await earlier(em, input.idempotencyKey, digest)
    const written = known ?? (await act(em))
    if (!known) await remember(em, input.idempotencyKey, asked.coordinate, digest, written)
    const entry = {
      act: known ? 'repeat' : 'write',
      field: asked.coordinate,
      categories: writtenCategories(asked),
      cases: [[written.owner, written.caseId]],
      request: session.requestId,
    }
    await sql`select audit.append(${JSON.stringify(entry)}::json)`.execute(db)
    const plan = reading(written)
    return { plan, result: written.told ?? (await readInside(em, session, asked, plan)) }
  })
  const row = (await shown(session, asked, answer.plan, answer.result)).rows[0]
  // It is done, or was: an error would say that it is not.
  if (!row) session.withhold(asked.coordinate, { category: asked.need.category, action: 'read' })
  return row?.node ?? null
}

/** A transaction of the session's agency's, ended by the session's deadline. Errors: those of the deed and of the deadline. */
function inTransaction<T>(session: Session, deed: (em: EntityManager) => Promise<T>): Promise<T> {
  const { hub, deadline, agencyNumber } = session
  return hub.writing.within(agencyNumber, deadline, () =>
    hub.orm.em.fork().transactional(async em => {
      const settings = sql<Backend>`select pg_backend_pid() as process, set_config('statement_timeout', ${String(deadline.left)}, true)`
      const { rows } = await settings.execute(em.getKysely())
      const stop = () => cancelBackend(hub.pool, rows[0]!.process)
      return untilDeadline(deadline, stop, () => deed(em))
    }),
  )
}

interface Backend {
  process: number
}

/** A reading inside the transaction of a mutation. */
export async function readInside(em: EntityManager, session: Session, asked: AskedRoot, plan: Reading): Promise<Told> {
  const { rows } = await readingStatement(session, asked, plan).execute(em.getKysely())
  return rows[0] as Told
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
  if (!known.digest.equals(digest))
    throw new HubError(
      'CONFLICT',
      {
        en: 'This idempotencyKey was used for another input.',
        ru: 'Этот idempotencyKey уже был с другими данными.',
        be: 'Гэты idempotencyKey ужо быў з іншымі данымі.',
      },
      { field: 'input.idempotencyKey' },
    )
  return { owner: known.owner, caseId: known.case_id, ...(known.id && { id: known.id }) }
}

async function remember(em: EntityManager, key: string, operation: string, digest: Buffer, { owner, caseId, id }: Written): Promise<void> {
  await sql`insert into nrm.idempotency(key, operation, digest, owner, case_id, id) values (${key}, ${operation}, ${digest}, ${owner}, ${caseId}, ${id ?? null})`.execute(
    em.getKysely(),
  )
}

const writtenCategories = (asked: AskedRoot): string[] => [...new Set([asked.need.category, ...categoriesOf(asked)])]

/** What the database says, as far as a caller may know. Its own words never pass: a cast or a key puts a value into them. */
export function translated(error: unknown): unknown {
  const { code, constraint } = faultOf(error)
  if (code === 'HB409')
    return new HubError('CONFLICT', {
      en: 'It is no longer in a state in which this can be done.',
      ru: 'Состояние уже не то, в котором это можно сделать.',
      be: 'Стан ужо не той, у якім гэта можна зрабіць.',
    })
  if (code === '42501')
    return new HubError('FORBIDDEN', {
      en: 'The agreements in force do not allow this.',
      ru: 'Действующие соглашения этого не допускают.',
      be: 'Дзейныя пагадненні гэтага не дапускаюць.',
    })
  if (code === TAKEN && constraint?.includes('reference'))
    return new HubError(
      'CONFLICT',
      {
        en: 'Your agency has a case with this reference.',
        ru: 'У вашей организации уже есть дело с таким номером.',
        be: 'У вашай арганізацыі ўжо ёсць справа з такім нумарам.',
      },
      { field: 'input.reference' },
    )
  return error
}

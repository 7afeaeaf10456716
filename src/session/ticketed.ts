import { createHash } from 'node:crypto'
import type { Socket } from 'node:net'
import type { RawBuilder } from 'kysely'
import pg from 'pg'
import { faultOf } from '../storage/database-error.ts'
import { compiled } from './compile.ts'
import type { Session } from './session.ts'

/** Names of prepared statements, by text. Bounded: whoever sends ever new selections gets unnamed ones, planned each time. */
const names = new Map<string, string>()
const MOST_NAMES = 500

function nameOf(text: string): string | undefined {
  let name = names.get(text)
  if (!name && names.size < MOST_NAMES) names.set(text, (name = createHash('sha256').update(text).digest('base64url')))
  return name
}

const NO_TICKET = '28000'

/**
 * Runs one statement as the session's caller: begin, enter, statement and commit in one round trip. Where the ticket has been taken away
 * (a change of law, a suspension) it is opened anew once, which the database refuses if there is no right left.
 * Errors: HubError FORBIDDEN; PostgreSQL's, which the server masks.
 */
export async function runTicketed<Row extends pg.QueryResultRow>(session: Session, statement: RawBuilder<unknown>): Promise<Row[]> {
  const { sql: text, parameters } = compiled(statement)
  const query = { name: nameOf(text), text, values: [...parameters] }
  const ticket = await session.ticket()
  try {
    return await inTransaction<Row>(session.hub.pool, ticket.token, query)
  } catch (error) {
    if (!isTicketGone(error)) throw error
    await session.hub.door.drop(ticket)
    session.hub.directories.invalidate()
    return inTransaction<Row>(session.hub.pool, (await session.ticket()).token, query)
  }
}

export const isTicketGone = (error: unknown): boolean => faultOf(error).code === NO_TICKET

async function inTransaction<Row extends pg.QueryResultRow>(pool: pg.Pool, token: Buffer, query: pg.QueryConfig): Promise<Row[]> {
  const client = await pool.connect()
  let broken: Error | undefined
  try {
    const answers = await Promise.allSettled(
      inOnePacket(
        client,
        () =>
          [
            client.query({ name: 'begin', text: 'begin' }),
            client.query({ name: 'enter', text: 'select gate.enter($1)', values: [token] }),
            client.query<Row>(query),
            client.query({ name: 'commit', text: 'commit' }),
          ] as const,
      ),
    )
    const failure = answers.find(answer => answer.status === 'rejected')
    if (failure) {
      // Anything that is not the database's own answer leaves a connection in a state that nobody knows.
      if (!(failure.reason instanceof pg.DatabaseError)) broken = failure.reason as Error
      throw failure.reason
    }
    return (answers[2] as PromiseFulfilledResult<pg.QueryResult<Row>>).value.rows
  } finally {
    client.release(broken)
  }
}

/** Four writes to a socket cost more than what they say: they are held back and leave together. */
function inOnePacket<T>(client: pg.PoolClient, send: () => T): T {
  const { stream } = (client as unknown as { connection: { stream: Socket } }).connection
  stream.cork()
  try {
    return send()
  } finally {
    stream.uncork()
  }
}

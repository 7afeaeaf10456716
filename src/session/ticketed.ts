import { createHash } from 'node:crypto'
import type { Socket } from 'node:net'
import type { RawBuilder } from 'kysely'
import pg from 'pg'
import { HubError } from '../base/errors.ts'
import { cancelStatement } from '../storage/cancel.ts'
import { faultOf } from '../storage/database-error.ts'
import { untilDeadline } from './cancelling.ts'
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
/** The ticket, and until when the statements behind it may run. */
const ENTER = `select gate.enter($1), set_config('statement_timeout', $2, true)`

/**
 * Runs one statement as the session's caller: begin, enter, statement and commit in one round trip. Where the ticket has been taken away
 * (a change of law, a suspension) it is opened anew once, which the database refuses if there is no right left.
 * Errors: HubError FORBIDDEN; those of the session's deadline; PostgreSQL's, which the server masks.
 */
export async function runTicketed<Row extends pg.QueryResultRow>(session: Session, statement: RawBuilder<unknown>): Promise<Row[]> {
  const { sql: text, parameters } = compiled(statement)
  const query = { name: nameOf(text), text, values: [...parameters] }
  const ticket = await session.ticket()
  try {
    return await inTransaction<Row>(session, ticket.token, query)
  } catch (error) {
    if (!isTicketGone(error)) throw error
    await session.hub.door.drop(ticket)
    session.hub.directories.invalidate()
    return inTransaction<Row>(session, (await session.ticket()).token, query)
  }
}

export const isTicketGone = (error: unknown): boolean => faultOf(error).code === NO_TICKET

const inTransaction = <Row extends pg.QueryResultRow>(session: Session, token: Buffer, query: pg.QueryConfig): Promise<Row[]> =>
  session.hub.reading.within(session.agencyNumber, session.deadline, async () => {
    const { hub, deadline } = session
    const client = await deadline.race(hub.pool.connect(), late => late.release())
    let broken: Error | undefined
    try {
      const stop = () => cancelStatement(client)
      const answers = await untilDeadline(deadline, stop, () => sent<Row>(client, token, deadline.left, query))
      return answers[2].rows
    } catch (error) {
      // Anything that is neither the database's own answer nor ours leaves a connection in a state that nobody knows.
      if (!(error instanceof pg.DatabaseError || error instanceof HubError)) broken = error as Error
      throw error
    } finally {
      client.release(broken)
    }
  })

/** All four are answered before the first failure is thrown. */
async function sent<Row extends pg.QueryResultRow>(client: pg.PoolClient, token: Buffer, left: number, query: pg.QueryConfig) {
  const answers = inOnePacket(
    client,
    () =>
      [
        client.query({ name: 'begin', text: 'begin' }),
        client.query({ name: 'enter', text: ENTER, values: [token, left] }),
        client.query<Row>(query),
        client.query({ name: 'commit', text: 'commit' }),
      ] as const,
  )
  await Promise.allSettled(answers)
  return Promise.all(answers)
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

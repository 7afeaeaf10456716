import type pg from 'pg'
import { query } from '../storage/pool.ts'

/** The ways by which a case was come by, by number, with the categories of each as a mask; null where the entry does not tell. */
export type LoggedWays = Readonly<Record<string, number>> | null

/** An entry of the log as it was written. */
export interface LoggedEntry {
  /** An agency's number; 0 is the public, and whatever no ticket-holder did. */
  readonly agency: number
  readonly user?: string
  /** A purpose's number. */
  readonly purpose?: number | null
  /** RFC 3339, UTC, microseconds. */
  readonly at: string
  readonly what: {
    readonly act: string
    readonly categories?: readonly string[]
    readonly fields?: readonly string[]
    readonly duties?: readonly string[]
    readonly cases?: readonly (readonly [owner: number, caseId: string, ways?: LoggedWays])[]
  }
}

export interface EntryFilter {
  readonly from: Date
  /** Exclusive. */
  readonly to: Date
  readonly agency?: number | undefined
  readonly user?: string | undefined
  /** Id of one request. */
  readonly request?: string | undefined
}

const BATCH = 2_000

/** The entries of a time, in the order in which they were written, on a connection of the role `sequencer`. */
export async function* readEntries(
  sequencer: pg.ClientBase,
  { from, to, agency, user, request }: EntryFilter,
): AsyncGenerator<LoggedEntry> {
  let last = '0'
  for (;;) {
    const { rows } = await query<{ n: string; doc: LoggedEntry }>(
      sequencer,
      `select e.n, e.doc::json as doc from audit.entry e
        where e.n > $1 and e.doc::json ->> 'at' >= $2 and e.doc::json ->> 'at' < $3
          and ($4::integer is null or e.agency = $4) and ($5::text is null or e.doc::json ->> 'user' = $5)
          and ($6::text is null or e.doc::json #>> '{what,request}' = $6)
        order by e.n limit ${BATCH}`,
      [last, inLog(from), inLog(to), agency ?? null, user ?? null, request ?? null],
    )
    yield* rows.map(({ doc }) => doc)
    if (rows.length < BATCH) return
    last = rows.at(-1)!.n
  }
}

/** As the log writes instants: as texts they then have their order. */
const inLog = (instant: Date): string => instant.toISOString().replace('Z', '000Z')

/** What the notice to an owner names. */
export interface ConcernedCase {
  readonly caseId: string
  readonly reference: string
  readonly personId: string
}

/** The owner's references of these cases: no name. It leaves an entry in the log. */
export async function concernedCases(sequencer: pg.ClientBase, owner: number, ids: readonly string[]): Promise<ConcernedCase[]> {
  const { rows } = await query<{ case_id: string; reference: string; person_id: string }>(
    sequencer,
    'select case_id, reference, person_id from audit.concerned($1, $2::uuid[])',
    [owner, ids],
  )
  return rows.map(row => ({ caseId: row.case_id, reference: row.reference, personId: row.person_id }))
}

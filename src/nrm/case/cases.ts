import { type RawBuilder, sql } from 'kysely'
import { notFound } from '../../base/errors.ts'
import type { AskedRoot } from '../../policy/asked.ts'
import { bindingOf, nodeFields, positionOf, sizeOf, toConnection } from '../../session/connection.ts'
import { type Reading, read } from '../../session/read.ts'
import { opensBy } from '../../session/select.ts'
import type { Session } from '../../session/session.ts'
import type { Row } from '../../session/shape.ts'
import { filterCondition } from './case-filter.ts'
import type { CasesArgs } from './case-args.ts'
import { Case } from './case.ts'

const ORDER = sql`s.opened_on desc, s.owner, s.case_id`
const SUMMARY = opensBy('case-summary', sql`t`)

/** A reading of the cases that `rows` selects: owner, case_id and opened_on. */
export const casesFrom = (rows: RawBuilder<unknown>, fields: Reading['fields'], limit: number): Reading => ({
  target: Case,
  fields,
  rows,
  join: sql`t.owner = s.owner and t.id = s.case_id`,
  order: ORDER,
  key: sql`json_build_array(s.opened_on, s.owner, s.case_id)`,
  limit,
})

/**
 * A page of the cases open to the asker, newest first. For each lane of the ticket its first rows by index, then merged: the work is that of
 * the page, however many cases there are.
 */
export async function listCases(session: Session, asked: AskedRoot, { first, after, where }: CasesArgs) {
  const limit = sizeOf(first)
  const binding = bindingOf(session, 'cases', where)
  const position = positionOf(session, after, binding)
  const result = await read(session, asked, casesFrom(pageOf(limit, filterCondition(where), position), nodeFields(asked), limit))
  return toConnection(session, result, binding)
}

function pageOf(limit: number, filter: RawBuilder<unknown>, position: unknown[] | undefined): RawBuilder<unknown> {
  const behind = position
    ? sql` and t.opened_on <= ${position[0]}::date and (t.opened_on < ${position[0]}::date or (t.owner, t.case_id) > (${position[1]}::integer, ${position[2]}::uuid))`
    : sql``
  const n = sql.lit(limit + 1)
  return sql`
  select l.owner, l.case_id, l.opened_on from unnest((select gate.lanes())) p(lane) cross join lateral (
    select distinct on (t.opened_on, t.owner, t.case_id) t.opened_on, t.owner, t.case_id from nrm.tie t
    where t.lane = p.lane and ${SUMMARY}${behind}${filter} order by t.opened_on desc, t.owner, t.case_id limit ${n}) l
  group by 1, 2, 3 order by 3 desc, 1, 2 limit ${n}`
}

/** One case by id, or by the asker's own reference. Null where there is none and where it is not open: nobody learns which. */
export async function findCase(
  session: Session,
  asked: AskedRoot,
  { id, reference }: { id?: string; reference?: string },
): Promise<Row | null> {
  const { rows } = await read(session, asked, casesFrom(whichCase(session, id, reference), asked.fields, 1))
  return rows[0]?.node ?? null
}

/** Absent, made up and another's take the same way through the database, and the same time. */
function whichCase(session: Session, id: string | undefined, reference: string | undefined): RawBuilder<unknown> {
  if (reference !== undefined) {
    // No text of PostgreSQL's holds a NUL, and no reference is empty.
    const sought = reference.includes('\0') ? '' : reference
    return sql`select c.owner, c.id as case_id, c.opened_on from nrm."case" c where c.owner = (select gate.agency()) and c.reference = ${sought} limit 1`
  }
  const { owner, ids } = session.hub.ids.open('case', id!) ?? { owner: 0, ids: ['00000000-0000-0000-0000-000000000000'] }
  return sql`select distinct t.owner, t.case_id, t.opened_on from nrm.tie t where t.owner = ${owner}::integer and t.case_id = ${ids[0]}::uuid and ${SUMMARY}`
}

/** Where a case is stored. Errors: NOT_FOUND on an id that was not made here. */
export function placeOfCase(session: Session, id: string): { owner: number; caseId: string } {
  const place = session.hub.ids.open('case', id)
  if (!place) throw notFound('case')
  return { owner: place.owner, caseId: place.ids[0]! }
}

/** The case just written, as its writer may read it. */
export const readingOfCase = (asked: AskedRoot, owner: number, caseId: string): Reading =>
  casesFrom(
    sql`select c.owner, c.id as case_id, c.opened_on from nrm."case" c where c.owner = ${owner}::integer and c.id = ${caseId}::uuid`,
    asked.fields,
    1,
  )

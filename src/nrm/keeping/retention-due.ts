import { sql } from 'kysely'
import { badInput } from '../../base/errors.ts'
import type { AskedRoot } from '../../policy/asked.ts'
import { bindingOf, nodeFields, positionOf, sizeOf, toConnection } from '../../session/connection.ts'
import { read } from '../../session/read.ts'
import type { Session } from '../../session/session.ts'
import { Case } from '../case/case.ts'
import type { RetentionDueArgs } from './keeping-inputs.ts'

const MOST_DAYS = 3_660

/** A page of the asker's own cases of which something falls due soon, the earliest first. Errors: BAD_INPUT. */
export async function listRetentionDue(session: Session, asked: AskedRoot, { withinDays, first, after }: RetentionDueArgs) {
  if (withinDays < 0 || withinDays > MOST_DAYS)
    throw badInput('withinDays', 'range', {
      en: `withinDays must be from 0 to ${MOST_DAYS}.`,
      ru: `withinDays — от 0 до ${MOST_DAYS}.`,
      be: `withinDays — ад 0 да ${MOST_DAYS}.`,
    })
  const limit = sizeOf(first)
  const binding = bindingOf(session, 'retentionDue', withinDays)
  const position = positionOf(session, after, binding)
  const behind = position
    ? sql` having (min(k.until), k.owner, k.case_id) > (${position[0]}::date, ${position[1]}::integer, ${position[2]}::uuid)`
    : sql``
  const result = await read(session, asked, {
    target: Case,
    fields: nodeFields(asked),
    rows: sql`select k.owner, k.case_id, min(k.until) as due from nrm.keeping k
      where k.owner = (select gate.agency()) and k.erased_at is null
        and k.until <= (statement_timestamp() at time zone 'UTC')::date + ${sql.lit(withinDays)}
      group by k.owner, k.case_id${behind} order by 3, 1, 2 limit ${sql.lit(limit + 1)}`,
    join: sql`t.owner = s.owner and t.id = s.case_id`,
    order: sql`s.due, s.owner, s.case_id`,
    key: sql`json_build_array(s.due, s.owner, s.case_id)`,
    limit,
  })
  return toConnection(session, result, binding)
}

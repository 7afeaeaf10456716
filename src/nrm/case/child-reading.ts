import { sql } from 'kysely'
import type { AskedRoot } from '../../policy/asked.ts'
import type { Reading } from '../../session/read.ts'
import type { StoredClass } from '../../session/shape.ts'
import type { Written } from '../../session/write.ts'

/** A record under a case (consent, referral, assistance) that a mutation has made or changed. */
export const childReading = (target: StoredClass, asked: AskedRoot, { owner, caseId, id }: Written): Reading => ({
  target,
  fields: asked.fields,
  rows: sql`select ${owner}::integer as owner, ${caseId}::uuid as case_id, ${id}::uuid as id`,
  join: sql`t.owner = s.owner and t.case_id = s.case_id and t.id = s.id`,
  order: sql`s.id`,
  key: sql`json_build_array(s.owner, s.case_id, s.id)`,
  limit: 1,
})

import { type RawBuilder, sql } from 'kysely'
import { Field, Int, ObjectType } from 'type-graphql'
import { ClauseRef } from '../../access/clause-ref.ts'
import { CATEGORIES } from '../../agreement/vocabulary.ts'
import { codeOf, DataCategory, HoldReason } from '../../base/codes/index.ts'
import { Guarded } from '../../policy/guarded.ts'
import { CalendarDate, DateTime } from '../../session/scalars.ts'

@ObjectType({ simpleResolvers: true, description: 'How long one category of a case is kept.' })
export class CaseRetention {
  @Field(() => DataCategory, { description: 'The category.' })
  @Guarded('case-summary')
  category!: DataCategory

  @Field(() => Int, { description: 'Days after closing.' })
  @Guarded('case-summary')
  days!: number

  @Field(() => CalendarDate, { nullable: true, description: 'The day on which it is emptied; null while the case is open.' })
  @Guarded('case-summary')
  until!: string | null

  @Field(() => DateTime, { nullable: true, description: 'When it was emptied; null while it is kept.' })
  @Guarded('case-summary')
  erasedAt!: string | null

  @Field(() => [ClauseRef], { description: 'The clauses that say so.' })
  @Guarded('case-summary')
  clauses!: ClauseRef[]
}

@ObjectType({ simpleResolvers: true, description: 'What keeps a case whole for a time, whatever its retention says.' })
export class CaseHold {
  @Field(() => HoldReason, { description: 'Why.' })
  @Guarded('case-summary')
  reason!: HoldReason

  @Field(() => CalendarDate, { description: 'The day from which it holds no more.' })
  @Guarded('case-summary')
  until!: string
}

/** Of the asker's own cases: of others the rows say nothing. */
export const retentionOf = (row: RawBuilder<unknown>): RawBuilder<unknown> =>
  sql`(select coalesce(json_agg(json_build_object('category', k.category, 'days', k.days, 'until', k.until, 'erasedAt', k.erased_at, 'clauses', k.clauses) order by k.category), '[]')
    from nrm.keeping k where k.owner = ${row}.owner and k.case_id = ${row}.id)`

export const holdOf = (row: RawBuilder<unknown>): RawBuilder<unknown> =>
  sql`(select json_build_object('reason', h.reason, 'until', h.until) from nrm.hold h
    where h.owner = ${row}.owner and h.case_id = ${row}.id and h.until > (statement_timestamp() at time zone 'UTC')::date)`

/** As the statement gives it: the category is a number. */
type Stored = Omit<CaseRetention, 'category'> & { category: number }

export const toRetention = (rows: readonly Stored[]): CaseRetention[] =>
  rows.map(row => ({ ...row, category: codeOf(CATEGORIES[row.category]!) as DataCategory }))

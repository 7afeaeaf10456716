import { Field, Int, ObjectType } from 'type-graphql'
import { codeOf, DataCategory } from '../base/codes/index.ts'
import { Guarded } from '../policy/guarded.ts'
import type { KeepingChange } from '../policy/difference/keeping-changes.ts'
import { DateTime } from '../session/scalars.ts'

@ObjectType('KeepingChanged', {
  simpleResolvers: true,
  description: 'Categories of closed cases that are kept for another time than before.',
})
export class KeepingChangeView {
  @Field(() => [String], { description: 'Whose cases: agencies by name.' })
  @Guarded('agreement')
  owners!: string[]

  @Field(() => [DataCategory], { description: 'Which categories of a case.' })
  @Guarded('agreement')
  categories!: DataCategory[]

  @Field(() => Int, { nullable: true, description: 'Days after closing, before; null where they were kept without end.' })
  @Guarded('agreement')
  daysBefore!: number | null

  @Field(() => Int, { nullable: true, description: 'Days after closing, now; null where they are kept without end.' })
  @Guarded('agreement')
  daysAfter!: number | null

  @Field(() => [String], { description: 'Numbers of the clauses that say so; where none does any more, of those that did.' })
  @Guarded('agreement')
  clauses!: string[]

  @Field(() => DateTime, { description: 'From when.' })
  @Guarded('agreement')
  since!: string

  @Field(() => DateTime, { nullable: true, description: 'Until when (exclusive); null where without end.' })
  @Guarded('agreement')
  until!: string | null

  static of({ owners, categories, before, after, since, until }: KeepingChange): KeepingChangeView {
    return Object.assign(new KeepingChangeView(), {
      owners: [...owners],
      categories: categories.map(codeOf),
      daysBefore: before?.days ?? null,
      daysAfter: after?.days ?? null,
      clauses: [...(after ?? before)!.clauses],
      since,
      until,
    })
  }
}

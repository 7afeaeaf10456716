import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy'
import { Field, InputType, Int, ObjectType } from 'type-graphql'
import { COUNTRY, TraffickingEventKind } from '../../base/codes/index.ts'
import { Guarded } from '../../policy/guarded.ts'
import { Code } from '../../session/code.ts'
import { CalendarDate } from '../../session/scalars.ts'
import { ShownFrom } from '../../session/shape.ts'

@ObjectType({
  simpleResolvers: true,
  description:
    'Something that happened in the course of trafficking. Its place is in the location of the case, what is told of it in the accounts.',
})
@Entity({ schema: 'nrm', tableName: 'trafficking_event' })
export class TraffickingEvent {
  @PrimaryKey({ type: 'integer', autoincrement: false })
  owner!: number

  @PrimaryKey({ type: 'uuid' })
  caseId!: string

  @PrimaryKey({ type: 'uuid' })
  id!: string

  @Field(() => Int, { description: 'Number of the event in the case; its place and its account bear the same.' })
  @Guarded('exploitation')
  @Property({ type: 'integer' })
  number!: number

  @Field(() => TraffickingEventKind, { description: 'What happened (HTCDS hte_Type).' })
  @Guarded('exploitation')
  @Property({ type: 'text' })
  kind!: TraffickingEventKind

  @Field(() => CalendarDate, { nullable: true, description: 'When (HTCDS hte_Date); null where not recorded.' })
  @Guarded('exploitation')
  @Property({ type: 'date', nullable: true })
  happenedOn?: string

  @Field(() => Code, { description: 'In which country (HTCDS hte_Country), ISO 3166-1 alpha-2; ZZ where unknown.' })
  @Guarded('exploitation')
  @ShownFrom(['country'], row => Code.of(COUNTRY, row['country']))
  @Property({ type: 'text' })
  country!: string

  @Field(() => Int, { description: 'Rises by one with each change of these fields.' })
  @Guarded('exploitation')
  @Property({ type: 'integer' })
  version!: number
}

@InputType({ description: 'Something that happened in the course of trafficking. Its place belongs to the location.' })
export class TraffickingEventInput {
  @Field(() => TraffickingEventKind, { defaultValue: 'UNKNOWN', description: 'What happened.' })
  @Guarded('exploitation')
  kind!: TraffickingEventKind

  @Field(() => CalendarDate, { nullable: true, description: 'When; not in the future.' })
  @Guarded('exploitation')
  happenedOn?: string

  @Field(() => String, { defaultValue: 'ZZ', description: 'In which country, ISO 3166-1 alpha-2.' })
  @Guarded('exploitation')
  country!: string
}

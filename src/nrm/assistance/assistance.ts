import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy'
import { Field, ID, Int, ObjectType } from 'type-graphql'
import { AgencyView } from '../../access/agency.ts'
import { AssistanceKind, AssistanceOutcome } from '../../base/codes/index.ts'
import { Guarded } from '../../policy/guarded.ts'
import { CalendarDate } from '../../session/scalars.ts'
import { ShownFrom } from '../../session/shape.ts'

@ObjectType({ simpleResolvers: true, description: 'Help given to the person, free of charge.' })
@Entity({ schema: 'nrm', tableName: 'assistance' })
export class Assistance {
  @PrimaryKey({ type: 'integer', autoincrement: false })
  owner!: number

  @PrimaryKey({ type: 'uuid' })
  caseId!: string

  @Field(() => ID, { description: 'Id of the record.' })
  @Guarded('assistance')
  @ShownFrom(['owner', 'caseId', 'id'], (row, { hub }) =>
    hub.ids.seal('assistance', { owner: row['owner'], ids: [row['caseId'], row['id']] }),
  )
  @PrimaryKey({ type: 'uuid' })
  id!: string

  @Field(() => AssistanceKind, { description: 'What kind of help.' })
  @Guarded('assistance')
  @Property({ type: 'text' })
  kind!: AssistanceKind

  @Field(() => AgencyView, { description: 'The agency that helps: the one that recorded it.' })
  @Guarded('assistance')
  @ShownFrom(['provider'], (row, session) => AgencyView.of(session.agency(row['provider'])))
  @Property({ type: 'integer' })
  provider!: number

  @Field(() => CalendarDate, { description: 'When it began.' })
  @Guarded('assistance')
  @Property({ type: 'date' })
  startedOn!: string

  @Field(() => CalendarDate, { nullable: true, description: 'When it ended; null while it goes on.' })
  @Guarded('assistance')
  @Property({ type: 'date', nullable: true })
  endedOn?: string

  @Field(() => AssistanceOutcome, { description: 'What came of it.' })
  @Guarded('assistance')
  @Property({ type: 'text' })
  outcome!: AssistanceOutcome

  @Field(() => Int, { description: 'Rises by one with each change.' })
  @Guarded('assistance')
  @Property({ type: 'integer' })
  version!: number
}

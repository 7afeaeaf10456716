import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy'
import { Field, Int, ObjectType } from 'type-graphql'
import { ProceedingRole, ProceedingStage } from '../../base/codes/index.ts'
import { Guarded } from '../../policy/guarded.ts'
import { CalendarDate } from '../../session/scalars.ts'

@ObjectType({ simpleResolvers: true, description: 'Criminal proceedings that concern the person.' })
@Entity({ schema: 'nrm', tableName: 'proceedings' })
export class Proceedings {
  @PrimaryKey({ type: 'integer', autoincrement: false })
  owner!: number

  @PrimaryKey({ type: 'uuid' })
  caseId!: string

  @Field(() => String, { nullable: true, description: 'Number of the criminal case, as the authority writes it.' })
  @Guarded('proceedings')
  @Property({ type: 'text', nullable: true })
  number?: string

  @Field(() => String, { nullable: true, description: 'Article of the criminal code, such as 181.' })
  @Guarded('proceedings')
  @Property({ type: 'text', nullable: true })
  article?: string

  @Field(() => ProceedingStage, { description: 'How far the proceedings are.' })
  @Guarded('proceedings')
  @Property({ type: 'text' })
  stage!: ProceedingStage

  @Field(() => ProceedingRole, { description: 'What the person is in them.' })
  @Guarded('proceedings')
  @Property({ type: 'text' })
  role!: ProceedingRole

  @Field(() => CalendarDate, { nullable: true, description: 'When they were opened.' })
  @Guarded('proceedings')
  @Property({ type: 'date', nullable: true })
  openedOn?: string

  @Field(() => Int, { description: 'Rises by one with each change of these fields.' })
  @Guarded('proceedings')
  @Property({ type: 'integer' })
  version!: number
}

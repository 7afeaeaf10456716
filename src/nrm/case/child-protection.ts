import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy'
import { Field, Int, ObjectType } from 'type-graphql'
import { GuardianKind } from '../../base/codes/index.ts'
import { Guarded } from '../../policy/guarded.ts'
import { CalendarDate } from '../../session/scalars.ts'

@ObjectType({ simpleResolvers: true, description: 'What protects a child: guardian, authorities, interview.' })
@Entity({ schema: 'nrm', tableName: 'child_protection' })
export class ChildProtection {
  @PrimaryKey({ type: 'integer', autoincrement: false })
  owner!: number

  @PrimaryKey({ type: 'uuid' })
  caseId!: string

  @Field(() => GuardianKind, { description: 'Who stands for the child.' })
  @Guarded('child-protection')
  @Property({ type: 'text' })
  guardian!: GuardianKind

  @Field(() => CalendarDate, { nullable: true, description: 'When the guardianship authority was informed.' })
  @Guarded('child-protection')
  @Property({ type: 'date', nullable: true })
  authorityInformedOn?: string

  @Field(() => CalendarDate, { nullable: true, description: "When the child's best interests were assessed." })
  @Guarded('child-protection')
  @Property({ type: 'date', nullable: true })
  bestInterestsAssessedOn?: string

  @Field(() => CalendarDate, { nullable: true, description: 'When the one forensic interview was held.' })
  @Guarded('child-protection')
  @Property({ type: 'date', nullable: true })
  forensicInterviewOn?: string

  @Field(() => Int, { description: 'Rises by one with each change of these fields.' })
  @Guarded('child-protection')
  @Property({ type: 'integer' })
  version!: number
}

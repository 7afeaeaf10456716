import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy'
import { Field, Int, ObjectType } from 'type-graphql'
import { HealthNeed, HealthVulnerability, YesNoUnknown } from '../../base/codes/index.ts'
import { Guarded } from '../../policy/guarded.ts'
import { CalendarDate } from '../../session/scalars.ts'

@ObjectType({ simpleResolvers: true, description: 'What the health services must know to help.' })
@Entity({ schema: 'nrm', tableName: 'health' })
export class Health {
  @PrimaryKey({ type: 'integer', autoincrement: false })
  owner!: number

  @PrimaryKey({ type: 'uuid' })
  caseId!: string

  @Field(() => [HealthNeed], { description: 'Needs of health care; empty where none is recorded.' })
  @Guarded('health')
  @Property({ type: 'string[]', columnType: 'text[]' })
  needs!: HealthNeed[]

  @Field(() => YesNoUnknown, { description: 'Pregnant?' })
  @Guarded('health')
  @Property({ type: 'text' })
  pregnant!: YesNoUnknown

  @Field(() => YesNoUnknown, { description: 'A disability?' })
  @Guarded('health')
  @Property({ type: 'text' })
  disability!: YesNoUnknown

  @Field(() => CalendarDate, { nullable: true, description: 'Last medical examination; null where not recorded.' })
  @Guarded('health')
  @Property({ type: 'date', nullable: true })
  examinedOn?: string

  @Field(() => [HealthVulnerability], {
    description: 'What of health made the person vulnerable (HTCDS vic_Vulnerabilities); empty where none is recorded.',
  })
  @Guarded('health')
  @Property({ type: 'string[]', columnType: 'text[]' })
  vulnerabilities!: HealthVulnerability[]

  @Field(() => Int, { description: 'Rises by one with each change of these fields.' })
  @Guarded('health')
  @Property({ type: 'integer' })
  version!: number
}

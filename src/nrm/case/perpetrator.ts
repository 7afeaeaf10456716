import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy'
import { Field, InputType, Int, ObjectType } from 'type-graphql'
import { PerpetratorRole } from '../../base/codes/index.ts'
import { Guarded } from '../../policy/guarded.ts'

@ObjectType({ simpleResolvers: true, description: 'Somebody who had a part in what was done to the person; who it is stands in no field.' })
@Entity({ schema: 'nrm', tableName: 'perpetrator' })
export class Perpetrator {
  @PrimaryKey({ type: 'integer', autoincrement: false })
  owner!: number

  @PrimaryKey({ type: 'uuid' })
  caseId!: string

  @PrimaryKey({ type: 'uuid' })
  id!: string

  @Field(() => Int, { description: 'Number of the perpetrator in the case; an account of the role bears the same.' })
  @Guarded('exploitation')
  @Property({ type: 'integer' })
  number!: number

  @Field(() => [PerpetratorRole], { description: 'Roles (HTCDS per_RoleInProcess); empty where none is recorded.' })
  @Guarded('exploitation')
  @Property({ type: 'string[]', columnType: 'text[]' })
  roles!: PerpetratorRole[]

  @Field(() => Int, { description: 'Rises by one with each change of these fields.' })
  @Guarded('exploitation')
  @Property({ type: 'integer' })
  version!: number
}

@InputType({ description: 'Somebody who had a part in what was done to the person. No name belongs here.' })
export class PerpetratorInput {
  @Field(() => [PerpetratorRole], { defaultValue: [], description: 'Roles.' })
  @Guarded('exploitation')
  roles!: PerpetratorRole[]
}

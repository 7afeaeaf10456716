import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy'
import { Field, Int, ObjectType } from 'type-graphql'
import { AgeGroup, COUNTRY, Sex } from '../../base/codes/index.ts'
import { Guarded } from '../../policy/guarded.ts'
import { Code } from '../../session/code.ts'
import { ShownFrom } from '../../session/shape.ts'

@ObjectType({ simpleResolvers: true, description: 'Who the person is, without telling who: sex, age group, citizenship.' })
@Entity({ schema: 'nrm', tableName: 'demographics' })
export class Demographics {
  @PrimaryKey({ type: 'integer', autoincrement: false })
  owner!: number

  @PrimaryKey({ type: 'uuid' })
  caseId!: string

  @Field(() => Sex, { description: 'Sex or gender as recorded by the agency (HTCDS prs_Gender).' })
  @Guarded('demographics')
  @Property({ type: 'text' })
  sex!: Sex

  @Field(() => AgeGroup, { description: 'Age group when the case was opened (CTDC ageBroad), years.' })
  @Guarded('demographics')
  @Property({ type: 'text' })
  ageGroup!: AgeGroup

  @Field(() => Code, { description: 'Citizenship, ISO 3166-1 alpha-2; ZZ where unknown or redacted (HTCDS prs_Citizenship).' })
  @Guarded('demographics')
  @ShownFrom(['citizenship'], row => Code.of(COUNTRY, row['citizenship']))
  @Property({ type: 'text' })
  citizenship!: string

  @Field(() => Code, { description: 'Country of birth, ISO 3166-1 alpha-2; ZZ where unknown.' })
  @Guarded('demographics')
  @ShownFrom(['countryOfBirth'], row => Code.of(COUNTRY, row['countryOfBirth']))
  @Property({ type: 'text' })
  countryOfBirth!: string

  @Field(() => Int, { description: 'Rises by one with each change of these fields.' })
  @Guarded('demographics')
  @Property({ type: 'integer' })
  version!: number
}

import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy'
import { Field, Int, ObjectType } from 'type-graphql'
import { AgeGroup, COUNTRY, EducationLevel, MaritalStatus, Sex, SPOKEN_LANGUAGE, YesNoUnknown } from '../../base/codes/index.ts'
import { Guarded } from '../../policy/guarded.ts'
import { Code } from '../../session/code.ts'
import { ShownFrom } from '../../session/shape.ts'

@ObjectType({
  simpleResolvers: true,
  description: 'Who the person is, without telling who: sex, age group, citizenship, family, languages, education.',
})
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

  @Field(() => [Code], { description: 'Further citizenships, ISO 3166-1 alpha-2 (HTCDS prs_Citizenship); empty where there are none.' })
  @Guarded('demographics')
  @ShownFrom(['otherCitizenships'], row => (row['otherCitizenships'] as string[]).map(code => Code.of(COUNTRY, code)))
  @Property({ type: 'string[]', columnType: 'text[]' })
  otherCitizenships!: string[]

  @Field(() => Code, { description: 'Country of birth, ISO 3166-1 alpha-2; ZZ where unknown.' })
  @Guarded('demographics')
  @ShownFrom(['countryOfBirth'], row => Code.of(COUNTRY, row['countryOfBirth']))
  @Property({ type: 'text' })
  countryOfBirth!: string

  @Field(() => YesNoUnknown, { description: 'Has the person died (HTCDS prs_Deceased)?' })
  @Guarded('demographics')
  @Property({ type: 'text' })
  deceased!: YesNoUnknown

  @Field(() => MaritalStatus, { description: 'Marital status (HTCDS prs_MaritalStatus).' })
  @Guarded('demographics')
  @Property({ type: 'text' })
  maritalStatus!: MaritalStatus

  @Field(() => Int, { nullable: true, description: 'Number of children (HTCDS prs_NumberOfChildren); null where not recorded.' })
  @Guarded('demographics')
  @Property({ type: 'integer', nullable: true })
  children?: number

  @Field(() => Code, { description: 'First language, ISO 639-2; und where unknown (HTCDS prs_PrimaryLanguage).' })
  @Guarded('demographics')
  @ShownFrom(['primaryLanguage'], row => Code.of(SPOKEN_LANGUAGE, row['primaryLanguage']))
  @Property({ type: 'text' })
  primaryLanguage!: string

  @Field(() => Code, { description: 'Second language, ISO 639-2; und where unknown (HTCDS prs_SecondaryLanguage).' })
  @Guarded('demographics')
  @ShownFrom(['secondaryLanguage'], row => Code.of(SPOKEN_LANGUAGE, row['secondaryLanguage']))
  @Property({ type: 'text' })
  secondaryLanguage!: string

  @Field(() => EducationLevel, { description: 'Highest level of education (HTCDS prs_HighestLevelOfEducation).' })
  @Guarded('demographics')
  @Property({ type: 'text' })
  education!: EducationLevel

  @Field(() => Int, { description: 'Rises by one with each change of these fields.' })
  @Guarded('demographics')
  @Property({ type: 'integer' })
  version!: number
}

import { ArgsType, Field, ID, Int, ObjectType } from 'type-graphql'
import { Guarded } from '../../policy/guarded.ts'
import { PageInfo } from '../../session/connection.ts'
import { CaseFilter } from './case-filter.ts'
import { Case } from './case.ts'

@ArgsType()
export class CasesArgs {
  @Field(() => Int, { defaultValue: 20, description: 'Cases on the page, 1 to 100.' })
  @Guarded('case-summary')
  first!: number

  @Field(() => String, { nullable: true, description: 'The cursor behind which the page begins.' })
  @Guarded('case-summary')
  after?: string

  @Field(() => CaseFilter, { nullable: true, description: 'Only cases for which all of this holds.' })
  @Guarded('case-summary')
  where?: CaseFilter
}

@ArgsType()
export class CaseArgs {
  @Field(() => ID, { nullable: true, description: 'Id of the case.' })
  @Guarded('case-summary')
  id?: string

  @Field(() => String, { nullable: true, description: "The asker's own agency's reference." })
  @Guarded('case-summary')
  reference?: string
}

@ObjectType({ simpleResolvers: true, description: 'A case in a page.' })
export class CaseEdge {
  @Field(() => Case, { description: 'The case.' })
  @Guarded('case-summary')
  node!: Case

  @Field(() => String, { description: 'For `after`, to begin a page behind this case.' })
  @Guarded('case-summary')
  cursor!: string
}

@ObjectType({ simpleResolvers: true, description: 'A page of cases.' })
export class CaseConnection {
  @Field(() => [CaseEdge], { description: 'The cases of the page, newest first.' })
  @Guarded('case-summary')
  edges!: CaseEdge[]

  @Field(() => PageInfo, { description: 'Is there more?' })
  @Guarded('case-summary')
  pageInfo!: PageInfo
}

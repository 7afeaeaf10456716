import { Field, Int, ObjectType } from 'type-graphql'
import { Guarded } from '../policy/guarded.ts'

@ObjectType({ simpleResolvers: true, description: 'A clause, to be cited. The charter, which holds always, is the agreement "charter".' })
export class ClauseRef {
  @Field(() => String, { description: 'Id of the agreement.' })
  @Guarded('reference')
  agreement!: string

  @Field(() => Int, { description: 'Version of the agreement.' })
  @Guarded('reference')
  version!: number

  @Field(() => String, { description: 'Number of the clause.' })
  @Guarded('reference')
  clause!: string
}

import type { GraphQLResolveInfo } from 'graphql'
import { Arg, Ctx, Info, Mutation, Resolver } from 'type-graphql'
import { Guarded } from '../../policy/guarded.ts'
import type { Session } from '../../session/session.ts'
import { Assistance } from './assistance.ts'
import { recordAssistance, RecordAssistanceInput } from './record-assistance.ts'

@Resolver()
export class AssistanceResolver {
  @Mutation(() => Assistance, {
    nullable: true,
    description: "Records help given by the asker's agency. Errors: BAD_INPUT, FORBIDDEN, NOT_FOUND.",
  })
  @Guarded('assistance')
  recordAssistance(
    @Arg('input', () => RecordAssistanceInput, { description: 'The help.' }) input: RecordAssistanceInput,
    @Ctx() session: Session,
    @Info() info: GraphQLResolveInfo,
  ) {
    return recordAssistance(session, session.asked(info), input)
  }
}

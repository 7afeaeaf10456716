import type { GraphQLResolveInfo } from 'graphql'
import { Arg, Ctx, Info, Mutation, Resolver } from 'type-graphql'
import { Guarded } from '../../policy/guarded.ts'
import type { Session } from '../../session/session.ts'
import { Case } from '../case/case.ts'
import { removeAttachment, RemoveAttachmentInput } from './remove-attachment.ts'

@Resolver()
export class AttachmentResolver {
  @Mutation(() => Case, {
    nullable: true,
    description:
      "Takes a file out of a case: the case's owner any, another agency one that it has added. Gives the case. Errors: BAD_INPUT, FORBIDDEN, NOT_FOUND.",
  })
  @Guarded('identity')
  removeAttachment(
    @Arg('input', () => RemoveAttachmentInput, { description: 'Which one.' }) input: RemoveAttachmentInput,
    @Ctx() session: Session,
    @Info() info: GraphQLResolveInfo,
  ) {
    return removeAttachment(session, session.asked(info), input)
  }
}

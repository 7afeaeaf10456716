import type { GraphQLResolveInfo } from 'graphql'
import { Arg, Args, Ctx, Info, Mutation, Query, Resolver } from 'type-graphql'
import { Guarded, type Need } from '../../policy/guarded.ts'
import type { Session } from '../../session/session.ts'
import { CaseConnection } from '../case/case-args.ts'
import { Case } from '../case/case.ts'
import { closeCase, reopenCase } from './close-case.ts'
import { endHold, holdCase } from './hold-case.ts'
import { CloseCaseInput, EndHoldInput, HoldCaseInput, ReopenCaseInput, RetentionDueArgs } from './keeping-inputs.ts'
import { listRetentionDue } from './retention-due.ts'

/** The data protection officer, who may erase; and the case worker. */
const KEEPERS: readonly Need[] = [
  { category: 'case-summary', action: 'erase' },
  { category: 'case-summary', action: 'write', scopes: ['own'] },
]

@Resolver()
export class KeepingResolver {
  @Query(() => CaseConnection, {
    nullable: true,
    description:
      "Cases of the asker's agency of which a category falls due within some days, or is due, the earliest first; Case.retention says which. Also what is held: see Case.hold.",
  })
  @Guarded('case-summary', { anyOf: () => KEEPERS })
  retentionDue(@Args() args: RetentionDueArgs, @Ctx() session: Session, @Info() info: GraphQLResolveInfo) {
    return listRetentionDue(session, session.asked(info), args)
  }

  @Mutation(() => Case, {
    nullable: true,
    description: "Closes a case of the asker's agency. Errors: BAD_INPUT, CONFLICT, FORBIDDEN, NOT_FOUND.",
  })
  @Guarded('case-summary')
  closeCase(
    @Arg('input', () => CloseCaseInput, { description: 'Which case, when and why.' }) input: CloseCaseInput,
    @Ctx() session: Session,
    @Info() info: GraphQLResolveInfo,
  ) {
    return closeCase(session, session.asked(info), input)
  }

  @Mutation(() => Case, { nullable: true, description: 'Opens a closed case again. Errors: CONFLICT, FORBIDDEN, NOT_FOUND.' })
  @Guarded('case-summary')
  reopenCase(
    @Arg('input', () => ReopenCaseInput, { description: 'Which case.' }) input: ReopenCaseInput,
    @Ctx() session: Session,
    @Info() info: GraphQLResolveInfo,
  ) {
    return reopenCase(session, session.asked(info), input)
  }

  @Mutation(() => Case, {
    nullable: true,
    description:
      "Keeps a case whole until a day, as the data protection officer of the asker's agency. Errors: BAD_INPUT, FORBIDDEN, NOT_FOUND.",
  })
  @Guarded('case-summary', { action: 'erase' })
  holdCase(
    @Arg('input', () => HoldCaseInput, { description: 'Which case, until when and why.' }) input: HoldCaseInput,
    @Ctx() session: Session,
    @Info() info: GraphQLResolveInfo,
  ) {
    return holdCase(session, session.asked(info), input)
  }

  @Mutation(() => Case, { nullable: true, description: 'Ends a hold before its day. Errors: CONFLICT, FORBIDDEN, NOT_FOUND.' })
  @Guarded('case-summary', { action: 'erase' })
  endHold(
    @Arg('input', () => EndHoldInput, { description: 'Which case.' }) input: EndHoldInput,
    @Ctx() session: Session,
    @Info() info: GraphQLResolveInfo,
  ) {
    return endHold(session, session.asked(info), input)
  }
}

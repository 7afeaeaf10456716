import type { GraphQLResolveInfo } from 'graphql'
import { Arg, Args, Ctx, Info, Mutation, Query, Resolver } from 'type-graphql'
import { Guarded } from '../../policy/guarded.ts'
import type { Session } from '../../session/session.ts'
import { AcceptReferralInput, DeclineReferralInput, ReferCaseInput, ReferralConnection, ReferralsArgs } from './referral-inputs.ts'
import { Referral } from './referral.ts'
import { acceptReferral, declineReferral, listReferrals, referCase } from './referrals.ts'

@Resolver()
export class ReferralResolver {
  @Query(() => ReferralConnection, { nullable: true, description: "Referrals to or from the asker's agency, newest first." })
  @Guarded('case-summary')
  referrals(@Args() args: ReferralsArgs, @Ctx() session: Session, @Info() info: GraphQLResolveInfo) {
    return listReferrals(session, session.asked(info), args)
  }

  @Mutation(() => Referral, {
    nullable: true,
    description: "Offers a case of the asker's agency to another. Errors: BAD_INPUT, CONFLICT, FORBIDDEN, NOT_FOUND.",
  })
  @Guarded('case-summary')
  referCase(
    @Arg('input', () => ReferCaseInput, { description: 'What is offered to whom.' }) input: ReferCaseInput,
    @Ctx() session: Session,
    @Info() info: GraphQLResolveInfo,
  ) {
    return referCase(session, session.asked(info), input)
  }

  @Mutation(() => Referral, {
    nullable: true,
    description: "Accepts a referral to the asker's agency. Errors: CONFLICT, FORBIDDEN, NOT_FOUND.",
  })
  @Guarded('case-summary', { action: 'read' })
  acceptReferral(
    @Arg('input', () => AcceptReferralInput, { description: 'Which referral.' }) input: AcceptReferralInput,
    @Ctx() session: Session,
    @Info() info: GraphQLResolveInfo,
  ) {
    return acceptReferral(session, session.asked(info), input)
  }

  @Mutation(() => Referral, {
    nullable: true,
    description: "Declines a referral to the asker's agency. Errors: BAD_INPUT, CONFLICT, FORBIDDEN, NOT_FOUND.",
  })
  @Guarded('case-summary', { action: 'read' })
  declineReferral(
    @Arg('input', () => DeclineReferralInput, { description: 'Which referral, and why.' }) input: DeclineReferralInput,
    @Ctx() session: Session,
    @Info() info: GraphQLResolveInfo,
  ) {
    return declineReferral(session, session.asked(info), input)
  }
}

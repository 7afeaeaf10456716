import type { GraphQLResolveInfo } from 'graphql'
import { Arg, Ctx, Info, Mutation, Resolver } from 'type-graphql'
import { Guarded } from '../../policy/guarded.ts'
import type { Session } from '../../session/session.ts'
import { Consent } from './consent.ts'
import { recordConsent, RecordConsentInput, withdrawConsent, WithdrawConsentInput } from './consents.ts'

@Resolver()
export class ConsentResolver {
  @Mutation(() => Consent, {
    nullable: true,
    description: "Records a consent in a case of the asker's agency. Errors: BAD_INPUT, CONFLICT, FORBIDDEN, NOT_FOUND.",
  })
  @Guarded('case-summary')
  recordConsent(
    @Arg('input', () => RecordConsentInput, { description: 'The consent.' }) input: RecordConsentInput,
    @Ctx() session: Session,
    @Info() info: GraphQLResolveInfo,
  ) {
    return recordConsent(session, session.asked(info), input)
  }

  @Mutation(() => Consent, {
    nullable: true,
    description: 'Takes a consent back, at once. Errors: CONFLICT (changed, or already withdrawn), FORBIDDEN, NOT_FOUND.',
  })
  @Guarded('case-summary')
  withdrawConsent(
    @Arg('input', () => WithdrawConsentInput, { description: 'Which consent.' }) input: WithdrawConsentInput,
    @Ctx() session: Session,
    @Info() info: GraphQLResolveInfo,
  ) {
    return withdrawConsent(session, session.asked(info), input)
  }
}

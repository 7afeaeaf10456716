import type { GraphQLResolveInfo } from 'graphql'
import { Arg, Ctx, Info, Mutation, Resolver } from 'type-graphql'
import { Guarded, type Need } from '../../policy/guarded.ts'
import type { Session } from '../../session/session.ts'
import { Case } from '../case/case.ts'
import { sealCase, unsealCase } from './seal-case.ts'
import { SealCaseInput, UnsealCaseInput } from './seal-inputs.ts'

/** Who keeps the case; and the data protection officer, where those who were named have all left. */
const SEALERS: readonly Need[] = [
  { category: 'case-summary', action: 'write', scopes: ['own'] },
  { category: 'case-summary', action: 'erase' },
]

@Resolver()
export class SealResolver {
  @Mutation(() => Case, {
    nullable: true,
    description:
      "Opens a case of the asker's agency to named users alone; the agency's data protection officer goes on reading it. Null where it is closed to the asker by that. Errors: BAD_INPUT, FORBIDDEN, NOT_FOUND.",
  })
  @Guarded('case-summary', { action: 'read', anyOf: () => SEALERS })
  sealCase(
    @Arg('input', () => SealCaseInput, { description: 'Which case, to whom and why.' }) input: SealCaseInput,
    @Ctx() session: Session,
    @Info() info: GraphQLResolveInfo,
  ) {
    return sealCase(session, session.asked(info), input)
  }

  @Mutation(() => Case, { nullable: true, description: 'Takes a seal away. Errors: CONFLICT, FORBIDDEN, NOT_FOUND.' })
  @Guarded('case-summary', { action: 'read', anyOf: () => SEALERS })
  unsealCase(
    @Arg('input', () => UnsealCaseInput, { description: 'Which case.' }) input: UnsealCaseInput,
    @Ctx() session: Session,
    @Info() info: GraphQLResolveInfo,
  ) {
    return unsealCase(session, session.asked(info), input)
  }
}

import type { GraphQLResolveInfo } from 'graphql'
import { Arg, Args, Ctx, Info, Mutation, Query, Resolver } from 'type-graphql'
import { badInput } from '../../base/errors.ts'
import { Guarded } from '../../policy/guarded.ts'
import type { Session } from '../../session/session.ts'
import { CaseArgs, CaseConnection, CasesArgs } from './case-args.ts'
import { Case } from './case.ts'
import { findCase, listCases } from './cases.ts'
import { findClients, FindClientsArgs } from './find-clients.ts'
import { registerCase, RegisterCaseInput } from './register-case.ts'

@Resolver()
export class CaseResolver {
  @Query(() => Case, {
    nullable: true,
    description:
      "One case, by its id or by the asker's own reference. Null where there is none and where it is not open to the asker: nobody learns which.",
  })
  @Guarded('case-summary')
  case(@Args() { id, reference }: CaseArgs, @Ctx() session: Session, @Info() info: GraphQLResolveInfo) {
    if ((id == null) === (reference == null))
      throw badInput('id', 'one-of', {
        en: 'Give either id or reference.',
        ru: 'Укажите либо id, либо reference.',
        be: 'Укажыце або id, або reference.',
      })
    return findCase(session, session.asked(info), id == null ? { reference: reference! } : { id })
  }

  @Query(() => CaseConnection, { nullable: true, description: 'The cases open to the asker for the declared purpose, newest first.' })
  @Guarded('case-summary')
  cases(@Args() args: CasesArgs, @Ctx() session: Session, @Info() info: GraphQLResolveInfo) {
    return listCases(session, session.asked(info), args)
  }

  @Query(() => CaseConnection, {
    nullable: true,
    description:
      "The asker's own agency's cases of a person, by name, birth date or document, newest first; all that is given must hold. Names are encrypted and compared by their sound, so that spellings fall together. Each search is an entry in the log, without what was searched for. Send it by POST: a URL is written down on its way. Errors: BAD_INPUT.",
  })
  @Guarded('identity')
  findClients(@Args() args: FindClientsArgs, @Ctx() session: Session, @Info() info: GraphQLResolveInfo) {
    return findClients(session, session.asked(info), args)
  }

  @Mutation(() => Case, {
    nullable: true,
    description:
      "Registers a case in the care of the asker's agency. Errors: BAD_INPUT, CONFLICT (reference or idempotencyKey used), FORBIDDEN.",
  })
  @Guarded('case-summary')
  registerCase(
    @Arg('input', () => RegisterCaseInput, { description: 'The case.' }) input: RegisterCaseInput,
    @Ctx() session: Session,
    @Info() info: GraphQLResolveInfo,
  ) {
    return registerCase(session, session.asked(info), input)
  }
}

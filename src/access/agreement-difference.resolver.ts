import type { GraphQLResolveInfo } from 'graphql'
import { Arg, Ctx, Info, Int, Query, Resolver } from 'type-graphql'
import type { AskedRoot } from '../policy/asked.ts'
import { differenceOf } from '../policy/difference/differences.ts'
import { Guarded } from '../policy/guarded.ts'
import type { Session } from '../session/session.ts'
import { naming } from './agreement.resolver.ts'
import { AgreementDifference } from './agreement-difference.ts'
import { countTouched } from './count-touched.ts'

@Resolver()
export class AgreementDifferenceResolver {
  @Query(() => AgreementDifference, {
    nullable: true,
    description:
      "What a version of an agreement changes against another, for whoever may read both: both name the asker's agency. Null where there is none.",
  })
  @Guarded('agreement')
  async agreementDifference(
    @Arg('id', () => String, { description: 'The id of the agreement, such as brest-mou.' }) id: string,
    @Arg('from', () => Int, { description: 'The version that it is compared with.' }) from: number,
    @Arg('to', () => Int, { description: 'The version whose changes are asked for.' }) to: number,
    @Ctx() session: Session,
    @Info() info: GraphQLResolveInfo,
  ): Promise<AgreementDifference | null> {
    const readable = naming(session).filter(agreement => agreement.id === id)
    const [before, after] = [from, to].map(version => readable.find(agreement => agreement.version === version))
    if (!before || !after) return null
    // Who left long ago is still bound; but who was a party of a version that the asker may not read is not the asker's to know.
    const difference = differenceOf(
      before,
      after,
      readable.filter(agreement => agreement !== before && agreement !== after),
    )
    const { common, rest, alike } = difference.telling
    const groups = [...common.flatMap(each => each.groups), ...rest, ...alike]
    const asked = session.asked(info)
    return AgreementDifference.of(difference, countsAsked(asked) ? await countTouched(session, asked, id, groups) : null)
  }
}

/** Nothing is counted, and nothing written to the log, for who asks for words only. */
function countsAsked({ fields }: AskedRoot): boolean {
  const rights = fields.filter(field => field.name === 'rights').flatMap(field => field.fields)
  return fields.some(field => field.name === 'records') || rights.some(field => field.name === 'ownCases' || field.name === 'otherCases')
}

import { Arg, Ctx, Query, Resolver } from 'type-graphql'
import { AgencyKind, codeOf } from '../base/codes/index.ts'
import { Guarded } from '../policy/guarded.ts'
import type { Session } from '../session/session.ts'
import { AgencyView } from './agency.ts'
import { AgreementView } from './agreement.ts'
import { naming, statusOf } from './agreement.resolver.ts'
import { accessOf, Me } from './me.ts'

@Resolver()
export class MeResolver {
  @Query(() => Me, { nullable: true, description: 'Who the asker is here, and what that opens. Needs no purpose.' })
  @Guarded('reference')
  me(@Ctx() session: Session): Me {
    const { caller, hub, directory } = session
    const { agency, user, duties, purpose } = caller
    return {
      agency: agency && AgencyView.of(agency),
      user,
      duties: duties.map(codeOf),
      purpose: purpose && codeOf(purpose),
      purposes: hub.lawOf(directory).purposesOf(agency, duties).map(codeOf),
      agreements: agency
        ? naming(session)
            .filter(a => statusOf(session, a) === 'IN_FORCE')
            .map(a => AgreementView.of(a, 'IN_FORCE'))
        : [],
      access: accessOf(session),
    }
  }

  @Query(() => [AgencyView], { nullable: true, description: 'The agencies that the hub knows, by name.' })
  @Guarded('reference')
  agencies(
    @Arg('kind', () => AgencyKind, { nullable: true, description: 'Only of this kind.' }) kind: AgencyKind | undefined,
    @Arg('region', () => String, { nullable: true, description: 'Only of this region, ISO 3166-2.' }) region: string | undefined,
    @Ctx() { directory }: Session,
  ): AgencyView[] {
    const wanted = directory.agencies.filter(agency => (!kind || codeOf(agency.kind) === kind) && (!region || agency.region === region))
    return wanted.map(AgencyView.of).sort((a, b) => (a.id < b.id ? -1 : 1))
  }
}

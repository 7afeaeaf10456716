import { Arg, Ctx, Int, Query, Resolver } from 'type-graphql'
import type { Agreement } from '../agreement/document.ts'
import type { AgreementStatus } from '../base/codes/index.ts'
import { during, inForce } from '../policy/decide.ts'
import { Guarded } from '../policy/guarded.ts'
import type { Session } from '../session/session.ts'
import { AgreementView } from './agreement.ts'

@Resolver()
export class AgreementResolver {
  @Query(() => [AgreementView], {
    nullable: true,
    description: "The agreements that name the asker's agency, every version, newest first.",
  })
  @Guarded('agreement')
  agreements(@Ctx() session: Session): AgreementView[] {
    return naming(session)
      .map(agreement => AgreementView.of(agreement, statusOf(session, agreement)))
      .reverse()
  }

  @Query(() => AgreementView, {
    nullable: true,
    description: "One agreement that names the asker's agency: the version, or the one in force. Null where there is none.",
  })
  @Guarded('agreement')
  agreement(
    @Arg('id', () => String, { description: 'Its id, such as brest-mou.' }) id: string,
    @Arg('version', () => Int, { nullable: true, description: 'The version; the one in force, else the newest, where left out.' }) version:
      | number
      | null
      | undefined,
    @Ctx() session: Session,
  ): AgreementView | null {
    const versions = naming(session).filter(agreement => agreement.id === id)
    const status = (agreement: Agreement) => statusOf(session, agreement)
    const found =
      version == null ? (versions.find(a => status(a) === 'IN_FORCE') ?? versions.at(-1)) : versions.find(a => a.version === version)
    return found ? AgreementView.of(found, status(found)) : null
  }
}

/** The charter: an agency reads the agreements that name it. */
export const naming = ({ directory, self }: Session): Agreement[] =>
  directory.agreements.filter(({ signatories, observers }) => [...signatories, ...observers].some(party => party.agency === self.name))

export function statusOf({ hub, directory }: Session, agreement: Agreement): AgreementStatus {
  const { policy } = hub.lawOf(directory)
  if (inForce(policy).some(other => other.id === agreement.id && other.version === agreement.version)) return 'IN_FORCE'
  if (Date.parse(agreement.since) > Date.parse(policy.at)) return 'TO_COME'
  return during(agreement, policy.at) ? 'SUPERSEDED' : 'ENDED'
}

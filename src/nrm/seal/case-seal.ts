import { type RawBuilder, sql } from 'kysely'
import { Field, ObjectType } from 'type-graphql'
import { AgencyView } from '../../access/agency.ts'
import { SealReason } from '../../base/codes/index.ts'
import { Guarded } from '../../policy/guarded.ts'
import { DateTime } from '../../session/scalars.ts'
import type { Session } from '../../session/session.ts'

@ObjectType({ simpleResolvers: true, description: 'A user who is named in a seal.' })
export class SealedUser {
  @Field(() => AgencyView, { description: "The user's agency." })
  @Guarded('case-summary')
  agency!: AgencyView

  @Field(() => String, { description: "The user's id at that agency's issuer (`sub` of the token)." })
  @Guarded('case-summary')
  user!: string
}

@ObjectType({
  simpleResolvers: true,
  description: 'A seal: the case is open to the named users and to nobody else, whatever the agreement grants.',
})
export class CaseSeal {
  @Field(() => SealReason, { description: 'Why.' })
  @Guarded('case-summary')
  reason!: SealReason

  @Field(() => DateTime, { description: 'Since when.' })
  @Guarded('case-summary')
  since!: string

  @Field(() => [SealedUser], { description: 'To whom it is open.' })
  @Guarded('case-summary')
  users!: SealedUser[]
}

/** Of the asker's own cases: whom another agency named is not told to the addressee. */
export const sealOf = (row: RawBuilder<unknown>): RawBuilder<unknown> =>
  sql`(select json_build_object('reason', x.reason, 'since', x.sealed_at, 'agencies', x.agencies, 'users', x.users)
    from nrm.seal x where x.owner = ${row}.owner and x.case_id = ${row}.id and cardinality(x.agencies) > 0)`

interface Stored {
  reason: SealReason
  since: string
  agencies: number[]
  users: string[]
}

export const toSeal = ({ reason, since, agencies, users }: Stored, session: Session): CaseSeal => ({
  reason,
  since,
  users: users.map((user, i) => ({ agency: AgencyView.of(session.agency(agencies[i]!)), user })),
})

import { Field, ObjectType } from 'type-graphql'
import { IdentificationStatus, IdentifyingOrganisation } from '../../base/codes/index.ts'
import { Guarded } from '../../policy/guarded.ts'
import { CalendarDate } from '../../session/scalars.ts'
import type { Row } from '../../session/shape.ts'

@ObjectType({ simpleResolvers: true, description: 'Is the person a victim of trafficking: presumed, identified or not; by whom, when.' })
export class Identification {
  @Field(() => IdentificationStatus, { description: 'HTCDS vic_TraffickingStatus.' })
  @Guarded('case-summary')
  status!: IdentificationStatus

  @Field(() => IdentifyingOrganisation, {
    nullable: true,
    description: 'Who decided (HTCDS vic_TraffickingStatusDecisionMakingOrg); null while nobody has.',
  })
  @Guarded('case-summary')
  decidedBy!: IdentifyingOrganisation | null

  @Field(() => CalendarDate, { nullable: true, description: 'When it was decided; null while nobody has.' })
  @Guarded('case-summary')
  decidedOn!: string | null

  static columns = ['identificationStatus', 'identifiedBy', 'identifiedOn'] as const

  static of(row: Row): Identification {
    return { status: row['identificationStatus'], decidedBy: row['identifiedBy'], decidedOn: row['identifiedOn'] }
  }
}

import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy'
import { Field, InputType, Int, ObjectType } from 'type-graphql'
import { ReferralReason, SupportPlanKind } from '../../base/codes/index.ts'
import { Guarded } from '../../policy/guarded.ts'
import { CalendarDate } from '../../session/scalars.ts'
import { ShownFrom } from '../../session/shape.ts'
import { opened, SEALED } from '../person/sealed.ts'

@ObjectType({
  simpleResolvers: true,
  description: 'A referral from or to an organisation outside the hub. A record of the case alone: it opens nothing to anybody.',
})
@InputType('OutsideReferralInput', { description: 'A referral from or to an organisation outside the hub.' })
export class OutsideReferral {
  @Field(() => String, { nullable: true, description: 'The other organisation; at most 300 characters. Null where not recorded.' })
  @Guarded('assistance')
  organisation?: string

  @Field(() => String, {
    nullable: true,
    description: 'The case worker of the organisation that referred or was referred to; at most 200 characters.',
  })
  @Guarded('assistance')
  caseWorker?: string

  @Field(() => CalendarDate, { nullable: true, description: 'When it was made; not in the future. Null where not recorded.' })
  @Guarded('assistance')
  madeOn?: string

  @Field(() => ReferralReason, { nullable: true, description: 'Why; null where not recorded.' })
  @Guarded('assistance')
  reason?: ReferralReason
}

@ObjectType({ simpleResolvers: true, description: 'A plan of support; its objectives and actions are accounts of the case.' })
@InputType('SupportPlanInput', { description: 'A plan of support.' })
export class SupportPlan {
  @Field(() => SupportPlanKind, { nullable: true, description: 'What kind of plan (HTCDS spl_Type); null where not recorded.' })
  @Guarded('assistance')
  kind?: SupportPlanKind

  @Field(() => CalendarDate, { nullable: true, description: 'When it was to end (HTCDS spl_PlannedEndDate); null where not recorded.' })
  @Guarded('assistance')
  plannedEndOn?: string

  @Field(() => CalendarDate, {
    nullable: true,
    description: 'When it ended (HTCDS spl_ActualEndDate); null where not recorded or not ended.',
  })
  @Guarded('assistance')
  endedOn?: string
}

const From = (name: string, otherwise: unknown = null): PropertyDecorator =>
  ShownFrom(SEALED, row => opened('assistance', row)[name] ?? otherwise)

@ObjectType({
  simpleResolvers: true,
  description:
    'Who has the case in hand, whence the person came and whither, and the plans of support. Stored encrypted under a key of the person.',
})
@Entity({ schema: 'nrm', tableName: 'care' })
export class Care {
  @PrimaryKey({ type: 'integer', autoincrement: false })
  owner!: number

  @PrimaryKey({ type: 'uuid' })
  caseId!: string

  @Property({ type: 'uuid' })
  personId!: string

  @Property({ type: 'blob', columnType: 'bytea', nullable: true })
  sealed?: Buffer

  @Field(() => String, { nullable: true, description: 'The case worker (HTCDS cas_CaseOwner); null where not recorded.' })
  @Guarded('assistance')
  @From('caseWorker')
  caseWorker?: string

  @Field(() => [OutsideReferral], {
    description: 'Referrals from outside the hub (HTCDS cas_ReferringOrganisation and following); empty where none is recorded.',
  })
  @Guarded('assistance')
  @From('incomingReferrals', [])
  incomingReferrals!: OutsideReferral[]

  @Field(() => [OutsideReferral], {
    description: 'Referrals to outside the hub (HTCDS cas_ReferredOrganisation and following); empty where none is recorded.',
  })
  @Guarded('assistance')
  @From('outgoingReferrals', [])
  outgoingReferrals!: OutsideReferral[]

  @Field(() => [SupportPlan], { description: 'Plans of support (HTCDS spl_Type and following); empty where none is recorded.' })
  @Guarded('assistance')
  @From('supportPlans', [])
  supportPlans!: SupportPlan[]

  @Field(() => Int, { description: 'Rises by one with each change of these fields.' })
  @Guarded('assistance')
  @Property({ type: 'integer' })
  version!: number
}

@InputType({ description: 'Who has the case in hand, whence the person came and whither, and the plans of support. Stored encrypted.' })
export class CareInput {
  @Field(() => String, { nullable: true, description: 'The case worker; at most 200 characters.' })
  @Guarded('assistance')
  caseWorker?: string

  @Field(() => [OutsideReferral], { nullable: true, description: 'Referrals from outside the hub; at most 20.' })
  @Guarded('assistance')
  incomingReferrals?: OutsideReferral[]

  @Field(() => [OutsideReferral], { nullable: true, description: 'Referrals to outside the hub; at most 20.' })
  @Guarded('assistance')
  outgoingReferrals?: OutsideReferral[]

  @Field(() => [SupportPlan], { nullable: true, description: 'Plans of support; at most 20.' })
  @Guarded('assistance')
  supportPlans?: SupportPlan[]
}

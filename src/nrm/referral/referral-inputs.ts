import { ArgsType, Field, ID, InputType, Int, ObjectType } from 'type-graphql'
import { DataCategory, Direction, ReferralStatus } from '../../base/codes/index.ts'
import { Guarded } from '../../policy/guarded.ts'
import { PageInfo } from '../../session/connection.ts'
import { DateTime } from '../../session/scalars.ts'
import { Referral } from './referral.ts'

@InputType({ description: 'Offers a case to another agency.' })
export class ReferCaseInput {
  @Field(() => String, { description: 'Makes a repetition safe. 8 to 100 visible ASCII characters, best a random UUID.' })
  @Guarded('case-summary')
  idempotencyKey!: string

  @Field(() => ID, { description: "A case of the asker's agency." })
  @Guarded('case-summary')
  caseId!: string

  @Field(() => Int, {
    nullable: true,
    description: 'The version of the case that the asker saw; refused with CONFLICT where it has changed.',
  })
  @Guarded('case-summary')
  expectedVersion?: number

  @Field(() => String, { description: 'The agency that it is offered to, such as health-brest.' })
  @Guarded('case-summary')
  toAgency!: string

  @Field(() => [DataCategory], {
    nullable: true,
    description: 'What is sent along: every category where left out. It can only narrow what the agreement opens.',
  })
  @Guarded('case-summary')
  categories?: DataCategory[]

  @Field(() => DateTime, { nullable: true, description: 'When what it opens ends; null where it has no end.' })
  @Guarded('case-summary')
  until?: string
}

@InputType({ description: 'Accepts a referral: what the agreement opens of a referred case is open from then on.' })
export class AcceptReferralInput {
  @Field(() => String, { description: 'Makes a repetition safe. 8 to 100 visible ASCII characters, best a random UUID.' })
  @Guarded('case-summary', { action: 'read' })
  idempotencyKey!: string

  @Field(() => ID, { description: 'The referral.' })
  @Guarded('case-summary', { action: 'read' })
  id!: string

  @Field(() => Int, { description: 'The version of the referral that the asker saw.' })
  @Guarded('case-summary', { action: 'read' })
  expectedVersion!: number
}

@InputType({ description: 'Declines a referral: the case is closed to the agency again.' })
export class DeclineReferralInput {
  @Field(() => String, { description: 'Makes a repetition safe. 8 to 100 visible ASCII characters, best a random UUID.' })
  @Guarded('case-summary', { action: 'read' })
  idempotencyKey!: string

  @Field(() => ID, { description: 'The referral.' })
  @Guarded('case-summary', { action: 'read' })
  id!: string

  @Field(() => Int, { description: 'The version of the referral that the asker saw.' })
  @Guarded('case-summary', { action: 'read' })
  expectedVersion!: number

  @Field(() => String, { description: 'Why, for the agency that referred; 1 to 500 characters, nothing that identifies the person.' })
  @Guarded('case-summary', { action: 'read' })
  reason!: string
}

@ArgsType()
export class ReferralsArgs {
  @Field(() => Direction, { defaultValue: 'INCOMING', description: "Offered to the asker's agency, or sent by it." })
  @Guarded('case-summary')
  direction!: Direction

  @Field(() => [ReferralStatus], { nullable: true, description: 'Only of one of these statuses.' })
  @Guarded('case-summary')
  status?: ReferralStatus[]

  @Field(() => Int, { defaultValue: 20, description: 'Referrals on the page, 1 to 100.' })
  @Guarded('case-summary')
  first!: number

  @Field(() => String, { nullable: true, description: 'The cursor behind which the page begins.' })
  @Guarded('case-summary')
  after?: string
}

@ObjectType({ simpleResolvers: true, description: 'A referral in a page.' })
export class ReferralEdge {
  @Field(() => Referral, { description: 'The referral.' })
  @Guarded('case-summary')
  node!: Referral

  @Field(() => String, { description: 'For `after`, to begin a page behind this referral.' })
  @Guarded('case-summary')
  cursor!: string
}

@ObjectType({ simpleResolvers: true, description: 'A page of referrals.' })
export class ReferralConnection {
  @Field(() => [ReferralEdge], { description: 'The referrals of the page, newest first.' })
  @Guarded('case-summary')
  edges!: ReferralEdge[]

  @Field(() => PageInfo, { description: 'Is there more?' })
  @Guarded('case-summary')
  pageInfo!: PageInfo
}

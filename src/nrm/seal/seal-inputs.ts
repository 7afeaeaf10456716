import { Field, ID, InputType } from 'type-graphql'
import { SealReason } from '../../base/codes/index.ts'
import { Guarded } from '../../policy/guarded.ts'

@InputType({ description: 'A user to whom a sealed case stays open.' })
export class SealUserInput {
  @Field(() => String, { nullable: true, description: "The user's agency, such as health-brest; the asker's own where left out." })
  @Guarded('case-summary', { action: 'read' })
  agency?: string

  @Field(() => String, { description: "The user's id at that agency's issuer (`sub` of the token); 1 to 200 characters." })
  @Guarded('case-summary', { action: 'read' })
  user!: string
}

@InputType({
  description:
    "Seals a case to named users. Of the owner's deeds (referral, grant) each keeps what it gave for the named users of its agency only; what comes by the region or in an emergency is closed.",
})
export class SealCaseInput {
  @Field(() => String, { description: 'Makes a repetition safe. 8 to 100 visible ASCII characters, best a random UUID.' })
  @Guarded('case-summary', { action: 'read' })
  idempotencyKey!: string

  @Field(() => ID, { description: "A case of the asker's agency." })
  @Guarded('case-summary', { action: 'read' })
  caseId!: string

  @Field(() => [SealUserInput], {
    description: "To whom it stays open: 1 to 100 users, one of the asker's agency at least. In place of those of an earlier seal.",
  })
  @Guarded('case-summary', { action: 'read' })
  users!: SealUserInput[]

  @Field(() => SealReason, { description: 'Why.' })
  @Guarded('case-summary', { action: 'read' })
  reason!: SealReason
}

@InputType({ description: 'Takes a seal away: what the agreement opens is open again.' })
export class UnsealCaseInput {
  @Field(() => String, { description: 'Makes a repetition safe. 8 to 100 visible ASCII characters, best a random UUID.' })
  @Guarded('case-summary', { action: 'read' })
  idempotencyKey!: string

  @Field(() => ID, { description: 'The case.' })
  @Guarded('case-summary', { action: 'read' })
  caseId!: string
}
